import { AppError, SECOND_MS } from "../core";

export interface Limit {
  /** Failures in a row before the next attempt must wait. */
  burst: number;
  /** One more attempt every so often. */
  everyMs: number;
}

export interface FailureKey {
  key: string;
  limit: Limit;
}

const MAX_KEYS = 50_000;

export interface FailureBuckets {
  /** @throws {AppError} TOO_MANY_ATTEMPTS with `retryAfterSeconds` */
  check(keys: readonly FailureKey[]): void;
  failed(keys: readonly FailureKey[]): void;
  forget(key: string): void;
}

/** Counts failures of this process in leaky buckets. */
export function createFailureBuckets(nowMs: () => number): FailureBuckets {
  const buckets = new Map<string, { failures: number; at: number }>();

  function level({ key, limit }: FailureKey): number {
    const bucket = buckets.get(key);
    return bucket ? Math.max(0, bucket.failures - (nowMs() - bucket.at) / limit.everyMs) : 0;
  }

  return {
    check(keys) {
      const waits = keys.map((one) => (level(one) - one.limit.burst + 1) * one.limit.everyMs);
      // Rounding up keeps a client that waits exactly this long from being refused again.
      const waitSeconds = Math.ceil(Math.max(...waits) / SECOND_MS);
      if (waitSeconds > 0)
        throw new AppError("TOO_MANY_ATTEMPTS", "Too many wrong attempts; wait a moment", { retryAfterSeconds: waitSeconds });
    },
    failed(keys) {
      if (buckets.size > MAX_KEYS) buckets.clear();
      for (const one of keys) buckets.set(one.key, { failures: level(one) + 1, at: nowMs() });
    },
    forget: (key) => void buckets.delete(key),
  };
}
