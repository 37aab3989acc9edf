import mongoose from "mongoose";
import { invalidArgument } from "./errors";
import { isObject, setOwn, type Document } from "./values";

const { Binary, ObjectId, Long, Int32, Double, BSON } = mongoose.mongo;

/**
 * A document as text: JSON, and in front of it the paths whose values JSON cannot hold.
 *
 *     dcreatedAt<FS>dlastMessage<GS>at<US>{"_id":"…","createdAt":1700000000000,…}
 *
 * Documents of one kind share that head, so the readers made from it are cached and decoding costs little more than JSON.parse.
 */
export function encodeDocument(document: object): EncodedDocument {
  const writer = new Writer();
  const json = writer.document(document);
  return { text: writer.head === "" ? json : writer.head + HEAD_END + json, isPlain: writer.isPlain };
}

export interface EncodedDocument {
  text: string;
  /** False when the source held Maps, Mongoose documents or the like: decode the text to get at plain values. */
  isPlain: boolean;
}

export function decodeDocument(text: string): Document {
  if (text.charCodeAt(0) === OPEN_BRACE) return JSON.parse(text) as Document;
  const end = text.indexOf(HEAD_END);
  const document = JSON.parse(text.slice(end + 1)) as Document;
  for (const restore of restorersFor(text.slice(0, end))) restore(document);
  return document;
}

/** The value in the form in which it would come back from the store. */
export function toPlain(value: unknown): unknown {
  // Filters and updates mostly are plain already; whoever keeps part of one copies that part.
  if (isPlain(value)) return value;
  return decodeDocument(encodeDocument({ value }).text).value;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object") return false;
  if (value instanceof Date || value instanceof ObjectId) return true;
  if (Array.isArray(value)) return Object.getPrototypeOf(value) === Array.prototype && value.every(isPlain);
  if (!isObject(value) || typeof value.toBSON === "function") return false;
  for (const key of Object.keys(value)) if (!isPlain(value[key])) return false;
  return true;
}

export function toPlainDocument(value: object): Document {
  return decodeDocument(encodeDocument(value).text);
}

const OPEN_BRACE = 0x7b;
const HEAD_END = "\x1f";
const NEXT_ENTRY = "\x1c";
const NEXT_PART = "\x1d";
// JSON text holds no control characters, but a key may.
const RESERVED = /[\x1c\x1d\x1f]/;
const NEEDS_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/;

const quotedKeys = new Map<string, string>();

function quoteKey(key: string): string {
  let quoted = quotedKeys.get(key);
  if (quoted === undefined) {
    quoted = `${JSON.stringify(key)}:`;
    if (quotedKeys.size > 10_000) quotedKeys.clear();
    quotedKeys.set(key, quoted);
  }
  return quoted;
}

function quoteText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

class Writer {
  head = "";
  isPlain = true;
  private readonly path: string[] = [];
  private depth = 0;

