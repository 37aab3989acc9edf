import { DAY_MS, HOUR_MS, MINUTE_MS } from "../core";

/** From when on the Health page and `doctor` say that something is wrong. */
export const LIMITS = {
  /** Work that has been due for longer does not move. */
  late: { warnMs: MINUTE_MS, problemMs: 5 * MINUTE_MS },
  /** SQLite needs room for its log, MongoDB refuses writes: below the second nothing can be acknowledged soon. */
  disk: { warnMiB: 500, problemMiB: 100 },
  /** Reply windows, tokens and signatures are judged by the clock. */
  clockSkewMs: 2 * MINUTE_MS,
  clockBehindMs: 5 * MINUTE_MS,
  /** A nightly backup and two hours of patience. */
  backupAgeMs: 26 * HOUR_MS,
  silentChannelMs: 3 * DAY_MS,
  accessEndsInMs: 7 * DAY_MS,
  databaseSlowMs: 250,
  loopDelayMs: 1_000,
  /** So many given up in an hour, and none sent: the platform takes nothing. */
  allRefused: 3,
} as const;

export type Level = "ok" | "warn" | "problem";

export function lateLevel(lateMs: number): Level {
  return lateMs > LIMITS.late.problemMs ? "problem" : lateMs > LIMITS.late.warnMs ? "warn" : "ok";
}

export function diskLevel(freeBytes: number): Level {
  const freeMiB = freeBytes / 2 ** 20;
  return freeMiB < LIMITS.disk.problemMiB ? "problem" : freeMiB < LIMITS.disk.warnMiB ? "warn" : "ok";
}

/** How far the newest event lies ahead of now: the clock has been put back, and all that is timed waits until it is there again. */
export function clockBehindMs(now: Date, newestEventAt: Date | null | undefined): number | null {
  const aheadMs = (newestEventAt?.getTime() ?? 0) - now.getTime();
  return aheadMs > LIMITS.clockBehindMs ? aheadMs : null;
}

export function isPublicAddress(publicUrl: string | null): boolean {
  return publicUrl?.startsWith("https://") ?? false;
}
