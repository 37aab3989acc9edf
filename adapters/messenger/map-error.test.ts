import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { ChannelError } from "../../src/core";
import { mapGraphError } from "./map-error";

const TOKEN = "EAADemoPageToken001";
function mapped(code: number, subcode?: number, options: { status?: number; isSend?: boolean; extra?: object } = {}): ChannelError {
  const error = { message: "told by Meta", type: "OAuthException", code, error_subcode: subcode, fbtrace_id: "Axyz", ...options.extra };
  return mapGraphError(
    { status: options.status ?? 400, headers: {}, body: JSON.stringify({ error }) },
    { isSend: options.isSend ?? true, secret: TOKEN },
  );
}

describe("mapGraphError", () => {
  it.each([
    [1, undefined, "CHANNEL_OUTCOME_UNKNOWN"],
    [1, 99, "CHANNEL_OUTCOME_UNKNOWN"],
    [1, 1357046, "CHANNEL_OUTCOME_UNKNOWN"],
    [1200, undefined, "CHANNEL_OUTCOME_UNKNOWN"],
    [2, undefined, "CHANNEL_UNREACHABLE"],
    [2, 2018344, "CHANNEL_MISCONFIGURED"],
    [3, undefined, "CHANNEL_MISCONFIGURED"],
    [4, undefined, "CHANNEL_RATE_LIMITED"],
    [4, 2018354, "CHANNEL_QUOTA_USED_UP"],
    [10, undefined, "CHANNEL_MISCONFIGURED"],
    [10, 2018278, "CHANNEL_WINDOW_CLOSED"],
    [10, 2018065, "CHANNEL_WINDOW_CLOSED"],
    [10, 2018300, "CHANNEL_CONTROLLED_ELSEWHERE"],
    [100, 2018321, "CHANNEL_CONTROLLED_ELSEWHERE"],
    [10, 2018321, "CHANNEL_CONTROLLED_ELSEWHERE"],
    [10, 2018108, "CHANNEL_CONTACT_UNREACHABLE"],
    [10, 1893063, "CHANNEL_MISCONFIGURED"],
    [32, undefined, "CHANNEL_RATE_LIMITED"],
    [100, undefined, "CHANNEL_REJECTED"],
    [100, 2018001, "CHANNEL_CONTACT_UNREACHABLE"],
    [100, 2018109, "CHANNEL_REJECTED"],
    [190, undefined, "CHANNEL_TOKEN_EXPIRED"],
    [190, 460, "CHANNEL_TOKEN_EXPIRED"],
    [200, undefined, "CHANNEL_MISCONFIGURED"],
    [200, 1545041, "CHANNEL_CONTACT_UNREACHABLE"],
    [551, undefined, "CHANNEL_CONTACT_UNREACHABLE"],
    [551, 1545041, "CHANNEL_CONTACT_UNREACHABLE"],
    [368, undefined, "CHANNEL_MISCONFIGURED"],
    [613, undefined, "CHANNEL_RATE_LIMITED"],
    [613, 2018338, "CHANNEL_MISCONFIGURED"],
    [80006, undefined, "CHANNEL_RATE_LIMITED"],
    [10900, undefined, "CHANNEL_REJECTED"],
    [424242, undefined, "CHANNEL_REJECTED"],
  ] as const)("reads %s/%s as %s", (code, subcode, expected) => {
    const error = mapped(code, subcode);
    expect(error.code).toBe(expected);
    expect(error.details).toMatchObject({ platformCode: subcode === undefined ? String(code) : `${code}/${subcode}`, fbtraceId: "Axyz" });
  });

  it("keeps an unlisted fault of the platform as outcome unknown", () => {
    expect(mapped(424242, undefined, { status: 500 }).code).toBe("CHANNEL_OUTCOME_UNKNOWN");
    expect(mapped(424242, undefined, { extra: { is_transient: true } }).code).toBe("CHANNEL_OUTCOME_UNKNOWN");
  });

  it("retries what changes nothing at the contact", () => {
    expect(mapped(1, undefined, { isSend: false })).toMatchObject({ code: "CHANNEL_UNREACHABLE", retryable: true });
  });

  it.each([
    [502, "<html>Bad gateway</html>", "CHANNEL_OUTCOME_UNKNOWN"],
    [500, "", "CHANNEL_OUTCOME_UNKNOWN"],
    [200, "<html>", "CHANNEL_OUTCOME_UNKNOWN"],
    [200, "[]", "CHANNEL_OUTCOME_UNKNOWN"],
    [429, "slow down", "CHANNEL_RATE_LIMITED"],
    [404, "<html>", "CHANNEL_REJECTED"],
    [500, '{"error":"text"}', "CHANNEL_OUTCOME_UNKNOWN"],
  ])("reads HTTP %i with the body %j as %s", (status, body, expected) => {
    expect(mapGraphError({ status, headers: {}, body }, { isSend: true, secret: TOKEN }).code).toBe(expected);
  });

  it("takes the longest waiting time of the business use case header, in minutes, or Retry-After in seconds", () => {
    const usage = {
      "88001": [
        { type: "pages", estimated_time_to_regain_access: 0 },
        { type: "messenger", estimated_time_to_regain_access: 7 },
      ],
    };
    const body = JSON.stringify({ error: { message: "m", code: 80006 } });
    const waitOf = (headers: Record<string, string>): unknown =>
      mapGraphError({ status: 400, headers, body }, { isSend: true, secret: TOKEN }).details.retryAfterMs;
    expect(waitOf({ "x-business-use-case-usage": JSON.stringify(usage) })).toBe(7 * 60_000);
    expect(waitOf({ "retry-after": "30" })).toBe(30_000);
    expect(waitOf({ "x-business-use-case-usage": "not json", "retry-after": "Wed, 21 Oct" })).toBeUndefined();
    expect(waitOf({})).toBeUndefined();
  });

  it("repeats no token, wherever Meta repeated it", () => {
    const error = mapped(190, undefined, { extra: { message: `Malformed access token ${TOKEN}`, error_user_msg: TOKEN } });
    expect(inspect(error, { depth: 10 })).not.toContain(TOKEN);
    expect(error.message).toContain("Malformed access token [token]");
  });
});
