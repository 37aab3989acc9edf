import { createHmac } from "node:crypto";
import { Pool, type FormData } from "undici";
import { ChannelError, type Clock } from "../../src/core";
import { httpCall, type HttpAnswer } from "./http-call";
import { mapZaloError } from "./map-error";
import { asObject, parseJsonKeepingIds, type JsonObject } from "./webhook-json";

export interface OpenApiAccess {
  accessToken: string;
  /** Set when the app demands `appsecret_proof`. */
  proofSecret?: string;
}

/** Zalo's OpenAPI: HTTP 200 with `error` ≠ 0 is a failure. Every method answers `data` and throws {ChannelError} otherwise. */
export interface OpenApiClient {
  /** Something is done at Zalo: an answer that got lost is CHANNEL_OUTCOME_UNKNOWN. */
  act(path: string, access: OpenApiAccess, body: unknown): Promise<JsonObject>;
  /** Repeating does no harm: an answer that got lost is CHANNEL_UNREACHABLE. */
  read(path: string, access: OpenApiAccess, data: Record<string, unknown> | null): Promise<JsonObject>;
  upload(path: string, access: OpenApiAccess, form: FormData): Promise<JsonObject>;
}

/** @param timeoutMs for connecting, for the answer's head and for its body, each */
export function createOpenApiClient(deps: { url: string; clock: Clock; timeoutMs: number }): OpenApiClient {
  const { timeoutMs } = deps;
  const pool = new Pool(new URL(deps.url).origin, {
    connections: 64,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 30_000,
    connect: { timeout: timeoutMs },
  });

  return {
    async act(path, access, body) {
      const headers = { ...headersOf(access), "content-type": "application/json" };
      return dataOf(await httpCall(pool, { method: "POST", path, headers, body: JSON.stringify(body) }), deps.clock);
    },
    read: (path, access, data) =>
      repeatable(async () => {
        const query = data === null ? "" : `?data=${encodeURIComponent(JSON.stringify(data))}`;
        return dataOf(await httpCall(pool, { method: "GET", path: path + query, headers: headersOf(access) }), deps.clock);
      }),
    upload: (path, access, form) =>
      repeatable(async () => dataOf(await httpCall(pool, { method: "POST", path, headers: headersOf(access), body: form }), deps.clock)),
  };
}

function headersOf({ accessToken, proofSecret }: OpenApiAccess): Record<string, string> {
  if (proofSecret === undefined) return { access_token: accessToken };
  return { access_token: accessToken, appsecret_proof: createHmac("sha256", proofSecret).update(accessToken).digest("hex") };
}

function dataOf(answer: HttpAnswer, clock: Clock): JsonObject {
  const json = jsonOf(answer.body);
  const code = json?.["error"];
  if (json && answer.status < 500 && typeof code === "number") {
    if (code === 0) return asObject(json["data"]) ?? {};
    throw mapZaloError(code, clock());
  }
  throw unexpectedAnswer(answer.status, clock);
}

/** Answers that do not come from the OpenAPI itself but from something in front of it. */
function unexpectedAnswer(status: number, clock: Clock): ChannelError {
  const details = { platformCode: `HTTP ${status}` };
  const message = `Zalo answered HTTP ${status} without a result`;
  if (status === 429) {
    const { retryAfterMs } = mapZaloError(-32, clock()).details;
    return new ChannelError("CHANNEL_RATE_LIMITED", message, { ...details, retryAfterMs });
  }
  if (status >= 400 && status < 500) return new ChannelError("CHANNEL_MISCONFIGURED", message, details);
  // A gateway that lost its upstream, or a 200 that says nothing: the call may have been served.
  const mayBeServed = status === 502 || status === 504 || status < 400;
  return new ChannelError(mayBeServed ? "CHANNEL_OUTCOME_UNKNOWN" : "CHANNEL_UNREACHABLE", message, details);
}

function jsonOf(body: string): JsonObject | null {
  try {
    return asObject(parseJsonKeepingIds(body));
  } catch {
    // Not JSON: the caller names the HTTP status instead.
    return null;
  }
}

async function repeatable<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ChannelError) || error.code !== "CHANNEL_OUTCOME_UNKNOWN") throw error;
    throw new ChannelError("CHANNEL_UNREACHABLE", error.message, error.details, { cause: error });
  }
}
