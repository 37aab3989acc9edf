import type { Collection, Filter } from "mongodb";
import type { Database } from "../../platform/database";
import { MIGRATIONS } from "../../platform/migrations/migration-record";
import { isDuplicateKey } from "../../platform/raw-collection";
import { CollectionSum } from "./document-sum";

/** Every collection of the product has ids of ours: text. */
interface Stored {
  _id: string;
}

const PAGE = 250;
/** The lease and the mark of a move belong to one database and stay there. */
const OWN_IDS = new Set(["lock", "move"]);

/** Copies what the target lacks or has otherwise; started again after an interruption it ends the same. */
export async function copyCollection(name: string, from: Database, to: Database, onPage: (copied: number) => void): Promise<void> {
  const target = collectionOf(to, name);
  let copied = 0;
  for await (const page of pagesOf(from, name)) {
    await write(target, page);
    copied += page.length;
    onPage(copied);
  }
}

/** Inserts, which is what a new target needs; a page that is there in part, from an interrupted try, is replaced document by document. */
async function write(target: Collection<Stored>, page: Stored[]): Promise<void> {
  if (page.length === 0) return;
  try {
    await target.insertMany(page, { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const replacing = page.map((document) => ({ replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true } }));
    await target.bulkWrite(replacing, { ordered: false });
  }
}

/** @returns count and checksum of the collection, the same on both engines */
export async function sumUp(database: Database, name: string): Promise<CollectionSum> {
  const sum = new CollectionSum();
  for await (const page of pagesOf(database, name)) for (const document of page) sum.add(document);
  return sum;
}

export function collectionOf(database: Database, name: string): Collection<Stored> {
  return database.mongoose.connection.db!.collection<Stored>(name);
}

/** By id, so that nothing is held in memory but a page. */
async function* pagesOf(database: Database, name: string): AsyncGenerator<Stored[]> {
  for (let after: string | null = null; ;) {
    const filter: Filter<Stored> = after === null ? {} : { _id: { $gt: after } };
    const page: Stored[] = await collectionOf(database, name).find(filter).sort({ _id: 1 }).limit(PAGE).toArray();
    if (page.length === 0) return;
    after = page.at(-1)!._id;
    if (typeof after !== "string") throw new Error(`${name} holds an id that is not text: it cannot be moved`);
    yield name === MIGRATIONS ? page.filter(({ _id }) => !OWN_IDS.has(_id)) : page;
  }
}
