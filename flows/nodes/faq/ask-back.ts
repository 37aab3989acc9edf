import type { NodeOutcome } from "../../engine/node-type";
import { shorten } from "../../engine/shorten";
import type { FaqMatch } from "../../engine/types";
import { answerFaq } from "./answer";
import { takeFeedback } from "./feedback";
import { keepAnswered, keepChoices, readChoices } from "./kept";
import { limit, listen, type FaqStep as Step } from "./listen";
import { policyOf } from "./policy";
import { keepTopic } from "./topic";
import type { AskedQuestion } from "./understand";

/** Messenger shows 20 characters of a quick reply; the numbered text above has the whole question. */
const CHIP_CHARS = 20;

/** "Ý bạn là …?" for what lies between the thresholds. */
export function ask(step: Step, { text, matches }: AskedQuestion): NodeOutcome | null {
  const { askAt } = policyOf(step);
  const candidates = matches.filter((match) => match.score >= askAt).slice(0, step.config.maxChoices);
  if (candidates.length === 0) return null;
  const { didYouMean, noneOfThese } = step.texts;
  const choices = candidates.map((match) => ({ title: match.question, payload: step.payload(match.id) }));
  const none = { title: noneOfThese, payload: step.payload("none") };
  step.say({
    text: [didYouMean, ...candidates.map((match, i) => `${i + 1}. ${match.question}`)].join("\n"),
    quickReplies: [...choices.map(({ title, payload }) => ({ title: shorten(title, CHIP_CHARS), payload })), none],
  });
  step.recognise([...choices, none]);
  step.note(`asks: ${candidates.map((match) => `“${match.question}” ${match.score.toFixed(2)}`).join(", ")}`);
  return listen(step, true, undefined, keepChoices(text, Object.fromEntries(candidates.map((match) => [match.id, match.question]))));
}

export function choose(step: Step, option: { id: string; tag?: string }, text: string): NodeOutcome {
  const { id } = option;
  if (id === "yes" || id === "no") return takeFeedback(step, id === "yes", option.tag);
  if (id === "person") return { then: "person" };
  const asked = readChoices(step.state);
  if (id === "none") return unanswered(step, asked?.asked ?? text, undefined);
  const match = findEntry(step, id, asked?.questions[id] ?? text);
  if (match === null) return { then: "stale" };
  const question = asked?.asked ?? match.question;
  answerFaq(step, match, question);
  return listen(step, true, keepTopic({ text: question }, match, step.context.now), keepAnswered(match.id));
}

/** A customer who goes on, or leaves, without choosing meant none of "Ý bạn là …?": that question is still open. */
export function passBy(step: Step): void {
  const asked = readChoices(step.state);
  if (asked !== null) step.emit({ type: "faq-unanswered", text: asked.asked, best: null });
}

function findEntry(step: Step, id: string, question: string): FaqMatch | null {
  const known = step.context.faq?.(id);
  if (known) return { id, score: 1, reason: "chosen", ...known };
  const match = step.context.matchFaq(question, step.config.maxChoices).find((one) => one.id === id);
  return match ? { ...match, score: 1, reason: "chosen" } : null;
}

export function unanswered(step: Step, text: string, best: FaqMatch | undefined): NodeOutcome {
  step.emit({ type: "faq-unanswered", text, best: nearest(best) });
  if (step.node.next.unanswered !== undefined) return { then: "go", output: "unanswered", missed: true, ...limit(step) };
  return askAgain(step);
}

/** What was asked about before is dealt with. */
export function askAgain(step: Step): NodeOutcome {
  return { then: "miss", state: null, retry: () => step.say(step.texts.askAgain), ...limit(step) };
}

export function nearest(best: FaqMatch | undefined): { id: string; score: number } | null {
  return best ? { id: best.id, score: best.score } : null;
}
