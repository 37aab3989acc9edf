import { badValue, unsupported } from "./errors";
import { compareValues, equalValues, isNothing, isObject, rankOf, type Document } from "./values";

export type ValueTest = (value: unknown) => boolean;

/** True for `{ $gt: 5 }`; an object that mixes operators and fields is refused. */
export function isOperatorObject(value: unknown): value is Document {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys[0]!.startsWith("$")) return false;
  const stray = keys.find((key) => !key.startsWith("$"));
  if (stray !== undefined) throw badValue(`unknown operator: ${stray}`);
  return true;
}

/** A comparison as a test of one value; `undefined` stands for a missing field. */
export function compileComparison(operator: string, operand: unknown): ValueTest {
  switch (operator) {
    case "$eq":
      return operand instanceof RegExp ? compileRegex(operand) : compileEquals(operand);
    case "$in":
      return compileIn(operand);
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return compileRange(operator, operand);
    case "$regex":
      return compileRegex(operand);
    default:
      throw unsupported(`the query operator ${operator}`);
  }
}

function compileEquals(operand: unknown): ValueTest {
  if (isNothing(operand)) return isNothing;
  if (typeof operand === "string") return (value) => value === operand;
  return (value) => equalValues(value, operand);
}

function compileIn(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw badValue("$in needs an array");
  const texts = new Set<unknown>(operand.filter((wanted) => typeof wanted === "string"));
  const others = operand.filter((wanted) => typeof wanted !== "string").map(compileInEntry);
  if (others.length === 0) return (value) => typeof value === "string" && texts.has(value);
  return (value) => texts.has(value) || others.some((test) => test(value));
}

function compileInEntry(wanted: unknown): ValueTest {
  if (isObject(wanted) && Object.keys(wanted)[0]?.startsWith("$")) throw badValue("cannot nest $ under $in");
  return compileComparison("$eq", wanted);
}

/** Comparisons look only at values of the operand's own type. */
function compileRange(operator: string, operand: unknown): ValueTest {
  if (operand instanceof RegExp) throw badValue(`Can't have RegEx as arg to predicate over field (${operator})`);
  const isInclusive = operator === "$gte" || operator === "$lte";
  if (isNothing(operand)) return isInclusive ? isNothing : () => false;
  if (Number.isNaN(operand)) return isInclusive ? (value) => Number.isNaN(value) : () => false;
  const rank = rankOf(operand);
  const sign = operator.startsWith("$g") ? 1 : -1;
  return (value) => {
    if (value === undefined || rankOf(value) !== rank || Number.isNaN(value)) return false;
    const order = compareValues(value, operand) * sign;
    return isInclusive ? order >= 0 : order > 0;
  };
}

function compileRegex(operand: unknown): ValueTest {
  const { text, isPrefix } = literalPattern(operand);
  return isPrefix
    ? (value) => typeof value === "string" && value.startsWith(text)
    : (value) => typeof value === "string" && value.includes(text);
}

/**
 * Reads a pattern of plain characters, optionally anchored at the start. MongoDB's and JavaScript's regular expressions
 * agree on these; anything more is refused.
 */
export function literalPattern(operand: unknown): { text: string; isPrefix: boolean } {
  const source = operand instanceof RegExp ? operand.source : operand;
  if (typeof source !== "string") throw badValue("$regex has to be a string");
  if (operand instanceof RegExp && operand.flags.replace("u", "") !== "")
    throw unsupported(`the regular expression flags "${operand.flags}"`);
  const isPrefix = source.startsWith("^");
  const body = isPrefix ? source.slice(1) : source;
  if (body === "(?:)") return { text: "", isPrefix };
  if (META.test(body.replace(ESCAPED, "")))
    throw unsupported(`the regular expression /${source}/; only plain text with or without ^ in front`);
  return { text: body.replace(ESCAPED, "$1"), isPrefix };
}

const ESCAPED = /\\([^A-Za-z0-9])/g;
const META = /[\\.*+?^${}()|[\]]/;
