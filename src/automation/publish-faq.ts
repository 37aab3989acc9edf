import type { AppContext } from "../app-context";
import type { FaqContent } from "../contract";
import { AppError } from "../core";
import { newId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";
import { assertPublishable, publishedContent, publishedFields } from "./faq-content";
import { scheduleFaqDates } from "./faq-dates";
import type { Faq } from "./faq.model";

type Deps = Pick<AppContext, "models" | "clock" | "flows" | "jobs">;

/** Who is named in the history. */
export interface FaqEditor {
  name: string;
}

interface Options {
  what?: "published" | "imported" | "examples";
  /** What stays a draft beside it; none by default. */
  draft?: FaqContent | null;
  /** The entry as it must still be. */
  from?: Date;
  /** Stored first, when it is new. */
  create?: object;
  /** The caller lets the bot read all of them at once. */
  isOneOfMany?: boolean;
}

const MAX_ATTEMPTS = 5;

/**
 * Makes the content what the bot answers with, and keeps it in the history.
 *
 * @throws {AppError} FAQ_INVALID, changing nothing; FAQ_EDITED_MEANWHILE
 */
export async function publishFaqContent(
  deps: Deps,
  faqId: string,
  content: FaqContent,
  by: FaqEditor,
  options: Options = {},
): Promise<Faq> {
  assertPublishable(content, options.what !== undefined && options.what !== "published");
  const { models, clock } = deps;
  const now = clock();
  if (options.create) await models.faqs.create(options.create);
  const before = await models.faqs.findOne({ _id: faqId }).lean();
  if (!before) throw new AppError("NOT_FOUND", "There is no such FAQ entry");
  const meanwhile = () => new AppError("FAQ_EDITED_MEANWHILE", "Somebody else has changed this entry");
  if (options.from && before.updatedAt.getTime() !== options.from.getTime()) throw meanwhile();
  // What a file brought has no history yet: its first edit must be possible to take back.
  const brought = before.publishedNumber ? null : publishedContent(before);
  const first = brought && (await addVersion(deps, faqId, { content: brought, by: "", what: "imported", at: before.updatedAt }));
  const number = await addVersion(deps, faqId, { content, by: by.name, what: options.what ?? "published", at: now });
  const { matchedCount } = await models.faqs.updateOne(
    { _id: faqId, ...(options.from && { updatedAt: options.from }) },
    {
      $set: {
        ...publishedFields(content, now),
        draft: options.draft ?? null,
        publishedNumber: number,
        publishedAt: now,
        updatedAt: new Date(Math.max(now.getTime(), before.updatedAt.getTime() + 1)),
        editedBy: by.name,
      },
    },
  );
  if (matchedCount === 0) {
    // The history tells what the bot has answered with, which this was not.
    await models.faqVersions.deleteMany({ faqId, number: { $in: [first ?? number, number] } });
    throw meanwhile();
  }
  await scheduleFaqDates(deps, faqId, content);
  if (!options.isOneOfMany) await deps.flows.reload();
  return (await models.faqs.findOne({ _id: faqId }).lean())!;
}

/** The unique index decides when two publish at once. */
async function addVersion(
  { models }: Deps,
  faqId: string,
  version: { content: FaqContent; by: string; what: string; at: Date },
): Promise<number> {
  for (let attempts = 1; ; attempts += 1) {
    const last = await models.faqVersions.findOne({ faqId }, { number: 1 }).sort({ number: -1 }).lean();
    const number = (last?.number ?? 0) + 1;
    try {
      await models.faqVersions.create({ _id: newId(), faqId, number, ...version });
      return number;
    } catch (error) {
      if (!isDuplicateKey(error) || attempts === MAX_ATTEMPTS) throw error;
    }
  }
}
