import { createMessengerAdapter } from "../adapters/messenger/messenger-adapter";
import { createZaloAdapter } from "../adapters/zalo/zalo-adapter";
import { runTurn } from "../flows/engine/run-turn";
import { makeSetupCode } from "./agents/setup-code";
import type { AppContext } from "./app-context";
import { createAssist } from "./assist/create-assist";
import { summariseHandoff, SUMMARISE_JOB } from "./assist/summarise-handoff";
import { createFlowLibrary } from "./automation/create-flow-library";
import { handleFaqDates } from "./automation/faq-dates";
import { handleFlowEventJobs, timeOutFlow } from "./automation/start-event-flow";
import { createBotHost } from "./bot/bot-host";
import { createChannelDirectory } from "./channels/channel-directory";
import { createMailboxes } from "./channels/create-mailboxes";
import { createCredentialVault } from "./channels/credential-vault";
import { seedChannel, type EnvChannel } from "./channels/seed-channel";
import type { Config } from "./config/config";
import type { ChannelAdapter, Clock } from "./core";
import { createOutbox } from "./delivery/create-outbox";
import { createPace } from "./delivery/pace";
import { createFileStore } from "./files/create-file-store";
import { createReadFile } from "./files/read-file";
import { copyMedia } from "./inbox/copy-media";
import { fetchProfile } from "./inbox/fetch-profile";
import { handleEvent } from "./inbox/handle-event";
import { createInboxEvents } from "./inbox/inbox-events";
import { createSearchIndex } from "./inbox/search/search-index";
import { handleSnoozeJobs } from "./inbox/snooze-conversation";
import { migrations } from "./migrations";
import { createModels } from "./models";
import { createSecretBox, loadAppSecret } from "./platform/app-secret";
import { joinCluster } from "./platform/cluster/join-cluster";
import { createJobQueue } from "./platform/create-job-queue";
import { fetchOutside } from "./platform/fetch-outside";
import { createLogger } from "./platform/logger";
import { migrateDatabase } from "./platform/migrations/migrate-database";
import { embeddedFile, openDatabase } from "./platform/open-database";
import { createRevisionCounter } from "./platform/revision";
import { withServerLock } from "./platform/server-lock";
import type { Trace } from "./platform/trace";

export interface ComposeOptions {
  clock?: Clock;
  onTrace?: Trace;
  /** The caller has taken the embedded database for itself. */
  holdsLock?: boolean;
}

/** The context plus the end of its database. */
export type OpenContext = AppContext & { close(): Promise<void> };

const FETCH_TIMEOUT_MS = 20_000;

