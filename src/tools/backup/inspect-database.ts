import { AppError } from "../../core";
import { readSchemaVersion } from "../../platform/migrations/migration-record";
import { openDatabase } from "../../platform/open-database";
import { openSqlite } from "../../platform/sqlite-driver/open-sqlite";

export interface DatabaseFacts {
  schemaVersion: number;
  /** Documents per collection. */
  collections: Record<string, number>;
}

/**
 * Reads a copy of the embedded database through and through. Not for one in use.
 *
 * @throws {AppError} BACKUP_DAMAGED
 */
export async function inspectDatabase(file: string): Promise<DatabaseFacts> {
  try {
    checkIntegrity(file);
    const database = await openDatabase(`sqlite:${file}`);
    try {
      return { schemaVersion: await readSchemaVersion(database), collections: await countDocuments(database) };
    } finally {
      await database.close();
    }
  } catch (error) {
    throw damaged(`the database is not sound: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** Collections in the order of their names. */
export async function countDocuments(database: Awaited<ReturnType<typeof openDatabase>>): Promise<Record<string, number>> {
  const db = database.mongoose.connection.db!;
  const names = (await db.listCollections().toArray()).map(({ name }) => name).sort();
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = await db.collection(name).countDocuments({});
  return counts;
}

export function damaged(message: string, cause?: unknown): AppError {
  return new AppError("BACKUP_DAMAGED", `The backup cannot be used: ${message}`, {}, { cause });
}

/** @throws when SQLite finds a fault, or the file is no database */
export function checkIntegrity(file: string): void {
  const connection = openSqlite(file);
  try {
    const [result] = connection.query("PRAGMA integrity_check").get([]) ?? [];
    if (result !== "ok") throw new Error(String(result));
  } finally {
    connection.close();
  }
}
