import { isOneOf, vocabulary } from "./politeness";
import type { Word } from "./words";

const NEGATION = vocabulary("không ko k kg hok hk khum đừng khỏi chưa chẳng chả hong don't dont not");

/** True when one of the words just before a phrase turns it round: "không để lại số", "đừng chuyển nhân viên". */
export function isNegated(words: readonly Word[], at: number, reach = 1): boolean {
  for (let i = Math.max(0, at - reach); i < at; i++) if (isOneOf(words[i]!, NEGATION)) return true;
  return false;
}
