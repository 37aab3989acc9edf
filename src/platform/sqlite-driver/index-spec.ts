import { badValue, ErrorCode, serverError, unsupported } from "./errors";
import type { IndexSpec } from "./schema";
import { isObject, type Document } from "./values";

/**
 * Reads what `createIndex` is given.
 *
 * @throws {UnsupportedByEngineError} for kinds of indexes and options that the engine does not have
 */
export function toIndexSpec(key: unknown, options: unknown): IndexSpec {
  const keys = toKey(key);
  const given = (options ?? {}) as Document;
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || given[name] === null || KNOWN.has(name)) continue;
    throw unsupported(`the index option ${name}`);
  }
  return {
    name: typeof given.name === "string" ? given.name : Object.entries(keys).flat().join("_"),
    key: keys,
    unique: given.unique === true,
    sparse: given.sparse === true,
  };
}

// `background`, `v` and `_autoIndex` have no meaning here.
const KNOWN = new Set(["name", "unique", "sparse", "background", "v", "_autoIndex"]);

function toKey(key: unknown): Document {
  if (typeof key === "string") return { [key]: 1 };
  if (key instanceof Map) return checkedKey(Object.fromEntries(key) as Document);
  if (Array.isArray(key)) return checkedKey(Object.fromEntries(key as [string, unknown][]));
  if (!isObject(key)) throw badValue("An index needs keys");
  return checkedKey(key);
}

function checkedKey(key: Document): Document {
  if (Object.keys(key).length === 0) throw serverError(ErrorCode.cannotCreateIndex, "Index keys cannot be an empty object");
  for (const [name, direction] of Object.entries(key)) {
    if (name.includes("$**")) throw unsupported("wildcard indexes");
    if (name === "" || name.split(".").some((part) => part === "" || part.startsWith("$"))) {
      throw serverError(ErrorCode.cannotCreateIndex, `Index key contains an illegal field name: ${JSON.stringify(name)}`);
    }
    if (direction !== 1 && direction !== -1) throw unsupported(`${JSON.stringify(direction)} indexes`);
  }
  return key;
}
