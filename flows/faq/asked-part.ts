import { isOneOf, vocabulary } from "../engine/read/politeness";
import type { Word } from "../engine/read/words";

const ASK = vocabulary("hỏi");
/** "cho em hỏi", "muốn hỏi", "xin hỏi": what stands before is a story. */
const ANNOUNCE = vocabulary("cho muốn xin định cần tính");
const WORDS_BETWEEN = 2;
/** Shorter stories are read with the question, and shorter questions lean on their story. */
const MIN_STORY_WORDS = 8;
const MIN_QUESTION_WORDS = 4;

/** The question of a text that tells a story first and then says that it asks; null where it does not. */
export function askedPart<W extends Word>(words: readonly W[]): readonly W[] | null {
  for (let at = words.length - 1 - MIN_QUESTION_WORDS; at >= MIN_STORY_WORDS; at--) {
    if (!isOneOf(words[at]!, ASK)) continue;
    const before = words.slice(Math.max(0, at - 1 - WORDS_BETWEEN), at);
    if (before.some((word) => isOneOf(word, ANNOUNCE))) return words.slice(at + 1);
  }
  return null;
}
