import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text";

test.each([
  ["  Đường Nguyễn Trãi ", "duong nguyen trai"],
  ["ĐẶT HÀNG".normalize("NFD"), "dat hang"],
  ["ship COD 35k", "ship cod 35k"],
])("%j is compared as %j", (text, expected) => expect(foldText(text)).toBe(expected));

test("folding twice changes nothing, and how a text is composed does not matter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
    }),
  );
});
