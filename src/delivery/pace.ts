/** Keeps sends of a channel type under a configured rate; without one, nobody waits. */
export interface Pace {
  wait(channelType: string): Promise<void>;
}

/** @param perSecond most sends per second by channel type; null or absent: no limit of ours */
export function createPace(perSecond: Partial<Record<string, number | null>>, nowMs: () => number): Pace {
  const nextFreeAtMs = new Map<string, number>();
  return {
    async wait(channelType) {
      const rate = perSecond[channelType];
      if (!rate) return;
      const now = nowMs();
      const at = Math.max(now, nextFreeAtMs.get(channelType) ?? 0);
      nextFreeAtMs.set(channelType, at + 1000 / rate);
      if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
    },
  };
}
