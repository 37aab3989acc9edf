import type { AppContext } from "../app-context";
import { createKeyedMutex } from "../platform/keyed-mutex";
import { attemptTurn, isStored } from "./attempt-turn";
import { createEventReader } from "./event-reader";
import { createMailQueue } from "./mail-queue";
import type { Mailboxes, MailItem } from "./mailboxes";
import { createTurnSlots } from "./turn-slots";

type Deps = Pick<AppContext, "database" | "models" | "clock" | "log" | "adapters" | "channels" | "ownership" | "bus">;

const SWEEP_EVERY_MS = 5_000;
/** Younger events are on their way through memory already. */
const SWEEP_GRACE_MS = 10_000;
/**
 * About 1.5 KB each; so many that one contact who floods us does not fill it and keep everybody else waiting in the store.
 * Of a longer backlog, the rest waits in the store alone; it is read from there when half of this is worked off.
 */
const MAX_WAITING = 10_000;
const EVER = new Date(0);
/** Tells the process that works on a mailbox of an event that another one received. */
const TOPIC = "events";

/** Word of an event: with the event itself where this process received it. */
interface Told {
  mailbox: string;
  item?: MailItem;
}

/**
 * @param handle runs one event's turn; called for one event of a mailbox at a time, earliest `at` first.
 *   It marks the raw event done itself, as the last thing it writes.
 * @param maxWaiting events in memory; fewer in tests
 */
