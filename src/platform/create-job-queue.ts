import type { Model } from "mongoose";
import { silentBus, type Bus } from "./cluster/bus";
import { soleOwnership, type Ownership } from "./cluster/ownership";
import type { Job } from "./job.model";
import type { JobQueue } from "./job-queue";
import { ownWaker, type JobWaker } from "./job-waker";
import { within } from "./limit-wait";
import type { Logger } from "./logger";
import { rawCollection } from "./raw-collection";

interface Deps {
  models: { jobs: Model<Job> };
  clock: () => Date;
  log: Logger;
  ownership?: Pick<Ownership, "owns">;
  bus?: Bus;
  waker?: JobWaker;
}

/** Tells the process that has a mailbox of a job that woke another one. */
const TOPIC = "jobs";

const POLL_MS = 1_000;
/** How many jobs of a lane run at once. A download that hangs holds up other downloads only. */
const LANES = { quick: 20, slow: 4 } as const;
/** How many due jobs of other processes are looked past. */
const OTHERS = 200;
const DEFAULT_MAX_ATTEMPTS = 8;
/** A running job whose process died is taken over after this long. */
const LEASE_MS = 5 * 60_000;
/** A platform that does not answer must not hold up the stop: its job is stored, and runs again once the claim ran out. */
const STOP_LIMIT_MS = 3_000;

interface Handler {
  run: (data: Record<string, unknown>) => Promise<void>;
  maxAttempts: number;
}

/**
 * Jobs in the database's own collection: visible, durable, no Redis needed.
 *
 * @param stopLimitMs how long a stop waits for what runs; less in tests
 */
export function createJobQueue(deps: Deps, stopLimitMs = STOP_LIMIT_MS): JobQueue {
  const { ownership = soleOwnership(), bus = silentBus(), waker = ownWaker(deps.clock) } = deps;
  const jobs = rawCollection(deps.models.jobs);
  const lanes = { quick: createLane(LANES.quick), slow: createLane(LANES.slow) };
  let timer: NodeJS.Timeout | null = null;
  let isStopping = false;

  function createLane(maxRunning: number): { handlers: Map<string, Handler>; fill(): void; idle(): Promise<void> } {
    const handlers = new Map<string, Handler>();
    /** By key: a job that is queued anew while it runs waits for its own end. */
    const running = new Map<string, Promise<void>>();
    let filling: Promise<void> | null = null;
    let isAskedAgain = false;
    let hasMore = false;

    function fill(): void {
      if (isStopping) return;
      if (filling) {
        isAskedAgain = true;
        return;
      }
      filling = claimDue()
        .catch((error: unknown) => deps.log.error({ err: error }, "jobs could not be read"))
        .finally(() => {
          filling = null;
          if (!isAskedAgain) return;
          isAskedAgain = false;
          fill();
        });
    }

    async function claimDue(): Promise<void> {
      const free = maxRunning - running.size;
      hasMore = free <= 0;
      if (hasMore || handlers.size === 0) return;
      const now = deps.clock();
      const limit = free + running.size + (bus.isShared ? OTHERS : 0);
      const due = await jobs
        .find({ runAt: { $lte: now }, name: { $in: [...handlers.keys()] } } as never)
        .sort({ runAt: 1 })
        .limit(limit)
        .toArray();
      hasMore = due.length === limit || due.some((job) => running.has(job._id));
      const wanted = due.filter((job) => !running.has(job._id) && mayRun(job)).slice(0, free);
      for (const job of await Promise.all(wanted.map((one) => claim(one, now)))) if (job) start(job);
    }

    function start(job: Job): void {
      const work = run(job, handlers.get(job.name)!).finally(() => {
        running.delete(job._id);
        if (hasMore) fill();
      });
      running.set(job._id, work);
    }

    return {
      handlers,
      fill,
      async idle() {
        await filling;
        await Promise.all(running.values());
      },
    };
  }

  /** Only one process wins: the claim expects the run time it saw. */
  async function claim(job: Job, now: Date): Promise<Job | null> {
    const won = await jobs.updateOne({ _id: job._id, runAt: job.runAt }, {
      $set: { state: "running", runAt: new Date(now.getTime() + LEASE_MS) },
      $inc: { attempts: 1 },
    } as never);
    return won.matchedCount === 1 ? { ...job, attempts: job.attempts + 1, runAt: new Date(now.getTime() + LEASE_MS) } : null;
  }

  async function run(job: Job, handler: Handler): Promise<void> {
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

  const mayRun = ({ ownedBy }: Job): boolean => !ownedBy || ownership.owns(ownedBy);

  function fillAll(): void {
    if (timer) for (const lane of Object.values(lanes)) lane.fill();
  }

  async function wake(key: string): Promise<void> {
    fillAll();
    const job = bus.isShared ? await jobs.findOne({ _id: key }) : null;
    if (job && !mayRun(job)) bus.publish(TOPIC, {});
  }

  bus.subscribe(TOPIC, fillAll);
  waker.onWake((key) => {
    wake(key).catch((error: unknown) => deps.log.error({ err: error, key }, "a job's wake-up could not be passed on"));
  });

  return {
    async enqueue(name, key, data, { runAt, ownedBy } = {}) {
      const now = deps.clock();
      const due = runAt ?? now;
      const set = { name, data, state: "waiting", runAt: due, attempts: 0, ...(ownedBy === undefined ? {} : { ownedBy }) };
      await jobs.updateOne({ _id: key }, { $set: set, $setOnInsert: { createdAt: now } } as never, { upsert: true });
      waker.wakeAt(key, due);
    },
    handle(name, handler, { maxAttempts = DEFAULT_MAX_ATTEMPTS, lane = "quick" } = {}) {
      lanes[lane].handlers.set(name, { run: handler, maxAttempts });
    },
    start() {
      timer = setInterval(fillAll, POLL_MS);
      waker.start();
      fillAll();
    },
    async stop() {
      isStopping = true;
      if (timer) clearInterval(timer);
      await waker.stop();
      await within(stopLimitMs, Promise.all(Object.values(lanes).map((lane) => lane.idle())));
    },
  };
}
