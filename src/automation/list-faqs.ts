import type { AppContext } from "../app-context";
import type { FaqList, FaqQuery } from "../contract";
import { foldText } from "../core";
import { editableContent, isDraftOnly } from "./faq-content";
import { createLabelForms, labelKey } from "./faq-labels";
import { noFigures, readFigures } from "./faq-figures";
import type { Faq } from "./faq.model";
import { presentFaq } from "./present-faq";

/** Entries, the most asked first; found by every word of the search in title, questions, answer or labels, accents or not. */
export async function listFaqs(deps: Pick<AppContext, "models" | "clock">, query: FaqQuery): Promise<FaqList> {
  const [faqs, figures] = await Promise.all([deps.models.faqs.find({}).sort({ _id: 1 }).lean(), readFigures(deps)]);
  const label = query.label === undefined ? null : labelKey(query.label);
  const words = foldText(query.q ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const shown = faqs
    .map((faq) => ({ faq, content: editableContent(faq), ...(figures.get(faq._id) ?? noFigures()) }))
    .filter(({ faq }) => isShown(faq, query.show))
    .filter(({ content }) => label === null || content.labels.some((own) => labelKey(own) === label))
    .filter(({ content }) => {
      if (words.length === 0) return true;
      const text = foldText([content.title, content.answer.text, ...content.questions, ...content.labels].join("\n"));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.figures.asked - a.figures.asked || b.faq.updatedAt.getTime() - a.faq.updatedAt.getTime());
  const from = Number(query.cursor ?? 0);
  const page = shown.slice(from, from + query.limit);
  const labels = createLabelForms().unify(faqs.flatMap((faq) => editableContent(faq).labels));
  return {
    items: page.map((entry) => presentFaq(entry.faq, entry, deps.clock())),
    nextCursor: from + query.limit < shown.length ? String(from + query.limit) : null,
    labels: labels.sort((a, b) => a.localeCompare(b, "vi")),
    newestDraftAt: newestOf(faqs.filter((faq) => isShown(faq, "drafts"))),
    counts: { published: count(faqs, "published"), drafts: count(faqs, "drafts") },
  };
}

function newestOf(faqs: Faq[]): string | null {
  if (faqs.length === 0) return null;
  return new Date(faqs.reduce((newest, faq) => Math.max(newest, faq.updatedAt.getTime()), 0)).toISOString();
}

function count(faqs: Faq[], show: FaqQuery["show"]): number {
  return faqs.filter((faq) => isShown(faq, show)).length;
}

function isShown(faq: Faq, show: FaqQuery["show"]): boolean {
  if (show === "drafts") return Boolean(faq.draft);
  return show === "all" || !isDraftOnly(faq);
}
