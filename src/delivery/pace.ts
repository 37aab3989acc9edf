/** Keeps sends of a channel type under a configured rate; without one, nobody waits. */
export interface Pace {
  wait(channelType: string): Promise<void>;
  /** Takes a place at once if one is free; false when the caller would have to wait. */
  take(channelType: string): boolean;
}

/**
 * @param perSecond most sends per second by channel type; null or absent: no limit of ours
 * @param workers among how many processes the rate is shared
 */
export function createPace(perSecond: Partial<Record<string, number | null>>, nowMs: () => number, workers: () => number = () => 1): Pace {
  const spacingMs = (channelType: string): number | null => {
    const rate = perSecond[channelType];
    return rate ? (1000 / rate) * workers() : null;
  };
  const nextFreeAtMs = new Map<string, number>();
  return {
    take(channelType) {
      const spacing = spacingMs(channelType);
      if (spacing === null) return true;
      const now = nowMs();
      if ((nextFreeAtMs.get(channelType) ?? 0) > now) return false;
      nextFreeAtMs.set(channelType, now + spacing);
      return true;
    },
    async wait(channelType) {
      const spacing = spacingMs(channelType);
      if (spacing === null) return;
      const now = nowMs();
      const at = Math.max(now, nextFreeAtMs.get(channelType) ?? 0);
      nextFreeAtMs.set(channelType, at + spacing);
      if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
    },
  };
}
