import { addDays, isoDay, isRealDay, weekdayOf } from "../../time";
import { fromLunar, lunarMonthDays, toLunar } from "../lunar";
import { vi } from "../vi-pattern";

/** Which side of today a date without a year is on. */
export type DateRange = "any" | "future" | "past";

/** A day in a text. `days` holds every day it may mean, the likeliest first; none for a day that does not exist. */
export interface DayMention {
  start: number;
  end: number;
  days: string[];
  sure: boolean;
  /** A weekday alone only confirms a date said beside it. */
  weekday?: number;
}

interface Found {
  days: (string | null)[];
  sure: boolean;
  weekday?: number;
}

interface Calendar {
  today: string;
  range: DateRange;
  isEnglish: boolean;
}

type Finder = [pattern: RegExp, read: (calendar: Calendar, ...groups: (string | undefined)[]) => Found | null];

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const re = (source: string) => new RegExp(`${START}(?:${source})${END}`, "gu");
const LUNAR = `(\\s?(?:\\(?(?:${vi("âm lịch|lịch âm|âm")}|âl|a\\.?l)\\)?)${END})?`;
const SOLAR = `(\\s?(?:${vi("dương lịch|lịch dương|dương")}|dl)${END})?`;
// "tháng sau" is next month, so June needs its accent.
const MONTH = `(\\d{1,2}|${vi("giêng|mười một|mười hai|một|hai|ba|tư|bốn|năm")}|sáu|${vi("bảy|tám|chín|mười|chạp")})`;
const FIRST_TEN = `(\\d{1,2}|${vi("một|hai|ba|bốn|tư|năm")}|sáu|${vi("bảy|tám|chín|mười")})`;
const MUNG = vi("mùng|mồng|mông");
const NEXT_WEEK = vi("tuần sau nữa|tuần tới nữa|tuần sau|tuần tới|tuần này|tuần trước|tuần vừa rồi|tuần qua");
const WEEKDAY = `(?:(?:${vi("thứ")}|t\\.?)\\s?([2-7])|${vi("thứ")}\\s(${vi("hai|ba|tư|năm|sáu|bảy|bẩy")})|(${vi("chủ nhật|chúa nhật")}|c\\.?n))`;
const NOT_ORDINAL = `(?<!(?:${vi("cái|lần|người|món|mẫu|số|con|đứa")})\\s)`;
const ENGLISH_DAYS = "mon|monday|tue|tues|tuesday|wed|wednesday|thu|thur|thurs|thursday|fri|friday|sat|saturday|sun|sunday".split("|");
const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const COUNT = `(\\d{1,3}|${vi("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa")}|an?|one|two|three|four|five)`;

