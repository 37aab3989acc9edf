import type { AppContext } from "../app-context";
import { faqContent, type FaqContent } from "../contract";
import { AppError } from "../core";
import { newId } from "../platform/ids";
import { draftContent, editableContent, isDraftOnly, publishedContent, tidyContent } from "./faq-content";
import type { Faq } from "./faq.model";
import { readLabelForms } from "./faq-labels";
import { publishFaqContent, type FaqEditor } from "./publish-faq";

type Deps = Pick<AppContext, "models" | "clock" | "flows" | "jobs">;

/** @throws {AppError} FAQ_INVALID when it is to be published and lacks something; nothing is stored then */
export async function createFaq(deps: Deps, given: FaqContent, by: FaqEditor, publish: boolean): Promise<Faq> {
  const id = newId();
  const content = await withKnownLabels(deps, id, tidyContent(given));
  const faq = {
    _id: id,
    questions: [],
    answer: "",
    isEnabled: false,
    asked: 0,
    updatedAt: deps.clock(),
    draft: content,
    editedBy: by.name,
  };
  if (publish) return publishFaqContent(deps, faq._id, content, by, { create: faq });
  await deps.models.faqs.create(faq);
  return findFaq(deps, faq._id);
}

/**
 * Keeps an edit as the draft; the bot goes on with what is published, unless `publish` says otherwise.
 *
 * @param revision of the entry that was edited
 * @throws {AppError} NOT_FOUND; FAQ_EDITED_MEANWHILE when somebody else was faster; FAQ_INVALID
 */
export async function editFaq(
  deps: Deps,
  faqId: string,
  { content: given, revision, publish }: { content: FaqContent; revision: string; publish: boolean },
  by: FaqEditor,
): Promise<Faq> {
  const faq = await findFaq(deps, faqId);
  if (String(faq.updatedAt.getTime()) !== revision) throw new AppError("FAQ_EDITED_MEANWHILE", "Somebody else has changed this entry");
  const content = await withKnownLabels(deps, faqId, tidyContent(given));
  if (publish) return publishFaqContent(deps, faqId, content, by, { from: faq.updatedAt });
  const published = publishedContent(faq);
  const isSame = published !== null && JSON.stringify(faqContent.parse(published)) === JSON.stringify(faqContent.parse(content));
  // An instant of its own, also when two edits fall into one millisecond.
  const updatedAt = new Date(Math.max(deps.clock().getTime(), faq.updatedAt.getTime() + 1));
  const { matchedCount } = await deps.models.faqs.updateOne(
    { _id: faqId, updatedAt: faq.updatedAt },
    { $set: { draft: isSame ? null : content, updatedAt, editedBy: by.name } },
  );
  if (matchedCount === 0) throw new AppError("FAQ_EDITED_MEANWHILE", "Somebody else has changed this entry");
  return findFaq(deps, faqId);
}

/** @throws {AppError} NOT_FOUND; FAQ_INVALID */
export async function publishFaq(deps: Deps, faqId: string, by: FaqEditor): Promise<Faq> {
  const faq = await findFaq(deps, faqId);
  return publishFaqContent(deps, faqId, editableContent(faq), by);
}

/** Adds example questions to what is published, at once; a draft gets them too and stays a draft. @throws {AppError} NOT_FOUND; FAQ_INVALID */
export async function addExamples(deps: Deps, faqId: string, questions: string[], by: FaqEditor): Promise<Faq> {
  const faq = await findFaq(deps, faqId);
  const published = publishedContent(faq);
  const draft = draftContent(faq);
  const add = (content: FaqContent) => tidyContent({ ...content, questions: [...content.questions, ...questions] });
  if (published === null) return publishFaqContent(deps, faqId, add(draft!), by, { what: "examples" });
  return publishFaqContent(deps, faqId, add(published), by, { what: "examples", draft: draft && add(draft) });
}

/** Back to what is published. @throws {AppError} NOT_FOUND; FAQ_NEVER_PUBLISHED */
export async function discardDraft(deps: Deps, faqId: string): Promise<Faq> {
  const faq = await findFaq(deps, faqId);
  if (isDraftOnly(faq)) throw new AppError("FAQ_NEVER_PUBLISHED", "There is nothing to go back to; delete it instead");
  await deps.models.faqs.updateOne({ _id: faqId }, { $set: { draft: null, updatedAt: deps.clock() } });
  return findFaq(deps, faqId);
}

/** Makes an earlier version the draft, to be looked at and published. @throws {AppError} NOT_FOUND */
export async function restoreFaq(deps: Deps, faqId: string, number: number, by: FaqEditor): Promise<Faq> {
  await findFaq(deps, faqId);
  const version = await deps.models.faqVersions.findOne({ faqId, number }).lean();
  if (!version) throw new AppError("NOT_FOUND", "There is no such version");
  const draft = await withKnownLabels(deps, faqId, faqContent.parse(version.content));
  await deps.models.faqs.updateOne({ _id: faqId }, { $set: { draft, updatedAt: deps.clock(), editedBy: by.name } });
  return findFaq(deps, faqId);
}

/** For good, with its history. @throws {AppError} NOT_FOUND */
export async function deleteFaq(deps: Deps, faqId: string): Promise<void> {
  await findFaq(deps, faqId);
  await deps.models.faqs.deleteOne({ _id: faqId });
  await deps.models.faqVersions.deleteMany({ faqId });
  await deps.flows.reload();
}

/** "giá" becomes "Giá" where another entry has that. */
async function withKnownLabels(deps: Deps, faqId: string, content: FaqContent): Promise<FaqContent> {
  if (content.labels.length === 0) return content;
  return { ...content, labels: (await readLabelForms(deps, faqId)).unify(content.labels) };
}

/** @throws {AppError} NOT_FOUND */
export async function findFaq({ models }: Pick<AppContext, "models">, faqId: string): Promise<Faq> {
  const faq = await models.faqs.findOne({ _id: faqId }).lean();
  if (!faq) throw new AppError("NOT_FOUND", "There is no such FAQ entry");
  return faq;
}
