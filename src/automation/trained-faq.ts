import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { learnFaq, type FaqEntry, type FaqOptions, type LearnedFaq, type LearnedModel } from "../../flows/faq";

/** What was learned, and as it is kept: null where it was known before. */
export interface TrainedFaq extends LearnedFaq {
  packed: Uint8Array<ArrayBuffer> | null;
}

/**
 * Learns a FAQ in this thread.
 *
 * @param known what was learned from it before; it only has to be made ready
 * @returns null where there is too little to learn from
 */
export function trainFaqHere(entries: readonly FaqEntry[], options: FaqOptions = {}, known: LearnedModel | null = null): TrainedFaq | null {
  const learned = learnFaq(entries, options, known);
  return learned && { ...learned, packed: known === null ? packFaqModel(learned.learned) : null };
}

/** Gzipped JSON. Of a large FAQ this takes 50 ms: for the thread that learned it. */
export function packFaqModel(learned: LearnedModel): Uint8Array<ArrayBuffer> {
  // Small results lie in a buffer that Node shares out, which cannot be handed to another thread.
  return Uint8Array.from(gzipSync(JSON.stringify(learned)));
}

/** @throws where these bytes are something else */
export async function unpackFaqModel(packed: Uint8Array): Promise<LearnedModel> {
  const json = await promisify(gunzip)(packed);
  return JSON.parse(json.toString("utf8")) as LearnedModel;
}
