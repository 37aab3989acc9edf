import type { Request, Response } from "express";
import type { AppContext } from "../app-context";
import { DAY_MS } from "../core";
import { readCookie } from "../platform/http/cookies";
import { SESSION_COOKIE } from "./authenticate";
import { SESSION_MS } from "./web-sessions";

type Deps = Pick<AppContext, "config">;

export function setSessionCookie(deps: Deps, req: Request, res: Response, token: string): void {
  res.cookie(SESSION_COOKIE, token, { ...cookieOptions(deps, req), maxAge: SESSION_MS });
}

const DEVICE_COOKIE = "sao_device";
const DEVICE_PATH = "/api/v1/session";
const DEVICE_MS = 365 * DAY_MS;

/** Outlives the login, and is sent with logins alone. */
export function setDeviceCookie(deps: Deps, req: Request, res: Response, cookie: string): void {
  res.cookie(DEVICE_COOKIE, cookie, { ...cookieOptions(deps, req), path: DEVICE_PATH, maxAge: DEVICE_MS });
}

export function readDeviceCookie(req: Request): string | null {
  return readCookie(req.headers.cookie, DEVICE_COOKIE);
}

export function clearSessionCookie(deps: Deps, req: Request, res: Response): void {
  res.clearCookie(SESSION_COOKIE, cookieOptions(deps, req));
}

/** Secure wherever the browser speaks https, told by a trusted proxy or by PUBLIC_URL; never on plain http, where the browser would drop it. */
function cookieOptions({ config }: Deps, req: Request): { httpOnly: true; sameSite: "lax"; path: string; secure: boolean } {
  const secure = req.secure || (config.http.publicUrl?.startsWith("https:") ?? false);
  return { httpOnly: true, sameSite: "lax", path: "/", secure };
}
