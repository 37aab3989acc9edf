import fc from "fast-check";
import mongoose from "mongoose";
import { expect, test } from "vitest";
import { canonicalText, CollectionSum } from "./document-sum";

const { Binary, BSON, Double, Int32, Long, ObjectId } = mongoose.mongo;

const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  // Half an emoji, as a cut at a length leaves it.
  fc.string({ unit: fc.constantFrom("a", "\ud83d", "\ude00", "\u0000") }),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new Binary(Buffer.from(bytes))),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie("any"), { maxKeys: 4 }),
  ),
})).any;
const document = fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), value, { maxKeys: 5 });

test("a document that went through MongoDB's own format has the same text", () => {
  fc.assert(
    fc.property(document, (one) => {
      expect(canonicalText(BSON.deserialize(BSON.serialize(one)))).toBe(canonicalText(one));
    }),
    { numRuns: 200 },
  );
});

test("the order of keys does not matter, the order of a list does", () => {
  expect(canonicalText({ a: 1, b: { c: 2, d: 3 } })).toBe(canonicalText({ b: { d: 3, c: 2 }, a: 1 }));
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});

test("the same number is the same however it is stored, and other types are other texts", () => {
  const ones = [1, new Int32(1), new Double(1), Long.fromNumber(1), 1n];
  expect(new Set(ones.map(canonicalText)).size).toBe(1);
  expect(canonicalText(-0)).toBe(canonicalText(0));
  const at = new Date(1);
  const id = new ObjectId("0123456789abcdef01234567");
  const different = [
    1,
    "1",
    true,
    null,
    at,
    at.toISOString(),
    [1],
    { 0: 1 },
    Buffer.from("1"),
    new Binary(Buffer.from("1"), 4),
    id,
    id.toHexString(),
    NaN,
  ];
  expect(new Set(different.map(canonicalText)).size).toBe(different.length);
});

test("the sum of a collection does not depend on the order, and notices one changed, missing or doubled document", () => {
  const sumOf = (documents: object[]): string => {
    const sum = new CollectionSum();
    documents.forEach((one) => sum.add(one));
    return String(sum);
  };
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 6 }), (documents) => {
      const stored = documents.map((fields, index) => ({ ...fields, _id: String(index) }));
      expect(sumOf([...stored].reverse())).toBe(sumOf(stored));
      expect(sumOf(stored.slice(1))).not.toBe(sumOf(stored));
      expect(sumOf([...stored, stored[0]!])).not.toBe(sumOf(stored));
      expect(sumOf([{ ...stored[0]!, extra: 1 }, ...stored.slice(1)])).not.toBe(sumOf(stored));
    }),
    { numRuns: 60 },
  );
});
