import { describe, expect, it } from "vitest";
import { compileFilter } from "../../src/platform/sqlite-driver/matcher";
import type { Document } from "../../src/platform/sqlite-driver/values";

const matches = (filter: Document, document: Document) => compileFilter(filter)(document);

/** Cases that no other implementation at hand answers as MongoDB's manual does; the rest is compared with a real one. */
describe("a filter", () => {
  it.each<[Document, Document, boolean]>([
    // Null and missing
    [{ a: null }, {}, true],
    [{ a: null }, { a: null }, true],
    [{ a: null }, { a: [1, null] }, true],
    [{ a: { $gte: null } }, {}, true],
    [{ a: { $gt: null } }, { a: null }, false],
    [{ a: { $ne: null } }, {}, false],
    [{ "a.b": null }, { a: 1 }, true],
    [{ "a.b": null }, { a: [] }, false],
    [{ "a.b": null }, { a: [1, 2] }, false],
    [{ "a.b": null }, { a: [{ b: 1 }, {}] }, true],
    [{ "a.b": { $exists: false } }, { a: [] }, true],
    [{ "a.b": { $exists: true } }, { a: [{ c: 1 }, { b: null }] }, true],
    // Types do not mix
    [{ a: { $lt: 5 } }, { a: "4" }, false],
    [{ a: { $gt: 5 } }, { a: new Date(10) }, false],
    [{ a: { $lt: 5 } }, { a: NaN }, false],
    [{ a: { $gte: NaN } }, { a: NaN }, true],
    [{ a: 0 }, { a: -0 }, true],
    [{ a: 1 }, { a: true }, false],
    // Arrays: any element, and both ends of a range may be met by different ones
    [{ a: { $gt: 3, $lt: 2 } }, { a: [1, 4] }, true],
    [{ a: { $elemMatch: { $gt: 1, $lt: 4 } } }, { a: [1, 4] }, false],
    [{ a: { $not: { $gt: 3 } } }, { a: [1, 4] }, false],
    [{ a: { $ne: 1 } }, { a: [1, 4] }, false],
    [{ a: [1, 4] }, { a: [1, 4] }, true],
    [{ a: [1, 4] }, { a: [[1, 4], 2] }, true],
    [{ a: { $all: ["x"] } }, { a: "x" }, true],
    [{ a: { $in: [[1], null] } }, { a: [1] }, true],
    [{ "a.0": 1 }, { a: [[1, 2]] }, false],
    [{ "a.0.b": 2 }, { a: [{ b: 2 }] }, true],
    [{ "a.b": 1 }, { a: [[{ b: 1 }]] }, false],
    [{ a: { $size: 0 } }, { a: [] }, true],
    // Objects are equal with their order of fields
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    [{ a: {} }, { a: {} }, true],
    // Plain-text patterns
    [{ a: /^a\.b/ }, { a: "a.bc" }, true],
    [{ a: /\(x\)/ }, { a: "f(x)" }, true],
    [{ a: { $not: /^a/ } }, { a: 5 }, true],
    // Names that JavaScript knows
    [{ constructor: null }, {}, true],
    [{ "a.__proto__": null }, { a: {} }, true],
  ])("%j on %j: %s", (filter, document, expected) => {
    expect(matches(filter, document)).toBe(expected);
  });

  it.each([
    [{ a: { $mod: [2, 0] } }, "$mod"],
    [{ $where: "1" }, "$where"],
    [{ $expr: { $eq: [1, 1] } }, "$expr"],
    [{ $text: { $search: "x" } }, "$text"],
    [{ a: { $type: 2 } }, "$type"],
    [{ a: { $geoWithin: {} } }, "$geoWithin"],
    [{ a: /a.b/ }, "/a.b/"],
    [{ a: /^a/i }, '"i"'],
    [{ a: { $regex: "^a", $options: "i" } }, "$options"],
  ])("%j is refused by name", (filter, name) => {
    expect(() => compileFilter(filter as Document)).toThrow(name);
  });

  it.each([
    [{ a: { $gt: 1, b: 2 } }, "unknown operator: b"],
    [{ $or: [] }, "nonempty array"],
    [{ a: { $in: 1 } }, "$in needs an array"],
  ])("%j is refused as MongoDB refuses it", (filter, message) => {
    expect(() => compileFilter(filter as Document)).toThrow(message);
  });
});
