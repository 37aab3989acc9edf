import fc from "fast-check";
import { expect, test } from "vitest";
import { countPhoneDigits, formatPhone, readPhone } from "./phone";

test.each([
  ["0912345678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["0912 345 678", "0912345678"],
  ["0912-345-678 ạ", "0912345678"],
  ["(0912) 345 678", "0912345678"],
  ["o9 1 2 345 678", "0912345678"],
  ["O912345678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["(+84) 0912345678", "0912345678"],
  ["84912345678", "0912345678"],
  ["0084912345678", "0912345678"],
  ["912345678", "0912345678"],
  ["không chín một hai ba bốn năm sáu bảy tám", "0912345678"],
  ["khong chin mot hai ba bon nam sau bay tam", "0912345678"],
  ["ko phải, số mình là 0912 345 678, gọi sau 5h nhé", "0912345678"],
  ["Lan 0912345678 Hà Nội", "0912345678"],
  ["0912345678 hoặc 0987654321", "0912345678"],
  ["0912345678/0987654321", "0912345678"],
  ["sđt cũ 01681234567", "0381234567"],
  ["028 3822 1234", "02838221234"],
  ["0243 555 0115", "02435550115"],
  ["+1 (415) 555-2671", "+14155552671"],
])("“%s” → %s", (text, phone) => {
  expect(readPhone(text)?.value).toBe(phone);
});

test.each([
  "",
  "091234567",
  "09123456789",
  "1900 1234",
  "0112345678",
  "mai mình gửi",
  "20/11/2026",
  "tổng 500.000 đồng",
  "năm nay",
  "001085012345",
  "không",
])("“%s” is no phone number", (text) => {
  expect(readPhone(text)).toBeNull();
});

test("counts digits to say what is missing", () => {
  expect(countPhoneDigits("số em 0912 345 67 nha")).toBe(9);
  expect(countPhoneDigits("chưa có")).toBe(0);
});

const mobile = fc
  .tuple(fc.constantFrom("3", "5", "7", "8", "9"), fc.stringMatching(/^\d{8}$/))
  .map(([network, rest]) => `0${network}${rest}`);

test("what is printed reads back, with any separators and in words", () => {
  const spoken = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
  fc.assert(
    fc.property(mobile, fc.constantFrom(" ", ".", "-", " . ", ""), (phone, separator) => {
      expect(readPhone(formatPhone(phone))?.value).toBe(phone);
      expect(readPhone(`+84 ${phone.slice(1)}`)?.value).toBe(phone);
      expect(readPhone([...phone].join(separator))?.value).toBe(phone);
      expect(readPhone([...phone].map((digit) => spoken[Number(digit)]).join(" "))?.value).toBe(phone);
      expect(readPhone(`dạ số em là ${formatPhone(phone)} nha shop`)?.value).toBe(phone);
    }),
  );
});
