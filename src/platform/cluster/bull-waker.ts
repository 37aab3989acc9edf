import Queue from "bull";
import type { JobWaker } from "../job-waker";
import type { Logger } from "../logger";
import { connect } from "./bus";

/** How many wake-ups a process takes at once; each only starts work that the job queue limits itself. */
const CONCURRENCY = 50;

/**
 * Wakes one of several processes through Bull. Redis may forget all of it at any moment: the stored jobs are the record, and are looked at too.
 *
 * @param deps.isWorking false for a process that only queues
 */
export function createBullWaker(deps: { url: string; log: Logger; clock: () => Date; isWorking: boolean }): JobWaker {
  const { log } = deps;
  // Bull waits for its blocking connection without limit, and asks that none of its connections gives up by itself.
  const queue = new Queue<{ key: string }>("sao-jobs", {
    createClient: (type) =>
      connect(deps.url, type === "client" ? { enableOfflineQueue: true } : { maxRetriesPerRequest: null, enableReadyCheck: false }, log),
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  queue.on("error", (error) => log.debug({ err: error }, "job wake-ups are interrupted"));
  const listeners: ((key: string) => void)[] = [];
  return {
    wakeAt(key, runAt) {
      if (queue.client.status !== "ready") return;
      const delay = Math.max(0, runAt.getTime() - deps.clock().getTime());
      queue.add({ key }, { delay }).catch((error: unknown) => log.debug({ err: error, key }, "wake-up not queued"));
    },
    onWake: (listener) => void listeners.push(listener),
    start() {
      if (!deps.isWorking) return;
      void queue
        .process(CONCURRENCY, async ({ data }) => {
          for (const listener of listeners) listener(data.key);
          await Promise.resolve();
        })
        .catch((error: unknown) => log.debug({ err: error }, "job wake-ups are interrupted"));
    },
    async stop() {
      // Without waiting: a wake-up in hand has nothing to finish.
      await queue.close(true).catch((error: unknown) => log.debug({ err: error }, "job wake-ups did not close cleanly"));
    },
  };
}
