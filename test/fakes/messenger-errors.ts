import type { FakeAnswer } from "./http-fake";

/** An error as the Graph API words it. */
export function graphError(
  status: number,
  code: number,
  subcode: number | undefined,
  message: string,
  extra: { type?: string; is_transient?: boolean } = {},
): FakeAnswer {
  const error = {
    message: `(#${code}) ${message}`,
    type: "OAuthException",
    code,
    error_subcode: subcode,
    fbtrace_id: "AsimulatedTrace0",
    ...extra,
  };
  return { status, json: { error } };
}

/** With a waiting time the limit is the Messenger one of the business, which names it in a header, in minutes. */
export function rateLimited(retryAfterMs: number | undefined): FakeAnswer {
  const { json } = graphError(
    400,
    retryAfterMs === undefined ? 613 : 80006,
    undefined,
    "Calls to this api have exceeded the rate limit.",
  ) as { json: unknown };
  if (retryAfterMs === undefined) return { status: 400, json };
  const usage = [
    { type: "messenger", call_count: 100, total_cputime: 20, total_time: 30, estimated_time_to_regain_access: retryAfterMs / 60_000 },
  ];
  return { status: 400, headers: { "x-business-use-case-usage": JSON.stringify({ "88001": usage }) }, json };
}

/** For the call log: `code/subcode`, undefined for success. */
export function graphErrorCode(answer: FakeAnswer): string | undefined {
  if ("cut" in answer) return "connection cut";
  const error = "json" in answer ? (answer.json as { error?: { code: number; error_subcode?: number } }).error : undefined;
  return error && (error.error_subcode === undefined ? String(error.code) : `${error.code}/${error.error_subcode}`);
}
