import type { MailQueue } from "./mail-queue";

/**
 * Mailboxes of which memory holds as many events as one contact may have there: the rest of theirs waits in the store,
 * so that others find room. While a mailbox is crowded its events come from the store alone, which keeps them in order.
 */
export interface CrowdedMailboxes {
  readonly isAny: boolean;
  has(mailbox: string): boolean;
  /** Whether what comes for it must stay in the store: it is one of them, or would be with one more. */
  isCrowded(mailbox: string): boolean;
  /** @param stored settles once the event can be read; null when another process stored it */
  leave(mailbox: string, dueAt: Date, stored: Promise<unknown> | null): void;
  /** Whether an event that was found in the store may come into memory. */
  admits(mailbox: string, dueAt: Date): boolean;
  /** Half of what memory holds of some mailbox is worked off, and more of it waits in the store. */
  readonly isAnyThirsty: boolean;
  /** Looks whether this mailbox is one. */
  workedOff(mailbox: string): void;
  workedOffAll(): void;
  /** From now on these are admitted, as far as they have room. */
  beginTaking(): void;
  taking(): { mailboxes: string[]; firstLeftAt: Date };
  /** All that was left so far is stored, and about to be read. */
  allIsStored(): void;
  /** @param isAll everything in the store was looked at: a mailbox that had room for its part is not crowded any more */
  endTaking(isAll: boolean): void;
  forget(isMeant: (mailbox: string) => boolean): void;
}

interface Crowd {
  /** When the first event came for which memory had no room; older ones are in memory or done. */
  firstLeftAt: Date;
  /** Events whose insert is under way. */
  unstored: number;
  /** The earliest that was left since the reading in hand began, which may have missed it; null when nothing was. */
  newsAt: Date | null;
}

/** @param onThirsty called when a mailbox wants more outside of `workedOff` */
export function createCrowdedMailboxes(queue: Pick<MailQueue, "countOf">, maxOfOne: number, onThirsty: () => void): CrowdedMailboxes {
  const crowds = new Map<string, Crowd>();
  const thirsty = new Set<string>();
  const taken = new Set<string>();

  const isFull = (mailbox: string): boolean => queue.countOf(mailbox) >= maxOfOne;

  function workedOff(mailbox: string): void {
    if (crowds.has(mailbox) && queue.countOf(mailbox) <= maxOfOne / 2) thirsty.add(mailbox);
  }

  function drop(mailbox: string): void {
    crowds.delete(mailbox);
    thirsty.delete(mailbox);
    taken.delete(mailbox);
  }

  function crowdOf(mailbox: string, dueAt: Date): Crowd {
    const known = crowds.get(mailbox);
    if (known) return known;
    const crowd = { firstLeftAt: dueAt, unstored: 0, newsAt: null };
    crowds.set(mailbox, crowd);
    return crowd;
  }

  function allIsStored(): void {
    for (const mailbox of taken) crowds.get(mailbox)!.newsAt = null;
  }

  function settled(mailbox: string, crowd: Crowd, dueAt: Date): void {
    crowd.unstored -= 1;
    // The reading in hand may have gone past it before.
    crowd.newsAt = earlier(crowd.newsAt, dueAt);
    if (crowds.get(mailbox) !== crowd) return;
    workedOff(mailbox);
    onThirsty();
  }

  return {
    get isAny() {
      return crowds.size > 0;
    },
    has: (mailbox) => crowds.has(mailbox),
    isCrowded: (mailbox) => crowds.has(mailbox) || isFull(mailbox),
    leave(mailbox, dueAt, stored) {
      const crowd = crowdOf(mailbox, dueAt);
      // Platforms send late what they could not send before.
      crowd.firstLeftAt = earlier(crowd.firstLeftAt, dueAt);
      crowd.newsAt = earlier(crowd.newsAt, dueAt);
      crowd.unstored += 1;
      void (stored ?? Promise.resolve()).then(() => settled(mailbox, crowd, dueAt));
    },
    admits(mailbox, dueAt) {
      if (crowds.has(mailbox) && !taken.has(mailbox)) return false;
      if (!isFull(mailbox)) return true;
      const crowd = crowdOf(mailbox, dueAt);
      if (taken.delete(mailbox)) crowd.firstLeftAt = earlier(crowd.newsAt, dueAt);
      return false;
    },
    get isAnyThirsty() {
      return thirsty.size > 0;
    },
    workedOff,
    workedOffAll: () => [...crowds.keys()].forEach(workedOff),
    beginTaking() {
      for (const mailbox of thirsty) taken.add(mailbox);
      thirsty.clear();
      allIsStored();
    },
    taking() {
      const times = [...taken].map((mailbox) => crowds.get(mailbox)!.firstLeftAt.getTime());
      return { mailboxes: [...taken], firstLeftAt: new Date(Math.min(...times)) };
    },
    allIsStored,
    endTaking(isAll) {
      for (const mailbox of taken) {
        const { newsAt, unstored } = crowds.get(mailbox)!;
        if (isAll && newsAt === null && unstored === 0) drop(mailbox);
        // Else whoever is stored next, or worked off next, asks again.
        else if (unstored === 0) workedOff(mailbox);
      }
      taken.clear();
    },
    forget(isMeant) {
      for (const mailbox of [...crowds.keys()].filter(isMeant)) drop(mailbox);
    },
  };
}

function earlier(known: Date | null, at: Date): Date {
  return known && known < at ? known : at;
}
