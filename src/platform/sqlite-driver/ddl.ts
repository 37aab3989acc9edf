import type { Catalog } from "./catalog";
import { decodeDocument } from "./codec";
import { ErrorCode, serverError } from "./errors";
import { isUniqueViolation } from "./open-sqlite";
import { newIndex, newPath, newTableSchema, pathNamed, specOf, type Index, type IndexSpec, type TableSchema } from "./schema";
import type { Statements } from "./statements";
import { duplicateKeyFor, TableWriter } from "./table-writer";
import { equalValues } from "./values";

/** Makes and drops collections and indexes. Every method must run inside a transaction. */
export class Ddl {
  constructor(
    private readonly statements: Statements,
    private readonly catalog: Catalog,
    private readonly databaseName: string,
  ) {}

  createCollection(name: string): TableSchema {
    checkCollectionName(name);
    // SQLite does not tell "Users" from "users"; MongoDB does.
    const twin = this.catalog.all().find(({ collection }) => collection.toLowerCase() === name.toLowerCase());
    if (twin)
      throw serverError(ErrorCode.namespaceExists, `Collection ${name} differs from ${twin.collection} only by the case of letters`);
    const schema = newTableSchema(name);
    this.statements.exec(`CREATE TABLE ${schema.table} (rowid INTEGER PRIMARY KEY, doc TEXT NOT NULL, "_id" NOT NULL)`);
    this.statements.exec(`CREATE UNIQUE INDEX ${schema.indexes[0]!.sqlName} ON ${schema.table} ("_id")`);
    this.statements.command(`INSERT INTO "$collections" VALUES (?)`).run([name]);
    this.catalog.add(schema);
    return schema;
  }

  dropCollection(schema: TableSchema): void {
    for (const path of schema.paths) if (path.hasArrays) this.statements.exec(`DROP TABLE ${path.elementTable}`);
    this.statements.exec(`DROP TABLE ${schema.table}`);
    for (const table of ["$paths", "$indexes"])
      this.statements.command(`DELETE FROM "${table}" WHERE collection = ?`).run([schema.collection]);
    this.statements.command(`DELETE FROM "$collections" WHERE name = ?`).run([schema.collection]);
    this.catalog.remove(schema.collection);
  }

  /** Does nothing when the same index exists. Fills the columns from the documents that are there. */
  createIndex(schema: TableSchema, spec: IndexSpec): void {
    if (isKnown(schema, spec)) return;
    const unfilled = Object.keys(spec.key).filter((name) => !pathNamed(schema, name));
    for (const name of unfilled) this.addPath(schema, name);
    const index = newIndex(schema, spec);
    if (index.presenceColumn !== null) this.statements.exec(`ALTER TABLE ${schema.table} ADD COLUMN ${index.presenceColumn}`);
    schema.indexes.push(index);
    this.statements
      .command(`INSERT INTO "$indexes" (collection, name, key, is_unique, is_sparse) VALUES (?, ?, ?, ?, ?)`)
      .run([schema.collection, spec.name, JSON.stringify(spec.key), Number(spec.unique), Number(spec.sparse)]);
    this.fill(schema);
    this.createSqlIndex(schema, index);
  }

  dropIndex(schema: TableSchema, name: string): void {
    const index = schema.indexes.find((candidate) => candidate.name === name);
    if (!index) throw serverError(ErrorCode.indexNotFound, `index not found with name [${name}]`);
    if (name === "_id_") throw serverError(ErrorCode.invalidOptions, "cannot drop _id index");
    this.statements.exec(`DROP INDEX ${index.sqlName}`);
    if (index.presenceColumn !== null) this.statements.exec(`ALTER TABLE ${schema.table} DROP COLUMN ${index.presenceColumn}`);
    this.statements.command(`DELETE FROM "$indexes" WHERE collection = ? AND name = ?`).run([schema.collection, name]);
    schema.indexes.splice(schema.indexes.indexOf(index), 1);
    for (const { path } of index.keys) {
      if (path !== schema.paths[0] && !schema.indexes.some(({ keys }) => keys.some((key) => key.path === path)))
        this.dropPath(schema, path.path.name);
    }
  }

