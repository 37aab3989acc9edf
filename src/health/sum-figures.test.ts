import fc from "fast-check";
import { expect, test } from "vitest";
import { TIME_BOUNDS_MS } from "../platform/metrics";
import { SLOT_MS, slotOf } from "./create-figures";
import type { Figures } from "./figures.model";
import { sumFigures } from "./sum-figures";

const now = new Date("2026-11-20T03:04:00.000Z");
const midnight = new Date("2026-11-19T17:00:00.000Z");
const slotsAgo = (count: number): string => slotOf(new Date(now.getTime() - count * SLOT_MS));
const figures = (_id: string, given: Partial<Figures> = {}): Figures => ({ _id, counts: {}, handled: {}, ...given });

test("the last hour has ten parts, the day begins at midnight, and a reply nobody wanted any more is no failure", () => {
  const sums = sumFigures(
    [
      figures(slotsAgo(0), { counts: { "a|stored": 3, "a|duplicate": 9, "a|failed|TURN_MOVED": 5, "a|failed|CHANNEL_REJECTED": 2 } }),
      figures(slotsAgo(9), { counts: { "a|stored": 1, "b|stored": 1 }, waiting: 7 }),
      figures(slotsAgo(20), { counts: { "a|refused": 4, "a|failed|WINDOW_CLOSED": 3, "a|stored": 50 } }),
      figures("2026-11-19T16:54:00.000Z", { counts: { "a|refused": 100 } }),
    ],
    now,
    midnight,
  );
  expect(sums.received).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
  expect(sums.waiting[0]).toBe(7);
  expect(sums.failed.at(-1)).toBe(2);
  expect(sums.failedToday).toBe(5);
  expect(sums.byChannel.get("a")).toMatchObject({
    receivedLastHour: 4,
    refusedToday: 4,
    refusedLastHour: 0,
    failedLastHour: 2,
    failedToday: [
      { reason: "WINDOW_CLOSED", count: 3 },
      { reason: "CHANNEL_REJECTED", count: 2 },
    ],
  });
});

test("99 of 100 turns were done within the time it names", () => {
  const buckets = fc.array(fc.nat(50), { minLength: TIME_BOUNDS_MS.length, maxLength: TIME_BOUNDS_MS.length });
  fc.assert(
    fc.property(buckets, (counts) => {
      const handled = Object.fromEntries(counts.flatMap((count, bucket) => (count > 0 ? [[bucket, count]] : [])));
      const { handledMsLastHour: ms } = sumFigures([figures(slotsAgo(0), { handled })], now, midnight);
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all === 0) return expect(ms).toBeNull();
      const surelyWithin = counts.reduce((sum, count, bucket) => (TIME_BOUNDS_MS[bucket]! <= ms! ? sum + count : sum), 0);
      const perhapsWithin = counts.reduce((sum, count, bucket) => ((TIME_BOUNDS_MS[bucket - 1] ?? 0) < ms! ? sum + count : sum), 0);
      expect(surelyWithin).toBeLessThanOrEqual(Math.ceil(0.99 * all));
      expect(perhapsWithin).toBeGreaterThanOrEqual(0.99 * all);
    }),
  );
});
