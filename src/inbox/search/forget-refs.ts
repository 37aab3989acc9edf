import type { AppContext } from "../../app-context";
import { rawCollection } from "../../platform/raw-collection";

const BLOCKS_AT_ONCE = 10;

/** Empties the places of erased documents. Goes through all blocks: erasing is rare, and an index of places would cost every message. */
export async function forgetRefs({ models }: Pick<AppContext, "models">, refs: ReadonlySet<string>): Promise<void> {
  const blocks = rawCollection(models.searchBlocks);
  let after = "";
  for (;;) {
    const page = await blocks
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(BLOCKS_AT_ONCE)
      .toArray();
    for (const block of page) {
      if (!block.refs.some((ref) => refs.has(ref))) continue;
      await blocks.updateOne({ _id: block._id }, { $set: { refs: block.refs.map((ref) => (refs.has(ref) ? "" : ref)) } });
    }
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
    await new Promise(setImmediate);
  }
}
