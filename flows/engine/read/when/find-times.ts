import { NOT_AFTER_NUMBER, NUMBER_FOLLOWS, SPOKEN_COUNT, spokenCount } from "../spoken-count";
import { vi } from "../vi-pattern";

/** A clock time in a text. `times` holds every "HH:MM" it may mean, the likeliest first. */
export interface TimeMention {
  start: number;
  end: number;
  times: string[];
  sure: boolean;
  /** Said right beside the hour. */
  part?: PartOfDay | null;
  /** "2 tiếng nữa": minutes from now instead of a clock time. */
  inMinutes?: number;
  /** More of a number follows that was not read. */
  isOpen?: boolean;
}

export interface TimesFound {
  mentions: TimeMention[];
  /** The text with its times blanked out. */
  rest: string;
  /** "sáng", "chiều" … said somewhere, also without an hour. */
  part: PartOfDay | null;
  /** A time that no clock shows ("25h", "9h75"). */
  impossible: boolean;
}

export type PartOfDay = "sáng" | "trưa" | "chiều" | "tối" | "đêm";

const NOT_LETTER = "(?![\\p{L}\\p{N}])";
const PART = `(?:${vi("buổi")}\\s)?(?:${vi("sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya")})`;
const HOURS = "một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười";
const SPOKEN_HOUR = `(?:${vi("mười một|mười hai|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười")})`;
const SPOKEN_MINUTE = SPOKEN_COUNT;
const MINUTES_UNIT = `(?:\\s?(?:${vi("phút")}|p|ph)${NOT_LETTER})?`;
const TO = `\\s?(?:${vi("kém")})\\s?(\\d{1,2}|${SPOKEN_MINUTE})${MINUTES_UNIT}`;
const HALF = `\\s?(${vi("rưỡi|rưởi")})`;
const BEFORE = `(?:(${PART})\\s(?:(?:${vi("lúc|tầm|khoảng|cỡ|vào")})\\s)?)?`;
const AFTER = `(?:\\s?(${PART})${NOT_LETTER})?`;
const START = "(?<![\\p{L}\\p{N}/.,:])";
const HOUR_UNIT = `(?:${vi("giờ")}|h|g)(?:(?!\\p{L})|(?=${PART}))`;
const CLOCK = new RegExp(
  `${START}${BEFORE}(\\d{1,2})(?:\\s?${HOUR_UNIT}(?:\\s?(\\d{2}(?!\\s?[/-]\\s?\\d)|\\d(?=\\s?p))${MINUTES_UNIT}(?!\\d)|${TO}|${HALF})?|:(\\d{2})(?::\\d{2})?)(?![\\d])${AFTER}(?:\\s${TO})?${NUMBER_FOLLOWS}`,
  "gu",
);
const SPOKEN = new RegExp(
  `${START}${BEFORE}(${SPOKEN_HOUR})\\s(?:${vi("giờ")})(?:\\s(\\d{1,2}|${SPOKEN_MINUTE})${MINUTES_UNIT}|${TO}|${HALF})?${NUMBER_FOLLOWS}${AFTER}`,
  "gu",
);
/** "3 rưỡi chiều", "ba rưỡi chiều", "chiều 3 rưỡi" */
const HALF_PAST = new RegExp(`${START}(?:(${PART})\\s(?:lúc\\s)?)?(\\d{1,2}|${SPOKEN_HOUR})${HALF}(?:\\s(${PART}))?(?![\\p{L}])`, "gu");
/** "3 chiều", "9 giờ" without the word; not "thứ 3 chiều" or "20/11 sáng". */
const BARE_PART = new RegExp(
  `${START}(?<!(?:${vi("thứ|mùng|mồng|ngày|hôm|tháng|thu|quận|phường|số")})\\s?)(\\d{1,2})\\s?(${PART})${NOT_LETTER}`,
  "gu",
);
const PART_BARE = new RegExp(
  `${START}(${PART})\\s(?:(?:lúc|${vi("tầm|khoảng|cỡ")})\\s)?(\\d{1,2})(?!\\s?[/.:-]\\s?\\d|\\d|\\s?(?:${vi("tháng|ngày|người|cái|th")}))${NOT_LETTER}`,
  "gu",
);
const ENGLISH = /(?<![\p{L}\p{N}/.,:-])(?<!th[áa]ng\s)(\d{1,2})(?:[:.h](\d{2}))?\s?(a\.?m\.?|p\.?m\.?)(?![\p{L}]|\sl[iị]ch)/gu;
const OCLOCK = /(?<![\p{L}\p{N}])(\d{1,2})\s?(?:o'?clock|oclock)(?:\s(?:in the\s)?(morning|afternoon|evening|at night))?/gu;
const ENGLISH_WORDS =
  /(?<![\p{L}])(noon|midday|midnight)(?![\p{L}])|(?<![\p{L}])(half past|quarter past|quarter to)\s(\d{1,2})(?:\s?(am|pm))?(?![\p{L}\p{N}])/gu;
const SPAN = `(\\d{1,3}(?:[.,]5)?|${vi("nửa")}|${SPOKEN_COUNT}|an?|half an?|one|two|three)`;
const FROM_NOW = new RegExp(
  `${START}${NOT_AFTER_NUMBER}(?:in\\s${SPAN}\\s?(hours?|hrs?|minutes?|mins?)${NOT_LETTER}|(?:${vi("khoảng|tầm")}\\s)?(?:${SPAN}\\s?)?(${vi("tiếng|giờ|phút")}|h|p|hours?|minutes?|mins?)(\\s?${vi("rưỡi")})?\\s(?:${vi("nữa|sau")}|from now|later)${NOT_LETTER}|${vi("sau")}\\s${SPAN}\\s?(${vi("tiếng|phút")})${NOT_LETTER})`,
  "gu",
);
// With its accent: "bay gio" is seven o'clock too.
const NOW = new RegExp(`${START}(?:(?:ngay )?bây (?:giờ|gio|h)|${vi("ngay lập tức|ngay lúc này")}|right now|now|asap)${NOT_LETTER}`, "gu");
/** "tối" without its accent is also "tới" and "tôi", "sang" is also "next": only beside a day or an hour. */
const LONE_PART = new RegExp(`${START}(${PART})${NOT_LETTER}(?!\\s(?:${vi("tuần|tháng|năm")}))`, "gu");

/** Finds the clock times of a lower-case text with single spaces. */
export function findTimes(text: string): TimesFound {
  const mentions: TimeMention[] = [];
  let rest = text;
  let impossible = false;
  const take = (pattern: RegExp, read: (groups: (string | undefined)[]) => Omit<TimeMention, "start" | "end"> | null) => {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      const at = groups.findIndex((group) => typeof group === "number");
      const found = read(groups.slice(0, at) as (string | undefined)[]);
      if (found === null) return match;
      if (found.times.length === 0 && found.inMinutes === undefined) impossible = true;
      const start = groups[at] as number;
      mentions.push({ ...found, start, end: start + match.length });
      return "\u0001".repeat(match.length);
    });
  };
  take(FROM_NOW, ([inCount, inUnit, count, unit, half, afterCount, afterUnit]) => {
    const amount = inCount ?? count ?? afterCount;
    const word = inUnit ?? unit ?? afterUnit ?? "";
    const hours = /^(?:t|g|h)/u.test(word);
    const value = (amount === undefined ? 1 : spanOf(amount)) + (half === undefined ? 0 : 0.5);
    return Number.isFinite(value) ? { times: [], sure: true, inMinutes: Math.round(value * (hours ? 60 : 1)) } : null;
  });
  take(NOW, () => ({ times: [], sure: true, inMinutes: 0 }));
  take(ENGLISH_WORDS, ([name, half, hour, when]) => {
    if (name !== undefined) return { times: [name === "midnight" ? "00:00" : "12:00"], sure: name !== "midnight" };
    const minutes = half === "half past" ? 30 : half === "quarter past" ? 15 : -15;
    if (when !== undefined) return exact((Number(hour) % 12) + (when === "pm" ? 12 : 0), minutes);
    return timesOf(Number(hour), minutes, null, false);
  });
  take(ENGLISH, ([hour, minute, half]) => {
    const value = Number(hour);
    const valid = value >= 1 && value <= 12;
    const base = valid ? clock((value % 12) + (half!.startsWith("p") ? 12 : 0), Number(minute ?? 0)) : null;
    return { times: base === null ? [] : [base], sure: true };
  });
  take(OCLOCK, ([hour, when]) => {
    const part = when === undefined ? null : (({ morning: "sáng", afternoon: "chiều", evening: "tối" } as const)[when] ?? "đêm");
    return timesOf(Number(hour), 0, part, false);
  });
  take(CLOCK, ([before, hour, minute, toBefore, half, colon, after, toAfter, more]) => {
    const to = toBefore ?? toAfter;
    const minutes = half !== undefined ? 30 : to !== undefined ? -minuteOf(to) : Number(minute ?? colon ?? 0);
    // "09h", "10:30": written as clocks do, which go to 24.
    const written = hour!.length === 2 && (hour!.startsWith("0") || colon !== undefined);
    return unlessMore(more, timesOf(Number(hour), minutes, partOf(before ?? after), written));
  });
  take(SPOKEN, ([before, hour, minute, to, half, more, after]) => {
    const minutes = half !== undefined ? 30 : to !== undefined ? -minuteOf(to) : minute === undefined ? 0 : minuteOf(minute);
    return unlessMore(more, timesOf(hourOf(hour!), minutes, partOf(before ?? after), false));
  });
  take(HALF_PAST, ([before, hour, , after]) => {
    const value = /^\d/.test(hour!) ? Number(hour) : hourOf(hour!);
    return before === undefined && after === undefined && value > 12 ? null : timesOf(value, 30, partOf(before ?? after), false);
  });
  take(BARE_PART, ([hour, part]) => timesOf(Number(hour), 0, partOf(part), false));
  take(PART_BARE, ([part, hour]) => timesOf(Number(hour), 0, partOf(part), false));
  const parts = new Set([...rest.matchAll(LONE_PART)].filter(({ index }) => isPart(rest, index)).map(([, part]) => partOf(part)));
  const [part = null] = parts;
  const only = parts.size === 1 ? part : null;
  // "3h sáng hoặc chiều"
  for (const mention of mentions) if (mention.part && [...parts].some((one) => one !== mention.part)) mention.sure = false;
  if (only !== null) {
    // "chiều mai 3h": the part of the day stands elsewhere.
    for (const mention of mentions) if (!mention.part) Object.assign(mention, narrowed(mention, only));
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), rest, part: only, impossible };
}

