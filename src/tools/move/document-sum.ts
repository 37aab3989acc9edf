import { createHash } from "node:crypto";
import mongoose from "mongoose";

const { BSON } = mongoose.mongo;

/**
 * A document as text that is the same on every engine: keys sorted, types named, numbers by value and not by how they are stored.
 */
export function canonicalText(value: unknown): string {
  if (value === null || value === undefined) return "null";
  switch (typeof value) {
    case "string":
      return stringText(value);
    case "boolean":
      return String(value);
    case "number":
      // Minus zero equals zero.
      return `n${value === 0 ? 0 : value}`;
    case "bigint":
      return `n${value}`;
    case "object":
      return objectText(value);
    default:
      throw new Error(`A ${typeof value} cannot be stored`);
  }
}

function objectText(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (value instanceof Date) return `d${value.getTime()}`;
  if (value instanceof Uint8Array) return bytesText(value, 0);
  const special = value as { _bsontype?: string; buffer?: Uint8Array; position?: number; sub_type?: number };
  if (special._bsontype === "Binary") return bytesText(special.buffer!.subarray(0, special.position), special.sub_type!);
  if (["Int32", "Double"].includes(special._bsontype ?? "")) return canonicalText(Number(value));
  if (special._bsontype === "Long") return `n${(value as { toString(): string }).toString()}`;
  // Everything rare (ObjectId, Decimal128, patterns …) as BSON has it.
  if (special._bsontype !== undefined || value instanceof RegExp) return `x${Buffer.from(BSON.serialize({ v: value })).toString("base64")}`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, field]) => `${stringText(key)}:${canonicalText(field)}`).join(",")}}`;
}

/** Half an emoji, which some senders and any cut at a length leave, is "\ufffd" in UTF-8 and so in BSON. */
function stringText(text: string): string {
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function bytesText(bytes: Uint8Array, subtype: number): string {
  return `b${subtype}:${Buffer.from(bytes).toString("base64")}`;
}

const MODULUS = 2n ** 256n;

/** Count and checksum of a collection, whatever the order in which its documents come. */
export class CollectionSum {
  count = 0;
  private sum = 0n;

  add(document: object): void {
    const digest = createHash("sha256").update(canonicalText(document)).digest("hex");
    this.sum = (this.sum + BigInt(`0x${digest}`)) % MODULUS;
    this.count += 1;
  }

  toString(): string {
    return `${this.count}:${this.sum.toString(16)}`;
  }
}
