import { setImmediate } from "node:timers/promises";
import type { Collection, Filter } from "mongodb";

/** On the embedded engine a page holds up everybody for some 20 ms. */
const PAGE = 1_000;

/** Deletes all that fits a filter which an index serves; whoever else has something to do comes between two pages. @returns how many */
export async function deleteInPages<T extends { _id: string }>(collection: Collection<T>, filter: Filter<T>): Promise<number> {
  for (let deleted = 0; ; await setImmediate()) {
    const page = await collection
      .find(filter, { projection: { _id: 1 } })
      .limit(PAGE)
      .toArray();
    // The filter once more: what fits it no longer stays.
    const { deletedCount } = await collection.deleteMany({ ...filter, _id: { $in: page.map(({ _id }) => _id) } });
    deleted += deletedCount;
    if (page.length < PAGE) return deleted;
  }
}
