import { badValue, unsupported } from "./errors";
import { parsePath } from "./paths";
import { getOwn, isObject, setOwn, type Document } from "./values";

export type Projector = (document: Document) => Document;

interface Tree {
  [key: string]: Tree | true;
}

/** Null when the whole document is wanted. Plain inclusions and exclusions; anything computed is refused. */
export function compileProjection(projection: unknown): Projector | null {
  if (projection === undefined || projection === null) return null;
  if (!isObject(projection)) throw badValue("projection must be an object");
  const names = Object.keys(projection);
  if (names.length === 0) return null;
  const isKept = new Map(names.map((name) => [name, flagOf(name, projection[name])]));
  const others = names.filter((name) => name !== "_id");
  const isInclusion = others.length === 0 ? isKept.get("_id")! : isKept.get(others[0]!)!;
  const mixed = others.find((name) => isKept.get(name) !== isInclusion);
  if (mixed !== undefined)
    throw badValue(
      `Cannot do ${isInclusion ? "exclusion" : "inclusion"} on field ${mixed} in ${isInclusion ? "inclusion" : "exclusion"} projection`,
    );
  if (isInclusion) return inclusion(others, isKept.get("_id") ?? true);
  return exclusion(isKept.get("_id") === false ? ["_id", ...others] : others);
}

function flagOf(name: string, value: unknown): boolean {
  if (name.startsWith("$") || name.includes(".$")) throw unsupported(`the projection ${name}`);
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  throw unsupported(`the computed projection of ${name}`);
}

function inclusion(names: string[], withId: boolean): Projector {
  const tree = treeOf(withId ? ["_id", ...names] : names);
  return (document) => include(document, tree);
}

function exclusion(names: string[]): Projector {
  const tree = treeOf(names);
  return (document) => exclude(document, tree);
}

function treeOf(names: string[]): Tree {
  const tree: Tree = Object.create(null) as Tree;
  for (const name of names) {
    const { parts } = parsePath(name);
    let node = tree;
    parts.forEach((part, i) => {
      const below = node[part];
      const isLast = i === parts.length - 1;
      if (below === true || (isLast && below !== undefined)) throw badValue(`Path collision at ${name}`);
      if (isLast) node[part] = true;
      else node = below ?? (node[part] = Object.create(null) as Tree);
    });
  }
  return tree;
}

function include(document: Document, tree: Tree): Document {
  const result: Document = {};
  for (const key of Object.keys(document)) {
    const wanted = tree[key];
    if (wanted === undefined) continue;
    const value = getOwn(document, key);
    if (wanted === true) setOwn(result, key, value);
    else if (isObject(value)) setOwn(result, key, include(value, wanted));
    else if (Array.isArray(value)) setOwn(result, key, includeInArray(value, wanted));
  }
  return result;
}

/** Scalars in an array on the way are left out. */
function includeInArray(array: unknown[], tree: Tree): unknown[] {
  const result: unknown[] = [];
  for (const element of array) {
    if (isObject(element)) result.push(include(element, tree));
    else if (Array.isArray(element)) result.push(includeInArray(element, tree));
  }
  return result;
}

function exclude(document: Document, tree: Tree): Document {
  const result: Document = {};
  for (const key of Object.keys(document)) {
    const unwanted = tree[key];
    if (unwanted === true) continue;
    const value = getOwn(document, key);
    setOwn(result, key, unwanted === undefined ? value : excludeBelow(value, unwanted));
  }
  return result;
}

function excludeBelow(value: unknown, tree: Tree): unknown {
  if (isObject(value)) return exclude(value, tree);
  if (Array.isArray(value)) return value.map((element: unknown) => excludeBelow(element, tree));
  return value;
}
