import { addDays, isoDay, isRealDay, weekdayOf } from "../../time";
import { fromLunar, lunarMonthDays, toLunar } from "../lunar";
import { spokenCount } from "../spoken-count";
import { vi } from "../vi-pattern";

/** Which side of today a date without a year is on. */
export type DateRange = "any" | "future" | "past";

/** What one expression may mean. */
export interface Found {
  days: (string | null)[];
  sure: boolean;
  weekday?: number;
}

/** What relative days are relative to. */
export interface Calendar {
  today: string;
  range: DateRange;
  isEnglish: boolean;
}

const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export function exactly(day: string | null): Found {
  return { days: [day], sure: true };
}

export function unsure(days: (string | null)[]): Found {
  return { days, sure: false };
}

export function realDay(year: number, month: number, day: number): string | null {
  return year >= 1900 && year <= 2200 && isRealDay(year, month, day) ? isoDay(year, month, day) : null;
}

const WORD_NUMBERS: [RegExp, number][] = (
  [
    ["giêng", 1],
    ["mười một", 11],
    ["mười hai", 12],
    ["chạp", 12],
    ["một", 1],
    ["hai", 2],
    ["ba", 3],
    ["bốn", 4],
    ["tư", 4],
    ["năm", 5],
    ["sáu", 6],
    ["bảy", 7],
    ["bẩy", 7],
    ["tám", 8],
    ["chín", 9],
    ["mười", 10],
    ["nửa", 0.5],
    ["an", 1],
    ["a", 1],
    ["one", 1],
    ["two", 2],
    ["three", 3],
    ["four", 4],
    ["five", 5],
  ] as [string, number][]
).map(([word, value]) => [new RegExp(`^(?:${vi(word)})$`, "u"), value]);

export function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (WORD_NUMBERS.find(([pattern]) => pattern.test(text))?.[1] ?? (spokenCount(text) || 0));
}

/** A day and month in figures; `mayBeLunar` for "mùng 3/2", which is said of both calendars. */
export function figures(c: Calendar, day: number, month: number, year: string | undefined, mayBeLunar: boolean): Found {
  const first = inYear(c, day, month, year);
  if (mayBeLunar && first.days[0] !== null) return unsure([...first.days, ...lunarDate(c, day, month, false).days]);
  const swapped = inYear(c, month, day, year);
  // "11/27" can only be English; "5/6" in an English sentence can be both.
  if (first.days[0] === null) return swapped.days[0] === null ? first : unsure(swapped.days);
  return c.isEnglish && day <= 12 && day !== month ? unsure([...first.days, ...swapped.days]) : first;
}

export function english(c: Calendar, day: string, month: string, year: string | undefined): Found {
  return inYear(c, Number(day), ENGLISH_MONTHS.indexOf(month.slice(0, 3)) + 1, year);
}

const JUST_MISSED_DAYS = 60;

/** A date without a year is the next (or last) one there is; one just missed is asked back rather than moved by a year. */
function inYear({ today, range }: Calendar, day: number, month: number, yearText: string | undefined): Found {
  const thisYear = Number(today.slice(0, 4));
  if (yearText !== undefined) {
    const short = Math.floor(thisYear / 100) * 100 + Number(yearText);
    const year = yearText.length === 4 ? Number(yearText) : range !== "future" && short > thisYear ? short - 100 : short;
    return exactly(realDay(year, month, day));
  }
  const now = realDay(thisYear, month, day);
  if (range === "any") return { days: [now], sure: now !== null };
  if (range === "past") {
    if (now === null || now <= today) return exactly(now);
    return { days: [realDay(thisYear - 1, month, day)], sure: now > addDays(today, JUST_MISSED_DAYS) };
  }
  if (now !== null && now >= today) return exactly(now);
  // 29/2 may need the next leap year.
  for (let ahead = 1; ahead <= 8; ahead++) {
    const later = realDay(thisYear + ahead, month, day);
    if (later !== null) return { days: [later], sure: ahead === 1 && (now === null || now < addDays(today, -JUST_MISSED_DAYS)) };
  }
  return exactly(null);
}

