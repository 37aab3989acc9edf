import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";

type Models = Pick<AppContext["models"], "rawEvents" | "messages" | "jobs">;

/** More than so many are "many": counting on would cost more than it says. */
const COUNT_LIMIT = 100_000;
/** A range that holds every date makes the engines count in the sparse index. */
const EVER = { $gt: new Date(0) };

export interface Queue {
  count: number;
  /** Since when the one that is longest overdue should have been taken; null when none is. */
  since: Date | null;
}

export interface Queues {
  /** Stored events that are not handled. */
  events: Queue;
  /** Messages that are not sent; those put off are counted too. */
  messages: Queue;
  jobs: { waiting: number; since: Date | null; dead: number };
}

/** How much waits, and since when: only indexes are read. */
export async function readQueues(models: Models, now: Date): Promise<Queues> {
  const [rawEvents, messages, jobs] = [rawCollection(models.rawEvents), rawCollection(models.messages), rawCollection(models.jobs)];
  const isDue = { $lte: now };
  const [eventCount, event, messageCount, message, allJobs, liveJobs, job] = await Promise.all([
    rawEvents.countDocuments({ dueAt: EVER }, { limit: COUNT_LIMIT }),
    rawEvents
      // What waits for its message is no backlog.
      .find({ dueAt: isDue, notBefore: { $exists: false } } as never, { projection: { receivedAt: 1 } })
      .sort({ dueAt: 1 })
      .limit(1)
      .toArray(),
    countWaitingMessages(models),
    messages
      .find({ "delivery.dueAt": isDue } as never, { projection: { "delivery.dueAt": 1 } })
      .sort({ "delivery.dueAt": 1 })
      .limit(1)
      .toArray(),
    jobs.estimatedDocumentCount(),
    jobs.countDocuments({ runAt: EVER }, { limit: COUNT_LIMIT }),
    jobs
      .find({ runAt: isDue } as never, { projection: { runAt: 1 } })
      .sort({ runAt: 1 })
      .limit(1)
      .toArray(),
  ]);
  return {
    events: { count: eventCount, since: event[0]?.receivedAt ?? null },
    messages: { count: messageCount, since: message[0]?.delivery?.dueAt ?? null },
    // A dead job has no run time any more.
    jobs: { waiting: liveJobs, since: job[0]?.runAt ?? null, dead: liveJobs < COUNT_LIMIT ? Math.max(0, allJobs - liveJobs) : 0 },
  };
}

export function countWaitingMessages(models: Pick<Models, "messages">): Promise<number> {
  return rawCollection(models.messages).countDocuments({ "delivery.dueAt": EVER }, { limit: COUNT_LIMIT });
}
