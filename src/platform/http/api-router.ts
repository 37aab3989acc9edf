import { Router, json, raw, text, type Request, type RequestHandler, type Response } from "express";
import type { z } from "zod";
import { AppError } from "../../core";
import type { ApiRoute } from "./api-route";
import { isSameSecret } from "./same-secret";

const MAX_BODY = "1mb";
const MAX_BYTES = "5mb";
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

export interface ApiGuard<Action extends string, Caller> {
  /** Null for a stranger. `csrfToken` is set when a cookie let the caller in: such a change must carry the same token. */
  authenticate(req: Request): Promise<{ caller: Caller; csrfToken: string | null } | null>;
  isAllowed(caller: Caller, action: Action): boolean;
  /** Tests only: answers are checked against their schema, so that the documentation cannot drift. */
  checkAnswers?: boolean;
}

/**
 * Serves the routes. The order is the promise: a stranger gets 401, a forged change 403, a missing role 403, a bad body 400 or 422,
 * and only then anything is looked up.
 */
export function createApiRouter<Action extends string, Caller>(
  routes: ApiRoute<Action, Caller>[],
  guard: ApiGuard<Action, Caller>,
): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) router[route.method](route.path, ...bodyReader(route, guard));
  router.use(unknownAddress(guard));
  return router;
}

/** 404, but not to a forged change: whether an address exists is nobody's to learn with somebody else's cookie. */
export function unknownAddress<Action extends string, Caller>(guard: ApiGuard<Action, Caller>): RequestHandler {
  return async (req) => {
    if (!READS.has(req.method)) {
      const session = await guard.authenticate(req);
      if (session) assertNotForged(req, session.csrfToken);
    }
    throw new AppError("NOT_FOUND", "There is no such address in this API");
  };
}

function bodyReader<Action extends string, Caller>(route: ApiRoute<Action, Caller>, guard: ApiGuard<Action, Caller>): RequestHandler[] {
  const callers = new WeakMap<Request, Caller | null>();
  const letIn: RequestHandler = async (req, _res, next) => {
    callers.set(req, await admit(route, guard, req));
    next();
  };
  const run: RequestHandler = async (req, res) => {
    const request = {
      params: req.params as Record<string, string>,
      query: route.query && parse(route.query, req.query, "query"),
      body: route.body && parse(route.body, req.body ?? {}, "body"),
      caller: callers.get(req) ?? null,
      req,
      res,
    };
    answer(route, res, await route.handle(request), guard.checkAnswers ?? false);
  };
  const limit = route.maxBody ?? MAX_BODY;
  if (route.consumes === "text/csv") return [letIn, text({ type: ["text/csv", "text/plain"], limit }), run];
  // Whatever it calls itself, it is bytes.
  if (route.consumes === "application/octet-stream") return [letIn, raw({ type: () => true, limit: route.maxBody ?? MAX_BYTES }), run];
  if (route.body) return [letIn, json({ limit }), run];
  return [letIn, run];
}

async function admit<Action extends string, Caller>(
  route: ApiRoute<Action, Caller>,
  guard: ApiGuard<Action, Caller>,
  req: Request,
): Promise<Caller | null> {
  if (route.allow === "anyone") return null;
  const session = await guard.authenticate(req);
  if (!session) throw new AppError("UNAUTHENTICATED", "Sign in first");
  if (route.method !== "get") assertNotForged(req, session.csrfToken);
  if (!guard.isAllowed(session.caller, route.allow)) throw new AppError("FORBIDDEN", "Your role does not allow this");
  return session.caller;
}

function assertNotForged(req: Request, csrfToken: string | null): void {
  if (csrfToken !== null && !isSameSecret(req.get("x-csrf-token") ?? "", csrfToken)) {
    throw new AppError("CSRF_TOKEN_WRONG", "The X-CSRF-Token header must carry the token that the login answered");
  }
}

function parse(schema: z.ZodType, value: unknown, part: "query" | "body"): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || part] ??= issue.message;
  throw new AppError("INVALID_REQUEST", `The ${part} is not right: ${Object.keys(fields).join(", ")}`, { fields });
}

function answer(
  route: Pick<ApiRoute<string, unknown>, "answer" | "status" | "path">,
  res: Response,
  result: unknown,
  check: boolean,
): void {
  if (res.headersSent || res.writableEnded) return;
  if (!route.answer) {
    res.status(route.status ?? 204).end();
    return;
  }
  if (check) route.answer.parse(JSON.parse(JSON.stringify(result)));
  res.status(route.status ?? 200).json(result);
}
