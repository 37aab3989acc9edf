import { addDays } from "../../time";
import { NOT_AFTER_NUMBER, SPOKEN_COUNT } from "../spoken-count";
import { vi } from "../vi-pattern";
import {
  away,
  dayAndMonth,
  english,
  englishWeekday,
  exactly,
  figures,
  lastOfLunarYear,
  lunarDate,
  monthFrom,
  mungDay,
  nextLunarDay,
  nextMonthDay,
  numberOf,
  partOfMonth,
  realDay,
  tetDay,
  unsure,
  weekOf,
  weekdayIn,
  weekdayOfWords,
  weekend,
  type Calendar,
  type Found,
} from "./calendar";

/** A day in a text. `days` holds every day it may mean, the likeliest first; none for a day that does not exist. */
export interface DayMention {
  start: number;
  end: number;
  days: string[];
  sure: boolean;
  /** A weekday alone only confirms a date said beside it. */
  weekday?: number;
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
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const COUNT = `${NOT_AFTER_NUMBER}(\\d{1,3}|${SPOKEN_COUNT}|${vi("nửa")}|an?|one|two|three|four|five)`;

const FINDERS: Finder[] = [
  [/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, (_, year, month, day) => exactly(realDay(Number(year), Number(month), Number(day)))],
  // Tết and other feasts of the moon
  [re(`(?:${vi("tết")}\\s(?:${vi("dương lịch|dương|tây")})|new year'?s? day)`), (c) => exactly(dayAndMonth(c, 1, 1))],
  [re(vi("ba mươi tết")), (c) => tetDay(c, 30)],
  [re(vi("giao thừa|đêm giao thừa")), (c) => exactly(lastOfLunarYear(c))],
  [
    re(`(?:hăm|${vi("hai mươi|hai")})\\s${FIRST_TEN}\\s${vi("tết")}`),
    (c, ones) => (/^\d\d/.test(ones!) || numberOf(ones!) > 9 ? null : tetDay(c, 20 + numberOf(ones!))),
  ],
  // "mùng 3 hoặc mùng 4 tết"
  [
    re(`(?:${MUNG})\\s?${FIRST_TEN}(?=\\s?(?:,|-|${vi("hoặc|hay|và|đến|tới")})?\\s?(?:${MUNG})\\s?\\S+\\s${vi("tết")})`),
    (c, day) => tetDay(c, numberOf(day!)),
  ],
  [
    re(`(?:(?:${MUNG}|${vi("ngày")})\\s?)?${FIRST_TEN}\\s(?:${vi("tháng giêng")}\\s)?${vi("tết")}(?!\\s?${vi("tây|dương")})`),
    (c, day) => tetDay(c, numberOf(day!)),
  ],
  [
    re(`(?:(?:ngày |ngay )?(?:rằm|ram))\\s${vi("tháng")}\\s?${MONTH}(\\s${vi("nhuận")})?${LUNAR}`),
    (c, month, leap) => lunarDate(c, 15, numberOf(month!), leap !== undefined),
  ],
  [re(`(?:(?:rằm|ram) )?(?:${vi("tết trung thu|trung thu")})`), (c) => lunarDate(c, 15, 8, false)],
  [re(`${vi("giỗ tổ hùng vương|giỗ tổ")}`), (c) => lunarDate(c, 10, 3, false)],
  [re(`${vi("ông công ông táo|ông táo|tết ông táo")}`), (c) => lunarDate(c, 23, 12, false)],
  [re(`${vi("vu lan|lễ vu lan")}`), (c) => lunarDate(c, 15, 7, false)],
  [re(`(?:(?:ngày |ngay )?(?:rằm|ram))(?:\\s${vi("này|tới")})?${LUNAR}`), (c) => ({ days: [nextLunarDay(c, 15)], sure: true })],
  [re(`${vi("tết này|tết năm nay|tết nguyên đán|tết âm lịch|tết âm|tết ta|tết")}`), (c) => unsure(lunarDate(c, 1, 1, false).days)],
  [re(`${vi("noel|giáng sinh|nô en")}|christmas|xmas`), (c) => unsure([dayAndMonth(c, 25, 12), dayAndMonth(c, 24, 12)])],
  [re("valentine(?:'s)?(?:\\sday)?"), (c) => exactly(dayAndMonth(c, 14, 2))],
  [re(`${vi("quốc khánh|ngày quốc khánh")}`), (c) => exactly(dayAndMonth(c, 2, 9))],
  [re("halloween"), (c) => exactly(dayAndMonth(c, 31, 10))],
  // Dates in figures; "5-7/12" is a span
  [
    re(`(?<!/\\s?)(\\d{1,2})\\s?(?:[-–~]|${vi("đến|tới")})\\s?(\\d{1,2})\\s?/\\s?(\\d{1,2})(?![\\d/])`),
    (c, from, to, month) => unsure([dayAndMonth(c, Number(from), Number(month)), dayAndMonth(c, Number(to), Number(month))]),
  ],
  [
    re(
      `(?<!\\d[/.-])(?:(${MUNG})\\s?)?(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4}|\\d{2}))?(?!\\s?[/.:-]?\\d|\\s?(?:k|tr|đ|%)${END})${LUNAR}${SOLAR}`,
    ),
    (c, mung, day, month, year, lunar, solar) => {
      if (lunar !== undefined) return lunarDate(c, Number(day), Number(month), false, year);
      return figures(c, Number(day), Number(month), year, mung !== undefined && solar === undefined && year === undefined);
    },
  ],
  [
    re(
      `(?:(${MUNG})\\s?)?(\\d{1,2}|(?<=(?:${MUNG})\\s)(?:${vi("một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười")}))\\s?(?:${vi("tháng")}|thg|th|t)\\s?${MONTH}(?:\\s(${vi("nhuận")}))?(?:\\s?(?:,|${vi("năm")})?\\s?(\\d{4}|(?<=${vi("năm")}\\s?)\\d{2}))?(?!\\d)${LUNAR}${SOLAR}`,
    ),
    (c, mung, day, month, leap, year, lunar, solar) => {
      const isLunar = lunar !== undefined || leap !== undefined || /^(?:gi[êe]ng|ch[ạa]p)/u.test(month!);
      if (isLunar) return lunarDate(c, numberOf(day!), numberOf(month!), leap !== undefined, year);
      return figures(
        { ...c, isEnglish: false },
        numberOf(day!),
        numberOf(month!),
        year,
        mung !== undefined && solar === undefined && year === undefined,
      );
    },
  ],
  [re(`${MONTH_NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(\\d{4}))?`), (c, month, day, year) => english(c, day!, month!, year)],
  [re(`(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME}(?:,?\\s(\\d{4}))?`), (c, day, month, year) => english(c, day!, month!, year)],
  // So many days from now, before weekdays: "3 tuần nữa" is no Tuesday
  [re(`(?:in\\s)${COUNT}\\s(days?|weeks?|months?)`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [
    re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần|tháng|năm")}|days?|weeks?|months?)\\s(?:${vi("nữa")}|from now|later)`),
    (c, count, unit) => away(c, numberOf(count!), unit!, 1),
  ],
  [re(`${vi("sau")}\\s${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần")})`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [re(`(${vi("tuần|tháng")})\\s${vi("nữa")}`), (c, unit) => unsure(away(c, 1, unit!, 1).days)],
  // Weekdays
  [
    re(`(?:(${NEXT_WEEK})\\s(?:${vi("vào")}\\s)?(?:${vi("ngày")}\\s)?)${WEEKDAY}`),
    (c, week, figure, word, sunday) => weekdayIn(c, weekdayOfWords(figure, word, sunday), week!),
  ],
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
  [
    re(`(${vi("đầu|giữa")})\\s(?:${vi("tuần")})\\s(${vi("sau|tới|này")})`),
    (c, part, week) => unsure([weekOf(c, /^đ|^d/u.test(part!) ? 1 : 3, /^n/u.test(week!) ? 0 : 1)]),
  ],
  [re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần")})\\s(?:${vi("sau|tới")})`), (c, count, unit) => away(c, numberOf(count!), unit!, 1)],
  [
    re(`${COUNT}\\s?(${vi("ngày|hôm|bữa|tuần|tháng")}|days?|weeks?|months?)\\s(?:${vi("trước")}|ago)`),
    (c, count, unit) => away(c, numberOf(count!), unit!, -1),
  ],
  [
    re(`(?:${vi("ngày|hôm")}\\s|(${MUNG})\\s?)?(\\d{1,2})\\s${vi("tháng")}\\s(${vi("này|sau|tới")})`),
    (c, mung, day, month) => monthFrom(c, Number(day), /^n/u.test(month!) ? 0 : 1, mung !== undefined),
  ],
  [
    re(`(?:${vi("ngày")}\\s)?(\\d{1,2})\\s(?:${vi("âm lịch|lịch âm|âm")}|âl|al)(?!\\s(?:thanh|độ|u|tính))`),
    (c, day) => ({ days: [nextLunarDay(c, Number(day))], sure: true }),
  ],
  // Near days
  [re(vi("mai mốt")), (c) => unsure([addDays(c.today, 1), addDays(c.today, 2)])],
  // Spelled out: without its accent "kìa" is "kia".
  [re("(?:ngày|bữa|ngay|bua) kìa"), (c) => ({ days: [addDays(c.today, 3)], sure: true })],
  [re(vi("hôm kia|bữa kia")), (c) => ({ days: c.range === "future" ? [addDays(c.today, 2)] : [addDays(c.today, -2)], sure: false })],
  [re(vi("ngày kia")), (c) => unsure([addDays(c.today, 2), addDays(c.today, 3)])],
  [re(`${vi("ngày mốt|bữa mốt")}|day after tomorrow|the day after tomorrow`), (c) => exactly(addDays(c.today, 2))],
  [new RegExp(`${START}(?:mốt|mot)${END}(?!\\s\\p{L}{1,4}\\s${vi("cái")})`, "gu"), (c) => ({ days: [addDays(c.today, 2)], sure: true })],
  [
    re(`${vi("ngày mai|sáng mai|trưa mai|chiều mai|tối mai|đêm mai|hôm mai|bữa mai|mai")}|tomorrow|tmr|tmrw|ngmai`),
    (c) => exactly(addDays(c.today, 1)),
  ],
  [
    re(
      `${vi("hôm nay|bữa nay|ngày nay|sáng nay|trưa nay|chiều nay|tối nay|đêm nay|trong ngày|luôn hôm nay")}|hnay|h\\.nay|today|tonight|(?<!(?:${vi("năm|từ|lâu|rày|dạo|thời|xưa|tới|đến|tuần|tháng|mấy hôm|mấy bữa|hổm|hôm|ngày")})\\s)${vi("nay")}(?!\\s${vi("mai")})`,
    ),
    (c) => exactly(c.today),
  ],
  [re(`${vi("hôm qua|bữa qua|tối qua|sáng qua|chiều qua|đêm qua|ngày hôm qua")}|yesterday|hqua`), (c) => exactly(addDays(c.today, -1))],
  // Days of a month
  [
    re(`${vi("cuối tháng")}\\s(\\d{1,2})(?!\\s?[/\\d])`),
    (c, month) =>
      unsure(
        Number(month) > 12
          ? []
          : [31, 30, 29, 28]
              .map((day) => dayAndMonth(c, day, Number(month)))
              .filter((day) => day !== null)
              .slice(0, 1),
      ),
  ],
  [re(`${vi("cuối năm")}(?:\\s${vi("nay")})?`), (c) => unsure([dayAndMonth(c, 31, 12)])],
  [re(`(?:${vi("ngày")}\\s)?(\\d{1,2})\\s${vi("tây")}(?:\\s${vi("tháng này")})?`), (c, day) => exactly(nextMonthDay(c, Number(day)))],
  [
    re(`(${vi("cuối|đầu|giữa")})\\s${vi("tháng")}(?:\\s(${vi("sau|tới|này")}))?(?!\\s?\\d)`),
    (c, part, month) => partOfMonth(c, part!, month ?? ""),
  ],
  [
    re(`(?:${MUNG})\\s?${FIRST_TEN}${LUNAR}${SOLAR}`),
    (c, day, lunar, solar) => mungDay(c, numberOf(day!), lunar !== undefined, solar !== undefined),
  ],
  [
    re(`(?:${vi("ngày|hôm")})\\s?(\\d{1,2})${LUNAR}(?!\\s?(?:${vi("ngày|người|cái")}))|(?:the\\s)(\\d{1,2})(?:st|nd|rd|th)`),
    (c, day, lunar, ordinal) =>
      lunar === undefined ? exactly(nextMonthDay(c, Number(day ?? ordinal))) : { days: [nextLunarDay(c, Number(day))], sure: true },
  ],
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

const ENGLISH_TEXT =
  /(?<![\p{L}])(?:on|at|the|is|my|please|date|booking|book|for|by|next|this|want|would|like|can|will|pm|am|i'm|birthday|of|it)(?![\p{L}])/u;
