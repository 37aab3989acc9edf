import { printValue } from "./print-value";

/** A calendar day and clock time in one time zone. */
export interface LocalTime {
  year: number;
  /** 1..12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 1 Monday … 7 Sunday */
  weekday: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock in `timeZone` shows at `now`. An unknown zone reads as Việt Nam's. */
export function localTime(now: Date, timeZone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const part of formatterFor(timeZone).formatToParts(now)) if (part.type !== "literal") parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute, weekday: weekdayOf(year, month, day) };
}

/** "2026-11-21", the day in `timeZone`. */
export function localDay(now: Date, timeZone: string): string {
  const { year, month, day } = localTime(now, timeZone);
  return isoDay(year, month, day);
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Moves an ISO day by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Prints an ISO day or time with %d %m %Y %y %H %M; a value that is no date is printed as it is. */
export function formatDate(value: unknown, pattern: string): string {
  const source = typeof value === "object" && value !== null && "iso" in value ? value.iso : value;
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(printValue(source));
  if (!found) return printValue(source);
  const [, year = "", month = "", day = "", hour = "00", minute = "00"] = found;
  const fields: Record<string, string> = { d: day, m: month, Y: year, y: year.slice(2), H: hour, M: minute, "%": "%" };
  return pattern.replace(/%([dmYyHM%])/g, (_, name: string) => fields[name] ?? "");
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" } as const;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  } catch (error) {
    // A zone the runtime does not know must not stop a conversation.
    if (!(error instanceof RangeError)) throw error;
    formatter = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "Asia/Ho_Chi_Minh" });
  }
  if (formatters.size < 500) formatters.set(timeZone, formatter);
  return formatter;
}
