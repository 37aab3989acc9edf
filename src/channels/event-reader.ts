import type { Filter } from "mongodb";
import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import { readInPages } from "../platform/read-in-pages";
import { loadMailItems } from "./load-mail-items";
import type { MailItem } from "./mailboxes";
import { isPutOff } from "./put-off";
import type { RawEvent } from "./raw-event.model";

type Deps = Pick<AppContext, "models" | "clock" | "log" | "adapters" | "channels" | "ownership">;

/** How much of what is found memory takes. */
export interface Intake {
  /** Asked before each page that holds something to take. */
  hasRoom(): boolean;
  /** Whether this mailbox's events may come in; asked once more on every page. */
  admits(mailbox: string, dueAt: Date): boolean;
  /** Whether nothing further along is wanted. */
  isOver?(): boolean;
  /** Whether what is being read must not come in any more. */
  isStale(): boolean;
}

/** Brings events from the store into memory that are not there yet, and knows which are. */
export interface EventReader {
  /** Whether it waits in memory or is in work. */
  knows(rawEventId: string): boolean;
  note(rawEventId: string): void;
  forget(rawEventId: string): void;
  /** The pending events due from one moment to another, the oldest first. @returns false when the intake ended before they did */
  readPending(from: Date, until: Date | null, intake: Intake): Promise<boolean>;
  /** The pending events of these mailboxes, the oldest first. @returns false when the intake ended before they did */
  readMailboxes(mailboxes: string[], intake: Intake): Promise<boolean>;
}

const PAGE = 200;
const EVER = new Date(0);

/** @param hold takes an event that was read, and that is known from now on */
export function createEventReader(deps: Deps, hold: (mailbox: string, item: MailItem) => void): EventReader {
  const collection = rawCollection(deps.models.rawEvents);
  const known = new Set<string>();
  /** What ended during a reading may have been read as pending just before: it is forgotten after it. */
  let ended: string[] = [];
  let readings = 0;

  function knows(rawEventId: string): boolean {
    return known.has(rawEventId);
  }

  async function readFound(filter: Filter<RawEvent>, from: Date, until: Date | null, intake: Intake): Promise<boolean> {
    const read = (after: Date, limit: number): Promise<RawEvent[]> =>
      collection
        .find({ ...filter, dueAt: { $gte: after, ...(until && { $lte: until }) } }, { projection: { mailbox: 1, dueAt: 1, notBefore: 1 } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray();
    for await (const page of readInPages({ read, keyOf: ({ dueAt }) => dueAt!, from, pageSize: PAGE }))
      if (intake.isStale() || intake.isOver?.() || !(await readPage(page, intake))) return false;
    return !intake.isStale();
  }

  async function during<T>(work: () => Promise<T>): Promise<T> {
    readings += 1;
    try {
      return await work();
    } finally {
      readings -= 1;
      if (readings === 0) {
        for (const id of ended) known.delete(id);
        ended = [];
      }
    }
  }

  /** Only ids are asked for at first: most of what is found in a backlog is in memory, or another process's. */
  async function readPage(page: Pick<RawEvent, "_id" | "mailbox" | "dueAt" | "notBefore">[], intake: Intake): Promise<boolean> {
    const now = deps.clock();
    const isWanted = (event: (typeof page)[number]): boolean =>
      !knows(event._id) && !isPutOff(event, now) && deps.ownership.owns(event.mailbox) && intake.admits(event.mailbox, event.dueAt!);
    const wanted = page.filter(isWanted).map(({ _id }) => _id);
    if (wanted.length === 0) return true;
    if (!intake.hasRoom()) return false;
    const items = await loadMailItems(deps, wanted);
    if (intake.isStale()) return false;
    for (const { mailbox, item } of items) {
      // Pushed while it was read.
      if (knows(item.rawEventId) || !deps.ownership.owns(mailbox)) continue;
      known.add(item.rawEventId);
      hold(mailbox, item);
    }
    return true;
  }

  return {
    knows,
    note: (rawEventId) => void known.add(rawEventId),
    forget(rawEventId) {
      if (readings > 0) ended.push(rawEventId);
      else known.delete(rawEventId);
    },
    readPending: (from, until, intake) => during(() => readFound({}, from, until, intake)),
    readMailboxes: (mailboxes, intake) => during(() => readFound({ pendingMailbox: { $in: mailboxes } }, EVER, null, intake)),
  };
}
