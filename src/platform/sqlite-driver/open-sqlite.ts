import { createRequire } from "node:module";

export type SqliteValue = number | string | Uint8Array | null;
export type SqliteRow = SqliteValue[];

/** Rows come as arrays of columns. Statements may be used again and again. */
export interface SqliteStatement {
  get(parameters: SqliteValue[]): SqliteRow | undefined;
  all(parameters: SqliteValue[]): SqliteRow[];
}

export interface SqliteCommand {
  /** @throws {SqliteFailure} */
  run(parameters: SqliteValue[]): { changes: number; lastRowId: number };
}

/** The few things the engine needs from a SQLite binding; every call is synchronous. */
export interface SqliteConnection {
  query(sql: string): SqliteStatement;
  command(sql: string): SqliteCommand;
  exec(sql: string): void;
  readonly inTransaction: boolean;
  close(): void;
}

/** True for a violated UNIQUE constraint; any other failure of a write is not the caller's doing. */
export function isUniqueViolation(error: unknown): boolean {
  const { rawCode, errcode } = error as { rawCode?: number; errcode?: number };
  const code = rawCode ?? errcode;
  return code === SQLITE_CONSTRAINT_UNIQUE || code === SQLITE_CONSTRAINT_PRIMARYKEY;
}

const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/**
 * Opens a database file with Node's own SQLite where it is settled (Node 24 and later), else with libsql.
 *
 * @param file an absolute path or `:memory:`
 */
export function openSqlite(file: string): SqliteConnection {
  const connection = openSqliteAsIs(file);
  try {
    // Another process (a command line tool) may write too: wait for it rather than fail.
    connection.exec("PRAGMA busy_timeout = 10000");
    connection.query("PRAGMA journal_mode = WAL").get([]);
    // FULL: a commit is on disk, not only handed to the system, when it returns.
    connection.exec("PRAGMA synchronous = FULL");
    // In kB, for each connection; what is not in it is mostly still in the system's cache.
    connection.exec("PRAGMA cache_size = -32768");
    connection.exec("PRAGMA temp_store = MEMORY");
  } catch (error) {
    connection.close();
    throw error;
  }
  const close = connection.close.bind(connection);
  connection.close = () => {
    emptyWal(connection);
    close();
  };
  return connection;
}

/** The same binding without the settings of a database in use: for files that are only looked at or locked. */
export function openSqliteAsIs(file: string): SqliteConnection {
  const builtIn = Number(process.versions.node.split(".")[0]) >= 24 ? process.getBuiltinModule("node:sqlite" as "node:fs") : undefined;
  return builtIn ? openBuiltIn(builtIn as unknown as BuiltIn, file) : openLibsql(file);
}

interface BuiltIn {
  DatabaseSync: new (file: string) => {
    prepare(sql: string): {
      setReturnArrays(enabled: boolean): void;
      get(...parameters: SqliteValue[]): unknown;
      all(...parameters: SqliteValue[]): unknown;
      run(...parameters: SqliteValue[]): { changes: number; lastInsertRowid: number };
    };
    exec(sql: string): void;
    close(): void;
    readonly isTransaction: boolean;
  };
}

function openBuiltIn({ DatabaseSync }: BuiltIn, file: string): SqliteConnection {
  const database = new DatabaseSync(file);
  return {
    query(sql) {
      const statement = database.prepare(sql);
      statement.setReturnArrays(true);
      return {
        get: (parameters) => statement.get(...parameters) as SqliteRow | undefined,
        all: (parameters) => statement.all(...parameters) as SqliteRow[],
      };
    },
    command(sql) {
      const statement = database.prepare(sql);
      return {
        run(parameters) {
          const { changes, lastInsertRowid } = statement.run(...parameters);
          return { changes: Number(changes), lastRowId: Number(lastInsertRowid) };
        },
      };
    },
    exec: (sql) => database.exec(sql),
    get inTransaction() {
      return database.isTransaction;
    },
    close: () => database.close(),
  };
}

type Libsql = new (file: string) => {
  prepare(sql: string): LibsqlStatement;
  exec(sql: string): void;
  close(): void;
  readonly inTransaction: boolean;
};
interface LibsqlStatement {
  raw(): LibsqlStatement;
  get(parameters: SqliteValue[]): unknown;
  all(parameters: SqliteValue[]): unknown;
  run(parameters: SqliteValue[]): { changes: number; lastInsertRowid: number };
}

function openLibsql(file: string): SqliteConnection {
  // Loaded only where it is used: on newer Node the package's native part need not exist.
  const Database = createRequire(import.meta.url)("libsql") as Libsql;
  const database = new Database(file);
  return {
    query(sql) {
      const statement = database.prepare(sql).raw();
      return {
        get: (parameters) => statement.get(parameters) as SqliteRow | undefined,
        all: (parameters) => statement.all(parameters) as SqliteRow[],
      };
    },
    command(sql) {
      const statement = database.prepare(sql);
      return {
        run(parameters) {
          const { changes, lastInsertRowid } = statement.run(parameters);
          return { changes, lastRowId: lastInsertRowid };
        },
      };
    },
    exec: (sql) => database.exec(sql),
    get inTransaction() {
      return database.inTransaction;
    },
    close: () => database.close(),
  };
}

/** After a clean stop the file alone holds everything: who copies only that loses nothing. Another process may still use it; then its last one does this. */
function emptyWal(connection: SqliteConnection): void {
  connection.exec("PRAGMA busy_timeout = 100");
  connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}
