import { isAskedAbout, isLoose, isTurnedRound } from "./clause";
import { formatNumber, numbersIn, withoutLookalikes } from "./number";
import { bareUnits } from "./goods";
import { isOrdered } from "./ordered";
import { isDoubtfulQuantity } from "./quantity-doubts";
import { COUNT, isOtherWord, UNIT, unitOf } from "./quantity-units";
import { answerText, sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { inFigures } from "./spoken-count";
import { isBare, isOfAnother, isUnsettled } from "./surroundings";
import { vi } from "./vi-pattern";

export interface Quantity {
  count: number;
  /** "hộp", "kg"; null when only a number was said. */
  unit: string | null;
  /** "M", "39" */
  size: string | null;
}

/** "2 tá", "nửa tá", "3 chục", "tá rưỡi" */
const DOZEN = new RegExp(
  `(?:(${COUNT})\\s*)?(?<![\\p{L}]|k[íiý]\\s|(?:${vi("cả|gà|vịt|bò|heo|cam|nho|cỏ|chúng")})\\s)(${vi("tá|dozens?|chục")}|lố)(?![\\p{L}])(?:\\s+(${vi("rưỡi|rưởi")}|\\d(?!\\d)))?(?:\\s+(${UNIT})(?![\\p{L}]))?`,
  "u",
);
/** "2 cái", "1kg5", "2 ký rưỡi", "nửa ký" */
const WITH_UNIT = new RegExp(
  `(${COUNT})\\s*(${UNIT})(?![\\p{L}])(?:\\s?(${vi("rưỡi|rưởi")}|(?<=kg|kí|ký|ki|ky)\\d(?!\\d)))?|(?<![\\p{L}\\p{N}])(${UNIT})\\s+(${vi("rưỡi|rưởi")})(?![\\p{L}])`,
  "gu",
);
const SIZE = new RegExp(`(?<![\\p{L}])(?:(?:size|sz|sai)\\s*|(?:${vi("cỡ")})\\s+)(\\d{2}|\\d?x{0,4}[sml])(?![\\p{L}\\p{N}])`, "giu");
/** Numbers of something else; blanked out before looking. */
const OTHER =
  /(?<![\p{L}\p{N}.,])(?:\+?84|0)\d(?:[\s.-]?\d){7,9}(?!\d)|(?<!\d)\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?\d{2,4}(?!\d)|(?<![\p{L}\p{N}])\d{1,2}\s?(?:h|giờ|gio)(?:\s?\d{1,2})?(?![\p{L}])|(?<![\p{L}])(?:thứ|thu|quận|quan|phường|phuong|(?<!\d\s?)(?:ngày|ngay|tháng|thang)|mùng|số nhà|so nha|ngõ|hẻm|màu số|mau so|mẫu|mau|(?<!(?:mỗi|moi) )(?:loại|loai))\s?\d+(?:\/\d+)*|\d+(?:[.,]\d+)*\s?(?:k|nghìn|nghin|ngàn|tr|triệu|trieu|đ|vnd|vnđ|đồng|%|củ|usd|\$)(?![\p{L}])\d*/giu;
/** "ít đường", "không hạt", "bún chả", "thịt ba chỉ": of the goods, not of how many. */
const TASTES = new RegExp(
  `(?<!\\p{L})(?:(?:${vi("ít|nhiều|không|ko")}|k|full|100%|50%|70%|30%)\\s(?:${vi("đường|đá|ngọt|cay|hành|sữa|béo|rau|tiêu|nước|mỡ|hạt|trứng|gas|cồn|tỏi|ớt|chanh|topping|thạch")})|(?:${vi("bún|bì|giò|nem|trứng")})\\schả|chả\\s(?:${vi("giò|cá|lụa|quế|mực|bò")})|${vi("ba chỉ|ba rọi|khứ hồi|tam thất|cà chua|sữa chua|canh chua|dưa chua|hoa hồng|màu hồng|vịt lộn|cút lộn")})(?!\\p{L})`,
  "gu",
);
/** Numbers that name a thing: "q2", "mẫu số 2", "tầng 2"; "phòng 2 người" counts. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:q|p|cs|#|iphone|ip|combo|size|sz|us|uk|eu|tổ|ấp|thôn|xóm|căn|${vi("mẫu số|màu số|loại số|số lô|mã|lần|lớp|tầng|lầu|phòng|bàn|màu")}|(?<!sl\\s?|${vi("lấy")}\\s)${vi("số(?! lượng)")})\\.?\\s?\\d+(?![\\d.,]|\\s?(?:${UNIT})(?!\\p{L}))`,
  "gu",
);
/** Spans, ages, scores and measures of a body. */
const SPAN = vi("ngày|hôm|bữa|tuần|tháng|tiếng|phút|giờ|sao|tuổi|điểm");
const MEASURES = new RegExp(
  [
    `(?<!\\p{L})(?:${vi("cao|nặng|cân nặng|chiều cao")})\\s?\\d+(?:[.,]\\d+)?\\s?(?:kg|k[íiý]|cm)?(?!\\p{L}|\\d)`,
    `(?<!\\p{L})(?<!(?:${vi("cho|lấy|bán|để|cân|giao|ship|gửi")})\\s)(?:${vi("em|bé")})\\s?\\d+\\s?(?:kg|k[íiý]|cm)\\d?(?!\\p{L}|\\d)`,
    `\\d+\\s?(?:${SPAN}|${vi("năm|trang|cây số")}|cm|km)(?!\\p{L})`,
    `(?<!\\p{L})(?:${vi("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười")})\\s(?:${SPAN})(?!\\p{L})`,
    `(?<!\\d)1m\\d{1,2}(?!\\d)`,
  ].join("|"),
  "gu",
);
const LONE_VAGUE = new RegExp(`(?<![\\p{L}])(?:${vi("vài|mấy|dăm|(?<!bao )nhiều|ít(?! nhất)|few|some|several")})(?![\\p{L}])`, "u");

/** Finds how many of what: "2 cái", "một tá", "nửa ký", "3 hộp size M". Several quantities, ranges and about-words are asked back. */
export function readQuantity(text: string): Reading<Quantity> | null {
  const whole = inFigures(answerText(text).toLowerCase().replace(/\s+/gu, " ").trim());
  const sizes = [...whole.matchAll(SIZE)].map((match) => match[1]!.toUpperCase());
  const answer = withoutLookalikes(whole)
    .replace(SIZE, blank)
    .replace(TASTES, blank)
    .replace(OTHER, blank)
    .replace(MEASURES, blank)
    .replace(NAMED, blank);
  if (LONE_VAGUE.test(answer) || NEGATIVE.test(answer)) return null;
  const found = quantitiesIn(answer, sizes.length === 1 ? sizes[0]! : null).filter(({ count }) => count > 0 && count <= 1_000_000);
  const [first, ...more] = found;
  if (first === undefined) return null;
  const plain = whole.replace(TASTES, blank);
  const doubtful =
    isLoose(answer, 0, answer.length) ||
    isDoubtfulQuantity(answer, whole, plain) ||
    isUnsettled(whole) ||
    isOfAnother(whole) ||
    [...answer.matchAll(WITH_UNIT)].some(([, , unit, , alone]) => isOtherWord(unit ?? alone!)) ||
    isTurnedRound(answer, countRead(answer)) ||
    isAskedAbout(plain, countRead(answer)) ||
    more.length > 0 ||
    sizes.length > 1 ||
    first.count > 10_000 ||
    !isOrdered(answer, whole, { ...first, ...placeOf(answer) }) ||
    (first.unit === null && !standsAlone(answer));
  const meanings = found.map(toMeaning);
  if (!doubtful && isBare(whole)) return readBare(first, whole);
  if (!doubtful) return sureOf(first, whole, printQuantity(first));
  return unsureOf(more.length > 0 && !RANGE.test(answer) ? [...meanings, ...totalOf(found)] : meanings, whole);
}

/** "2 bo" without accents is "bộ" or "bó", "2 to" "tô" or "tờ". */
function readBare(first: Quantity, whole: string): Reading<Quantity> | null {
  const [only, ...others] = bareUnits(whole, first.unit).map((unit) => toMeaning({ ...first, unit }));
  return others.length === 0 ? sureOf(only!.value, whole, only!.echo) : unsureOf([only!, ...others], whole);
}

/** The first counted thing, as typed. */
function countRead(answer: string): string {
  return [...answer.matchAll(WITH_UNIT)][0]?.[0] ?? /\d+/u.exec(answer)?.[0] ?? answer;
}

/** Where the first counted thing stands. */
function placeOf(answer: string): { start: number; end: number } {
  const match = DOZEN.exec(answer) ?? [...answer.matchAll(WITH_UNIT)][0];
  if (match) return { start: match.index, end: match.index + match[0].length };
  const [number] = numbersIn(withoutTimes(answer));
  return { start: number?.start ?? 0, end: number?.end ?? answer.length };
}

/** { count: 3, unit: "hộp", size: "M" } → "3 hộp size M" */
export function printQuantity({ count, unit, size }: Quantity): string {
  return [formatNumber(count), unit, size === null ? null : `size ${size}`].filter((part) => part !== null).join(" ");
}

// Spelled out: "đen" is a colour.
const RANGE = /\d\s?[-–~]\s?\d|(?<![\p{L}])(?:đến|den|tới|toi|hay|hoặc|hoac|to|or)\s+(?:\d|\p{L}+\s\p{L})/u;
const NEGATIVE = /(?:^|[^\d\s])\s*-\s?\d/u;

function quantitiesIn(answer: string, size: string | null): Quantity[] {
  const dozen = DOZEN.exec(answer);
  if (dozen) {
    const [, count, word = "", extra, unit] = dozen;
    const each = /^ch/u.test(word) ? 10 : 12;
    const half = extra === undefined ? 0 : /\d/.test(extra) ? Number(extra) / each : 0.5;
    const value = (count === undefined ? 1 : countOf(count)) + half;
    const rest = answer.replace(dozen[0], blank);
    return [{ count: round(value * each), unit: unitOf(unit), size }, ...quantitiesIn(rest, size)];
  }
  const withUnits = [...answer.matchAll(WITH_UNIT)].map(([, count, unit, extra, onlyUnit, onlyHalf]): Quantity => {
    if (onlyHalf !== undefined) return { count: 1.5, unit: unitOf(onlyUnit), size };
    const more = extra === undefined ? 0 : /\d/.test(extra) ? Number(extra) / 10 : 0.5;
    return { count: round(countOf(count!) + more), unit: unitOf(unit), size };
  });
  const rest = answer.replace(WITH_UNIT, blank);
  const bare = numbersIn(withoutTimes(rest))
    .filter(({ start }) => rest[start] !== "-")
    .map(({ value }): Quantity => ({ count: value, unit: null, size }));
  const unit = withUnits[0]?.unit ?? null;
  // "2-3 cái": the first number has the unit too.
  return RANGE.test(answer) ? [...bare.map((one) => ({ ...one, unit })), ...withUnits] : [...withUnits, ...bare];
}

function withoutTimes(text: string): string {
  return text.replace(/(?<=\d)x|x(?=\s?\d)/gu, " ");
}

function countOf(text: string): number {
  const fraction = /^(\d+)\s?\/\s?(\d+)$/.exec(text);
  if (fraction) return Number(fraction[2]) === 0 ? 0 : Number(fraction[1]) / Number(fraction[2]);
  if (/^(?:nửa|nữa|nua|nưa|half)/u.test(text)) return 0.5;
  const english = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].indexOf(text === "an" ? "a" : text);
  if (english >= 0) return Math.max(1, english);
  return numbersIn(text)[0]?.value ?? 0;
}

/** A number among other words may count something else. */
function standsAlone(answer: string): boolean {
  return answer.split(" ").filter((word) => word !== "").length <= 8;
}

function totalOf(found: readonly Quantity[]): Meaning<Quantity>[] {
  const unit = found[0]!.unit;
  if (found.length < 2 || found.some((one) => one.unit !== unit)) return [];
  return [toMeaning({ count: round(found.reduce((sum, one) => sum + one.count, 0)), unit, size: found[0]!.size })];
}

function toMeaning(value: Quantity): Meaning<Quantity> {
  return { value, echo: printQuantity(value) };
}

function blank(match: string): string {
  return " ".repeat(match.length);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
