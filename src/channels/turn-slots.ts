/** How many turns are in work at once. */
export interface TurnSlots {
  isFree(): boolean;
  take(key: string): void;
  giveBack(key: string): void;
  /** Somebody waits: `onFree` is called once a slot comes free that its turn only holds because it is slow. */
  askBack(): void;
  stop(): void;
}

/** As many as share commits well; more would only make each of them, and everything beside them, slower. */
export const MAX_TURNS = 64;
/** A turn that waits for somebody else's server gives its slot to the next one after this long. */
const SLOW_MS = 500;

export function createTurnSlots(onFree: () => void): TurnSlots {
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
    isFree: () => startedAt.size < MAX_TURNS,
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