function isPart(text: string, at: number): boolean {
  const rest = text.slice(at);
  if (!/^(?:buoi )?(?:toi|tôi|sang)(?![\p{L}])/u.test(rest)) return true;
  return /^(?:buoi )?(?:toi|sang)\s(?:nay|mai|thu|thứ|t\d|hom|hôm|mot|chu|chủ|cn|ngay|ngày|\d)/u.test(rest);
}

/** An hour that may be of the morning or the evening, with the part of the day it is in. */
function timesOf(hour: number, minutes: number, part: PartOfDay | null, written: boolean): Omit<TimeMention, "start" | "end"> {
  if (hour > 24 || minutes >= 60 || minutes <= -60) return { times: [], sure: false };
  if (hour === 24) return { times: minutes === 0 ? ["00:00"] : [], sure: false };
  if (part !== null) return { ...inPart(hour, minutes, part), part };
  if (hour === 0 || hour > 12 || written) return exact(hour, minutes);
  if (hour === 12) return either([12, 0], minutes);
  return hour >= 7 ? either([hour, hour + 12], minutes) : either([hour + 12, hour], minutes);
}

/** The hours that each part of the day has; the second list is possible but odd, so it is asked back. */
const PARTS: Record<PartOfDay, { from: number; to: number }> = {
  sáng: { from: 0, to: 11 },
  trưa: { from: 10, to: 14 },
  chiều: { from: 12, to: 18 },
  tối: { from: 17, to: 23 },
  đêm: { from: 20, to: 28 },
};

