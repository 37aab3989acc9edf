import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Answers Meta's GET check of the webhook address: the challenge byte for byte when the token is one of ours, else 403.
 * Null when the query is no such check.
 */
export function answerChallenge(query: Record<string, string>, verifyTokens: readonly string[]): { status: number; body: string } | null {
  const mode = query["hub.mode"];
  const token = query["hub.verify_token"];
  const challenge = query["hub.challenge"];
  if (mode === undefined && token === undefined && challenge === undefined) return null;
  if (mode !== "subscribe" || token === undefined || challenge === undefined) return { status: 403, body: "" };
  return verifyTokens.some((own) => sameText(own, token)) ? { status: 200, body: challenge } : { status: 403, body: "" };
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
