import type { AppContext } from "../app-context";
import { createKeyedMutex } from "../platform/keyed-mutex";
import { attemptTurn, isStored } from "./attempt-turn";
import { createCrowdedMailboxes } from "./crowded-mailboxes";
import { createEventReader, type Intake } from "./event-reader";
import { createMailQueue } from "./mail-queue";
import type { Mailboxes, MailItem } from "./mailboxes";
import { createTurnSlots } from "./turn-slots";

type Deps = Pick<AppContext, "database" | "models" | "clock" | "log" | "adapters" | "channels" | "ownership" | "bus">;

const SWEEP_EVERY_MS = 5_000;
/** Younger events are on their way through memory already. */
const SWEEP_GRACE_MS = 10_000;
/** About 1.5 KB each. Of a longer backlog, the rest waits in the store alone; it is read from there when half of this is worked off. */
const MAX_WAITING = 10_000;
/**
 * Of one mailbox: more than a person types while a turn lasts, and so little that one contact who floods us keeps nobody else waiting in the store.
 * What is above it waits there, and is read when half of this is worked off: a page of the store at a time.
 */
const MAX_OF_ONE = 200;
/** What another process stored is known here by when its word came: it happened somewhat earlier. */
const CLOCKS_DIFFER_MS = 60_000;
/** While a mailbox has a long backlog, looking for what was forgotten means walking past all of that. */
const CROWDED_SWEEPS = 6;
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
 * @param maxOfOne of one mailbox
 */
