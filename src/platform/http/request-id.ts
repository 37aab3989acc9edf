import type { RequestHandler, Response } from "express";
import type { Logger } from "../logger";
import { newId } from "../ids";
import { httpRequestSeconds } from "../metrics";

const ACCEPTED = /^[\w.-]{8,64}$/;

/** Gives every request an id (the proxy's, if it sent a sane one), answers it, and logs and measures how the request ended. */
export function requestLog(log: Logger, nowMs: () => number = () => performance.now()): RequestHandler {
  return (req, res, next) => {
    const given = req.get("x-request-id") ?? "";
    const requestId = ACCEPTED.test(given) ? given : newId();
    res.locals["requestId"] = requestId;
    res.setHeader("X-Request-Id", requestId);
    const startedAt = nowMs();
    const path = req.path;
    res.once("finish", () => {
      const ms = Math.round((nowMs() - startedAt) * 10) / 10;
      const route = (req.route as { path?: string } | undefined)?.path ?? "other";
      httpRequestSeconds.observe({ method: req.method, route, status: `${Math.floor(res.statusCode / 100)}xx` }, ms / 1_000);
      const { conversationId } = req.params as { conversationId?: string };
      log[req.method === "GET" && res.statusCode < 400 ? "debug" : "info"](
        { requestId, method: req.method, path, status: res.statusCode, ms, conversationId },
        "request",
      );
    });
    next();
  };
}

export function requestIdOf(res: Response): string {
  return String(res.locals["requestId"] ?? "");
}
