import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { AppContext } from "../../app-context";
import { rawCollection } from "../../platform/raw-collection";
import { REST_MS } from "../../platform/run-in-slices";

export type EntryKind = "message" | "contact";
export interface SearchEntry {
  ref: string;
  words: string[];
}

type Deps = Pick<AppContext, "models" | "nextRevision">;

/** So many rows at once hold up other work for a few milliseconds, most of them for the disk. */
const ROWS_AT_ONCE = 200;

/** Adds entries, oldest first, as one block. The block itself is written last: words of an interrupted one point to nothing. */
export async function writeBlock(deps: Deps, kind: EntryKind, entries: SearchEntry[], coveredRevision: number): Promise<void> {
  const blockId = deps.nextRevision().toString(36).padStart(11, "0") + randomBytes(1).toString("hex");
  const positions = new Map<string, number[]>();
  for (const [position, { words }] of entries.entries()) {
    for (const word of words) {
      const known = positions.get(word);
      if (known) known.push(position);
      else positions.set(word, [position]);
    }
  }
  // In the order of the keys: rows next to each other lie on the same pages.
  const rows = [...positions].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    await rawCollection(deps.models.searchWords).insertMany(
      some.map(([word, found]) => ({ _id: `${wordKey(kind, word)} ${blockId}`, positions: packPositions(found) })),
    );
    await setTimeout(REST_MS);
  }
  await rawCollection(deps.models.searchBlocks).insertOne({
    _id: blockKey(kind, blockId),
    refs: entries.map(({ ref }) => ref),
    coveredRevision,
  });
}

export function wordKey(kind: EntryKind, word: string): string {
  return `${kind}:${word}`;
}

export function blockKey(kind: EntryKind, blockId: string): string {
  return `${kind}:${blockId}`;
}

/** Distances between ascending positions. */
export function packPositions(positions: number[]): string {
  let last = 0;
  return positions
    .map((position) => {
      const step = position - last;
      last = position;
      return step.toString(36);
    })
    .join(" ");
}

export function unpackPositions(packed: string): number[] {
  let last = 0;
  return packed.split(" ").map((step) => (last += Number.parseInt(step, 36)));
}
