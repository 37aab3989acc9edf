import { recogniseVerdict } from "../../understanding";
import { offersVerdict } from "./feedback";
import type { FaqStep } from "./listen";
import { freshTopic } from "./topic";
import { SAME } from "./understand";

/** What a customer says of what the bot said last. */
export type Judgement =
  /** `isAsked`: by the buttons below it. */
  | { of: "answer"; isHelpful: boolean; isAsked: boolean }
  /** Of "Ý bạn là …?": the choice that is meant, null for none of them. `asked` is the question that they were for. */
  | { of: "choices"; id: string | null; asked: string };

/** "sai rồi", "chuẩn luôn" of the last answer, "không phải" to "Ý bạn là …?". Null for anything else. */
export function readJudgement({ variables, offered, context, state }: FaqStep, text: string): Judgement | null {
  const choices = recall(state);
  const topic = freshTopic(variables, context.now);
  if (choices === null && topic === null) return null;
  const isAsked = choices !== null || offersVerdict(offered, topic!.id);
  const verdict = recogniseVerdict(text, isAsked);
  // The FAQ may have an entry about these very words.
  if (verdict === null || (context.matchFaq(text, 1)[0]?.score ?? 0) >= SAME) return null;
  if (choices === null) return { of: "answer", isHelpful: verdict === "right", isAsked };
  if (verdict === "wrong") return { of: "choices", id: null, asked: choices.text };
  const [only, ...others] = Object.keys(choices.questions);
  // "đúng rồi" to several says nothing.
  return only !== undefined && others.length === 0 ? { of: "choices", id: only, asked: choices.text } : null;
}

/** "Ý bạn là …?" as the node keeps it while it waits: the question, and each choice's entry and words. */
export function recall(state: FaqStep["state"]): { text: string; questions: Record<string, string> } | null {
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  const { asked, questions } = state;
  if (typeof asked !== "string" || typeof questions !== "object" || questions === null || Array.isArray(questions)) return null;
  return {
    text: asked,
    questions: Object.fromEntries(Object.entries(questions).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}
