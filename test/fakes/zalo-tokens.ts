import { createHmac, randomBytes } from "node:crypto";
import type { FakeAnswer, FakeRequest } from "./http-fake";

export interface ZaloApp {
  appId: string;
  appSecret: string;
  oaId: string;
  oaName: string;
  oaSecretKey: string;
}

export interface ZaloTokenFaults {
  /** The next `count` refreshes rotate the pair, but the connection is cut before the answer. */
  loseTokenAnswers(count: number): void;
  /** What a refresh token that was already used gets; the platform has been seen doing both. */
  answerSpentTokensWith(answer: "error" | "empty body"): void;
  /** After a refresh the access token before it works on; else it dies at once. Both have been seen. */
  keepOldAccessToken(on: boolean): void;
  /** The next `count` refreshes answer HTTP 503 and use nothing up. */
  tokenEndpointDown(count: number): void;
}

export interface ZaloTokens {
  /** `POST /v4/oa/access_token`: errors travel with HTTP 200, each refresh token works once. */
  answer(request: FakeRequest, violations: string[]): FakeAnswer;
  /** The OpenAPI's error for the call's token, null when it is good. */
  refuse(request: FakeRequest, violations: string[]): number | null;
  expire(): void;
  current(): { accessToken: string; refreshToken: string };
  readonly faults: ZaloTokenFaults & { clear(): void };
  /** How many refreshes rotated the pair, and how many came with a token that was already used. */
  readonly counts: { rotated: number; spent: number };
}

const LIFE_SECONDS = 90_000;

export function createZaloTokens(app: ZaloApp, first: { accessToken: string; refreshToken: string }, needsProof: boolean): ZaloTokens {
  let current = { ...first, isExpired: false };
  const spent = new Set<string>();
  const counts = { rotated: 0, spent: 0 };
  let answersToLose = 0;
  let refusals = 0;
  let previousAccessToken: string | null = null;
  let keepsOld = false;
  let spentAnswer: "error" | "empty body" = "error";

  function rotate(): FakeAnswer {
    spent.add(current.refreshToken);
    counts.rotated += 1;
    previousAccessToken = current.accessToken;
    current = {
      accessToken: `at-${randomBytes(90).toString("base64url")}`,
      refreshToken: `rt-${randomBytes(90).toString("base64url")}`,
      isExpired: false,
    };
    if (answersToLose > 0 && answersToLose-- > 0) return { cut: true };
    const json = { access_token: current.accessToken, refresh_token: current.refreshToken, expires_in: String(LIFE_SECONDS) };
    return { status: 200, json };
  }

  return {
    counts,
    current: () => ({ accessToken: current.accessToken, refreshToken: current.refreshToken }),
    expire: () => void (current.isExpired = true),
    answer(request, violations) {
      if (refusals > 0 && refusals-- > 0) return { status: 503, body: "Service Unavailable", type: "text/html" };
      if (request.method !== "POST") return refusal(-14018, violations, `${request.method} on the token endpoint`);
      if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded"))
        violations.push("token endpoint: the body must be a form");
      const form = new URLSearchParams(request.body.toString("utf8"));
      if (request.headers["secret_key"] !== app.appSecret) return refusal(-14004, violations, "token endpoint: header secret_key is wrong");
      if (form.get("app_id") !== app.appId) return refusal(-14002, violations, "token endpoint: app_id is wrong");
      if (form.get("grant_type") !== "refresh_token")
        return refusal(-14018, violations, "token endpoint: grant_type must be refresh_token");
      const token = form.get("refresh_token") ?? "";
      if (token === current.refreshToken) return rotate();
      if (spent.has(token)) counts.spent += 1;
      if (spent.has(token) && spentAnswer === "empty body") return { status: 200, body: "", type: "text/plain" };
      return refusal(-14014);
    },
    refuse(request, violations) {
      if (request.headers["authorization"] !== undefined) violations.push(`${request.path}: the token belongs in the header access_token`);
      const token = request.headers["access_token"];
      const isOld = keepsOld && token === previousAccessToken;
      if (typeof token !== "string" || (token !== current.accessToken && !isOld)) return -216;
      if (current.isExpired) return -220;
      const proof = createHmac("sha256", app.appSecret).update(token).digest("hex");
      return needsProof && request.headers["appsecret_proof"] !== proof ? -242 : null;
    },
    faults: {
      loseTokenAnswers: (count) => void (answersToLose = count),
      answerSpentTokensWith: (answer) => void (spentAnswer = answer),
      keepOldAccessToken: (on) => void (keepsOld = on),
      tokenEndpointDown: (count) => void (refusals = count),
      clear() {
        answersToLose = refusals = 0;
        spentAnswer = "error";
        keepsOld = false;
        current.isExpired = false;
      },
    },
  };
}

const NAMES: Record<number, string> = {
  [-14002]: "Invalid application id",
  [-14004]: "Invalid secret key",
  [-14014]: "Invalid refresh token",
  [-14018]: "Invalid grant type",
};

function refusal(error: number, violations?: string[], violation?: string): FakeAnswer {
  if (violations && violation) violations.push(violation);
  const reason = NAMES[error] ?? "Invalid request";
  return { status: 200, json: { error, error_name: reason, error_reason: reason, error_description: reason, ref_doc: "" } };
}
