import type { SqliteCommand, SqliteConnection, SqliteStatement } from "./open-sqlite";

// Filters come in a bounded number of shapes; lists of varying length do not.
const MAX_CACHED = 500;

/** Prepared statements by their text. */
export class Statements {
  private readonly queries = new Map<string, SqliteStatement>();
  private readonly commands = new Map<string, SqliteCommand>();

  constructor(readonly connection: SqliteConnection) {}

  query(sql: string): SqliteStatement {
    return cached(this.queries, sql, () => this.connection.query(sql));
  }

  command(sql: string): SqliteCommand {
    return cached(this.commands, sql, () => this.connection.command(sql));
  }

  /** For statements that are used once. */
  exec(sql: string): void {
    this.connection.exec(sql);
  }

  forget(): void {
    this.queries.clear();
    this.commands.clear();
  }
}

function cached<T>(cache: Map<string, T>, sql: string, prepare: () => T): T {
  let statement = cache.get(sql);
  if (statement === undefined) {
    if (cache.size >= MAX_CACHED) cache.clear();
    statement = prepare();
    cache.set(sql, statement);
  }
  return statement;
}

/** A SQLite identifier in quotes. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
