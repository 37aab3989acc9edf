import { aggregate } from "./aggregate";
import { bulkWrite } from "./bulk";
import { decodeDocument } from "./codec";
import { Cursor, FindCursor } from "./cursor";
import type { Engine } from "./engine";
import { invalidArgument, ErrorCode, serverError, unsupported } from "./errors";
import { countOf, distinct, find, limitOf, plainFilter, type FindSettings } from "./find";
import { isLongCount, isLongFind, isLongPipeline } from "./long-reads";
import { toIndexSpec } from "./index-spec";
import {
  insert,
  modify,
  modifyOne,
  parseReplacement,
  parseUpdate,
  remove,
  removeOne,
  type Modification,
  type OneOutcome,
} from "./operations";
import { checkOptions } from "./options";
import { compileProjection } from "./projection";
import type { ScanRequest } from "./scans";
import { specOf } from "./schema";
import { parseSort } from "./sort";
import type { Document } from "./values";

const READ_OPTIONS = ["sort", "skip", "limit", "projection"];

/** A collection as Mongoose and native callers see it: the ordinary driver's methods that the product uses, on the engine. */
export class EngineCollection {
  constructor(
    private readonly engine: Engine,
    readonly collectionName: string,
  ) {}

  get namespace(): string {
    return `${this.engine.databaseName}.${this.collectionName}`;
  }

  find(filter?: unknown, options?: unknown): FindCursor {
    const { sort, skip, limit, projection } = checkOptions("find", options, READ_OPTIONS);
    const settings: FindSettings = { sort, skip, limit, projection };
    return new FindCursor(settings, () => this.findAll(plainFilter(filter), settings));
  }

  private findAll(filter: Document, settings: FindSettings): Promise<Document[]> {
    return this.longRead(
      () => isLongFind(this.engine, this.collectionName, filter, parseSort(settings.sort, settings.direction), limitOf(settings.limit)),
      { kind: "find", filter, settings: { ...settings, sort: sortAsPairs(settings) } },
      () => find(this.engine, this.collectionName, filter, settings),
    );
  }

  findOne(filter?: unknown, options?: unknown): Promise<Document | null> {
    return this.read(() => {
      const { sort, skip, projection } = checkOptions("findOne", options, READ_OPTIONS);
      return find(this.engine, this.collectionName, plainFilter(filter), { sort, skip, limit: 1, projection })[0] ?? null;
    });
  }

  async countDocuments(filter?: unknown, options?: unknown): Promise<number> {
    const { skip, limit } = checkOptions("countDocuments", options, ["skip", "limit"]);
    const found = await this.count(plainFilter(filter));
    return Math.max(0, Math.min(found - countOf("skip", skip, 0), limitOf(limit)));
  }

  async estimatedDocumentCount(options?: unknown): Promise<number> {
    checkOptions("estimatedDocumentCount", options, []);
    return this.count({});
  }

  private count(filter: Document): Promise<number> {
    return this.longRead(
      () => isLongCount(this.engine, this.collectionName, filter),
      { kind: "count", filter },
      () => this.engine.table(this.collectionName)?.reader.count({ filter, skip: 0, limit: Infinity }) ?? 0,
    );
  }

  async distinct(path: string, filter?: unknown, options?: unknown): Promise<unknown[]> {
    checkOptions("distinct", options, []);
    const plain = plainFilter(filter);
    return this.longRead(
      () => isLongFind(this.engine, this.collectionName, plain, [], Infinity),
      { kind: "distinct", filter: plain, path },
      () => distinct(this.engine, this.collectionName, path, plain),
    );
  }

  aggregate(pipeline: unknown, options?: unknown): Cursor {
    checkOptions("aggregate", options, []);
    return new Cursor(() =>
      this.longRead(
        () => isLongPipeline(this.engine, this.collectionName, pipeline),
        { kind: "aggregate", filter: {}, pipeline: pipeline as unknown[] },
        () => aggregate(this.engine, this.collectionName, pipeline),
      ),
    );
  }

