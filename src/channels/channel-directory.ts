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

/** The connected channels, in memory, secrets decrypted. Reloaded whenever one changes. */
export interface ChannelDirectory {
  byId(id: string): KnownChannel | undefined;
  byAccount(type: string, accountId: string): KnownChannel | undefined;
  ofType(type: string): KnownChannel[];
  all(): KnownChannel[];
  reload(): Promise<void>;
}

type Deps = Pick<AppContext, "models" | "vault">;

export function createChannelDirectory(deps: Deps): ChannelDirectory {
  let channels = new Map<string, KnownChannel>();
  let accounts = new Map<string, KnownChannel>();

  return {
    byId: (id) => channels.get(id),
    byAccount: (type, accountId) => accounts.get(`${type}:${accountId}`),
    ofType: (type) => [...channels.values()].filter((channel) => channel.type === type),
    all: () => [...channels.values()],
    async reload() {
      const stored = await deps.models.channels.find().lean();
      const loaded = await Promise.all(
        stored.map(async ({ _id: id, type, accountId, name, status }): Promise<KnownChannel> => {
          const kept = await deps.vault.load(id);
          return { id, type, accountId, name, status, account: { channelId: id, accountId, name, credentials: kept?.credentials } };
        }),
      );
      channels = new Map(loaded.map((channel) => [channel.id, channel]));
      accounts = new Map(loaded.map((channel) => [`${channel.type}:${channel.accountId}`, channel]));
    },
  };
}
