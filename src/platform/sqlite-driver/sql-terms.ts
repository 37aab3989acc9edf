import { columnKey, NOTHING, rangeOfRank, type ColumnKey } from "./column-key";
import { literalPattern } from "./match-operators";
import { isNothing, isObject, Rank, rankOf } from "./values";

/**
 * A condition in SQL. It holds for every document that the filter matches; if `isExact`, for no other.
 * What SQL cannot say about a filter is left out, and the matcher decides.
 */
export interface SqlTerm {
  sql: string;
  parameters: ColumnKey[];
  isExact: boolean;
}

/** A comparison of a column that holds `columnKey`s; null when SQL cannot express it. */
export function columnTerm(column: string, operator: string, operand: unknown): SqlTerm | null {
  switch (operator) {
    case "$eq":
      if (operand instanceof RegExp) return prefixTerm(column, operand);
      return isComparable(operand) ? { sql: `${column} = ?`, parameters: [columnKey(operand)], isExact: isSharp(operand) } : null;
    case "$in":
      return inTerm(column, operand as unknown[]);
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return rangeTerm(column, operator, operand);
    case "$regex":
      return prefixTerm(column, operand);
    default:
      return null;
  }
}

function inTerm(column: string, wanted: unknown[]): SqlTerm | null {
  if (!wanted.every((value) => isComparable(value)) || wanted.length > 500) return null;
  if (wanted.length === 0) return nothingMatches(column);
  const parameters = wanted.map(columnKey);
  // Few different lengths, so that the statements can be reused.
  while ((parameters.length & (parameters.length - 1)) !== 0) parameters.push(parameters[0]!);
  return { sql: `${column} IN (${parameters.map(() => "?").join(",")})`, parameters, isExact: wanted.every(isSharp) };
}

/** False, but not a constant: SQLite drops an index that a constant made useless, and then refuses the hint to use it. */
function nothingMatches(column: string): SqlTerm {
  return { sql: `${column} < ?`, parameters: [NOTHING], isExact: true };
}

function rangeTerm(column: string, operator: string, operand: unknown): SqlTerm | null {
  if (isNothing(operand)) {
    const isInclusive = operator === "$gte" || operator === "$lte";
    return isInclusive ? { sql: `${column} = ?`, parameters: [NOTHING], isExact: true } : nothingMatches(column);
  }
  const range = isComparable(operand) && !Number.isNaN(operand) ? rangeOfRank(rankOf(operand)) : null;
  if (!range) return null;
  const key = columnKey(operand);
  const sql =
    operator === "$gt" || operator === "$gte"
      ? `(${column} ${operator === "$gt" ? ">" : ">="} ? AND ${column} < ?)`
      : `(${column} ${range.fromInclusive ? ">=" : ">"} ? AND ${column} ${operator === "$lt" ? "<" : "<="} ?)`;
  const parameters = operator === "$gt" || operator === "$gte" ? [key, range.to] : [range.from, key];
  return { sql, parameters, isExact: isSharp(operand) };
}

/**
 * A lower and an upper bound of one type, as one range. Apart, each would bring the type's own end with it,
 * and of two bounds on the same side SQLite walks the index by either one.
 */
export function betweenTerm(column: string, condition: Record<string, unknown>): { term: SqlTerm; operators: string[] } | null {
  const operators = Object.keys(condition).filter((name) => name in RANGE_SQL);
  const [lower, upper] = [operators.filter((name) => name.startsWith("$g")), operators.filter((name) => name.startsWith("$l"))];
  if (lower.length !== 1 || upper.length !== 1) return null;
  const bounds = [lower[0]!, upper[0]!].map((operator) => ({ operator, operand: condition[operator] }));
  if (!bounds.every(({ operand }) => isComparable(operand) && !isNothing(operand) && !Number.isNaN(operand))) return null;
  const [from, to] = bounds.map(({ operand }) => rankOf(operand));
  if (from !== to || rangeOfRank(from!) === null) return null;
  return {
    operators,
    term: {
      sql: `(${bounds.map(({ operator }) => `${column} ${RANGE_SQL[operator as keyof typeof RANGE_SQL]} ?`).join(" AND ")})`,
      parameters: bounds.map(({ operand }) => columnKey(operand)),
      isExact: bounds.every(({ operand }) => isSharp(operand)),
    },
  };
}

const RANGE_SQL = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" } as const;

function prefixTerm(column: string, operand: unknown): SqlTerm | null {
  const { text, isPrefix } = literalPattern(operand);
  if (!isPrefix) return null;
  const end = nextPrefix(text);
  return {
    sql: `(${column} >= ? AND ${column} < ?)`,
    parameters: [columnKey(text), end === null ? new Uint8Array(0) : columnKey(end)],
    isExact: true,
  };
}

/** The first text after all that start with `prefix`; null when only blobs follow. */
function nextPrefix(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0)!);
  while (points.length > 0) {
    const last = points.pop()!;
    if (last >= 0x10ffff) continue;
    const next = last + 1;
    return String.fromCodePoint(...points, next === 0xd800 ? 0xe000 : next);
  }
  return null;
}

/** Values that SQL compares as MongoDB does. */
export function isComparable(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isNothing(value)) return true;
  if (isObject(value) || Array.isArray(value) || value instanceof RegExp) return false;
  const rank = rankOf(value);
  return rank === Rank.date || rank === Rank.objectId || rank === Rank.binary;
}

/** False for the few numbers that share a column key. */
function isSharp(value: unknown): boolean {
  return typeof value !== "number" || value > -1.797e308;
}
