/** Which agents have an inbox open, counted by window. Of this process. */
export interface Presence {
  /** @returns true when this is the agent's first window */
  arrived(agentId: string): boolean;
  /** @returns true when it was the last one */
  left(agentId: string): boolean;
  isOnline(agentId: string): boolean;
}

export function createPresence(): Presence {
  const windows = new Map<string, number>();
  return {
    arrived(agentId) {
      const count = (windows.get(agentId) ?? 0) + 1;
      windows.set(agentId, count);
      return count === 1;
    },
    left(agentId) {
      const count = (windows.get(agentId) ?? 0) - 1;
      if (count > 0) windows.set(agentId, count);
      else windows.delete(agentId);
      return count === 0;
    },
    isOnline: (agentId) => windows.has(agentId),
  };
}
