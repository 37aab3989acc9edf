import type { Catalog } from "./catalog";
import type { ColumnKey } from "./column-key";
import { duplicateKeyError } from "./errors";
import { isUniqueViolation, type SqliteValue } from "./open-sqlite";
import { indexedValues } from "./paths";
import { rowKeys, type RowKeys } from "./row-keys";
import type { Index, TableSchema } from "./schema";
import type { Statements } from "./statements";
import type { Document } from "./values";

/** Writes single rows: the document, its columns, its array elements. Each method changes one document or throws and changes nothing. */
export class TableWriter {
  private insertSql: string | null = null;
  /** By the columns they change. */
  private readonly updateSqls = new Map<string, string>();
  private readonly presenceColumns: string[];
  private readonly namespace: string;

  constructor(
    private readonly statements: Statements,
    private readonly catalog: Catalog,
    readonly schema: TableSchema,
    databaseName: string,
  ) {
    this.presenceColumns = schema.indexes.flatMap(({ presenceColumn }) => presenceColumn ?? []);
    this.namespace = `${databaseName}.${schema.collection}`;
  }

  /** @throws {MongoServerError} 11000 */
  insert(document: Document, text: string): void {
    const keys = rowKeys(this.schema, document);
    this.insertSql ??= this.makeInsert();
    const parameters: SqliteValue[] = [text, ...keys.columns, ...keys.presences];
    const rowId = this.guarded(document, null, () => this.statements.command(this.insertSql!).run(parameters).lastRowId);
    if (keys.elements ?? keys.objects) this.noteIrregular(rowId, keys);
  }

  /** @param before the row's keys as they are stored */
  update(rowId: number, before: RowKeys, document: Document, text: string): void {
    const keys = rowKeys(this.schema, document);
    const changed: number[] = [];
    const parameters: SqliteValue[] = [text];
    for (let i = 0; i < keys.columns.length; i++) {
      if (sameKey(keys.columns[i]!, before.columns[i]!)) continue;
      changed.push(i);
      parameters.push(keys.columns[i]!);
    }
    for (let i = 0; i < keys.presences.length; i++) {
      if (keys.presences[i] === before.presences[i]) continue;
      changed.push(keys.columns.length + i);
      parameters.push(keys.presences[i]!);
    }
    parameters.push(rowId);
    const sql = this.updateOf(changed);
    this.guarded(document, rowId, () => this.statements.command(sql).run(parameters));
    if (before.elements) this.removeElements(rowId);
    if (keys.elements ?? keys.objects) this.noteIrregular(rowId, keys);
  }

  delete(rowId: number): void {
    this.statements.command(`DELETE FROM ${this.schema.table} WHERE rowid = ?`).run([rowId]);
    this.removeElements(rowId);
  }

  /** Fills the elements of a row whose columns were just computed anew. */
  noteIrregular(rowId: number, keys: RowKeys): void {
    for (const position of keys.objects ?? []) {
      const path = this.schema.paths[position]!;
      if (!path.hasObjects) this.catalog.remember(this.schema, path, "hasObjects");
    }
    for (const [position, elements] of keys.elements ?? []) {
      const path = this.schema.paths[position]!;
      if (!path.hasArrays) {
        this.makeElementTable(path.elementTable);
        this.catalog.remember(this.schema, path, "hasArrays");
      }
      const insert = this.statements.command(`INSERT INTO ${path.elementTable} (value, row) VALUES (?, ?)`);
      for (const element of elements) insert.run([element, rowId]);
    }
  }

  private makeElementTable(table: string): void {
    const byRow = `"${table.slice(1, -1)}:row"`;
    this.statements.exec(`CREATE TABLE ${table} (value NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (value, row)) WITHOUT ROWID`);
    this.statements.exec(`CREATE INDEX ${byRow} ON ${table} (row)`);
  }

  private removeElements(rowId: number): void {
    for (const path of this.schema.paths) {
      if (path.hasArrays) this.statements.command(`DELETE FROM ${path.elementTable} WHERE row = ?`).run([rowId]);
    }
  }

  /** @param changed positions among the columns, then the presences */
  private updateOf(changed: number[]): string {
    const key = changed.join();
    let sql = this.updateSqls.get(key);
    if (sql === undefined) {
      const names = [...this.schema.paths.map(({ column }) => column), ...this.presenceColumns];
      const assignments = ["doc = ?", ...changed.map((position) => `${names[position]!} = ?`)];
      sql = `UPDATE ${this.schema.table} SET ${assignments.join(", ")} WHERE rowid = ?`;
      this.updateSqls.set(key, sql);
    }
    return sql;
  }

  private makeInsert(): string {
    const columns = ["doc", ...this.schema.paths.map(({ column }) => column), ...this.presenceColumns];
    return `INSERT INTO ${this.schema.table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  }

  private guarded<T>(document: Document, rowId: number | null, write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw this.duplicateError(document, rowId) ?? error;
    }
  }

  /** Which index a refused document violates: the first in the order in which they were made, as MongoDB reports it. */
  private duplicateError(document: Document, rowId: number | null): Error | null {
    const keys = rowKeys(this.schema, document);
    for (const index of this.schema.indexes) {
      if (!index.isUnique || !this.isTaken(index, keys, rowId)) continue;
      return duplicateKeyFor(index, this.namespace, document);
    }
    return null;
  }

  private isTaken(index: Index, keys: RowKeys, rowId: number | null): boolean {
    const wanted: SqliteValue[] = index.keys.map(({ path }) => keys.columns[this.schema.paths.indexOf(path)]!);
    let where = index.keys.map(({ path }) => `${path.column} = ?`).join(" AND ");
    if (index.presenceColumn !== null) {
      if (keys.presences[this.presenceColumns.indexOf(index.presenceColumn)] === null) return false;
      where += ` AND ${index.presenceColumn} IS NOT NULL`;
    }
    const row = this.statements.query(`SELECT rowid FROM ${this.schema.table} WHERE ${where} AND rowid <> ?`).get([...wanted, rowId ?? -1]);
    return row !== undefined;
  }
}

export function duplicateKeyFor(index: Index, namespace: string, document: Document): Error {
  const pattern: Document = {};
  const value: Document = {};
  for (const { path, direction } of index.keys) {
    pattern[path.path.name] = direction;
    value[path.path.name] = indexedValues(document, path.path).values[0] ?? null;
  }
  return duplicateKeyError(namespace, index.name, pattern, value);
}

function sameKey(a: ColumnKey, b: ColumnKey): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && Buffer.compare(a, b) === 0;
}
