import mongoose from "mongoose";
import { unsupported } from "./errors";

const { Binary, ObjectId, Long } = mongoose.mongo;

/** A stored document after decoding: plain objects, arrays, primitives, Date and BSON values. */
export type Document = Record<string, unknown>;

/** The order in which MongoDB sorts and compares values of different types. */
export const Rank = {
  nothing: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  other: 20,
} as const;

/** Missing (`undefined`) and null have the same rank, as in MongoDB. */
export function rankOf(value: unknown): number {
  switch (typeof value) {
    case "string":
      return Rank.string;
    case "number":
    case "bigint":
      return Rank.number;
    case "boolean":
      return Rank.boolean;
    case "undefined":
      return Rank.nothing;
    case "object":
      return rankOfObject(value);
    default:
      throw unsupported(`a value of type ${typeof value}`);
  }
}

function rankOfObject(value: object | null): number {
  if (value === null) return Rank.nothing;
  if (Array.isArray(value)) return Rank.array;
  if (value instanceof Date) return Rank.date;
  if (isObject(value)) return Rank.object;
  if (value instanceof ObjectId) return Rank.objectId;
  if (value instanceof Binary || value instanceof Uint8Array) return Rank.binary;
  if (value instanceof Long) return Rank.number;
  return Rank.other;
}

/** A nested document: a plain object, and none of the BSON classes. */
export function isObject(value: unknown): value is Document {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function isNothing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Negative, zero or positive: MongoDB's order over all values, types first. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  return difference !== 0 ? difference : compareSameRank(rank, a, b);
}

export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === "string" || typeof b === "string") return false;
  return compareValues(a, b) === 0;
}

function compareSameRank(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case Rank.nothing:
      return 0;
    case Rank.number:
      return compareNumbers(numeric(a), numeric(b));
    case Rank.string:
      return compareStrings(a as string, b as string);
    case Rank.object:
      return compareObjects(a as Document, b as Document);
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case Rank.binary:
      return compareBinaries(a, b);
    case Rank.objectId:
      return Buffer.compare((a as { id: Uint8Array }).id, (b as { id: Uint8Array }).id);
    case Rank.boolean:
      return Number(a) - Number(b);
    case Rank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    default:
      throw unsupported(`comparing values of type ${typeName(a)}`);
  }
}

/** Long values that fit are numbers already; the rest compare exactly as bigints. */
export function numeric(value: unknown): number | bigint {
  return value instanceof Long ? value.toBigInt() : (value as number | bigint);
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // Neither is less: equal, also across number and bigint, unless there is a NaN.
  if (!Number.isNaN(a) && !Number.isNaN(b)) return 0;
  // One of them is NaN, which sorts before every number.
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By code point (the order of the UTF-8 bytes), where JavaScript's `<` compares UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    const surrogates = Number(x >= 0xd800 && x <= 0xdfff) - Number(y >= 0xd800 && y <= 0xdfff);
    return surrogates !== 0 && x >= 0xd800 && y >= 0xd800 ? surrogates : x - y;
  }
  return a.length - b.length;
}

function compareObjects(a: Document, b: Document): number {
  const keysA = Object.keys(a);
  const keysB = Object.keys(b);
  for (let i = 0; i < Math.min(keysA.length, keysB.length); i++) {
    const keyA = keysA[i]!;
    const keyB = keysB[i]!;
    const difference = rankOf(a[keyA]) - rankOf(b[keyB]) || compareStrings(keyA, keyB) || compareValues(a[keyA], b[keyB]);
    if (difference !== 0) return difference;
  }
  return keysA.length - keysB.length;
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareBinaries(a: unknown, b: unknown): number {
  const x = bytesOf(a);
  const y = bytesOf(b);
  return x.bytes.length - y.bytes.length || x.subtype - y.subtype || Buffer.compare(x.bytes, y.bytes);
}

export function bytesOf(value: unknown): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Binary) return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  return { bytes: value as Uint8Array, subtype: 0 };
}

export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return (value as { _bsontype?: string })._bsontype ?? value.constructor?.name ?? "object";
  return typeof value;
}

/** Reads an own property, so that `constructor` or `__proto__` are fields like any other. */
export function getOwn(object: Document, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own property, also one named `__proto__`. */
export function setOwn(object: Document, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}
