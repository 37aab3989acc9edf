import { compileComparison, isOperatorObject, type ValueTest } from "./match-operators";
import { invalidArgument, badValue, unsupported } from "./errors";
import { anyAtPath, parsePath } from "./paths";
import { equalValues, isObject, type Document } from "./values";

export type Matcher = (document: Document) => boolean;

/**
 * Compiles a plain filter (see `toPlain`).
 *
 * @throws {UnsupportedByEngineError} naming an operator outside the engine's subset
 */
export function compileFilter(filter: Document): Matcher {
  const tests: Matcher[] = [];
  for (const key of Object.keys(filter)) addCondition(tests, key, filter[key]);
  return allOf(tests);
}

function allOf(tests: Matcher[]): Matcher {
  if (tests.length === 0) return () => true;
  if (tests.length === 1) return tests[0]!;
  return (document) => tests.every((test) => test(document));
}

function addCondition(tests: Matcher[], key: string, condition: unknown): void {
  if (key.startsWith("$")) tests.push(compileLogical(key, condition));
  else if (isOperatorObject(condition)) for (const operator of Object.keys(condition)) addOperator(tests, key, operator, condition);
  else tests.push(compilePathTest(key, compileComparison("$eq", condition)));
}

function compileLogical(operator: string, branches: unknown): Matcher {
  if (operator !== "$and" && operator !== "$or" && operator !== "$nor") throw unsupported(`the query operator ${operator}`);
  if (!Array.isArray(branches) || branches.length === 0) throw badValue(`${operator} must be a nonempty array`);
  const matchers = branches.map((branch: unknown) => {
    if (!isObject(branch)) throw badValue(`${operator} entries need to be full objects`);
    return compileFilter(branch);
  });
  if (operator === "$and") return allOf(matchers);
  const any: Matcher = (document) => matchers.some((matches) => matches(document));
  return operator === "$or" ? any : (document) => !any(document);
}

function addOperator(tests: Matcher[], path: string, operator: string, operators: Document): void {
  const operand = operators[operator];
  switch (operator) {
    case "$ne":
      tests.push(not(compilePathTest(path, compileComparison("$eq", operand))));
      break;
    case "$nin":
      tests.push(not(compilePathTest(path, compileComparison("$in", operand))));
      break;
    case "$not":
      tests.push(not(compileNegated(path, operand)));
      break;
    case "$exists":
      tests.push(compileExists(path, operand));
      break;
    case "$all":
      tests.push(compileAll(path, operand));
      break;
    case "$size":
    case "$elemMatch":
      tests.push(compileArrayTest(path, operator, operand));
      break;
    case "$options":
      throw unsupported("the query operator $options");
    default:
      tests.push(compilePathTest(path, compileComparison(operator, operand)));
  }
}

function compilePathTest(name: string, test: ValueTest): Matcher {
  const path = parsePath(name);
  return (document) => anyAtPath(document, path, test);
}

function not(matches: Matcher): Matcher {
  return (document) => !matches(document);
}

function compileNegated(path: string, operand: unknown): Matcher {
  const tests: Matcher[] = [];
  if (operand instanceof RegExp) tests.push(compilePathTest(path, compileComparison("$regex", operand)));
  else if (isOperatorObject(operand)) addCondition(tests, path, operand);
  else throw badValue("$not needs a regex or a document");
  return allOf(tests);
}

function compileExists(name: string, operand: unknown): Matcher {
  const path = parsePath(name);
  const exists: Matcher = (document) => anyAtPath(document, path, (value) => value !== undefined, false);
  return isTrue(operand) ? exists : not(exists);
}

function isTrue(operand: unknown): boolean {
  return operand !== false && operand !== 0 && operand !== null;
}

function compileAll(path: string, operand: unknown): Matcher {
  if (!Array.isArray(operand)) throw badValue("$all needs an array");
  if (operand.length === 0) return () => false;
  return allOf(
    operand.map((wanted: unknown) => {
      if (isOperatorObject(wanted)) throw unsupported(`${Object.keys(wanted)[0]} inside $all`);
      return compilePathTest(path, compileComparison("$eq", wanted));
    }),
  );
}

function compileArrayTest(name: string, operator: string, operand: unknown): Matcher {
  const path = parsePath(name);
  const test = operator === "$size" ? compileSize(operand) : compileElemMatch(operand);
  return (document) => anyAtPath(document, path, (value) => Array.isArray(value) && test(value), false);
}

function compileSize(operand: unknown): (array: unknown[]) => boolean {
  if (typeof operand !== "number" || !Number.isInteger(operand) || operand < 0) throw badValue("$size must be a whole number");
  return (array) => array.length === operand;
}

function compileElemMatch(operand: unknown): (array: unknown[]) => boolean {
  if (!isObject(operand)) throw badValue("$elemMatch needs an Object");
  if (isOperatorObject(operand)) {
    const test = compileValueTest(operand);
    return (array) => array.some(test);
  }
  const matches = compileFilter(operand);
  return (array) => array.some((element) => isObject(element) && matches(element));
}

/** A condition on one value that stands alone: an array's element in `$elemMatch` and `$pull`. */
export function compileValueTest(operators: Document): ValueTest {
  // Wrapped in a field, so that every operator keeps its one meaning.
  const matches = compileFilter({ v: operators });
  return (value) => matches({ v: value });
}

/** What `$pull` removes: equal values, values under operators, or objects that match a filter. */
export function compilePullTest(condition: unknown): ValueTest {
  if (condition instanceof RegExp) return compileComparison("$regex", condition);
  if (!isObject(condition)) return (value) => equalValues(value, condition);
  if (isOperatorObject(condition)) return compileValueTest(condition);
  const matches = compileFilter(condition);
  return (value) => isObject(value) && matches(value);
}

/** @throws when the filter is not an object, as the ordinary driver does */
export function checkFilter(filter: unknown): asserts filter is object {
  if (typeof filter !== "object" || filter === null || Array.isArray(filter))
    throw invalidArgument("Argument 'filter' must be a valid object");
}
