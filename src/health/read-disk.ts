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

/** Size of the embedded database and its log; null for one that is elsewhere. */
export async function databaseBytes({ database }: Pick<Config, "database">): Promise<number | null> {
  const file = database.engine === "sqlite" ? embeddedFile(database.url) : ":memory:";
  if (file === ":memory:" || !existsSync(file)) return null;
  const sizes = await Promise.all([file, `${file}-wal`].filter((name) => existsSync(name)).map(async (name) => (await stat(name)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
