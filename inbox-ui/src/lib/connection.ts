import { useSyncExternalStore } from "react";

/** `connecting`: the first time. `reconnecting`: lost, trying again. `offline`: the browser itself has no network. */
export type Connection = "connecting" | "online" | "reconnecting" | "offline";

let current: Connection = "connecting";
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function connectionNow(): Connection {
  return current;
}

export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, connectionNow);
}
