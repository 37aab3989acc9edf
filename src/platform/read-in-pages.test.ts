import fc from "fast-check";
import { expect, it } from "vitest";
import { readInPages } from "./read-in-pages";

it("reads everything once and in order, however many share a date and whatever leaves the index meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      fc.func(fc.boolean()),
      async (times, pageSize, leaves) => {
        const all = times.map((time, index) => ({ _id: String(index), at: new Date(time) }));
        const index = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
        const read = (from: Date, limit: number): Promise<typeof all> =>
          Promise.resolve(index.filter(({ at }) => at >= from).slice(0, limit));
        const found: typeof all = [];
        for await (const page of readInPages({ read, keyOf: ({ at }) => at, from: new Date(0), pageSize })) {
          found.push(...page);
          for (const one of page) if (leaves(one._id)) index.splice(index.indexOf(one), 1);
        }
        expect(found.map(({ _id }) => _id).sort()).toEqual(all.map(({ _id }) => _id).sort());
        expect(found.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((a, b) => a.getTime() - b.getTime()));
      },
    ),
  );
});
