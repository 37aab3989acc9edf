import { weekdayOf } from "../time";
import { answerText, sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { vi } from "./vi-pattern";
import type { DateRange } from "./when/calendar";
import { findDays, type DayMention } from "./when/find-days";
import { findTimes } from "./when/find-times";

export type { DateRange } from "./when/calendar";

/** Said before a day it makes it vague: "trước 20/11", "khoảng thứ 6". */
const VAGUE_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${vi("trước|sau|ngoài|qua|tầm|khoảng|chừng|cỡ|gần|hết|muộn nhất|trễ nhất")}|before|after|around|by)\\s(?:${vi("ngày")}\\s)?$`,
  "u",
);
const NOT_BEFORE = new RegExp(
  `(?<![\\p{L}])(?:${vi("không phải|ko phải|k phải|trừ|đừng|chứ không phải|chứ không|bận|kẹt")}|not)\\s(?:${vi("ngày")}\\s)?$`,
  "u",
);
const NOT_AFTER = new RegExp(
  `^\\s?(?:${vi("thì")}\\s)?(?:(?:${vi("em|mình|anh|chị|tôi|tui|mk|chắc")})\\s)?(?:(?:${vi("không|ko|k|hông|chưa")})\\s(?:${vi("được|đc|dc|rảnh|tiện|đi|phải")})(?!\\s?\\?)|${vi("bận|kẹt")})(?![\\p{L}])`,
  "u",
);

/**
 * Finds a day, relative to `today` ("2026-11-21"): "mai", "thứ 6 tuần sau", "20/11", "ngày 5 tháng sau", "mùng 3 Tết", "rằm tháng 8".
 * The value is an ISO day. Vague days ("cuối tháng"), several days and days of either calendar ("mùng 3") are asked back.
 */
export function readDate(text: string, today: string, range: DateRange = "future"): Reading<string> | null {
  const answer = cleanAnswer(text);
  return dayIn(findTimes(answer).rest, today, range, answer);
}

/** Lower case, single spaces, letters that were held down ("maiiii") once. */
export function cleanAnswer(text: string): string {
  return answerText(text)
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

/** `rest` is the text without its clock times. */
export function dayIn(rest: string, today: string, range: DateRange, read: string): Reading<string> | null {
  const all = findDays(
    rest.replace(PHONE, (match) => "\u0001".repeat(match.length)),
    { today, range },
  );
  const mentions = all.filter((mention) => !isDenied(mention, rest));
  // A day that does not exist says that something was mistyped, whatever else was said.
  if (mentions.length === 0 || all.some(({ days }) => days.length === 0)) return null;
  const possible = mentions.map((mention) => ({ ...mention, days: mention.days.filter((day) => inRange(day, today, range)) }));
  if (possible.some(({ days }) => days.length === 0)) return null;
  const { days, agreed } = together(possible);
  const sure =
    agreed &&
    days.length === 1 &&
    possible.some((one) => one.sure) &&
    all.length === mentions.length &&
    !possible.some((one) => VAGUE_BEFORE.test(rest.slice(0, one.start)));
  const meanings = days.map(dayMeaning);
  return sure ? sureOf(days[0]!, read, meanings[0]!.echo) : unsureOf(meanings, read);
}

/** "2026-11-20" → "20/11/2026" */
export function formatDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

/** "2026-11-27" → "thứ Sáu 27/11/2026" */
export function printDay(day: string): string {
  const weekday = weekdayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  return `${WEEKDAYS[weekday - 1]} ${formatDay(day)}`;
}

const PHONE = /(?<![\d])(?:\+?84|0)\d(?:[\s.-]?\d){7,9}(?!\d)/gu;

function dayMeaning(day: string): Meaning<string> {
  return { value: day, echo: printDay(day) };
}

/** The days that every mention allows; all of them when the mentions do not agree. */
function together(mentions: readonly DayMention[]): { days: string[]; agreed: boolean } {
  const dates = mentions.filter((mention) => mention.weekday === undefined);
  const weekdays = mentions.filter((mention) => mention.weekday !== undefined);
  const based = dates.length > 0 ? dates : weekdays;
  const [first, ...others] = based;
  const common = first!.days.filter((day) => others.every((other) => other.days.includes(day)));
  // "thứ 6 27/11": the weekday only has to fit.
  const fitting = dates.length === 0 ? common : common.filter((day) => weekdays.every(({ weekday }) => weekday === weekdayNumber(day)));
  if (fitting.length > 0) return { days: fitting, agreed: true };
  return { days: mentions.flatMap(({ days }) => days).sort(), agreed: false };
}

function weekdayNumber(day: string): number {
  return weekdayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

function isDenied({ start, end }: DayMention, text: string): boolean {
  return NOT_BEFORE.test(text.slice(0, start)) || NOT_AFTER.test(text.slice(end));
}

function inRange(day: string, today: string, range: DateRange): boolean {
  return range === "any" || (range === "future" ? day >= today : day <= today);
}
