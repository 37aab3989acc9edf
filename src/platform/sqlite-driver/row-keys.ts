import { ARRAY_KEY, columnKey, type ColumnKey } from "./column-key";
import { unsupported } from "./errors";
import { indexedValues } from "./paths";
import type { Index, IndexedPath, TableSchema } from "./schema";
import { getOwn, isObject, type Document } from "./values";

/** What one document puts into the columns of its table. */
export interface RowKeys {
  /** In the order of `schema.paths`. */
  columns: ColumnKey[];
  /** In the order of the sparse indexes. */
  presences: (1 | null)[];
  /** Elements by position in `schema.paths`, for those where the document has an array. */
  elements: Map<number, ColumnKey[]> | null;
  /** Positions in `schema.paths` where the document has an object. */
  objects: number[] | null;
}

export function rowKeys(schema: TableSchema, document: Document): RowKeys {
  const keys: RowKeys = { columns: [], presences: [], elements: null, objects: null };
  for (let i = 0; i < schema.paths.length; i++) keys.columns.push(keyAt(schema.paths[i]!, i, document, keys));
  for (const index of schema.indexes) {
    if (index.presenceColumn !== null) keys.presences.push(isPresent(index, document) ? 1 : null);
  }
  if (keys.elements) refuseUniqueArrays(schema, keys.elements);
  return keys;
}

function keyAt({ path }: IndexedPath, position: number, document: Document, keys: RowKeys): ColumnKey {
  if (path.parts.length === 1) {
    const value = getOwn(document, path.name);
    // The common cases first.
    if (typeof value === "string" || typeof value === "number" || value === undefined || value instanceof Date) return columnKey(value);
  }
  const { values, isArray } = indexedValues(document, path);
  if (isArray) {
    (keys.elements ??= new Map()).set(position, distinctKeys(values, position, keys));
    return ARRAY_KEY;
  }
  return scalarKey(values[0], position, keys);
}

function scalarKey(value: unknown, position: number, keys: RowKeys): ColumnKey {
  if (isObject(value)) (keys.objects ??= []).push(position);
  return columnKey(value);
}

function distinctKeys(values: unknown[], position: number, keys: RowKeys): ColumnKey[] {
  const distinct = new Map<unknown, ColumnKey>();
  for (const value of values) {
    const key = scalarKey(value, position, keys);
    distinct.set(typeof key === "object" ? Buffer.from(key).toString("latin1") + "\0" : key, key);
  }
  return [...distinct.values()];
}

function isPresent(index: Index, document: Document): boolean {
  return index.keys.some(({ path: { path } }) => {
    if (path.parts.length === 1) return getOwn(document, path.name) !== undefined;
    return indexedValues(document, path).values.some((value) => value !== undefined);
  });
}

function refuseUniqueArrays(schema: TableSchema, elements: Map<number, ColumnKey[]>): void {
  for (const index of schema.indexes) {
    const path = index.isUnique && index.keys.find((key) => elements.has(schema.paths.indexOf(key.path)));
    if (path) throw unsupported(`an array at ${path.path.path.name}, which the unique index ${index.name} covers`);
  }
}
