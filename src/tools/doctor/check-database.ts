import { existsSync } from "node:fs";
import type { Config } from "../../config";
import { migrations } from "../../migrations";
import { DatabaseOpenError } from "../../platform/database-open-error";
import { newestVersion } from "../../platform/migrations/migrate-database";
import { checkUsable, readSchemaVersion } from "../../platform/migrations/migration-record";
import { embeddedFile, openDatabase } from "../../platform/open-database";
import { findLockHolder } from "../../platform/server-lock";
import { openSqliteAsIs } from "../../platform/sqlite-driver/open-sqlite";
import { messageOf, type Finding } from "./finding";

export interface DatabaseCheck {
  findings: Finding[];
  /** False where opening it would fail, make it or change its schema. */
  mayBeOpened: boolean;
}

/** Whether the database can be opened at all, is whole, and has the schema of this version. Changes nothing. */
export async function checkDatabase({ database }: Config): Promise<DatabaseCheck> {
  try {
    const file = database.engine === "sqlite" ? embeddedFile(database.url) : null;
    if (file !== null && !existsSync(file)) return notThereYet(file);
    const findings = [...(file === null ? [] : [whoHasIt(file), integrity(file)]), await schema(database.url)];
    return { findings, mayBeOpened: findings.every(({ state }) => state === "ok") };
  } catch (error) {
    if (!(error instanceof DatabaseOpenError)) throw error;
    return { findings: [{ state: "bad", ...error.problem }], mayBeOpened: false };
  }
}

function notThereYet(file: string): DatabaseCheck {
  const finding: Finding = {
    state: "look",
    vi: `Chưa có cơ sở dữ liệu ${file}; lần khởi động đầu sẽ tạo`,
    en: `There is no database ${file} yet; the first start makes it`,
  };
  return { findings: [finding], mayBeOpened: false };
}

function whoHasIt(file: string): Finding {
  const holder = findLockHolder(file);
  if (holder === null) return { state: "ok", vi: "Không có máy chủ nào đang giữ dữ liệu", en: "No server has the data" };
  const who = holder === "unknown" ? "pid ?" : `${holder.purpose}, pid ${holder.pid}, ${holder.host}, ${holder.since}`;
  return { state: "ok", vi: `Dữ liệu đang do một tiến trình giữ (${who})`, en: `One process has the data (${who})` };
}

function integrity(file: string): Finding {
  const connection = openSqliteAsIs(file);
  try {
    connection.exec("PRAGMA busy_timeout = 10000");
    const [result] = connection.query("PRAGMA quick_check(1)").get([]) ?? [];
    if (result === "ok") return { state: "ok", vi: "Tệp cơ sở dữ liệu không hỏng", en: "The database file is whole" };
    return damaged(String(result));
  } catch (error) {
    return damaged(messageOf(error));
  } finally {
    connection.close();
  }
}

function damaged(what: string): Finding {
  return {
    state: "bad",
    vi: `Tệp cơ sở dữ liệu bị hỏng (${what}): dừng máy chủ và khôi phục bản sao lưu`,
    en: `The database file is damaged (${what}): stop the server and restore a backup`,
  };
}

async function schema(url: string): Promise<Finding> {
  const newest = newestVersion(migrations);
  const database = await openDatabase(url);
  try {
    await checkUsable(database, newest);
    const version = await readSchemaVersion(database);
    if (version === newest)
      return { state: "ok", vi: `Lược đồ dữ liệu ${version} là mới nhất`, en: `Data schema ${version} is the newest` };
    return {
      state: "look",
      vi: `Lược đồ dữ liệu ${version}, phiên bản này cần ${newest}: lần khởi động tới sẽ nâng; hãy sao lưu trước`,
      en: `Data schema ${version}, this version needs ${newest}: the next start changes it; make a backup first`,
    };
  } finally {
    await database.close();
  }
}
