import type { Database } from "../../src/platform/database";
import type { IndexChoice, Operation } from "./arbitrary-operations";

type Methods = Record<string, (...parameters: unknown[]) => unknown>;

/** What an operation came to, in a form in which engines can be compared. */
export type Outcome = { result: unknown } | { error: string | number; at?: unknown };

export function nativeCollection(database: Database, name: string): Methods {
  return database.mongoose.connection.collection(name) as unknown as Methods;
}

export async function prepareCollection(database: Database, name: string, indexes: IndexChoice[]): Promise<Methods> {
  const collection = nativeCollection(database, name);
  for (const { key, options } of indexes) await collection.createIndex!(key, options);
  return collection;
}

export async function runOperation(collection: Methods, { method, parameters, unordered }: Operation): Promise<Outcome> {
  try {
    const answer = await collection[method]!(...parameters.map(copyOf));
    const result = isCursor(answer) ? await answer.toArray() : answer;
    return { result: comparable(unordered && Array.isArray(result) ? sorted(result) : result) };
  } catch (error) {
    return outcomeOfError(error);
  }
}

export async function contents(collection: Methods): Promise<unknown> {
  const cursor = collection.find!({}, { sort: { _id: 1 } }) as { toArray(): Promise<unknown[]> };
  return comparable(await cursor.toArray());
}

/** mongo-java-server still answers with codes that MongoDB gave up in 2014. */
const LEGACY_CODES: Record<number, number> = { 10141: 2, 10140: 2, 10142: 2 };

function currentCode(code: number | undefined): number | undefined {
  return code === undefined ? undefined : (LEGACY_CODES[code] ?? code);
}

/** Codes of the server; for wrong use that never reaches it, the error's class. */
function outcomeOfError(error: unknown): Outcome {
  const { code, name, writeErrors } = error as { code?: number; name?: string; writeErrors?: { code: number; index: number }[] };
  const at = writeErrors?.map((failure) => ({ code: currentCode(failure.code), index: failure.index }));
  return { error: currentCode(code) ?? name ?? String(error), ...(at ? { at } : {}) };
}

function isCursor(answer: unknown): answer is { toArray(): Promise<unknown[]> } {
  return typeof (answer as { toArray?: unknown } | null)?.toArray === "function";
}

/** The driver adds ids to the documents it is given; engines must not see each other's. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}

/** Field order does not count at the top of a result; made-up ids do not count at all. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : value;
  const type = (value as { _bsontype?: string })._bsontype;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (type === "ObjectId") return `ObjectId(${(value as { toHexString(): string }).toHexString()})`;
  if (type === "Binary") return `Binary(${(value as { toString(encoding: string): string }).toString("hex")})`;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
}

function sorted(values: unknown[]): unknown[] {
  return [...values].sort((a, b) => (JSON.stringify(comparable(a)) < JSON.stringify(comparable(b)) ? -1 : 1));
}
