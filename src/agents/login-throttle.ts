import { AppError, SECOND_MS } from "../core";

interface Limit {
  /** Failures in a row before the next attempt must wait. */
  burst: number;
  /** One more attempt every so often. */
  everyMs: number;
}

/**
 * A person who mistypes waits at most half a minute; a guesser gets nowhere, from one address or from many. A device that signed in before has a
 * count of its own, so that guessers cannot lock its owner out (OWASP's device cookies).
 */
const LIMITS = {
  device: { burst: 5, everyMs: 30 * SECOND_MS },
  accountFromAddress: { burst: 5, everyMs: 30 * SECOND_MS },
  address: { burst: 40, everyMs: 10 * SECOND_MS },
  account: { burst: 100, everyMs: 10 * SECOND_MS },
} as const satisfies Record<string, Limit>;

const MAX_KEYS = 50_000;

export interface LoginAttempt {
  email: string;
  address: string;
  /** The device's own id if this account signed in on it before. */
  deviceId: string | null;
}

export interface LoginThrottle {
  /** @throws {AppError} TOO_MANY_ATTEMPTS with `retryAfterSeconds` */
  check(attempt: LoginAttempt): void;
  failed(attempt: LoginAttempt): void;
  succeeded(attempt: LoginAttempt): void;
}

/** Counts failed logins of this process in leaky buckets. */
export function createLoginThrottle(nowMs: () => number): LoginThrottle {
  const buckets = new Map<string, { failures: number; at: number }>();

  function keys({ email, address, deviceId }: LoginAttempt): { key: string; limit: Limit }[] {
    if (deviceId !== null) return [{ key: `0 ${email} ${deviceId}`, limit: LIMITS.device }];
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
    check(attempt) {
      const waits = keys(attempt).map(({ key, limit }) => (level(key, limit) - limit.burst + 1) * limit.everyMs);
      // Rounding up keeps a client that waits exactly this long from being refused again.
      const waitSeconds = Math.ceil(Math.max(...waits) / SECOND_MS);
      if (waitSeconds > 0)
        throw new AppError("TOO_MANY_ATTEMPTS", "Too many wrong logins; wait a moment", { retryAfterSeconds: waitSeconds });
    },
    failed(attempt) {
      if (buckets.size > MAX_KEYS) buckets.clear();
      for (const { key, limit } of keys(attempt)) buckets.set(key, { failures: level(key, limit) + 1, at: nowMs() });
    },
    succeeded(attempt) {
      // The first is the narrowest; one right login must not clear what guesses at other accounts have filled.
      buckets.delete(keys(attempt)[0]!.key);
    },
  };
}