export function dayAndMonth(c: Calendar, day: number, month: number): string | null {
  return inYear(c, day, month, undefined).days[0] ?? null;
}

export function lunarDate(c: Calendar, day: number, month: number, isLeap: boolean, yearText?: string): Found {
  if (day < 1 || day > 30 || month < 1 || month > 12) return exactly(null);
  const thisYear = Number(c.today.slice(0, 4));
  if (yearText !== undefined)
    return exactly(fromLunar({ day, month, year: yearText.length === 4 ? Number(yearText) : 2000 + Number(yearText), isLeap }));
  const years = c.range === "past" ? [1, 0, -1, -2] : [-1, 0, 1, 2, 3];
  for (const shift of years) {
    const found = fromLunar({ day, month, year: thisYear + shift, isLeap });
    if (found !== null && (c.range === "past" ? found <= c.today : found >= c.today)) return exactly(found);
  }
  return exactly(null);
}

export function tetDay(c: Calendar, day: number): Found | null {
  if (day >= 1 && day <= 10) return lunarDate(c, day, 1, false);
  if (day < 20 || day > 30) return exactly(null);
  const eve = lastOfLunarYear(c);
  const year = toLunar(eve).year;
  // People say "30 Tết" of the last day also in a year whose last month has 29.
  if (day === 30) return { days: [eve], sure: lunarMonthDays(12, year) === 30 };
  return lunarDate(c, day, 12, false);
}

export function lastOfLunarYear(c: Calendar): string {
  const first = lunarDate({ ...c, today: c.range === "past" ? c.today : addDays(c.today, 1) }, 1, 1, false).days[0];
  return addDays(first ?? c.today, -1);
}

export function nextLunarDay(c: Calendar, day: number): string | null {
  if (day < 1 || day > 30) return null;
  const step = c.range === "past" ? -1 : 1;
  for (let i = 0, at = c.today; i < 70; i++, at = addDays(at, step)) if (toLunar(at).day === day) return at;
  return null;
}

export function mungDay(c: Calendar, day: number, isLunar: boolean, isSolar: boolean): Found {
  if (day < 1 || day > 10) return exactly(null);
  if (isLunar) return { days: [nextLunarDay(c, day)], sure: true };
  return isSolar ? exactly(nextMonthDay(c, day)) : unsure([nextMonthDay(c, day), nextLunarDay(c, day)]);
}

export function away({ today }: Calendar, count: number, unit: string, direction: 1 | -1): Found {
  if (count <= 0) return exactly(null);
  if (/^(?:tu|tuầ|tuâ|w)/u.test(unit)) return exactly(addDays(today, Math.round(count * 7) * direction));
  if (/^(?:th|mo)/u.test(unit))
    return count === 0.5 ? unsure([addDays(today, 15 * direction)]) : unsure([inMonths(today, count * direction)]);
  if (/^n[ăa]m/u.test(unit)) return unsure([inMonths(today, count * 12 * direction)]);
  return count === 0.5 ? exactly(null) : exactly(addDays(today, count * direction));
}

function inMonths(today: string, months: number): string | null {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  for (let day = Number(today.slice(8)); day > 27; day--) {
    const found = realDay(Math.floor(index / 12), (index % 12) + 1, day);
    if (found !== null) return found;
  }
  return realDay(Math.floor(index / 12), (index % 12) + 1, Number(today.slice(8)));
}

function todaysWeekday(today: string): number {
  return weekdayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8)));
}

export function weekOf({ today }: Calendar, weekday: number, weeks: number): string {
  return addDays(today, weekday - todaysWeekday(today) + weeks * 7);
}

export function weekdayOfWords(figure: string | undefined, word: string | undefined, sunday: string | undefined): number {
  if (sunday !== undefined) return 7;
  return (figure === undefined ? numberOf(word!) : Number(figure)) - 1;
}

