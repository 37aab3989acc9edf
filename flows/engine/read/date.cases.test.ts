import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time";
import { DATE_CHAT } from "./cases/date.chat";
import { LUNAR_CHAT } from "./cases/lunar.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { DATE_CASES, DATE_TRAPS, PAST_CASES, TODAY } from "./cases/date.cases";
import { printDay, readDate } from "./date";
import { fromLunar, toLunar } from "./lunar";

checkCases("date", DATE_CASES, (text) => readDate(text, TODAY));
checkTraps("date", DATE_TRAPS, (text) => readDate(text, TODAY));
checkChat("date", DATE_CHAT, (text) => readDate(text, TODAY), textsOf(DATE_CASES, DATE_TRAPS));
const OF_THE_MOON = textsOf(DATE_CASES).filter((text) =>
  /âm|âl|tết|rằm|m[ùồ]ng|chạp|giêng|giao thừa|vu lan|trung thu|giỗ tổ|ông/iu.test(text),
);
checkChat("lunar date", LUNAR_CHAT, (text) => readDate(text, TODAY), OF_THE_MOON);

test.each(PAST_CASES)("looking back, “%s” is %s (sure: %s)", (text, day, sure) => {
  expect(readDate(text, TODAY, "past")).toMatchObject({ value: day, sure });
});

test.each([
  ["thứ 6", "2026-11-27", ["2026-11-27", "2026-12-04"]],
  ["thứ 7 tới", "2026-11-23", ["2026-11-28", "2026-12-05"]],
  ["next friday", "2026-11-23", ["2026-11-27", "2026-12-04"]],
  ["mùng 3", TODAY, ["2026-12-03", "2026-12-11"]],
  ["mùng 5 tháng 2", TODAY, ["2027-02-05", "2027-03-12"]],
  ["5/6 please", TODAY, ["2027-06-05", "2027-05-06"]],
  ["ngày kia", TODAY, ["2026-11-23", "2026-11-24"]],
  ["mai hoặc thứ 3", TODAY, ["2026-11-22", "2026-11-24"]],
])("“%s” said on %s is asked back with %j", (text, today, days) => {
  const found = readDate(text, today);
  expect(found?.sure).toBe(false);
  expect(found?.readings.map(({ value }) => value)).toEqual(days);
  // Each reading understands its own words when they are typed or tapped back.
  for (const reading of found!.readings) expect(readDate(reading.echo, today)).toMatchObject({ value: reading.value, sure: true });
});

test("what is printed reads back, from any day, also as a lunar date", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), (today, ahead) => {
      const target = addDays(today, ahead);
      expect(readDate(printDay(target), today)).toMatchObject({ value: target, sure: true, echo: printDay(target) });
      expect(readDate(`dạ ${printDay(target).toUpperCase()} ạ`, today)).toMatchObject({ value: target, sure: true });
      const lunar = toLunar(target);
      const year = Number(today.slice(0, 4));
      if (lunar.isLeap || lunar.year > year + 1) return;
      const next = [year - 1, year, year + 1, year + 2]
        .map((one) => fromLunar({ ...lunar, year: one }))
        .find((one) => one !== null && one >= today);
      expect(readDate(`${lunar.day}/${lunar.month} âm lịch`, today)?.value).toBe(next);
    }),
  );
});
