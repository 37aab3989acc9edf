import type { MessageContent } from "../../../src/core/content";
import type { NodeStep } from "../../engine/node-type";
import type { FaqMatch } from "../../engine/types";

/** Gives an entry's answer and records that it was asked. */
export function answerFaq(
  step: Pick<NodeStep<unknown>, "say" | "emit" | "note">,
  match: FaqMatch,
  asked: string,
  quickReplies: MessageContent["quickReplies"] = [],
): void {
  step.say(quickReplies.length === 0 ? match.answer : { text: match.answer, quickReplies });
  step.emit({ type: "faq-answered", faqId: match.id, score: match.score, text: asked });
  step.note(`FAQ “${match.question}” ${match.score.toFixed(2)}`);
}
