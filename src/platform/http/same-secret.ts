import { createHash, timingSafeEqual } from "node:crypto";

/** Compares without telling by its duration how much of the guess was right. */
export function isSameSecret(guess: string, secret: string): boolean {
  return timingSafeEqual(digest(guess), digest(secret));
}

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}
