import mongoose from "mongoose";
import type { Document } from "./values";

const { MongoError, MongoServerError, MongoInvalidArgumentError } = mongoose.mongo;

/** Something of MongoDB that the embedded engine does not speak. It refuses rather than answer differently. */
export class UnsupportedByEngineError extends Error {
  override name = "UnsupportedByEngineError";

  constructor(readonly feature: string) {
    super(`The embedded database does not support ${feature}`);
  }
}

export function unsupported(feature: string): UnsupportedByEngineError {
  return new UnsupportedByEngineError(feature);
}

/** MongoDB's error codes that the engine raises; callers compare `error.code`. */
export const ErrorCode = {
  badValue: 2,
  failedToParse: 9,
  typeMismatch: 14,
  namespaceNotFound: 26,
  indexNotFound: 27,
  pathNotViable: 28,
  conflictingUpdate: 40,
  namespaceExists: 48,
  dollarPrefixedFieldName: 52,
  notSingleValueField: 54,
  immutableField: 66,
  cannotCreateIndex: 67,
  invalidOptions: 72,
  indexOptionsConflict: 85,
  indexKeySpecsConflict: 86,
  duplicateKey: 11000,
} as const;

export function serverError(code: number, message: string, more: Document = {}): InstanceType<typeof MongoServerError> {
  return new MongoServerError({ ok: 0, code, errmsg: message, message, ...more });
}

export function badValue(message: string): Error {
  return serverError(ErrorCode.badValue, message);
}

/** Wrong use that the ordinary driver refuses before it asks the server. */
export function invalidArgument(message: string): Error {
  return new MongoInvalidArgumentError(message);
}

export function duplicateKeyError(namespace: string, indexName: string, keyPattern: Document, keyValue: Document): Error {
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${JSON.stringify(value) ?? "null"}`);
  const message = `E11000 duplicate key error collection: ${namespace} index: ${indexName} dup key: { ${shown.join(", ")} }`;
  return serverError(ErrorCode.duplicateKey, message, { index: 0, keyPattern, keyValue });
}

/** Errors that the engine raises on purpose, before it writes anything of the document at fault. */
export function isAnswer(error: unknown): boolean {
  return error instanceof MongoError || error instanceof UnsupportedByEngineError;
}
