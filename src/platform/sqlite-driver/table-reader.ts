import { decodeDocument } from "./codec";
import { columnKey } from "./column-key";
import { compileFilter, type Matcher } from "./matcher";
import type { SqliteStatement } from "./open-sqlite";
import { makePlan, type Plan } from "./plan";
import type { TableSchema } from "./schema";
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
    const byId = this.byId(filter);
    if (byId) return byId.slice(skip, skip + limit);
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

  /** The commonest filter of all: an `_id`, alone or with more conditions on that one document. */
  private byId(filter: Document): FoundRow[] | null {
    const id = filter._id;
    const isSimple = typeof id === "string" || typeof id === "number";
    if (!isSimple || Number.isNaN(id) || id === -Infinity) return null;
    const row = this.statements.query(`SELECT rowid, doc FROM ${this.schema.table} WHERE "_id" = ?`).get([columnKey(id)]);
    let isWholeFilter = true;
    for (const key in filter) if (key !== "_id") isWholeFilter = false;
    if (isWholeFilter) return row ? [foundRow(row)] : [];
    const matches = compileFilter(filter);
    if (!row) return [];
    const found = foundRow(row);
    return matches(found.document) ? [found] : [];
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
