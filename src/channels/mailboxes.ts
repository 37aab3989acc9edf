import type { InboundEvent } from "../core";

/** A stored raw event on its way to being handled. */
export interface MailItem {
  rawEventId: string;
  channelId: string;
  event: InboundEvent;
  receivedAt: Date;
  /** Found by the sweep or run again by an admin: part of its turn may be stored already. */
  isRetry: boolean;
  /** Settles once the event is on disk: false when it was there already. Absent for what was read back from the store. */
  stored?: Promise<boolean>;
  /** When that was, by this process's own clock (`performance.now`); absent for what was read back from the store. */
  storedAtMs?: number;
}

/** Works off events strictly in order per mailbox, and of the mailboxes the one first whose contact waits longest. A slow one holds up no other. */
export interface Mailboxes {
  push(mailbox: string, item: MailItem): void;
  /** How many events wait in memory; a backlog above the limit waits in the store alone. */
  waiting(): number;
  /** Runs `work` when no event of the mailbox is being handled, so that people's actions and turns never interleave. */
  exclusively<T>(mailbox: string, work: () => Promise<T>): Promise<T>;
  /** Begins to look for what was forgotten; what waits in the store at the start comes with the ownership of its mailbox. */
  start(): void;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}