const FINDERS: Finder[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, (_, year, month, day) => exactly(realDay(Number(year), Number(month), Number(day)))],
  // Tết and other feasts of the moon
  [re(`(?:${vi("tết")}\\s(?:${vi("dương lịch|dương|tây")})|new year'?s? day)`), (c) => exactly(dayAndMonth(c, 1, 1))],
  [re(vi("giao thừa|đêm giao thừa|ba mươi tết")), (c) => exactly(lastOfLunarYear(c))],
  [
    re(`(?:(?:${MUNG}|${vi("ngày")})\\s?)?${FIRST_TEN}\\s(?:${vi("tháng giêng")}\\s)?${vi("tết")}(?!\\s?${vi("tây|dương")})`),
    (c, day) => tetDay(c, numberOf(day!)),
  ],
  [re(`(?:${vi("rằm|ngày rằm")})\\s${vi("tháng")}\\s?${MONTH}(\\s${vi("nhuận")})?${LUNAR}`), (c, month, leap) => lunarDate(c, 15, numberOf(month!), leap !== undefined)],
  [re(`${vi("tết trung thu|trung thu|tết thiếu nhi trung thu")}`), (c) => lunarDate(c, 15, 8, false)],
  [re(`${vi("giỗ tổ hùng vương|giỗ tổ")}`), (c) => lunarDate(c, 10, 3, false)],
  [re(`${vi("ông công ông táo|ông táo|tết ông táo")}`), (c) => lunarDate(c, 23, 12, false)],
  [re(`${vi("vu lan|lễ vu lan")}`), (c) => lunarDate(c, 15, 7, false)],
  [re(`(?:${vi("rằm|ngày rằm")})(?:\\s${vi("này|tới")})?${LUNAR}`), (c) => ({ days: [nextLunarDay(c, 15)], sure: true })],
  [re(`${vi("tết này|tết năm nay|tết nguyên đán|tết âm lịch|tết âm|tết ta|tết")}`), (c) => unsure(lunarDate(c, 1, 1, false).days)],
  [re(`${vi("noel|giáng sinh|nô en")}|christmas|xmas`), (c) => unsure([dayAndMonth(c, 25, 12), dayAndMonth(c, 24, 12)])],
  [re("valentine(?:'s)?(?:\\sday)?"), (c) => exactly(dayAndMonth(c, 14, 2))],
  [re(`${vi("quốc khánh|ngày quốc khánh")}`), (c) => exactly(dayAndMonth(c, 2, 9))],
  [re("halloween"), (c) => exactly(dayAndMonth(c, 31, 10))],
  // Dates in figures
  [
    re(`(?<!\\d[/.-])(?:(${MUNG})\\s?)?(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4}|\\d{2}))?(?!\\s?[/.:-]?\\d|\\s?(?:k|tr|đ|%)${END})${LUNAR}${SOLAR}`),
    (c, mung, day, month, year, lunar, solar) => {
      if (lunar !== undefined) return lunarDate(c, Number(day), Number(month), false, year);
      return figures(c, Number(day), Number(month), year, mung !== undefined && solar === undefined && year === undefined);
    },
  ],
  [
    re(`(?:(${MUNG})\\s?)?(\\d{1,2}|(?<=(?:${MUNG})\\s)(?:${vi("một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười")}))\\s?(?:${vi("tháng")}|thg|th|t)\\s?${MONTH}(?:\\s(${vi("nhuận")}))?(?:\\s?(?:,|${vi("năm")})?\\s?(\\d{4}|(?<=${vi("năm")}\\s?)\\d{2}))?(?!\\d)${LUNAR}${SOLAR}`),
    (c, mung, day, month, leap, year, lunar, solar) => {
      const isLunar = lunar !== undefined || leap !== undefined || /^(?:gi[êe]ng|ch[ạa]p)/u.test(month!);
      if (isLunar) return lunarDate(c, numberOf(day!), numberOf(month!), leap !== undefined, year);
      return figures({ ...c, isEnglish: false }, numberOf(day!), numberOf(month!), year, mung !== undefined && solar === undefined && year === undefined);
    },
  ],
  [re(`${MONTH_NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?`), (c, month, day, year) => english(c, day!, month!, year)],
  [re(`(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME}(?:,?\\s(\\d{4}))?`), (c, day, month, year) => english(c, day!, month!, year)],
  // So many days from now, before weekdays: "3 tuần nữa" is no Tuesday
  [re(`(?:in\\s)${COUNT}\\s(days?|weeks?|months?)`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần|tháng|năm")}|days?|weeks?|months?)\\s(?:${vi("nữa")}|from now|later)`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [re(`${vi("sau")}\\s${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần")})`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [re(`(${vi("tuần|tháng")})\\s${vi("nữa")}`), (c, unit) => unsure(away(c, 1, unit!, 1).days)],
  // Weekdays
  [re(`(?:(${NEXT_WEEK})\\s(?:${vi("vào")}\\s)?(?:${vi("ngày")}\\s)?)${WEEKDAY}`), (c, week, figure, word, sunday) => weekdayIn(c, weekdayOfWords(figure, word, sunday), week!)],
  [
    re(`${NOT_ORDINAL}${WEEKDAY}(?:\\s(${NEXT_WEEK}|${vi("tới|sau|này|trước|vừa rồi|qua|kế tiếp|kế")}))?`),
    (c, figure, word, sunday, week) => {
      const found = weekdayIn(c, weekdayOfWords(figure, word, sunday), week ?? "");
      // "thứ sau" with one accent typed and the other not may be "the one after".
      return word === "sau" && found.weekday !== undefined && week === undefined ? { ...found, sure: found.sure } : found;
    },
  ],
  [
    re(`(?:(next|this|last|coming|on)\\s)?(${ENGLISH_DAYS.join("|")})(?:\\s(next week|this week))?`),
    (c, which, name, week) => (name === "thu" && which === undefined ? null : englishWeekday(c, which, name!, week)),
  ],
  [re(`${vi("cuối tuần")}(?:\\s(${vi("sau|tới|này")}))?|(?:(next|this)\\s)?weekend`), (c, week, which) => weekend(c, week ?? which ?? "")],
  [re(`(${vi("đầu|giữa")})\\s(?:${vi("tuần")})\\s(${vi("sau|tới|này")})`), (c, part, week) => unsure([weekOf(c, /^đ|^d/u.test(part!) ? 1 : 3, /^n/u.test(week!) ? 0 : 1)])],
  [re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần")})\\s(?:${vi("sau|tới")})`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần|tháng")}|days?|weeks?|months?)\\s(?:${vi("trước")}|ago)`), (c, count, unit) => away(c, numberOf(count!), unit!, -1)],
  [re(`(?:${vi("ngày|hôm")}\\s|(${MUNG})\\s?)?(\\d{1,2})\\s${vi("tháng")}\\s(${vi("này|sau|tới")})`), (c, mung, day, month) => monthFrom(c, Number(day), /^n/u.test(month!) ? 0 : 1, mung !== undefined)],
  // Near days
  [re(vi("mai mốt")), (c) => unsure([addDays(c.today, 1), addDays(c.today, 2)])],
  // Spelled out: without its accent "kìa" is "kia".
  [re("(?:ngày|bữa|ngay|bua) kìa"), (c) => ({ days: [addDays(c.today, 3)], sure: true })],
  [re(vi("hôm kia|bữa kia")), (c) => ({ days: c.range === "future" ? [addDays(c.today, 2)] : [addDays(c.today, -2)], sure: false })],
  [re(vi("ngày kia")), (c) => unsure([addDays(c.today, 2), addDays(c.today, 3)])],
  [re(`${vi("ngày mốt|bữa mốt")}|day after tomorrow|the day after tomorrow`), (c) => exactly(addDays(c.today, 2))],
  [new RegExp(`${START}(?:mốt|mot)${END}(?!\\s\\p{L}{1,4}\\s${vi("cái")})`, "gu"), (c) => ({ days: [addDays(c.today, 2)], sure: true })],
  [re(`${vi("ngày mai|sáng mai|trưa mai|chiều mai|tối mai|đêm mai|hôm mai|bữa mai|mai")}|tomorrow|tmr|tmrw|ngmai`), (c) => exactly(addDays(c.today, 1))],
  [re(`${vi("hôm nay|bữa nay|ngày nay|sáng nay|trưa nay|chiều nay|tối nay|đêm nay|trong ngày|luôn hôm nay")}|hnay|h\\.nay|today|tonight|${vi("nay")}(?!\\s${vi("mai")})`), (c) => exactly(c.today)],
  [re(`${vi("hôm qua|bữa qua|tối qua|sáng qua|chiều qua|đêm qua|ngày hôm qua")}|yesterday|hqua`), (c) => exactly(addDays(c.today, -1))],
  // Days of a month
  [re(`(${vi("cuối|đầu|giữa")})\\s${vi("tháng")}(?:\\s(${vi("sau|tới|này")}))?(?!\\s?\\d)`), (c, part, month) => partOfMonth(c, part!, month ?? "")],
  [re(`(?:${MUNG})\\s?${FIRST_TEN}${LUNAR}${SOLAR}`), (c, day, lunar, solar) => mungDay(c, numberOf(day!), lunar !== undefined, solar !== undefined)],
  [re(`(?:${vi("ngày|hôm")})\\s?(\\d{1,2})${LUNAR}(?!\\s?(?:${vi("ngày|người|cái")}))|(?:the\\s)(\\d{1,2})(?:st|nd|rd|th)`), (c, day, lunar, ordinal) =>
    lunar === undefined ? exactly(nextMonthDay(c, Number(day ?? ordinal))) : { days: [nextLunarDay(c, Number(day))], sure: true }],
];

