import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import mongoose from "mongoose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/platform/database";
import { openDatabase } from "../../src/platform/open-database";
import { takeServerLock } from "../../src/platform/server-lock";
import { findMongo } from "../mongo-server";
import { freePort } from "../free-port";
import { signIn } from "../product";
import { runSao } from "../sao-command";
import { ready, spawnServer, type ServerProcess } from "../server-process";
import { readInbox } from "../upgrade/read-inbox";
import { waitFor } from "../wait-for";

const RELEASE = path.resolve(import.meta.dirname, "../upgrade/0.1.0");
const mongo = findMongo();

describe.skipIf(mongo.missing !== null)(`db move to MongoDB [mongodb: ${mongo.missing}]`, () => {
  let dataDir: string;
  let env: Record<string, string>;
  let url: string;
  let count = 0;
  let server: ServerProcess | null = null;

  beforeAll(() => mongo.start());
  afterAll(() => mongo.stop());
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "sao-move-"));
    env = { DATA_DIR: dataDir, LOG_LEVEL: "silent" };
    url = mongo.urlFor(`sao_move_${process.pid}_${(count += 1)}`);
    await mkdir(dataDir, { recursive: true });
    await writeFile(path.join(dataDir, "sao.db"), gunzipSync(await readFile(path.join(RELEASE, "sao.db.gz"))));
    await copyFile(path.join(RELEASE, "app-secret"), path.join(dataDir, "app-secret"));
  });
  afterEach(async () => {
    await server?.end("SIGKILL");
    server = null;
    await rm(dataDir, { recursive: true, force: true });
  });

  async function inStore<T>(at: string, work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(at);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  const embedded = (): string => `sqlite:${path.join(dataDir, "sao.db")}`;
  const awkward = {
    _id: "awkward",
    name: "Đặc biệt 😊 \u0000 \"'\\",
    tags: [],
    fields: {
      at: new Date("1969-12-31T23:59:59.999Z"),
      bytes: new mongoose.mongo.Binary(Buffer.from([0, 255, 1, 128])),
      nested: [[1, [2.5, [null, { deep: [new Date(0), "x"] }]]], []],
      numbers: [0, -0, 2 ** 31, 2 ** 53 - 1, -(2 ** 40), 1e300, 0.1],
      empty: {},
      nothing: null,
    },
  };

  async function inbox(databaseUrl: string): Promise<unknown> {
    server = await ready(await spawnServer({ ...env, LOG_LEVEL: "fatal", DATABASE_URL: databaseUrl, PORT: String(await freePort()) }));
    const content = await readInbox(await signIn(server.base));
    await server.end();
    return content;
  }

  it("copies everything with equal checksums, and the product shows the same conversations on it", async () => {
    await inStore(embedded(), (database) => database.mongoose.connection.db!.collection("contacts").insertOne(awkward as never));
    const before = await inbox(embedded());
    const moved = await runSao(env, "db", "move", "--to", url);
    expect([moved.code, moved.words]).toEqual([0, expect.stringMatching(/khớp[^]*agree[^]*DATABASE_URL=mongodb:/)]);
    expect(moved.result).toMatch(/^messages\t\d+\t[0-9a-f]{16}$/m);
    expect(
      await inStore(url, (database) => database.mongoose.connection.db!.collection("contacts").findOne({ _id: "awkward" as never })),
    ).toEqual(awkward);
    expect(await inbox(url)).toEqual(before);
    const indexes = await inStore(url, (database) => database.mongoose.connection.db!.collection("rawevents").indexes());
    expect(indexes.map(({ key }) => key)).toContainEqual({ receivedAt: 1 });
    // And what the source holds is untouched.
    expect(await inbox(embedded())).toEqual(before);
  });

  it("a target that holds something is refused, and emptied only with --force", async () => {
    await inStore(url, async (database) => {
      await database.mongoose.connection.db!.collection("contacts").insertOne({ _id: "someone else" as never });
      await database.mongoose.connection.db!.collection("other_program").insertOne({ _id: "not ours" as never });
    });
    const refused = await runSao(env, "db", "move", "--to", url);
    expect([refused.code, refused.words]).toEqual([1, expect.stringMatching(/TARGET_NOT_EMPTY[^]*contacts/)]);
    expect((await runSao(env, "db", "move", "--to", url, "--force")).code).toBe(0);
    const kept = await inStore(url, async (database) => [
      await database.mongoose.connection.db!.collection("contacts").countDocuments({ _id: "someone else" as never }),
      await database.mongoose.connection.db!.collection("other_program").countDocuments({}),
    ]);
    expect(kept).toEqual([0, 1]);
  });

  it("killed half-way it can be started again, servers refuse the half copy, and what went from the source meanwhile goes from the copy", async () => {
    const many = Array.from({ length: 8_000 }, (_, index) => ({
      _id: `many-${String(index).padStart(6, "0")}`,
      name: `Khách ${index}`,
      tags: ["a"],
      fields: { index },
    }));
    await inStore(embedded(), (database) => database.mongoose.connection.db!.collection("contacts").insertMany(many as never));
    const child = spawn(process.execPath, ["dist/server/sao.js", "db", "move", "--to", url], {
      env: { PATH: process.env["PATH"], ...env },
      stdio: "ignore",
    });
    await inStore(url, (database) =>
      waitFor(
        "some of it is there",
        async () => (await database.mongoose.connection.db!.collection("contacts").countDocuments({})) > 1_000,
        { timeoutMs: 30_000 },
      ),
    );
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");

    const refused = await spawnServer({ ...env, DATABASE_URL: url });
    await once(refused.child, "exit");
    expect([refused.child.exitCode, refused.output()]).toEqual([1, expect.stringMatching(/chưa được chuyển[^]*run db move again/)]);

    await inStore(embedded(), (database) =>
      database.mongoose.connection.db!.collection("contacts").deleteMany({ _id: { $in: ["many-000000", "many-000001"] } } as never),
    );
    expect(await runSao(env, "db", "move", "--to", url)).toMatchObject({ code: 0 });
    const [source, target] = await Promise.all(
      [embedded(), url].map((at) => inStore(at, (database) => database.mongoose.connection.db!.collection("contacts").countDocuments({}))),
    );
    expect(target).toBe(source);
  }, 180_000);

  it("is refused while a server has the data", async () => {
    const lock = await takeServerLock(path.join(dataDir, "sao.db"), "server");
    expect(await runSao(env, "db", "move", "--to", url)).toMatchObject({
      code: 1,
      words: expect.stringContaining("another process is using"),
    });
    lock.release();
  });
});
