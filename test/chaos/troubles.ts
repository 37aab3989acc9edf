import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { openSqliteAsIs, type SqliteConnection } from "../../src/platform/sqlite-driver/open-sqlite";
import { waitFor } from "../wait-for";
import type { ChaosOptions, Fault } from "./options";
import { pause } from "./pause";
import type { Random } from "./random";
import type { World } from "./world";

interface Context {
  world: World;
  options: ChaosOptions;
  random: Random;
  /** How often this trouble came before. */
  times: number;
}
/** Makes the trouble, waits as long as it lasts, and ends it. */
type Trouble = (context: Context) => Promise<void>;

const seconds = (count: number): number => count * 1_000;
const JUMP_MS = 600_000;

export const troubles: Partial<Record<Fault, Trouble>> = {
  "redis-empty": async ({ world, random }) => {
    await world.redis!.kill();
    await pause(random.between(seconds(0.5), seconds(4)));
    await world.redis!.startAgain();
  },
  "database-paused": async ({ world, options, random, times }) => {
    world.mongo!.freeze();
    await pause(times === 0 ? options.longestOutageMs : random.between(seconds(2), seconds(8)));
    world.mongo!.thaw();
  },
  "database-restarted": async ({ world, random }) => {
    await world.mongo!.down();
    await pause(random.between(seconds(1), seconds(4)));
    await world.mongo!.up();
  },
  // The first time for longer than the product waits for a lock.
  "file-locked": ({ world, options, random, times }) =>
    lockFile(
      path.join(world.dataDir, "sao.db"),
      times === 0 ? Math.min(seconds(14), options.longestOutageMs) : random.between(seconds(1), seconds(5)),
    ),
  "disk-full": async ({ world, random }) => {
    const ballast = path.join(world.dataDir, "ballast");
    fillDisk(ballast);
    await pause(random.between(seconds(2), seconds(6)));
    rmSync(ballast);
  },
  "platform-slow": ({ world, random }) => {
    const delayMs = random.between(300, 3_000);
    return forAWhile(world, random, ({ faults }) => faults.slow(delayMs));
  },
  "platform-down": ({ world, random }) => forAWhile(world, random, ({ faults }) => faults.down(seconds(60))),
  "platform-limits": ({ world, random }) => {
    const count = Math.round(random.between(5, 30));
    return forAWhile(world, random, ({ faults }) => faults.rateLimit(count, random.between(200, 2_000)));
  },
  "platform-cuts": ({ world, random }) => {
    const count = Math.round(random.between(3, 15));
    return forAWhile(world, random, ({ faults }) => faults.loseAnswers(count));
  },
  // There and back, or twice the way from one side to the other.
  "clock-jump": async ({ world, random }) => {
    random.pick(world.processes).shiftClock(random.pick([-JUMP_MS, 0, JUMP_MS]));
    random.pick(world.processes).shiftClock(random.pick([-JUMP_MS, JUMP_MS]));
    await pause(random.between(seconds(1), seconds(4)));
  },
  "loop-blocked": async ({ world, random }) => {
    random.pick(world.processes).block(seconds(2));
    await pause(seconds(2));
  },
};

/** Ends whatever still goes on, so that the product can come to rest. */
export function endTroubles(world: World): void {
  for (const { faults } of world.platforms) faults.clear();
  for (const process of world.processes) process.shiftClock(0);
}

/** One of the platforms, or all, for some seconds. */
async function forAWhile(world: World, random: Random, begin: (platform: World["platforms"][number]) => void): Promise<void> {
  const hit = random.chance(0.5) ? world.platforms : [random.pick(world.platforms)];
  for (const platform of hit) begin(platform);
  await pause(random.between(seconds(1), seconds(6)));
  for (const { faults } of hit) faults.clear();
}

async function lockFile(file: string, ms: number): Promise<void> {
  const connection = openSqliteAsIs(file);
  try {
    // The simulators live in this process: it must not stand still while the product holds the lock.
    connection.exec("PRAGMA busy_timeout = 20");
    await waitFor("the file can be locked", () => tryLock(connection), { timeoutMs: seconds(60) });
    await pause(ms);
    connection.exec("ROLLBACK");
  } finally {
    connection.close();
  }
}

function tryLock(connection: SqliteConnection): boolean {
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (/locked|busy/i.test(String(error))) return false;
    throw error;
  }
}

/** To the last byte: what the product frees is gone again only when it writes. */
function fillDisk(file: string): void {
  const handle = openSync(file, "w");
  try {
    for (let size = 1 << 20; size >= 4_096;) {
      try {
        writeSync(handle, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        size >>= 2;
      }
    }
  } finally {
    closeSync(handle);
  }
}
