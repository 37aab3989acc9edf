import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text";

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  "UTF-8": (text) => Buffer.from(text, "utf8"),
  "UTF-8 with a mark": (text) => Buffer.from(`\uFEFF${text}`, "utf8"),
  "UTF-16, little end first": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16, big end first": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
};

test.each(Object.keys(ENCODINGS))("reads what was written as %s", (name) => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.includes("\uFFFD") && !text.startsWith("\uFEFF"));
      expect(decodeText(ENCODINGS[name]!(text))).toBe(text);
    }),
  );
});

test("refuses letters of an older encoding", () => {
  expect(decodeText(Buffer.from("C\u00f3 ship kh\u00f4ng", "latin1"))).toBeNull();
});
