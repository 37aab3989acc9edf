import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTar, TAR_END, tarHeader, tarPadding } from "./tar";

type File = { name: string; content: Buffer };

const name = fc.stringMatching(/^[a-z0-9._-]{1,40}(\/[a-z0-9._-]{1,40})?$/);
const file = fc.record({ name, content: fc.uint8Array({ maxLength: 1_500 }).map((bytes) => Buffer.from(bytes)) });
const at = new Date("2026-11-22T00:00:00Z");

function pack(files: File[]): Buffer {
  return Buffer.concat([
    ...files.flatMap(({ name, content }) => [tarHeader(name, content.length, at), content, tarPadding(content.length)]),
    TAR_END,
  ]);
}

async function unpack(bytes: Buffer, chunkSize = 700): Promise<File[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  const files: File[] = [];
  for await (const { name, content } of readTar(Readable.from(chunks) as AsyncIterable<Buffer>)) {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    files.push({ name, content: Buffer.concat(parts) });
  }
  return files;
}

test("what was packed comes out again, however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), fc.integer({ min: 1, max: 3_000 }), async (files, chunkSize) => {
      expect(await unpack(pack(files), chunkSize)).toEqual(files);
    }),
    { numRuns: 60 },
  );
});

test("an archive that is cut off anywhere is refused", async () => {
  const whole = pack([{ name: "a", content: Buffer.from("chào") }]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - TAR_END.length }), async (length) => {
      await expect(unpack(whole.subarray(0, length))).rejects.toThrow("ends too early");
    }),
    { numRuns: 60 },
  );
});

test("a changed header is noticed", async () => {
  const bytes = pack([{ name: "sao.db", content: Buffer.from("x") }]);
  bytes[3] = 0x41;
  await expect(unpack(bytes)).rejects.toThrow("damaged");
});

test("a size beyond 8 GiB survives", async () => {
  const header = tarHeader("big", 20 * 2 ** 30, at);
  const entries = readTar(Readable.from([header]) as AsyncIterable<Buffer>);
  expect((await entries.next()).value).toMatchObject({ name: "big", size: 20 * 2 ** 30 });
});

test.skipIf(spawnSync("tar", ["--version"]).error !== undefined)("the system's own tar reads it", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "sao-tar-"));
  writeFileSync(path.join(folder, "a.tar"), pack([{ name: "files/ab/x", content: Buffer.from("xin chào") }]));
  const { status, stderr } = spawnSync("tar", ["xf", "a.tar"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(path.join(folder, "files/ab/x"), "utf8")).toBe("xin chào");
  rmSync(folder, { recursive: true });
});
