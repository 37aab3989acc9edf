import type { Database } from "../platform/database";

/** How many turns are in work at once. */
export interface TurnSlots {
  /** @param waiting how many turns wait for a slot */
  isFree(waiting: number): boolean;
  take(key: string): void;
  giveBack(key: string): void;
  /** Somebody waits: `onFree` is called once a slot comes free that its turn only holds because it is slow. */
  askBack(): void;
  stop(): void;
}

export const MAX_TURNS = 64;
/**
 * While more than that wait. The embedded engine works in this very thread: the fewer turns are in work, the sooner a webhook is answered and
 * an agent's reply goes out, and the backlog is worked off no later. A database server is waited for, which takes more of them.
 */
const TURNS_UNDER_PRESSURE = { sqlite: 12, mongodb: 48 };
/** A turn that waits for somebody else's server gives its slot to the next one after this long. */
const SLOW_MS = 500;

export function createTurnSlots(engine: Database["engine"], onFree: () => void): TurnSlots {
  /** In the order of their beginning. */
  const startedAt = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;

  function releaseSlow(): void {
    timer = null;
    const slowSince = performance.now() - SLOW_MS;
    for (const [key, at] of startedAt) {
      if (at > slowSince) break;
      startedAt.delete(key);
    }
    onFree();
  }

  return {
    isFree: (waiting) => startedAt.size < (waiting > MAX_TURNS ? TURNS_UNDER_PRESSURE[engine] : MAX_TURNS),
    take: (key) => void startedAt.set(key, performance.now()),
    giveBack: (key) => void startedAt.delete(key),
    askBack() {
      const [oldest] = startedAt.values();
      if (timer || oldest === undefined) return;
      timer = setTimeout(releaseSlow, Math.max(1, oldest + SLOW_MS - performance.now() + 1));
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
