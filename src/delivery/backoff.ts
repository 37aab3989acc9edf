import { ChannelError, MINUTE_MS } from "../core";

/** Tries of one message before it is given up as failed; an agent may still retry it. */
export const MAX_SEND_ATTEMPTS = 8;

/** How long to wait before the next try, in ms; -1: give up. A platform's own wish is heeded. */
export function sendBackoffMs(attemptsMade: number, error: unknown): number {
  if (!(error instanceof ChannelError) || !error.retryable || attemptsMade >= MAX_SEND_ATTEMPTS) return -1;
  return error.details.retryAfterMs ?? Math.min(1_000 * 2 ** (attemptsMade - 1), 5 * MINUTE_MS);
}
