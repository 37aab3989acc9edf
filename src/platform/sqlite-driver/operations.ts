import { encodeDocument, decodeDocument, toPlain, toPlainDocument } from "./codec";
import type { Engine, Table } from "./engine";
import { invalidArgument } from "./errors";
import { rowKeys } from "./row-keys";
import type { SortKey } from "./sort";
import type { FoundRow } from "./table-reader";
import { applyUpdate, checkReplacement, compileUpdate, type CompiledUpdate } from "./update";
import { checkId, seedFromFilter, withId } from "./upsert";
import { getOwn, isObject, type Document } from "./values";

/** What a write did, in the words of the ordinary driver. */
export interface WriteOutcome {
  matched: number;
  modified: number;
  /** The new document's `_id`, if one was inserted. */
  upsertedId: unknown;
}

/** What became of the one document that a findOneAnd* picked. */
export interface OneOutcome {
  /** Encoded: seldom asked for. */
  before: string | null;
  after: Document | null;
  isUpsert: boolean;
}

/** A change to a document: operators, or a whole new document. */
export type Modification = { kind: "update"; update: CompiledUpdate } | { kind: "replace"; replacement: Document };

export function parseUpdate(update: unknown): Modification {
  return { kind: "update", update: compileUpdate(Array.isArray(update) ? update : toPlain(update)) };
}

export function parseReplacement(replacement: unknown): Modification {
  if (typeof replacement !== "object" || replacement === null || Array.isArray(replacement))
    throw invalidArgument("Replacement document must be an object");
  const plain = toPlainDocument(replacement);
  checkReplacement(plain, undefined);
  return { kind: "replace", replacement: plain };
}

/** Inserts a document as the caller gave it; makes and sets its `_id` if it has none, as the ordinary driver does. */
export function insert(engine: Engine, collection: string, document: Document): void {
  const table = engine.tableForWrite(collection);
  let source = document;
  if (Object.keys(document)[0] !== "_id") source = withId(toPlainDocument(document));
  if (isObject(document) && getOwn(document, "_id") === undefined) document._id = source._id;
  const { text, isPlain } = encodeDocument(source);
  const plain = isPlain ? source : decodeDocument(text);
  insertPlain(table, plain, text);
}

function insertPlain(table: Table, document: Document, text: string): void {
  checkId(document._id);
  table.writer.insert(document, text);
}

export function modify(
  engine: Engine,
  collection: string,
  filter: Document,
  modification: Modification,
  options: { isMany: boolean; isUpsert: boolean },
): WriteOutcome {
  const table = engine.table(collection);
  const rows = table ? table.reader.find({ filter, sort: [], skip: 0, limit: options.isMany ? Infinity : 1 }) : [];
  if (rows.length === 0) {
    if (!options.isUpsert) return { matched: 0, modified: 0, upsertedId: null };
    return { matched: 0, modified: 0, upsertedId: upsert(engine.tableForWrite(collection), filter, modification)._id };
  }
  let modified = 0;
  for (const row of rows) if (modifyRow(table!, row, modification)) modified++;
  return { matched: rows.length, modified, upsertedId: null };
}

export function modifyOne(
  engine: Engine,
  collection: string,
  filter: Document,
  sort: SortKey[],
  modification: Modification,
  isUpsert: boolean,
): OneOutcome {
  const row = engine.table(collection)?.reader.findOne(filter, sort);
  if (row) {
    modifyRow(engine.table(collection)!, row, modification);
    return { before: row.text, after: row.document, isUpsert: false };
  }
  if (!isUpsert) return { before: null, after: null, isUpsert: false };
  return { before: null, after: upsert(engine.tableForWrite(collection), filter, modification), isUpsert: true };
}

/** True when the document changed. `row.document` is the new state afterwards. */
function modifyRow(table: Table, row: FoundRow, modification: Modification): boolean {
  const before = rowKeys(table.schema, row.document);
  if (modification.kind === "update") applyUpdate(row.document, modification.update, false);
  else {
    checkReplacement(modification.replacement, row.document._id);
    row.document = withId({ ...modification.replacement, _id: row.document._id });
  }
  const { text, isPlain } = encodeDocument(row.document);
  if (text === row.text) return false;
  if (!isPlain) row.document = decodeDocument(text);
  table.writer.update(row.rowId, before, row.document, text);
  return true;
}

function upsert(table: Table, filter: Document, modification: Modification): Document {
  let document = seedFromFilter(filter);
  if (modification.kind === "update") applyUpdate(document, modification.update, true);
  else {
    checkReplacement(modification.replacement, document._id);
    document = document._id === undefined ? { ...modification.replacement } : { ...modification.replacement, _id: document._id };
  }
  document = withId(document);
  insertPlain(table, document, encodeDocument(document).text);
  return document;
}

export function remove(engine: Engine, collection: string, filter: Document, isMany: boolean): number {
  const table = engine.table(collection);
  const rows = table ? table.reader.find({ filter, sort: [], skip: 0, limit: isMany ? Infinity : 1 }) : [];
  for (const row of rows) table!.writer.delete(row.rowId);
  return rows.length;
}

export function removeOne(engine: Engine, collection: string, filter: Document, sort: SortKey[]): Document | null {
  const table = engine.table(collection);
  const row = table?.reader.findOne(filter, sort);
  if (!row) return null;
  table!.writer.delete(row.rowId);
  return row.document;
}
