import type { AppContext } from "../app-context";
import type { PreviewUnansweredResponse } from "../contract";
import { AppError } from "../core";
import { WEEK_MS } from "./faq-figures";
import { questionKeyWith, type QuestionKey } from "./faq-groups";
import { runInLab } from "./faq-lab";
import { readFaqSet } from "./faq-sets";
import { openRows } from "./unanswered";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const NEW_ENTRY = "new";
/** Conversations in which a person's answer is looked for. */
const LOOK_INTO = 8;
const MIN_ANSWER_CHARS = 12;

/**
 * How many of last week's open questions would be answered with these example questions, found by asking them all again of the changed
 * set; and what a person wrote when one of them was asked. The answer that a customer called wrong is none to that question.
 */
export async function previewUnanswered(
  deps: Deps,
  { texts, faqId }: { texts: string[]; faqId: string | null },
): Promise<PreviewUnansweredResponse> {
  const rows = await openRows(deps, WEEK_MS);
  const { entries, names, options } = await readFaqSet(deps, "published");
  if (faqId !== null && !names.has(faqId)) throw new AppError("NOT_FOUND", "There is no such FAQ entry");
  const id = faqId ?? NEW_ENTRY;
  const known = entries.find((entry) => entry.id === id);
  const changed = known
    ? entries.map((entry) => (entry === known ? { ...entry, questions: [...entry.questions, ...texts] } : entry))
    : [...entries, { id, questions: texts, answer: "" }];
  const { answerAt } = deps.flows.policy();
  const asked = [...new Set(rows.map((row) => row.text))];
  const matches = await runInLab({ kind: "match", entries: changed, options, texts: asked, limit: 1 });
  const answered = new Set(asked.filter((_, i) => matches[i]![0]?.id === id && matches[i]![0].score >= answerAt));
  return {
    gain: rows.filter(({ text, blamed }) => answered.has(text) && blamed !== id).length,
    outOf: rows.length,
    suggestedAnswer: await findAnswer(deps, texts, questionKeyWith(options)),
  };
}

/** What an agent wrote after one of these questions, before the customer wrote anything else. */
async function findAnswer({ models }: Deps, texts: string[], keyOf: QuestionKey): Promise<string | null> {
  const keys = new Set(texts.map(keyOf));
  const asked = await models.unanswered
    .find({ text: { $in: [...texts, ""] } })
    .sort({ at: -1 })
    .limit(LOOK_INTO)
    .lean();
  for (const { conversationId, at, text } of asked) {
    if (!keys.has(keyOf(text))) continue;
    const [next] = await models.messages
      .find({ conversationId, at: { $gt: at }, author: { $in: ["agent", "contact"] }, kind: "message" }, { text: 1, author: 1 })
      .sort({ at: 1 })
      .limit(1)
      .lean();
    if (next?.author === "agent" && next.text.trim().length >= MIN_ANSWER_CHARS) return next.text.trim();
  }
  return null;
}
