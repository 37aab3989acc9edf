import { answerText, type Found } from "./reading";
import { readWords, type Word } from "./words";
import { PhraseSet } from "./phrase-set";
import { trimPoliteness } from "./politeness";

const NUMBER_WORDS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5 };
const PRAISE: [number, string][] = [
  [
    5,
    "tuyệt vời|tuyệt|quá tuyệt|xuất sắc|rất hài lòng|quá tốt|rất tốt|quá ok|quá đỉnh|đỉnh|hoàn hảo|perfect|excellent|rất tuyệt vời|cực kỳ hài lòng|siêu hài lòng|10 điểm|rất ok",
  ],
  [4, "hài lòng|tốt|good|khá tốt|ổn áp|khá hài lòng|tốt lắm"],
  [3, "bình thường|tạm được|tạm|cũng được|bt|trung bình|tạm ổn|ổn|khá"],
  [2, "không hài lòng|chưa hài lòng|chưa tốt|kém|không tốt|ko hài lòng|ko tốt"],
  [1, "rất tệ|quá tệ|tệ|rất không hài lòng|thất vọng|quá kém|tồi|rất kém|tệ hại|bad|terrible"],
];
const PHRASES = PRAISE.map(([score, list]) => ({ score, phrases: new PhraseSet(list.split("|")) }));
/** "5 sao?", "tốt hả", "-5", "ba em": no score, or not one that can be kept. */
const ASKS_OR_CHANGES = /\?|(?:^|\s)(?:hả|hở|à|chấm)[\s.!]*$|^\s*[-–<>~]|^(?:hai|ba|bốn|năm|\d)\s(?:em|chị|anh|mình)(?!\p{L})/u;
const AROUND = new Set([
  "sao",
  "diem",
  "d",
  "cho",
  "em",
  "minh",
  "shop",
  "danh",
  "gia",
  "cham",
  "star",
  "stars",
  "nhe",
  "nha",
  "a",
  "ne",
  "luon",
  "thoi",
  "do",
  "day",
]);

/** Reads a rating of 1–5: "5", "5 sao", "⭐⭐⭐⭐", "năm điểm", "4/5", "tuyệt vời". Null for anything that says more or other. */
export function readRating(text: string): Found<number> | null {
  const read = answerText(text).trim();
  if (ASKS_OR_CHANGES.test(read.toLowerCase())) return null;
  const stars = [...read.matchAll(/[⭐🌟★]/gu)].length;
  const all = readWords(read);
  // "👍👎", "⭐⭐ 5 sao": two scores.
  if (/[👍❤😍🥰💯😘]/u.test(read) && /[👎😡🤬😠]/u.test(read)) return null;
  if (all.length === 0) return starOrEmoji(read, stars);
  const outOfFive = /^(\d)\s*\/\s*5(?!\d)/.exec(read)?.[1];
  if (outOfFive) return rating(Number(outOfFive), read);
  const score = numberAmong(all);
  if (score !== null) return stars > 1 && stars !== score ? null : rating(score, read);
  const words = trimPoliteness(all);
  const phrase = PHRASES.find(({ phrases }) => phrases.has(words) || phrases.has(all));
  return phrase ? { value: phrase.score, read } : null;
}

/** One number and nothing but words that go with a rating. */
function numberAmong(words: Word[]): number | null {
  let score: number | null = null;
  for (const word of words) {
    const joined = /^(\d)(?:sao|d|diem|star)$/.exec(word.plain)?.[1];
    const value = /^\d+$/.test(word.typed) ? Number(word.typed) : joined ? Number(joined) : spoken(word);
    if (value === null) {
      if (!AROUND.has(word.plain)) return null;
    } else if (score !== null) return null;
    else score = value;
  }
  return score;
}

function spoken(word: Word): number | null {
  const exact = NUMBER_WORDS[word.typed];
  if (exact !== undefined) return exact;
  return word.typed === "nam" ? 5 : word.typed === "bon" ? 4 : word.typed === "mot" ? 1 : null;
}

function rating(value: number, read: string): Found<number> | null {
  return Number.isInteger(value) && value >= 1 && value <= 5 ? { value, read } : null;
}

function starOrEmoji(read: string, stars: number): Found<number> | null {
  if (stars > 0) return rating(Math.min(stars, 5), read);
  if (/^(?:👍|❤|😍|🥰|💯|😘)/u.test(read)) return { value: 5, read };
  if (/^(?:👎|😡|🤬|😠)/u.test(read)) return { value: 1, read };
  return null;
}
