import { Gauge } from "prom-client";
import type { AppContext } from "../app-context";
import { within } from "../platform/limit-wait";
import { metrics } from "../platform/metrics";
import { pingDatabase } from "./ping-database";
import { freeBytes } from "./read-disk";
import { readQueues, type Queues } from "./read-queues";

const gauge = (name: string, help: string, labelNames: string[] = []): Gauge => new Gauge({ name, help, labelNames, registers: [metrics] });
const depth = gauge("sao_queue_depth", "What waits: raw events, messages (also those put off), jobs", ["queue"]);
const ageSeconds = gauge("sao_queue_age_seconds", "How long the longest overdue entry has been due; 0 when none is", ["queue"]);
const deadJobs = gauge("sao_jobs_dead", "Jobs that were given up");
const workers = gauge("sao_workers", "Processes that work, as this one sees them");
const redisUp = gauge("sao_redis_up", "1 while Redis answers; absent where none is used");
const writable = gauge("sao_database_writable", "1 while the database takes writes: 0 means that nothing can be stored, as on a full disk");
const diskFree = gauge("sao_disk_free_bytes", "What is left on the disk of DATA_DIR");

/** Prometheus waits for ten seconds by default, and MongoDB's driver looks for a server that is away as long. */
const LIMIT_MS = 2_000;

type Ctx = Pick<AppContext, "models" | "clock" | "bus" | "log" | "database" | "config">;

/** Reads what is only known by looking, when somebody asks for the metrics. What cannot be read, or not in time, is left out. */
export async function collectGauges(ctx: Ctx, state: { liveWorkers(): number }, limitMs = LIMIT_MS): Promise<void> {
  workers.set(state.liveWorkers());
  if (ctx.bus.isShared) redisUp.set(ctx.bus.isAway() ? 0 : 1);
  else redisUp.remove();
  await Promise.all([collectStorage(ctx), collectQueues(ctx, limitMs)]);
}

async function collectQueues(ctx: Ctx, limitMs: number): Promise<void> {
  const now = ctx.clock();
  const read: { queues: Queues | null } = { queues: null };
  const reading = readQueues(ctx.models, now).then(
    (queues) => void (read.queues = queues),
    (error: unknown) => ctx.log.error({ err: error }, "queues could not be read for the metrics"),
  );
  await within(limitMs, reading);
  // Old figures would look like a queue that stands still.
  if (read.queues !== null) return show(read.queues, now);
  for (const one of [depth, ageSeconds]) one.reset();
  deadJobs.remove();
}

function show({ events, messages, jobs }: Queues, now: Date): void {
  const age = (since: Date | null): number => (since === null ? 0 : Math.max(0, now.getTime() - since.getTime()) / 1_000);
  for (const [queue, count, since] of [
    ["events", events.count, events.since],
    ["messages", messages.count, messages.since],
    ["jobs", jobs.waiting, jobs.since],
  ] as const) {
    depth.set({ queue }, count);
    ageSeconds.set({ queue }, age(since));
  }
  deadJobs.set(jobs.dead);
}

async function collectStorage(ctx: Pick<AppContext, "database" | "config" | "log">): Promise<void> {
  writable.set((await pingDatabase(ctx)) === null ? 0 : 1);
  try {
    const free = await freeBytes(ctx.config);
    if (free === null) diskFree.remove();
    else diskFree.set(free);
  } catch (error) {
    diskFree.remove();
    ctx.log.error({ err: error }, "the disk could not be read for the metrics");
  }
}
