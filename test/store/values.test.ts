import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnKey, type ColumnKey } from "../../src/platform/sqlite-driver/column-key";
import { openSqlite } from "../../src/platform/sqlite-driver/open-sqlite";
import { compareValues } from "../../src/platform/sqlite-driver/values";
import { anyValues, scalars } from "./arbitrary-operations";

describe("MongoDB's order of values", () => {
  it("puts types in order, then values", () => {
    const ascending = [
      undefined,
      NaN,
      -Infinity,
      -1,
      0,
      1.5,
      "",
      "a",
      "ab",
      "b",
      "\uFFFD",
      "\u{1F600}",
      {},
      { a: 1 },
      [],
      [1],
      false,
      true,
      new Date(-1),
      new Date(0),
    ];
    for (let i = 0; i < ascending.length; i++) {
      for (let j = 0; j < ascending.length; j++) expect(Math.sign(compareValues(ascending[i], ascending[j]))).toBe(Math.sign(i - j));
    }
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(anyValues, anyValues, anyValues, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("is the order in which SQLite sorts the columns", () => {
    const sqlite = openSqlite(":memory:");
    const compare = sqlite.query("SELECT (?1 > ?2) - (?1 < ?2)");
    const order = (a: ColumnKey, b: ColumnKey) => compare.get([a, b])![0];
    const values = fc.oneof(scalars, fc.double(), fc.string({ unit: "binary" }), fc.date({ noInvalidDate: true }));
    // The two lowest finite numbers share the places of NaN and -Infinity: see columnKey.
    const isExcepted = (value: unknown) => typeof value === "number" && Number.isFinite(value) && value <= -1.7976931348623155e308;
    fc.assert(
      fc.property(values, values, (a, b) => {
        fc.pre(!isExcepted(a) && !isExcepted(b));
        expect(order(columnKey(a), columnKey(b))).toBe(Math.sign(compareValues(a, b)));
      }),
      { numRuns: 1_000 },
    );
    sqlite.close();
  });
});
