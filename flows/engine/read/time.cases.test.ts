import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time";
import { TIME_CHAT } from "./cases/time.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { DATE_TIME_CASES, DATE_TIME_TRAPS, NOW, OPEN_CASES, TIME_CASES, TIME_TRAPS } from "./cases/time.cases";
import { printMoment, readDateTime, readMoment } from "./date-time";
import { readTime } from "./time";

checkCases("time", TIME_CASES, (text) => readTime(text, NOW));
checkTraps("time", TIME_TRAPS, (text) => readTime(text, NOW));
checkCases("date and time", DATE_TIME_CASES, (text) => readDateTime(text, { now: NOW }));
checkTraps("date and time", DATE_TIME_TRAPS, (text) => readDateTime(text, { now: NOW }));
checkChat("time", TIME_CHAT, (text) => readTime(text, NOW), textsOf(TIME_CASES, TIME_TRAPS));

test.each(OPEN_CASES)("between 8 and 17, “%s” is surely %s", (text, time) => {
  expect(readTime(text, NOW, { from: "08:00", to: "17:00" })).toMatchObject({ value: time, sure: true });
});

test.each([
  ["9h30", ["09:30", "21:30"]],
  ["3h", ["15:00", "03:00"]],
  ["sáng 12h", ["12:00", "00:00"]],
  ["từ 9h sáng đến 3h chiều", ["09:00", "15:00"]],
])("“%s” is asked back with %j, each of which is understood", (text, times) => {
  const found = readTime(text, NOW);
  expect(found?.sure).toBe(false);
  expect(found?.readings.map(({ value }) => value)).toEqual(times);
  for (const { echo, value } of found!.readings) expect(readTime(echo, NOW)).toMatchObject({ value, sure: true });
});

test.each([
  ["chiều thứ 6 tuần sau", "day", "chiều"],
  ["mai", "day", null],
  ["sáng 5/12", "day", "sáng"],
])("“%s” is only a %s", (text, kind, part) => {
  expect(readMoment(text, { now: NOW })).toMatchObject({ kind, part });
});

test("what is printed reads back", () => {
  const minute = fc
    .integer({ min: 0, max: 1_439 })
    .map((value) => `${String(Math.floor(value / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`);
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 300 }), (time, ahead) => {
      const moment = `${addDays(NOW.slice(0, 10), ahead)}T${time}`;
      expect(readTime(`lúc ${time} nhé`, NOW)).toMatchObject({ value: time, sure: true });
      const found = readDateTime(printMoment(moment), { now: NOW });
      expect(found).toMatchObject({ value: moment, sure: true });
    }),
  );
});
