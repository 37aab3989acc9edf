import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "../database";
import type { Logger } from "../logger";
import { insertOnce } from "../raw-collection";
import type { Migration } from "./migration";
import { takeMigrationLease, type MigrationLease } from "./migration-lease";
import { checkUsable, migrationEntries, readSchemaVersion, type MigrationRecord } from "./migration-record";

export interface MigrationDeps {
  database: Database;
  clock: () => Date;
  log: Logger;
  /** In order, without gaps. */
  migrations: readonly Migration[];
  /** Runs the work while no server has the database; default: there is none to fear. Called only when there is something to do. */
  alone?: (work: () => Promise<void>) => Promise<void>;
}

const LOOK_AGAIN_MS = 200;

/**
 * Brings the database to the newest schema. Of several processes that start together one does the work and the others wait for it.
 *
 * @returns the versions that this process ran
 * @throws {DatabaseOpenError} for a database of a newer version, or one that `db move` has not finished
 */
export async function migrateDatabase(deps: MigrationDeps): Promise<number[]> {
  const newest = newestVersion(deps.migrations);
  await checkUsable(deps.database, newest);
  if ((await readSchemaVersion(deps.database)) === newest) return [];
  const ran: number[] = [];
  const alone = deps.alone ?? ((work) => work());
  await alone(async () => {
    for (let hasSaidSo = false; (await readSchemaVersion(deps.database)) < newest; await delay(LOOK_AGAIN_MS)) {
      const lease = await takeMigrationLease(deps.database, deps.clock);
      if (lease) {
        ran.push(...(await runPending(deps, lease).finally(() => lease.release())));
        return;
      }
      if (!hasSaidSo) deps.log.info("another process is changing the database to the newest schema; waiting for it");
      hasSaidSo = true;
    }
  });
  return ran;
}

export function newestVersion(migrations: readonly Migration[]): number {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} stands in the place of ${index + 1}`);
  });
  return migrations.length;
}

async function runPending({ database, clock, log, migrations }: MigrationDeps, lease: MigrationLease): Promise<number[]> {
  const from = await readSchemaVersion(database);
  const pending = migrations.filter(({ version }) => version > from);
  for (const { version, name, run } of pending) {
    await lease.assertHeld();
    const startedAt = performance.now();
    log.info({ version, name }, "migration starts");
    await run(database);
    const durationMs = Math.round(performance.now() - startedAt);
    // Recorded last: what is cut off is run again.
    const record = { _id: String(version).padStart(4, "0"), version, name, ranAt: clock(), durationMs };
    await insertOnce(migrationEntries<MigrationRecord>(database), record);
    log.info({ version, name, durationMs }, "migration is done");
  }
  return pending.map(({ version }) => version);
}
