import { newIndex, newPath, newTableSchema, type IndexedPath, type TableSchema } from "./schema";
import type { Statements } from "./statements";
import type { Document } from "./values";

/**
 * The database's own record of its collections, indexes and indexed paths, kept in tables whose names no collection can have.
 * The copy in memory is read again after a rollback.
 */
export class Catalog {
  private readonly schemas = new Map<string, TableSchema>();

  constructor(private readonly statements: Statements) {
    statements.exec(`
      CREATE TABLE IF NOT EXISTS "$collections" (name TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS "$paths" (collection TEXT, path TEXT, column_name TEXT, has_arrays INTEGER, has_objects INTEGER, PRIMARY KEY (collection, path)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS "$indexes" (id INTEGER PRIMARY KEY, collection TEXT, name TEXT, key TEXT, is_unique INTEGER, is_sparse INTEGER, UNIQUE (collection, name));
    `);
    this.reload();
  }

  find(collection: string): TableSchema | undefined {
    return this.schemas.get(collection);
  }

  all(): TableSchema[] {
    return [...this.schemas.values()];
  }

  add(schema: TableSchema): void {
    this.schemas.set(schema.collection, schema);
  }

  remove(collection: string): void {
    this.schemas.delete(collection);
  }

  reload(): void {
    this.schemas.clear();
    for (const [name] of this.rows(`SELECT name FROM "$collections"`)) this.add(newTableSchema(String(name)));
    for (const [collection, name, column, hasArrays, hasObjects] of this.rows(`SELECT * FROM "$paths" ORDER BY column_name`)) {
      const schema = this.schemas.get(String(collection))!;
      if (name === "_id") Object.assign(schema.paths[0]!, { hasObjects: hasObjects === 1 });
      else
        schema.paths.push({
          ...newPath(schema.collection, String(name), String(column)),
          hasArrays: hasArrays === 1,
          hasObjects: hasObjects === 1,
        });
    }
    for (const [collection, name, key, isUnique, isSparse] of this.rows(
      `SELECT collection, name, key, is_unique, is_sparse FROM "$indexes" ORDER BY id`,
    )) {
      const schema = this.schemas.get(String(collection))!;
      schema.indexes.push(
        newIndex(schema, { name: String(name), key: JSON.parse(String(key)) as Document, unique: isUnique === 1, sparse: isSparse === 1 }),
      );
    }
  }

  /** Once an array or object was seen at a path, queries treat the path differently, for good. */
  remember(schema: TableSchema, path: IndexedPath, seen: "hasArrays" | "hasObjects"): void {
    path[seen] = true;
    this.statements
      .command(
        `INSERT INTO "$paths" VALUES (?, ?, ?, ?, ?) ON CONFLICT (collection, path) DO UPDATE SET has_arrays = excluded.has_arrays, has_objects = excluded.has_objects`,
      )
      .run([
        schema.collection,
        path.path.name,
        path.column.slice(1, -1).replaceAll('""', '"'),
        Number(path.hasArrays),
        Number(path.hasObjects),
      ]);
  }

  private rows(sql: string) {
    return this.statements.query(sql).all([]);
  }
}
