import type { z } from "zod";
import type { QuickReply } from "../../../src/core/content";
import type { NodeOutcome, NodeRunner, NodeStep } from "../../engine/node-type";
import { printValue } from "../../engine/print-value";
import { looksLikeQuestion } from "../../engine/read/question";
import type { FaqMatch } from "../../engine/types";
import { answerFaq } from "../faq/answer";
import { MINUTE_MS } from "../fields";
import type { ask } from "./definition";
import { askBack, isReadingOption, keep, meantByOption, NONE_MEANT, remember, understand, type Memory } from "./ask-back";
import type { Answer, Understood } from "./answer";
import { answerContext, knownAnswer, readAnswer } from "./read-answer";

type Step = NodeStep<z.infer<typeof ask.config>>;

const KNOWN = "known";

export const runAsk: NodeRunner<typeof ask> = (step) => {
  const { config, reply } = step;
  if (reply === null) {
    question(step, step.render(config.question));
    return waiting(step);
  }
  if (reply.kind === "timeout") return { then: "go", output: "timedOut" };
  const memory = remember(step.state);
  if (reply.option) return takeOption(step, memory, reply.option.id, reply.text);

  const answer = understand(step, memory, reply);
  if (answer === "none-meant") return askAnew(step);
  if (answer.kind !== "value" || config.kind === "text") {
    const faq = faqFor(step, reply.text, answer.kind === "none");
    if (faq) {
      answerFaq(step, faq, reply.text);
      question(step, step.render(config.question));
      return waiting(step, memory);
    }
  }
  return follow(step, memory, answer, reply.text);
};

function follow(step: Step, memory: Memory, answer: Answer, text: string): NodeOutcome {
  const { config } = step;
  switch (answer.kind) {
    case "value":
      return answered(step, answer.value);
    case "unsure": {
      const next = { heard: text.slice(0, MAX_HEARD_CHARS), readings: answer.readings };
      // A second answer that is no clearer than the first counts as not understood, so that nobody is asked back for ever.
      if (memory.readings.length > 0)
        return {
          then: "miss",
          retry: () => askBack(step, answer.readings),
          maxRetries: config.maxRetries,
          failed: "failed",
          state: keep(next),
        };
      askBack(step, answer.readings);
      return waiting(step, next);
    }
    case "half": {
      const next = { heard: answer.heard.slice(0, MAX_HEARD_CHARS), readings: [] };
      step.note(`heard “${answer.heard}”`);
      if (memory.heard === answer.heard) return missed(step, answer.question, next);
      step.say(answer.question);
      return waiting(step, next);
    }
    case "none":
      return missed(step, config.retry ? step.render(config.retry) : answer.retry, { ...memory, readings: [] });
  }
}

const MAX_HEARD_CHARS = 300;

function missed(step: Step, retry: string, memory: Memory): NodeOutcome {
  return { then: "miss", retry: () => question(step, retry), maxRetries: step.config.maxRetries, failed: "failed", state: keep(memory) };
}

/** None of the readings was meant: the question again, which counts as not understood. */
function askAnew(step: Step): NodeOutcome {
  return missed(step, step.config.retry ? step.render(step.config.retry) : step.texts.retry.other, { heard: null, readings: [] });
}

function answered({ config, note }: Step, { value, extra = {} }: Understood): NodeOutcome {
  note(`${config.saveAs} = ${printValue(value)}`);
  const more = Object.fromEntries(Object.entries(extra).map(([name, one]) => [`${config.saveAs}_${name}`, one]));
  return { then: "go", output: "answered", set: { [config.saveAs]: value, ...more } };
}

function takeOption(step: Step, memory: Memory, id: string, text: string): NodeOutcome {
  const { config, texts } = step;
  const option = config.options.find((one) => one.id === id);
  if (option) return answered(step, { title: option.title, value: option.title, extra: { id: option.id } });
  if (config.kind === "yes-no" && (id === "yes" || id === "no")) return answered(step, { title: text, value: id === "yes" });
  if (id === NONE_MEANT) return askAnew(step);
  const meant = isReadingOption(id) ? meantByOption(memory, id) : null;
  if (meant !== null) return answered(step, meant);
  const context = answerContext(step.context, texts);
  const known = id === KNOWN ? knownAnswer(config, step.context.contact) : null;
  const answer = known === null ? null : readAnswer(config, { text: known, attachments: [] }, context);
  if (known !== null && answer?.kind === "value") return answered(step, answer.value);
  // A name that no list has is as good as confirmed when the contact taps it.
  if (known !== null && answer?.kind === "unsure" && answer.readings.length === 1) return answered(step, answer.readings[0]!);
  // What was known has changed since; the tapped title still says what the contact meant.
  const typed = readAnswer(config, { text, attachments: [] }, context);
  return typed.kind === "value" && config.kind !== "text" ? answered(step, typed.value) : { then: "stale" };
}

/** A question asked instead of an answer. A free text answer has to look like a question to be taken for one. */
function faqFor(step: Step, text: string, invalid: boolean): FaqMatch | null {
  if (text.trim() === "" || (!invalid && !looksLikeQuestion(text))) return null;
  const [best] = step.context.matchFaq(text, 1);
  return best && best.score >= step.context.faqPolicy.answerAt ? best : null;
}

function waiting({ config }: Step, memory?: Memory): NodeOutcome {
  return {
    then: "wait",
    ...(memory === undefined ? {} : { state: keep(memory) }),
    ...(config.timeoutMinutes === undefined ? {} : { timeoutMs: config.timeoutMinutes * MINUTE_MS }),
  };
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
