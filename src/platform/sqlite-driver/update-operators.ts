import { applyArrayOperator, isArrayOperator, type ArrayOperator } from "./update-arrays";
import { badValue, ErrorCode, serverError, unsupported } from "./errors";
import type { Change } from "./update";
import { isArrayIndex } from "./paths";
import { KEEP, structuredCopy } from "./update-values";
import { compareValues, getOwn, isObject, setOwn, typeName, type Document } from "./values";

const FIELD_OPERATORS = ["$set", "$setOnInsert", "$unset", "$inc", "$max", "$min"] as const;
export type UpdateOperator = (typeof FIELD_OPERATORS)[number] | ArrayOperator;

export function isUpdateOperator(name: string): name is UpdateOperator {
  return (FIELD_OPERATORS as readonly string[]).includes(name) || isArrayOperator(name);
}

/** Where a path ends: an object's field or an array's element. */
export interface Slot {
  read(): unknown;
  write(value: unknown): void;
}

export function applyOperator(document: Document, change: Change): void {
  const { operator, operand, path } = change;
  if (operator === "$unset") return unset(document, change);
  // These two never make a path.
  const isCreating = operator !== "$pull" && operator !== "$pullAll" && operator !== "$pop";
  if (path.parts.length === 1) {
    const next = nextValue(change, getOwn(document, path.name));
    if (next !== KEEP) setOwn(document, path.name, ownCopy(operator, next, operand));
    return;
  }
  const slot = findSlot(document, change, isCreating);
  if (!slot) return;
  const next = nextValue(change, slot.read());
  if (next !== KEEP) slot.write(ownCopy(operator, next, operand));
}

/** An update may change several documents; they must not share an operand's objects. */
function ownCopy(operator: UpdateOperator, value: unknown, operand: unknown): unknown {
  return value === operand && typeof value === "object" && value !== null && operator !== "$inc" ? structuredCopy(value) : value;
}

function nextValue(change: Change, current: unknown): unknown {
  const { operator, operand } = change;
  switch (operator) {
    case "$set":
    case "$setOnInsert":
      return operand;
    case "$inc":
      return increment(change, current);
    case "$max":
      return current === undefined || compareValues(operand, current) > 0 ? operand : KEEP;
    case "$min":
      return current === undefined || compareValues(operand, current) < 0 ? operand : KEEP;
    case "$unset":
      return KEEP;
    default:
      return applyArrayOperator(operator, change.path, operand, current);
  }
}

function increment({ path, operand }: Change, current: unknown): number {
  if (typeof operand !== "number") {
    if (typeName(operand) === "Long" || typeName(operand) === "Decimal128") throw unsupported(`$inc by a ${typeName(operand)}`);
    throw serverError(ErrorCode.typeMismatch, `Cannot increment with non-numeric argument: {${path.name}: ${JSON.stringify(operand)}}`);
  }
  if (current === undefined) return operand;
  if (typeof current === "number") return current + operand;
  if (typeName(current) === "Long" || typeName(current) === "Decimal128") throw unsupported(`$inc of a ${typeName(current)}`);
  throw serverError(
    ErrorCode.typeMismatch,
    `Cannot apply $inc to a value of non-numeric type. The field '${path.name}' is of type ${typeName(current)}`,
  );
}

/** Walks to the path's last holder, making objects on the way if `isCreating`; null when it does not exist and is not to be made. */
function findSlot(document: Document, { path }: Change, isCreating: boolean): Slot | null {
  const { parts } = path;
  let holder: unknown = document;
  for (let at = 0; at < parts.length - 1; at++) {
    const next = readPart(holder, parts[at]!);
    if (next === undefined) {
      if (!isCreating) return null;
      // The rest is made as one new object, so that nothing is left behind if a later step fails.
      return makingSlot(holder, parts, at, path.name);
    }
    if (!isObject(next) && !Array.isArray(next)) {
      if (!isCreating) return null;
      throw notViable(parts[at + 1]!, parts[at]!, next);
    }
    holder = next;
  }
  return partSlot(holder, parts[parts.length - 1]!, parts[parts.length - 2]!, isCreating);
}

function makingSlot(holder: unknown, parts: readonly string[], at: number, name: string): Slot | null {
  const slot = partSlot(holder, parts[at]!, parts[at - 1] ?? name, true);
  if (!slot) return null;
  return {
    read: () => undefined,
    write: (value) => {
      let made = value;
      for (let i = parts.length - 1; i > at; i--) {
        const outer: Document = {};
        setOwn(outer, parts[i]!, made);
        made = outer;
      }
      slot.write(made);
    },
  };
}

function readPart(holder: unknown, part: string): unknown {
  if (!Array.isArray(holder)) return getOwn(holder as Document, part);
  // A sparse slot of our own array is null, never undefined.
  return isArrayIndex(part) ? (holder[Number(part)] as unknown) : undefined;
}

function partSlot(holder: unknown, part: string, holderName: string, isCreating: boolean): Slot | null {
  if (!Array.isArray(holder)) {
    const object = holder as Document;
    return { read: () => getOwn(object, part), write: (value) => setOwn(object, part, value) };
  }
  if (!isArrayIndex(part)) {
    if (!isCreating) return null;
    throw notViable(part, holderName, holder);
  }
  return { read: () => holder[Number(part)] as unknown, write: (value) => writeElement(holder, Number(part), value) };
}

// MongoDB's own bound on how far an update may lengthen an array.
const MAX_PADDING = 1_500_000;

function writeElement(array: unknown[], index: number, value: unknown): void {
  if (index > array.length + MAX_PADDING) throw badValue(`can't backfill more than ${MAX_PADDING} elements`);
  while (array.length < index) array.push(null);
  array[index] = value;
}

function notViable(part: string, holderName: string, holder: unknown): Error {
  return serverError(ErrorCode.pathNotViable, `Cannot create field '${part}' in element {${holderName}: ${JSON.stringify(holder)}}`);
}

function unset(document: Document, { path: { parts } }: Change): void {
  let holder: unknown = document;
  for (let at = 0; at < parts.length - 1; at++) {
    holder = readPart(holder, parts[at]!);
    if (!isObject(holder) && !Array.isArray(holder)) return;
  }
  const last = parts[parts.length - 1]!;
  if (!Array.isArray(holder)) removeField(holder as Document, last);
  else if (isArrayIndex(last) && Number(last) < holder.length) holder[Number(last)] = null;
}

/** Takes fields away from the end and puts the later ones back: V8 then keeps the object's fast form, which a bare `delete` costs. */
function removeField(object: Document, name: string): void {
  if (!Object.hasOwn(object, name)) return;
  const names = Object.keys(object);
  const at = names.indexOf(name);
  const later = names.slice(at + 1).map((each) => object[each]);
  for (let i = names.length - 1; i >= at; i--) delete object[names[i]!];
  for (let i = 0; i < later.length; i++) setOwn(object, names[at + 1 + i]!, later[i]);
}
