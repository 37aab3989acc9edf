import type { AppContext } from "../../app-context";
import { rawCollection } from "../../platform/raw-collection";
import { blockKey, unpackPositions, wordKey, type EntryKind } from "./write-block";
import type { SearchTerm } from "./words";

type Deps = Pick<AppContext, "models">;

/** Where a search goes on: everything from this position of this block on was looked at. */
export interface IndexPosition {
  blockId: string;
  position: number;
}
export interface IndexHit extends IndexPosition {
  ref: string;
}

/** Every block id is below this. */
export const NEWEST: IndexPosition = { blockId: "~", position: 0 };
/** More words than this that begin alike are not all looked for. */
const MAX_WORDS_OF_A_START = 64;
const FIRST_READ = 4;
const MOST_READ = 128;

/** What holds all terms, newest block first, a block at a time. */
export async function* findInBlocks(
  deps: Deps,
  kind: EntryKind,
  terms: SearchTerm[],
  before: IndexPosition = NEWEST,
): AsyncGenerator<IndexHit[]> {
  const whole = terms.filter(({ isStart }) => !isStart);
  const starts = await Promise.all(terms.filter(({ isStart }) => isStart).map(({ word }) => wordsFrom(deps, kind, word)));
  const lists = whole.map(({ word }) => listOfWord(deps, wordKey(kind, word)));
  // A start stands for many words: beside whole words it is only looked for where those meet.
  const isAlone = lists.length === 0;
  if (isAlone) lists.push(...starts.map((words) => listOfAny(deps, kind, words)));
  // Exclusive, so one step behind the block in which the last page ended.
  let bound = before.position > 0 ? `${before.blockId}~` : before.blockId;
  for (;;) {
    const found = await nextCommon(lists, bound);
    if (!found) return;
    bound = found.blockId;
    let positions = found.positions.filter((position) => found.blockId !== before.blockId || position < before.position);
    if (!isAlone) for (const words of starts) positions = await thoseOfAny(deps, kind, words, { blockId: bound, positions });
    const block = positions.length > 0 && (await rawCollection(deps.models.searchBlocks).findOne({ _id: blockKey(kind, bound) }));
    if (block) {
      yield positions
        .reverse()
        .map((position) => ({ blockId: bound, position, ref: block.refs[position] ?? "" }))
        .filter(({ ref }) => ref !== "");
    }
    // A search over many blocks lets messages pass.
    await new Promise(setImmediate);
  }
}

interface Found {
  blockId: string;
  positions: number[];
}
/** The newest block below `bound` that has the word; bounds only ever fall. */
type List = (bound: string) => Promise<Found | null>;

async function nextCommon(lists: List[], from: string): Promise<Found | null> {
  for (let bound = from; ;) {
    const found: Found[] = [];
    for (const list of lists) {
      const next = await list(bound);
      if (!next) return null;
      found.push(next);
      // A list that is further back pulls the others with it.
      if (next.blockId !== found[0]!.blockId) break;
    }
    const oldest = found.reduce((least, { blockId }) => (blockId < least ? blockId : least), "~~");
    if (found.length === lists.length && found.every(({ blockId }) => blockId === oldest)) {
      const [first, ...others] = found.map(({ positions }) => positions);
      const sets = others.map((positions) => new Set(positions));
      const common = first!.filter((position) => sets.every((set) => set.has(position)));
      if (common.length > 0) return { blockId: oldest, positions: common };
      bound = oldest;
    } else bound = `${oldest}~`;
  }
}

/** Of these positions those where one of the words stands. */
async function thoseOfAny(deps: Deps, kind: EntryKind, words: string[], { blockId, positions }: Found): Promise<number[]> {
  if (positions.length === 0) return [];
  const rows = await rawCollection(deps.models.searchWords)
    .find({ _id: { $in: words.map((word) => `${wordKey(kind, word)} ${blockId}`) } })
    .toArray();
  const known = new Set(rows.flatMap((row) => unpackPositions(row.positions)));
  return positions.filter((position) => known.has(position));
}

function listOfAny(deps: Deps, kind: EntryKind, words: string[]): List {
  const lists = words.map((word) => listOfWord(deps, wordKey(kind, word)));
  return async (bound) => {
    const found = (await Promise.all(lists.map((list) => list(bound)))).filter((one) => one !== null);
    const newest = found.reduce((most, { blockId }) => (blockId > most ? blockId : most), "");
    if (newest === "") return null;
    const positions = new Set(found.flatMap((one) => (one.blockId === newest ? one.positions : [])));
    return { blockId: newest, positions: [...positions].sort((a, b) => a - b) };
  };
}

/** Words that begin so, by leaping from one to the next. */
async function wordsFrom(deps: Deps, kind: EntryKind, start: string): Promise<string[]> {
  const rows = rawCollection(deps.models.searchWords);
  const words: string[] = [];
  let from = wordKey(kind, start);
  const end = `${from}\uffff`;
  while (words.length < MAX_WORDS_OF_A_START) {
    const row = await rows.findOne({ _id: { $gte: from, $lt: end } }, { sort: { _id: 1 } });
    if (!row) break;
    const word = row._id.slice(wordKey(kind, "").length, row._id.lastIndexOf(" "));
    words.push(word);
    // The first character after the space that ends a word.
    from = `${wordKey(kind, word)}!`;
  }
  return words;
}

function listOfWord({ models }: Deps, key: string): List {
  let read: Found[] = [];
  let at = 0;
  let count = FIRST_READ;
  let isAll = false;
  return async (bound) => {
    for (;;) {
      while (at < read.length && read[at]!.blockId >= bound) at += 1;
      if (at < read.length) return read[at]!;
      if (isAll) return null;
      const rows = await rawCollection(models.searchWords)
        .find({ _id: { $gt: `${key} `, $lt: `${key} ${bound}` } })
        .sort({ _id: -1 })
        .limit(count)
        .toArray();
      isAll = rows.length < count;
      read = rows.map(({ _id, positions }) => ({
        blockId: _id.slice(key.length + 1),
        // Most blocks are passed over.
        get positions() {
          return unpackPositions(positions);
        },
      }));
      at = 0;
      count = Math.min(count * 2, MOST_READ);
    }
  };
}
