import { describe, expect, it } from "vitest";
import { applyUpdate, compileUpdate } from "../../src/platform/sqlite-driver/update";
import type { Document } from "../../src/platform/sqlite-driver/values";

function updated(document: Document, update: Document): Document {
  applyUpdate(document, compileUpdate(update), false);
  return document;
}

function codeOf(document: Document, update: Document): unknown {
  try {
    updated(document, update);
    return null;
  } catch (error) {
    return (error as { code?: number }).code ?? (error as Error).name;
  }
}

/** Cases from MongoDB's manual that mongo-java-server answers differently; the rest is compared with it. */
describe("an update", () => {
  it.each<[Document, Document, Document]>([
    [{ a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
    [{ a: [1] }, { $push: { a: { $each: [9], $position: -5 } } }, { a: [9, 1] }],
    [{}, { $push: { a: { $each: [3, 1, 2], $slice: -2 } } }, { a: [1, 2] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [], $slice: 1 } } }, { a: [1] }],
    [{ a: [1, 1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 1, 2] }],
    [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    [{ a: [1] }, { $set: { "a.3": 4 } }, { a: [1, null, null, 4] }],
    [{ a: [1, 2] }, { $unset: { "a.0": "" } }, { a: [null, 2] }],
    [{ a: 5 }, { $unset: { "a.b": "" } }, { a: 5 }],
    [{}, { $pull: { a: 1 } }, {}],
    [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
    [{ a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
    [{ a: "x" }, { $max: { a: 5 } }, { a: "x" }],
    [{ a: null }, { $max: { a: 5 } }, { a: 5 }],
    [{}, { $set: { "a.0": 1 } }, { a: { "0": 1 } }],
    [{}, { $set: JSON.parse('{"a.__proto__":1}') as Document }, { a: JSON.parse('{"__proto__":1}') as Document }],
  ])("%j with %j", (before, update, after) => {
    expect(updated(before, update)).toEqual(after);
  });

  it("makes new fields in the order of their paths", () => {
    expect(Object.keys(updated({ z: 1 }, { $set: { c: 1, a: 1 }, $inc: { b: 1 } }))).toEqual(["z", "a", "b", "c"]);
  });

  it.each<[Document, Document, number]>([
    [{ a: null }, { $inc: { a: 1 } }, 14],
    [{ a: "1" }, { $inc: { a: 1 } }, 14],
    [{}, { $inc: { a: "1" } }, 14],
    [{ a: 5 }, { $set: { "a.b": 1 } }, 28],
    [{ a: null }, { $set: { "a.b": 1 } }, 28],
    [{ a: [] }, { $set: { "a.b": 1 } }, 28],
    [{ a: null }, { $push: { a: 1 } }, 2],
    [{ a: 1 }, { $addToSet: { a: 1 } }, 2],
    [{ a: 1 }, { $pull: { a: 1 } }, 2],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66],
    [{}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    [{}, { $set: { a: 1, "a.b": 1 } }, 40],
    [{}, { $set: { "a.b": 1 }, $setOnInsert: { a: 1 } }, 40],
    [{}, { $set: { "": 1 } }, 56],
    [{}, { $set: { "a.$b": 1 } }, 52],
    [{}, { $set: 5 }, 9],
  ])("%j with %j fails with code %d", (document, update, code) => {
    expect(codeOf(document, update)).toBe(code);
  });

  it.each([
    [{ $rename: { a: "b" } }, "$rename"],
    [{ $mul: { a: 2 } }, "$mul"],
    [{ $currentDate: { a: true } }, "$currentDate"],
    [{ $bit: { a: { and: 1 } } }, "$bit"],
    [{ $set: { "a.$": 1 } }, "positional operator $"],
    [{ $set: { "a.$[].b": 1 } }, "positional operator $[]"],
    [{ $push: { a: { $each: [1], $sort: 1 } } }, "$sort"],
  ])("%j is refused by name", (update, name) => {
    expect(() => updated({ a: [1] }, update)).toThrow(name);
  });

  it("without operators is refused as the ordinary driver refuses it", () => {
    expect(() => compileUpdate({ a: 1 })).toThrow("Update document requires atomic operators");
    expect(() => compileUpdate({})).toThrow("Update document requires atomic operators");
    expect(() => compileUpdate([{ $set: { a: 1 } }])).toThrow("pipeline");
  });

  it("gives each document its own copy of an operand", () => {
    const update = compileUpdate({ $set: { a: { list: [] } } });
    const first: Document = {};
    const second: Document = {};
    applyUpdate(first, update, false);
    applyUpdate(second, update, false);
    (first.a as { list: number[] }).list.push(1);
    expect(second).toEqual({ a: { list: [] } });
  });
});
