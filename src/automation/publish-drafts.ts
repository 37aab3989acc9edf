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
/** What an entry that changes under the hands is refused with. */
const MEANWHILE = new Set(["FAQ_EDITED_MEANWHILE", "NOT_FOUND"]);

/**
 * Publishes every draft as publishing it alone would; the bot learns them together. What lacks something, or what somebody changes
 * meanwhile, is left as it is and named.
 *
 * @param upTo the newest draft that the editor has seen; null for all of them
 */
export async function publishDrafts(deps: Deps, by: FaqEditor, upTo: Date | null): Promise<PublishDraftsResponse> {
  const done: PublishDraftsResponse = { published: 0, leftOut: [] };
  try {
    await deps.flows.holdRefresh(() => publishPages(deps, by, upTo, done));
  } finally {
    // What was published before an error is learned too.
    if (done.published > 0) await deps.flows.reload();
  }
  return done;
}

async function publishPages(deps: Deps, by: FaqEditor, upTo: Date | null, done: PublishDraftsResponse): Promise<void> {
  for (let after = ""; ; await setTimeout(REST_MS)) {
    const page = await deps.models.faqs
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(PAGE)
      .lean();
    const drafts = page.filter(({ draft }) => Boolean(draft));
    const ends = await Promise.allSettled(drafts.map((faq) => publishOne(deps, faq, by, upTo)));
    for (const end of ends) {
      if (end.status === "rejected") continue;
      if (end.value === null) done.published += 1;
      else done.leftOut.push(end.value);
    }
    const failed = ends.find((end) => end.status === "rejected");
    if (failed) throw failed.reason;
    if (page.length < PAGE) return;
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
    if (!(error instanceof AppError) || !MEANWHILE.has(error.code)) throw error;
    const now = await deps.models.faqs.findOne({ _id: faq._id }, { draft: 1 }).lean();
    return left(now?.draft ? "edited" : "gone");
  }
}
