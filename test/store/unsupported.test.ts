import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/platform/database";
import { openDatabase } from "../../src/platform/open-database";
import { nativeCollection } from "./run-operation";

describe("what the embedded engine does not speak", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase("sqlite::memory:");
    await nativeCollection(database, "things").insertOne!({ _id: "a", list: [1] });
  });
  afterAll(() => database.close());

  it.each<[string, unknown[], string]>([
    ["find", [{}, { collation: { locale: "vi" } }], "collation"],
    ["find", [{}, { hint: "x" }], "hint"],
    ["findOne", [{}, { session: {} }], "sessions"],
    ["findOne", [{}, { projection: { list: { $slice: 1 } } }], "projection of list"],
    ["find", [{}, { sort: { a: { $meta: "textScore" } } }], "$meta"],
    ["updateOne", [{}, { $set: { "list.$[x]": 1 } }, { arrayFilters: [{ x: 1 }] }], "arrayFilters"],
    ["updateOne", [{}, { $mul: { a: 2 } }], "$mul"],
    ["updateMany", [{}, [{ $set: { a: 1 } }]], "pipeline"],
    ["bulkWrite", [[{ updateOne: { filter: {}, update: { $bit: {} } } }]], "$bit"],
    ["aggregate", [[{ $lookup: {} }]], "$lookup"],
    ["aggregate", [[{ $group: { _id: null, x: { $stdDevPop: "$a" } } }]], "$stdDevPop"],
    ["aggregate", [[{ $project: { x: { $add: [1, 2] } } }]], "$add"],
    ["createIndex", [{ a: "text" }], "text"],
    ["createIndex", [{ a: 1 }, { expireAfterSeconds: 5 }], "expireAfterSeconds"],
    ["createIndex", [{ a: 1 }, { partialFilterExpression: {} }], "partialFilterExpression"],
    ["findOneAndUpdate", [{}, { $set: { a: 1 } }, { someday: true }], "someday"],
  ])("%s %j is refused and names %s", async (method, parameters, name) => {
    const collection = nativeCollection(database, "things");
    const run = async () => {
      const answer = await collection[method]!(...parameters);
      if (answer && typeof (answer as { toArray?: unknown }).toArray === "function")
        await (answer as { toArray(): Promise<unknown> }).toArray();
    };
    await expect(run()).rejects.toThrow(name);
    expect(await collection.findOne!({})).toEqual({ _id: "a", list: [1] });
  });

  it("refuses sessions", async () => {
    await expect(database.mongoose.startSession()).rejects.toThrow("sessions and transactions");
  });

  it("refuses an array under a unique index, which it could not guard", async () => {
    const collection = nativeCollection(database, "guarded");
    await collection.createIndex!({ key: 1 }, { unique: true });
    await expect(collection.insertOne!({ _id: 1, key: ["a"] })).rejects.toThrow("unique index key_1");
    expect(await collection.countDocuments!({})).toBe(0);
  });
});
