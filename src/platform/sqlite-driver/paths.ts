import { getOwn, isObject, type Document } from "./values";

/** A dotted path, split once. */
export interface Path {
  readonly name: string;
  readonly parts: readonly string[];
}

const known = new Map<string, Path>();

export function parsePath(name: string): Path {
  let path = known.get(name);
  if (!path) {
    path = { name, parts: name.split(".") };
    if (known.size > 5_000) known.clear();
    known.set(name, path);
  }
  return path;
}

const INDEX = /^(0|[1-9]\d*)$/;

export function isArrayIndex(part: string): boolean {
  return INDEX.test(part);
}

/**
 * True when `test` accepts something that the path reaches, with MongoDB's walk through arrays: objects inside an array are entered,
 * a number may name an element, an array at the end counts as each of its elements and as itself.
 * A path that leads nowhere reaches `undefined` once; one that ends inside an array without objects reaches nothing.
 */
export function anyAtPath(document: Document, path: Path, test: (value: unknown) => boolean, expandLeaf = true): boolean {
  return walk(document, path.parts, 0, test, expandLeaf);
}

function walk(holder: Document, parts: readonly string[], at: number, test: (value: unknown) => boolean, expandLeaf: boolean): boolean {
  const value = getOwn(holder, parts[at]!);
  if (at === parts.length - 1) return testLeaf(value, test, expandLeaf);
  if (Array.isArray(value)) return walkArray(value, parts, at + 1, test, expandLeaf);
  if (isObject(value)) return walk(value, parts, at + 1, test, expandLeaf);
  return test(undefined);
}

function testLeaf(value: unknown, test: (value: unknown) => boolean, expandLeaf: boolean): boolean {
  if (expandLeaf && Array.isArray(value)) {
    for (const element of value) if (test(element)) return true;
  }
  return test(value);
}

function walkArray(
  array: unknown[],
  parts: readonly string[],
  at: number,
  test: (value: unknown) => boolean,
  expandLeaf: boolean,
): boolean {
  for (const element of array) {
    if (isObject(element) && walk(element, parts, at, test, expandLeaf)) return true;
  }
  if (!isArrayIndex(parts[at]!) || Number(parts[at]) >= array.length) return false;
  const element = array[Number(parts[at])];
  if (at === parts.length - 1) return test(element);
  if (Array.isArray(element)) return walkArray(element, parts, at + 1, test, expandLeaf);
  return isObject(element) && walk(element, parts, at + 1, test, expandLeaf);
}

/** All values that the path reaches, as an index over it would hold them; `isArray` when an array lies on the way or at the end. */
export function indexedValues(document: Document, path: Path): { values: unknown[]; isArray: boolean } {
  if (path.parts.length === 1) {
    const value = getOwn(document, path.name);
    return Array.isArray(value) ? { values: elementsOf(value), isArray: true } : { values: [value], isArray: false };
  }
  const found = { values: [] as unknown[], isArray: false };
  collect(document, path.parts, 0, found);
  return found;
}

function elementsOf(array: unknown[]): unknown[] {
  return array.length === 0 ? [undefined] : array;
}

function collect(holder: Document, parts: readonly string[], at: number, found: { values: unknown[]; isArray: boolean }): void {
  const value = getOwn(holder, parts[at]!);
  const isLeaf = at === parts.length - 1;
  if (Array.isArray(value)) {
    found.isArray = true;
    if (isLeaf) found.values.push(...elementsOf(value));
    else collectFromArray(value, parts, at + 1, found);
  } else if (isLeaf) found.values.push(value);
  else if (isObject(value)) collect(value, parts, at + 1, found);
  else found.values.push(undefined);
}

function collectFromArray(array: unknown[], parts: readonly string[], at: number, found: { values: unknown[]; isArray: boolean }): void {
  for (const element of array) if (isObject(element)) collect(element, parts, at, found);
  if (isArrayIndex(parts[at]!) && Number(parts[at]) < array.length) {
    const element = array[Number(parts[at])];
    if (at === parts.length - 1) found.values.push(element);
    else if (Array.isArray(element)) collectFromArray(element, parts, at + 1, found);
    else if (isObject(element)) collect(element, parts, at + 1, found);
  }
}

/** The value at a path that no array lies on; used for sort keys, `$group` fields and upsert seeds. */
export function valueAtPath(document: Document, path: Path): unknown {
  let value: unknown = document;
  for (const part of path.parts) {
    if (!isObject(value)) return undefined;
    value = getOwn(value, part);
  }
  return value;
}