/** Builds everything from the settings and opens the database; starts nothing. The only file that names concrete adapters. */
export async function openContext(config: Config, options: ComposeOptions = {}): Promise<OpenContext> {
  const clock = options.clock ?? (() => new Date());
  const log = createLogger(config.logLevel);
  const appSecret = await loadAppSecret(config.appSecret, config.dataDir);
  const database = await openDatabase(config.database.url);
  await migrate({ database, clock, log }, config, options.holdsLock ?? false).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const models = await createModels(database);
  const nextRevision = createRevisionCounter(() => clock().getTime());
  const cluster = joinCluster({ config, clock, log, models });
  const base = { config, clock, log, database, models, nextRevision, trace: options.onTrace ?? (() => undefined), ...cluster };

  const box = createSecretBox(appSecret, "channel credentials");
  const vault = createCredentialVault({ ...base, box, onChange: () => channels.reload() });
  const channels = createChannelDirectory(base, vault);
  for (const channel of envChannels(config)) await seedChannel({ ...base, box }, channel);
  await channels.load();
  const assist = createAssist({ ...base, box: createSecretBox(appSecret, "assist key") });
  await assist.load();

  const files = createFileStore(base);
  const readFile = createReadFile({ files });
  const adapters = createAdapters(config, { vault, readFile, clock, log });
  const inboxEvents = createInboxEvents(nextRevision, { bus: cluster.bus });
  const jobs = createJobQueue(base);
  const trustedOrigins = [config.platforms.messenger.graphUrl, config.platforms.zalo.openApiUrl].map((url) => new URL(url).origin);

  const context: AppContext = {
    ...base,
    setupCode: makeSetupCode(appSecret),
    deviceBox: createSecretBox(appSecret, "known devices"),
    adapters,
    channels,
    vault,
    flows: await createFlowLibrary(base),
    runBot: createBotHost(runTurn),
    assist,
    files,
    jobs,
    inboxEvents,
    search: createSearchIndex({ ...base, inboxEvents }),
    fetchOutside: (url, maxBytes) => fetchOutside(url, { maxBytes, timeoutMs: FETCH_TIMEOUT_MS, trustedOrigins }),
    mailboxes: createMailboxes({ ...base, adapters, channels }, (item) => handleEvent(context, item)),
    outbox: createOutbox({
      ...base,
      adapters,
      channels,
      inboxEvents,
      pace: createPace({ perSecond: config.platformPace, workers: cluster.ownership.workers }),
    }),
  };
  jobs.handle("fetch-profile", (data) => fetchProfile(context, String(data["mailbox"])), { lane: "slow" });
  jobs.handle("copy-media", (data) => copyMedia(context, String(data["messageId"])), { lane: "slow" });
  jobs.handle(SUMMARISE_JOB, (data) => summariseHandoff(context, data), { lane: "slow" });
  jobs.handle("flow-timeout", (data) => timeOutFlow(context, String(data["conversationId"])));
  handleFlowEventJobs(context);
  handleFaqDates(context);
  handleSnoozeJobs(context);
  return {
    ...context,
    async close() {
      await Promise.all([cluster.bus.stop(), cluster.waker.stop(), context.flows.close()]);
      await database.close();
    },
  };
}

/** A command that finds an older schema must not change it under a server that still runs on it. */
async function migrate(deps: Pick<AppContext, "database" | "clock" | "log">, config: Config, holdsLock: boolean): Promise<void> {
  const isGuarded = config.database.engine === "sqlite" && !holdsLock;
  await migrateDatabase({
    ...deps,
    migrations,
    ...(isGuarded && { alone: (work) => withServerLock(embeddedFile(config.database.url), "migration", work) }),
  });
}

function createAdapters(
  config: Config,
  deps: Pick<AppContext, "vault" | "clock" | "log"> & { readFile: ReturnType<typeof createReadFile> },
): ReadonlyMap<string, ChannelAdapter> {
  const { messenger, zalo } = config.platforms;
  const publicUrl = config.http.publicUrl === null ? {} : { publicUrl: config.http.publicUrl };
  const adapters = [
    createMessengerAdapter({
      graphUrl: messenger.graphUrl,
      graphVersion: messenger.graphVersion,
      readFile: deps.readFile,
      clock: deps.clock,
      ...publicUrl,
    }),
    createZaloAdapter({
      ...zalo,
      vault: deps.vault,
      readFile: deps.readFile,
      clock: deps.clock,
      onWarning: (message, details) => deps.log.warn(details, message),
      ...publicUrl,
    }),
  ] as unknown as ChannelAdapter[];
  return new Map(adapters.map((adapter) => [adapter.channelType, adapter]));
}

function envChannels(config: Config): EnvChannel[] {
  const { messenger, zalo } = config.channels;
  const { appId, isHumanAgentAllowed } = config.platforms.messenger;
  return [
    ...(messenger
      ? [
          {
            type: "messenger",
            accountId: messenger.pageId,
            name: config.businessName,
            credentials: {
              pageAccessToken: messenger.pageAccessToken,
              appSecret: messenger.appSecret,
              verifyToken: messenger.verifyToken,
              humanAgent: isHumanAgentAllowed,
              ...(appId ? { appId } : {}),
            },
          },
        ]
      : []),
    ...(zalo
      ? [
          {
            type: "zalo",
            accountId: zalo.oaId,
            name: config.businessName,
            credentials: {
              appId: zalo.appId,
              appSecret: zalo.appSecret,
              oaSecretKey: zalo.oaSecretKey,
              accessToken: zalo.accessToken,
              refreshToken: zalo.refreshToken,
              signatureMode: "enforce",
            },
          },
        ]
      : []),
  ];
}
