import type { Database } from "../database";

/**
 * One step from a schema to the next. It may be cut off at any point and run again, and on MongoDB processes of the version before
 * may still be at work while it runs: add first, take away a release later.
 */
export interface Migration {
  /** The schema version that holds once it has run; 1, 2, 3 … without gaps. */
  version: number;
  /** What changes, for the log and the record. */
  name: string;
  run(database: Database): Promise<void>;
}