function inPart(hour: number, minutes: number, part: PartOfDay): Omit<TimeMention, "start" | "end"> {
  const { from, to } = PARTS[part];
  const hours = hour > 12 ? [hour] : hour === 12 ? [12, 24] : [hour, hour + 12, ...(part === "đêm" ? [hour + 24] : [])];
  const fitting = hours.filter((one) => one >= from && one <= to);
  // "sáng 12h", "12h tối", "15h sáng": what was said does not go together.
  const odd = fitting.length !== 1 || fitting[0] === 24 || (part === "đêm" && fitting[0]! > 24) || (part === "chiều" && hour === 12);
  if (!odd) return exact(fitting[0]!, minutes);
  const readings = part === "sáng" || part === "chiều" || part === "trưa" ? [...fitting, 12, ...hours] : [...fitting, ...hours];
  return either(
    [...new Set(readings.map((one) => one % 24))].filter((one) => one % 12 === hour % 12),
    minutes,
  );
}

function narrowed(mention: TimeMention, part: PartOfDay): Partial<TimeMention> {
  if (mention.sure || mention.isOpen || mention.times.length !== 2) return {};
  const { from, to } = PARTS[part];
  const fitting = mention.times.filter((time) => Number(time.slice(0, 2)) >= from && Number(time.slice(0, 2)) <= to);
  const hour = Number(fitting[0]?.slice(0, 2));
  return fitting.length === 1 && hour !== 0 && !(hour === 12 && part !== "trưa") ? { times: fitting, sure: true } : {};
}

