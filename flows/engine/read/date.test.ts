import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../time";
import { formatDay, readDate } from "./date";

/** A Saturday. */
const TODAY = "2026-11-21";

test.each([
  ["hôm nay", "2026-11-21"],
  ["nay", "2026-11-21"],
  ["tối nay", "2026-11-21"],
  ["mai", "2026-11-22"],
  ["ngày mai nhé", "2026-11-22"],
  ["sáng mai 9h", "2026-11-22"],
  ["ngay mai", "2026-11-22"],
  ["ngày kia", "2026-11-23"],
  ["ngày mốt", "2026-11-23"],
  ["mốt", "2026-11-23"],
  ["3 ngày nữa", "2026-11-24"],
  ["hai hôm nữa", "2026-11-23"],
  ["sau 3 hôm", "2026-11-24"],
  ["2 tuần nữa", "2026-12-05"],
  ["thứ 6", "2026-11-27"],
  ["thứ sáu", "2026-11-27"],
  ["t6 nha", "2026-11-27"],
  ["thu 6 tuan sau", "2026-11-27"],
  ["thứ 6 tuần sau", "2026-11-27"],
  ["thứ hai tuần tới", "2026-11-23"],
  ["thứ 3 tuần sau nữa", "2026-12-01"],
  ["T7 này", "2026-11-21"],
  ["chủ nhật", "2026-11-22"],
  ["chủ nhật này", "2026-11-22"],
  ["cn tuần sau", "2026-11-29"],
  ["cuối tuần sau", "2026-11-28"],
  ["9h30 sáng thứ 2", "2026-11-23"],
  ["25/12", "2026-12-25"],
  ["25-12", "2026-12-25"],
  ["25.12", "2026-12-25"],
  ["9h 25/12", "2026-12-25"],
  ["20/11", "2027-11-20"],
  ["20/12/2026", "2026-12-20"],
  ["20/12/26", "2026-12-20"],
  ["ngày 20 tháng 12", "2026-12-20"],
  ["20 tháng 12 năm 2026", "2026-12-20"],
  ["mùng 5 tháng 2", "2027-02-05"],
  ["5 tháng chạp", "2027-01-12"],
  ["mùng 5", "2026-12-05"],
  ["ngày 25", "2026-11-25"],
  ["ngày 31", "2026-12-31"],
  ["20 tháng sau", "2026-12-20"],
  ["25 tháng này", "2026-11-25"],
  ["cuối tháng", "2026-11-30"],
  ["đầu tháng sau", "2026-12-01"],
  ["29/2", "2028-02-29"],
  ["2026-12-01", "2026-12-01"],
  ["tomorrow", "2026-11-22"],
])("“%s” → %s", (text, day) => {
  expect(readDate(text, TODAY)?.value).toBe(day);
});

test.each([
  "",
  "không biết",
  "hôm nào rảnh",
  "5",
  "1.5tr",
  "31/2",
  "32/1",
  "0912.345.678",
  "20/11/2020",
  "hôm qua",
  "tuần sau",
  "mấy giờ mở cửa",
])("“%s” is no day to come", (text) => {
  expect(readDate(text, TODAY)).toBeNull();
});

test.each([
  ["hôm qua", "2026-11-20"],
  ["20/11", "2026-11-20"],
  ["5/3/95", "1995-03-05"],
  ["22/11", "2025-11-22"],
  ["thứ 6", "2026-11-20"],
  ["2 tuần trước", "2026-11-07"],
])("looking back, “%s” → %s", (text, day) => {
  expect(readDate(text, TODAY, "past")?.value).toBe(day);
});

test("what is printed reads back, from any day", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 300 }), (today, ahead) => {
      const target = addDays(today, ahead);
      expect(readDate(formatDay(target), today)?.value).toBe(target);
      expect(readDate(target, today)?.value).toBe(target);
      expect(readDate(formatDay(target).slice(0, 5), today)?.value).toBe(target);
      expect(readDate(`dạ ngày ${formatDay(target)} ạ`, today)?.value).toBe(target);
    }),
  );
});
