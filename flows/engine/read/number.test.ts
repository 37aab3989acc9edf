import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney, formatNumber, readNumber } from "./number";

test.each<[string, number]>([
  ["2", 2],
  ["2 cái", 2],
  ["hai", 2],
  ["khoảng 20 người", 20],
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["-3", -3],
  ["1.500", 1_500],
  ["12,000", 12_000],
  ["1.500.000đ", 1_500_000],
  ["1.500.000 vnđ", 1_500_000],
  ["500k", 500_000],
  ["500 k", 500_000],
  ["500 nghìn", 500_000],
  ["500 ngàn đồng", 500_000],
  ["1tr5", 1_500_000],
  ["1tr", 1_000_000],
  ["2tr350", 2_350_000],
  ["1tr250k", 1_250_000],
  ["1,5 triệu", 1_500_000],
  ["1 triệu rưỡi", 1_500_000],
  ["nửa triệu", 500_000],
  ["2 củ", 2_000_000],
  ["2 củ rưỡi", 2_500_000],
  ["5 lít", 500_000],
  ["1 tỷ 2", 1_200_000_000],
  ["2 triệu 5 trăm", 2_500_000],
  ["1 triệu 250 nghìn", 1_250_000],
  ["năm trăm nghìn", 500_000],
  ["hai triệu rưỡi", 2_500_000],
  ["một trăm hai mươi ba", 123],
  ["một trăm linh hai", 102],
  ["hai mươi lăm", 25],
  ["mười lăm", 15],
  ["ba mươi", 30],
  ["3 chục", 30],
  ["3 trăm rưởi", 350],
  ["tam trieu", 8_000_000],
])("“%s” → %d", (text, value) => {
  expect(readNumber(text)?.value).toBe(value);
});

test.each(["", "không", "không biết", "10-15", "10 đến 15", "từ 5 tới 7 triệu", "nhiều", "tr", "k", "1.2.3", "ngày 20 lúc 3"])(
  "“%s” is not one number",
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test("a hundred in digits is no word for hundreds", () => {
  expect(readNumber("100tr5")?.value).toBe(100_500_000);
  expect(readNumber("100 triệu 5 trăm")?.value).toBe(100_500_000);
});

test("what is printed reads back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (value) => {
      expect(readNumber(formatMoney(value))?.value).toBe(value);
      expect(readNumber(`khoảng ${formatNumber(value)} thôi ạ`)?.value).toBe(value);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }), (count, rest) => {
      expect(readNumber(`${count}k`)?.value).toBe(count * 1_000);
      expect(readNumber(`${count}tr${rest}`)?.value).toBe(count * 1_000_000 + rest * 100_000);
    }),
  );
});
