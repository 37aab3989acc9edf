import { expect, it } from "vitest";
import { fold } from "./fold";
import { hueOf, initials } from "./people";

it.each([
  ["Phạm Đức Duy", "ĐD"],
  ["Nguyễn Thị Hồng Nhung", "HN"],
  ["an", "A"],
  ["مريم العلي · Maryam", "اM"],
  ["👗 Shop 👗", "S"],
  ["", "?"],
  ["...", "?"],
])("shortens %s to %s", (name, letters) => expect(initials(name)).toBe(letters));

it("gives one person one colour", () => {
  expect(hueOf("ct_1")).toBe(hueOf("ct_1"));
  expect(["a", "b", "c", "d", "e", "f", "g"].map(hueOf).every((hue) => hue >= 0 && hue < 6)).toBe(true);
});

it("folds accents for finding", () => {
  expect(fold("Nguyễn Đức THẮNG")).toBe("nguyen duc thang");
});
