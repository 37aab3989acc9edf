import { checkPipeline, leadingMatch } from "./aggregate";
import type { Engine } from "./engine";
import { compileFilter } from "./matcher";
import type { Plan } from "./plan";
import type { SortKey } from "./sort";
import type { Document } from "./values";

/** Reads of more rows than this leave the main thread; so many take it a few milliseconds. */
export const LONG_READ_ROWS = 2_000;

/** True when a find or distinct would look at every row of a large table. */
export function isLongFind(engine: Engine, collection: string, filter: Document, sort: SortKey[], limit: number): boolean {
  // One document.
  if (typeof filter._id === "string") return false;
  const plan = planFor(engine, collection, filter, sort);
  if (!plan?.isScan || (plan.isExact && plan.isSorted && limit <= LONG_READ_ROWS)) return false;
  return hasManyRows(engine, collection);
}

export function isLongCount(engine: Engine, collection: string, filter: Document): boolean {
  const plan = planFor(engine, collection, filter, []);
  if (!plan) return false;
  if (!plan.isExact) return plan.isScan && hasManyRows(engine, collection);
  // Counting along an index is fast: a larger number of entries takes as long.
  return reaches(engine, plan, LONG_READ_ROWS * 10);
}

export function isLongPipeline(engine: Engine, collection: string, pipeline: unknown): boolean {
  checkPipeline(pipeline);
  const plan = planFor(engine, collection, leadingMatch(pipeline), []);
  if (!plan) return false;
  return plan.isScan ? hasManyRows(engine, collection) : reaches(engine, plan, LONG_READ_ROWS);
}

function planFor(engine: Engine, collection: string, filter: Document, sort: SortKey[]): Plan | null {
  const table = engine.table(collection);
  if (table) return table.reader.prepare(filter, sort);
  compileFilter(filter);
  return null;
}

function hasManyRows(engine: Engine, collection: string): boolean {
  const row = engine.statements.query(`SELECT max(rowid) FROM ${engine.table(collection)!.schema.table}`).get([]);
  return Number(row?.[0] ?? 0) > LONG_READ_ROWS;
}

function reaches(engine: Engine, plan: Plan, rows: number): boolean {
  const found = engine.statements.query(`SELECT 1 ${plan.sqlWithoutHint} LIMIT 1 OFFSET ?`).get([...plan.parameters, rows]);
  return found !== undefined;
}
