import { parsePath, type Path } from "./paths";
import { quoted } from "./statements";
import type { Document } from "./values";

/** A path with a column of its own. Every column holds the path's `columnKey`, so SQL can compare and sort it. */
export interface IndexedPath {
  readonly path: Path;
  /** Quoted. */
  readonly column: string;
  /** Some document has (had) an array here: its elements are rows of `elementTable`, its column holds a marker. */
  hasArrays: boolean;
  /** Some document has (had) an object here: equal in SQL only if equal, but not in order. */
  hasObjects: boolean;
  /** Quoted; `value`, `row`. */
  readonly elementTable: string;
}

export interface Index {
  readonly name: string;
  readonly keys: readonly { path: IndexedPath; direction: 1 | -1 }[];
  readonly isUnique: boolean;
  /** Quoted column that is 1 when the document has one of the paths; null when the index holds every document. */
  readonly presenceColumn: string | null;
  /** Quoted. */
  readonly sqlName: string;
}

/** What the engine knows about one collection. */
export interface TableSchema {
  readonly collection: string;
  /** Quoted. */
  readonly table: string;
  /** `_id` first. */
  readonly paths: IndexedPath[];
  /** `_id_` first. */
  readonly indexes: Index[];
}

export interface IndexSpec {
  name: string;
  key: Document;
  unique: boolean;
  sparse: boolean;
}

export function newTableSchema(collection: string): TableSchema {
  const id = newPath(collection, "_id", "_id");
  return {
    collection,
    table: quoted(collection),
    paths: [id],
    indexes: [
      { name: "_id_", keys: [{ path: id, direction: 1 }], isUnique: true, presenceColumn: null, sqlName: quoted(`${collection}:_id_`) },
    ],
  };
}

export function newPath(collection: string, name: string, column: string): IndexedPath {
  return {
    path: parsePath(name),
    column: quoted(column),
    hasArrays: false,
    hasObjects: false,
    elementTable: quoted(`$elements:${collection}:${column}`),
  };
}

export function newIndex(schema: TableSchema, spec: IndexSpec): Index {
  return {
    name: spec.name,
    keys: Object.entries(spec.key).map(([name, direction]) => ({ path: pathNamed(schema, name)!, direction: direction as 1 | -1 })),
    isUnique: spec.unique,
    presenceColumn: spec.sparse ? quoted(`has:${spec.name}`) : null,
    sqlName: quoted(`${schema.collection}:${spec.name}`),
  };
}

export function pathNamed(schema: TableSchema, name: string): IndexedPath | undefined {
  return schema.paths.find(({ path }) => path.name === name);
}

export function specOf(index: Index): IndexSpec {
  const key: Document = {};
  for (const { path, direction } of index.keys) key[path.path.name] = direction;
  return { name: index.name, key, unique: index.isUnique, sparse: index.presenceColumn !== null };
}

/** True when SQL may compare and sort by this column exactly as MongoDB would. */
export function isRegular(path: IndexedPath): boolean {
  return !path.hasArrays && !path.hasObjects;
}
