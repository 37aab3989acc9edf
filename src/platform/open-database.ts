import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Mongoose } from "mongoose";
import type { Database } from "./database";
import { DatabaseOpenError } from "./database-open-error";
import { databaseTimes } from "./metrics";
import { engineDriver, type EngineConnection } from "./sqlite-driver/mongoose-driver";

/**
 * Opens the database that DATABASE_URL names.
 *
 * @param url `sqlite:<path>`, `sqlite::memory:` or `mongodb://…`; a relative path counts from the working directory
 * @throws {DatabaseOpenError} in Vietnamese and English, naming the setting
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith("sqlite:")) return openEmbedded(url);
  if (/^mongodb(\+srv)?:\/\//.test(url)) return openMongo(url);
  throw new DatabaseOpenError({
    vi: "phải là sqlite:<đường dẫn tệp>, sqlite::memory: hoặc mongodb://…",
    en: "must be sqlite:<file path>, sqlite::memory: or mongodb://…",
  });
}

async function openEmbedded(url: string): Promise<Database> {
  const file = embeddedFile(url);
  const instance = new Mongoose();
  instance.setDriver(engineDriver);
  const connection = instance.connection as unknown as EngineConnection;
  try {
    await connection.openUri(file);
  } catch (error) {
    throw openError(file, error);
  }
  const { commits, connection: sqlite } = connection.openEngine;
  return {
    engine: "sqlite",
    mongoose: instance,
    inOrder: async (...steps) => {
      // A refused write may be one its step expects (a document that is there already): whether to go on is the step's to say.
      const started = steps.map((step) => step());
      return (await Promise.all(started)) as never;
    },
    ping: async () => {
      // Sets what nobody reads, so that a page goes to the disk: an empty transaction succeeds on a full one.
      await commits.write(() => void sqlite.exec("PRAGMA user_version = 0"));
    },
    backup: async (copy) => {
      await commits.settled();
      sqlite.exec(`VACUUM INTO '${path.resolve(copy).replaceAll("'", "''")}'`);
    },
    close: async () => {
      await instance.disconnect();
    },
  };
}

/**
 * The absolute path behind `sqlite:<path>`, its folder made if need be; `:memory:` stays as it is.
 *
 * @throws {DatabaseOpenError} when it cannot be written
 */
export function embeddedFile(url: string): string {
  const name = url.slice("sqlite:".length).replace(/^\/\/(?=\/)/, "");
  if (name === ":memory:") return name;
  if (name === "" || name.includes("\0")) {
    throw new DatabaseOpenError({ vi: "thiếu đường dẫn tệp sau sqlite:", en: "there is no file path after sqlite:" });
  }
  const file = path.resolve(name);
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseOpenError({ vi: `không ghi được vào ${file}`, en: `${file} cannot be written` }, { cause: error });
  }
  return file;
}

function openError(file: string, error: unknown): DatabaseOpenError {
  const text = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed|corrupt/i.test(text)) {
    return new DatabaseOpenError(
      {
        vi: `tệp ${file} bị hỏng hoặc không phải là cơ sở dữ liệu; hãy khôi phục từ bản sao lưu`,
        en: `the file ${file} is damaged or not a database; restore a backup`,
      },
      { cause: error },
    );
  }
  return new DatabaseOpenError({ vi: `không mở được ${file}: ${text}`, en: `${file} cannot be opened: ${text}` }, { cause: error });
}

async function openMongo(url: string): Promise<Database> {
  const instance = new Mongoose();
  const orderedTimes = databaseTimes.of("ordered-writes");
  try {
    await instance.connect(url, { serverSelectionTimeoutMS: 10_000 });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new DatabaseOpenError({ vi: `không kết nối được MongoDB: ${text}`, en: `MongoDB cannot be reached: ${text}` }, { cause: error });
  }
  return {
    engine: "mongodb",
    mongoose: instance,
    inOrder: async (...steps) => {
      const startedAt = performance.now();
      const results: unknown[] = [];
      for (const step of steps) results.push(await step());
      orderedTimes.observe(performance.now() - startedAt);
      return results as never;
    },
    ping: async () => {
      // A server whose disk is full, or that is not the primary any more, still answers; only a write tells.
      await instance.connection
        .db!.collection<{ _id: string; at: Date }>("pings")
        .updateOne({ _id: "write" }, { $set: { at: new Date() } }, { upsert: true });
    },
    backup: () => Promise.reject(new Error("Use mongodump to back up MongoDB")),
    close: async () => {
      await instance.disconnect();
    },
  };
}
