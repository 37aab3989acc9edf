import { silentBus, type Bus } from "../platform/cluster/bus";
import { newId } from "../platform/ids";

/** Which agents have an inbox open, counted by window here and told among processes. */
export interface Presence {
  /** @returns true when this is the agent's first window */
  arrived(agentId: string): boolean;
  /** @returns true when it was the last one */
  left(agentId: string): boolean;
  isOnline(agentId: string): boolean;
  stop(): void;
}

const TOPIC = "presence";
const TELL_EVERY_MS = 10_000;
/** A process that has been silent this long is gone, and its windows with it. */
const BELIEVE_MS = 3 * TELL_EVERY_MS;

export function createPresence(bus: Bus = silentBus()): Presence {
  const here = newId();
  const elsewhere = new Map<string, { agentIds: Set<string>; heardAt: number }>();
  const tell = (): void => bus.publish(TOPIC, { from: here, agentIds: [...windows.keys()] });
  const timer = bus.isShared ? setInterval(tell, TELL_EVERY_MS).unref() : undefined;
  bus.subscribe(TOPIC, ({ from, agentIds }) => {
    if (from !== here) elsewhere.set(String(from), { agentIds: new Set(agentIds as string[]), heardAt: performance.now() });
  });

  function isElsewhere(agentId: string): boolean {
    for (const [process, { agentIds, heardAt }] of elsewhere) {
      if (performance.now() - heardAt > BELIEVE_MS) elsewhere.delete(process);
      else if (agentIds.has(agentId)) return true;
    }
    return false;
  }

  const windows = new Map<string, number>();
  return {
    arrived(agentId) {
      const count = (windows.get(agentId) ?? 0) + 1;
      windows.set(agentId, count);
      if (count === 1) tell();
      return count === 1 && !isElsewhere(agentId);
    },
    left(agentId) {
      const count = (windows.get(agentId) ?? 0) - 1;
      if (count > 0) windows.set(agentId, count);
      else windows.delete(agentId);
      if (count === 0) tell();
      return count === 0 && !isElsewhere(agentId);
    },
    isOnline: (agentId) => windows.has(agentId) || isElsewhere(agentId),
    stop: () => clearInterval(timer),
  };
}
