import path from "node:path";
import mongoose, { type Connection } from "mongoose";
import { EngineCollection } from "./collection";
import { Engine } from "./engine";
import { serverError, unsupported } from "./errors";
import { openSqlite } from "./open-sqlite";
import { Scans } from "./scans";
import type { Document } from "./values";

/** What Mongoose's abstract classes bring along; its typings do not describe them. */
interface BaseConnection extends Connection {
  onOpen(): void;
  _lastHeartbeatAt: number | null;
  $wasForceClosed?: boolean;
}
interface BaseCollection {
  name: string;
  conn: EngineConnection;
  onOpen(): void;
}
const { BaseConnection: AbstractConnection, BaseCollection: AbstractCollection } = mongoose as unknown as {
  BaseConnection: new (base: unknown) => BaseConnection;
  BaseCollection: new (name: string, connection: unknown, options?: unknown) => BaseCollection;
};

/** Stands for the ordinary driver's `Db`. */
class EngineDb {
  constructor(
    readonly engine: Engine,
    readonly databaseName: string,
  ) {}

  collection(name: string): EngineCollection {
    return new EngineCollection(this.engine, name);
  }

  async createCollection(name: string, options?: Document): Promise<EngineCollection> {
    for (const option of [
      "capped",
      "timeseries",
      "expireAfterSeconds",
      "clusteredIndex",
      "validator",
      "viewOn",
      "collation",
      "changeStreamPreAndPostImages",
    ]) {
      if (options?.[option] !== undefined && options[option] !== null) throw unsupported(`collections with the option ${option}`);
    }
    await this.engine.commits.settled();
    if (this.engine.catalog.find(name)) throw serverError(48, `Collection ${this.databaseName}.${name} already exists.`);
    this.engine.changeSchema((ddl) => ddl.createCollection(name));
    return this.collection(name);
  }

  async dropCollection(name: string): Promise<boolean> {
    return this.collection(name).drop();
  }

  async dropDatabase(): Promise<boolean> {
    for (const { collection } of this.engine.catalog.all()) await this.dropCollection(collection);
    return true;
  }

  listCollections(): { toArray(): Promise<Document[]> } {
    return {
      toArray: () =>
        this.engine.commits.read(() => this.engine.catalog.all().map(({ collection }) => ({ name: collection, type: "collection" }))),
    };
  }

  command(command: Document): Promise<never> {
    return Promise.reject(unsupported(`the command ${Object.keys(command)[0]}`));
  }
}

/** A Mongoose connection to one SQLite file. */
export class EngineConnection extends AbstractConnection {
  private engine: Engine | null = null;

  /** @param file absolute path or `:memory:` */
  createClient(file: string): Promise<this> {
    const isMemory = file === ":memory:";
    const name = isMemory ? "memory" : path.basename(file, path.extname(file));
    const engine = new Engine(openSqlite(file), name, isMemory ? null : new Scans(file, name));
    this.engine = engine;
    Object.assign(this, {
      db: new EngineDb(engine, engine.databaseName),
      client: clientOf(engine),
      name: engine.databaseName,
      host: "localhost",
      port: 0,
      // No heartbeats: the file cannot go away and come back.
      _lastHeartbeatAt: null,
    });
    this.onOpen();
    for (const collection of Object.values(this.collections) as unknown as BaseCollection[]) collection.onOpen();
    return Promise.resolve(this);
  }

  get openEngine(): Engine {
    if (!this.engine) throw new Error("The database is not open");
    return this.engine;
  }

  async doClose(): Promise<this> {
    const engine = this.engine;
    this.engine = null;
    if (engine) {
      await engine.commits.settled();
      await engine.close();
    }
    return this;
  }

  override startSession(): Promise<never> {
    return Promise.reject(unsupported("sessions and transactions"));
  }
}

function clientOf(engine: Engine) {
  const noSessions = () => {
    throw unsupported("sessions and transactions");
  };
  return {
    startSession: noSessions,
    withSession: noSessions,
    bulkWrite: () => Promise.reject(unsupported("bulkWrite over several collections")),
    close: () => engine.close(),
  };
}

const METHODS = [
  "find",
  "findOne",
  "countDocuments",
  "estimatedDocumentCount",
  "distinct",
  "aggregate",
  "insertOne",
  "insertMany",
  "bulkWrite",
  "updateOne",
  "updateMany",
  "replaceOne",
  "deleteOne",
  "deleteMany",
  "findOneAndUpdate",
  "findOneAndReplace",
  "findOneAndDelete",
  "createIndex",
  "createIndexes",
  "listIndexes",
  "indexes",
  "dropIndex",
  "dropIndexes",
  "drop",
  "watch",
] as const;

/** Mongoose's collection: every call goes straight to the engine, with no queue in between. */
class MongooseCollection extends AbstractCollection {
  /** Mongoose takes a collection without this for one that is not connected. */
  collection: EngineCollection | null = null;

  constructor(name: string, connection: EngineConnection, options?: Document) {
    super(name, connection, options);
    this.connect();
  }

  override onOpen(): void {
    this.connect();
    super.onOpen();
  }

  native(): EngineCollection {
    const { engine } = this.conn as unknown as { engine: Engine | null };
    if (!engine || !this.collection) throw new mongoose.MongooseError(`The database is closed: ${this.name} cannot be used`);
    return this.collection;
  }

  private connect(): void {
    const { engine } = this.conn as unknown as { engine: Engine | null };
    this.collection = engine && new EngineCollection(engine, this.name);
  }
}

for (const method of METHODS) {
  Object.defineProperty(MongooseCollection.prototype, method, {
    configurable: true,
    writable: true,
    value(this: MongooseCollection, ...parameters: unknown[]) {
      const native = this.native() as unknown as Record<string, (...parameters: unknown[]) => unknown>;
      return native[method]!(...parameters);
    },
  });
}

/** For `new Mongoose().setDriver(engineDriver)`. */
export const engineDriver = { Connection: EngineConnection, Collection: MongooseCollection };
