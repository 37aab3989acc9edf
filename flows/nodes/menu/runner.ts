import type { z } from "zod";
import type { NodeOutcome, NodeRunner, NodeStep } from "../../engine/node-type";
import { readPayload } from "../../engine/payload";
import { readChoice } from "../../engine/read/choice";
import { MINUTE_MS } from "../fields";
import { answerWithButtons, fitsTag, recordFeedback } from "../faq/feedback";
import { readJudgement } from "../faq/judgement";
import { keepAnswered } from "../faq/kept";
import { keepTopic, lastTopic } from "../faq/topic";
import type { menu } from "./definition";

type Step = NodeStep<z.infer<typeof menu.config>>;

export const runMenu: NodeRunner<typeof menu> = (step) => {
  const { config, node, reply } = step;
  if (reply === null) {
    show(step, step.render(config.text));
    return waiting(step);
  }
  if (reply.kind === "timeout") return { then: "go", output: "timedOut" };
  // Only the buttons below an answer have a tag.
  if (reply.option?.tag !== undefined) return takeFeedback(step, reply.option.id === "yes", reply.option.tag);
  if (reply.option)
    return config.options.some(({ id }) => id === reply.option?.id) ? { then: "go", output: reply.option.id } : { then: "stale" };

  const offered = readChoice(reply.text, step.offered);
  const taken = offered && { then: "chosen" as const, payload: step.offered[offered.value]!.payload };
  // Printed below an answer since the menu was shown: "5" means what has that number now.
  if (taken && offered.reason !== "within" && offered.reason !== "part" && readPayload(taken.payload)?.tag !== undefined) return taken;
  const choice = readChoice(reply.text, config.options);
  const chosen = choice && { then: "go" as const, output: config.options[choice.value]!.id };
  if (chosen && choice.reason !== "within") return chosen;
  if (taken && offered.reason !== "within") return taken;
  const judged = takeJudgement(step, reply.text);
  if (judged !== null) return judged;
  // "giao hàng mất bao lâu" names the option "Giao hàng", but asks something the FAQ answers better.
  const [faq] = reply.text.trim() === "" ? [] : step.context.matchFaq(reply.text, 1);
  if (faq && faq.score >= step.context.faqPolicy.answerAt && !(chosen && faq.score < 0.8)) {
    answerWithButtons(step, faq, reply.text, step.context.faqPolicy.feedback && fitsTag(faq.id));
    return { ...waiting(step), state: keepAnswered(faq.id), set: keepTopic({ text: reply.text }, faq, step.context.now) };
  }
  if (chosen) return chosen;
  if (node.next.other !== undefined) return { then: "go", output: "other", passOn: true };
  return { then: "miss", retry: () => show(step, config.retry ? step.render(config.retry) : step.texts.retry.menu), failed: "failed" };
};

/** "sai rồi", "chuẩn luôn" of an answer that a customer got here. */
function takeJudgement(step: Step, text: string): NodeOutcome | null {
  const judgement = readJudgement(step, text);
  if (judgement?.of !== "answer") return null;
  const { isHelpful, isAsked, wasWrong } = judgement;
  if (isHelpful && !isAsked) return { ...waiting(step), state: step.state };
  if (!isHelpful && wasWrong) return { then: "miss", retry: () => show(step, step.texts.wrongNotedAtMenu), failed: "failed" };
  return takeFeedback(step, isHelpful, undefined);
}

function takeFeedback(step: Step, isHelpful: boolean, tag: string | undefined): NodeOutcome {
  recordFeedback(step, isHelpful, tag);
  if (isHelpful) {
    step.say(step.texts.glad);
    return waiting(step);
  }
  show(step, step.texts.wrongNotedAtMenu);
  const last = lastTopic(step.variables);
  return { ...waiting(step), state: last && (tag ?? last.id) === last.id ? keepAnswered(last.id, true) : null };
}

function waiting({ config }: Step) {
  return { then: "wait" as const, ...(config.timeoutMinutes === undefined ? {} : { timeoutMs: config.timeoutMinutes * MINUTE_MS }) };
}

function show(step: Step, text: string): void {
  const options = step.config.options.map(({ id, title }) => ({ title, payload: step.payload(id) }));
  if (step.config.shownAs === "button") step.say({ text, buttons: options.map((one) => ({ type: "postback" as const, ...one })) });
  else step.say({ text, quickReplies: options });
}
