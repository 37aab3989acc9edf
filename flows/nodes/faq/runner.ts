import type { z } from "zod";
import { readSmallTalk } from "../../engine/builtins";
import type { NodeOutcome, NodeRunner, NodeStep } from "../../engine/node-type";
import { readChoice } from "../../engine/read/choice";
import { shorten } from "../../engine/shorten";
import type { FaqMatch } from "../../engine/types";
import { MINUTE_MS } from "../fields";
import { answerFaq } from "./answer";
import type { faq } from "./definition";

type Step = NodeStep<z.infer<typeof faq.config>>;

const MAX_CHOICES = 3;
/** Messenger shows 20 characters of a quick reply; the numbered text above has the whole question. */
const CHIP_CHARS = 20;

export const runFaq: NodeRunner<typeof faq> = (step) => {
  const { reply, opening } = step;
  if (reply === null) {
    if (opening !== null && (opening.text.trim() !== "" || opening.attachments.length > 0)) return hear(step, opening);
    if (step.config.prompt !== undefined) step.say(step.render(step.config.prompt));
    return listen(step);
  }
  if (reply.kind === "timeout") return { then: "go", output: "timedOut" };
  return reply.option ? choose(step, reply.option.id, reply.text) : hear(step, reply);
};

function listen({ config }: Step, understood = false): NodeOutcome {
  return { then: "wait", understood, ...(config.timeoutMinutes === undefined ? {} : { timeoutMs: config.timeoutMinutes * MINUTE_MS }) };
}

function hear(step: Step, message: { text: string; attachments: unknown[] }): NodeOutcome {
  const text = message.text.trim();
  if (text === "") return hearAttachment(step, message.attachments);
  const typedBack = readChoice(text, step.offered);
  if (typedBack && typedBack.reason !== "within" && (typedBack.reason !== "part" || text.split(/\s+/u).length <= 3)) {
    return { then: "chosen", payload: step.offered[typedBack.value]!.payload };
  }
  const matches = step.context.matchFaq(text, MAX_CHOICES);
  const best = matches[0];
  if (best && best.score >= step.config.answerAt) return answer(step, best, text);
  return smallTalk(step, text) ?? ask(step, matches, text) ?? unanswered(step, text, best);
}

function answer(step: Step, match: FaqMatch, text: string): NodeOutcome {
  answerFaq(step, match, text);
  if (match.score < step.config.confirmBelow) {
    const { confirmAnswer, confirmYes, confirmNo, personTitle } = step.texts;
    const quickReplies = [
      { title: confirmYes, payload: step.payload("yes") },
      { title: confirmNo, payload: step.payload("no") },
      { title: personTitle, payload: step.payload("person") },
    ];
    step.say({ text: confirmAnswer, quickReplies });
  }
  return listen(step, true);
}

function smallTalk(step: Step, text: string): NodeOutcome | null {
  const kind = readSmallTalk(text);
  if (kind === null) return null;
  if (kind === "thanks") step.say(step.texts.thanks);
  // "ok" after an answer wants no reply.
  if (kind !== "greeting") return listen(step, true);
  if (step.node.next.greeting !== undefined) return { then: "go", output: "greeting", passOn: false };
  if (step.flow.hasMenu) return { then: "menu" };
  step.say(step.texts.greeting);
  return listen(step, true);
}

/** "Ý bạn là …?" for what lies between the thresholds. */
function ask(step: Step, matches: FaqMatch[], text: string): NodeOutcome | null {
  const candidates = matches.filter((match) => match.score >= step.config.askAt).slice(0, MAX_CHOICES);
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
  return {
    ...listen(step, true),
    state: { asked: text, questions: Object.fromEntries(candidates.map((match) => [match.id, match.question])) },
  } as NodeOutcome;
}

function choose(step: Step, id: string, text: string): NodeOutcome {
  const asked = recall(step.state);
  if (id === "yes") {
    step.say(step.texts.thanks);
    return listen(step, true);
  }
  if (id === "person") return { then: "person" };
  if (id === "none" || id === "no") return unanswered(step, asked?.text ?? text, undefined);
  const match = findEntry(step, id, asked?.questions[id] ?? text);
  if (match === null) return { then: "stale" };
  answerFaq(step, match, asked?.text ?? match.question);
  return listen(step, true);
}

function findEntry(step: Step, id: string, question: string): FaqMatch | null {
  const known = step.context.faq?.(id);
  if (known) return { id, score: 1, reason: "chosen", ...known };
  const match = step.context.matchFaq(question, MAX_CHOICES).find((one) => one.id === id);
  return match ? { ...match, score: 1, reason: "chosen" } : null;
}

function recall(state: Step["state"]): { text: string; questions: Record<string, string> } | null {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const { asked, questions } = state;
  if (typeof asked !== "string" || typeof questions !== "object" || questions === null || Array.isArray(questions)) return null;
  return {
    text: asked,
    questions: Object.fromEntries(Object.entries(questions).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}

function unanswered(step: Step, text: string, best: FaqMatch | undefined): NodeOutcome {
  step.emit({ type: "faq-unanswered", text, best: best ? { id: best.id, score: best.score } : null });
  if (step.node.next.unanswered !== undefined) return { then: "go", output: "unanswered", missed: true };
  return { then: "miss", retry: () => step.say(step.texts.askAgain) };
}

function hearAttachment(step: Step, attachments: unknown[]): NodeOutcome {
  // A sticker or a thumbs-up asks nothing.
  if (attachments.every((one) => typeof one === "object" && one !== null && "kind" in one && one.kind === "sticker"))
    return listen(step, true);
  if (step.node.next.attachment !== undefined) return { then: "go", output: "attachment" };
  // A picture usually means "do you have this one?": only a person can tell.
  return { then: "person" };
}
