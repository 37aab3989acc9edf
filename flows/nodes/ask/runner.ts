import type { z } from "zod";
import type { QuickReply } from "../../../src/core/content";
import { FAQ_ANSWER_THRESHOLD } from "../../faq/thresholds";
import type { NodeOutcome, NodeRunner, NodeStep } from "../../engine/node-type";
import { printValue } from "../../engine/print-value";
import { looksLikeQuestion } from "../../engine/read/question";
import type { FaqMatch } from "../../engine/types";
import { answerFaq } from "../faq/answer";
import { MINUTE_MS } from "../fields";
import type { ask } from "./definition";
import { knownAnswer, readAnswer, type Answer } from "./read-answer";

type Step = NodeStep<z.infer<typeof ask.config>>;

const KNOWN = "known";

export const runAsk: NodeRunner<typeof ask> = (step) => {
  const { config, reply } = step;
  if (reply === null) {
    question(step, step.render(config.question));
    return waiting(step);
  }
  if (reply.kind === "timeout") return { then: "go", output: "timedOut" };
  if (reply.option) return takeOption(step, reply.option.id, reply.text);

  const answer = readAnswer(config, reply, step.context, step.texts);
  if (answer.value === null || config.kind === "text") {
    const faq = faqFor(step, reply.text, answer.value === null);
    if (faq) {
      answerFaq(step, faq, reply.text);
      question(step, step.render(config.question));
      return waiting(step);
    }
  }
  if (answer.value !== null) return answered(step, answer);
  return {
    then: "miss",
    retry: () => question(step, config.retry ? step.render(config.retry) : "retry" in answer ? answer.retry : step.texts.retry.other),
    maxRetries: config.maxRetries,
    failed: "failed",
  };
};

function answered({ config, note }: Step, answer: Answer): NodeOutcome {
  note(`${config.saveAs} = ${printValue(answer.value)}`);
  const id = "optionId" in answer && answer.optionId !== undefined ? { [`${config.saveAs}_id`]: answer.optionId } : {};
  return { then: "go", output: "answered", set: { [config.saveAs]: answer.value, ...id } };
}

function takeOption(step: Step, id: string, text: string): NodeOutcome {
  const { config, context, texts } = step;
  const option = config.options.find((one) => one.id === id);
  if (option) return answered(step, { value: option.title, optionId: option.id });
  if (config.kind === "yes-no" && (id === "yes" || id === "no")) return answered(step, { value: id === "yes" });
  const known = id === KNOWN ? knownAnswer(config, context.contact) : null;
  const answer = known === null ? null : readAnswer(config, { text: known, attachments: [] }, context, texts);
  if (answer !== null && answer.value !== null) return answered(step, answer);
  // What was known has changed since; the tapped title still says what the contact meant.
  const typed = readAnswer(config, { text, attachments: [] }, context, texts);
  return typed.value !== null && config.kind !== "text" ? answered(step, typed) : { then: "stale" };
}

/** A question asked instead of an answer. A free text answer has to look like a question to be taken for one. */
function faqFor(step: Step, text: string, invalid: boolean): FaqMatch | null {
  if (text.trim() === "" || (!invalid && !looksLikeQuestion(text))) return null;
  const [best] = step.context.matchFaq(text, 1);
  return best && best.score >= FAQ_ANSWER_THRESHOLD ? best : null;
}

function waiting({ config }: Step): NodeOutcome {
  return { then: "wait", ...(config.timeoutMinutes === undefined ? {} : { timeoutMs: config.timeoutMinutes * MINUTE_MS }) };
}

function question(step: Step, text: string): void {
  step.say({ text, quickReplies: quickReplies(step) });
}

function quickReplies(step: Step): QuickReply[] {
  const { config, texts } = step;
  if (config.kind === "choice") return config.options.map(({ id, title }) => ({ title, payload: step.payload(id) }));
  if (config.kind === "yes-no")
    return [
      { title: texts.yes, payload: step.payload("yes") },
      { title: texts.no, payload: step.payload("no") },
    ];
  const known = knownAnswer(config, step.context.contact);
  return known === null ? [] : [{ title: known, payload: step.payload(KNOWN) }];
}
