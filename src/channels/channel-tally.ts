import type { AppContext } from "../app-context";
import type { KnownChannel } from "./channel-directory";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

const FLUSH_MS = 2_000;

/** What the Health page shows of a channel's webhooks. */
export interface ChannelTally {
  countBadSignature(channels: KnownChannel[]): void;
  noteEvent(channels: KnownChannel[]): void;
  stop(): Promise<void>;
}

/** Counts in memory and writes now and then, so that neither a flood of forged requests nor a busy day costs a write each. */
export function createChannelTally(deps: Deps): ChannelTally {
  const pending = new Map<string, { badSignatures: number; lastEventAt: Date | null }>();
  let timer: NodeJS.Timeout | null = null;

  const entry = (id: string): { badSignatures: number; lastEventAt: Date | null } => {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => deps.log.error({ err: error }, "figures of the channels not saved"));
    }, FLUSH_MS).unref();
    const known = pending.get(id) ?? { badSignatures: 0, lastEventAt: null };
    pending.set(id, known);
    return known;
  };

  async function flush(): Promise<void> {
    timer = null;
    const counted = [...pending];
    pending.clear();
    await Promise.all(
      counted.map(([_id, { badSignatures, lastEventAt }]) =>
        deps.models.channels.updateOne(
          { _id },
          { ...(badSignatures > 0 ? { $inc: { badSignatures } } : {}), ...(lastEventAt ? { $set: { lastEventAt } } : {}) },
        ),
      ),
    );
  }

  return {
    countBadSignature(channels) {
      for (const { id } of channels) entry(id).badSignatures += 1;
    },
    noteEvent(channels) {
      for (const { id } of channels) entry(id).lastEventAt = deps.clock();
    },
    async stop() {
      if (timer) clearTimeout(timer);
      await flush();
    },
  };
}
