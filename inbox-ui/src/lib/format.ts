/** What every formatter here needs to know about the reader. Without `timeZone` the browser's own is used. */
export interface Reader {
  language: string;
  timeZone?: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "09:41" */
export function clockTime(at: Date, reader: Reader): string {
  const part = parts(at, reader);
  return `${part.hour}:${part.minute}`;
}

/** How old something in a list is: "09:41" today, "Hôm qua", "T3 18/11" within a week, else "18/11/2025". */
export function listTime(at: Date, now: Date, reader: Reader): string {
  const days = calendarDaysBetween(at, now, reader);
  if (days <= 0) return clockTime(at, reader);
  if (days === 1) return yesterday(reader);
  if (days < 7) return `${weekday(at, reader)} ${dayAndMonth(at, reader)}`;
  return fullDate(at, reader);
}

/** "vừa xong", "5 phút", "3 giờ", then as in a list. */
export function agoTime(at: Date, now: Date, reader: Reader): string {
  const age = now.getTime() - at.getTime();
  const vi = reader.language !== "en";
  if (age < MINUTE_MS) return vi ? "vừa xong" : "just now";
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} ${vi ? "phút" : "min"}`;
  return listTime(at, now, reader);
}

/** Like `agoTime`, for use in a sentence: "5 phút trước". */
export function sinceTime(at: Date, now: Date, reader: Reader): string {
  const age = now.getTime() - at.getTime();
  const text = agoTime(at, now, reader);
  if (age < MINUTE_MS || age >= HOUR_MS) return text;
  return reader.language === "en" ? `${text} ago` : `${text} trước`;
}

/** A separator between days: "Hôm nay", "Hôm qua", "T3 18/11", "18/11/2025". */
export function dayTitle(at: Date, now: Date, reader: Reader): string {
  const days = calendarDaysBetween(at, now, reader);
  if (days <= 0) return reader.language === "en" ? "Today" : "Hôm nay";
  if (days === 1) return yesterday(reader);
  if (days < 7) return `${weekday(at, reader)} ${dayAndMonth(at, reader)}`;
  return fullDate(at, reader);
}

/** "09:41 18/11/2025", for tooltips. */
export function exactTime(at: Date, reader: Reader): string {
  return `${clockTime(at, reader)} ${fullDate(at, reader)}`;
}

/** "18/11/2025" */
export function fullDate(at: Date, reader: Reader): string {
  return `${dayAndMonth(at, reader)}/${parts(at, reader).year}`;
}

/** A key that is the same for all times of one calendar day: "2025-11-18". */
export function dayKey(at: Date, reader: Reader): string {
  const part = parts(at, reader);
  return `${part.year}-${part.month}-${part.day}`;
}

/** "1.250.000 ₫" in both languages: a Vietnamese shop's prices look alike to all its people. */
export function money(amount: number): string {
  return `${groupDigits(Math.round(amount))} ₫`;
}

/** "1.284" in Vietnamese, "1,284" in English. */
export function count(value: number, reader: Reader): string {
  return groupDigits(value, reader.language === "en" ? "," : ".");
}

/** "0912 345 678" and "024 3822 3344"; a number of another shape stays as it was written. */
export function phone(raw: string): string {
  const digits = raw.replace(/[\s.\-()]/g, "").replace(/^(\+84|0084|84(?=\d{9}$))/, "0");
  if (/^0[35789]\d{8}$/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  if (/^02[48]\d{8}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  if (/^02\d{9}$/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  return raw.trim();
}

/** "471 KB", "1,2 MB" */
export function fileSize(bytes: number, reader: Reader): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return `${reader.language === "en" ? megabytes : megabytes.replace(".", ",")} MB`;
}

/** Time left, in the largest unit that says enough: `{ value: 41, unit: "hours" }`; null when none is left. */
export function timeLeft(until: Date, now: Date): { value: number; unit: "minutes" | "hours" | "days" } | null {
  const left = until.getTime() - now.getTime();
  if (left <= 0) return null;
  if (left < HOUR_MS) return { value: Math.max(1, Math.floor(left / MINUTE_MS)), unit: "minutes" };
  if (left < 3 * DAY_MS) return { value: Math.floor(left / HOUR_MS), unit: "hours" };
  return { value: Math.floor(left / DAY_MS), unit: "days" };
}

function groupDigits(value: number, separator = "."): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

function yesterday(reader: Reader): string {
  return reader.language === "en" ? "Yesterday" : "Hôm qua";
}

function dayAndMonth(at: Date, reader: Reader): string {
  const part = parts(at, reader);
  return `${part.day}/${part.month}`;
}

const weekdays = { vi: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"], en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] };

/** "T3" or "Tue" */
export function weekday(at: Date, reader: Reader): string {
  const index = new Date(`${dayKey(at, reader)}T00:00:00Z`).getUTCDay();
  return weekdays[reader.language === "en" ? "en" : "vi"][index] ?? "";
}

/** Midnights passed from `at` to `now` in the reader's time zone. */
function calendarDaysBetween(at: Date, now: Date, reader: Reader): number {
  return Math.round((Date.parse(dayKey(now, reader)) - Date.parse(dayKey(at, reader))) / DAY_MS);
}

interface DateParts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, reader: Reader): DateParts {
  const zone = reader.timeZone ?? "";
  let format = formats.get(zone);
  if (!format) {
    // Making a formatter costs a thousand times what using it does.
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: reader.timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const found: DateParts = { year: "", month: "", day: "", hour: "", minute: "" };
  for (const part of format.formatToParts(at)) if (part.type in found) found[part.type as keyof DateParts] = part.value;
  return found;
}
