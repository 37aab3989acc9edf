import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Express } from "express";
import { createFirstAdmin, needsFirstAdmin } from "./agents/create-first-admin";
import type { AppContext } from "./app-context";
import { publishDefaultFlow } from "./automation/publish-default-flow";
import { startChannelKeepers } from "./channels/keep-channels-alive";
import { createWebhookServer } from "./channels/webhook-server";
import { openContext } from "./compose";
import type { Config } from "./config/config";
import { AppError, type Clock } from "./core";
import { createFigures } from "./health/create-figures";
import { attachInboxSockets } from "./inbox/inbox.sockets";
import { createHttpApp } from "./create-http-app";
import { handleDailyCleanUp, scheduleDailyCleanUp } from "./daily-clean-up";
import { createWorkerWatch } from "./platform/cluster/worker-watch";
import { requireFreePort } from "./platform/http/require-free-port";
import { embeddedFile } from "./platform/open-database";
import { takeServerLock } from "./platform/server-lock";
import type { Trace } from "./platform/trace";

export interface ServerOptions {
  config: Config;
  clock?: Clock;
  /** Mounted before the API, for the demo's own routes. */
  extraRoutes?: (app: Express, context: AppContext) => void;
  onTrace?: Trace;
  demo?: boolean;
}

export interface RunningServer {
  /** Where people and platforms on this machine reach it. */
  url: string;
  context: AppContext;
  /** Refuses new work, finishes what is in hand, closes the database. */
  stop(): Promise<void>;
}

/** How soon a flow that the command line published is used. */
const FLOW_REFRESH_MS = 2_000;

/**
 * Starts the whole product in this process. Resolves once webhooks can be taken.
 *
 * @throws {DatabaseOpenError} when another server has the embedded database; EADDRINUSE before anything is opened
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, http } = options.config;
  await requireFreePort(http);
  const lock = database.engine === "sqlite" ? await takeServerLock(embeddedFile(database.url), "server") : null;
  try {
    const server = await startAlone(options);
    return { ...server, stop: () => server.stop().finally(() => lock?.release()) };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function startAlone(options: ServerOptions): Promise<RunningServer> {
  const { config } = options;
  const context = await openContext(config, {
    holdsLock: true,
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.onTrace ? { onTrace: options.onTrace } : {}),
  });
  await prepareFirstRun(context);

  let isReady = false;
  let isStopping = false;
  const figures = createFigures(context);
  const workerWatch = config.roles.worker ? null : createWorkerWatch(context);
  const webhooks = createWebhookServer(context);
  const app = createHttpApp(context, {
    uiDir: path.join(config.projectRoot, "dist/ui"),
    isReady: () => isReady,
    isStopping: () => isStopping,
    liveWorkers: () => workerWatch?.live() ?? context.ownership.workers(),
    flushFigures: () => figures.flush(),
    demo: options.demo ?? false,
    ...(options.extraRoutes ? { extraRoutes: (express: Express) => options.extraRoutes!(express, context) } : {}),
  });
  const server = createServer((req, res) => {
    // Under load a kept connection is never idle: it ends with its next answer, else the stop would wait for it for ever.
    if (isStopping) res.setHeader("connection", "close");
    // A webhook's answer must not wait for anything: it passes by Express.
    if (!config.roles.web || !webhooks.handle(req, res)) app(req, res);
  });
  const sockets = config.roles.web ? attachInboxSockets(context, server) : null;

  await context.bus.start();
  const worker = config.roles.worker ? await startWorking(context) : null;
  const flowRefresh = setInterval(() => {
    context.flows.refresh().catch((error: unknown) => context.log.error({ err: error }, "published flows could not be read again"));
  }, FLOW_REFRESH_MS);
  figures.start();
  workerWatch?.start();
  const url = await listen(server, config);
  isReady = true;

  return {
    url,
    context,
    async stop() {
      isReady = false;
      isStopping = true;
      clearInterval(flowRefresh);
      const closed = new Promise((resolve) => server.close(resolve));
      // Ends with the last connection, so nobody waits for it here.
      const socketsClosed = sockets?.close();
      server.closeIdleConnections();
      await webhooks.stop();
      await worker?.stop();
      await Promise.all([figures.stop(), workerWatch?.stop()]);
      server.closeAllConnections();
      await Promise.all([closed, socketsClosed]);
      await context.close();
    },
  };
}

/** Handles events, sends, runs jobs and keeps tokens fresh. */
async function startWorking(context: AppContext): Promise<{ stop(): Promise<void> }> {
  handleDailyCleanUp(context);
  await scheduleDailyCleanUp(context);
  // What waits in the store comes with the ownership of its mailbox.
  await context.ownership.start();
  context.outbox.start();
  context.mailboxes.start();
  context.jobs.start();
  const indexed = context.search
    .start()
    .catch((error: unknown) => context.log.error({ err: error }, "search index could not be completed"));
  const keepers = startChannelKeepers(context);
  return {
    async stop() {
      const kept = keepers.stop();
      // Whatever makes replies stops before that which sends them; then other processes may have the mailboxes.
      await Promise.all([context.mailboxes.stop(), context.jobs.stop()]);
      await context.outbox.stop();
      await context.search.stop();
      await indexed;
      await Promise.all([context.ownership.stop(), kept]);
    },
  };
}

async function prepareFirstRun(context: AppContext): Promise<void> {
  const { admin, defaultFlowFile } = context.config;
  if (admin && (await needsFirstAdmin(context))) {
    await createFirstAdmin(context, admin).catch((error: unknown) => {
      // Another process that starts at the same moment was faster.
      if (!(error instanceof AppError && error.code === "SETUP_DONE")) throw error;
    });
  }
  await publishDefaultFlow(context, defaultFlowFile);
}

async function listen(server: Server, { http }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(http.port, http.host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return http.publicUrl ?? `http://localhost:${port}`;
}
