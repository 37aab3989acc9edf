import { readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { DatabaseOpenError } from "./database-open-error";
import { openSqliteAsIs, type SqliteConnection } from "./sqlite-driver/open-sqlite";

/** Who has the database for itself, as the next one is told. */
export interface LockHolder {
  pid: number;
  host: string;
  /** What it is doing: "server", "db restore" … */
  purpose: string;
  since: string;
}

export interface ServerLock {
  release(): void;
}

/** A server that is just ending, or a command that holds it for a moment, is waited for. */
const PATIENCE_MS = 1_500;
const LOOK_AGAIN_MS = 100;

/**
 * Takes the embedded database for one server, or for a command that must be alone. Commands that only write a little beside a server do not need it.
 *
 * The lock is SQLite's own on a small file beside the database: the system lets go of it when the process ends, however it ends.
 *
 * @param databaseFile absolute
 * @throws {DatabaseOpenError} naming the process that has it
 */
export async function takeServerLock(databaseFile: string, purpose: string, patienceMs = PATIENCE_MS): Promise<ServerLock> {
  for (const giveUpAt = Date.now() + patienceMs; ; await delay(LOOK_AGAIN_MS)) {
    const lock = tryLock(databaseFile, purpose);
    if (lock) return lock;
    if (Date.now() >= giveUpAt) throw heldBy(readHolder(databaseFile), databaseFile);
  }
}

/** Runs the work while no server and no other such command has the database. */
export async function withServerLock<T>(databaseFile: string, purpose: string, work: () => Promise<T>): Promise<T> {
  const lock = await takeServerLock(databaseFile, purpose);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Null while nobody holds the lock. */
export function findLockHolder(databaseFile: string): LockHolder | "unknown" | null {
  const lock = tryLock(databaseFile, null);
  lock?.release();
  return lock ? null : (readHolder(databaseFile) ?? "unknown");
}

/** @param purpose null: the holder's card is left as it is */
function tryLock(databaseFile: string, purpose: string | null): ServerLock | null {
  const connection = openSqliteAsIs(lockFile(databaseFile));
  try {
    connection.exec("PRAGMA busy_timeout = 0");
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (isBusy(error)) return null;
    throw error;
  }
  if (purpose !== null) writeHolder(databaseFile, purpose);
  return {
    release() {
      if (purpose !== null) rmSync(holderFile(databaseFile), { force: true });
      letGo(connection);
    },
  };
}

function letGo(connection: SqliteConnection): void {
  if (connection.inTransaction) connection.exec("ROLLBACK");
  connection.close();
}

function isBusy(error: unknown): boolean {
  const { rawCode, errcode } = error as { rawCode?: number; errcode?: number };
  return (rawCode ?? errcode ?? 0) % 256 === SQLITE_BUSY;
}
const SQLITE_BUSY = 5;

const lockFile = (databaseFile: string): string => `${databaseFile}.lock`;
// Not inside the locked file: whoever opens and closes that one in the same process would let go of the lock (POSIX).
const holderFile = (databaseFile: string): string => `${databaseFile}.lock-holder`;

function writeHolder(databaseFile: string, purpose: string): void {
  const holder: LockHolder = { pid: process.pid, host: os.hostname(), purpose, since: new Date().toISOString() };
  writeFileSync(holderFile(databaseFile), `${JSON.stringify(holder)}\n`);
}

/** Null when it cannot be read: the lock counts, the card only helps. */
function readHolder(databaseFile: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(holderFile(databaseFile), "utf8")) as LockHolder;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function heldBy(holder: LockHolder | null, databaseFile: string): DatabaseOpenError {
  const who = holder ? `${holder.purpose}, pid ${holder.pid}, ${holder.host}, ${holder.since}` : "pid ?";
  return new DatabaseOpenError({
    vi: `một tiến trình khác đang dùng ${databaseFile} (${who}); hãy dừng nó trước, hoặc đặt DATA_DIR khác`,
    en: `another process is using ${databaseFile} (${who}); stop it first, or set another DATA_DIR`,
  });
}
