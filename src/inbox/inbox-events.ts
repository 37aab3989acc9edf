import type { ServerToClientEvents } from "../contract";
import { silentBus } from "../platform/cluster/bus";

type EventName = Exclude<keyof ServerToClientEvents, "typing" | "presence" | "inbox:gap" | "inbox:events">;
export type InboxEvent = { [N in EventName]: { name: N } & Parameters<ServerToClientEvents[N]>[0] }[EventName];

/** What changed, for the sockets; keeps the latest events so that a client that was away can catch up. */
export interface InboxEvents {
  /**
   * Here and in every other process.
   *
   * @param text of the new message: spares this process's own listeners a look into the store
   */
  emit(event: InboxEvent, text?: string): void;
  subscribe(listener: (event: InboxEvent, text?: string) => void): () => void;
  /** Null when the gap is older than what is kept: the client fetches everything again. */
  since(revision: number): { conversationId: string; revision: number }[] | null;
  latestRevision(): number;
  /** Events of other processes may have been lost: every client fetches everything again. */
  onGap(listener: () => void): void;
}

const TOPIC = "inbox";
/** How far back of a client's last event the answer reaches where events of several processes arrive a little out of order. */
const OVERLAP_MS = 10_000;

/** @param options.keep how many events a client may have missed and still catch up without fetching everything */
export function createInboxEvents(nextRevision: () => number, { bus = silentBus(), keep = 5_000 } = {}): InboxEvents {
  const overlapMs = bus.isShared ? OVERLAP_MS : 0;
  const listeners = new Set<(event: InboxEvent, text?: string) => void>();
  const gapListeners: (() => void)[] = [];
  // In the order of arrival, which clocks of different processes cannot disturb. The first entry stands for the start.
  let ring: { conversationId: string | null; revision: number; arrivedAt: number }[] = [];
  let latest = 0;

  function arrive(conversationId: string | null, revision: number): void {
    latest = Math.max(latest, revision);
    ring.push({ conversationId, revision, arrivedAt: performance.now() });
    if (ring.length > keep * 2) ring.splice(0, keep);
  }

  function hear(event: InboxEvent, text?: string): void {
    arrive(event.conversationId, event.revision);
    for (const listener of listeners) listener(event, text);
  }

  arrive(null, nextRevision());
  bus.subscribe(TOPIC, (event) => hear(event as unknown as InboxEvent));
  bus.onGap(() => {
    ring = [];
    arrive(null, nextRevision());
    for (const listener of gapListeners) listener();
  });

  return {
    emit(event, text) {
      hear(event, text);
      bus.publish(TOPIC, event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since(revision) {
      const known = ring.findLastIndex((entry) => entry.revision === revision);
      if (known < 0) return null;
      const from = ring[known]!.arrivedAt - overlapMs;
      const newest = new Map<string, number>();
      for (const [at, entry] of ring.entries()) {
        const isMissed = at > known || (overlapMs > 0 && entry.arrivedAt >= from);
        if (!isMissed || entry.conversationId === null) continue;
        newest.set(entry.conversationId, Math.max(entry.revision, newest.get(entry.conversationId) ?? 0));
      }
      return [...newest].map(([conversationId, newestRevision]) => ({ conversationId, revision: newestRevision }));
    },
    latestRevision: () => latest,
    onGap: (listener) => void gapListeners.push(listener),
  };
}
