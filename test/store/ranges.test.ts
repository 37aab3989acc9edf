import { expect, test } from "vitest";
import { betweenTerm } from "../../src/platform/sqlite-driver/sql-terms";

test("two bounds of one type become one range, so that an index is walked between them and nowhere else", () => {
  expect(betweenTerm("c", { $gt: "a", $lte: "b" })).toEqual({
    operators: ["$gt", "$lte"],
    term: { sql: "(c > ? AND c <= ?)", parameters: ["a", "b"], isExact: true },
  });
});

test.each([{ $gt: "a" }, { $gt: "a", $lt: 5 }, { $gt: null, $lt: null }, { $gte: NaN, $lt: 5 }, { $gt: 1, $gte: 2, $lt: 5 }])(
  "%j stays as it is",
  (condition) => expect(betweenTerm("c", condition)).toBeNull(),
);
