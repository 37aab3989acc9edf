import type { Mongoose } from "mongoose";

/** One opened engine. Models are compiled on its own `mongoose` instance, so two engines can live in one process (tests). */
export interface Database {
  readonly engine: "sqlite" | "mongodb";
  readonly mongoose: Mongoose;
  /**
   * Runs writes in the given order, so that whatever survives a crash is a prefix of them. Later steps must not need results of earlier ones.
   * A step that expects a refusal (a document that is there already) handles it itself, see `insertOnce`.
   * Embedded engine: all are started at once and share one commit. MongoDB: one is awaited before the next starts, and none follows a step that rejects.
   */
  inOrder<T extends readonly (() => Promise<unknown>)[]>(...steps: T): Promise<{ [I in keyof T]: Awaited<ReturnType<T[I]>> }>;
  /** Rejects when the engine cannot take writes. */
  ping(): Promise<void>;
  /** Embedded engine only: a consistent copy while running. @throws on MongoDB (use mongodump) */
  backup(file: string): Promise<void>;
  /** Waits for writes in hand, then closes. */
  close(): Promise<void>;
}
