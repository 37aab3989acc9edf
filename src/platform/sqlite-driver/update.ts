import { ErrorCode, invalidArgument, serverError, unsupported } from "./errors";
import { equalValues, getOwn, isObject, type Document } from "./values";
import { applyOperator, isUpdateOperator, type UpdateOperator } from "./update-operators";
import { isArrayIndex, parsePath, type Path } from "./paths";

/** One operator on one path. */
export interface Change {
  operator: UpdateOperator;
  path: Path;
  operand: unknown;
}

export interface CompiledUpdate {
  changes: Change[];
  insertOnly: Change[];
}

/**
 * Checks a plain update document and lists its changes in the order in which MongoDB applies them.
 *
 * @throws {UnsupportedByEngineError} naming an operator outside the engine's subset
 */
export function compileUpdate(update: unknown): CompiledUpdate {
  if (Array.isArray(update)) throw unsupported("an aggregation pipeline as an update");
  if (!isObject(update)) throw invalidArgument("Update document requires atomic operators");
  const changes: Change[] = [];
  const insertOnly: Change[] = [];
  const operators = Object.keys(update);
  if (operators.length === 0 || !operators.every((operator) => operator.startsWith("$"))) {
    throw invalidArgument("Update document requires atomic operators");
  }
  for (const operator of operators) {
    if (!isUpdateOperator(operator)) throw unsupported(`the update operator ${operator}`);
    const operands = update[operator];
    if (!isObject(operands))
      throw serverError(ErrorCode.failedToParse, `Modifiers operate on fields but we found another type for ${operator}`);
    for (const name of Object.keys(operands)) {
      const change = { operator, path: checkedPath(name), operand: operands[name] };
      (operator === "$setOnInsert" ? insertOnly : changes).push(change);
    }
  }
  inOrder(changes, insertOnly);
  return { changes, insertOnly };
}

/**
 * Applies the changes to `document` in place.
 *
 * @throws {MongoServerError} with MongoDB's code; the document is then half changed and must be dropped
 */
export function applyUpdate(document: Document, update: CompiledUpdate, isInsert: boolean): void {
  const id = document._id;
  for (const change of update.changes) applyOperator(document, change);
  if (isInsert) for (const change of update.insertOnly) applyOperator(document, change);
  if (!isInsert && document._id !== id && !equalValues(document._id, id)) {
    throw serverError(ErrorCode.immutableField, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
}

function checkedPath(name: string): Path {
  const path = parsePath(name);
  if (name === "") throw serverError(56, "An empty update path is not valid.");
  for (const part of path.parts) {
    if (part === "") throw serverError(56, `The update path '${name}' contains an empty field name, which is not allowed.`);
    if (part.startsWith("$")) {
      if (part === "$" || part.startsWith("$[")) throw unsupported(`the positional operator ${part}`);
      throw serverError(
        ErrorCode.dollarPrefixedFieldName,
        `The dollar ($) prefixed field '${part}' in '${name}' is not allowed in the context of an update`,
      );
    }
  }
  return path;
}

/** New fields appear in the order of their paths, numbers by value; and no path may touch another one's. */
function inOrder(changes: Change[], insertOnly: Change[]): void {
  const all = insertOnly.length === 0 ? changes : [...changes, ...insertOnly];
  if (all.length < 2) return;
  changes.sort((a, b) => comparePaths(a.path, b.path));
  insertOnly.sort((a, b) => comparePaths(a.path, b.path));
  const sorted = insertOnly.length === 0 ? changes : all.sort((a, b) => comparePaths(a.path, b.path));
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]!.path;
    const path = sorted[i]!.path;
    if (!before.parts.every((part, at) => part === path.parts[at])) continue;
    throw serverError(ErrorCode.conflictingUpdate, `Updating the path '${path.name}' would create a conflict at '${before.name}'`);
  }
}

function comparePaths(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.parts.length, b.parts.length); i++) {
    const x = a.parts[i]!;
    const y = b.parts[i]!;
    if (x === y) continue;
    if (isArrayIndex(x) && isArrayIndex(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return a.parts.length - b.parts.length;
}

/**
 * Checks a replacement document: no operators at the top.
 *
 * @param id of the document being replaced; undefined when it is being inserted
 */
export function checkReplacement(replacement: Document, id: unknown): void {
  const operator = Object.keys(replacement).find((key) => key.startsWith("$"));
  if (operator !== undefined) throw invalidArgument("Replacement document must not contain atomic operators");
  const own = getOwn(replacement, "_id");
  if (id !== undefined && own !== undefined && !equalValues(own, id)) {
    throw serverError(ErrorCode.immutableField, "After applying the update, the (immutable) field '_id' was found to have been altered");
  }
}
