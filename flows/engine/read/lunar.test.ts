import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time";
import { fromLunar, lunarMonthDays, toLunar } from "./lunar";

/** First day of the lunar year in Việt Nam; 2007 and 2030 are a day before China's. */
const TET =
  "2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12".split(
    " ",
  );

test("Tết falls on the known days from 2000 to 2040", () => {
  expect(TET.map((_, i) => fromLunar({ day: 1, month: 1, year: 2000 + i, isLeap: false }))).toEqual(TET);
  expect(TET.map(toLunar)).toEqual(TET.map((_, i) => ({ day: 1, month: 1, year: 2000 + i, isLeap: false })));
});

test.each([
  ["1985-01-21", 1, 1, 1985, false],
  ["2024-09-17", 15, 8, 2024, false],
  ["2025-10-06", 15, 8, 2025, false],
  ["2026-09-25", 15, 8, 2026, false],
  ["2025-07-25", 1, 6, 2025, true],
  ["2023-03-22", 1, 2, 2023, true],
  ["2020-05-23", 1, 4, 2020, true],
  ["2025-04-07", 10, 3, 2025, false],
  ["2024-02-09", 30, 12, 2023, false],
  ["2025-01-28", 29, 12, 2024, false],
  ["2026-02-16", 29, 12, 2025, false],
  ["2027-02-05", 29, 12, 2026, false],
  ["2033-12-22", 1, 11, 2033, true],
] as const)("%s is %i/%i of %i, leap: %s", (solar, day, month, year, isLeap) => {
  expect(toLunar(solar)).toEqual({ day, month, year, isLeap });
  expect(fromLunar({ day, month, year, isLeap })).toBe(solar);
});

test("there is no 30th in a short month and no leap month in a common year", () => {
  expect(lunarMonthDays(12, 2024)).toBe(29);
  expect(lunarMonthDays(12, 2023)).toBe(30);
  expect(fromLunar({ day: 30, month: 12, year: 2024, isLeap: false })).toBeNull();
  expect(fromLunar({ day: 1, month: 6, year: 2026, isLeap: true })).toBeNull();
});

test("every day goes there and back, and the next day is the next lunar day", () => {
  const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays("1900-03-01", days));
  fc.assert(
    fc.property(day, (solar) => {
      const lunar = toLunar(solar);
      expect(fromLunar(lunar)).toBe(solar);
      const next = toLunar(addDays(solar, 1));
      expect(next.day === lunar.day + 1 || (next.day === 1 && lunar.day >= 29)).toBe(true);
    }),
  );
});
