import { politeLineIn, type LanguageGuess } from "../../understanding";
import type { NodeOutcome, NodeRunner } from "../../engine/node-type";
import { readChoice } from "../../engine/read/choice";
import { readPayload } from "../../engine/payload";
import { shorten } from "../../engine/shorten";
import type { FaqMatch } from "../../engine/types";
import { answerFaq } from "./answer";
import type { faq } from "./definition";
import { answerAndAsk, takeFeedback } from "./feedback";
import { readJudgement, recall, type Judgement } from "./judgement";
import { limit, listen, offerPerson, type FaqStep as Step } from "./listen";
import { policyOf } from "./policy";
import { freshTopic, keepTopic, topicText } from "./topic";
import { understand, type AskedQuestion, type Understood } from "./understand";

/** Messenger shows 20 characters of a quick reply; the numbered text above has the whole question. */
const CHIP_CHARS = 20;

export const runFaq: NodeRunner<typeof faq> = (step) => {
  const { reply, opening } = step;
  if (reply === null) {
    if (opening !== null && (opening.text.trim() !== "" || opening.attachments.length > 0)) return hear(step, opening);
    if (step.config.prompt !== undefined) step.say(step.render(step.config.prompt));
    return listen(step);
  }
  if (reply.kind === "timeout") {
    passBy(step);
    return { then: "go", output: "timedOut" };
  }
  return reply.option ? choose(step, reply.option, reply.text) : hear(step, reply);
};

function hear(step: Step, message: { text: string; attachments: unknown[] }): NodeOutcome {
  const typed = message.text.trim();
  if (typed === "") return hearAttachment(step, message.attachments);
  const typedBack = readChoice(typed, step.offered);
  const isChosen = typedBack !== null && typedBack.reason !== "within" && (typedBack.reason !== "part" || typed.split(/\s+/u).length <= 3);
  const chosen = isChosen ? step.offered[typedBack.value]! : null;
  if (chosen !== null && readPayload(chosen.payload) !== null) return { then: "chosen", payload: chosen.payload };
  const judgement = readJudgement(step, typed);
  if (judgement !== null) return act(step, judgement, typed);
  passBy(step);
  // A button of an answer that speaks for the customer: "2" means its words.
  const text = chosen?.title ?? typed;
  const { config, context, variables } = step;
  const { answerAt, askAt } = policyOf(step);
  const topic = freshTopic(variables, context.now);
  const understood = understand(text, {
    match: (question) => context.matchFaq(question, config.maxChoices),
    answerAt,
    askAt,
    topic: topic && topicText(topic),
  });
  switch (understood.kind) {
    case "answers":
      return answer(step, understood.answers, understood.open);
    case "talk":
      return talk(step, understood.talk);
    case "other-language":
      return callPersonFor(step, understood.language);
    case "yes-or-no":
      // "không" after an answer: nothing more is wanted. It is no question in any case.
      return understood.said === "no" && topic !== null ? listen(step, true) : askAgain(step);
    case "unsure":
      return ask(step, understood.question) ?? unanswered(step, text, understood.question.matches[0]);
  }
}

function act(step: Step, judgement: Judgement, text: string): NodeOutcome {
  switch (judgement.of) {
    case "answer":
      return judgement.isHelpful && !judgement.isAsked ? listen(step, true) : takeFeedback(step, judgement.isHelpful, undefined);
    case "choices":
      return judgement.id === null ? unanswered(step, judgement.asked, undefined) : choose(step, { id: judgement.id }, text);
  }
}

/** One after another; then what of the same message is still open. */
function answer(step: Step, answers: AskedQuestion[], open: AskedQuestion[]): NodeOutcome {
  answers.slice(0, -1).forEach(({ text, matches }) => answerFaq(step, matches[0]!, text));
  const last = answers.at(-1)!;
  const match = last.matches[0]!;
  const set = keepTopic(last, match, step.context.now, freshTopic(step.variables, step.context.now));
  if (open.length === 0) answerAndAsk(step, match, last.text);
  else answerFaq(step, match, last.text);
  const offered = open.length === 1 ? ask(step, open[0]!) : null;
  if (offered !== null) return { ...offered, set } as NodeOutcome;
  for (const { text, matches } of open) step.emit({ type: "faq-unanswered", text, best: nearest(matches[0]) });
  if (open.length > 0) offerPerson(step, step.texts.partlyAnswered(open.map(({ text }) => text)));
  return listen(step, true, set);
}

