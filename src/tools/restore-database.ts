import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../core";
import { openSqlite, type SqliteConnection } from "../platform/sqlite-driver/open-sqlite";

const SIDE_FILES = ["", "-wal", "-shm"];

/**
 * Puts a backup of the embedded database in the place of the present one, which is kept beside it.
 *
 * @param databaseFile may not exist yet
 * @returns where the database that was there is now, null when there was none
 * @throws {AppError} BACKUP_DAMAGED when the backup is no sound database; DATABASE_IN_USE while a server has it open
 */
export async function restoreDatabase(databaseFile: string, backupFile: string, now: Date): Promise<{ keptAs: string | null }> {
  await mkdir(path.dirname(databaseFile), { recursive: true });
  const incoming = `${databaseFile}.restoring`;
  await remove(incoming);
  // A copy is checked and moved, so the backup itself is never opened for writing, and a crash half-way leaves the present one.
  // A plain copy of a running database has its newest part in the -wal file beside it.
  for (const side of ["", "-wal"].filter((suffix) => existsSync(backupFile + suffix))) await copyFile(backupFile + side, incoming + side);
  try {
    checkSound(incoming);
    const keptAs = existsSync(databaseFile) ? await setAside(databaseFile, now) : null;
    await rename(incoming, databaseFile);
    return { keptAs };
  } finally {
    await remove(incoming);
  }
}

function checkSound(file: string): void {
  try {
    withConnection(file, (connection) => {
      const [result] = connection.query("PRAGMA integrity_check").get([]) ?? [];
      if (result !== "ok") throw new Error(String(result));
      if (!isOurs(connection)) throw new Error("it holds no data of Sáo");
      leaveWal(connection);
    });
  } catch (error) {
    throw new AppError(
      "BACKUP_DAMAGED",
      `The backup is not a sound database: ${error instanceof Error ? error.message : String(error)}`,
      {},
      { cause: error },
    );
  }
}

/** False for an empty file, which SQLite takes for a sound database, and for the database of another program. */
function isOurs(connection: SqliteConnection): boolean {
  const [hasCatalog] = connection.query("SELECT count(*) FROM sqlite_master WHERE name = '$collections'").get([]) ?? [];
  if (hasCatalog !== 1) return false;
  const [hasConversations] = connection.query("SELECT count(*) FROM \"$collections\" WHERE name = 'conversations'").get([]) ?? [];
  return hasConversations === 1;
}

/** Renames a database that nobody has open. @returns its new name @throws {AppError} DATABASE_IN_USE */
export async function setAside(file: string, now: Date): Promise<string> {
  withConnection(file, (connection) => {
    connection.exec("PRAGMA busy_timeout = 500");
    try {
      leaveWal(connection);
    } catch (error) {
      throw new AppError("DATABASE_IN_USE", "The database is in use: stop the server first", { file }, { cause: error });
    }
  });
  const keptAs = `${file}.before-restore-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  for (const side of SIDE_FILES.filter((suffix) => existsSync(file + suffix))) await rename(file + side, keptAs + side);
  return keptAs;
}

/** Brings everything into the one file. SQLite does this only for the last connection that has the file open. */
function leaveWal(connection: SqliteConnection): void {
  const [mode] = connection.query("PRAGMA journal_mode = DELETE").get([]) ?? [];
  if (mode !== "delete") throw new Error(`the journal stays ${String(mode)}`);
}

function withConnection(file: string, work: (connection: SqliteConnection) => void): void {
  const connection = openSqlite(file);
  try {
    work(connection);
  } finally {
    connection.close();
  }
}

async function remove(file: string): Promise<void> {
  for (const side of SIDE_FILES) await rm(file + side, { force: true });
}
