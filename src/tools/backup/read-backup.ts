import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { damaged } from "./inspect-database";
import { DATABASE_ENTRY, EntrySums, MANIFEST_ENTRY, manifestSchema, MEDIA_ENTRY, SECRET_ENTRY, type Manifest } from "./manifest";
import { readTar, TarError, type TarEntry } from "./tar";

const MAX_MANIFEST_BYTES = 2 ** 20;

/**
 * Reads a backup to its end and compares every byte with its manifest.
 *
 * @param placeOf where an entry is to be written; null: only check
 * @throws {AppError} BACKUP_DAMAGED
 */
export async function readBackup(file: string, placeOf: ((entry: string) => string) | null): Promise<Manifest> {
  const sums = new EntrySums();
  let manifest: Manifest | null = null;
  const unzipped = createReadStream(file, { highWaterMark: 2 ** 18 }).pipe(createGunzip());
  try {
    for await (const entry of readTar(unzipped as AsyncIterable<Buffer>)) {
      if (manifest) throw damaged("something follows its manifest");
      if (entry.name === MANIFEST_ENTRY) manifest = await readManifest(entry);
      else if (isExpected(entry.name)) await take(sums.pass(entry.name, entry.size, entry.content), placeOf?.(entry.name) ?? null);
      else throw damaged(`it holds an unknown file ${JSON.stringify(entry.name)}`);
    }
  } catch (error) {
    const isCut = error instanceof TarError || (error as NodeJS.ErrnoException).code?.startsWith("Z_") === true;
    throw isCut ? damaged((error as Error).message, error) : error;
  } finally {
    unzipped.destroy();
  }
  if (!manifest) throw damaged("it has no manifest");
  compare(manifest, sums);
  return manifest;
}

/** True for what `db backup` writes, false for a bare database file. */
export async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function isExpected(name: string): boolean {
  return name === DATABASE_ENTRY || name === SECRET_ENTRY || MEDIA_ENTRY.test(name);
}

async function take(content: AsyncIterable<Buffer>, place: string | null): Promise<void> {
  if (place === null) {
    for await (const chunk of content) void chunk;
    return;
  }
  await mkdir(path.dirname(place), { recursive: true });
  await rm(place, { force: true });
  await pipeline(Readable.from(content), createWriteStream(place, { flags: "wx", mode: 0o600, flush: true }));
}

async function readManifest(entry: TarEntry): Promise<Manifest> {
  if (entry.size > MAX_MANIFEST_BYTES) throw damaged("its manifest is too large");
  const chunks: Buffer[] = [];
  for await (const chunk of entry.content) chunks.push(chunk);
  try {
    return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch (error) {
    throw damaged("its manifest cannot be read, or a newer version of Sáo wrote it", error);
  }
}

function compare(manifest: Manifest, sums: EntrySums): void {
  const found = { database: sums.database, secret: sums.secret, media: sums.media() };
  for (const part of ["database", "secret", "media"] as const) {
    if (JSON.stringify(found[part]) !== JSON.stringify(manifest[part])) throw damaged(`its ${part} differs from the checksum`);
  }
}
