import { ChannelError, MINUTE_MS, SECOND_MS, type ChannelErrorCode } from "../../src/core";
import type { HttpAnswer } from "./http-call";
import { asFields, asList, asNumber, asText, type Fields } from "./read-fields";

/**
 * Graph API codes in our words: [code, subcode, meaning]; "*" stands for any. The most exact row wins: both, then the
 * subcode (some are documented without their code), then the code. Unlisted ones are CHANNEL_REJECTED.
 */
const TABLE: [code: number | "*", subcode: number | "*", as: ChannelErrorCode][] = [
  // The message may have left although an error came back: wait for its echo.
  [1, "*", "CHANNEL_OUTCOME_UNKNOWN"],
  [1200, "*", "CHANNEL_OUTCOME_UNKNOWN"],
  // Temporary, nothing was sent.
  [2, "*", "CHANNEL_UNREACHABLE"],
  [2, 2018344, "CHANNEL_MISCONFIGURED"],
  // Rates and quotas.
  [4, "*", "CHANNEL_RATE_LIMITED"],
  [4, 2018022, "CHANNEL_QUOTA_USED_UP"],
  [4, 2018354, "CHANNEL_QUOTA_USED_UP"],
  [17, "*", "CHANNEL_RATE_LIMITED"],
  [32, "*", "CHANNEL_RATE_LIMITED"],
  [341, "*", "CHANNEL_RATE_LIMITED"],
  [613, "*", "CHANNEL_RATE_LIMITED"],
  [80001, "*", "CHANNEL_RATE_LIMITED"],
  [80002, "*", "CHANNEL_RATE_LIMITED"],
  [80005, "*", "CHANNEL_RATE_LIMITED"],
  [80006, "*", "CHANNEL_RATE_LIMITED"],
  // Token and permissions: someone must act.
  [190, "*", "CHANNEL_TOKEN_EXPIRED"],
  [3, "*", "CHANNEL_MISCONFIGURED"],
  [10, "*", "CHANNEL_MISCONFIGURED"],
  [200, "*", "CHANNEL_MISCONFIGURED"],
  [100, 2018164, "CHANNEL_MISCONFIGURED"],
  [2022, "*", "CHANNEL_MISCONFIGURED"],
  [10904, "*", "CHANNEL_MISCONFIGURED"],
  // Barred by Meta for a while or for good.
  [368, "*", "CHANNEL_MISCONFIGURED"],
  ["*", 1893063, "CHANNEL_MISCONFIGURED"],
  [613, 2018338, "CHANNEL_MISCONFIGURED"],
  // Reply window.
  ["*", 2018278, "CHANNEL_WINDOW_CLOSED"],
  ["*", 2018065, "CHANNEL_WINDOW_CLOSED"],
  ["*", 2534022, "CHANNEL_WINDOW_CLOSED"],
  // Another app, or Meta's own question flow, owns the thread.
  ["*", 2018300, "CHANNEL_CONTROLLED_ELSEWHERE"],
  ["*", 2018321, "CHANNEL_CONTROLLED_ELSEWHERE"],
  ["*", 2534037, "CHANNEL_CONTROLLED_ELSEWHERE"],
  // The person blocked the Page, left, switched topics off, or belongs to another Page.
  [551, "*", "CHANNEL_CONTACT_UNREACHABLE"],
  ["*", 1545041, "CHANNEL_CONTACT_UNREACHABLE"],
  ["*", 2018001, "CHANNEL_CONTACT_UNREACHABLE"],
  ["*", 2018108, "CHANNEL_CONTACT_UNREACHABLE"],
  ["*", 1893015, "CHANNEL_CONTACT_UNREACHABLE"],
  ["*", 2534014, "CHANNEL_CONTACT_UNREACHABLE"],
  // Links and features that are switched off for this app or Page.
  [10, 1404170, "CHANNEL_REJECTED"],
  [10, 2018336, "CHANNEL_REJECTED"],
  [10, 2534077, "CHANNEL_REJECTED"],
];

const byCodes = new Map(TABLE.map(([code, subcode, as]) => [`${code}/${subcode}`, as]));

/**
 * What a call came to that got an answer other than success.
 *
 * @param options.isSend false for calls that change nothing at the contact: their lost answers are simply retried
 * @param options.secret never appears in the error: Graph repeats malformed tokens in its message
 */
export function mapGraphError(answer: HttpAnswer, options: { isSend: boolean; secret: string }): ChannelError {
  const body = answer.body.replaceAll(options.secret, "[token]");
  const error = readError(body);
  const code = asNumber(error?.["code"]);
  const subcode = asNumber(error?.["error_subcode"]);
  const platformCode = code === undefined ? `HTTP ${answer.status}` : subcode === undefined ? String(code) : `${code}/${subcode}`;
  let as = code === undefined ? withoutCode(answer.status) : withCode(code, subcode, answer.status, error?.["is_transient"] === true);
  if (as === "CHANNEL_OUTCOME_UNKNOWN" && !options.isSend) as = "CHANNEL_UNREACHABLE";
  const retryAfterMs = as === "CHANNEL_RATE_LIMITED" ? retryAfter(answer.headers) : undefined;
  const message = asText(error?.["message"]) ?? `HTTP ${answer.status} without an error that can be read`;
  return new ChannelError(
    as,
    `Messenger answered ${platformCode}: ${message.slice(0, 300)}`,
    {
      platformCode,
      httpStatus: answer.status,
      fbtraceId: asText(error?.["fbtrace_id"]),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    },
    { cause: error ?? body.slice(0, 300) },
  );
}

function withCode(code: number, subcode: number | undefined, status: number, isTransient: boolean): ChannelErrorCode {
  const listed = byCodes.get(`${code}/${subcode}`) ?? byCodes.get(`*/${subcode}`) ?? byCodes.get(`${code}/*`);
  return listed ?? (isTransient || status >= 500 ? "CHANNEL_OUTCOME_UNKNOWN" : "CHANNEL_REJECTED");
}

// A gateway in between answered, not the Graph API: what became of the message is not known.
function withoutCode(status: number): ChannelErrorCode {
  if (status === 429) return "CHANNEL_RATE_LIMITED";
  return status >= 400 && status < 500 ? "CHANNEL_REJECTED" : "CHANNEL_OUTCOME_UNKNOWN";
}

/** The answer's JSON object, or undefined. */
export function readJson(body: string): Fields | undefined {
  try {
    return asFields(JSON.parse(body));
  } catch {
    return undefined; // an HTML page of a gateway, or a cut answer; callers treat both as unreadable
  }
}

function readError(body: string): Fields | undefined {
  return asFields(readJson(body)?.["error"]);
}

/** Minutes in the business use case header, or seconds in Retry-After; undefined when Meta does not say. */
function retryAfter(headers: HttpAnswer["headers"]): number | undefined {
  const usage = readJson(String(headers["x-business-use-case-usage"] ?? ""));
  const minutes = Object.values(usage ?? {})
    .flatMap(asList)
    .map((use) => asNumber(asFields(use)?.["estimated_time_to_regain_access"]) ?? 0);
  const longest = Math.max(0, ...minutes) * MINUTE_MS;
  const seconds = asNumber(headers["retry-after"]) ?? 0;
  const waitMs = Math.ceil(Math.max(longest, seconds * SECOND_MS));
  return waitMs > 0 ? waitMs : undefined;
}
