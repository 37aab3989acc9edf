import { addDays, isoDay, isRealDay, weekdayOf } from "../time";
import { answerText, type Reading } from "./reading";
import { readWords, sameWord, type Word } from "./words";

/** Which side of today a date without a year is on. */
export type DateRange = "any" | "future" | "past";

/**
 * Finds a day, relative to `today` ("2026-11-21"): "mai", "thứ 6 tuần sau", "20/11", "ngày 5 tháng sau", "3 hôm nữa".
 * The value is an ISO day. A weekday without a week is the next one after today; weeks begin on Monday.
 */
export function readDate(text: string, today: string, range: DateRange = "future"): Reading<string> | null {
  const answer = answerText(text).toLowerCase();
  const value = numericDate(answer, today, range) ?? spokenDate(readWords(answer), today, range);
  if (value === null || !inRange(value, today, range)) return null;
  return { value, read: answer.trim() };
}

/** "2026-11-20" → "20/11/2026" */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

function inRange(day: string, today: string, range: DateRange): boolean {
  return range === "any" || (range === "future" ? day >= today : day <= today);
}

const DAY_FIRST = /(?<![\d/.:-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/.:-]|\s?(?:h|giờ|gio|k|tr)(?![\p{L}]))/u;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const SPOKEN_MONTH =
  /(?<!\d)(\d{1,2})\s*(?:tháng|thang|thg|th)\s*(\d{1,2}|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp|giêng)(?:\s*(?:,|năm|nam)?\s*(\d{4}))?(?!\d)/u;
const MONTH_NAMES: Record<string, number> = {
  một: 1,
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  "mười một": 11,
  "mười hai": 12,
  chạp: 12,
};

function numericDate(text: string, today: string, range: DateRange): string | null {
  const iso = ISO.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = SPOKEN_MONTH.exec(text);
  if (spoken) return resolveYear(Number(spoken[1]), MONTH_NAMES[spoken[2]!] ?? Number(spoken[2]), spoken[3], today, range);
  const found = DAY_FIRST.exec(text);
  return found ? resolveYear(Number(found[1]), Number(found[2]), found[3], today, range) : null;
}

function resolveYear(day: number, month: number, yearText: string | undefined, today: string, range: DateRange): string | null {
  const thisYear = Number(today.slice(0, 4));
  if (yearText !== undefined) return realDay(fullYear(yearText, thisYear, range), month, day);
  if (range === "past") {
    const past = realDay(thisYear, month, day);
    return past !== null && past > today ? realDay(thisYear - 1, month, day) : past;
  }
  const candidate = realDay(thisYear, month, day);
  if (candidate !== null && (range === "any" || candidate >= today)) return candidate;
  // 29/2 may need the next leap year.
  for (let ahead = 1; ahead <= 8; ahead++) {
    const later = realDay(thisYear + ahead, month, day);
    if (later !== null) return later;
  }
  return null;
}

function fullYear(text: string, thisYear: number, range: DateRange): number {
  if (text.length === 4) return Number(text);
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + Number(text);
  return range !== "future" && year > thisYear ? year - 100 : year;
}

function realDay(year: number, month: number, day: number): string | null {
  return year >= 1900 && year <= 2200 && isRealDay(year, month, day) ? isoDay(year, month, day) : null;
}

const WEEKDAYS: Record<string, number> = {
  "2": 1,
  hai: 1,
  "3": 2,
  ba: 2,
  "4": 3,
  tu: 3,
  "5": 4,
  nam: 4,
  "6": 5,
  sau: 5,
  "7": 6,
  bay: 6,
  t2: 1,
  t3: 2,
  t4: 3,
  t5: 4,
  t6: 5,
  t7: 6,
  thu2: 1,
  thu3: 2,
  thu4: 3,
  thu5: 4,
  thu6: 5,
  thu7: 6,
  cn: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};
const COUNTS: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 };
// Compared with accents where they were typed: "mai" is tomorrow, "mái" is not.
const W = Object.fromEntries(
  "mai|kia|mốt|kìa|nay|qua|hôm|ngày|bữa|tuần|tháng|sau|tới|này|trước|nữa|thứ|chủ|nhật|cuối|đầu|mùng|mồng|rằm|tomorrow|today|yesterday"
    .split("|")
    .map((word) => [word, readWords(word)[0]!]),
) as Record<string, Word>;

function spokenDate(words: Word[], today: string, range: DateRange): string | null {
  const has = (index: number, name: string) => words[index] !== undefined && sameWord(words[index], W[name]!);
  // Weekdays first: "thứ 6 tuần sau" is not six weeks from now.
  return (
    weekdayDate(words, has, today, range) ??
    inSomeDays(words, has, today) ??
    relativeDay(words, has, today) ??
    dayOfMonth(words, has, today, range)
  );
}

type Has = (index: number, name: string) => boolean;

/** "3 ngày nữa", "sau 2 hôm", "2 tuần nữa", "tuần nữa" */
function inSomeDays(words: Word[], has: Has, today: string): string | null {
  for (let i = 0; i < words.length; i++) {
    const count = countOf(words[i]!);
    if (count === null || count > 400) continue;
    const perUnit = has(i + 1, "tuần") ? 7 : has(i + 1, "ngày") || has(i + 1, "hôm") || has(i + 1, "bữa") ? 1 : 0;
    if (perUnit === 0) continue;
    if (has(i + 2, "nữa") || has(i + 2, "sau") || (i > 0 && has(i - 1, "sau"))) return addDays(today, count * perUnit);
    if (has(i + 2, "trước")) return addDays(today, -count * perUnit);
  }
  return null;
}

