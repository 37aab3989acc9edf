import type { Model } from "mongoose";
import type { Logger } from "../logger";
import { rawCollection } from "../raw-collection";
import type { Worker } from "./worker.model";

interface Deps {
  models: { workers: Model<Worker> };
  log: Logger;
  /** For tests: how often it looks. */
  everyMs?: number;
}

/** A worker beats every second; one that stood still so many looks is gone. */
const GONE_AFTER_LOOKS = 4;
const LOOK_EVERY_MS = 2_500;

export interface WorkerWatch {
  /** How many workers' beats were seen to move lately. */
  live(): number;
  start(): void;
  stop(): Promise<void>;
}

/** For a process that does not work itself: whether anybody does. Nobody's clock is trusted, see partition-ownership.ts. */
export function createWorkerWatch({ models, log, everyMs = LOOK_EVERY_MS }: Deps): WorkerWatch {
  const workers = rawCollection(models.workers);
  const seen = new Map<string, { beat: number; movedAt: number | null }>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const stored = await workers.find({}).toArray();
    for (const { _id, beat } of stored) {
      const known = seen.get(_id);
      if (!known) seen.set(_id, { beat, movedAt: null });
      else if (known.beat !== beat) seen.set(_id, { beat, movedAt: performance.now() });
    }
    for (const id of seen.keys()) if (!stored.some(({ _id }) => _id === id)) seen.delete(id);
  }

  const lookNow = (): void => {
    looking = look().catch((error: unknown) => log.error({ err: error }, "the list of workers could not be read"));
  };

  return {
    live() {
      const since = performance.now() - GONE_AFTER_LOOKS * everyMs;
      return [...seen.values()].filter(({ movedAt }) => movedAt !== null && movedAt > since).length;
    },
    start() {
      lookNow();
      timer = setInterval(lookNow, everyMs);
    },
    async stop() {
      if (timer) clearInterval(timer);
      await looking;
    },
  };
}