export function createMailboxes(deps: Deps, handle: (item: MailItem) => Promise<void>, maxWaiting = MAX_WAITING): Mailboxes {
  const { ownership, log } = deps;
  const mutex = createKeyedMutex();
  const queue = createMailQueue();
  const slots = createTurnSlots(deps.database.engine, startTurns);
  const reader = createEventReader(deps, hold);
  /** There are events in the store that memory had no room for: until they are read, what comes stays there too, so as not to overtake them. */
  let isOverflowing = false;
  /** Inserts of such events that are still under way: nobody can read them yet. */
  const unstored = new Set<Promise<unknown>>();
  let isRefilling = false;
  /** Older events are on their way from the store: nothing begins before they are here. */
  let gates = 0;
  let told: Told[] = [];
  /** Readings, one after another. */
  let reading: Promise<void> = Promise.resolve();
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;

  const hasRoom = (): boolean => !isStopping && queue.size < maxWaiting;

  function push(mailbox: string, item: MailItem): void {
    if (!ownership.owns(mailbox)) return void tellOwner(mailbox, item);
    if (reader.knows(item.rawEventId)) return;
    if (isOverflowing || !hasRoom()) return leaveInStore(item);
    reader.note(item.rawEventId);
    if (deps.bus.isShared) readSoon({ mailbox, item });
    else hold(mailbox, item);
  }

  function hold(mailbox: string, item: MailItem): void {
    queue.add(mailbox, item);
    startTurns();
  }

  function leaveInStore(item: MailItem): void {
    isOverflowing = true;
    const stored: Promise<unknown> = isStored(item).then(() => unstored.delete(stored));
    unstored.add(stored);
  }

  function putBackInStore(item: MailItem): void {
    reader.forget(item.rawEventId);
    leaveInStore(item);
  }

  function startTurns(): void {
    if (gates > 0 || isStopping) return;
    while (slots.isFree(queue.size)) {
      const next = queue.take();
      if (!next) break;
      if (ownership.owns(next.mailbox)) void runTurn(next.mailbox, next.item);
      else forsake(next.mailbox, next.item);
    }
    if (queue.size > 0) slots.askBack();
    if (isOverflowing && !isRefilling && queue.size <= maxWaiting / 2) refillSoon();
  }

  async function runTurn(mailbox: string, item: MailItem): Promise<void> {
    slots.take(mailbox);
    await mutex.run(mailbox, () => attemptTurn(deps, handle, item, () => isStopping));
    slots.giveBack(mailbox);
    reader.forget(item.rawEventId);
    queue.done(mailbox);
    startTurns();
  }

  /** Whoever has the mailbox now finds in the store what waited here. */
  function forsake(mailbox: string, item: MailItem): void {
    for (const { rawEventId } of [item, ...queue.drop((other) => other === mailbox)]) reader.forget(rawEventId);
    queue.done(mailbox);
  }

  async function tellOwner(mailbox: string, item: MailItem): Promise<void> {
    if (await isStored(item)) deps.bus.publish(TOPIC, { mailbox, rawEventId: item.rawEventId });
  }

  function readNext(work: () => Promise<void>): Promise<void> {
    const mine = reading.then(() => (isStopping ? undefined : work()));
    // Its own caller hears of its failure; the next one only waits.
    reading = mine.catch(() => undefined);
    return mine;
  }

  function refillSoon(): void {
    isRefilling = true;
    readNext(refill).then(
      () => {
        isRefilling = false;
        // All of it may be worked off again.
        startTurns();
      },
      (error: unknown) => {
        isRefilling = false;
        log.error({ err: error }, "waiting events could not be read; the sweep tries again");
      },
    );
  }

  async function refill(): Promise<void> {
    if (!(await reader.readPending(EVER, null, hasRoom))) return;
    // What came in meanwhile stands before whatever memory takes from now on.
    isOverflowing = false;
    await behindGate(async () => {
      await Promise.all(unstored);
      await reader.readPending(EVER, null, () => !isStopping);
    });
  }

  /** Nothing begins before everything that waits in the store had its chance to come first. */
  function readAll(): Promise<void> {
    isOverflowing = true;
    return behindGate(() => readNext(refill));
  }

  async function behindGate(work: () => Promise<unknown>): Promise<void> {
    gates += 1;
    try {
      await work();
    } catch (error) {
      // What came in meanwhile would overtake what could not be read: it waits in the store with it.
      queue.drop(() => true).forEach(putBackInStore);
      isOverflowing = true;
      throw error;
    } finally {
      gates -= 1;
      startTurns();
    }
  }

  function readSoon(news: Told): void {
    told.push(news);
    if (told.length > 1) return;
    setImmediate(() => {
      readNext(readTold).catch((error: unknown) => log.error({ err: error }, "events could not be read; the sweep finds them"));
    });
  }

  /** Word of an earlier event may have been lost on its way here: all that waits in these mailboxes is read, the oldest first. */
  async function readTold(): Promise<void> {
    const news = told;
    told = [];
    const items = news.filter((each): each is Required<Told> => each.item !== undefined);
    let isAll = false;
    try {
      isAll = !isOverflowing && (await reader.readMailboxes([...new Set(news.map(({ mailbox }) => mailbox))], hasRoom));
    } finally {
      for (const { mailbox, item } of items) {
        if (isAll) hold(mailbox, item);
        else putBackInStore(item);
      }
    }
    if (!isAll) isOverflowing = true;
    startTurns();
  }

  async function sweep(): Promise<void> {
    if (isOverflowing) return refill();
    const now = deps.clock();
    const isAll =
      (await reader.readPending(EVER, new Date(now.getTime() - SWEEP_GRACE_MS), hasRoom)) &&
      // What a process with another clock dated into the future.
      (await reader.readPending(new Date(now.getTime() + 1), null, hasRoom));
    if (!isAll) isOverflowing = true;
  }

  deps.bus.subscribe(TOPIC, ({ mailbox, rawEventId }) => {
    if (ownership.owns(String(mailbox)) && !reader.knows(String(rawEventId))) readSoon({ mailbox: String(mailbox) });
  });
  ownership.onGain(readAll);
  deps.bus.onGap(() => {
    readAll().catch((error: unknown) => log.error({ err: error }, "events could not be read; the sweep finds them"));
  });
  ownership.onYield(async (isLeaving) => {
    // Not owned any more, so nothing new starts; a turn in hand is finished.
    for (const { rawEventId } of queue.drop(isLeaving)) reader.forget(rawEventId);
    await mutex.idle(isLeaving);
  });

  return {
    push,
    waiting: () => queue.size,
    exclusively: (mailbox, work) => mutex.run(mailbox, work),
    start() {
      sweepTimer = setInterval(() => {
        readNext(sweep).catch((error: unknown) => log.error({ err: error }, "sweep of raw events failed"));
      }, SWEEP_EVERY_MS);
    },
    async stop() {
      isStopping = true;
      if (sweepTimer) clearInterval(sweepTimer);
      slots.stop();
      await reading;
      await mutex.idle();
    },
  };
}
