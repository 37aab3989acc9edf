import { Router, type Request } from "express";
import { isOwnNetwork } from "../address-ranges";
import { metrics } from "../metrics";
import { PROXY_HEADERS } from "./direct-loopback";
import { isSameSecret } from "./same-secret";

export interface Operations {
  /** True once webhooks can be taken, false again while stopping. */
  isReady(): boolean;
  /** All that this process needs to do its part. */
  readiness(): Promise<{ status: "ok" | "unavailable" }>;
  /** Called before the metrics are shown: reads what is only known by looking. */
  beforeMetrics(): Promise<void>;
  /** Lets its bearer read the metrics from anywhere. */
  metricsToken: string | null;
  /** Lets a caller from outside the private network read the metrics. */
  maySeeMetrics(req: Request): Promise<boolean>;
}

/** `/healthz`: takes webhooks. `/readyz`: and what is missing, if anything is. `/metrics`: for Prometheus, from the private network, with METRICS_TOKEN or an admin's token. */
export function operationsRoutes(operations: Operations): Router {
  const router = Router();
  router.use(["/healthz", "/readyz", "/metrics"], (_req, res, next) => {
    res.setHeader("Cache-Control", "no-store");
    next();
  });
  router.get("/healthz", (_req, res) => {
    const ready = operations.isReady();
    res.status(ready ? 200 : 503).json({ status: ready ? "ok" : "unavailable" });
  });
  router.get("/readyz", async (_req, res) => {
    const readiness = await operations.readiness();
    res.status(readiness.status === "ok" ? 200 : 503).json(readiness);
  });
  router.get("/metrics", async (req, res) => {
    if (!isOwnNetworkVisit(req) && !hasToken(req, operations.metricsToken) && !(await operations.maySeeMetrics(req))) {
      res.status(403).json({ code: "FORBIDDEN", message: "Metrics are for the private network, METRICS_TOKEN or an admin's token" });
      return;
    }
    await operations.beforeMetrics();
    res.setHeader("Content-Type", metrics.contentType);
    res.send(await metrics.metrics());
  });
  return router;
}

/** A proxy that is not trusted has a private address too, and anyone may be behind it. */
function isOwnNetworkVisit(req: Request): boolean {
  const isThroughStranger = PROXY_HEADERS.some((name) => req.headers[name] !== undefined) && req.ips.length === 0;
  return isOwnNetwork(req.ip) && !isThroughStranger;
}

function hasToken(req: Request, token: string | null): boolean {
  const bearer = /^Bearer\s+(\S+)$/i.exec(req.get("authorization") ?? "")?.[1];
  return token !== null && bearer !== undefined && isSameSecret(bearer, token);
}
