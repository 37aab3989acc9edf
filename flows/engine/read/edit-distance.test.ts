import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, isWithinOneEdit } from "./edit-distance";

test.each<[string, string, number]>([
  ["giao", "giao", 0],
  ["giao", "giap", 1],
  ["giao", "gioa", 1],
  ["giao", "gia", 1],
  ["giao", "giaoo", 1],
  ["giao", "oaig", 3],
  ["", "g", 1],
])("from “%s” to “%s” it is %i", (from, to, steps) => expect(editDistance(from, to, 3)).toBe(steps));

test("the quick answer is the counted one", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => isWithinOneEdit(a, b) === editDistance(a, b, 1) <= 1),
    { numRuns: 2_000 },
  );
});
