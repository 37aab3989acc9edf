import { ChannelError, type ChannelErrorCode } from "../../src/core";
import type { FormData, Pool } from "undici";

export interface HttpAnswer {
  status: number;
  body: string;
}

export interface HttpCall {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string | FormData;
}

/**
 * One call over a pool of kept connections.
 *
 * @throws {ChannelError} CHANNEL_UNREACHABLE when the request surely never left; CHANNEL_OUTCOME_UNKNOWN when it may have been served
 */
export async function httpCall(pool: Pool, call: HttpCall): Promise<HttpAnswer> {
  try {
    const answer = await pool.request(call);
    return { status: answer.statusCode, body: await answer.body.text() };
  } catch (error) {
    const code = errorCode(error);
    const kind: ChannelErrorCode = NEVER_LEFT.test(code) ? "CHANNEL_UNREACHABLE" : "CHANNEL_OUTCOME_UNKNOWN";
    throw new ChannelError(kind, `No answer from Zalo (${code})`, { platformCode: code }, { cause: error });
  }
}

/** Name resolution, connecting and TLS come before the request's first byte; anything later may have been served. */
const NEVER_LEFT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|.*CERT.*)$/;

function errorCode(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : error instanceof Error ? error.name : "unknown";
}