/** Weeks begin on Monday. A weekday without a week is the next one after today; said on that very day it may be today. */
export function weekdayIn(c: Calendar, weekday: number, week: string): Found {
  const thisWeek = weekOf(c, weekday, 0);
  const shifted = (weeks: number) => addDays(thisWeek, weeks * 7);
  if (/^tu/u.test(week)) {
    const weeks = /n[ữưũu]a$/u.test(week) ? 2 : /(?:sau|t[ớơóo]i)$/u.test(week) ? 1 : /(?:n[àa]y)$/u.test(week) ? 0 : -1;
    return { days: [shifted(weeks)], sure: true };
  }
  const ahead = thisWeek > c.today;
  if (c.range === "past" || /^(?:tr|v|q)/u.test(week))
    return { days: [thisWeek < c.today ? thisWeek : shifted(-1)], sure: thisWeek !== c.today, weekday };
  if (/^n/u.test(week)) return { days: [thisWeek >= c.today ? thisWeek : shifted(1)], sure: true };
  // "thứ 6 tới" on a Monday: this Friday for some, next week's for others.
  if (week !== "")
    return ahead
      ? unsure([thisWeek, shifted(1)])
      : /^s/u.test(week)
        ? unsure([shifted(1), shifted(2)])
        : { days: [shifted(1)], sure: thisWeek !== c.today };
  if (thisWeek === c.today) return { days: [c.today, shifted(1)], sure: false, weekday };
  return { days: [ahead ? thisWeek : shifted(1)], sure: true, weekday };
}

export function englishWeekday(c: Calendar, which: string | undefined, name: string, week: string | undefined): Found {
  const weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(name.slice(0, 3)) + 1;
  if (week !== undefined) return { days: [weekOf(c, weekday, week === "next week" ? 1 : 0)], sure: true };
  if (which === "next") return weekdayIn(c, weekday, "tới");
  return weekdayIn(c, weekday, which === "last" ? "trước" : which === "this" ? "này" : "");
}

export function weekend(c: Calendar, week: string): Found {
  const weeks = /^(?:s|t[ớơóo]|next)/u.test(week) ? 1 : 0;
  const days = [weekOf(c, 6, weeks), weekOf(c, 7, weeks)];
  const open = c.range === "past" ? days : days.filter((day) => day >= c.today);
  return unsure(open.length > 0 ? open : [weekOf(c, 6, 1), weekOf(c, 7, 1)]);
}

export function partOfMonth(c: Calendar, part: string, month: string): Found {
  const isEnd = /^c/u.test(part);
  const wanted = isEnd ? 31 : /^g/u.test(part) ? 15 : 1;
  const shift = /^(?:s|t)/u.test(month) ? 1 : 0;
  const at = (months: number) => (isEnd ? lastOfMonth(c.today, months) : monthDay(c.today, months, wanted));
  const found = at(shift);
  return unsure([month === "" && c.range === "future" && found !== null && found < c.today ? at(1) : found]);
}

export function monthFrom(c: Calendar, day: number, months: number, isMung: boolean): Found {
  const solar = monthDay(c.today, months, day);
  if (!isMung || solar === null) return exactly(solar);
  const lunar = toLunar(c.today);
  const later = lunar.month + months;
  return unsure([solar, fromLunar({ day, month: ((later - 1) % 12) + 1, year: lunar.year + (later > 12 ? 1 : 0), isLeap: false })]);
}

export function nextMonthDay(c: Calendar, day: number): string | null {
  const step = c.range === "past" ? -1 : 1;
  for (let shift = 0; Math.abs(shift) <= 12; shift += step) {
    const candidate = monthDay(c.today, shift, day);
    if (candidate !== null && (c.range === "past" ? candidate <= c.today : candidate >= c.today)) return candidate;
  }
  return null;
}

function monthDay(today: string, months: number, day: number): string | null {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return realDay(Math.floor(index / 12), (index % 12) + 1, day);
}

function lastOfMonth(today: string, months: number): string {
  return addDays(monthDay(today, months + 1, 1)!, -1);
}