  document(source: object): string {
    let object = source as Document;
    if (typeof object.toBSON === "function") {
      this.isPlain = false;
      object = (object.toBSON as () => Document)();
    }
    if (object instanceof Map) {
      this.isPlain = false;
      object = Object.fromEntries(object) as Document;
    }
    if (++this.depth > 100) throw invalidArgument("Document is nested too deeply or refers to itself");
    let json = "{";
    const keys = Object.keys(object);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const value = object[key];
      if (typeof value === "function" || typeof value === "symbol") {
        this.isPlain = false;
        continue;
      }
      this.path[this.depth - 1] = key;
      const written = this.value(value);
      json += json.length === 1 ? quoteKey(key) + written : "," + quoteKey(key) + written;
    }
    this.depth--;
    return json + "}";
  }

  private value(value: unknown): string {
    switch (typeof value) {
      case "string":
        return quoteText(value);
      case "number":
        return this.number(value);
      case "boolean":
        return value ? "true" : "false";
      case "bigint":
        this.isPlain = false;
        return this.object(Long.fromBigInt(value));
      case "object":
        return value === null ? "null" : this.object(value);
      default:
        // undefined, and functions inside arrays: null, as the ordinary driver stores them
        this.isPlain = false;
        return "null";
    }
  }

  private number(value: number): string {
    if (Number.isFinite(value)) {
      if (value === 0 && Object.is(value, -0)) return this.special("z", "0");
      return String(value);
    }
    return this.special("f", Number.isNaN(value) ? "0" : value > 0 ? "1" : "-1");
  }

  private object(value: object): string {
    if (Array.isArray(value)) return this.array(value);
    if (value instanceof Date) return this.special("d", String(Math.trunc(value.getTime()) || 0));
    const bsonType = (value as { _bsontype?: unknown })._bsontype;
    if (bsonType === undefined) {
      if (typeof (value as Document).toBSON === "function") return this.converted((value as { toBSON(): unknown }).toBSON());
      if (value instanceof Uint8Array) return this.converted(new Binary(value));
      if (value instanceof RegExp) return this.bson(value);
      if (!isObject(value)) this.isPlain = false;
      return this.document(value);
    }
    return this.bsonValue(value, bsonType);
  }

  private bsonValue(value: object, bsonType: unknown): string {
    if (bsonType === "ObjectId" && value instanceof ObjectId) return this.special("o", `"${value.toHexString()}"`);
    if (bsonType === "Binary" && value instanceof Binary && value.sub_type === 0) return this.special("b", `"${value.toString("base64")}"`);
    if (bsonType === "Int32" || bsonType === "Double")
      return this.converted((value as InstanceType<typeof Int32 | typeof Double>).valueOf());
    if (bsonType === "Long" && value instanceof Long && Number.isSafeInteger(value.toNumber())) return this.converted(value.toNumber());
    return this.bson(value);
  }

  private converted(value: unknown): string {
    this.isPlain = false;
    return this.value(value);
  }

  private bson(value: object): string {
    const bytes = BSON.serialize({ v: value });
    return this.special("x", `"${Buffer.from(bytes).toString("base64")}"`);
  }

  private array(value: unknown[]): string {
    const source: unknown =
      typeof (value as unknown as Document).toBSON === "function" ? (value as unknown as { toBSON(): unknown }).toBSON() : value;
    if (!Array.isArray(source)) return this.converted(source);
    if (source !== value || Object.getPrototypeOf(value) !== Array.prototype) this.isPlain = false;
    if (source.length === 0) return "[]";
    this.depth++;
    let json = "";
    for (let i = 0; i < source.length; i++) {
      this.path[this.depth - 1] = String(i);
      json += (i === 0 ? "[" : ",") + this.value(source[i]);
    }
    this.depth--;
    return json + "]";
  }

  /** Notes that the value being written is more than its JSON. */
  private special(type: string, json: string): string {
    let entry = type;
    for (let i = 0; i < this.depth; i++) {
      const part = this.path[i]!;
      if (RESERVED.test(part)) throw invalidArgument(`Field name ${JSON.stringify(part)} holds a control character`);
      entry += i === 0 ? part : NEXT_PART + part;
    }
    this.head += this.head === "" ? entry : NEXT_ENTRY + entry;
    return json;
  }
}

type Restore = (document: Document) => void;

const restorers = new Map<string, Restore[]>();

function restorersFor(head: string): Restore[] {
  let list = restorers.get(head);
  if (!list) {
    list = head.split(NEXT_ENTRY).map(makeRestorer);
    // Heads that name array elements come in many forms; the cache must not grow with the data.
    if (restorers.size > 2_000) restorers.clear();
    restorers.set(head, list);
  }
  return list;
}

function makeRestorer(entry: string): Restore {
  const revive = REVIVERS[entry.charAt(0)]!;
  const parts = entry.slice(1).split(NEXT_PART);
  const last = parts.pop()!;
  if (parts.length === 0) return (document) => setOwn(document, last, revive(document[last]));
  return (document) => {
    let holder = document;
    for (const part of parts) holder = holder[part] as Document;
    setOwn(holder, last, revive(holder[last]));
  };
}

const REVIVERS: Record<string, (json: unknown) => unknown> = {
  d: (json) => new Date(json as number),
  z: () => -0,
  f: (json) => (json === 0 ? NaN : (json as number) * Infinity),
  o: (json) => new ObjectId(json as string),
  b: (json) => Binary.createFromBase64(json as string),
  x: (json) => BSON.deserialize(Buffer.from(json as string, "base64")).v as unknown,
};