/** Finds the days of a lower-case text with single spaces. */
export function findDays(text: string, calendar: Omit<Calendar, "isEnglish">): DayMention[] {
  const mentions: DayMention[] = [];
  const full = { ...calendar, isEnglish: ENGLISH_TEXT.test(text) };
  let rest = text;
  for (const [pattern, read] of FINDERS) {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      const at = groups.findIndex((group) => typeof group === "number");
      const found = read(full, ...(groups.slice(0, at) as (string | undefined)[]));
      if (found === null) return match;
      const start = groups[at] as number;
      const days = found.days.filter((day) => day !== null);
      mentions.push({ ...found, days, start, end: start + match.length });
      return "\u0001".repeat(match.length);
    });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const ENGLISH_TEXT = /(?<![\p{L}])(?:on|at|the|is|my|please|date|booking|book|for|by|next|this|want|would|like|can|will|pm|am|i'm|birthday|of|it)(?![\p{L}])/u;

function exactly(day: string | null): Found {
  return { days: [day], sure: true };
}

function unsure(days: (string | null)[]): Found {
  return { days, sure: false };
}

function realDay(year: number, month: number, day: number): string | null {
  return year >= 1900 && year <= 2200 && isRealDay(year, month, day) ? isoDay(year, month, day) : null;
}

const WORD_NUMBERS: [RegExp, number][] = (
  [
    ["giêng", 1], ["mười một", 11], ["mười hai", 12], ["chạp", 12], ["một", 1], ["hai", 2], ["ba", 3], ["bốn", 4], ["tư", 4], ["năm", 5],
    ["sáu", 6], ["bảy", 7], ["bẩy", 7], ["tám", 8], ["chín", 9], ["mười", 10], ["nửa", 0.5], ["an", 1], ["a", 1], ["one", 1], ["two", 2],
    ["three", 3], ["four", 4], ["five", 5],
  ] as [string, number][]
).map(([word, value]) => [new RegExp(`^(?:${vi(word)})$`, "u"), value]);

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (WORD_NUMBERS.find(([pattern]) => pattern.test(text))?.[1] ?? 0);
}

