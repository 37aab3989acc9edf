import { existsSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import type { Config } from "../config";
import { embeddedFile } from "../platform/open-database";

/** What is left on the disk that holds the data; null where the folder is not there yet. */
export async function freeBytes({ dataDir }: Pick<Config, "dataDir">): Promise<number | null> {
  if (!existsSync(dataDir)) return null;
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize;
}

/** Less than the embedded engine's log grows by in one commit: a write that was refused was refused for this. */
const FULL_BELOW_BYTES = 4 * 1024 * 1024;

/** Whether the embedded database takes no writes because there is no room left for them. A database elsewhere has a disk of its own. */
export async function isDiskFull(config: Pick<Config, "dataDir" | "database">, pingMs: number | null): Promise<boolean> {
  if (pingMs !== null || config.database.engine !== "sqlite") return false;
  const free = await freeBytes(config);
  return free !== null && free < FULL_BELOW_BYTES;
}

/** Size of the embedded database and its log; null for one that is elsewhere. */
export async function databaseBytes({ database }: Pick<Config, "database">): Promise<number | null> {
  const file = database.engine === "sqlite" ? embeddedFile(database.url) : ":memory:";
  if (file === ":memory:" || !existsSync(file)) return null;
  const sizes = await Promise.all([file, `${file}-wal`].filter((name) => existsSync(name)).map(async (name) => (await stat(name)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
