import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatabaseOpenError } from "./database-open-error";
import { findLockHolder, takeServerLock } from "./server-lock";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "sáo lock "));
  file = path.join(folder, "sao.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the second is refused and told who has it, until the first lets go", async () => {
  const first = await takeServerLock(file, "server");
  const refused = takeServerLock(file, "server", 0);
  await expect(refused).rejects.toThrow(DatabaseOpenError);
  await expect(refused).rejects.toThrow(new RegExp(`đang dùng .*pid ${process.pid}[^]*is using .*server, pid ${process.pid}`));
  expect(findLockHolder(file)).toMatchObject({ pid: process.pid, purpose: "server" });

  first.release();
  expect(findLockHolder(file)).toBeNull();
  (await takeServerLock(file, "db restore", 0)).release();
});

test("looking for the holder takes the lock from nobody", async () => {
  const first = await takeServerLock(file, "server");
  for (let look = 0; look < 3; look += 1) findLockHolder(file);
  await expect(takeServerLock(file, "server", 0)).rejects.toThrow("is using");
  first.release();
});

test("who asks while the holder is just ending gets it after a moment", async () => {
  const first = await takeServerLock(file, "server");
  const second = takeServerLock(file, "server");
  setImmediate(() => first.release());
  (await second).release();
});

test.skipIf(process.platform === "win32")("a killed process holds nothing", async () => {
  const module = path.join(import.meta.dirname, "server-lock.ts");
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      `const { takeServerLock } = await import(${JSON.stringify(module)}); await takeServerLock(${JSON.stringify(file)}, "server"); console.log("held"); setInterval(() => {}, 1000);`,
    ],
    { cwd: path.resolve(import.meta.dirname, "../.."), stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  expect(findLockHolder(file)).toMatchObject({ pid: child.pid });
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(findLockHolder(file)).toBeNull();
  expect(existsSync(`${file}.lock-holder`)).toBe(true);
  (await takeServerLock(file, "server", 0)).release();
});
