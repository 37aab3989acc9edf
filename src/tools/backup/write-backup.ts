import { createReadStream, createWriteStream } from "node:fs";
import { open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { AppError } from "../../core";
import { openSqliteAsIs } from "../../platform/sqlite-driver/open-sqlite";
import { damaged, inspectDatabase, type DatabaseFacts } from "./inspect-database";
import { DATABASE_ENTRY, EntrySums, MANIFEST_ENTRY, MEDIA_ENTRY, SECRET_ENTRY, type Manifest } from "./manifest";
import { readBackup } from "./read-backup";
import { TAR_END, tarHeader, tarPadding } from "./tar";

export interface BackupSource {
  databaseFile: string;
  dataDir: string;
  /** Null: leave it out. */
  secret: string | null;
  version: string;
}

/**
 * Writes one file that holds everything needed to start elsewhere: the database as it is at this moment, every stored file, and the secret
 * that opens the channels' credentials. The server may go on writing. The file appears under its name only once it has been read back and found whole.
 *
 * @param target must not exist
 * @throws {AppError} BACKUP_DAMAGED when the copy does not hold what the database holds; DISK_FULL
 */
export async function writeBackup(source: BackupSource, target: string, now: Date): Promise<Manifest> {
  const copy = `${target}.part.db`;
  const part = `${target}.part`;
  try {
    await removeAll(copy, part);
    copyDatabase(source.databaseFile, copy);
    const facts = await inspectDatabase(copy);
    // The media after the database: a record never names a file that was not there before it.
    await pipeline(
      Readable.from(archive(source, copy, facts, now)),
      createGzip({ level: constants.Z_BEST_SPEED }),
      createWriteStream(part, { mode: 0o600 }),
    );
    await flushToDisk(part);
    const manifest = await readBackup(part, null);
    if (JSON.stringify(manifest.collections) !== JSON.stringify(facts.collections)) throw damaged("the counts differ after writing");
    await rename(part, target);
    return manifest;
  } catch (error) {
    if (isDiskFull(error)) throw new AppError("DISK_FULL", `The disk of ${target} is full`, { target }, { cause: error });
    throw error;
  } finally {
    await removeAll(copy, part);
  }
}

/** One moment of the database. Holds up no writer: it reads a snapshot, and leaves the write-ahead log to the server. */
function copyDatabase(databaseFile: string, copy: string): void {
  const connection = openSqliteAsIs(databaseFile);
  try {
    connection.exec("PRAGMA busy_timeout = 10000");
    connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}

async function* archive(source: BackupSource, copy: string, facts: DatabaseFacts, now: Date): AsyncGenerator<Buffer> {
  const sums = new EntrySums();
  yield* fileEntry(sums, DATABASE_ENTRY, copy, now);
  if (source.secret !== null) yield* entry(sums, SECRET_ENTRY, Buffer.from(source.secret), now);
  for await (const { name, file } of mediaFiles(source.dataDir)) yield* fileEntry(sums, name, file, now);
  const manifest: Manifest = {
    product: "sao",
    format: 1,
    version: source.version,
    createdAt: now.toISOString(),
    ...facts,
    database: sums.database!,
    secret: sums.secret,
    media: sums.media(),
  };
  yield* entry(new EntrySums(), MANIFEST_ENTRY, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), now);
  yield TAR_END;
}

/** In the order of their names, without uploads that are still being written. */
async function* mediaFiles(dataDir: string): AsyncGenerator<{ name: string; file: string }> {
  const root = path.join(dataDir, "files");
  for (const folder of await namesIn(root)) {
    for (const id of await namesIn(path.join(root, folder))) {
      const name = `files/${folder}/${id}`;
      if (MEDIA_ENTRY.test(name)) yield { name, file: path.join(root, folder, id) };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

async function* fileEntry(sums: EntrySums, name: string, file: string, now: Date): AsyncGenerator<Buffer> {
  const { size } = await stat(file);
  yield tarHeader(name, size, now);
  // `end` keeps a file that grows meanwhile from breaking the archive.
  if (size > 0) yield* sums.pass(name, size, createReadStream(file, { end: size - 1, highWaterMark: 2 ** 18 }) as AsyncIterable<Buffer>);
  else yield* sums.pass(name, 0, Readable.from([]) as AsyncIterable<Buffer>);
  yield tarPadding(size);
}

async function* entry(sums: EntrySums, name: string, content: Buffer, now: Date): AsyncGenerator<Buffer> {
  yield tarHeader(name, content.length, now);
  yield* sums.pass(name, content.length, Readable.from([content]) as AsyncIterable<Buffer>);
  yield tarPadding(content.length);
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeAll(...files: string[]): Promise<void> {
  for (const file of files) for (const side of ["", "-wal", "-shm", "-journal"]) await rm(file + side, { force: true });
}

function isDiskFull(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOSPC" || /disk is full/i.test(error instanceof Error ? error.message : "");
}

/** The secret in force: the configured one, else the data folder's; null when there is none yet. */
export async function presentSecret(configured: string | null, dataDir: string): Promise<string | null> {
  if (configured !== null) return configured;
  try {
    return (await readFile(path.join(dataDir, "app-secret"), "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
