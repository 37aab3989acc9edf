import { Catalog } from "./catalog";
import { Ddl } from "./ddl";
import { isAnswer } from "./errors";
import { GroupCommit } from "./group-commit";
import type { SqliteConnection } from "./open-sqlite";
import type { TableSchema } from "./schema";
import type { Scans } from "./scans";
import { Statements } from "./statements";
import { TableReader } from "./table-reader";
import { TableWriter } from "./table-writer";

/** One collection's table, ready for use. */
export interface Table {
  schema: TableSchema;
  reader: TableReader;
  writer: TableWriter;
}

/** One open database file. */
export class Engine {
  readonly statements: Statements;
  readonly catalog: Catalog;
  readonly commits: GroupCommit;
  private readonly ddl: Ddl;
  private readonly tables = new Map<string, Table>();

  constructor(
    readonly connection: SqliteConnection,
    /** As error messages call it. */
    readonly databaseName: string,
    /** Where long reads go; null where there is no second connection (a database in memory, the reading thread itself). */
    readonly scans: Scans | null = null,
  ) {
    this.statements = new Statements(connection);
    this.catalog = new Catalog(this.statements);
    this.ddl = new Ddl(this.statements, this.catalog, databaseName);
    this.commits = new GroupCommit(connection, () => this.reload());
  }

  table(collection: string): Table | null {
    const known = this.tables.get(collection);
    if (known) return known;
    const schema = this.catalog.find(collection);
    return schema ? this.addTable(schema) : null;
  }

  /** Makes the collection if need be; call it inside a write. */
  tableForWrite(collection: string): Table {
    return this.table(collection) ?? this.addTable(this.ddl.createCollection(collection));
  }

  /** Runs a change of the schema as a transaction of its own, on disk when this returns. */
  changeSchema<T>(change: (ddl: Ddl) => T): T {
    this.commits.flush();
    this.connection.exec("BEGIN IMMEDIATE");
    try {
      const result = change(this.ddl);
      this.connection.exec("COMMIT");
      this.tables.clear();
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec("ROLLBACK");
      this.reload();
      throw isAnswer(error) ? error : new Error("The database could not change its schema", { cause: error });
    }
  }

  async close(): Promise<void> {
    this.commits.flush();
    await this.scans?.close();
    this.statements.forget();
    this.connection.close();
  }

  private addTable(schema: TableSchema): Table {
    const table = {
      schema,
      reader: new TableReader(this.statements, schema),
      writer: new TableWriter(this.statements, this.catalog, schema, this.databaseName),
    };
    this.tables.set(schema.collection, table);
    return table;
  }

  /** Reads the schema again, as other connections left it. */
  reload(): void {
    this.tables.clear();
    this.catalog.reload();
  }
}
