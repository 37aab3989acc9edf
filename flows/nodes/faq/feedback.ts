import type { MessageContent } from "../../../src/core/content";
import { readPayload } from "../../engine/payload";
import type { FaqMatch } from "../../engine/types";
import { answerFaq } from "./answer";
import { keepAnswered } from "./kept";
import { limit, listen, offerPerson, type FaqStep } from "./listen";
import { policyOf } from "./policy";
import { lastTopic } from "./topic";
import type { NodeOutcome } from "../../engine/node-type";

/** A tag travels with a button, so that a tap on an older answer is about that one. */
const TAG = /^[A-Za-z0-9_.-]{1,60}$/;

type Step = Pick<FaqStep, "say" | "emit" | "note" | "payload" | "texts" | "variables" | "offered" | "context">;

/** Gives the answer; asks whether it was right where the node wants to know. */
export function answerAndAsk(step: FaqStep, match: FaqMatch, asked: string): void {
  const { confirmBelow } = step.config;
  const { feedback } = policyOf(step);
  const { confirmAnswer, confirmYes, confirmNo, personTitle } = step.texts;
  const isUnsure = match.score < confirmBelow;
  if (!isUnsure) return answerWithButtons(step, match, asked, feedback);
  answerFaq(step, match, asked);
  const person = { title: personTitle, payload: step.payload("person") };
  step.say({ text: confirmAnswer, quickReplies: [...buttons(step, match, confirmYes, confirmNo), person] });
}

/** Whether a tap can name the entry. */
export function fitsTag(id: string): boolean {
  return TAG.test(id);
}

/** Whether what was shown last asks if this entry's answer was right. */
export function offersVerdict(offered: Step["offered"], id: string): boolean {
  return offered.some(({ payload }) => readPayload(payload)?.tag === id);
}

/** Gives the answer, with “đúng ý / chưa đúng” below it where the business asks for them. */
export function answerWithButtons(step: Step, match: FaqMatch, asked: string, feedback: boolean): void {
  const { rightAnswer, wrongAnswer } = step.texts;
  answerFaq(step, match, asked, feedback ? buttons(step, match, rightAnswer, wrongAnswer) : []);
}

function buttons(step: Pick<Step, "payload">, { id }: FaqMatch, right: string, wrong: string): MessageContent["quickReplies"] {
  const tag = fitsTag(id) ? id : undefined;
  return [
    { title: right, payload: step.payload("yes", tag) },
    { title: wrong, payload: step.payload("no", tag) },
  ];
}

/** "Đúng ý" counts for the entry; "Chưa đúng" is a question that has no answer yet, and a person is offered. */
export function takeFeedback(step: FaqStep, isHelpful: boolean, tag: string | undefined): NodeOutcome {
  recordFeedback(step, isHelpful, tag);
  if (isHelpful) {
    step.say(step.texts.glad);
    return listen(step, true);
  }
  if (step.node.next.unanswered !== undefined) return { then: "go", output: "unanswered", missed: true, ...limit(step) };
  offerPerson(step, step.texts.wrongNoted);
  const last = lastTopic(step.variables);
  return listen(step, true, undefined, last && (tag ?? last.id) === last.id ? keepAnswered(last.id, true) : null);
}

/** Emits the verdict on the answer that the tapped button stands below. @param tag the entry's id, where the button carries one */
export function recordFeedback(step: Step, isHelpful: boolean, tag: string | undefined): void {
  const last = lastTopic(step.variables);
  // Of an answer from before the last one only the entry is known.
  const topic = last !== null && (tag === undefined || tag === last.id) ? last : null;
  const faqId = topic?.id ?? tag;
  if (faqId === undefined) return;
  const answered = topic && { text: topic.text, score: topic.score, at: topic.at };
  step.emit({ type: "faq-feedback", faqId, isHelpful, ...(answered && { answered }) });
}
