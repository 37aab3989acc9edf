import type { BotTurn, BotTurnOutcome } from "./bot/bot-host";
import type { Assist } from "./assist/assist";
import type { FlowLibrary } from "./automation/flow-library";
import type { ChannelDirectory } from "./channels/channel-directory";
import type { Mailboxes } from "./channels/mailboxes";
import type { Config } from "./config/config";
import type { ChannelAdapter, Clock, CredentialVault } from "./core";
import type { Outbox } from "./delivery/outbox";
import type { FileStore } from "./files/file-store";
import type { InboxEvents } from "./inbox/inbox-events";
import type { SearchIndex } from "./inbox/search/search-index";
import type { Models } from "./models";
import type { Bus } from "./platform/cluster/bus";
import type { Ownership } from "./platform/cluster/ownership";
import type { SecretBox } from "./platform/app-secret";
import type { Database } from "./platform/database";
import type { JobQueue } from "./platform/job-queue";
import type { Logger } from "./platform/logger";
import type { Trace } from "./platform/trace";

/** Everything a use case may ask for; each names the few it needs with `Pick`. Built in compose.ts. */
export interface AppContext {
  config: Config;
  clock: Clock;
  log: Logger;
  /** What a stranger must know to make the first admin: see agents/setup-code. */
  setupCode: string;
  /** Seals the cookie of agents/known-device. */
  deviceBox: SecretBox;
  database: Database;
  models: Models;
  adapters: ReadonlyMap<string, ChannelAdapter>;
  channels: ChannelDirectory;
  vault: CredentialVault;
  flows: FlowLibrary;
  /** Bot Framework's turn: pure, see src/bot. */
  runBot: (turn: BotTurn) => Promise<BotTurnOutcome>;
  /** The optional language model; off unless an admin named one. */
  assist: Assist;
  files: FileStore;
  jobs: JobQueue;
  /** Which mailboxes this process works on; all of them where there is only one process. */
  ownership: Ownership;
  /** Wakes other processes; silent where there are none. */
  bus: Bus;
  mailboxes: Mailboxes;
  outbox: Outbox;
  inboxEvents: InboxEvents;
  search: SearchIndex;
  nextRevision: () => number;
  /** Guarded: see platform/fetch-outside. The platforms' configured hosts are trusted. */
  fetchOutside: (url: string, maxBytes: number) => Promise<{ data: Buffer; mimeType: string; finalUrl: string }>;
  trace: Trace;
}
