import type { AppContext } from "../app-context";
import { AppError, type CredentialVault } from "../core";
import type { SecretBox } from "../platform/app-secret";
import { newId } from "../platform/ids";

type Deps = Pick<AppContext, "models" | "clock" | "log"> & { box: SecretBox; onChange?: () => Promise<void> };

const LOCK_POLL_MS = 100;

/** Channels' credentials, sealed in the channel document; revisions and a lock there keep processes from undoing each other. */
export function createCredentialVault(deps: Deps): CredentialVault {
  const { channels } = deps.models;

  async function acquire(channelId: string, owner: string, ttlMs: number): Promise<void> {
    const giveUpAt = deps.clock().getTime() + ttlMs * 2;
    for (;;) {
      const now = deps.clock();
      const locked = await channels.updateOne(
        { _id: channelId, $or: [{ lock: null }, { "lock.until": { $lt: now } }] },
        { $set: { lock: { owner, until: new Date(now.getTime() + ttlMs) } } },
      );
      if (locked.matchedCount === 1) return;
      if (now.getTime() > giveUpAt || !(await channels.exists({ _id: channelId }))) {
        throw new AppError("CHANNEL_LOCKED", `Channel ${channelId} stayed locked`, { channelId });
      }
      await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
    }
  }

  return {
    async load(channelId) {
      const channel = await channels.findById(channelId).lean();
      if (!channel) return null;
      return { credentials: JSON.parse(deps.box.open(channel.credentials)) as unknown, revision: channel.credentialsRevision };
    },
    async replace(channelId, expectedRevision, credentials) {
      const stored = await channels.updateOne(
        { _id: channelId, credentialsRevision: expectedRevision },
        {
          $set: { credentials: deps.box.seal(JSON.stringify(credentials)), credentialsRevision: expectedRevision + 1, status: "active" },
          $unset: { statusReason: 1 },
        },
      );
      if (stored.matchedCount === 0) return false;
      await deps.onChange?.();
      return true;
    },
    async withLock(channelId, ttlMs, work) {
      const owner = newId();
      await acquire(channelId, owner, ttlMs);
      try {
        return await work();
      } finally {
        await channels.updateOne({ _id: channelId, "lock.owner": owner }, { $unset: { lock: 1 } });
      }
    },
    async markNeedsReconnect(channelId, reason) {
      deps.log.error({ channelId, reason }, "channel needs to be reconnected");
      await channels.updateOne({ _id: channelId }, { $set: { status: "needs-reconnect", statusReason: reason } });
      await deps.onChange?.();
    },
  };
}
