import type { FaqEntry, FaqOptions } from "../../flows/faq";
import type { AppContext } from "../app-context";
import { editableContent, nameOf, offReason, publishedContent } from "./faq-content";
import { readFaqOptions } from "./faq-words";

/** Entries as the matcher takes them, and their names. */
export interface FaqSet {
  entries: FaqEntry[];
  names: Map<string, string>;
  options: FaqOptions;
}

/** What the bot answers with ("published"), or would if every draft were published ("draft"). */
export async function readFaqSet({ models, clock }: Pick<AppContext, "models" | "clock">, set: "published" | "draft"): Promise<FaqSet> {
  const now = clock();
  const entries: FaqEntry[] = [];
  const names = new Map<string, string>();
  for (const faq of await models.faqs.find({}).sort({ _id: 1 }).lean()) {
    const content = set === "draft" ? editableContent(faq) : publishedContent(faq);
    names.set(faq._id, nameOf(content ?? editableContent(faq)));
    if (!content || offReason(content, now) !== null || content.questions.length === 0) continue;
    entries.push({ id: faq._id, questions: content.questions, answer: content.answer.text });
  }
  return { entries, names, options: await readFaqOptions({ models }) };
}
