import { AppError } from "../../core";
import { migrations } from "../../migrations";
import { createModels } from "../../models";
import type { Database } from "../../platform/database";
import type { Logger } from "../../platform/logger";
import { migrateDatabase } from "../../platform/migrations/migrate-database";
import { migrationEntries, MIGRATIONS, type MoveRecord } from "../../platform/migrations/migration-record";
import { collectionOf, copyCollection, sumUp } from "./copy-collection";

export interface MovedCollection {
  name: string;
  count: number;
  checksum: string;
}

interface MoveDeps {
  from: Database;
  to: Database;
  log: Logger;
  clock: () => Date;
  /** Empties what the target holds of the product. */
  force: boolean;
  onProgress: (collection: string, copied: number) => void;
}

/**
 * Copies every collection to another engine, makes the indexes there and compares each collection's count and checksum.
 * Interrupted, it is simply started again. Until it has ended well, servers refuse to start on the target.
 *
 * The caller sees to it that nobody writes to the source.
 *
 * @throws {AppError} TARGET_NOT_EMPTY; COPY_DIFFERS, naming the collections
 */
export async function moveDatabase(deps: MoveDeps): Promise<MovedCollection[]> {
  const { from, to, clock, log } = deps;
  await prepareTarget(deps);
  await migrateDatabase({ database: from, migrations, clock, log });

  const names = await collectionNames(from);
  for (const name of names) await copyCollection(name, from, to, (copied) => deps.onProgress(name, copied));
  // After the data: building an index once is faster than keeping it up with each document.
  await createModels(to);

  const moved: MovedCollection[] = [];
  const different: string[] = [];
  for (const name of names) {
    const source = await sumUp(from, name);
    let copy = await sumUp(to, name);
    if (String(copy) !== String(source)) {
      // An earlier, interrupted try left documents that the source no longer has: this collection again, from nothing.
      await collectionOf(to, name).deleteMany(notOwn(name));
      await copyCollection(name, from, to, (copied) => deps.onProgress(name, copied));
      copy = await sumUp(to, name);
    }
    if (String(copy) !== String(source)) different.push(`${name}: ${source.count} → ${copy.count}`);
    moved.push({ name, count: copy.count, checksum: String(copy) });
  }
  if (different.length > 0)
    throw new AppError("COPY_DIFFERS", "The copy differs from the original; the target stays unusable", { different });
  await migrationEntries<MoveRecord>(to).updateOne({ _id: "move" }, { $set: { finishedAt: clock() } });
  return moved;
}

async function prepareTarget({ from, to, clock, force }: MoveDeps): Promise<void> {
  const marks = migrationEntries<MoveRecord>(to);
  const mark = await marks.findOne({ _id: "move" });
  const isUnfinished = mark !== null && mark.finishedAt === null;
  if (!isUnfinished) {
    const filled: string[] = [];
    for (const name of await collectionNames(to))
      if (await collectionOf(to, name).findOne({}, { projection: { _id: 1 } })) filled.push(name);
    if (filled.length > 0 && !force)
      throw new AppError("TARGET_NOT_EMPTY", "The target holds data already; --force deletes it first", { collections: filled });
    // What is not the product's stays.
    const own = new Set(await collectionNames(from));
    for (const name of filled.filter((found) => own.has(found))) await collectionOf(to, name).deleteMany({});
  }
  await marks.updateOne({ _id: "move" }, { $set: { startedAt: clock(), finishedAt: null } }, { upsert: true });
}

function notOwn(name: string): object {
  return name === MIGRATIONS ? { version: { $exists: true } } : {};
}

async function collectionNames(database: Database): Promise<string[]> {
  const collections = await database.mongoose.connection.db!.listCollections().toArray();
  return collections
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("system."))
    .sort();
}
