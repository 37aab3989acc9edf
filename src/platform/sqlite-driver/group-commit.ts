import { databaseTimes } from "../metrics";
import { NotStoredError } from "../store-away";
import { isAnswer } from "./errors";
import type { SqliteConnection } from "./open-sqlite";

const commitTimes = databaseTimes.of("commit");

/**
 * Lets all operations of one moment share a transaction. An operation runs at once, so whatever is called later sees it;
 * its promise settles when the transaction that holds it is on disk. That goes for reads and errors too, as soon as they
 * could have seen something that is not on disk yet.
 */
export class GroupCommit {
  private batch: Settler[] = [];
  private isOpen = false;
  /** Why the batch of this moment was undone: what is called after in the same moment must not survive alone. */
  private failure: { reason: unknown } | null = null;
  private readonly schedule: (commit: () => void) => void;

  constructor(
    private readonly connection: SqliteConnection,
    /** Called after a rollback: what is known of the schema may no longer be true. */
    private readonly onRollback: () => void,
    schedule: (commit: () => void) => void = setImmediate,
  ) {
    this.schedule = schedule;
  }

  get hasUncommitted(): boolean {
    return this.isOpen;
  }

  read<T>(operation: () => T): Promise<T> {
    let result: T;
    try {
      result = operation();
    } catch (error) {
      return this.isOpen ? this.settleLater<T>((_, reject) => reject(error)) : Promise.reject(asError(error));
    }
    return this.isOpen ? this.settleLater<T>((resolve) => resolve(result)) : Promise.resolve(result);
  }

  /** An error that is neither the engine's answer nor a wrong call undoes the whole batch: nobody can tell what was written. */
  write<T>(operation: () => T): Promise<T> {
    let result: T;
    try {
      this.begin();
      result = operation();
    } catch (error) {
      if (!this.isOpen) return Promise.reject(asError(error));
      if (isAnswer(error)) return this.settleLater<T>((_, reject) => reject(error));
      this.rollBack(error);
      this.failure = { reason: error };
      return Promise.reject(notStored(error));
    }
    return this.settleLater<T>((resolve) => resolve(result));
  }

  /** Commits what is open, now. Promises settle as usual, later. */
  flush(): void {
    if (this.isOpen) this.commit();
  }

  /** Settles once everything that has run so far is on disk. */
  settled(): Promise<void> {
    return this.isOpen ? this.settleLater<void>((resolve) => resolve()) : Promise.resolve();
  }

  private begin(): void {
    if (this.isOpen) return;
    if (this.failure) throw notStored(this.failure.reason);
    this.connection.exec("BEGIN IMMEDIATE");
    this.isOpen = true;
    this.schedule(() => {
      this.failure = null;
      this.flush();
    });
  }

  private settleLater<T>(settle: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.batch.push({ settle: () => settle(resolve, reject), reject });
    });
  }

  private commit(): void {
    const startedAt = performance.now();
    try {
      this.connection.exec("COMMIT");
      commitTimes.observe(performance.now() - startedAt);
    } catch (error) {
      this.rollBack(error);
      return;
    }
    this.isOpen = false;
    const settlers = this.batch;
    this.batch = [];
    for (const { settle } of settlers) settle();
  }

  private rollBack(reason: unknown): void {
    // SQLite may have rolled back already (disk full).
    if (this.connection.inTransaction) this.connection.exec("ROLLBACK");
    this.isOpen = false;
    const settlers = this.batch;
    this.batch = [];
    this.onRollback();
    for (const { reject } of settlers) reject(notStored(reason));
  }
}

interface Settler {
  settle(): void;
  reject(reason: unknown): void;
}

function notStored(reason: unknown): Error {
  return new NotStoredError("The database could not store this write", { cause: reason });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