  private addPath(schema: TableSchema, name: string): void {
    const used = schema.paths.map(({ column }) => Number.parseInt(column.slice(1), 10) || 0);
    const column = `${String(Math.max(...used) + 1).padStart(3, "0")}:${name}`;
    const path = newPath(schema.collection, name, column);
    // Null only until `fill` has been through.
    this.statements.exec(`ALTER TABLE ${schema.table} ADD COLUMN ${path.column}`);
    this.statements.command(`INSERT INTO "$paths" VALUES (?, ?, ?, 0, 0)`).run([schema.collection, name, column]);
    schema.paths.push(path);
  }

  private dropPath(schema: TableSchema, name: string): void {
    const path = pathNamed(schema, name)!;
    if (path.hasArrays) this.statements.exec(`DROP TABLE ${path.elementTable}`);
    this.statements.exec(`ALTER TABLE ${schema.table} DROP COLUMN ${path.column}`);
    this.statements.command(`DELETE FROM "$paths" WHERE collection = ? AND path = ?`).run([schema.collection, name]);
    schema.paths.splice(schema.paths.indexOf(path), 1);
  }

  private fill(schema: TableSchema): void {
    const writer = new TableWriter(this.statements, this.catalog, schema, this.databaseName);
    const page = this.statements.query(`SELECT rowid, doc FROM ${schema.table} WHERE rowid > ? ORDER BY rowid LIMIT 500`);
    const nothing = { columns: schema.paths.map(() => Number.NaN), presences: [], elements: new Map(), objects: null };
    for (let after = -1, rows = page.all([after]); rows.length > 0; rows = page.all([after])) {
      for (const [rowId, text] of rows) {
        after = rowId as number;
        writer.update(after, nothing, decodeDocument(text as string), text as string);
      }
    }
  }

  private createSqlIndex(schema: TableSchema, index: Index): void {
    const columns = index.keys.map(({ path, direction }) => `${path.column}${direction === -1 ? " DESC" : ""}`).join(", ");
    const where = index.presenceColumn === null ? "" : ` WHERE ${index.presenceColumn} IS NOT NULL`;
    try {
      this.statements.exec(`CREATE ${index.isUnique ? "UNIQUE " : ""}INDEX ${index.sqlName} ON ${schema.table} (${columns})${where}`);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw this.firstDuplicate(schema, index) ?? error;
    }
  }

  private firstDuplicate(schema: TableSchema, index: Index): Error | null {
    const columns = index.keys.map(({ path }) => path.column).join(", ");
    const where = index.presenceColumn === null ? "" : ` WHERE ${index.presenceColumn} IS NOT NULL`;
    const row = this.statements
      .query(`SELECT min(doc) FROM ${schema.table}${where} GROUP BY ${columns} HAVING count(*) > 1 LIMIT 1`)
      .get([]);
    return row ? duplicateKeyFor(index, `${this.databaseName}.${schema.collection}`, decodeDocument(row[0] as string)) : null;
  }
}

function isKnown(schema: TableSchema, spec: IndexSpec): boolean {
  for (const index of schema.indexes) {
    const known = specOf(index);
    const hasSameKey = equalValues(known.key, spec.key);
    const hasSameOptions = known.unique === spec.unique && known.sparse === spec.sparse;
    if (known.name === spec.name) {
      if (hasSameKey && (hasSameOptions || spec.name === "_id_")) return true;
      throw serverError(
        ErrorCode.indexKeySpecsConflict,
        `An existing index has the same name as the requested index: ${spec.name}, with another key or options`,
      );
    }
    if (hasSameKey && index.name === "_id_") return true;
    if (hasSameKey && hasSameOptions)
      throw serverError(ErrorCode.indexOptionsConflict, `Index already exists with a different name: ${known.name}`);
  }
  return false;
}

function checkCollectionName(name: string): void {
  if (name === "" || name.startsWith("$") || name.includes("\0") || /^sqlite_/i.test(name) || name.startsWith("system.")) {
    throw serverError(73, `Invalid collection name: ${JSON.stringify(name)}`);
  }
}
