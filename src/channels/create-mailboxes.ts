import type { AppContext } from "../app-context";
import { createKeyedMutex } from "../platform/keyed-mutex";
import { rawCollection } from "../platform/raw-collection";
import { loadMailItems } from "./load-mail-items";
import type { Mailboxes, MailItem } from "./mailboxes";

type Deps = Pick<AppContext, "models" | "clock" | "log" | "adapters" | "channels" | "ownership" | "bus">;
type Handle = (item: MailItem) => Promise<void>;

const MAX_ATTEMPTS = 6;
const SWEEP_EVERY_MS = 5_000;
/** Younger events are on their way through memory already. */
const SWEEP_GRACE_MS = 10_000;
/** Tells the process that works on a mailbox of an event that another one received. */
const TOPIC = "events";

/**
 * @param handle runs one event's turn; called for one event of a mailbox at a time, earliest `at` first.
 *   It marks the raw event done itself, as the last thing it writes.
 */
export function createMailboxes(deps: Deps, handle: Handle): Mailboxes {
  const mutex = createKeyedMutex();
  const waiting = new Map<string, MailItem[]>();
  const known = new Set<string>();
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;
  let toldIds: string[] = [];
  let loading: Promise<void> = Promise.resolve();
  /** Older events of mailboxes that just came to this process are on their way: nothing is handled before they are here. */
  let gaining: Promise<unknown> = Promise.resolve();

  function push(mailbox: string, item: MailItem): void {
    if (!deps.ownership.owns(mailbox)) return void tellOwner(mailbox, item);
    if (known.has(item.rawEventId)) return;
    known.add(item.rawEventId);
    const items = waiting.get(mailbox);
    if (items) {
      items.push(item);
      return;
    }
    waiting.set(mailbox, [item]);
    void workOff(mailbox);
  }

  async function workOff(mailbox: string): Promise<void> {
    await gaining;
    for (;;) {
      const items = waiting.get(mailbox)!;
      if (items.length === 0 || isStopping || !deps.ownership.owns(mailbox)) {
        waiting.delete(mailbox);
        for (const { rawEventId } of items) known.delete(rawEventId);
        return;
      }
      const item = takeEarliest(items);
      await mutex.run(mailbox, () => attempt(item));
      known.delete(item.rawEventId);
    }
  }

  async function attempt(item: MailItem): Promise<void> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        await handle(attempts === 1 ? item : { ...item, isRetry: true });
        return;
      } catch (error) {
        // Not stored, so not acknowledged: the platform sends it again.
        if (!(await isStored(item))) return;
        deps.log.error({ err: error, rawEventId: item.rawEventId, attempts }, "event could not be handled");
        if (isStopping) return;
        if (attempts >= MAX_ATTEMPTS) return giveUp(item, error);
        await new Promise((resolve) => setTimeout(resolve, 50 * 3 ** attempts));
      }
    }
  }

  /** The event stays stored and can be run again; later events of the mailbox go on. */
  async function giveUp(item: MailItem, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    try {
      await rawCollection(deps.models.rawEvents).updateOne(
        { _id: item.rawEventId },
        { $set: { state: "failed", reason, attentionAt: deps.clock() }, $inc: { attempts: MAX_ATTEMPTS }, $unset: { dueAt: 1 } },
      );
    } catch (storeError) {
      // The database itself is away: the event is still pending there, and the sweep brings it back.
      deps.log.error({ err: storeError, rawEventId: item.rawEventId }, "failed event could not be marked");
    }
  }

  async function tellOwner(mailbox: string, item: MailItem): Promise<void> {
    if (await isStored(item)) deps.bus.publish(TOPIC, { mailbox, rawEventId: item.rawEventId });
  }

  /** Events of one moment are read together, and in the order in which they were told of. */
  function loadTold(): void {
    loading = loading.then(async () => {
      const ids = toldIds.filter((id) => !known.has(id));
      toldIds = [];
      if (ids.length === 0 || isStopping) return;
      await pushAll({ _id: { $in: ids }, state: "pending" });
    });
    loading = loading.catch((error: unknown) => deps.log.error({ err: error }, "events could not be read; the sweep finds them"));
  }

  async function pushAll(filter: Parameters<typeof loadMailItems>[1]): Promise<void> {
    for (const { mailbox, item } of await loadMailItems(deps, filter)) if (deps.ownership.owns(mailbox)) push(mailbox, item);
  }

  deps.bus.subscribe(TOPIC, ({ mailbox, rawEventId }) => {
    if (!deps.ownership.owns(String(mailbox))) return;
    toldIds.push(String(rawEventId));
    if (toldIds.length === 1) setImmediate(loadTold);
  });
  // Whatever is pending, also what a process with another clock dated into the future.
  deps.ownership.onGain(async () => {
    const gain = pushAll({ dueAt: { $gt: new Date(0) } });
    gaining = Promise.allSettled([gaining, gain]);
    await gain;
  });
  deps.ownership.onYield(async (isLeaving) => {
    // Not owned any more, so nothing new starts; a turn in hand is finished.
    await mutex.idle(isLeaving);
  });

  return {
    push,
    exclusively: (mailbox, work) => mutex.run(mailbox, work),
    start() {
      sweepTimer = setInterval(() => {
        const now = deps.clock();
        const due = pushAll({ dueAt: { $lte: new Date(now.getTime() - SWEEP_GRACE_MS) } });
        due
          .then(() => pushAll({ dueAt: { $gt: now } }))
          .catch((error: unknown) => deps.log.error({ err: error }, "sweep of raw events failed"));
      }, SWEEP_EVERY_MS);
    },
    async stop() {
      isStopping = true;
      if (sweepTimer) clearInterval(sweepTimer);
      await loading;
      await mutex.idle();
    },
  };
}

/** What went wrong with storing it is said where it was received. */
async function isStored({ stored }: MailItem): Promise<boolean> {
  return stored === undefined || (await stored.catch(() => false));
}

/** Platforms promise no order of arrival; among those waiting, the event that happened first goes first. */
function takeEarliest(items: MailItem[]): MailItem {
  let earliest = 0;
  for (let index = 1; index < items.length; index += 1) {
    if (items[index]!.event.at < items[earliest]!.event.at) earliest = index;
  }
  return items.splice(earliest, 1)[0]!;
}