function talk(step: Step, kind: Extract<Understood, { kind: "talk" }>["talk"]): NodeOutcome {
  const line = (name: "thanks" | "praise" | "goodbye" | "swearing" | "greeting") => {
    const own = step.config.says?.[name];
    return own === undefined ? step.texts[name] : step.render(own);
  };
  step.note(`small talk: ${kind}`);
  if (kind === "person") return { then: "person" };
  if (kind === "swearing") return { then: "miss", retry: () => offerPerson(step, line(kind)), ...limit(step) };
  // "ok" after an answer wants no reply.
  if (kind === "fine") return listen(step, true);
  if (kind === "greeting") {
    if (step.node.next.greeting !== undefined) return { then: "go", output: "greeting", passOn: false };
    if (step.flow.hasMenu && step.config.says?.greeting === undefined) return { then: "menu" };
  }
  step.say(line(kind));
  return listen(step, true);
}

function callPersonFor(step: Step, language: LanguageGuess): NodeOutcome {
  const own = step.config.says?.otherLanguage;
  step.say(own === undefined ? politeLineIn(language) : step.render(own));
  step.note(`language: ${language}`);
  step.emit({ type: "handoff", reason: "other-language" });
  return { then: "stop" };
}

/** "Ý bạn là …?" for what lies between the thresholds. */
function ask(step: Step, { text, matches }: AskedQuestion): NodeOutcome | null {
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
  return {
    ...listen(step, true),
    state: { asked: text, questions: Object.fromEntries(candidates.map((match) => [match.id, match.question])) },
  } as NodeOutcome;
}

function choose(step: Step, option: { id: string; tag?: string }, text: string): NodeOutcome {
  const { id } = option;
  if (id === "yes" || id === "no") return takeFeedback(step, id === "yes", option.tag);
  if (id === "person") return { then: "person" };
  const asked = recall(step.state);
  if (id === "none") return unanswered(step, asked?.text ?? text, undefined);
  const match = findEntry(step, id, asked?.questions[id] ?? text);
  if (match === null) return { then: "stale" };
  const question = asked?.text ?? match.question;
  answerFaq(step, match, question);
  return listen(step, true, keepTopic({ text: question }, match, step.context.now));
}

/** A customer who goes on, or leaves, without choosing meant none of "Ý bạn là …?": that question is still open. */
function passBy(step: Step): void {
  const asked = recall(step.state);
  if (asked !== null) step.emit({ type: "faq-unanswered", text: asked.text, best: null });
}

function findEntry(step: Step, id: string, question: string): FaqMatch | null {
  const known = step.context.faq?.(id);
  if (known) return { id, score: 1, reason: "chosen", ...known };
  const match = step.context.matchFaq(question, step.config.maxChoices).find((one) => one.id === id);
  return match ? { ...match, score: 1, reason: "chosen" } : null;
}

function unanswered(step: Step, text: string, best: FaqMatch | undefined): NodeOutcome {
  step.emit({ type: "faq-unanswered", text, best: nearest(best) });
  if (step.node.next.unanswered !== undefined) return { then: "go", output: "unanswered", missed: true, ...limit(step) };
  return askAgain(step);
}

function askAgain(step: Step): NodeOutcome {
  return { then: "miss", retry: () => step.say(step.texts.askAgain), ...limit(step) };
}

function nearest(best: FaqMatch | undefined): { id: string; score: number } | null {
  return best ? { id: best.id, score: best.score } : null;
}

function hearAttachment(step: Step, attachments: unknown[]): NodeOutcome {
  // A sticker or a thumbs-up asks nothing.
  if (attachments.every((one) => typeof one === "object" && one !== null && "kind" in one && one.kind === "sticker"))
    return listen(step, true);
  if (step.node.next.attachment !== undefined) return { then: "go", output: "attachment" };
  // A picture usually means "do you have this one?": only a person can tell.
  return { then: "person" };
}
