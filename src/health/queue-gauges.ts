import { Gauge } from "prom-client";
import type { AppContext } from "../app-context";
import { metrics } from "../platform/metrics";
import { pingDatabase } from "./ping-database";
import { freeBytes } from "./read-disk";
import { readQueues } from "./read-queues";

const gauge = (name: string, help: string, labelNames: string[] = []): Gauge => new Gauge({ name, help, labelNames, registers: [metrics] });
const depth = gauge("sao_queue_depth", "What waits: raw events, messages (also those put off), jobs", ["queue"]);
const ageSeconds = gauge("sao_queue_age_seconds", "How long the longest overdue entry has been due; 0 when none is", ["queue"]);
const deadJobs = gauge("sao_jobs_dead", "Jobs that were given up");
const workers = gauge("sao_workers", "Processes that work, as this one sees them");
const redisUp = gauge("sao_redis_up", "1 while Redis answers; absent where none is used");
const writable = gauge("sao_database_writable", "1 while the database takes writes: 0 means that nothing can be stored, as on a full disk");
const diskFree = gauge("sao_disk_free_bytes", "What is left on the disk of DATA_DIR");

/** Reads what is only known by looking, when somebody asks for the metrics. What cannot be read is left out. */
export async function collectGauges(
  ctx: Pick<AppContext, "models" | "clock" | "bus" | "log" | "database" | "config">,
  state: { liveWorkers(): number },
): Promise<void> {
  workers.set(state.liveWorkers());
  if (ctx.bus.isShared) redisUp.set(ctx.bus.isAway() ? 0 : 1);
  else redisUp.remove();
  await collectStorage(ctx);
  try {
    const now = ctx.clock();
    const { events, messages, jobs } = await readQueues(ctx.models, now);
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
  } catch (error) {
    // Old figures would look like a queue that stands still.
    for (const one of [depth, ageSeconds]) one.reset();
    deadJobs.remove();
    ctx.log.error({ err: error }, "queues could not be read for the metrics");
  }
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
