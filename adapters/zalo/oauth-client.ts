import { Pool } from "undici";
import { ChannelError } from "../../src/core";
import type { ZaloCredentials } from "./credentials";
import { httpCall } from "./http-call";
import { asObject, type JsonObject } from "./webhook-json";

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  /** Life of the access token. */
  expiresInMs: number;
}

export type RefreshOutcome =
  | { kind: "pair"; pair: TokenPair }
  /** The refresh token is bad, expired or already used; nothing but a new consent helps. */
  | { kind: "refused"; detail: string }
  /** App id or secret are wrong; the refresh token was not used up. */
  | { kind: "misconfigured"; detail: string }
  /** The request never left. */
  | { kind: "not-sent"; detail: string }
  /** Nobody can say whether the refresh token was used up. */
  | { kind: "unknown"; detail: string };

export interface OAuthClient {
  refresh(app: Pick<ZaloCredentials, "appId" | "appSecret">, refreshToken: string): Promise<RefreshOutcome>;
}

/** 25 hours, when the answer does not say. */
const DEFAULT_LIFE_SECONDS = 90_000;

export function createOAuthClient(deps: { url: string; timeoutMs: number }): OAuthClient {
  const { timeoutMs } = deps;
  const pool = new Pool(new URL(deps.url).origin, {
    connections: 4,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { timeout: timeoutMs },
  });
  return {
    async refresh({ appId, appSecret }, refreshToken) {
      const headers = { secret_key: appSecret, "content-type": "application/x-www-form-urlencoded" };
      const body = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: "refresh_token" }).toString();
      try {
        const answer = await httpCall(pool, { method: "POST", path: "/v4/oa/access_token", headers, body });
        return readOutcome(answer.status, answer.body, refreshToken);
      } catch (error) {
        if (!(error instanceof ChannelError)) throw error;
        return { kind: error.code === "CHANNEL_UNREACHABLE" ? "not-sent" : "unknown", detail: error.message };
      }
    },
  };
}

/** Failures arrive with HTTP 200; a refresh token that was used before may even get an empty body. */
function readOutcome(status: number, body: string, usedRefreshToken: string): RefreshOutcome {
  if (status !== 200) return { kind: "unknown", detail: `HTTP ${status}` };
  if (body.trim() === "") return { kind: "refused", detail: "an empty answer" };
  const json = jsonOf(body);
  if (!json) return { kind: "unknown", detail: "an answer that is not JSON" };
  const { access_token: accessToken, refresh_token: refreshToken } = json;
  if (typeof accessToken === "string" && accessToken !== "") {
    const next = typeof refreshToken === "string" && refreshToken !== "" ? refreshToken : usedRefreshToken;
    return { kind: "pair", pair: { accessToken, refreshToken: next, expiresInMs: lifeSeconds(json["expires_in"]) * 1000 } };
  }
  const code = Number(json["error"]);
  if (MISCONFIGURED.has(code)) return { kind: "misconfigured", detail: `error ${code}` };
  if (code === BAD_REFRESH_TOKEN || !Number.isFinite(code) || code === 0)
    return { kind: "refused", detail: `error ${Number.isFinite(code) ? code : "without a number"}` };
  return { kind: "unknown", detail: `error ${code}` };
}

const BAD_REFRESH_TOKEN = -14014;
/** Bad app id, redirect address, secret key or grant type. */
const MISCONFIGURED = new Set([-14002, -14003, -14004, -14018]);

/** `expires_in` is a string of seconds. */
function lifeSeconds(value: unknown): number {
  const seconds = Number(value);
  return seconds > 0 && Number.isFinite(seconds) ? seconds : DEFAULT_LIFE_SECONDS;
}

function jsonOf(body: string): JsonObject | null {
  try {
    return asObject(JSON.parse(body));
  } catch {
    // Not JSON: a proxy's page, say. The caller treats it as no answer.
    return null;
  }
}
