import { invalidArgument, unsupported } from "./errors";
import type { Document } from "./values";

/** Options that change neither the result nor what is stored, or that Mongoose leaves among the driver's. */
const HARMLESS = new Set([
  "readPreference", "readConcern", "writeConcern", "w", "j", "wtimeout", "wtimeoutMS", "journal", "fsync",
  "comment", "maxTimeMS", "batchSize", "allowDiskUse", "noCursorTimeout", "bypassDocumentValidation", "checkKeys",
  "promoteLongs", "promoteValues", "promoteBuffers", "serializeFunctions", "enableUtf8Validation", "cursor",
  // Mongoose's own
  "lean", "new", "strict", "strictQuery", "timestamps", "runValidators", "setDefaultsOnInsert", "populate", "middleware",
  "multipleCastError", "overwriteDiscriminatorKey", "overwriteImmutable", "omitUndefined", "translateAliases", "sanitizeFilter",
  "sanitizeProjection", "skipValidation", "throwOnValidationError", "validateBeforeSave", "validateModifiedOnly", "rawResult", "limitToOne",
  "background", "fields", "overwrite", "_mongooseOptions", "pathsToSave", "schemaLevelProjections", "select", "skipId", "defaults",
]); // prettier-ignore

/**
 * Refuses what the engine would otherwise silently leave out.
 *
 * @param known the options that the method itself reads
 */
export function checkOptions(method: string, options: unknown, known: readonly string[]): Document {
  if (options === undefined || options === null) return NONE;
  if (typeof options !== "object") throw invalidArgument(`The options of ${method} must be an object`);
  const given = options as Document;
  for (const name in given) {
    if (given[name] === undefined || given[name] === null || known.includes(name) || HARMLESS.has(name)) continue;
    throw unsupported(name === "session" ? "sessions and transactions" : `the option ${name} of ${method}`);
  }
  return given;
}

const NONE: Document = {};
