import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, as text that fits in a cookie and a header. */
export function newSecretToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the store keeps of a token. The token is random, so one fast hash is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
