import { createHmac } from "node:crypto";
import { Agent, type Dispatcher } from "undici";
import { ChannelError, SECOND_MS, type Clock } from "../../src/core";
import type { MessengerCredentials } from "./credentials";
import { httpCall, NoAnswerError, type HttpAnswer, type HttpCall } from "./http-call";
import { mapGraphError, readJson } from "./map-error";
import type { Fields } from "./read-fields";

export interface GraphCall {
  method: "GET" | "POST";
  /** Behind the version, with a leading slash; may hold a query. */
  path: string;
  body?: string | Buffer;
  contentType?: string;
  timeoutMs: number;
  /** True when the contact sees the effect: a lost answer is then CHANNEL_OUTCOME_UNKNOWN and nothing is repeated. */
  isSend: boolean;
}

export type GraphClient = (credentials: MessengerCredentials, call: GraphCall) => Promise<Fields>;

/**
 * The Graph API over kept-alive connections; the token travels in a header so that logged addresses stay clean.
 *
 * @param options.graphUrl scheme and host only
 * @param options.http shares connections; default an agent of its own
 */
export function createGraphClient(options: { graphUrl: string; graphVersion: string; http?: Dispatcher; clock?: Clock }): GraphClient {
  const { origin } = new URL(options.graphUrl);
  const http = options.http ?? new Agent({ connections: 128, connect: { timeout: 5 * SECOND_MS } });
  const clock = options.clock ?? (() => new Date());

  return async (credentials, call) => {
    const path = `/${options.graphVersion}${withProof(call.path, credentials, clock)}`;
    const headers: Record<string, string> = { authorization: `Bearer ${credentials.pageAccessToken}`, accept: "application/json" };
    if (call.body !== undefined) headers["content-type"] = call.contentType ?? "application/json";
    const { method, body, timeoutMs, isSend } = call;
    const answer = await answerOf(http, { method, origin, path, headers, body, timeoutMs, isSend });
    const result = answer.status >= 200 && answer.status < 300 ? readJson(answer.body) : undefined;
    if (!result || "error" in result) throw mapGraphError(answer, { isSend: call.isSend, secret: credentials.pageAccessToken });
    return result;
  };
}

async function answerOf(http: Dispatcher, call: HttpCall & Pick<GraphCall, "isSend">): Promise<HttpAnswer> {
  try {
    return await httpCall(http, call);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    const code = error.mayHaveArrived && call.isSend ? "CHANNEL_OUTCOME_UNKNOWN" : "CHANNEL_UNREACHABLE";
    throw new ChannelError(code, `Messenger did not answer: ${error.message}`, {}, { cause: error });
  }
}

/** `classic` signs the token, `timed` the token and the second; both forms are documented, an app uses one of them. */
function withProof(path: string, credentials: MessengerCredentials, clock: Clock): string {
  const kind = credentials.appSecretProof ?? "off";
  if (kind === "off") return path;
  const seconds = Math.floor(clock().getTime() / SECOND_MS);
  const { pageAccessToken: token, appSecret } = credentials;
  const proof = appSecretProof(appSecret, kind === "timed" ? `${token}|${seconds}` : token);
  const query = kind === "timed" ? `appsecret_proof=${proof}&appsecret_time=${seconds}` : `appsecret_proof=${proof}`;
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}

function appSecretProof(appSecret: string, message: string): string {
  return createHmac("sha256", appSecret).update(message).digest("hex");
}
