import { answerText } from "./reading";
import { findPhrase, readWords, sameWord, type Word } from "./words";
import { isNegated } from "./negation";
import { samePhrase } from "./phrase-set";
import { trimPoliteness } from "./politeness";

/** How sure a choice is: `exact` and `number` leave no doubt; `part` and `within` may be something else, such as a question. */
export type ChoiceReason = "payload" | "exact" | "number" | "part" | "within";

export interface ChoiceReading {
  /** Position in the options. */
  value: number;
  read: string;
  reason: ChoiceReason;
}

export interface ChoiceOption {
  title: string;
  payload?: string;
  /** Other words for the same thing. */
  synonyms?: readonly string[];
}

const ORDINALS: Record<string, number> = {
  nhat: 1,
  dau: 1,
  mot: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const POINTERS = new Set([
  "so",
  "cai",
  "thu",
  "muc",
  "lua",
  "chon",
  "option",
  "phuong",
  "an",
  "loai",
  "mau",
  "dong",
  "o",
  "no",
  "lay",
  "em",
  "minh",
  "cho",
  "thoi",
  "chot",
]);
const LAST_WORDS = new Set(["cuoi", "chot", "cung"]);

/**
 * Understands options typed back: their number ("2", "số 2", "cái đầu"), title with or without accents, a part of one title,
 * a title within a short sentence, or the payload itself. Null when nothing or more than one option fits.
 */
export function readChoice(text: string, options: readonly ChoiceOption[]): ChoiceReading | null {
  const read = answerText(text).trim();
  if (read === "" || options.length === 0) return null;
  const payload = options.findIndex((option) => option.payload === read);
  if (payload >= 0) return { value: payload, read, reason: "payload" };
  const titles = options.map((option) => [option.title, ...(option.synonyms ?? [])].map(readWords).filter((title) => title.length > 0));
  const all = readWords(read);
  const words = trimPoliteness(all);
  if (words.length === 0) return null;
  const pick = (fits: (title: Word[]) => boolean, reason: ChoiceReason): ChoiceReading | null => {
    const value = onlyOne(titles, fits);
    return value === null ? null : { value, read, reason };
  };
  const exact = pick((title) => samePhrase(all, title) || samePhrase(words, title) || samePhrase(words, trimPoliteness(title)), "exact");
  if (exact) return exact;
  // "3" with options "3 tháng" and "6 tháng" names a title, not the third option.
  const startsTitle =
    words.length === 1 && /^\d+$/.test(words[0]!.typed) ? pick((title) => title[0]!.typed === words[0]!.typed, "part") : null;
  if (startsTitle) return startsTitle;
  const number = readOrdinal(words, options.length);
  if (number !== null) return { value: number, read, reason: "number" };
  const part = pick((title) => title.length > words.length && isPartOf(words, title), "part");
  return part ?? within(words, titles, read);
}

/** "2", "số 2", "cái thứ hai", "cái đầu tiên", "cái cuối", "2nd" as a position from 0; null when out of range. */
export function readOrdinal(words: readonly Word[], count: number): number | null {
  if (words.length > 5) return null;
  const rest = words.filter((word) => !POINTERS.has(word.plain) && word.plain !== "tien" && !LAST_WORDS.has(word.plain));
  if (rest.length === 0) return words.length > 1 && words.some((word) => word.plain === "cuoi" || word.plain === "chot") ? count - 1 : null;
  if (rest.length !== 1) return null;
  // "cái sau cùng" is the last, not the sixth.
  if (rest[0]!.plain === "sau" && words.some((word) => word.plain === "cung")) return count - 1;
  const only = rest[0]!;
  const pointed = words.length > 1;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(only.typed)?.[1];
  const value =
    digits !== undefined
      ? Number(digits)
      : pointed || only.plain === "mot" || only.plain === "hai" || only.plain === "ba"
        ? ORDINALS[only.plain]
        : undefined;
  return value !== undefined && value >= 1 && value <= count ? value - 1 : null;
}

/** A title inside a short sentence ("cho mình size M nhé"); the longest title wins, two equally long ones are unclear. */
function within(words: Word[], titles: Word[][][], read: string): ChoiceReading | null {
  if (words.length > 12) return null;
  let best: { value: number; length: number } | null = null;
  let tied = false;
  titles.forEach((spellings, value) => {
    const length = Math.max(0, ...spellings.map((title) => (standsIn(words, title) ? title.length : 0)));
    if (length === 0) return;
    if (!best || length > best.length) {
      best = { value, length };
      tied = false;
    } else if (length === best.length) tied = true;
  });
  const found = best as { value: number; length: number } | null;
  return found === null || tied ? null : { value: found.value, read, reason: "within" };
}

function isPartOf(typed: Word[], title: Word[]): boolean {
  for (let start = 0; start + typed.length <= title.length; start++) {
    if (typed.every((word, i) => sameWord(word, title[start + i]!))) return true;
  }
  return false;
}

function standsIn(words: Word[], title: Word[]): boolean {
  const at = findPhrase(words, title);
  return at >= 0 && !isNegated(words, at);
}

function onlyOne(titles: Word[][][], fits: (title: Word[]) => boolean): number | null {
  let found: number | null = null;
  for (let i = 0; i < titles.length; i++) {
    if (!titles[i]!.some(fits)) continue;
    if (found !== null) return null;
    found = i;
  }
  return found;
}
