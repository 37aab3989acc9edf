import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/platform/open-database";
import type { EngineConnection } from "../../src/platform/sqlite-driver/mongoose-driver";
import { operations, plainIndexes } from "./arbitrary-operations";
import { contents, nativeCollection, prepareCollection, runOperation } from "./run-operation";

describe("indexes", () => {
  it("change no answer and no document, whenever they are made", { timeout: 60_000 }, async () => {
    const database = await openDatabase("sqlite::memory:");
    let runs = 0;
    const script = fc.array(operations, { minLength: 5, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(plainIndexes, plainIndexes, script, script, async (early, late, before, after) => {
        const name = `run${runs++}`;
        const plain = nativeCollection(database, `${name}plain`);
        const indexed = await prepareCollection(database, name, early);
        for (const operation of before) expect(await runOperation(indexed, operation)).toEqual(await runOperation(plain, operation));
        // Making an index fills it from what is there; dropping one leaves the rest usable.
        await prepareCollection(database, name, late);
        for (const { key } of early.slice(0, 2)) await indexed.dropIndex!(Object.entries(key).flat().join("_"));
        for (const operation of after) expect(await runOperation(indexed, operation)).toEqual(await runOperation(plain, operation));
        expect(await contents(indexed)).toEqual(await contents(plain));
      }),
      { numRuns: 60 },
    );
    await database.close();
  });

  it.each([
    [{ status: "open", at: { $lt: 500 } }, { at: -1 }, "status_1_at_-1"],
    [{ status: "open", $or: [{ at: { $lt: 500 } }, { at: 500, _id: { $lt: "m500" } }] }, { at: -1, _id: -1 }, "status_1_at_-1__id_-1"],
    [{ liveKey: "k7" }, {}, "liveKey_1"],
    [{ dueAt: { $lte: 500 } }, { dueAt: 1 }, "dueAt_1"],
    [{ tag: "t3" }, {}, "elements"],
    [{ name: /^n12/ }, {}, "name_1"],
  ])("serve %j sorted by %j", async (filter, sort, index) => {
    const database = await openDatabase("sqlite::memory:");
    const collection = nativeCollection(database, "messages");
    for (const [key, options] of [
      [{ status: 1, at: -1 }, {}],
      [{ status: 1, at: -1, _id: -1 }, {}],
      [{ liveKey: 1 }, { unique: true, sparse: true }],
      [{ dueAt: 1 }, { sparse: true }],
      [{ tag: 1 }, {}],
      [{ name: 1 }, {}],
    ] as const) {
      await collection.createIndex!(key, options);
    }
    await collection.insertMany!(
      Array.from({ length: 1_000 }, (_, i) => ({
        _id: `m${i}`,
        status: "open",
        at: i,
        name: `n${i}`,
        tag: [`t${i % 10}`],
        ...(i % 100 === 7 ? { liveKey: `k${i}`, dueAt: i } : {}),
      })),
    );
    const { statements } = (database.mongoose.connection as unknown as EngineConnection).openEngine;
    const seen: string[] = [];
    const query = statements.query.bind(statements);
    statements.query = (sql) => {
      seen.push(sql);
      return query(sql);
    };
    await (collection.find!(filter, { sort, limit: 25 }) as { toArray(): Promise<unknown[]> }).toArray();
    const plan = statements.connection
      .query(`EXPLAIN QUERY PLAN ${seen.at(-1)!}`)
      .all(Array.from(seen.at(-1)!.matchAll(/\?/g), () => 0))
      .map((row) => String(row[3]));
    expect(plan.join("\n")).toContain(index);
    expect(plan.join("\n")).not.toMatch(/SCAN messages(?! USING INDEX)|TEMP B-TREE FOR ORDER/);
    await database.close();
  });
});
