import { setTimeout } from "node:timers/promises";
import type { AppContext } from "../app-context";
import type { PublishDraftsResponse } from "../contract";
import { AppError } from "../core";
import { REST_MS } from "../platform/run-in-slices";
import { editableContent, nameOf, unpublishableFields } from "./faq-content";
import type { Faq } from "./faq.model";
import { publishFaqContent, type FaqEditor } from "./publish-faq";

type Deps = Pick<AppContext, "models" | "clock" | "flows" | "jobs">;
type LeftOut = PublishDraftsResponse["leftOut"][number];

/** Published together: their writes share a transaction on the embedded engine, and turns hardly feel so few. */
const PAGE = 10;

/**
 * Publishes every draft as publishing it alone would; the bot learns them together. What lacks something, or what somebody changes
 * meanwhile, is left as it is and named.
 *
 * @param upTo the newest draft that the editor has seen; null for all of them
 */
export async function publishDrafts(deps: Deps, by: FaqEditor, upTo: Date | null): Promise<PublishDraftsResponse> {
  const done = await deps.flows.holdRefresh(() => publishPages(deps, by, upTo));
  if (done.published > 0) await deps.flows.reload();
  return done;
}

async function publishPages(deps: Deps, by: FaqEditor, upTo: Date | null): Promise<PublishDraftsResponse> {
  const leftOut: LeftOut[] = [];
  let published = 0;
  for (let after = ""; ; await setTimeout(REST_MS)) {
    const page = await deps.models.faqs
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    const drafts = page.filter(({ draft }) => Boolean(draft));
    const left = await Promise.all(drafts.map((faq) => publishOne(deps, faq, by, upTo)));
    leftOut.push(...left.filter((one) => one !== null));
    published += left.filter((one) => one === null).length;
    if (page.length < PAGE) return { published, leftOut };
    after = page.at(-1)!._id;
  }
}

/** @returns null when it was published */
async function publishOne(deps: Deps, faq: Faq, by: FaqEditor, upTo: Date | null): Promise<LeftOut | null> {
  const content = editableContent(faq);
  const left = (why: LeftOut["why"], fields: string[] = []): LeftOut => ({ id: faq._id, title: nameOf(content), why, fields });
  if (upTo !== null && faq.updatedAt > upTo) return left("edited");
  const fields = Object.keys(unpublishableFields(content));
  if (fields.length > 0) return left("incomplete", fields);
  try {
    await publishFaqContent(deps, faq._id, content, by, { from: faq.updatedAt, isOneOfMany: true });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const now = await deps.models.faqs.findOne({ _id: faq._id }, { draft: 1 }).lean();
    return left(now?.draft ? "edited" : "gone");
  }
}
