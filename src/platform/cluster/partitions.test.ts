import fc from "fast-check";
import { expect, it } from "vitest";
import { PARTITIONS, partitionOf, share } from "./partitions";

const workers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 });
const owners = fc.array(fc.option(fc.string({ minLength: 1, maxLength: 4 })), { minLength: PARTITIONS, maxLength: PARTITIONS });

it("gives every partition to a live worker, as evenly as can be", () => {
  fc.assert(
    fc.property(owners, workers, (before, live) => {
      const after = share(before, live);
      const counts = live.map((worker) => after.filter((owner) => owner === worker).length);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(PARTITIONS);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

it("is reckoned the same by everyone, and moves nothing once all is shared", () => {
  fc.assert(
    fc.property(owners, workers, (before, live) => {
      const after = share(before, live);
      expect(share(before, [...live].reverse())).toEqual(after);
      expect(share(after, live)).toEqual(after);
    }),
  );
});

it("moves only what a newcomer takes, or what somebody left behind", () => {
  fc.assert(
    fc.property(workers, (live) => {
      const before = share(Array<null>(PARTITIONS).fill(null), live);
      const joined = share(before, [...live, "newcomer"]);
      expect(joined.every((owner, at) => owner === before[at] || owner === "newcomer")).toBe(true);
      if (live.length < 2) return;
      const left = share(before, live.slice(1));
      expect(left.every((owner, at) => owner === before[at] || before[at] === live[0])).toBe(true);
    }),
  );
});

it("spreads keys over all partitions", () => {
  const hit = new Set(Array.from({ length: 2_000 }, (_, index) => partitionOf(`channel:${index}`)));
  expect(hit.size).toBe(PARTITIONS);
});
