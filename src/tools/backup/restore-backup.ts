import { existsSync } from "node:fs";
import { readFile, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../../core";
import { newerSchema } from "../../platform/migrations/migration-record";
import { takeServerLock } from "../../platform/server-lock";
import { restoreDatabase, setAside } from "../restore-database";
import { damaged, inspectDatabase } from "./inspect-database";
import { DATABASE_ENTRY, SECRET_ENTRY, type Manifest } from "./manifest";
import { isArchive, readBackup } from "./read-backup";

export interface RestoreTarget {
  databaseFile: string;
  dataDir: string;
  /** The highest schema version this program knows. */
  schemaVersion: number;
}

export interface Restored {
  /** Null for a bare database file, as 0.1.0 backed up. */
  manifest: Manifest | null;
  /** Where what was there before is now. */
  keptAs: string[];
  /** The backup's secret; null when it has none. */
  secret: string | null;
}

/**
 * Puts a backup in the place of the present data, which is kept beside it. Everything is checked before anything is moved.
 *
 * @throws {DatabaseOpenError} while a server has the folder, or when a newer version wrote the backup
 * @throws {AppError} DATA_PRESENT without `force`; BACKUP_DAMAGED; DATABASE_IN_USE
 */
export async function restoreBackup(target: RestoreTarget, backup: string, options: { force: boolean; now: Date }): Promise<Restored> {
  const lock = await takeServerLock(target.databaseFile, "db restore");
  try {
    const isWhole = await isArchive(backup);
    const present = await presentData(target, isWhole);
    if (present.length > 0 && !options.force)
      throw new AppError(
        "DATA_PRESENT",
        "There is data already; --force puts the backup in its place and keeps the present data beside it",
        {
          present,
        },
      );
    if (isWhole) return await restoreArchive(target, backup, options.now);
    const { keptAs } = await restoreDatabase(target.databaseFile, backup, options.now);
    return { manifest: null, keptAs: keptAs === null ? [] : [keptAs], secret: null };
  } finally {
    lock.release();
  }
}

async function restoreArchive({ databaseFile, dataDir, schemaVersion }: RestoreTarget, backup: string, now: Date): Promise<Restored> {
  // Each beside its place, so that moving it there is a rename.
  const staged = {
    database: `${databaseFile}.restoring`,
    media: path.join(dataDir, "files.restoring"),
    secret: path.join(dataDir, "app-secret.restoring"),
  };
  const clear = async (): Promise<void> => {
    for (const place of [...Object.values(staged), `${staged.database}-wal`, `${staged.database}-shm`])
      await rm(place, { recursive: true, force: true });
  };
  await clear();
  try {
    const manifest = await readBackup(backup, (entry) => {
      if (entry === DATABASE_ENTRY) return staged.database;
      return entry === SECRET_ENTRY ? staged.secret : path.join(staged.media, entry.slice("files/".length));
    });
    if (manifest.schemaVersion > schemaVersion) throw newerSchema(manifest.schemaVersion, schemaVersion);
    const { collections } = await inspectDatabase(staged.database);
    if (JSON.stringify(collections) !== JSON.stringify(manifest.collections))
      throw damaged("the database does not hold what the manifest says");
    const secret = manifest.secret && (await readFile(staged.secret, "utf8"));

    const suffix = `.before-restore-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
    const keptAs = existsSync(databaseFile) ? [await setAside(databaseFile, now)] : [];
    for (const [place, incoming] of [
      [path.join(dataDir, "files"), staged.media],
      [path.join(dataDir, "app-secret"), staged.secret],
    ] as const) {
      const isSecretMissing = place.endsWith("app-secret") && !manifest.secret;
      if (isSecretMissing) continue;
      if (existsSync(place)) {
        await rename(place, place + suffix);
        keptAs.push(place + suffix);
      }
      if (existsSync(incoming)) await rename(incoming, place);
    }
    // Last: a folder without a database is one that was not restored.
    await rename(staged.database, databaseFile);
    return { manifest, keptAs, secret };
  } finally {
    await clear();
  }
}

/** @param isWhole the backup brings files and secret too, so those count */
async function presentData({ databaseFile, dataDir }: RestoreTarget, isWhole: boolean): Promise<string[]> {
  const files = path.join(dataDir, "files");
  return [
    ...(existsSync(databaseFile) ? [databaseFile] : []),
    ...(isWhole && existsSync(files) && (await readdir(files)).length > 0 ? [files] : []),
    ...(isWhole && existsSync(path.join(dataDir, "app-secret")) ? [path.join(dataDir, "app-secret")] : []),
  ];
}
