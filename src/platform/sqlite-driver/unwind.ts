import { unsupported, serverError } from "./errors";
import { parsePath } from "./paths";
import { getOwn, isNothing, isObject, setOwn, type Document } from "./values";

/** `$unwind`: one document for each element. */
export function unwind(body: unknown): (documents: Document[]) => Document[] {
  const { path, preserve, indexField } = readOptions(body);
  return (documents) => documents.flatMap((document) => unwound(document, path, preserve, indexField));
}

function readOptions(body: unknown) {
  const options = isObject(body) ? body : { path: body };
  for (const name of Object.keys(options)) {
    if (!["path", "preserveNullAndEmptyArrays", "includeArrayIndex"].includes(name)) throw unsupported(`the $unwind option ${name}`);
  }
  if (typeof options.path !== "string" || !options.path.startsWith("$") || options.path.length < 2) {
    throw serverError(28818, "path option to $unwind stage should be prefixed with a '$'");
  }
  const indexField = options.includeArrayIndex;
  if (typeof indexField === "string" && indexField.includes(".")) throw unsupported("a dotted includeArrayIndex");
  return {
    path: parsePath(options.path.slice(1)).parts,
    preserve: options.preserveNullAndEmptyArrays === true,
    indexField: typeof indexField === "string" ? indexField : null,
  };
}

function unwound(document: Document, path: readonly string[], preserve: boolean, indexField: string | null): Document[] {
  const value = valueAt(document, path);
  const withIndex = (result: Document, index: number | null) => (indexField === null ? result : { ...result, [indexField]: index });
  if (Array.isArray(value) && value.length > 0)
    return value.map((element: unknown, i) => withIndex(withValue(document, path, 0, element), i));
  if (Array.isArray(value) || isNothing(value)) {
    if (!preserve) return [];
    return [withIndex(Array.isArray(value) ? withoutValue(document, path, 0) : document, null)];
  }
  return [withIndex(document, null)];
}

function valueAt(document: Document, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const part of path) value = isObject(value) ? getOwn(value, part) : undefined;
  return value;
}

function withValue(holder: Document, path: readonly string[], at: number, value: unknown): Document {
  const copy = copyOf(holder);
  const part = path[at]!;
  setOwn(copy, part, at === path.length - 1 ? value : withValue(getOwn(holder, part) as Document, path, at + 1, value));
  return copy;
}

function withoutValue(holder: Document, path: readonly string[], at: number): Document {
  const copy = copyOf(holder);
  const part = path[at]!;
  if (at === path.length - 1) delete copy[part];
  else setOwn(copy, part, withoutValue(getOwn(holder, part) as Document, path, at + 1));
  return copy;
}

function copyOf(document: Document): Document {
  const copy: Document = {};
  for (const key of Object.keys(document)) setOwn(copy, key, document[key]);
  return copy;
}
