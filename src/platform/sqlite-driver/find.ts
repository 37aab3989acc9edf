import { toPlain } from "./codec";
import type { Engine } from "./engine";
import { badValue } from "./errors";
import { checkFilter, compileFilter } from "./matcher";
import { compileProjection } from "./projection";
import { parseSort } from "./sort";
import { compareValues, equalValues, type Document } from "./values";
import { indexedValues, parsePath } from "./paths";

/** A filter as a plain document. @throws when it is not an object */
export function plainFilter(filter: unknown): Document {
  if (filter === undefined || filter === null) return {};
  checkFilter(filter);
  return toPlain(filter) as Document;
}

export interface FindSettings {
  sort?: unknown;
  direction?: unknown;
  skip?: unknown;
  limit?: unknown;
  projection?: unknown;
}

export function find(engine: Engine, collection: string, filter: Document, settings: FindSettings): Document[] {
  const project = compileProjection(settings.projection);
  const selection = {
    filter,
    sort: parseSort(settings.sort, settings.direction),
    skip: countOf("skip", settings.skip, 0),
    limit: limitOf(settings.limit),
  };
  const table = engine.table(collection);
  if (!table) {
    compileFilter(filter);
    return [];
  }
  const documents = table.reader.find(selection).map(({ document }) => document);
  return project ? documents.map(project) : documents;
}

export function limitOf(limit: unknown): number {
  // The ordinary driver takes a negative limit as "this many, in one batch".
  return Math.abs(countOf("limit", typeof limit === "number" ? Math.abs(limit) : limit, 0)) || Infinity;
}

export function countOf(name: string, value: unknown, byDefault: number): number {
  if (value === undefined || value === null) return byDefault;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    throw badValue(`${name} must be a whole number that is not negative`);
  return value;
}

/** Every value once, in MongoDB's order; elements of arrays count by themselves. */
export function distinct(engine: Engine, collection: string, path: string, filter: Document): unknown[] {
  const rows = engine.table(collection)?.reader.find({ filter, sort: [], skip: 0, limit: Infinity }) ?? [];
  if (!engine.table(collection)) compileFilter(filter);
  const texts = new Set<string>();
  const others: unknown[] = [];
  for (const { document } of rows) {
    const { values } = indexedValues(document, parsePath(path));
    for (const value of values) {
      if (value === undefined) continue;
      if (typeof value === "string") texts.add(value);
      else if (!others.some((other) => equalValues(other, value))) others.push(value);
    }
  }
  return [...others, ...texts].sort(compareValues);
}