function countOf(word: Word): number | null {
  if (/^\d{1,3}$/.test(word.typed)) return Number(word.typed);
  return COUNTS[word.plain] ?? null;
}

/** "thứ 6 tuần sau", "t7 này", "chủ nhật", "cuối tuần" */
function weekdayDate(words: Word[], has: Has, today: string, range: DateRange): string | null {
  for (let i = 0; i < words.length; i++) {
    const found = weekdayAt(words, has, i);
    if (!found) continue;
    const current = weekdayOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)), Number(today.slice(8)));
    const thisWeek = addDays(today, found.weekday - current);
    const next = found.next;
    if (has(next, "tuần")) {
      if (has(next + 1, "trước") || has(next + 1, "qua")) return addDays(thisWeek, -7);
      if (has(next + 1, "này") || has(next + 1, "nay")) return thisWeek;
      if (has(next + 1, "sau") || has(next + 1, "tới")) return addDays(thisWeek, has(next + 2, "nữa") ? 14 : 7);
    }
    if (has(next, "trước") || has(next, "qua") || range === "past") return thisWeek < today ? thisWeek : addDays(thisWeek, -7);
    if (has(next, "sau")) return addDays(thisWeek, 7);
    if (has(next, "này") || has(next, "nay")) return thisWeek >= today ? thisWeek : addDays(thisWeek, 7);
    return thisWeek > today ? thisWeek : addDays(thisWeek, 7);
  }
  return null;
}

function weekdayAt(words: Word[], has: Has, i: number): { weekday: number; next: number } | null {
  const word = words[i]!;
  if (has(i, "chủ") && has(i + 1, "nhật")) return { weekday: 7, next: i + 2 };
  if (has(i, "cuối") && has(i + 1, "tuần"))
    return { weekday: 6, next: has(i + 2, "sau") || has(i + 2, "tới") || has(i + 2, "này") ? i + 1 : i + 2 };
  if (has(i, "thứ")) {
    const number = words[i + 1];
    const weekday = number && number.plain.length <= 4 ? WEEKDAYS[number.plain] : undefined;
    // "thứ sau" without an accent could be "thứ sáu"; with one it has to be.
    return weekday && (number!.plain !== "sau" || number!.tone !== "" || number!.typed === "sau") ? { weekday, next: i + 2 } : null;
  }
  if (/^(?:t[2-7]|thu[2-7]|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(word.plain))
    return { weekday: WEEKDAYS[word.plain]!, next: i + 1 };
  return null;
}

/** "mai", "ngày kia", "hôm nay", "tối nay", "hôm qua" */
function relativeDay(words: Word[], has: Has, today: string): string | null {
  for (let i = 0; i < words.length; i++) {
    const afterDay = i > 0 && (has(i - 1, "ngày") || has(i - 1, "bữa") || has(i - 1, "hôm"));
    if (has(i, "mai") || has(i, "tomorrow")) return addDays(today, has(i + 1, "mốt") ? 2 : 1);
    if (has(i, "mốt") && (afterDay || words.length <= 3)) return addDays(today, 2);
    if (has(i, "kìa") && afterDay && words[i]!.tone === "f") return addDays(today, 3);
    if (has(i, "kia") && afterDay) return addDays(today, has(i - 1, "hôm") ? -2 : 2);
    if (has(i, "qua") && afterDay) return addDays(today, -1);
    if (has(i, "yesterday")) return addDays(today, -1);
    const partOfDay = i > 0 && /^(?:sang|trua|chieu|toi|dem)$/.test(words[i - 1]!.plain);
    if (has(i, "today") || (has(i, "nay") && (afterDay || partOfDay || words.length === 1))) return today;
  }
  return null;
}

/** "ngày 20", "mùng 5 tháng sau", "20 tháng này", "đầu tháng sau", "cuối tháng" */
function dayOfMonth(words: Word[], has: Has, today: string, range: DateRange): string | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  for (let i = 0; i < words.length; i++) {
    if ((has(i, "cuối") || has(i, "đầu")) && has(i + 1, "tháng")) {
      const shift = has(i + 2, "sau") || has(i + 2, "tới") ? 1 : has(i, "đầu") && !has(i + 2, "này") ? 1 : 0;
      return has(i, "đầu") ? monthDay(year, month + shift, 1) : addDays(monthDay(year, month + shift + 1, 1)!, -1);
    }
    const marked = i > 0 && (has(i - 1, "ngày") || has(i - 1, "mùng") || has(i - 1, "mồng") || has(i - 1, "hôm"));
    const inMonth = has(i + 1, "tháng") && (has(i + 2, "này") || has(i + 2, "sau") || has(i + 2, "tới"));
    if (!/^\d{1,2}$/.test(words[i]!.typed) || (!marked && !inMonth)) continue;
    const day = Number(words[i]!.typed);
    if (inMonth) return monthDay(year, month + (has(i + 2, "này") ? 0 : 1), day);
    const step = range === "past" ? -1 : 1;
    for (let shift = 0; Math.abs(shift) <= 12; shift += step) {
      const candidate = monthDay(year, month + shift, day);
      if (candidate !== null && (range === "past" ? candidate <= today : candidate >= today)) return candidate;
    }
    return null;
  }
  return null;
}

function monthDay(year: number, month: number, day: number): string | null {
  const index = year * 12 + month - 1;
  return realDay(Math.floor(index / 12), (index % 12) + 1, day);
}