  insertOne(document: Document, options?: unknown): Promise<Document> {
    return this.write(() => {
      checkOptions("insertOne", options, []);
      if (typeof document !== "object" || document === null) throw invalidArgument("Document must be an object");
      insert(this.engine, this.collectionName, document);
      return { acknowledged: true, insertedId: document._id };
    });
  }

  insertMany(documents: Document[], options?: unknown): Promise<Document> {
    return this.write(() => {
      const { ordered } = checkOptions("insertMany", options, ["ordered"]);
      if (!Array.isArray(documents)) throw invalidArgument('Argument "docs" must be an array of documents');
      const operations = documents.map((document) => ({ insertOne: { document } }));
      const { insertedCount, insertedIds } = bulkWrite(this.engine, this.collectionName, operations, ordered !== false) as Document;
      return { acknowledged: true, insertedCount, insertedIds };
    });
  }

  bulkWrite(operations: unknown, options?: unknown): Promise<object> {
    return this.write(() => {
      const { ordered } = checkOptions("bulkWrite", options, ["ordered"]);
      return bulkWrite(this.engine, this.collectionName, operations, ordered !== false);
    });
  }

  updateOne(filter: unknown, update: unknown, options?: unknown): Promise<Document> {
    return this.modify("updateOne", filter, () => parseUpdate(update), options, false);
  }

  updateMany(filter: unknown, update: unknown, options?: unknown): Promise<Document> {
    return this.modify("updateMany", filter, () => parseUpdate(update), options, true);
  }

  replaceOne(filter: unknown, replacement: unknown, options?: unknown): Promise<Document> {
    return this.modify("replaceOne", filter, () => parseReplacement(replacement), options, false);
  }

  deleteOne(filter: unknown, options?: unknown): Promise<Document> {
    return this.delete("deleteOne", filter, options, false);
  }

  deleteMany(filter: unknown, options?: unknown): Promise<Document> {
    return this.delete("deleteMany", filter, options, true);
  }

  findOneAndUpdate(filter: unknown, update: unknown, options?: unknown): Promise<unknown> {
    return this.findOneAnd("findOneAndUpdate", filter, () => parseUpdate(update), options);
  }

  findOneAndReplace(filter: unknown, replacement: unknown, options?: unknown): Promise<unknown> {
    return this.findOneAnd("findOneAndReplace", filter, () => parseReplacement(replacement), options);
  }

  findOneAndDelete(filter: unknown, options?: unknown): Promise<unknown> {
    return this.write(() => {
      const { sort, projection, includeResultMetadata } = checkOptions("findOneAndDelete", options, [
        "sort",
        "projection",
        "includeResultMetadata",
      ]);
      const project = compileProjection(projection);
      const removed = removeOne(this.engine, this.collectionName, plainFilter(filter), parseSort(sort));
      const value = removed && project ? project(removed) : removed;
      return includeResultMetadata === true ? { value, lastErrorObject: { n: removed ? 1 : 0 }, ok: 1 } : value;
    });
  }

  async createIndex(key: unknown, options?: unknown): Promise<string> {
    const spec = toIndexSpec(key, options);
    await this.engine.commits.settled();
    const schema = this.engine.table(this.collectionName)?.schema;
    this.engine.changeSchema((ddl) => ddl.createIndex(schema ?? ddl.createCollection(this.collectionName), spec));
    return spec.name;
  }

  async createIndexes(specs: unknown): Promise<string[]> {
    const names: string[] = [];
    for (const spec of specs as Document[]) {
      const { key, ...options } = spec;
      names.push(await this.createIndex(key, options));
    }
    return names;
  }

  listIndexes(): Cursor {
    return new Cursor(() =>
      this.read(() => {
        const table = this.engine.table(this.collectionName);
        if (!table)
          throw serverError(ErrorCode.namespaceNotFound, `ns does not exist: ${this.namespace}`, { codeName: "NamespaceNotFound" });
        return table.schema.indexes.map((index) => {
          const { name, key, unique, sparse } = specOf(index);
          return { v: 2, key, name, ...(unique && name !== "_id_" ? { unique } : {}), ...(sparse ? { sparse } : {}) };
        });
      }),
    );
  }