/** A day and month in figures; `mayBeLunar` for "mùng 3/2", which is said of both calendars. */
function figures(c: Calendar, day: number, month: number, year: string | undefined, mayBeLunar: boolean): Found {
  const first = inYear(c, day, month, year);
  if (mayBeLunar && first.days[0] !== null) return unsure([...first.days, ...lunarDate(c, day, month, false).days]);
  const swapped = inYear(c, month, day, year);
  // "11/27" can only be English; "5/6" in an English sentence can be both.
  if (first.days[0] === null) return swapped.days[0] === null ? first : unsure(swapped.days);
  return c.isEnglish && day <= 12 && day !== month ? unsure([...first.days, ...swapped.days]) : first;
}

function english(c: Calendar, day: string, month: string, year: string | undefined): Found {
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

function dayAndMonth(c: Calendar, day: number, month: number): string | null {
  return inYear(c, day, month, undefined).days[0] ?? null;
}

function lunarDate(c: Calendar, day: number, month: number, isLeap: boolean, yearText?: string): Found {
  if (day < 1 || day > 30 || month < 1 || month > 12) return exactly(null);
  const thisYear = Number(c.today.slice(0, 4));
  if (yearText !== undefined) return exactly(fromLunar({ day, month, year: yearText.length === 4 ? Number(yearText) : 2000 + Number(yearText), isLeap }));
  const years = c.range === "past" ? [1, 0, -1, -2] : [-1, 0, 1, 2, 3];
  for (const shift of years) {
    const found = fromLunar({ day, month, year: thisYear + shift, isLeap });
    if (found !== null && (c.range === "past" ? found <= c.today : found >= c.today)) return exactly(found);
  }
  return exactly(null);
}

function tetDay(c: Calendar, day: number): Found | null {
  if (day >= 1 && day <= 10) return lunarDate(c, day, 1, false);
  if (day < 20 || day > 30) return exactly(null);
  const eve = lastOfLunarYear(c);
  const year = toLunar(eve).year;
  // People say "30 Tết" of the last day also in a year whose last month has 29.
  if (day === 30) return { days: [eve], sure: lunarMonthDays(12, year) === 30 };
  return lunarDate(c, day, 12, false);
}

function lastOfLunarYear(c: Calendar): string {
  const first = lunarDate({ ...c, today: c.range === "past" ? c.today : addDays(c.today, 1) }, 1, 1, false).days[0];
  return addDays(first ?? c.today, -1);
}

function nextLunarDay(c: Calendar, day: number): string | null {
  if (day < 1 || day > 30) return null;
  const step = c.range === "past" ? -1 : 1;
  for (let i = 0, at = c.today; i < 70; i++, at = addDays(at, step)) if (toLunar(at).day === day) return at;
  return null;
}

function mungDay(c: Calendar, day: number, isLunar: boolean, isSolar: boolean): Found {
  if (day < 1 || day > 10) return exactly(null);
  if (isLunar) return { days: [nextLunarDay(c, day)], sure: true };
  return isSolar ? exactly(nextMonthDay(c, day)) : unsure([nextMonthDay(c, day), nextLunarDay(c, day)]);
}

function away({ today }: Calendar, count: number, unit: string, direction: 1 | -1): Found {
  if (count <= 0) return exactly(null);
  if (/^(?:tu|tuầ|tuâ|w)/u.test(unit)) return exactly(addDays(today, Math.round(count * 7) * direction));
  if (/^(?:th|mo)/u.test(unit)) return count === 0.5 ? unsure([addDays(today, 15 * direction)]) : unsure([inMonths(today, count * direction)]);
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

function weekOf({ today }: Calendar, weekday: number, weeks: number): string {
  return addDays(today, weekday - todaysWeekday(today) + weeks * 7);
}

function weekdayOfWords(figure: string | undefined, word: string | undefined, sunday: string | undefined): number {
  if (sunday !== undefined) return 7;
  return (figure === undefined ? numberOf(word!) : Number(figure)) - 1;
}

/** Weeks begin on Monday. A weekday without a week is the next one after today; said on that very day it may be today. */
function weekdayIn(c: Calendar, weekday: number, week: string): Found {
  const thisWeek = weekOf(c, weekday, 0);
  const shifted = (weeks: number) => addDays(thisWeek, weeks * 7);
  if (/^tu/u.test(week)) {
    const weeks = /n[ữưũu]a$/u.test(week) ? 2 : /(?:sau|t[ớơóo]i)$/u.test(week) ? 1 : /(?:n[àa]y)$/u.test(week) ? 0 : -1;
    return { days: [shifted(weeks)], sure: true };
  }
  const ahead = thisWeek > c.today;
  if (c.range === "past" || /^(?:tr|v|q)/u.test(week)) return { days: [thisWeek < c.today ? thisWeek : shifted(-1)], sure: thisWeek !== c.today, weekday };
  if (/^n/u.test(week)) return { days: [thisWeek >= c.today ? thisWeek : shifted(1)], sure: true };
  // "thứ 6 tới" on a Monday: this Friday for some, next week's for others.
  if (week !== "") return ahead ? unsure([thisWeek, shifted(1)]) : /^s/u.test(week) ? unsure([shifted(1), shifted(2)]) : { days: [shifted(1)], sure: thisWeek !== c.today };
  if (thisWeek === c.today) return { days: [c.today, shifted(1)], sure: false, weekday };
  return { days: [ahead ? thisWeek : shifted(1)], sure: true, weekday };
}

function englishWeekday(c: Calendar, which: string | undefined, name: string, week: string | undefined): Found {
  const weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(name.slice(0, 3)) + 1;
  if (week !== undefined) return { days: [weekOf(c, weekday, week === "next week" ? 1 : 0)], sure: true };
  if (which === "next") return weekdayIn(c, weekday, "tới");
  return weekdayIn(c, weekday, which === "last" ? "trước" : which === "this" ? "này" : "");
}

function weekend(c: Calendar, week: string): Found {
  const weeks = /^(?:s|t[ớơóo]|next)/u.test(week) ? 1 : 0;
  const days = [weekOf(c, 6, weeks), weekOf(c, 7, weeks)];
  const open = c.range === "past" ? days : days.filter((day) => day >= c.today);
  return unsure(open.length > 0 ? open : [weekOf(c, 6, 1), weekOf(c, 7, 1)]);
}

function partOfMonth(c: Calendar, part: string, month: string): Found {
  const isEnd = /^c/u.test(part);
  const wanted = isEnd ? 31 : /^g/u.test(part) ? 15 : 1;
  const shift = /^(?:s|t)/u.test(month) ? 1 : 0;
  const at = (months: number) => (isEnd ? lastOfMonth(c.today, months) : monthDay(c.today, months, wanted));
  const found = at(shift);
  return unsure([month === "" && c.range === "future" && found !== null && found < c.today ? at(1) : found]);
}

function monthFrom(c: Calendar, day: number, months: number, isMung: boolean): Found {
  const solar = monthDay(c.today, months, day);
  if (!isMung || solar === null) return exactly(solar);
  const lunar = toLunar(c.today);
  const later = lunar.month + months;
  return unsure([solar, fromLunar({ day, month: ((later - 1) % 12) + 1, year: lunar.year + (later > 12 ? 1 : 0), isLeap: false })]);
}

function nextMonthDay(c: Calendar, day: number): string | null {
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