function exact(hour: number, minutes: number): Omit<TimeMention, "start" | "end"> {
  const time = clock(hour, minutes);
  return { times: time === null ? [] : [time], sure: true };
}

function either(hours: readonly number[], minutes: number): Omit<TimeMention, "start" | "end"> {
  return { times: hours.map((hour) => clock(hour, minutes)).filter((time) => time !== null), sure: false };
}

function clock(hour: number, minutes: number): string | null {
  const total = hour * 60 + minutes;
  if (total < 0) return clock(24, minutes);
  if (total >= 1440 || minutes >= 60) return null;
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}

const HOUR_PATTERNS = HOURS.split("|").map((word) => new RegExp(`^(?:${vi(word)})$`, "u"));
const HOUR_VALUES = [1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 11, 12, 10];

function hourOf(word: string): number {
  return HOUR_VALUES[HOUR_PATTERNS.findIndex((pattern) => pattern.test(word))] ?? 99;
}

function minuteOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : spokenCount(text);
}

/** "bảy giờ mấy tối", "3h mười mấy": what follows may change the minutes. */
function unlessMore(more: string | undefined, found: Omit<TimeMention, "start" | "end">): Omit<TimeMention, "start" | "end"> {
  return more === undefined ? found : { ...found, sure: false, isOpen: true };
}

function spanOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replace(",", "."));
  if (/^(?:n|half)/u.test(text)) return 0.5;
  if (/^an?$|^one$/u.test(text)) return 1;
  if (text === "two") return 2;
  if (text === "three") return 3;
  return spokenCount(text);
}

const PART_NAMES: [RegExp, PartOfDay][] = [
  [/s[áa]ng/u, "sáng"],
  [/tr[ưu]a/u, "trưa"],
  [/ch[iề]+[eềêè]?u/u, "chiều"],
  [/t[ốôóo]i/u, "tối"],
];

function partOf(text: string | undefined): PartOfDay | null {
  if (text === undefined) return null;
  return PART_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? "đêm";
}
