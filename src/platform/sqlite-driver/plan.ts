import type { ColumnKey } from "./column-key";
import { impliesPresence, translateFilter, type SqlFilter } from "./sql-filter";
import { isRegular, type Index, type IndexedPath, type TableSchema } from "./schema";
import type { SortKey } from "./sort";
import type { Document } from "./values";

/** How to find documents: a WHERE that holds for all of them, and how much of the rest SQL does. */
export interface Plan {
  /** `FROM … [INDEXED BY …] [WHERE …] [ORDER BY …]` */
  sql: string;
  /** The same without the hint, for a filter in whose presence SQLite cannot use the index. */
  sqlWithoutHint: string;
  parameters: ColumnKey[];
  /** SQL alone decides; the matcher need not look. */
  isExact: boolean;
  /** SQL delivers the wanted order. */
  isSorted: boolean;
  /** Every row is looked at. */
  isScan: boolean;
}

export function makePlan(schema: TableSchema, filter: Document, sort: SortKey[]): Plan {
  const sqlFilter = translateFilter(schema, filter);
  const order = sqlOrder(schema, sort);
  const index = sqlFilter.usesElements ? null : chooseIndex(schema, filter, sqlFilter, order);
  const conditions: string[] = [];
  if (index && index.presenceColumn !== null) conditions.push(`${index.presenceColumn} IS NOT NULL`);
  let rest = "";
  if (sqlFilter.term) conditions.push(sqlFilter.term.sql);
  if (conditions.length > 0) rest += ` WHERE ${conditions.join(" AND ")}`;
  if (order) rest += ` ORDER BY ${order.map(({ path, direction }) => path.column + (direction === -1 ? " DESC" : "")).join(", ")}`;
  return {
    sql: `FROM ${schema.table}${index ? ` INDEXED BY ${index.sqlName}` : ""}${rest}`,
    sqlWithoutHint: `FROM ${schema.table}${rest}`,
    parameters: sqlFilter.term?.parameters ?? [],
    isExact: sqlFilter.isExact,
    isSorted: sort.length === 0 || order !== null,
    isScan: index === null && !sqlFilter.usesElements,
  };
}

type SqlOrder = { path: IndexedPath; direction: 1 | -1 }[];

/** Null when a key has no column, or one whose order is not MongoDB's. */
function sqlOrder(schema: TableSchema, sort: SortKey[]): SqlOrder | null {
  if (sort.length === 0) return null;
  const order: SqlOrder = [];
  for (const { path, direction } of sort) {
    const column = schema.paths.find((candidate) => candidate.path === path);
    if (!column || !isRegular(column)) return null;
    order.push({ path: column, direction });
  }
  return order;
}

function chooseIndex(schema: TableSchema, filter: Document, { demands }: SqlFilter, order: SqlOrder | null): Index | null {
  let best: Index | null = null;
  let bestScore = 0;
  for (const index of schema.indexes) {
    const score = scoreOf(index, demands, order);
    if (score <= bestScore) continue;
    if (index.presenceColumn !== null && !index.keys.some(({ path }) => impliesPresence(filter, path))) continue;
    best = index;
    bestScore = score;
  }
  return best;
}

/** Equalities from the left first, then a range, then an order that need not be sorted. */
function scoreOf(index: Index, demands: SqlFilter["demands"], order: SqlOrder | null): number {
  let score = 0;
  let at = 0;
  let isOrdered = true;
  for (; at < index.keys.length; at++) {
    const demand = demands.get(index.keys[at]!.path);
    if (demand !== "equal" && demand !== "oneOf") break;
    if (demand === "oneOf") isOrdered = false;
    score += demand === "equal" ? 100 : 90;
  }
  if (index.isUnique && at === index.keys.length) score += 1_000;
  const next = index.keys[at];
  const demand = next && demands.get(next.path);
  if (demand === "range") score += 40;
  if (demand === "present" && index.presenceColumn !== null) score += 5;
  if (order && isOrdered && servesOrder(index, at, order, demands)) score += 30;
  return score;
}

function servesOrder(index: Index, from: number, order: SqlOrder, demands: SqlFilter["demands"]): boolean {
  const wanted = order.filter(({ path }) => demands.get(path) !== "equal");
  if (wanted.length === 0) return true;
  const flips = wanted.map(({ path, direction }, i) => {
    const key = index.keys[from + i];
    return key?.path === path ? key.direction * direction : 0;
  });
  return flips.every((flip) => flip !== 0 && flip === flips[0]);
}
