import { PhraseSet } from "./phrase-set";
import { isOneOf, vocabulary } from "./politeness";
import { readWords, type Word } from "./words";

const QUESTION_PHRASES = new PhraseSet([
  "bao nhiêu",
  "bao lâu",
  "bao giờ",
  "khi nào",
  "mấy giờ",
  "mấy ngày",
  "ở đâu",
  "chỗ nào",
  "thế nào",
  "như nào",
  "làm sao",
  "tại sao",
  "vì sao",
  "sao shop",
  "có không",
  "được không",
  "đc không",
  "dc ko",
  "dc k",
  "không shop",
  "ko shop",
  "k shop",
  "không ạ",
  "không vậy",
  "chưa ạ",
  "chưa shop",
  "phải không",
  "gì vậy",
  "cái gì",
  "loại nào",
  "cho hỏi",
  "hỏi chút",
  "giá sao",
  "nhiêu tiền",
  "bn tiền",
  "bao nhieu",
]);
// With the accents that were typed: "màu hồng" asks nothing.
const ENDING = vocabulary("không ko k hok hông chưa gì j nhỉ hả đâu nào sao nhiêu");
const AFTER_ENDING = new Set(["a", "v", "z", "vay", "shop", "ad", "em", "ban", "the", "day", "nhi", "ta", "chi", "anh"]);

/** A cheap guess that a text asks something rather than answers; used only to choose between two readings. */
export function looksLikeQuestion(text: string): boolean {
  return text.includes("?") || asksSomething(readWords(text));
}

/** "dau", "gi": a word that asks, or one of the same letters. */
export function mayAsk(word: Word): boolean {
  return isOneOf(word, ENDING);
}

/** The same of words, where the question mark is gone. */
export function asksSomething(words: readonly Word[]): boolean {
  if (words.length < 2) return false;
  if (QUESTION_PHRASES.findIn(words) >= 0) return true;
  let last = words.length - 1;
  while (last > 1 && AFTER_ENDING.has(words[last]!.plain)) last--;
  return last >= 2 && isOneOf(words[last]!, ENDING);
}
