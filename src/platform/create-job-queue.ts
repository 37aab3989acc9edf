import type { Model } from "mongoose";
import type { Job } from "./job.model";
import type { JobQueue } from "./job-queue";
import type { Logger } from "./logger";
import { rawCollection } from "./raw-collection";

interface Deps {
  models: { jobs: Model<Job> };
  clock: () => Date;
  log: Logger;
}

const POLL_MS = 1_000;
const BATCH = 20;
const DEFAULT_MAX_ATTEMPTS = 8;
/** A running job whose process died is taken over after this long. */
const LEASE_MS = 5 * 60_000;

interface Handler {
  run: (data: Record<string, unknown>) => Promise<void>;
  maxAttempts: number;
}

/** Jobs in the database's own collection: visible, durable, no Redis needed. */
export function createJobQueue(deps: Deps): JobQueue {
  const jobs = rawCollection(deps.models.jobs);
  const handlers = new Map<string, Handler>();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let isStopping = false;
  let isPolling = false;

  async function poll(): Promise<void> {
    if (isPolling || isStopping) return;
    isPolling = true;
    try {
      const now = deps.clock();
      const due = await jobs
        .find({ runAt: { $lte: now } } as never)
        .sort({ runAt: 1 })
        .limit(BATCH)
        .toArray();
      const claimed = await Promise.all(due.filter((job) => handlers.has(job.name)).map((job) => claim(job, now)));
      const work = claimed.flatMap((job) => (job ? [run(job)] : []));
      for (const one of work) {
        running.add(one);
        void one.then(() => running.delete(one));
      }
      await Promise.all(work);
    } catch (error) {
      deps.log.error({ err: error }, "jobs could not be read");
    } finally {
      isPolling = false;
    }
  }

  /** Only one process wins: the claim expects the run time it saw. */
  async function claim(job: Job, now: Date): Promise<Job | null> {
    const won = await jobs.updateOne({ _id: job._id, runAt: job.runAt }, {
      $set: { state: "running", runAt: new Date(now.getTime() + LEASE_MS) },
      $inc: { attempts: 1 },
    } as never);
    return won.matchedCount === 1 ? { ...job, attempts: job.attempts + 1, runAt: new Date(now.getTime() + LEASE_MS) } : null;
  }

  async function run(job: Job): Promise<void> {
    const handler = handlers.get(job.name)!;
    try {
      await handler.run((job.data ?? {}) as Record<string, unknown>);
      // Queued anew meanwhile: its run time is another one, and it stays.
      await jobs.deleteOne({ _id: job._id, runAt: job.runAt });
    } catch (error) {
      await recordFailure(job, handler, error).catch((storeError: unknown) =>
        deps.log.error({ err: storeError, job: job.name }, "failed job could not be recorded"),
      );
    }
  }

  async function recordFailure(job: Job, handler: Handler, error: unknown): Promise<void> {
    const lastError = error instanceof Error ? error.message : String(error);
    const isDead = job.attempts >= handler.maxAttempts;
    deps.log[isDead ? "error" : "warn"](
      { err: error, job: job.name, key: job._id, attempts: job.attempts },
      isDead ? "job given up" : "job will be tried again",
    );
    const again = new Date(deps.clock().getTime() + Math.min(1_000 * 4 ** job.attempts, 60 * 60_000));
    await jobs.updateOne(
      { _id: job._id, runAt: job.runAt },
      (isDead
        ? { $set: { state: "dead", lastError }, $unset: { runAt: 1 } }
        : { $set: { state: "waiting", runAt: again, lastError } }) as never,
    );
  }

  return {
    async enqueue(name, key, data, runAt) {
      const now = deps.clock();
      await jobs.updateOne(
        { _id: key },
        { $set: { name, data, state: "waiting", runAt: runAt ?? now, attempts: 0 }, $setOnInsert: { createdAt: now } } as never,
        { upsert: true },
      );
      if (!runAt && timer) setImmediate(() => void poll());
    },
    async cancel(key) {
      await jobs.deleteOne({ _id: key });
    },
    handle(name, handler, options) {
      handlers.set(name, { run: handler, maxAttempts: options?.maxAttempts ?? DEFAULT_MAX_ATTEMPTS });
    },
    start() {
      timer = setInterval(() => void poll(), POLL_MS);
      void poll();
    },
    async stop() {
      isStopping = true;
      if (timer) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
