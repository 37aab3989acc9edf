import fc from "fast-check";
import mongoose from "mongoose";
import { describe, expect, it } from "vitest";
import { decodeDocument, encodeDocument, toPlain } from "../../src/platform/sqlite-driver/codec";
import type { Document } from "../../src/platform/sqlite-driver/values";

const { BSON, Binary, Decimal128, Long, ObjectId } = mongoose.mongo;

const leaves = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new Binary(Buffer.from(bytes))),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(Buffer.from(bytes))),
  fc.constantFrom(new Decimal128("1.10"), Long.MAX_VALUE, Long.fromNumber(5), /a.b/i, new Binary(Buffer.from("x"), 4)),
);
const keys = fc.oneof(
  fc.string({ unit: "grapheme-ascii", minLength: 1 }),
  fc.constantFrom("__proto__", "constructor", "$d", "0", "10", "toString"),
);
const trees = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, { weight: 4, arbitrary: leaves }, fc.array(tie("value"), { maxLength: 4 }), tie("object")),
  object: fc.dictionary(keys, tie("value"), { maxKeys: 6 }),
}));

describe("storing a document", () => {
  it("gives back exactly what the ordinary driver would", () => {
    fc.assert(
      fc.property(trees.object, (document) => {
        const decoded = decodeDocument(encodeDocument(document).text);
        expect(decoded).toEqual(BSON.deserialize(BSON.serialize(document, { ignoreUndefined: false })));
      }),
      { numRuns: 500 },
    );
  });

  it("encodes what it decoded to the same text, so that an update that changes nothing is seen as such", () => {
    fc.assert(
      fc.property(trees.object, (document) => {
        const { text } = encodeDocument(document);
        expect(encodeDocument(decodeDocument(text))).toEqual({ text, isPlain: true });
      }),
      { numRuns: 300 },
    );
  });

  it("keeps -0, NaN and infinities apart from zero and null", () => {
    const decoded = decodeDocument(encodeDocument({ a: -0, b: NaN, c: [Infinity, -Infinity, 0] }).text);
    expect(Object.is(decoded.a, -0)).toBe(true);
    expect(decoded).toEqual({ a: -0, b: NaN, c: [Infinity, -Infinity, 0] });
  });

  it("makes Maps, Buffers and objects with toBSON plain", () => {
    const value = toPlain({
      map: new Map([["a", 1]]),
      bytes: Buffer.from("hi"),
      wrapped: { toBSON: () => ({ inner: 1 }) },
      big: 7n,
    }) as Document;
    expect(value).toEqual({ map: { a: 1 }, bytes: new Binary(Buffer.from("hi")), wrapped: { inner: 1 }, big: 7 });
  });

  it("refuses a document that contains itself", () => {
    const loop: Document = {};
    loop.self = loop;
    expect(() => encodeDocument(loop)).toThrow("nested too deeply");
  });
});
