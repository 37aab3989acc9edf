import mongoose from "mongoose";
import { encodeDocument } from "./codec";
import { unsupported } from "./errors";
import { bytesOf, numeric, Rank, rankOf, type Document } from "./values";

const { Long } = mongoose.mongo;

export type ColumnKey = number | string | Uint8Array;

/**
 * The value of an indexed path as a SQLite value whose order is MongoDB's: numbers < text < blobs in both worlds.
 * Null and missing become -Infinity; all types after strings become blobs whose first byte is the type.
 * One exception: the two numbers nearest to -1.8e308 share the places of NaN and -Infinity.
 */
export function columnKey(value: unknown): ColumnKey {
  switch (typeof value) {
    case "string":
      return textKey(value);
    case "number":
      return numberKey(value);
    case "undefined":
      return NOTHING;
    default:
      return value === null ? NOTHING : otherKey(value);
  }
}

export const NOTHING = -Infinity;
export const NAN_KEY = -Number.MAX_VALUE;
const MINUS_INFINITY_KEY = -1.7976931348623155e308;

/** Where the values of a type begin and end, for comparisons that only look at one type. */
export function rangeOfRank(rank: number): { from: ColumnKey; fromInclusive: boolean; to: ColumnKey } | null {
  if (rank === Rank.number) return { from: NAN_KEY, fromInclusive: false, to: "" };
  if (rank === Rank.string) return { from: "", fromInclusive: true, to: new Uint8Array(0) };
  if (rank >= Rank.binary && rank <= Rank.date) return { from: Uint8Array.of(rank), fromInclusive: true, to: Uint8Array.of(rank + 1) };
  return null;
}

// libsql and SQLite's own functions cut text at NUL; this keeps the order and the difference.
const AWKWARD = /[\0\x01]/;

function textKey(text: string): string {
  return AWKWARD.test(text) ? text.replace(/[\0\x01]/g, (c) => (c === "\0" ? "\x01\x01" : "\x01\x02")) : text;
}

function numberKey(value: number): number {
  if (value >= MINUS_INFINITY_KEY) return value;
  if (Number.isNaN(value)) return NAN_KEY;
  return MINUS_INFINITY_KEY;
}

function otherKey(value: unknown): ColumnKey {
  const rank = rankOf(value);
  switch (rank) {
    case Rank.date:
      return dateKey((value as Date).getTime());
    case Rank.boolean:
      return Uint8Array.of(rank, Number(value));
    case Rank.objectId:
      return joined(rank, (value as { id: Uint8Array }).id);
    case Rank.binary:
      return binaryKey(value);
    case Rank.object:
      return joined(rank, Buffer.from(encodeDocument(value as Document).text));
    case Rank.array:
      return ARRAY_KEY;
    case Rank.number:
      if (value instanceof Long || typeof value === "bigint") return longKey(numeric(value));
      throw unsupported("an index on a Decimal128");
    default:
      throw unsupported(`an index on a value of type ${Object.prototype.toString.call(value)}`);
  }
}

/** Stands in the column for every array; the elements are rows of the path's own table. */
export const ARRAY_KEY = Uint8Array.of(Rank.array);

function longKey(value: number | bigint): never {
  throw unsupported(`an index on the integer ${value}, which a double cannot hold`);
}

function dateKey(ms: number): Uint8Array {
  const key = Buffer.allocUnsafe(9);
  key[0] = Rank.date;
  // Two's complement with the sign bit turned: bytes sort as the numbers do.
  key.writeInt32BE(Math.floor(ms / 2 ** 32), 1);
  key[1]! ^= 0x80;
  key.writeUInt32BE(ms >>> 0, 5);
  return key;
}

function binaryKey(value: unknown): Uint8Array {
  const { bytes, subtype } = bytesOf(value);
  const key = Buffer.allocUnsafe(6 + bytes.length);
  key[0] = Rank.binary;
  key.writeUInt32BE(bytes.length, 1);
  key[5] = subtype;
  key.set(bytes, 6);
  return key;
}

function joined(rank: number, bytes: Uint8Array): Uint8Array {
  const key = Buffer.allocUnsafe(1 + bytes.length);
  key[0] = rank;
  key.set(bytes, 1);
  return key;
}
