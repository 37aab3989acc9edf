import type { FaqDetail, FaqItem } from "../contract";
import { editableContent, isDraftOnly, nameOf, offReason, publishedContent } from "./faq-content";
import { noFigures, readFigures, readWordingFigures, type EntryFigures } from "./faq-figures";
import type { AppContext } from "../app-context";
import type { Faq } from "./faq.model";
import { isUntouchedSample } from "./faq-samples";

export function presentFaq(faq: Faq, { figures, trend }: EntryFigures, now: Date): FaqItem {
  const published = publishedContent(faq);
  const shown = published ?? editableContent(faq);
  const off = published && offReason(published, now);
  return {
    id: faq._id,
    title: nameOf(shown),
    question: shown.questions[0] ?? "",
    labels: shown.labels,
    state: isDraftOnly(faq) ? "draft" : off === null ? "live" : "off",
    offReason: off,
    hasDraft: Boolean(faq.draft),
    isSample: isUntouchedSample(faq),
    questionCount: shown.questions.length,
    figures,
    trend,
    updatedAt: faq.updatedAt.toISOString(),
  };
}

export async function presentFaqDetail(deps: Pick<AppContext, "models" | "clock">, faq: Faq): Promise<FaqDetail> {
  const published = publishedContent(faq);
  const figures = await readFigures(deps, faq._id);
  return {
    ...presentFaq(faq, figures.get(faq._id) ?? noFigures(), deps.clock()),
    content: editableContent(faq),
    published,
    publishedNumber: faq.publishedNumber ?? 0,
    publishedAt: faq.publishedAt?.toISOString() ?? null,
    editedBy: faq.editedBy ?? null,
    revision: String(faq.updatedAt.getTime()),
    taps: { right: faq.accepted ?? 0, wrong: faq.rejected ?? 0 },
    wordingFigures: published ? await readWordingFigures(deps, faq._id, published) : [],
  };
}
