import { asksSomething } from "../engine/read/question";
import { Concepts } from "./concepts";
import type { FaqWord } from "./normalise";

/** What is said of something that somebody does not want, or did not ask. */
const REFUSALS = [
  "không muốn",
  "không cần",
  "không thích",
  "không định",
  "không hỏi",
  "không phải hỏi",
  "không có nhu cầu",
  "không quan tâm",
  "chưa muốn",
  "chưa cần",
  "chưa định",
  "chưa có nhu cầu",
  "chẳng muốn",
  "chẳng cần",
  "chả muốn",
  "chả cần",
  "hết muốn",
  "khỏi cần",
  "khỏi phải",
  "đừng",
  "don't want",
  "do not want",
  "don't need",
  "do not need",
  "no need",
];
const refusals = new Concepts(REFUSALS);

/**
 * How a text says no to what it speaks of; null where it does not, and in a question ("không muốn thì hủy được không").
 *
 * @param words with the accents that were meant: "dung" may be "đừng", "dùng" and "đúng"
 */
export function refusalIn(words: readonly FaqWord[]): string | null {
  const [refusal] = refusals.in(words);
  if (refusal === undefined) return null;
  // "không cần đâu": the last word only stresses the no.
  const isStressed = words.at(-1)?.plain === "dau";
  return asksSomething(isStressed ? words.slice(0, -1) : words) ? null : REFUSALS[refusal]!;
}
