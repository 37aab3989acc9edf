import type { AppContext } from "../app-context";
import { faqContent, type FaqSamples } from "../contract";
import { newId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";
import { publishedContent, publishedFields } from "./faq-content";
import type { Faq } from "./faq.model";
import type { FaqEditor } from "./publish-faq";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

/** A removed sample waits in the history under this number, which no published version has. */
const REMOVED = 0;
const UNTOUCHED = { isSample: true, publishedNumber: 0, draft: null };

/** How many entries of the example flow nobody has edited, and how many were removed and can come back. */
export async function countSamples({ models }: Pick<Deps, "models">): Promise<FaqSamples> {
  const [untouched, removed] = await Promise.all([
    models.faqs.countDocuments(UNTOUCHED),
    models.faqVersions.countDocuments({ number: REMOVED }),
  ]);
  return { untouched, removed };
}

/** Removes the samples that nobody has edited; what somebody has made their own stays. */
export async function removeSamples(deps: Deps, by: FaqEditor): Promise<FaqSamples> {
  const { models, clock } = deps;
  for (const faq of await models.faqs.find(UNTOUCHED).lean()) {
    const kept = {
      _id: newId(),
      faqId: faq._id,
      number: REMOVED,
      content: publishedContent(faq),
      by: by.name,
      what: "imported",
      at: clock(),
    };
    await unlessThere(models.faqVersions.create(kept));
    const { deletedCount } = await models.faqs.deleteOne({ _id: faq._id, ...UNTOUCHED });
    // Edited at this moment: it is their own now.
    if (deletedCount === 0) await models.faqVersions.deleteOne({ faqId: faq._id, number: REMOVED });
  }
  await deps.flows.reload();
  return countSamples(deps);
}

/** Takes back `removeSamples`. */
export async function restoreSamples(deps: Deps): Promise<FaqSamples> {
  const { models, clock } = deps;
  for (const { _id, faqId, content } of await models.faqVersions.find({ number: REMOVED }).lean()) {
    const { questions, answer, isEnabled } = publishedFields(faqContent.parse(content), clock());
    await unlessThere(models.faqs.create({ _id: faqId, questions, answer, isEnabled, isSample: true, asked: 0, updatedAt: clock() }));
    await models.faqVersions.deleteOne({ _id });
  }
  await deps.flows.reload();
  return countSamples(deps);
}

export function isUntouchedSample(faq: Pick<Faq, "isSample" | "publishedNumber" | "draft">): boolean {
  return faq.isSample === true && !faq.publishedNumber && !faq.draft;
}

/** Somebody pressed the same button, or an earlier try got this far. */
async function unlessThere(creating: Promise<unknown>): Promise<void> {
  try {
    await creating;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
