import { decodeDocument } from "./codec";
import { columnKey } from "./column-key";
import { compileFilter, type Matcher } from "./matcher";
import type { SqliteStatement } from "./open-sqlite";
import { makePlan, type Plan } from "./plan";
import type { IndexedPath, TableSchema } from "./schema";
import { sortDocuments, type SortKey } from "./sort";
import type { Statements } from "./statements";
import type { Document } from "./values";

export interface FoundRow {
  rowId: number;
  text: string;
  document: Document;
}

export interface Selection {
  /** Plain. */
  filter: Document;
  sort: SortKey[];
  skip: number;
  /** Infinity for all. */
  limit: number;
}

/** Finds rows of one table. */
export class TableReader {
  private readonly lookups = new Map<string, { path: IndexedPath; statement: SqliteStatement }>();
  private lastPrepared: { filter: Document; sort: SortKey[]; matches: Matcher; plan: Plan } | null = null;

  constructor(
    private readonly statements: Statements,
    readonly schema: TableSchema,
  ) {}

  /** @throws for a filter that the engine does not understand */
  prepare(filter: Document, sort: SortKey[]): Plan {
    const prepared = { filter, sort, matches: compileFilter(filter), plan: makePlan(this.schema, filter, sort) };
    this.lastPrepared = prepared;
    return prepared.plan;
  }

  find(selection: Selection): FoundRow[] {
    const { filter, sort, skip, limit } = selection;
    const unique = this.byUniqueKey(filter);
    if (unique) return skip > 0 || limit < 1 ? [] : unique;
    const { matches, plan } = this.takePrepared(filter, sort);
    if (plan.isSorted) return this.inSqlOrder(plan, plan.isExact ? null : matches, skip, limit);
    const rows = sortDocuments(this.inSqlOrder(plan, plan.isExact ? null : matches, 0, Infinity), sort, ({ document }) => document);
    return rows.slice(skip, skip + limit);
  }

  findOne(filter: Document, sort: SortKey[] = []): FoundRow | undefined {
    return this.find({ filter, sort, skip: 0, limit: 1 })[0];
  }

  count({ filter, skip, limit }: Omit<Selection, "sort">): number {
    const { matches, plan } = this.takePrepared(filter, []);
    const found = plan.isExact
      ? (this.prepared("SELECT count(*)", plan, "").get(plan.parameters)![0] as number)
      : this.inSqlOrder(plan, matches, 0, skip + limit).length;
    return Math.max(0, Math.min(found - skip, limit));
  }

  /** The commonest filter of all: an `_id` or another unique text, alone or with more conditions on that one document. */
  private byUniqueKey(filter: Document): FoundRow[] | null {
    const names = Object.keys(filter);
    const name = "_id" in filter ? "_id" : names.length === 1 ? names[0]! : null;
    const lookup = name === null ? undefined : this.uniqueLookup(name);
    const key = lookup === undefined ? undefined : filter[name!];
    const isSimple = typeof key === "string" || (typeof key === "number" && !Number.isNaN(key) && key !== -Infinity);
    if (!isSimple) return null;
    const matches = names.length === 1 ? null : compileFilter(filter);
    const row = lookup!.get([columnKey(key)]);
    if (!row) return [];
    const found = foundRow(row);
    return !matches || matches(found.document) ? [found] : [];
  }

  /** Undefined for a path that no unique index of its own covers, or on which arrays lie. */
  private uniqueLookup(name: string): SqliteStatement | undefined {
    const known = this.lookups.get(name);
    if (known && !known.path.hasArrays) return known.statement;
    const index = this.schema.indexes.find(({ isUnique, keys }) => isUnique && keys.length === 1 && keys[0]!.path.path.name === name);
    const path = index?.keys[0]!.path;
    if (!path || path.hasArrays) return undefined;
    const present = index.presenceColumn === null ? "" : ` AND ${index.presenceColumn} IS NOT NULL`;
    const statement = this.statements.query(`SELECT rowid, doc FROM ${this.schema.table} WHERE ${path.column} = ?${present}`);
    this.lookups.set(name, { path, statement });
    return statement;
  }

  /** What `prepare` made for this very call, or the same made now. */
  private takePrepared(filter: Document, sort: SortKey[]): { matches: Matcher; plan: Plan } {
    const last = this.lastPrepared;
    this.lastPrepared = null;
    if (
      last &&
      last.filter === filter &&
      last.sort.length === sort.length &&
      last.sort.every((key, i) => key.path === sort[i]!.path && key.direction === sort[i]!.direction)
    )
      return last;
    return { matches: compileFilter(filter), plan: makePlan(this.schema, filter, sort) };
  }

  private prepared(select: string, plan: Plan, tail: string): SqliteStatement {
    try {
      return this.statements.query(`${select} ${plan.sql}${tail}`);
    } catch (error) {
      if (plan.sql === plan.sqlWithoutHint) throw error;
      return this.statements.query(`${select} ${plan.sqlWithoutHint}${tail}`);
    }
  }

  private inSqlOrder(plan: Plan, matches: Matcher | null, skip: number, limit: number): FoundRow[] {
    if (limit === 0) return [];
    if (matches === null) {
      const rows = this.prepared("SELECT rowid, doc", plan, " LIMIT ? OFFSET ?").all([...plan.parameters, sqlLimit(limit), skip]);
      return rows.map(foundRow);
    }
    return this.filtered(plan, matches, skip + limit).slice(skip);
  }

  /** Reads in growing pieces, so that few rows are read where the first ones already match. */
  private filtered(plan: Plan, matches: Matcher, wanted: number): FoundRow[] {
    const found: FoundRow[] = [];
    const query = this.prepared("SELECT rowid, doc", plan, " LIMIT ? OFFSET ?");
    let size = wanted === Infinity ? -1 : wanted * 2 + 8;
    for (let offset = 0; ; offset += size, size *= 4) {
      const rows = query.all([...plan.parameters, size, offset]);
      for (const row of rows) {
        const candidate = foundRow(row);
        if (!matches(candidate.document)) continue;
        found.push(candidate);
        if (found.length === wanted) return found;
      }
      if (size < 0 || rows.length < size) return found;
    }
  }
}

function foundRow(row: unknown[]): FoundRow {
  const text = row[1] as string;
  return { rowId: row[0] as number, text, document: decodeDocument(text) };
}

/** SQLite: a negative LIMIT is none. */
function sqlLimit(limit: number): number {
  return limit === Infinity ? -1 : limit;
}
