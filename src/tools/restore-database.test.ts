import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqlite } from "../platform/sqlite-driver/open-sqlite";
import { restoreDatabase } from "./restore-database";

const now = new Date("2026-11-22T03:04:05.678Z");
let folder: string;
let present: string;
let backup: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "sao restore "));
  present = path.join(folder, "sao.db");
  backup = path.join(folder, "backup.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database as another process leaves it: libsql lets go of a file only once no prepared statement is left, so none is made here. */
function write(file: string, value: string): void {
  const connection = new (createRequire(import.meta.url)("libsql") as new (file: string) => { exec(sql: string): void; close(): void })(
    file,
  );
  connection.exec(
    `PRAGMA journal_mode = WAL; CREATE TABLE "$collections" (name TEXT); INSERT INTO "$collections" VALUES ('conversations'); CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('${value}')`,
  );
  connection.close();
}

function read(file: string): unknown {
  const connection = openSqlite(file);
  const [value] = connection.query("SELECT v FROM t").get([]) ?? [];
  connection.close();
  return value;
}

test("the backup takes the place of the database, which is kept beside it", async () => {
  write(present, "today");
  write(backup, "yesterday");
  const { keptAs } = await restoreDatabase(present, backup, now);
  expect(keptAs).toBe(`${present}.before-restore-2026-11-22T03-04-05-678Z`);
  expect([read(present), read(keptAs!), read(backup)]).toEqual(["yesterday", "today", "yesterday"]);
});

test("restoring where there is no database yet needs no other", async () => {
  write(backup, "yesterday");
  expect(await restoreDatabase(present, backup, now)).toEqual({ keptAs: null });
  expect(read(present)).toBe("yesterday");
});

test("a database that a server has open is left alone", async () => {
  write(present, "today");
  write(backup, "yesterday");
  const server = openSqlite(present);
  server.query("SELECT v FROM t").get([]);
  await expect(restoreDatabase(present, backup, now)).rejects.toMatchObject({ code: "DATABASE_IN_USE" });
  server.close();
  expect(read(present)).toBe("today");
  expect(readdirSync(folder).filter((name) => name.includes("restor"))).toEqual([]);
});

test("a damaged backup changes nothing", async () => {
  write(present, "today");
  writeFileSync(backup, "this is not a database, however long the text may be, ".repeat(200));
  await expect(restoreDatabase(present, backup, now)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  expect(read(present)).toBe("today");
});

test("an empty file and another program's database are refused, and the present data stays", async () => {
  write(present, "today");
  writeFileSync(backup, "");
  await expect(restoreDatabase(present, backup, now)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  const other = openSqlite(backup);
  other.exec("CREATE TABLE notes (v TEXT)");
  other.close();
  await expect(restoreDatabase(present, backup, now)).rejects.toMatchObject({ code: "BACKUP_DAMAGED" });
  expect(read(present)).toBe("today");
});
