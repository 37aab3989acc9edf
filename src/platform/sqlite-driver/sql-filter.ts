import { columnKey } from "./column-key";
import { isOperatorObject } from "./match-operators";
import { isRegular, pathNamed, type IndexedPath, type TableSchema } from "./schema";
import { betweenTerm, columnTerm, isComparable, type SqlTerm } from "./sql-terms";
import { isNothing, rankOf, type Document } from "./values";

/** What a filter demands of a path, for choosing an index. */
export interface Demand {
  kind: "equal" | "oneOf" | "range" | "present";
}

export interface SqlFilter {
  term: SqlTerm | null;
  isExact: boolean;
  demands: Map<IndexedPath, Demand["kind"]>;
  /** A subquery over an array path is used: an index must not be forced. */
  usesElements: boolean;
}

/** @param filter plain and checked by `compileFilter` */
export function translateFilter(schema: TableSchema, filter: Document): SqlFilter {
  const translator = new Translator(schema);
  const term = translator.conjunction(filter, true);
  return {
    term,
    isExact: term === null ? Object.keys(filter).length === 0 : term.isExact,
    demands: translator.demands,
    usesElements: translator.usesElements,
  };
}

const STRENGTH = { present: 0, range: 1, oneOf: 2, equal: 3 } as const;

class Translator {
  readonly demands = new Map<IndexedPath, Demand["kind"]>();
  usesElements = false;

  constructor(private readonly schema: TableSchema) {}

  conjunction(filter: Document, isTop: boolean): SqlTerm | null {
    const terms: (SqlTerm | null)[] = [];
    for (const key of Object.keys(filter)) {
      const condition = filter[key];
      if (key === "$and") for (const branch of condition as Document[]) terms.push(this.conjunction(branch, isTop));
      else if (key === "$or" && (condition as Document[]).length === 1) terms.push(this.conjunction((condition as Document[])[0]!, isTop));
      else if (key === "$or") this.disjunction(condition as Document[], isTop, terms);
      else if (key === "$nor") terms.push(negated(this.anyOf(condition as Document[])));
      else this.pathTerms(key, condition, isTop, terms);
    }
    return allOf(terms);
  }

  private disjunction(branches: Document[], isTop: boolean, terms: (SqlTerm | null)[]): void {
    const whole = this.anyOf(branches);
    terms.push(whole);
    if (!isTop || branches.length > 4) return;
    const bound = this.commonBound(branches);
    if (bound) terms.push(bound);
  }

  private anyOf(branches: Document[]): SqlTerm | null {
    const terms = branches.map((branch) => this.conjunction(branch, false));
    if (terms.some((term) => term === null)) return null;
    const known = terms as SqlTerm[];
    return {
      sql: `(${known.map(({ sql }) => sql).join(" OR ")})`,
      parameters: known.flatMap(({ parameters }) => parameters),
      isExact: known.every(({ isExact }) => isExact),
    };
  }

  /**
   * A keyset page asks `{ $or: [{ at: { $lt: t } }, { at: t, _id: { $lt: i } }] }`. All branches bound `at` from the same side,
   * and SQLite only walks an index by a bound that stands outside the OR.
   */
  private commonBound(branches: Document[]): SqlTerm | null {
    const first = branches[0]!;
    for (const name of Object.keys(first)) {
      const path = name.startsWith("$") ? undefined : pathNamed(this.schema, name);
      if (!path || !isRegular(path)) continue;
      for (const side of ["<=", ">="] as const) {
        const bounds = branches.map((branch) => boundOf(branch[name], side));
        if (bounds.some((bound) => bound === null)) continue;
        const ranks = new Set(bounds.map((bound) => rankOf(bound!.value)));
        if (ranks.size !== 1) continue;
        this.demand(path, "range");
        const order = side === "<=" ? "max" : "min";
        const parameters = bounds.map((bound) => columnKey(bound!.value));
        // The two-argument max() of SQLite; the constant is computed once.
        return { sql: `${path.column} ${side} ${order}(${parameters.map(() => "?").join(", ")})`, parameters, isExact: true };
      }
    }
    return null;
  }

  private pathTerms(name: string, condition: unknown, isTop: boolean, terms: (SqlTerm | null)[]): void {
    const path = pathNamed(this.schema, name);
    if (!path) terms.push(null);
    else if (isOperatorObject(condition)) {
      const between = path.hasArrays ? null : betweenTerm(path.column, condition);
      if (between) {
        if (isTop) this.demand(path, "range");
        terms.push({ ...between.term, isExact: between.term.isExact && !path.hasObjects });
      }
      for (const operator of Object.keys(condition).filter((name) => !between?.operators.includes(name)))
        terms.push(this.pathTerm(path, operator, condition[operator], isTop));
    } else terms.push(this.pathTerm(path, "$eq", condition, isTop));
  }

  private pathTerm(path: IndexedPath, operator: string, operand: unknown, isTop: boolean): SqlTerm | null {
    if (!isRegular(path))
      return path.hasArrays ? this.elementTerm(path, operator, operand) : this.scalarTerm(path, operator, operand, isTop);
    return this.scalarTerm(path, operator, operand, isTop);
  }

