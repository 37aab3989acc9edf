import { describe, expect, it } from "vitest";
import { migrateDatabase } from "../../src/platform/migrations/migrate-database";
import type { Migration } from "../../src/platform/migrations/migration";
import { takeMigrationLease } from "../../src/platform/migrations/migration-lease";
import { migrationEntries, readSchemaVersion, type MigrationRecord, type MoveRecord } from "../../src/platform/migrations/migration-record";
import { createLogger } from "../../src/platform/logger";
import { describeEngines } from "../engines";

const log = createLogger("silent");
const clock = (): Date => new Date();

describeEngines("migrations", (openTestDatabase) => {
  /** Migrations that write down each run, with a pause in the middle. */
  function steps(count: number, ran: number[], failsAt?: number): Migration[] {
    return Array.from({ length: count }, (_, index) => ({
      version: index + 1,
      name: `step ${index + 1}`,
      run: async (database) => {
        ran.push(index + 1);
        await database.mongoose.connection
          .db!.collection("things")
          .updateOne({ _id: "a" as never }, { $set: { step: index + 1 } }, { upsert: true });
        if (failsAt === index + 1) throw new Error("the power went off");
      },
    }));
  }

  it("run once, in order, and leave a record", async () => {
    const database = await openTestDatabase();
    const ran: number[] = [];
    expect(await readSchemaVersion(database)).toBe(0);
    expect(await migrateDatabase({ database, clock, log, migrations: steps(2, ran) })).toEqual([1, 2]);
    expect(await migrateDatabase({ database, clock, log, migrations: steps(3, ran) })).toEqual([3]);
    expect(await migrateDatabase({ database, clock, log, migrations: steps(3, ran) })).toEqual([]);
    expect(ran).toEqual([1, 2, 3]);
    expect(await readSchemaVersion(database)).toBe(3);
    const records = await migrationEntries<MigrationRecord>(database)
      .find({ version: { $exists: true } } as never)
      .sort({ version: 1 })
      .toArray();
    expect(records.map(({ _id, name }) => [_id, name])).toEqual([
      ["0001", "step 1"],
      ["0002", "step 2"],
      ["0003", "step 3"],
    ]);
  });

  it("one that was cut off is run again at the next start, those before it are not", async () => {
    const database = await openTestDatabase();
    const ran: number[] = [];
    await expect(migrateDatabase({ database, clock, log, migrations: steps(3, ran, 2) })).rejects.toThrow("power");
    expect(await readSchemaVersion(database)).toBe(1);
    await migrateDatabase({ database, clock, log, migrations: steps(3, ran) });
    expect(ran).toEqual([1, 2, 2, 3]);
  });

  it("of eight that start together one runs each, and all go on only when the schema is new", async () => {
    const database = await openTestDatabase();
    const ran: number[] = [];
    const starts = Array.from({ length: 8 }, async () => {
      const versions = await migrateDatabase({ database, clock, log, migrations: steps(4, ran) });
      return { versions, found: await readSchemaVersion(database) };
    });
    const ended = await Promise.all(starts);
    expect(ran).toEqual([1, 2, 3, 4]);
    expect(ended.map(({ found }) => found)).toEqual(Array(8).fill(4));
    expect(ended.flatMap(({ versions }) => versions)).toEqual([1, 2, 3, 4]);
  });

  it("a process that died while it migrated is taken over when its lease has run out, and cannot go on", async () => {
    const database = await openTestDatabase();
    let now = new Date("2026-11-22T00:00:00Z");
    const dead = await takeMigrationLease(database, () => now);
    expect(await takeMigrationLease(database, () => now)).toBeNull();
    now = new Date(now.getTime() + 10 * 60_000);
    const ran: number[] = [];
    expect(await migrateDatabase({ database, clock: () => now, log, migrations: steps(1, ran) })).toEqual([1]);
    await expect(dead!.assertHeld()).rejects.toThrow("taken over");
    await dead!.release();
  });

  it("a database of a newer version is refused and left as it is", async () => {
    const database = await openTestDatabase();
    const ran: number[] = [];
    await migrateDatabase({ database, clock, log, migrations: steps(3, ran) });
    await expect(migrateDatabase({ database, clock, log, migrations: steps(2, ran) })).rejects.toThrow(
      /DATABASE_URL[^]*mới hơn[^]*schema 3, this version knows up to 2/,
    );
    expect(ran).toEqual([1, 2, 3]);
  });

  it("a database that is still being filled from another is refused", async () => {
    const database = await openTestDatabase();
    await migrationEntries<MoveRecord>(database).insertOne({ _id: "move", startedAt: new Date(), finishedAt: null });
    await expect(migrateDatabase({ database, clock, log, migrations: steps(1, []) })).rejects.toThrow(/db move/);
  });
});

describe("the list of migrations", () => {
  it("has no gap", async () => {
    const { migrations } = await import("../../src/migrations");
    const { newestVersion } = await import("../../src/platform/migrations/migrate-database");
    expect(newestVersion(migrations)).toBe(migrations.length);
    expect(() => newestVersion([migrations[1]!])).toThrow("Migration 2 stands in the place of 1");
  });
});
