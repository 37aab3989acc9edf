import type { ChannelAccount } from "../core";
import type { AppContext } from "../app-context";

export interface KnownChannel {
  id: string;
  type: string;
  accountId: string;
  name: string;
  status: "active" | "needs-reconnect" | "disabled";
  account: ChannelAccount;
}

/** The connected channels, in memory, secrets decrypted. */
export interface ChannelDirectory {
  byId(id: string): KnownChannel | undefined;
  byAccount(type: string, accountId: string): KnownChannel | undefined;
  ofType(type: string): KnownChannel[];
  all(): KnownChannel[];
  /** Reads them from the store. */
  load(): Promise<void>;
  /** After a change: reads them here and in every other process. */
  reload(): Promise<void>;
}

type Deps = Pick<AppContext, "models" | "bus" | "log">;

const TOPIC = "channels";

export function createChannelDirectory({ models, bus, log }: Deps, vault: AppContext["vault"]): ChannelDirectory {
  let channels = new Map<string, KnownChannel>();
  let accounts = new Map<string, KnownChannel>();

  async function load(): Promise<void> {
    const stored = await models.channels.find().lean();
    const loaded = await Promise.all(
      stored.map(async ({ _id: id, type, accountId, name, status }): Promise<KnownChannel> => {
        const kept = await vault.load(id);
        return { id, type, accountId, name, status, account: { channelId: id, accountId, name, credentials: kept?.credentials } };
      }),
    );
    channels = new Map(loaded.map((channel) => [channel.id, channel]));
    accounts = new Map(loaded.map((channel) => [`${channel.type}:${channel.accountId}`, channel]));
  }

  const loadAgain = (): void => void load().catch((error: unknown) => log.error({ err: error }, "channels could not be read again"));
  bus.subscribe(TOPIC, loadAgain);
  bus.onGap(loadAgain);

  return {
    byId: (id) => channels.get(id),
    byAccount: (type, accountId) => accounts.get(`${type}:${accountId}`),
    ofType: (type) => [...channels.values()].filter((channel) => channel.type === type),
    all: () => [...channels.values()],
    load,
    async reload() {
      await load();
      bus.publish(TOPIC, {});
    },
  };
}
