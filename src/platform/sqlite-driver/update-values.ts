import { isObject, setOwn, type Document } from "./values";

/** Says that the value stays as it is, also if it is missing. */
export const KEEP = Symbol("keep");

export function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  const copy: Document = {};
  for (const key of Object.keys(value)) setOwn(copy, key, structuredCopy(value[key]));
  return copy;
}
