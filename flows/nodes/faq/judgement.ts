import type { NodeStep } from "../../engine/node-type";
import { readWords } from "../../engine/read/words";
import { saysYesOrNo } from "../../engine/read/yes-no";
import { recogniseVerdict, type Verdict } from "../../understanding";
import { offersVerdict } from "./feedback";
import { readAnswered, readChoices, type Answered, type Choices } from "./kept";
import { freshTopic } from "./topic";
import { SAME } from "./understand";

/** What a customer says of what the bot said last. */
export type Judgement =
  /** `isAsked`: by the buttons below the answer. */
  | { of: "answer"; isHelpful: boolean; isAsked: boolean; wasWrong: boolean }
  /** Who means one of several choices has not said which. */
  | { of: "choices"; means: "none" | "unclear"; asked: string }
  | { of: "choices"; means: "this"; id: string };

type Step = Pick<NodeStep<unknown>, "variables" | "offered" | "context" | "state">;

/** "sai rồi", "chuẩn luôn" of the answer, "không phải", "ừ" to "Ý bạn là …?". Null for anything else. */
export function readJudgement(step: Step, text: string): Judgement | null {
  const [choices, answered] = [readChoices(step.state), readAnswered(step.state)];
  const judgement = choices ? ofChoices(choices, text) : answered && ofAnswer(step, answered, text);
  // The FAQ may have an entry about these very words.
  return judgement !== null && (step.context.matchFaq(text, 1)[0]?.score ?? 0) < SAME ? judgement : null;
}

function ofAnswer({ variables, offered, context }: Step, { answered, wasWrong }: Answered, text: string): Judgement | null {
  const verdict = recogniseVerdict(text);
  const isAsked = offersVerdict(offered, answered);
  if (verdict === null || freshTopic(variables, context.now)?.id !== answered || (verdict === "no" && !isAsked)) return null;
  return { of: "answer", isHelpful: verdict === "right", isAsked, wasWrong };
}

function ofChoices({ asked, questions }: Choices, text: string): Judgement | null {
  const verdict = recogniseVerdict(text) ?? yesOrNo(text);
  if (verdict === null) return null;
  if (verdict !== "right") return { of: "choices", means: "none", asked };
  const [only, ...others] = Object.keys(questions);
  return only === undefined || others.length > 0 ? { of: "choices", means: "unclear", asked } : { of: "choices", means: "this", id: only };
}

function yesOrNo(text: string): Verdict | null {
  const said = text.includes("?") ? null : saysYesOrNo(readWords(text));
  return said === "yes" ? "right" : said === "no" ? "no" : null;
}
