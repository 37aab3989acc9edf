import { chmod, copyFile, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/platform/open-database";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "sao-open-"));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

describe("opening a database", () => {
  it("makes the folder and keeps what was written", async () => {
    const url = `sqlite:${path.join(folder, "deep", "er", "sao.db")}`;
    const first = await openDatabase(url);
    await first.mongoose.connection.collection("things").insertOne({ _id: "a" as never, at: new Date(5) });
    await first.close();
    const second = await openDatabase(url);
    expect(await second.mongoose.connection.collection("things").findOne({ _id: "a" as never })).toEqual({ _id: "a", at: new Date(5) });
    await second.close();
  });

  it("asks the disk when it is asked whether it takes writes: an empty transaction succeeds on a full one", async () => {
    const file = path.join(folder, "sao.db");
    const database = await openDatabase(`sqlite:${file}`);
    const size = async (): Promise<number> => (await stat(`${file}-wal`)).size;
    const before = await size();
    await database.ping();
    expect(await size()).toBeGreaterThan(before);
    await database.close();
  });

  it("leaves everything in the one file, so that a copy of it alone is whole", async () => {
    const file = path.join(folder, "sao.db");
    const database = await openDatabase(`sqlite:${file}`);
    await database.mongoose.connection.collection("things").insertOne({ _id: "a" as never });
    await database.close();
    const copy = path.join(folder, "copy.db");
    await copyFile(file, copy);
    const opened = await openDatabase(`sqlite:${copy}`);
    expect(await opened.mongoose.connection.collection("things").countDocuments()).toBe(1);
    await opened.close();
  });

  it("finishes the writes in hand when it closes", async () => {
    const url = `sqlite:${path.join(folder, "sao.db")}`;
    const database = await openDatabase(url);
    const write = database.mongoose.connection.collection("things").insertOne({ _id: "a" as never });
    await database.close();
    await expect(write).resolves.toMatchObject({ acknowledged: true });
    expect(() => database.mongoose.connection.collection("things").findOne({})).toThrow("closed");
    const again = await openDatabase(url);
    expect(await again.mongoose.connection.collection("things").countDocuments({})).toBe(1);
    await again.close();
  });

  it.each(["", "postgres://x", "data.db", "sqlite:", "mongodb:/x"])("names the setting when the URL is %j", async (url) => {
    await expect(openDatabase(url)).rejects.toThrow(/DATABASE_URL\n +vi: .+\n +en: /);
  });

  it("says that a file is not a database", async () => {
    const file = path.join(folder, "broken.db");
    await writeFile(file, "not a database at all ".repeat(500));
    await expect(openDatabase(`sqlite:${file}`)).rejects.toThrow(/DATABASE_URL[\s\S]*hỏng[\s\S]*damaged/);
  });

  it.skipIf(process.getuid?.() === 0)("says that a folder cannot be written (not as root, who may write everywhere)", async () => {
    await chmod(folder, 0o500);
    await expect(openDatabase(`sqlite:${path.join(folder, "sao.db")}`)).rejects.toThrow(/DATABASE_URL[\s\S]*cannot be written/);
  });

  it("says that a path leads through a file", async () => {
    await writeFile(path.join(folder, "file"), "");
    await expect(openDatabase(`sqlite:${path.join(folder, "file", "sao.db")}`)).rejects.toThrow(/DATABASE_URL[\s\S]*cannot be written/);
  });

  it("copies itself while it runs", async () => {
    const database = await openDatabase(`sqlite:${path.join(folder, "sao.db")}`);
    void database.mongoose.connection.collection("things").insertOne({ _id: "a" as never });
    await database.backup(path.join(folder, "copy.db"));
    await database.close();
    const copy = await openDatabase(`sqlite:${path.join(folder, "copy.db")}`);
    expect(await copy.mongoose.connection.collection("things").countDocuments({})).toBe(1);
    await copy.close();
    expect(await readdir(folder)).toContain("copy.db");
  });

  it("answers a ping, and not once it is closed", async () => {
    const database = await openDatabase("sqlite::memory:");
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
    await expect(database.ping()).rejects.toThrow();
  });

  it("starts a row of writes in order and shares one commit among them", async () => {
    const database = await openDatabase("sqlite::memory:");
    const collection = database.mongoose.connection.collection("things");
    const add = (n: number) => () => collection.updateOne({ _id: "a" as never }, { $push: { list: n as never } }, { upsert: true });
    const [first, second] = await database.inOrder(add(1), add(2), add(3));
    expect([first.upsertedCount, second.modifiedCount]).toEqual([1, 1]);
    expect(await collection.findOne({})).toEqual({ _id: "a", list: [1, 2, 3] });
    await database.close();
  });
});
