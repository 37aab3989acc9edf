import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../src/platform/database";
import { openDatabase } from "../src/platform/open-database";
import { findMongo } from "./mongo-server";

/** One storage engine that suites run on. */
export interface TestEngine {
  name: "sqlite" | "mongodb";
  /** Why it cannot be used here; null when it can. */
  missing: string | null;
  /** Called once before the first database of a suite. */
  start(): Promise<void>;
  /** A new, empty database of its own. */
  open(): Promise<{ database: Database; dispose(): Promise<void> }>;
  stop(): Promise<void>;
}

const mongo = findMongo();

export const engines: TestEngine[] = [
  { name: "sqlite", missing: null, start: () => Promise.resolve(), open: openSqliteTestDatabase, stop: () => Promise.resolve() },
  mongoEngine(),
];

export type OpenTestDatabase = () => Promise<Database>;

/**
 * Runs a suite on every engine. The databases that it opens are closed and removed when it ends.
 * Where there is no MongoDB, that half is reported as skipped, with the reason in its name.
 */
export function describeEngines(name: string, suite: (openTestDatabase: OpenTestDatabase, engine: TestEngine["name"]) => void): void {
  for (const engine of engines) {
    if (engine.missing !== null) {
      describe.skip(`${name} [${engine.name}: ${engine.missing}]`, () =>
        suite(() => Promise.reject(new Error(engine.missing ?? "")), engine.name));
      continue;
    }
    describe(`${name} [${engine.name}]`, () => {
      const opened: Opened[] = [];
      beforeAll(() => engine.start());
      suite(async () => {
        const next = await engine.open();
        opened.push(next);
        return next.database;
      }, engine.name);
      afterAll(async () => {
        for (const { dispose } of opened) await dispose();
        await engine.stop();
      });
    });
  }
}

type Opened = Awaited<ReturnType<TestEngine["open"]>>;

async function openSqliteTestDatabase(): Promise<Opened> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "sao-store-"));
  const database = await openDatabase(`sqlite:${path.join(folder, "test.db")}`);
  return {
    database,
    dispose: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function mongoEngine(): TestEngine {
  return {
    name: "mongodb",
    missing: mongo.missing,
    start: () => mongo.start(),
    async open() {
      const database = await openDatabase(mongo.urlFor(`sao_test_${randomBytes(8).toString("hex")}`));
      return {
        database,
        dispose: async () => {
          await database.mongoose.connection.dropDatabase();
          await database.close();
        },
      };
    },
    stop: () => mongo.stop(),
  };
}
