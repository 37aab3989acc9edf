import { setImmediate } from "node:timers/promises";

interface Reading<T> {
  /** Documents whose key is `from` or later, in the order of their keys, at most `limit` of them. */
  read: (from: Date, limit: number) => Promise<T[]>;
  keyOf: (document: T) => Date;
  from: Date;
  pageSize: number;
}

/**
 * Walks along an index of dates a page at a time, so that however much waits there, little of it is in memory.
 * Documents that share a date are told apart by their ids: no second key is needed in the index, and none is skipped when others leave it.
 */
export async function* readInPages<T extends { _id: string }>({ read, keyOf, pageSize, ...start }: Reading<T>): AsyncGenerator<T[], void> {
  let { from } = start;
  /** Those at `from` that were read already. */
  let seen = new Set<string>();
  for (;;) {
    const limit = pageSize + seen.size;
    const page = await read(from, limit);
    const fresh = page.filter(({ _id }) => !seen.has(_id));
    if (fresh.length > 0) yield fresh;
    if (page.length < limit) return;
    // The embedded engine answers at once: whatever else is to be done comes between two pages.
    await setImmediate();
    const last = keyOf(page.at(-1)!);
    if (last > from) seen = new Set();
    from = last;
    for (const document of page) if (keyOf(document).getTime() === last.getTime()) seen.add(document._id);
  }
}
