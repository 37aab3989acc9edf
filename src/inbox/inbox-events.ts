import type { ServerToClientEvents } from "../contract";

type EventName = Exclude<keyof ServerToClientEvents, "typing" | "presence">;
export type InboxEvent = { [N in EventName]: { name: N } & Parameters<ServerToClientEvents[N]>[0] }[EventName];

/** What changed, for the sockets; keeps the latest events so that a client that was away can catch up. */
export interface InboxEvents {
  emit(event: InboxEvent): void;
  subscribe(listener: (event: InboxEvent) => void): () => void;
  /** Null when the gap is older than what is kept: the client fetches everything again. */
  since(revision: number): { conversationId: string; revision: number }[] | null;
  latestRevision(): number;
}

/** @param keep how many events a client may have missed and still catch up without fetching everything */
export function createInboxEvents(nextRevision: () => number, keep = 5_000): InboxEvents {
  const listeners = new Set<(event: InboxEvent) => void>();
  const startedAt = nextRevision();
  const ring: { conversationId: string; revision: number }[] = [];
  let oldestKept = startedAt;
  let latest = startedAt;

  return {
    emit(event) {
      latest = Math.max(latest, event.revision);
      ring.push({ conversationId: event.conversationId, revision: event.revision });
      if (ring.length > keep * 2) oldestKept = ring.splice(0, keep).at(-1)!.revision;
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since(revision) {
      if (revision < oldestKept) return null;
      const newest = new Map<string, number>();
      for (const entry of ring) {
        if (entry.revision > revision) newest.set(entry.conversationId, Math.max(entry.revision, newest.get(entry.conversationId) ?? 0));
      }
      return [...newest].map(([conversationId, newestRevision]) => ({ conversationId, revision: newestRevision }));
    },
    latestRevision: () => latest,
  };
}
