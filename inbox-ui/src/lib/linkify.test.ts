import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOnlyEmoji, isSafeUrl, linkify } from "./linkify";

const links = (text: string) => linkify(text).flatMap((part) => (part.href ? [[part.text, part.href]] : []));

describe("linkify", () => {
  it("finds addresses without the sentence's own punctuation", () => {
    expect(links("Xem https://moclan.example.com/vay?size=M&mau=be. Cảm ơn")).toEqual([
      ["https://moclan.example.com/vay?size=M&mau=be", "https://moclan.example.com/vay?size=M&mau=be"],
    ]);
    expect(links("(www.moclan.example.com)")).toEqual([["www.moclan.example.com", "https://www.moclan.example.com"]]);
    expect(links("https://vi.example.org/Lan_(hoa)")).toEqual([["https://vi.example.org/Lan_(hoa)", "https://vi.example.org/Lan_(hoa)"]]);
  });

  it("finds emails and Vietnamese phone numbers, but not order numbers or prices", () => {
    expect(links("mail linh@moclan.example.com, sđt 0912.345.678 hoặc +84 912 345 678")).toEqual([
      ["linh@moclan.example.com", "mailto:linh@moclan.example.com"],
      ["0912.345.678", "tel:0912345678"],
      ["+84 912 345 678", "tel:+84912345678"],
    ]);
    expect(links("đơn #0912345678, giá 1.250.000đ, mã 10912345678x")).toEqual([]);
  });

  it("never makes a link that could run a script", () => {
    expect(links("javascript:alert(1) data:text/html,x vbscript:x")).toEqual([]);
    expect(links('<img src=x onerror="alert(1)">')).toEqual([]);
  });

  it("keeps every character, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        (text) =>
          linkify(text)
            .map((part) => part.text)
            .join("") === text,
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("http://a.b", "www.x.vn", "0912345678", "a@b.co", " ", ".", ")", "(", "đ", "\n"), { maxLength: 20 }),
        (pieces) => {
          const text = pieces.join("");
          return (
            linkify(text)
              .map((part) => part.text)
              .join("") === text
          );
        },
      ),
    );
  });
});

it("knows messages that are only emoji", () => {
  expect(["👍", "👍😍", "❤️", "👨‍👩‍👧", "🇻🇳", "🙏 🙏"].map(isOnlyEmoji)).toEqual([true, true, true, true, true, true]);
  expect(["ok 👍", "", "123", "😀😀😀😀😀😀😀", "*"].map(isOnlyEmoji)).toEqual([false, false, false, false, false]);
});

it("lets only web addresses and our own paths be opened", () => {
  expect(["https://a.vn", "HTTP://a.vn", "/files/1"].map(isSafeUrl)).toEqual([true, true, true]);
  expect(["javascript:alert(1)", "data:text/html,x", "//evil.example", " https://a.vn", "file:///etc/passwd"].map(isSafeUrl)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
