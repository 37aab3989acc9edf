/** Keeps sends of a channel type under a configured rate; without one, nobody waits. */
export interface Pace {
  wait(channelType: string): Promise<void>;
  /** Takes a place at once if one is free; false when the caller would have to wait. */
  take(channelType: string): boolean;
}

/** @param perSecond most sends per second by channel type; null or absent: no limit of ours */
export function createPace(perSecond: Partial<Record<string, number | null>>, nowMs: () => number): Pace {
  const nextFreeAtMs = new Map<string, number>();
  return {
    take(channelType) {
      const rate = perSecond[channelType];
      if (!rate) return true;
      const now = nowMs();
      if ((nextFreeAtMs.get(channelType) ?? 0) > now) return false;
      nextFreeAtMs.set(channelType, now + 1000 / rate);
      return true;
    },
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
