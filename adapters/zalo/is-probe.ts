import type { RawWebhook } from "../../src/core";

/** Zalo's console checks a webhook address with an unsigned POST whose body is `{}` or nothing; without a 200 it refuses the address. */
export function isProbe(raw: RawWebhook): boolean {
  if (raw.headers["x-zevent-signature"] !== undefined || raw.body.length > 16) return false;
  return /^\s*(\{\s*\})?\s*$/.test(raw.body.toString("utf8"));
}
