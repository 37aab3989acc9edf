import { SECOND_MS } from "../core";
import { createFailureBuckets, type FailureKey, type Limit } from "./failure-buckets";

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

/** Counts failed logins of this process. */
export function createLoginThrottle(nowMs: () => number): LoginThrottle {
  const buckets = createFailureBuckets(nowMs);
  return {
    check: (attempt) => buckets.check(keysOf(attempt)),
    failed: (attempt) => buckets.failed(keysOf(attempt)),
    // The first is the narrowest; one right login must not clear what guesses at other accounts have filled.
    succeeded: (attempt) => buckets.forget(keysOf(attempt)[0]!.key),
  };
}

function keysOf({ email, address, deviceId }: LoginAttempt): FailureKey[] {
  if (deviceId !== null) return [{ key: `0 ${email} ${deviceId}`, limit: LIMITS.device }];
  return [
    { key: `1 ${email} ${address}`, limit: LIMITS.accountFromAddress },
    { key: `2 ${address}`, limit: LIMITS.address },
    { key: `3 ${email}`, limit: LIMITS.account },
  ];
}
