import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createMessengerPlatform } from "../fakes/messenger-platform";
import type { PlatformSimulator } from "../fakes/platform-simulator";
import { createZaloPlatform } from "../fakes/zalo-platform";
import { freePort } from "../free-port";
import { ADMIN } from "../product";
import { createTestRedis, type TestRedis } from "../redis-server";
import { startChaosMongo, type ChaosMongo } from "./chaos-mongo";
import { startFront, type Front } from "./front";
import type { Engine } from "./options";
import { createProductProcess, type ProductProcess } from "./product-processes";

/** Everything that runs during the chaos: the product's processes, what they stand on, and the platforms around them. */
export interface World {
  engine: Engine;
  /** What the data lie in, for the report. */
  database: string;
  base: string;
  processes: ProductProcess[];
  platforms: PlatformSimulator[];
  dataDir: string;
  /** The data folder is a small file system of its own, which can be filled. */
  ownDisk: boolean;
  redis: TestRedis | null;
  mongo: ChaosMongo | null;
  /** How many troubles with the database began or ended lately: 0 when it has been at hand for a while. */
  databaseTrouble(): number;
  /** Does the work as trouble with the database. */
  withoutDatabase(work: () => Promise<void>): Promise<void>;
  /** What went wrong where nobody else would notice. */
  problems: string[];
  stop(): Promise<void>;
}

/** Platforms go on for an hour; the chaos is over before. */
const RETRY_FOR_MS = 3_600_000;
/** The product looks for a lost database again this often at least. */
const AFTER_EFFECTS_MS = 15_000;
const DISK_MIB = 192;

export async function startWorld(engine: Engine): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), "sao-chaos-"));
  const dataDir = path.join(folder, "data");
  await mkdir(dataDir);
  const ownDisk = engine === "sqlite" && mountSmallDisk(dataDir);
  const messenger = createMessengerPlatform({ retryForMs: RETRY_FOR_MS });
  const zalo = createZaloPlatform({ retryForMs: RETRY_FOR_MS });
  const platforms: PlatformSimulator[] = [messenger, zalo];
  const redis = engine === "mongodb" ? createTestRedis() : null;
  let mongo: ChaosMongo | null = null;
  let front: Front | null = null;
  const processes: ProductProcess[] = [];
  let troubles = 0;

  async function stop(): Promise<void> {
    await Promise.all(processes.map((process) => process.kill()));
    await front?.close();
    await Promise.all(platforms.map((platform) => platform.stop()));
    await redis?.stop();
    await mongo?.stop();
    if (ownDisk) spawnSync("umount", ["--lazy", dataDir]);
    await rm(folder, { recursive: true, force: true });
  }

  try {
    let shared: Record<string, string> = {};
    if (redis) {
      const mongoDir = path.join(folder, "mongo");
      await mkdir(mongoDir);
      mongo = await startChaosMongo(mongoDir);
      shared = { DATABASE_URL: mongo.url, REDIS_URL: await redis.start(), APP_SECRET: "chaos-app-secret-for-all-processes" };
    }
    const names = engine === "sqlite" ? ["server"] : ["web-1", "web-2", "worker-1", "worker-2"];
    const ports = await Promise.all(names.map(() => freePort()));
    front = await startFront(ports.filter((_port, index) => !names[index]!.startsWith("worker")));
    const base = `http://127.0.0.1:${front.port}`;
    await messenger.start({ webhookUrl: `${base}/webhooks/messenger` });
    await zalo.start({ webhookUrl: `${base}/webhooks/zalo` });
    for (const [index, name] of names.entries()) {
      const env = {
        PORT: String(ports[index]),
        HOST: "127.0.0.1",
        DATA_DIR: dataDir,
        LOG_LEVEL: process.env["CHAOS_LOG_LEVEL"] ?? "silent",
        ADMIN_EMAIL: ADMIN.email,
        ADMIN_PASSWORD: ADMIN.password,
        DEFAULT_FLOW: "flows/examples/echo.json",
        ...shared,
        ...(redis ? { ROLE: name.split("-")[0]! } : {}),
        ...messenger.env,
        ...zalo.env,
      };
      processes.push(createProductProcess(name, folder, ports[index]!, env));
    }
    // One after another: the stand-in for MongoDB spoils its own index when two of them add the same document at once.
    for (const process of processes) await process.start();
    return {
      engine,
      database: mongo?.name ?? "SQLite",
      base,
      processes,
      platforms,
      dataDir,
      ownDisk,
      redis,
      mongo,
      problems: [],
      databaseTrouble: () => troubles,
      async withoutDatabase(work) {
        troubles += 1;
        await work();
        setTimeout(() => (troubles -= 1), AFTER_EFFECTS_MS).unref();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Only who may mount gets one; elsewhere a full disk is left out, and said so. */
function mountSmallDisk(folder: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MIB}m`, "sao-chaos", folder], { stdio: "ignore" }).status === 0;
}
