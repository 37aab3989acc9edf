import { Heap } from "../platform/heap";
import type { MailItem } from "./mailboxes";

/** Events that wait in memory. Not one list: a mailbox is worked off by one turn at a time, and its next event then takes its place by age. */
export interface MailQueue {
  readonly size: number;
  countOf(mailbox: string): number;
  add(mailbox: string, item: MailItem): void;
  /** The earliest event of the mailbox whose contact has waited longest; the mailbox is in work until `done`. */
  take(): { mailbox: string; item: MailItem } | undefined;
  done(mailbox: string): void;
  /** Nothing of the mailbox is taken until `done`, whatever else is in work there. */
  holdBack(mailbox: string): void;
  /** Takes out what waits in these mailboxes. */
  drop(isMeant: (mailbox: string) => boolean): { mailbox: string; item: MailItem }[];
}

interface Box {
  items: MailItem[];
  /** How many keep its next event from being taken: its turn in work, and whoever holds it back. */
  holds: number;
}

interface Place {
  mailbox: string;
  atMs: number;
  /** Among equals, the first that came. */
  turn: number;
}

export function createMailQueue(): MailQueue {
  const boxes = new Map<string, Box>();
  /** May name a mailbox more than once; only the place of its earliest event counts. */
  const places = new Heap<Place>((a, b) => a.atMs < b.atMs || (a.atMs === b.atMs && a.turn < b.turn));
  let size = 0;
  let turn = 0;

  function line(mailbox: string, { items }: Box): void {
    places.push({ mailbox, atMs: earliestOf(items).event.at.getTime(), turn: turn++ });
  }

  return {
    get size() {
      return size;
    },
    countOf: (mailbox) => boxes.get(mailbox)?.items.length ?? 0,
    add(mailbox, item) {
      size += 1;
      const box = boxes.get(mailbox);
      if (!box) {
        const opened = { items: [item], holds: 0 };
        boxes.set(mailbox, opened);
        return line(mailbox, opened);
      }
      const isEarliest = box.items.length === 0 || item.event.at < earliestOf(box.items).event.at;
      box.items.push(item);
      if (isEarliest && box.holds === 0) line(mailbox, box);
    },
    take() {
      for (let place = places.pop(); place; place = places.pop()) {
        const { mailbox, atMs } = place;
        const box = boxes.get(mailbox);
        if (!box || box.holds > 0 || box.items.length === 0) continue;
        const item = earliestOf(box.items);
        if (item.event.at.getTime() !== atMs) continue;
        box.items.splice(box.items.indexOf(item), 1);
        box.holds = 1;
        size -= 1;
        return { mailbox, item };
      }
      return undefined;
    },
    done(mailbox) {
      const box = boxes.get(mailbox);
      if (!box) return;
      box.holds -= 1;
      if (box.holds > 0) return;
      if (box.items.length === 0) boxes.delete(mailbox);
      else line(mailbox, box);
    },
    holdBack(mailbox) {
      const box = boxes.get(mailbox);
      if (box) box.holds += 1;
      else boxes.set(mailbox, { items: [], holds: 1 });
    },
    drop(isMeant) {
      const dropped: { mailbox: string; item: MailItem }[] = [];
      for (const [mailbox, box] of boxes) {
        if (!isMeant(mailbox)) continue;
        for (const item of box.items) dropped.push({ mailbox, item });
        box.items = [];
        if (box.holds === 0) boxes.delete(mailbox);
      }
      size -= dropped.length;
      return dropped;
    },
  };
}

/** Platforms promise no order of arrival; among those waiting, the event that happened first goes first. */
function earliestOf(items: MailItem[]): MailItem {
  let earliest = items[0]!;
  for (const item of items) if (item.event.at < earliest.event.at) earliest = item;
  return earliest;
}
