import { createHash } from "node:crypto";
import { FAQ_MODEL_VERSION, type FaqEntry, type FaqOptions, type LearnedModel } from "../../flows/faq";
import type { AppContext } from "../app-context";
import { HOUR_MS } from "../core";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { unpackFaqModel } from "./trained-faq";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

/** Below MongoDB's 16 MB for a document; 3 000 examples take about 0.3 MB. What is larger is learned anew at each start. */
const MAX_BYTES = 15_000_000;
/** Another process that is slower finds its model for this long after it was learned. */
const KEPT_MS = HOUR_MS;

/** Names what is learned from: the questions in their order, the chat spellings and the synonyms. An answer that changes asks for no training. */
export function trainingKey(entries: readonly FaqEntry[], { teencode, synonyms }: FaqOptions = {}): string {
  const hash = createHash("sha256").update(`${FAQ_MODEL_VERSION}\n`);
  if (teencode !== undefined) hash.update(`${JSON.stringify(Object.entries(teencode).sort(([a], [b]) => (a < b ? -1 : 1)))}\n`);
  if (synonyms !== undefined) hash.update(`${JSON.stringify(synonyms)}\n`);
  for (const { questions } of entries) hash.update(`${JSON.stringify(questions)}\n`);
  return hash.digest("base64url");
}

/** What was learned from these questions before, by whichever process. */
export async function readFaqModel(deps: Deps, key: string): Promise<LearnedModel | null> {
  const stored = await deps.models.faqModels.findById(key).lean();
  if (!stored) return null;
  try {
    return await unpackFaqModel(bytesOf(stored.learned));
  } catch (error) {
    // It can be learned again.
    deps.log.warn({ err: error, key }, "a stored FAQ model cannot be read");
    await forgetFaqModel(deps, key);
    return null;
  }
}

/** One that is of no use. */
export async function forgetFaqModel(deps: Deps, key: string): Promise<void> {
  await deps.models.faqModels.deleteOne({ _id: key });
}

export async function storeFaqModel(deps: Deps, key: string, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  if (packed.length > MAX_BYTES) return deps.log.warn({ bytes: packed.length }, "the FAQ's model is too large to be kept");
  const now = deps.clock();
  await insertOnce(rawCollection(deps.models.faqModels), {
    _id: key,
    learned: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength),
    at: now,
  });
  await deps.models.faqModels.deleteMany({ _id: { $ne: key }, at: { $lt: new Date(now.getTime() - KEPT_MS) } });
}

/** Both drivers wrap bytes in their own way. */
function bytesOf(stored: Buffer | { buffer: Uint8Array }): Uint8Array {
  return Buffer.isBuffer(stored) ? stored : stored.buffer;
}
