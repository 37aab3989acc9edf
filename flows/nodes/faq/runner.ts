import { politeLineIn, type LanguageGuess, type Verdict } from "../../understanding";
import type { NodeOutcome, NodeRunner } from "../../engine/node-type";
import { readChoice } from "../../engine/read/choice";
import { readPayload } from "../../engine/payload";
import { answerFaq } from "./answer";
import { ask, askAgain, choose, nearest, passBy, unanswered } from "./ask-back";
import type { faq } from "./definition";
import { answerAndAsk, takeFeedback } from "./feedback";
import { readJudgement, type Judgement } from "./judgement";
import { keepAnswered } from "./kept";
import { limit, listen, offerPerson, type FaqStep as Step } from "./listen";
import { policyOf } from "./policy";
import { freshTopic, keepTopic, topicText } from "./topic";
import { understand, type AskedQuestion, type Understood } from "./understand";

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
  // "không" is a part of many questions.
  const judgement = typedBack === null || ["part", "within"].includes(typedBack.reason) ? readJudgement(step, typed) : null;
  if (judgement !== null) return act(step, judgement, typed);
  const isChosen = typedBack !== null && typedBack.reason !== "within" && (typedBack.reason !== "part" || typed.split(/\s+/u).length <= 3);
  const chosen = isChosen ? step.offered[typedBack.value]! : null;
  if (chosen !== null && readPayload(chosen.payload) !== null) return { then: "chosen", payload: chosen.payload };
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
    case "remark":
      return hearRemark(step, understood.remark, topic !== null);
    case "unsure":
      return ask(step, understood.question) ?? unanswered(step, text, understood.question.matches[0]);
  }
}

function act(step: Step, judgement: Judgement, text: string): NodeOutcome {
  if (judgement.of === "answer") {
    const { isHelpful, isAsked, wasWrong } = judgement;
    if (isHelpful && !isAsked) return listen(step, true, undefined, step.state);
    if (!isHelpful && wasWrong) return { then: "miss", retry: () => offerPerson(step, step.texts.wrongNoted), ...limit(step) };
    return takeFeedback(step, isHelpful, undefined);
  }
  switch (judgement.means) {
    case "this":
      return choose(step, judgement, text);
    case "none":
      return unanswered(step, judgement.asked, undefined);
    case "unclear":
      return (
        ask(step, { text: judgement.asked, matches: step.context.matchFaq(judgement.asked, step.config.maxChoices) }) ?? askAgain(step)
      );
  }
}

/** No question in any case. "không" after an answer: nothing more is wanted. */
function hearRemark(step: Step, remark: Verdict | "yes", isAnswered: boolean): NodeOutcome {
  const isFine = remark === "right" || (remark === "no" && isAnswered);
  return isFine ? listen(step, true, undefined, step.state) : askAgain(step);
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
  return listen(step, true, set, keepAnswered(match.id));
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

function hearAttachment(step: Step, attachments: unknown[]): NodeOutcome {
  // A sticker or a thumbs-up asks nothing.
  if (attachments.every((one) => typeof one === "object" && one !== null && "kind" in one && one.kind === "sticker"))
    return listen(step, true);
  if (step.node.next.attachment !== undefined) return { then: "go", output: "attachment" };
  // A picture usually means "do you have this one?": only a person can tell.
  return { then: "person" };
}
