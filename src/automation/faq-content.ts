import { faqContent, type FaqContent } from "../contract";
import { isRepeatedWording, isSameAnswer } from "../contract/faq-copies";
import { AppError } from "../core";
import { createLabelForms } from "./faq-labels";
import type { Faq } from "./faq.model";

/** What the bot answers with now; null for an entry that was never published. */
export function publishedContent(faq: Faq): FaqContent | null {
  if (isDraftOnly(faq)) return null;
  const { questions, answer, isEnabled } = faq;
  const more = (faq.more ?? {}) as Partial<FaqContent>;
  // Questions and answer stand in one place only, so that an import that corrects them corrects what is shown.
  return {
    title: more.title ?? "",
    questions: [...questions],
    answer: { image: more.answer?.image ?? null, buttons: more.answer?.buttons ?? [], cards: more.answer?.cards ?? [], text: answer },
    // Those of before there were cards have none.
    channelAnswers: Object.fromEntries(
      Object.entries(more.channelAnswers ?? {}).map(([type, own]) => [type, { ...own, cards: own.cards ?? [] }]),
    ),
    wordings: more.wordings ?? [],
    labels: more.labels ?? [],
    validFrom: more.validFrom ?? null,
    validUntil: more.validUntil ?? null,
    isEnabled: more.isEnabled ?? isEnabled,
  };
}

/** What the editor shows: the draft, else what is published. */
export function editableContent(faq: Faq): FaqContent {
  return draftContent(faq) ?? publishedContent(faq)!;
}

export function draftContent(faq: Faq): FaqContent | null {
  return faq.draft ? faqContent.parse(faq.draft) : null;
}

export function isDraftOnly(faq: Pick<Faq, "draft" | "publishedNumber" | "more" | "questions">): boolean {
  return Boolean(faq.draft) && !faq.publishedNumber && faq.questions.length === 0;
}

/** What publishing writes to the top of the document, where the bot reads it. */
export function publishedFields(content: FaqContent, now: Date): Pick<Faq, "questions" | "answer" | "isEnabled" | "more"> {
  const { questions, ...more } = content;
  return { questions, answer: content.answer.text, isEnabled: offReason(content, now) === null, more };
}

/** Why the bot does not use it now; null when it does. */
export function offReason(content: FaqContent, now: Date): "disabled" | "not-yet" | "expired" | null {
  if (!content.isEnabled) return "disabled";
  if (content.validFrom !== null && new Date(content.validFrom) > now) return "not-yet";
  if (content.validUntil !== null && new Date(content.validUntil) <= now) return "expired";
  return null;
}

/** What keeps content from being published, by field. */
export function unpublishableFields(content: FaqContent): Record<string, string> {
  return { ...lackingFields(content), ...copiedFields(content) };
}

function copiedFields(content: FaqContent): Record<string, string> {
  const fields: Record<string, string> = {};
  if (content.wordings.some((_, i) => isRepeatedWording(content, i))) fields["wordings"] = "One says what the answer or another one says";
  for (const [type, answer] of Object.entries(content.channelAnswers))
    if (isSameAnswer(answer, content.answer)) fields[`channelAnswers.${type}.same`] = "Is the answer for all channels; leave it out";
  return fields;
}

function lackingFields(content: FaqContent): Record<string, string> {
  const fields: Record<string, string> = {};
  if (content.questions.length === 0) fields["questions"] = "At least one example question";
  if (content.answer.text === "") fields["answer"] = "An answer";
  if (content.validFrom !== null && content.validUntil !== null && content.validFrom >= content.validUntil)
    fields["validUntil"] = "Must be after the start";
  for (const [type, answer] of Object.entries(content.channelAnswers))
    if (answer.text === "") fields[`channelAnswers.${type}`] = "An answer, or none for this channel";
  return fields;
}

/**
 * @param isAddedTo what is published already gets more questions: copies in it are nobody's doing today
 * @throws {AppError} FAQ_INVALID for what must not be published: the fields say why
 */
export function assertPublishable(content: FaqContent, isAddedTo = false): void {
  const fields = isAddedTo ? lackingFields(content) : unpublishableFields(content);
  if (Object.keys(fields).length > 0) throw new AppError("FAQ_INVALID", `Not right yet: ${Object.keys(fields).join(", ")}`, { fields });
}

/** The name in lists: the title, else the first question. */
export function nameOf(content: Pick<FaqContent, "title" | "questions">): string {
  return content.title || content.questions[0] || "";
}

/** Questions and labels that stand there twice left out. */
export function tidyContent(content: FaqContent): FaqContent {
  const seen = new Set<string>();
  const questions = content.questions.filter((text) => {
    const key = text.normalize("NFC").toLowerCase();
    return text !== "" && !seen.has(key) && seen.add(key);
  });
  return { ...content, questions, labels: createLabelForms().unify(content.labels) };
}
