import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "../../src/platform/database";
import { openDatabase } from "../../src/platform/open-database";
import type { EngineConnection } from "../../src/platform/sqlite-driver/mongoose-driver";
import { nativeCollection } from "./run-operation";

const ROWS = 25_000;

describe("a read of very many documents", { timeout: 60_000 }, () => {
  let folder: string;
  let database: Database;
  const list = async (answer: unknown) => (answer as { toArray(): Promise<Record<string, unknown>[]> }).toArray();
  const things = () => nativeCollection(database, "things");
  const threadRuns = () => vi.spyOn((database.mongoose.connection as unknown as EngineConnection).openEngine.scans!, "run");

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "sao-scan-"));
    database = await openDatabase(`sqlite:${path.join(folder, "scan.db")}`);
    await things().createIndex!({ kind: 1 });
    await things().insertMany!(
      Array.from({ length: ROWS }, (_, n) => ({ _id: n, n, kind: `k${n % 2}`, at: new Date(n), name: `name ${n}` })),
    );
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  it.each<[string, () => Promise<unknown>, unknown]>([
    [
      "find",
      () => list(things().find!({ n: { $gte: ROWS - 2 } }, { sort: { n: -1 }, projection: { at: 1 } })),
      [
        { _id: ROWS - 1, at: new Date(ROWS - 1) },
        { _id: ROWS - 2, at: new Date(ROWS - 2) },
      ],
    ],
    ["countDocuments", () => things().countDocuments!({ n: { $lt: 10 } }) as Promise<number>, 10],
    ["estimatedDocumentCount", () => things().estimatedDocumentCount!() as Promise<number>, ROWS],
    ["distinct", () => things().distinct!("kind") as Promise<unknown>, ["k0", "k1"]],
    [
      "aggregate",
      () => list(things().aggregate!([{ $match: { kind: "k1" } }, { $group: { _id: "$kind", n: { $sum: 1 }, last: { $max: "$at" } } }])),
      [{ _id: "k1", n: ROWS / 2, last: new Date(ROWS - 1) }],
    ],
  ])("%s runs in the reading thread", async (_, read, expected) => {
    const run = threadRuns();
    expect(await read()).toEqual(expected);
    expect(run).toHaveBeenCalledOnce();
  });

  it("sees a write that was called just before it", async () => {
    const write = things().updateOne!({ _id: 5 }, { $set: { name: "changed" } });
    expect(await list(things().find!({ name: "changed" }))).toMatchObject([{ _id: 5 }]);
    await write;
  });

  it("leaves reads that an index serves on the main thread", async () => {
    const run = threadRuns();
    await list(things().find!({ kind: "k1" }, { limit: 25 }));
    await things().findOne!({ _id: 7 });
    expect(run).not.toHaveBeenCalled();
  });
});
