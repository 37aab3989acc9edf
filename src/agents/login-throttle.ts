import { AppError, SECOND_MS } from "../core";

interface Limit {
  /** Failures in a row before the next attempt must wait. */
  burst: number;
  /** One more attempt every so often. */
  everyMs: number;
}

/** A person who mistypes waits at most half a minute; a guesser gets nowhere, from one address or from many. */
const LIMITS = {
  accountFromAddress: { burst: 5, everyMs: 30 * SECOND_MS },
  address: { burst: 40, everyMs: 10 * SECOND_MS },
  account: { burst: 100, everyMs: 10 * SECOND_MS },
} as const satisfies Record<string, Limit>;

const MAX_KEYS = 50_000;

export interface LoginThrottle {
  /** @throws {AppError} TOO_MANY_ATTEMPTS with `retryAfterSeconds` */
  check(email: string, address: string): void;
  failed(email: string, address: string): void;
  succeeded(email: string, address: string): void;
}

/** Counts failed logins of this process in leaky buckets. */
export function createLoginThrottle(nowMs: () => number): LoginThrottle {
  const buckets = new Map<string, { failures: number; at: number }>();

  function keys(email: string, address: string): { key: string; limit: Limit }[] {
    return [
      { key: `1 ${email} ${address}`, limit: LIMITS.accountFromAddress },
      { key: `2 ${address}`, limit: LIMITS.address },
      { key: `3 ${email}`, limit: LIMITS.account },
    ];
  }

  function level(key: string, limit: Limit): number {
    const bucket = buckets.get(key);
    return bucket ? Math.max(0, bucket.failures - (nowMs() - bucket.at) / limit.everyMs) : 0;
  }

  return {
    check(email, address) {
      const waits = keys(email, address).map(({ key, limit }) => (level(key, limit) - limit.burst + 1) * limit.everyMs);
      // Rounding up keeps a client that waits exactly this long from being refused again.
      const waitSeconds = Math.ceil(Math.max(...waits) / SECOND_MS);
      if (waitSeconds > 0)
        throw new AppError("TOO_MANY_ATTEMPTS", "Too many wrong logins; wait a moment", { retryAfterSeconds: waitSeconds });
    },
    failed(email, address) {
      if (buckets.size > MAX_KEYS) buckets.clear();
      for (const { key, limit } of keys(email, address)) buckets.set(key, { failures: level(key, limit) + 1, at: nowMs() });
    },
    succeeded(email, address) {
      buckets.delete(`1 ${email} ${address}`);
    },
  };
}
