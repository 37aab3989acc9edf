import { badValue, ErrorCode, serverError, unsupported } from "./errors";
import { compilePullTest } from "./matcher";
import type { Path } from "./paths";
import { equalValues, getOwn, isObject, typeName, type Document } from "./values";
import { KEEP, structuredCopy } from "./update-values";

const ARRAY_OPERATORS = ["$push", "$addToSet", "$pull", "$pullAll", "$pop"] as const;
export type ArrayOperator = (typeof ARRAY_OPERATORS)[number];

export function isArrayOperator(name: string): name is ArrayOperator {
  return (ARRAY_OPERATORS as readonly string[]).includes(name);
}

/** The array after the operator, or KEEP. `current` is changed in place where that is possible. */
export function applyArrayOperator(operator: ArrayOperator, path: Path, operand: unknown, current: unknown): unknown {
  switch (operator) {
    case "$push":
      return push(existing(operator, path, current), operand);
    case "$addToSet":
      return addToSet(existing(operator, path, current), operand);
    case "$pull":
      return pull(path, current, compilePullTest(operand));
    case "$pullAll":
      return pullAll(path, current, operand);
    case "$pop":
      return pop(path, current, operand);
  }
}

function existing(operator: string, path: Path, current: unknown): unknown[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw operator === "$push"
    ? badValue(`The field '${path.name}' must be an array but is of type ${typeName(current)}`)
    : badValue(`Cannot apply $addToSet to non-array field. Field named '${path.name}' has non-array type ${typeName(current)}`);
}

function push(array: unknown[], operand: unknown): unknown[] {
  if (!isObject(operand) || !Object.hasOwn(operand, "$each")) {
    refuseStrayModifiers("$push", operand);
    array.push(structuredCopy(operand));
    return array;
  }
  const { values, slice, position } = pushModifiers(operand);
  array.splice(insertionPoint(position, array.length), 0, ...values.map(structuredCopy));
  if (slice === undefined) return array;
  return slice < 0 ? array.slice(slice) : array.slice(0, slice);
}

function pushModifiers(operand: Document): { values: unknown[]; slice?: number; position?: number } {
  for (const key of Object.keys(operand)) {
    if (key === "$each" || key === "$slice" || key === "$position") continue;
    if (key === "$sort") throw unsupported("$sort inside $push");
    throw badValue(`Unrecognized clause in $push: ${key}`);
  }
  return {
    values: eachValues("$push", operand),
    slice: wholeNumber(operand, "$slice"),
    position: wholeNumber(operand, "$position"),
  };
}

function wholeNumber(operand: Document, name: string): number | undefined {
  const value = getOwn(operand, name);
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value)) throw badValue(`The value for ${name} must be an integer value`);
  return value;
}

/** A negative position counts from the end. */
function insertionPoint(position: number | undefined, length: number): number {
  if (position === undefined || position >= length) return length;
  return position < 0 ? Math.max(0, length + position) : position;
}

function addToSet(array: unknown[], operand: unknown): unknown {
  const hasEach = isObject(operand) && Object.hasOwn(operand, "$each");
  if (!hasEach) refuseStrayModifiers("$addToSet", operand);
  else if (Object.keys(operand).length > 1) throw badValue("Found unexpected fields after $each in $addToSet");
  for (const value of hasEach ? eachValues("$addToSet", operand) : [operand]) {
    if (!array.some((element) => equalValues(element, value))) array.push(structuredCopy(value));
  }
  return array;
}

function eachValues(operator: string, operand: Document): unknown[] {
  const each = operand.$each;
  if (Array.isArray(each)) return each;
  const message = `The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`;
  throw operator === "$push" ? badValue(message) : serverError(ErrorCode.typeMismatch, message);
}

function refuseStrayModifiers(operator: string, operand: unknown): void {
  if (!isObject(operand)) return;
  const modifier = Object.keys(operand)[0];
  if (modifier?.startsWith("$")) throw unsupported(`${modifier} inside ${operator} without $each`);
}

function pull(path: Path, current: unknown, isWanted: (value: unknown) => boolean): unknown {
  if (current === undefined) return KEEP;
  if (!Array.isArray(current)) throw badValue(`Cannot apply $pull to a non-array value: ${path.name}`);
  return current.filter((element) => !isWanted(element));
}

function pullAll(path: Path, current: unknown, operand: unknown): unknown {
  if (!Array.isArray(operand)) throw badValue("$pullAll requires an array argument");
  return pull(path, current, (value) => operand.some((unwanted) => equalValues(value, unwanted)));
}

function pop(path: Path, current: unknown, operand: unknown): unknown {
  if (operand !== 1 && operand !== -1) throw serverError(ErrorCode.failedToParse, "$pop expects 1 or -1");
  if (current === undefined) return KEEP;
  if (!Array.isArray(current)) throw serverError(ErrorCode.typeMismatch, `Path '${path.name}' contains an element of non-array type`);
  return operand === 1 ? current.slice(0, -1) : current.slice(1);
}