export function createMailboxes(
  deps: Deps,
  handle: (item: MailItem) => Promise<void>,
  maxWaiting = MAX_WAITING,
  maxOfOne = MAX_OF_ONE,
): Mailboxes {
  const { ownership, log } = deps;
  const mutex = createKeyedMutex();
  const queue = createMailQueue();
  const slots = createTurnSlots(deps.database.engine, startTurns);
  const reader = createEventReader(deps, hold);
  const crowded = createCrowdedMailboxes(queue, maxOfOne, () => startTurns());
  /** There are events in the store that memory had no room for: until they are read, what comes stays there too, so as not to overtake them. */
  let isOverflowing = false;
  /** Inserts of such events that are still under way: nobody can read them yet. */
  const unstored = new Set<Promise<unknown>>();
  let isRefilling = false;
  /** A reading in hand began before mailboxes came here: of those it would bring what is new without what is old. */
  let isSuperseded = false;
  /** Older events are on their way from the store: nothing begins before they are here. */
  let gates = 0;
  let told: Told[] = [];
  /** Readings, one after another. */
  let reading: Promise<void> = Promise.resolve();
  let sweepTimer: NodeJS.Timeout | null = null;
  let isStopping = false;
  let sweeps = 0;

  const hasRoom = (): boolean => !isStopping && queue.size < maxWaiting;
  const isStale = (): boolean => isSuperseded;
  const whileRoom: Intake = { hasRoom, admits: crowded.admits, isStale };
  const everything: Intake = { hasRoom: () => !isStopping, admits: crowded.admits, isStale };

  function push(mailbox: string, item: MailItem): void {
    if (!ownership.owns(mailbox)) return void tellOwner(mailbox, item);
    if (reader.knows(item.rawEventId)) return;
    if (isOverflowing || !hasRoom() || crowded.isCrowded(mailbox)) return leaveInStore(mailbox, item);
    reader.note(item.rawEventId);
    if (deps.bus.isShared) readSoon({ mailbox, item });
    else hold(mailbox, item);
  }

  function hold(mailbox: string, item: MailItem): void {
    queue.add(mailbox, item);
    startTurns();
  }

  function leaveInStore(mailbox: string, item: MailItem): void {
    if (!hasRoom()) isOverflowing = true;
    const stored: Promise<unknown> = isStored(item).then(() => unstored.delete(stored));
    unstored.add(stored);
    if (!isOverflowing || crowded.isCrowded(mailbox)) crowded.leave(mailbox, item.event.at, stored);
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
    if (isRefilling) return;
    if (isOverflowing ? queue.size <= maxWaiting / 2 : crowded.isAnyThirsty && hasRoom()) refillSoon();
  }

  async function runTurn(mailbox: string, item: MailItem): Promise<void> {
    slots.take(mailbox);
    await mutex.run(mailbox, () => attemptTurn(deps, handle, item, () => isStopping));
    slots.giveBack(mailbox);
    reader.forget(item.rawEventId);
    queue.done(mailbox);
    crowded.workedOff(mailbox);
    startTurns();
  }

  /** Whoever has the mailbox now finds in the store what waited here. */
  function forsake(mailbox: string, item: MailItem): void {
    reader.forget(item.rawEventId);
    for (const dropped of queue.drop((other) => other === mailbox)) reader.forget(dropped.item.rawEventId);
    crowded.forget((other) => other === mailbox);
    queue.done(mailbox);
  }

  function putBackInStore(mailbox: string, item: MailItem): void {
    reader.forget(item.rawEventId);
    leaveInStore(mailbox, item);
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
    crowded.beginTaking();
    let isAll = false;
    try {
      isAll = await (isOverflowing ? refillAll() : refillCrowded());
    } finally {
      crowded.endTaking(isAll);
    }
  }

  async function refillAll(): Promise<boolean> {
    if (!(await reader.readPending(EVER, null, whileRoom)) || isSuperseded) return false;
    // What came in meanwhile stands before whatever memory takes from now on.
    isOverflowing = false;
    return await behindGate(async () => {
      await Promise.all(unstored);
      crowded.allIsStored();
      return await reader.readPending(EVER, null, everything);
    });
  }

  /** What others have in the store is on its way through memory already. */
  async function refillCrowded(): Promise<boolean> {
    const { mailboxes, firstLeftAt } = crowded.taking();
    if (mailboxes.length === 0) return true;
    const meant = new Set(mailboxes);
    const intake: Intake = {
      hasRoom,
      admits: (mailbox, dueAt) => meant.has(mailbox) && crowded.admits(mailbox, dueAt),
      isOver: () => crowded.taking().mailboxes.length === 0,
      isStale,
    };
    const from = new Date(firstLeftAt.getTime() - CLOCKS_DIFFER_MS);
    if (!(await reader.readPending(from, null, intake))) return false;
    // Few are left now. Whatever the clocks of other processes say, none of them is overtaken by what comes from here on.
    return !deps.bus.isShared || (await reader.readMailboxes(mailboxes, intake));
  }

  /** Nothing begins before everything that waits in the store had its chance to come first. */
  function readAll(): Promise<void> {
    isOverflowing = true;
    isSuperseded = true;
    return behindGate(() =>
      readNext(() => {
        isSuperseded = false;
        return refill();
      }),
    );
  }

  async function behindGate<T>(work: () => Promise<T>): Promise<T> {
    gates += 1;
    try {
      return await work();
    } catch (error) {
      // What came in meanwhile would overtake what could not be read: it waits in the store with it.
      isOverflowing = true;
      crowded.forget(() => true);
      for (const { mailbox, item } of queue.drop(() => true)) putBackInStore(mailbox, item);
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
    const open = new Set(news.map(({ mailbox }) => mailbox).filter((mailbox) => !crowded.isCrowded(mailbox)));
    // Else a later event that is found in the store would begin before those told of here.
    for (const mailbox of open) queue.holdBack(mailbox);
    let isAll = false;
    try {
      isAll = !isOverflowing && (open.size === 0 || (await reader.readMailboxes([...open], whileRoom)));
    } finally {
      if (!isAll) isOverflowing = true;
      for (const { mailbox, item } of items) {
        if (isAll && open.has(mailbox) && !crowded.isCrowded(mailbox)) hold(mailbox, item);
        else putBackInStore(mailbox, item);
      }
      for (const { mailbox, item } of news) if (!item && !open.has(mailbox)) crowded.leave(mailbox, deps.clock(), null);
      for (const mailbox of open) queue.done(mailbox);
    }
    startTurns();
  }

  async function sweep(): Promise<void> {
    if (isOverflowing) return refill();
    crowded.workedOffAll();
    await refill();
    sweeps += 1;
    if (crowded.isAny && sweeps % CROWDED_SWEEPS !== 0) return;
    const now = deps.clock();
    const isAll =
      (await reader.readPending(EVER, new Date(now.getTime() - SWEEP_GRACE_MS), whileRoom)) &&
      // What a process with another clock dated into the future.
      (await reader.readPending(new Date(now.getTime() + 1), null, whileRoom));
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
    for (const { item } of queue.drop(isLeaving)) reader.forget(item.rawEventId);
    crowded.forget(isLeaving);
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
