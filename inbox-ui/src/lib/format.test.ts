import { describe, expect, it } from "vitest";
import { agoTime, clockTime, count, dayKey, dayTitle, exactTime, fileSize, listTime, money, phone, sinceTime, timeLeft } from "./format";

const vi = { language: "vi", timeZone: "Asia/Ho_Chi_Minh" };
const en = { language: "en", timeZone: "Asia/Ho_Chi_Minh" };
const at = (text: string) => new Date(`${text}+07:00`);
const now = at("2025-11-21T14:00:00");

describe("times in a list", () => {
  it("shows the clock today, the word for yesterday, the weekday within a week, then the date", () => {
    expect(listTime(at("2025-11-21T09:41:00"), now, vi)).toBe("09:41");
    expect(listTime(at("2025-11-20T23:59:59"), now, vi)).toBe("Hôm qua");
    expect(listTime(at("2025-11-18T08:00:00"), now, vi)).toBe("T3 18/11");
    expect(listTime(at("2025-11-16T08:00:00"), now, vi)).toBe("CN 16/11");
    expect(listTime(at("2025-11-14T08:00:00"), now, vi)).toBe("14/11/2025");
  });

  it("says the same in English", () => {
    expect(listTime(at("2025-11-20T09:41:00"), now, en)).toBe("Yesterday");
    expect(listTime(at("2025-11-18T08:00:00"), now, en)).toBe("Tue 18/11");
  });

  it("goes by the reader's calendar day, not by 24 hours", () => {
    const justAfterMidnight = at("2025-11-21T00:05:00");
    expect(listTime(at("2025-11-20T23:55:00"), justAfterMidnight, vi)).toBe("Hôm qua");
    expect(listTime(at("2025-11-20T23:55:00"), justAfterMidnight, { language: "vi", timeZone: "UTC" })).toBe("16:55");
  });

  it("shows a time slightly in the future (clocks differ) as today", () => {
    expect(listTime(at("2025-11-21T14:00:30"), now, vi)).toBe("14:00");
  });
});

describe("how long ago", () => {
  it("counts minutes within the hour", () => {
    expect(agoTime(at("2025-11-21T13:59:20"), now, vi)).toBe("vừa xong");
    expect(agoTime(at("2025-11-21T13:55:00"), now, vi)).toBe("5 phút");
    expect(agoTime(at("2025-11-21T12:59:00"), now, vi)).toBe("12:59");
    expect(sinceTime(at("2025-11-21T13:55:00"), now, vi)).toBe("5 phút trước");
    expect(sinceTime(at("2025-11-21T13:55:00"), now, en)).toBe("5 min ago");
    expect(sinceTime(at("2025-11-20T13:55:00"), now, en)).toBe("Yesterday");
  });
});

it("names days and exact times", () => {
  expect(dayTitle(at("2025-11-21T00:00:00"), now, vi)).toBe("Hôm nay");
  expect(dayTitle(at("2025-11-01T00:00:00"), now, vi)).toBe("01/11/2025");
  expect(exactTime(at("2025-11-18T09:05:00"), vi)).toBe("09:05 18/11/2025");
  expect(clockTime(at("2025-11-18T00:05:00"), vi)).toBe("00:05");
  expect(dayKey(at("2025-11-18T23:59:00"), vi)).toBe("2025-11-18");
});

it("groups money and counts the Vietnamese way", () => {
  expect(money(1_250_000)).toBe("1.250.000 ₫");
  expect(money(0)).toBe("0 ₫");
  expect(money(-25_000)).toBe("-25.000 ₫");
  expect(count(1_284, vi)).toBe("1.284");
  expect(count(1_284, en)).toBe("1,284");
  expect(count(146, vi)).toBe("146");
});

describe("phone numbers", () => {
  it.each([
    ["0912345678", "0912 345 678"],
    ["0912.345.678", "0912 345 678"],
    ["+84912345678", "0912 345 678"],
    ["84912345678", "0912 345 678"],
    ["02438223344", "024 3822 3344"],
    ["02223823456", "0222 382 3456"],
    ["19001234", "19001234"],
    ["+1 415 555 0100", "+1 415 555 0100"],
  ])("shows %s as %s", (raw, shown) => expect(phone(raw)).toBe(shown));
});

it("shows file sizes", () => {
  expect(fileSize(820, vi)).toBe("820 B");
  expect(fileSize(482_133, vi)).toBe("471 KB");
  expect(fileSize(1_258_291, vi)).toBe("1,2 MB");
  expect(fileSize(1_258_291, en)).toBe("1.2 MB");
});

it("says the time left in the unit that matters", () => {
  const left = (hours: number) => timeLeft(new Date(now.getTime() + hours * 3_600_000), now);
  expect(left(0)).toBeNull();
  expect(left(-1)).toBeNull();
  expect(left(0.001)).toEqual({ value: 1, unit: "minutes" });
  expect(left(0.5)).toEqual({ value: 30, unit: "minutes" });
  expect(left(41.9)).toEqual({ value: 41, unit: "hours" });
  expect(left(24 * 6)).toEqual({ value: 6, unit: "days" });
});
