import { readFileSync } from "node:fs";
import path from "node:path";
import express, { type Express } from "express";
import { accessOf } from "./agents/access";
import { accountRoutes } from "./agents/accounts.routes";
import { agentsRoutes } from "./agents/agents.routes";
import { authenticate } from "./agents/authenticate";
import { defineRoute, type ApiRoute } from "./agents/define-route";
import type { Caller } from "./agents/caller";
import { invitationRoutes } from "./agents/invitation.routes";
import { can, type Action } from "./agents/permissions";
import { sessionRoutes } from "./agents/session.routes";
import type { AppContext } from "./app-context";
import { assistRoutes } from "./assist/assist.routes";
import { auditRoutes } from "./audit/audit.routes";
import { faqRoutes } from "./automation/faqs.routes";
import { flowRoutes } from "./automation/flows.routes";
import { channelRoutes } from "./channels/channels.routes";
import { rawEventRoutes } from "./channels/raw-events.routes";
import * as contract from "./contract";
import { fileRoutes, fileServer } from "./files/files.routes";
import { contactRoutes } from "./inbox/contacts.routes";
import { healthRoutes } from "./health/health.routes";
import { collectGauges } from "./health/queue-gauges";
import { readReadiness, type ProcessState } from "./health/readiness";
import { conversationRoutes } from "./inbox/conversations.routes";
import { searchRoutes } from "./inbox/search/search.routes";
import { leadRoutes } from "./inbox/leads.routes";
import { messageRoutes } from "./inbox/messages.routes";
import { createApiRouter, unknownAddress, type ApiGuard } from "./platform/http/api-router";
import { errorHandler } from "./platform/http/error-handler";
import { notFound } from "./platform/http/not-found";
import { operationsRoutes } from "./platform/http/operations";
import { requestLog } from "./platform/http/request-id";
import { securityHeaders } from "./platform/http/security-headers";
import { staticUi } from "./platform/http/static-ui";
import { verificationFiles } from "./platform/http/verification-files";
import { buildOpenApi } from "./platform/openapi";

export interface HttpAppOptions {
  /** The built browser app, absolute. */
  uiDir: string;
  /** True once webhooks can be taken, false again while stopping. */
  isReady(): boolean;
  isStopping?(): boolean;
  /** Processes that work, as far as this one knows. */
  liveWorkers?(): number;
  /** Stores this process's latest figures for the Health page. */
  flushFigures?(): Promise<void>;
  demo?: boolean;
  /** Mounted before the API, for the demo's own routes. */
  extraRoutes?: (app: Express) => void;
  /** Tests only: every answer is checked against its schema. */
  checkAnswers?: boolean;
}

/** Everything over HTTP except webhooks: the API, files, the browser app, health and metrics. */
export function createHttpApp(ctx: AppContext, options: HttpAppOptions): Express {
  const access = accessOf(ctx);
  const state: ProcessState = {
    phase: () => (options.isReady() ? "ready" : options.isStopping?.() ? "stopping" : "starting"),
    liveWorkers: options.liveWorkers ?? (() => ctx.ownership.workers()),
  };
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // Only these may tell a visitor's address and scheme.
  app.set("trust proxy", ctx.config.http.trustedProxies.length > 0 ? ctx.config.http.trustedProxies : false);
  app.use(requestLog(ctx.log));
  app.use(securityHeaders({ publicUrl: ctx.config.http.publicUrl }));
  app.use(
    operationsRoutes({
      isReady: options.isReady,
      readiness: () => readReadiness(ctx, state),
      beforeMetrics: () => collectGauges(ctx, state),
      metricsToken: ctx.config.http.metricsToken,
      async maySeeMetrics(req) {
        const admitted = await authenticate(access, req.headers);
        return admitted !== null && can(admitted.caller, "metrics:read");
      },
    }),
  );
  if (!ctx.config.roles.web) {
    // A worker is only asked how it is.
    app.use(notFound);
    return app;
  }
  options.extraRoutes?.(app);
  app.use("/api", (_req, res, next) => {
    res.setHeader("Cache-Control", "no-store");
    next();
  });
  const guard: ApiGuard<Action, Caller> = {
    authenticate: (req) => authenticate(access, req.headers),
    isAllowed: can,
    checkAnswers: options.checkAnswers ?? false,
  };
  app.use("/api/v1", createApiRouter(apiRoutes(ctx, { ...options, demo: options.demo ?? false }), guard));
  app.use("/api", unknownAddress(guard));
  app.use(fileServer(ctx));
  app.use(verificationFiles(path.join(ctx.config.dataDir, "verification")));
  app.use(staticUi(options.uiDir, { demo: options.demo ?? false }));
  app.use(notFound);
  app.use(errorHandler(ctx.log));
  return app;
}

/** Every route of /api/v1, in the order of the documentation. */
export function apiRoutes(ctx: AppContext, options: { demo: boolean } & Pick<HttpAppOptions, "liveWorkers" | "flushFigures">): ApiRoute[] {
  const version = productVersion(ctx);
  const routes = [
    ...sessionRoutes(ctx, { demo: options.demo, version }),
    ...invitationRoutes(ctx),
    ...agentsRoutes(ctx),
    ...accountRoutes(ctx),
    ...conversationRoutes(ctx),
    ...searchRoutes(ctx),
    ...messageRoutes(ctx),
    ...contactRoutes(ctx),
    ...leadRoutes(ctx),
    ...fileRoutes(ctx),
    ...faqRoutes(ctx),
    ...flowRoutes(ctx),
    ...channelRoutes(ctx),
    ...rawEventRoutes(ctx),
    ...healthRoutes(ctx, {
      version,
      liveWorkers: options.liveWorkers ?? (() => ctx.ownership.workers()),
      flushFigures: options.flushFigures ?? (() => Promise.resolve()),
    }),
    ...auditRoutes(ctx),
    ...assistRoutes(ctx),
  ];
  return [...routes, openApiRoute(routes, version)];
}

function openApiRoute(routes: ApiRoute[], version: string): ApiRoute {
  let page: object | undefined;
  const route = defineRoute({
    method: "get",
    path: "/openapi.json",
    tag: "Documentation",
    summary: "This description, as OpenAPI 3.1",
    allow: "anyone",
    produces: "application/json",
    async handle({ res }) {
      page ??= buildOpenApi([...routes, route], { title: "Sáo", version, basePath: "/api/v1", schemas: contract });
      res.json(page);
    },
  });
  return route;
}

function productVersion({ config }: AppContext): string {
  const { version } = JSON.parse(readFileSync(path.join(config.projectRoot, "package.json"), "utf8")) as { version: string };
  return version;
}