  indexes(): Promise<unknown[]> {
    return this.listIndexes().toArray();
  }

  async dropIndex(name: string): Promise<Document> {
    await this.engine.commits.settled();
    const table = this.engine.table(this.collectionName);
    if (!table) throw serverError(ErrorCode.namespaceNotFound, `ns not found ${this.namespace}`);
    this.engine.changeSchema((ddl) => ddl.dropIndex(table.schema, name));
    return { ok: 1 };
  }

  async dropIndexes(): Promise<boolean> {
    const table = this.engine.table(this.collectionName);
    for (const { name } of table ? [...table.schema.indexes] : []) if (name !== "_id_") await this.dropIndex(name);
    return true;
  }

  async drop(): Promise<boolean> {
    await this.engine.commits.settled();
    const table = this.engine.table(this.collectionName);
    if (table) this.engine.changeSchema((ddl) => ddl.dropCollection(table.schema));
    return true;
  }

  watch(): never {
    throw unsupported("change streams");
  }

  private modify(method: string, filter: unknown, parse: () => Modification, options: unknown, isMany: boolean): Promise<Document> {
    return this.write(() => {
      const { upsert } = checkOptions(method, options, ["upsert"]);
      const outcome = modify(this.engine, this.collectionName, plainFilter(filter), parse(), { isMany, isUpsert: upsert === true });
      return {
        acknowledged: true,
        modifiedCount: outcome.modified,
        upsertedId: outcome.upsertedId,
        upsertedCount: outcome.upsertedId === null ? 0 : 1,
        matchedCount: outcome.matched,
      };
    });
  }

  private delete(method: string, filter: unknown, options: unknown, isMany: boolean): Promise<Document> {
    return this.write(() => {
      checkOptions(method, options, []);
      return { acknowledged: true, deletedCount: remove(this.engine, this.collectionName, plainFilter(filter), isMany) };
    });
  }

  private findOneAnd(method: string, filter: unknown, parse: () => Modification, options: unknown): Promise<unknown> {
    return this.write(() => {
      const known = checkOptions(method, options, [
        "sort",
        "projection",
        "upsert",
        "returnDocument",
        "returnOriginal",
        "includeResultMetadata",
      ]);
      const project = compileProjection(known.projection);
      const outcome = modifyOne(
        this.engine,
        this.collectionName,
        plainFilter(filter),
        parseSort(known.sort),
        parse(),
        known.upsert === true,
      );
      const wantsNew = known.returnDocument === "after" || known.returnOriginal === false;
      const found = wantsNew ? outcome.after : outcome.before === null ? null : decodeDocument(outcome.before);
      const value = found && project ? project(found) : found;
      return known.includeResultMetadata === true ? { value, lastErrorObject: errorObject(outcome), ok: 1 } : value;
    });
  }

  /** Reads here and now, or in the reading thread once everything that was called before is on disk. */
  private async longRead<T>(isLong: () => boolean, request: Omit<ScanRequest, "collection">, readHere: () => T): Promise<T> {
    const { scans, commits } = this.engine;
    if (!scans || !isLong()) return this.read(readHere);
    await commits.settled();
    return (await scans.run({ ...request, collection: this.collectionName })) as T;
  }

  private read<T>(operation: () => T): Promise<T> {
    return this.engine.commits.read(operation);
  }

  private write<T>(operation: () => T): Promise<T> {
    return this.engine.commits.write(operation);
  }
}

/** A sort may be a Map, whose order a message to the thread would keep only as pairs. */
function sortAsPairs({ sort, direction }: FindSettings): [string, 1 | -1][] {
  return parseSort(sort, direction).map(({ path, direction: way }) => [path.name, way]);
}

function errorObject(outcome: OneOutcome): Document {
  const updatedExisting = outcome.before !== null;
  return { n: outcome.after ? 1 : 0, updatedExisting, ...(outcome.isUpsert ? { upserted: outcome.after?._id } : {}) };
}
