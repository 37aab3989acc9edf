import { createRequire } from "node:module";
import mongoose from "mongoose";
import type { Engine } from "./engine";
import { invalidArgument, unsupported } from "./errors";
import { plainFilter } from "./find";
import { insert, modify, parseReplacement, parseUpdate, remove } from "./operations";
import { checkOptions } from "./options";
import { isObject, type Document } from "./values";

const { MongoBulkWriteError, MongoServerError } = mongoose.mongo;
// The driver exports these classes as types only. Found from Mongoose, so that it is the copy that Mongoose uses.
const fromMongoose = createRequire(createRequire(import.meta.url).resolve("mongoose"));
const { BulkWriteResult, WriteError } = fromMongoose("mongodb/lib/bulk/common") as {
  BulkWriteResult: new (result: BulkResult, isOrdered: boolean) => object;
  WriteError: new (failure: Failure) => WriteFailure;
};

interface Failure {
  index: number;
  code: number;
  errmsg: string;
  errInfo: Document;
  op: unknown;
}
type WriteFailure = Failure & { err: Failure };

interface BulkResult {
  ok: 1;
  writeErrors: WriteFailure[];
  writeConcernErrors: never[];
  insertedIds: { index: number; _id: unknown }[];
  nInserted: number;
  nUpserted: number;
  nMatched: number;
  nModified: number;
  nRemoved: number;
  upserted: { index: number; _id: unknown }[];
}

/** Runs the operations in order; an ordered bulk stops at its first error. Operations before it stay done. */
export function bulkWrite(engine: Engine, collection: string, operations: unknown, isOrdered: boolean): object {
  if (!Array.isArray(operations)) throw invalidArgument('Argument "operations" must be an array of documents');
  if (operations.length === 0) throw invalidArgument("Invalid BulkOperation, Batch cannot be empty");
  const result: BulkResult = {
    ok: 1,
    writeErrors: [],
    writeConcernErrors: [],
    insertedIds: [],
    nInserted: 0,
    nUpserted: 0,
    nMatched: 0,
    nModified: 0,
    nRemoved: 0,
    upserted: [],
  };
  // Wrong use is found before anything runs, as in the ordinary driver.
  const runs = operations.map((operation: unknown) => prepared(engine, collection, operation));
  for (const index of isOrdered ? runs.keys() : byKind(operations)) {
    const run = runs[index]!;
    if (isOrdered && result.writeErrors.length > 0) break;
    try {
      run(result, index);
    } catch (error) {
      if (!(error instanceof MongoServerError)) throw error;
      result.writeErrors.push(new WriteError(failureOf(error, index, operations[index])));
    }
  }
  if (result.writeErrors.length === 0) return new BulkWriteResult(result, isOrdered);
  throw bulkError(result, isOrdered);
}

/** The ordinary driver sends an unordered bulk as three: inserts, then updates, then deletes. */
function byKind(operations: unknown[]): number[] {
  const kindOf = (index: number) => {
    const [name] = Object.keys(operations[index] as Document);
    return name === "insertOne" ? 0 : name!.startsWith("delete") ? 2 : 1;
  };
  return [...operations.keys()].sort((a, b) => kindOf(a) - kindOf(b));
}

function failureOf(error: InstanceType<typeof MongoServerError>, index: number, operation: unknown): Failure {
  const { code, errmsg, keyPattern, keyValue } = error as unknown as Record<string, unknown>;
  return { index, code: code as number, errmsg: String(errmsg), errInfo: { keyPattern, keyValue }, op: operation };
}

function bulkError(result: BulkResult, isOrdered: boolean): Error {
  const first = result.writeErrors[0]!;
  const error = new MongoBulkWriteError(
    { message: first.errmsg, code: first.code, writeErrors: result.writeErrors as never },
    new BulkWriteResult(result, isOrdered) as ConstructorParameters<typeof MongoBulkWriteError>[1],
  );
  return Object.assign(error, { keyPattern: first.errInfo.keyPattern, keyValue: first.errInfo.keyValue });
}

type Run = (result: BulkResult, index: number) => void;

/** What the server would refuse fails in its turn; what the driver would refuse, at once. */
function prepared(engine: Engine, collection: string, operation: unknown): Run {
  try {
    return prepare(engine, collection, operation);
  } catch (error) {
    if (!(error instanceof MongoServerError)) throw error;
    return () => {
      throw error;
    };
  }
}

function prepare(engine: Engine, collection: string, operation: unknown): Run {
  if (!isObject(operation) || Object.keys(operation).length !== 1)
    throw invalidArgument("Each bulk operation must name exactly one operation");
  const [name] = Object.keys(operation) as [string];
  const body = operation[name] as Document;
  switch (name) {
    case "insertOne":
      return prepareInsert(engine, collection, (body.document ?? body) as Document);
    case "updateOne":
    case "updateMany":
    case "replaceOne":
      return prepareModification(engine, collection, name, body);
    case "deleteOne":
    case "deleteMany": {
      checkOptions(name, body, ["filter"]);
      const filter = plainFilter(body.filter);
      return (result) => {
        result.nRemoved += remove(engine, collection, filter, name === "deleteMany");
      };
    }
    default:
      throw unsupported(`the bulk operation ${name}`);
  }
}

function prepareInsert(engine: Engine, collection: string, document: Document): Run {
  return (result, index) => {
    if (document._id === undefined) document._id = new mongoose.mongo.ObjectId();
    result.insertedIds.push({ index, _id: document._id });
    insert(engine, collection, document);
    result.nInserted++;
  };
}

function prepareModification(engine: Engine, collection: string, name: string, body: Document): Run {
  checkOptions(name, body, ["filter", "update", "replacement", "upsert"]);
  const filter = plainFilter(body.filter);
  const modification = name === "replaceOne" ? parseReplacement(body.replacement) : parseUpdate(body.update);
  return (result, index) => {
    const outcome = modify(engine, collection, filter, modification, { isMany: name === "updateMany", isUpsert: body.upsert === true });
    result.nMatched += outcome.matched;
    result.nModified += outcome.modified;
    if (outcome.upsertedId === null) return;
    result.nUpserted++;
    result.upserted.push({ index, _id: outcome.upsertedId });
  };
}
