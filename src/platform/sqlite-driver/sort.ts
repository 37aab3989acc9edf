import { badValue, unsupported } from "./errors";
import { indexedValues, parsePath, type Path } from "./paths";
import { compareValues, isObject, type Document } from "./values";

export interface SortKey {
  path: Path;
  direction: 1 | -1;
}

/** Accepts the forms of the ordinary driver: an object, a Map, pairs, one name. */
export function parseSort(sort: unknown, direction?: unknown): SortKey[] {
  if (sort === undefined || sort === null) return [];
  if (typeof sort === "string") return [sortKey(sort, direction ?? 1)];
  if (sort instanceof Map) return [...(sort as Map<string, unknown>)].map(([name, value]) => sortKey(name, value));
  if (Array.isArray(sort))
    return sort.map((entry: unknown) => (Array.isArray(entry) ? sortKey(String(entry[0]), entry[1]) : sortKey(String(entry), 1)));
  if (isObject(sort)) return Object.keys(sort).map((name) => sortKey(name, sort[name]));
  throw badValue("sort must be an object");
}

function sortKey(name: string, direction: unknown): SortKey {
  if (isObject(direction)) throw unsupported(`sorting by ${Object.keys(direction)[0]}`);
  if (name.startsWith("$")) throw unsupported(`sorting by ${name}`);
  if (direction === 1 || direction === "asc" || direction === "ascending" || direction === "1")
    return { path: parsePath(name), direction: 1 };
  if (direction === -1 || direction === "desc" || direction === "descending" || direction === "-1")
    return { path: parsePath(name), direction: -1 };
  throw badValue(`Invalid sort direction: ${JSON.stringify(direction)}`);
}

/** Sorts in place; equal documents keep their order. */
export function sortDocuments<T>(items: T[], keys: SortKey[], documentOf: (item: T) => Document): T[] {
  const keyed = items.map((item) => ({ item, values: keys.map((key) => sortValue(documentOf(item), key)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const order = compareValues(a.values[i], b.values[i]);
      if (order !== 0) return order * keys[i]!.direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** An array sorts by its smallest element ascending, by its largest descending; an empty one before null. */
function sortValue(document: Document, { path, direction }: SortKey): unknown {
  const { values, isArray } = indexedValues(document, path);
  if (!isArray) return values[0];
  if (values.length === 0) return undefined;
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
}
