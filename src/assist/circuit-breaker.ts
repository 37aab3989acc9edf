const FAILURES_IN_A_ROW = 5;
const REST_MS = 60_000;

/** Leaves an endpoint alone for a minute after five failures in a row; then one call tries whether it is back. */
export interface CircuitBreaker {
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
}

export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    mayTry() {
      if (failures < FAILURES_IN_A_ROW) return true;
      if (now() < restsUntil) return false;
      // This one call is the trial; others go on waiting.
      restsUntil = now() + REST_MS;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures += 1;
      restsUntil = now() + REST_MS;
    },
  };
}