  /** Of an array path only one condition at a time can be asked: its elements may satisfy several between them. */
  private elementTerm(path: IndexedPath, operator: string, operand: unknown): SqlTerm | null {
    if (!["$eq", "$in", "$gt", "$gte", "$lt", "$lte", "$regex"].includes(operator) || mentionsNothing(operand)) return null;
    const term = columnTerm(path.column, operator, operand);
    if (!term) return null;
    const inside = columnTerm("value", operator, operand)!;
    this.usesElements = true;
    return {
      sql: `(${term.sql} OR rowid IN (SELECT row FROM ${path.elementTable} WHERE ${inside.sql}))`,
      parameters: [...term.parameters, ...inside.parameters],
      isExact: false,
    };
  }

  private scalarTerm(path: IndexedPath, operator: string, operand: unknown, isTop: boolean): SqlTerm | null {
    if (operator === "$exists") return this.existsTerm(path, operand, isTop);
    if (operator === "$ne" || operator === "$nin") {
      const term = negated(columnTerm(path.column, operator === "$ne" ? "$eq" : "$in", operand));
      if (term && isTop && operator === "$ne" && isNothing(operand)) {
        this.demand(path, "range");
        return { sql: `${path.column} > ${NOTHING_SQL}`, parameters: [], isExact: term.isExact };
      }
      return term;
    }
    if (operator === "$not") return this.notTerm(path, operand);
    const term = columnTerm(path.column, operator, operand);
    if (!term) return null;
    // In a column with objects, equality still finds everything, but an object's order means nothing.
    if (path.hasObjects) term.isExact = term.isExact && operator === "$eq" && !isNothing(operand);
    if (isTop) this.demand(path, demandOf(operator, operand));
    return term;
  }

  private notTerm(path: IndexedPath, operand: unknown): SqlTerm | null {
    if (!isOperatorObject(operand)) return null;
    return negated(allOf(Object.keys(operand).map((operator) => this.scalarTerm(path, operator, operand[operator], false))));
  }

  /** Only a sparse index of this path alone knows which documents have it. */
  private existsTerm(path: IndexedPath, operand: unknown, isTop: boolean): SqlTerm | null {
    const index = this.schema.indexes.find(
      ({ keys, presenceColumn }) => presenceColumn !== null && keys.length === 1 && keys[0]!.path === path,
    );
    if (!index) return null;
    const isWanted = operand !== false && operand !== 0 && operand !== null;
    if (isTop && isWanted) this.demand(path, "present");
    return { sql: `${index.presenceColumn} IS ${isWanted ? "NOT " : ""}NULL`, parameters: [], isExact: true };
  }

  private demand(path: IndexedPath, kind: Demand["kind"]): void {
    const known = this.demands.get(path);
    if (known === undefined || STRENGTH[kind] > STRENGTH[known]) this.demands.set(path, kind);
  }
}

const NOTHING_SQL = "-9e999";

function demandOf(operator: string, operand: unknown): Demand["kind"] {
  if (operator === "$eq" && !(operand instanceof RegExp)) return "equal";
  if (operator === "$in") return "oneOf";
  return "range";
}

/** Whether the demand, as asked, leaves out documents without the path; a sparse index may only be used then. */
export function impliesPresence(filter: Document, path: IndexedPath): boolean {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === "$and" && (condition as Document[]).some((branch) => impliesPresence(branch, path))) return true;
    if (key !== path.path.name) continue;
    if (!isOperatorObject(condition)) {
      if (!isNothing(condition)) return true;
    } else if (Object.entries(condition).some(([operator, operand]) => operatorImpliesPresence(operator, operand))) return true;
  }
  return false;
}

function operatorImpliesPresence(operator: string, operand: unknown): boolean {
  switch (operator) {
    case "$eq":
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
    case "$in":
    case "$regex":
      return !mentionsNothing(operand);
    case "$ne":
      return isNothing(operand);
    case "$exists":
      return operand !== false && operand !== 0 && operand !== null;
    default:
      return false;
  }
}

function mentionsNothing(operand: unknown): boolean {
  return isNothing(operand) || (Array.isArray(operand) && operand.some(isNothing));
}

function allOf(terms: (SqlTerm | null)[]): SqlTerm | null {
  const known = terms.filter((term) => term !== null);
  if (known.length === 0) return null;
  const isExact = known.length === terms.length && known.every((term) => term.isExact);
  if (known.length === 1) return { ...known[0]!, isExact };
  return { sql: `(${known.map(({ sql }) => sql).join(" AND ")})`, parameters: known.flatMap(({ parameters }) => parameters), isExact };
}

/** Sound because no indexed column is ever NULL, so SQL's three-valued logic never shows. */
function negated(term: SqlTerm | null): SqlTerm | null {
  return term?.isExact ? { sql: `NOT ${term.sql}`, parameters: term.parameters, isExact: true } : null;
}

/** An upper (`<=`) or lower bound that the condition sets, if any. */
function boundOf(condition: unknown, side: "<=" | ">="): { value: unknown } | null {
  if (condition === undefined) return null;
  if (!isOperatorObject(condition)) return isComparable(condition) && !isNothing(condition) ? { value: condition } : null;
  const names = side === "<=" ? ["$eq", "$lt", "$lte"] : ["$eq", "$gt", "$gte"];
  for (const name of names) {
    const operand = condition[name];
    if (Object.hasOwn(condition, name) && isComparable(operand) && !isNothing(operand) && !Number.isNaN(operand)) return { value: operand };
  }
  return null;
}
