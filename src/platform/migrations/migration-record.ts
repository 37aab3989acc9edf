import type { Collection } from "mongodb";
import type { Database } from "../database";
import { DatabaseOpenError } from "../database-open-error";

/** One migration that has run, in the collection `migrations`. */
export interface MigrationRecord {
  /** The version, padded: "0002". */
  _id: string;
  version: number;
  name: string;
  ranAt: Date;
  durationMs: number;
}

/** The lease that lets one process migrate at a time. */
export interface MigrationLock {
  _id: "lock";
  holder: string | null;
  until: Date;
}

/** Says that the database is being filled from another one, see `db move`. */
export interface MoveRecord {
  _id: "move";
  startedAt: Date;
  finishedAt: Date | null;
}

type Entry = MigrationRecord | MigrationLock | MoveRecord;

export const MIGRATIONS = "migrations";

export function migrationEntries<T extends Entry>(database: Database): Collection<T> {
  return database.mongoose.connection.db!.collection<T>(MIGRATIONS);
}

/** 0: nothing has been recorded, so the database is new or from before migrations were counted. */
export async function readSchemaVersion(database: Database): Promise<number> {
  const newest = await migrationEntries<MigrationRecord>(database)
    .find({ version: { $exists: true } } as never)
    .sort({ version: -1 })
    .limit(1)
    .toArray();
  return newest[0]?.version ?? 0;
}

/** @throws {DatabaseOpenError} for a database that this version must not touch */
export async function checkUsable(database: Database, knownVersion: number): Promise<void> {
  const version = await readSchemaVersion(database);
  if (version > knownVersion) throw newerSchema(version, knownVersion);
  const move = await migrationEntries<MoveRecord>(database).findOne({ _id: "move" } as never);
  if (move && move.finishedAt === null) {
    throw new DatabaseOpenError({
      vi: "dữ liệu chưa được chuyển sang đây xong; hãy chạy lại lệnh db move cho tới khi báo hoàn tất",
      en: "the data has not been moved here completely; run db move again until it says it is done",
    });
  }
}

export function newerSchema(version: number, knownVersion: number): DatabaseOpenError {
  return new DatabaseOpenError({
    vi: `cơ sở dữ liệu do một phiên bản Sáo mới hơn ghi (lược đồ ${version}, phiên bản này hiểu tới ${knownVersion}); hãy chạy phiên bản mới, hoặc khôi phục bản sao lưu từ trước khi nâng cấp`,
    en: `the database was written by a newer version of Sáo (schema ${version}, this version knows up to ${knownVersion}); run the newer version, or restore the backup from before the upgrade`,
  });
}
