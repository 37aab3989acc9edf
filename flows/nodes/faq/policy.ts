import type { FaqPolicy } from "../../faq/thresholds";
import type { FaqStep } from "./listen";

/** How boldly this node answers: its own numbers, and the business's for what it leaves open. */
export function policyOf({ config, context }: Pick<FaqStep, "config" | "context">): FaqPolicy {
  const { answerAt, askAt, feedback } = context.faqPolicy;
  const answers = config.answerAt ?? Math.max(answerAt, config.askAt ?? 0);
  return { answerAt: answers, askAt: Math.min(config.askAt ?? askAt, answers), feedback: config.feedback ?? feedback };
}
