import type { CredentialVault } from "../../src/core";

export interface MemoryVault extends CredentialVault {
  put(channelId: string, credentials: unknown): void;
  /** What is stored now. */
  stored(channelId: string): unknown;
  /** Every state that was ever stored, oldest first. */
  readonly history: unknown[];
  readonly reconnectReasons: string[];
  /** Runs before each `replace`; throwing makes the store fail. */
  beforeReplace: (credentials: unknown) => void | Promise<void>;
}

/** Credentials in memory, shared by several adapters as a database is by several processes. Values pass through JSON, as in a database. */
export function createMemoryVault(): MemoryVault {
  const entries = new Map<string, { json: string; revision: number }>();
  const locks = new Map<string, Promise<unknown>>();
  const history: unknown[] = [];
  const reconnectReasons: string[] = [];
  const write = (channelId: string, credentials: unknown, revision: number): void => {
    const json = JSON.stringify(credentials);
    entries.set(channelId, { json, revision });
    history.push(JSON.parse(json));
  };
  return {
    history,
    reconnectReasons,
    beforeReplace: () => undefined,
    put: (channelId, credentials) => write(channelId, credentials, (entries.get(channelId)?.revision ?? 0) + 1),
    stored: (channelId) => JSON.parse(entries.get(channelId)?.json ?? "null") as unknown,
    load(channelId) {
      const entry = entries.get(channelId);
      return Promise.resolve(entry ? { credentials: JSON.parse(entry.json) as unknown, revision: entry.revision } : null);
    },
    async replace(channelId, expectedRevision, credentials) {
      await this.beforeReplace(credentials);
      if (entries.get(channelId)?.revision !== expectedRevision) return false;
      write(channelId, credentials, expectedRevision + 1);
      return true;
    },
    withLock(channelId, _ttlMs, work) {
      const before = locks.get(channelId) ?? Promise.resolve();
      const running = before.then(work, work);
      locks.set(
        channelId,
        running.catch(() => undefined),
      );
      return running;
    },
    markNeedsReconnect(_channelId, reason) {
      reconnectReasons.push(reason);
      return Promise.resolve();
    },
  };
}
