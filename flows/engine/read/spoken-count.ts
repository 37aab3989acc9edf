import { vi } from "./vi-pattern";

const ONES = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín";
/** What only ever follows tens, so that "hai lăm" is 25 while "hai ba" may be two or three. */
const ONES_AFTER_TENS = "mốt|lăm|nhăm|tư";
/** "mươi" itself: without its accents it is also "mười". */
const TENS = `(?:${vi("hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín")})\\s(?:${vi("mươi|chục")})`;
const END = "(?!\\p{L})";

/** Source of a pattern for a number in words from one to ninety-nine, the longest first: "mười hai", "bốn mươi lăm", "hai lăm". */
export const SPOKEN_COUNT = `(?:${TENS}(?:\\s(?:${vi(`${ONES_AFTER_TENS}|${ONES}`)})${END})?|${vi("mười")}\\s(?:${vi(`lăm|nhăm|${ONES}`)})${END}|(?:${vi("hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín")})\\s(?:mốt|lăm|nhăm|lam|nham|tư)${END}|${vi(ONES)}|${vi("mười")})${END}`;

// Words that are others without their accents ("sau", "tu", "nam", "bay") need them here.
const PART_OF_NUMBER = `${vi("một|hai|ba|bốn|tám|chín|mười|mươi|chục|vài|mấy|dăm|rưỡi")}|năm|sáu|bảy|bẩy|${ONES_AFTER_TENS}`;
/** Not behind a piece of a number, where a count would only be its end: "bốn mươi | lăm phút", "vài | tiếng". */
export const NOT_AFTER_NUMBER = `(?<!(?<![\\p{L}\\p{N}])(?:${PART_OF_NUMBER}|\\d{1,3})\\s)`;
/** Captures a piece of a number that still follows, as in "bảy giờ hai | ba". */
export const NUMBER_FOLLOWS = `(?=(\\s(?:${PART_OF_NUMBER})(?![\\p{L}\\p{N}]))?)`;

const VALUES = ONES.split("|").map((word) => new RegExp(`^(?:${vi(word)})$`, "u"));
const ONE_VALUES = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9];

/** What `SPOKEN_COUNT` matched, as a number. */
export function spokenCount(text: string): number {
  const [first = "", ...rest] = text.split(" ");
  const tens = one(first);
  if (rest.length === 0) return tens;
  if (tens === 10) return 10 + one(rest[0]!);
  const hasTen = new RegExp(`^(?:${vi("mươi|chục")})$`, "u").test(rest[0]!);
  const ones = rest[hasTen ? 1 : 0];
  return tens * 10 + (ones === undefined ? 0 : one(ones));
}

function one(word: string): number {
  if (/^m[uư]/u.test(word)) return 10;
  if (/^(?:mốt|mot)$/u.test(word)) return 1;
  if (/^(?:l|nh)[ăa]m$/u.test(word)) return 5;
  if (/^t[ưu]$/u.test(word)) return 4;
  return ONE_VALUES[VALUES.findIndex((pattern) => pattern.test(word))] ?? Number.NaN;
}

const ENGLISH = "one two three four five six seven eight nine".split(" ");
const ENGLISH_ALONE = new RegExp(
  `^(?:(?:just|only|yes|yeah|ok|i'll take|i will take|i want|i need|give me)[\\s,]+)*(\\d{1,4}|${ENGLISH.join("|")})(?:[\\s,]+(?:only|please|pls|plz|thanks|thank you))*[\\s.!]*$`,
);

/** "just one please", "only 1" → "1", where nothing else is said: "this one" counts nothing. */
export function inFigures(text: string): string {
  const [, word] = ENGLISH_ALONE.exec(text) ?? [];
  return word === undefined ? text : /\d/.test(word) ? word : String(ENGLISH.indexOf(word) + 1);
}
