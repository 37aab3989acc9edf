import type { PlatformFaults } from "./platform-simulator";

/** The simulator's side of `PlatformFaults`: what a request handler asks. */
export interface FaultState {
  isDown(): boolean;
  /** Uses up one; false when none is left. */
  takeLostAnswer(): boolean;
  takeRateLimit(): { retryAfterMs?: number } | null;
  delayMs(): number;
  tokenExpired(): boolean;
  echoFirst(): boolean;
  /** The platform gave out a new token. */
  renewToken(): void;
}

/** @param ageWindow how the platform moves a contact's last interaction into the past */
export function createFaultSwitches(ageWindow: PlatformFaults["ageWindow"]): { faults: PlatformFaults; state: FaultState } {
  let downUntil = 0;
  let lostAnswers = 0;
  let rateLimits = 0;
  let retryAfterMs: number | undefined;
  let delayMs = 0;
  let expired = false;
  let echoFirst = false;

  const faults: PlatformFaults = {
    down: (forMs) => void (downUntil = Date.now() + forMs),
    loseAnswers: (count) => void (lostAnswers = count),
    rateLimit(count, afterMs) {
      rateLimits = count;
      retryAfterMs = afterMs;
    },
    slow: (ms) => void (delayMs = ms),
    ageWindow,
    expireToken: () => void (expired = true),
    echoBeforeAnswer: (on) => void (echoFirst = on),
    clear() {
      downUntil = lostAnswers = rateLimits = delayMs = 0;
      retryAfterMs = undefined;
      expired = echoFirst = false;
    },
  };
  const state: FaultState = {
    isDown: () => Date.now() < downUntil,
    takeLostAnswer: () => lostAnswers > 0 && lostAnswers-- > 0,
    takeRateLimit: () => (rateLimits > 0 && rateLimits-- > 0 ? { retryAfterMs } : null),
    delayMs: () => delayMs,
    tokenExpired: () => expired,
    echoFirst: () => echoFirst,
    renewToken: () => void (expired = false),
  };
  return { faults, state };
}
