import { MINUTE_MS } from "../../core";
import type { Database } from "../database";
import { newId } from "../ids";
import { insertOnce } from "../raw-collection";
import { migrationEntries, type MigrationLock } from "./migration-record";

/** A process that died while it migrated holds others up for no longer than this. */
const LEASE_MS = 2 * MINUTE_MS;

export interface MigrationLease {
  /** @throws when another process has taken over, so that nothing more is run beside it */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

/** Takes the right to migrate; null while another process has it. It is renewed until it is released. */
export async function takeMigrationLease(database: Database, clock: () => Date): Promise<MigrationLease | null> {
  const entries = migrationEntries<MigrationLock>(database);
  const holder = newId();
  const end = (): Date => new Date(clock().getTime() + LEASE_MS);
  await insertOnce(entries, { _id: "lock", holder: null, until: new Date(0) });
  const taken = await entries.updateOne({ _id: "lock", until: { $lt: clock() } }, { $set: { holder, until: end() } });
  if (taken.matchedCount === 0) return null;

  let lost: Error | null = null;
  const renew = async (): Promise<void> => {
    const renewed = await entries.updateOne({ _id: "lock", holder }, { $set: { until: end() } });
    if (renewed.matchedCount === 0) lost = new Error("Another process has taken over the migration");
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) => {
      lost = new Error("The right to migrate could not be renewed", { cause: error });
    });
  }, LEASE_MS / 4);
  return {
    async assertHeld() {
      if (!lost) await renew();
      if (lost) throw lost;
    },
    async release() {
      clearInterval(timer);
      await entries.updateOne({ _id: "lock", holder }, { $set: { holder: null, until: new Date(0) } });
    },
  };
}
