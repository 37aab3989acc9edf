import { expect, test } from "vitest";
import { decimal, storageSize } from "./numbers";

const vi = { language: "vi" };
const en = { language: "en" };

test.each([
  [0.3, "0,3", "0.3"],
  [4, "4", "4"],
  [12.34, "12,3", "12.3"],
  [1284.4, "1.284", "1,284"],
])("%d is written %s and %s", (value, inVietnamese, inEnglish) => {
  expect(decimal(value, vi)).toBe(inVietnamese);
  expect(decimal(value, en)).toBe(inEnglish);
});

test.each([
  [0, "0 MB"],
  [412 * 2 ** 20, "412 MB"],
  [61 * 2 ** 30, "61 GB"],
  [1.25 * 2 ** 40, "1,3 TB"],
  [9_000 * 2 ** 40, "9.000 TB"],
])("%d bytes are %s", (bytes, text) => expect(storageSize(bytes, vi)).toBe(text));
