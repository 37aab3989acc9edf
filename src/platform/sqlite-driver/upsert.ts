import mongoose from "mongoose";
import { isOperatorObject } from "./match-operators";
import { ErrorCode, serverError, unsupported } from "./errors";
import { applyOperator } from "./update-operators";
import { structuredCopy } from "./update-values";
import { parsePath } from "./paths";
import { isObject, type Document } from "./values";

/** The document that an upsert starts from: every field that the filter pins to one value. */
export function seedFromFilter(filter: Document): Document {
  const seed: Document = {};
  const seen = new Set<string>();
  for (const [name, value] of pinnedFields(filter)) {
    if (seen.has(name))
      throw serverError(ErrorCode.notSingleValueField, `cannot infer query fields to set, path '${name}' is matched twice`);
    seen.add(name);
    applyOperator(seed, { operator: "$set", path: parsePath(name), operand: structuredCopy(value) });
  }
  return seed;
}

function* pinnedFields(filter: Document): Generator<[string, unknown]> {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === "$and") for (const branch of condition as Document[]) yield* pinnedFields(branch);
    else if (key === "$or" && (condition as Document[]).length === 1) yield* pinnedFields((condition as Document[])[0]!);
    else if (key.startsWith("$")) continue;
    else if (!isOperatorObject(condition)) {
      if (!(condition instanceof RegExp)) yield [key, condition];
    } else yield* pinnedByOperators(key, condition);
  }
}

function* pinnedByOperators(path: string, operators: Document): Generator<[string, unknown]> {
  if (Object.hasOwn(operators, "$eq")) yield [path, operators.$eq];
  if (Array.isArray(operators.$all)) for (const value of operators.$all) yield [path, value];
  // Versions of MongoDB differ on whether this pins the field.
  if (Array.isArray(operators.$in) && operators.$in.length === 1) throw unsupported(`an upsert by $in with a single value (${path})`);
}

/** With `_id` in front, where the server keeps it; made if there is none. */
export function withId(document: Document): Document {
  if (Object.keys(document)[0] === "_id") return document;
  const { _id: id, ...rest } = document;
  return { _id: id === undefined ? new mongoose.mongo.ObjectId() : id, ...rest };
}

/** @throws for ids that MongoDB refuses */
export function checkId(id: unknown): void {
  if (Array.isArray(id)) throw serverError(ErrorCode.badValue, "The '_id' value cannot be of type array");
  if (id instanceof RegExp) throw serverError(ErrorCode.badValue, "The '_id' value cannot be of type regex");
  if (isObject(id) && Object.keys(id).some((key) => key.startsWith("$"))) {
    throw serverError(ErrorCode.dollarPrefixedFieldName, "_id fields may not contain '$'-prefixed fields");
  }
}
