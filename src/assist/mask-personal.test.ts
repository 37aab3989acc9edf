import fc from "fast-check";
import { expect, test } from "vitest";
import { maskPersonal } from "./mask-personal";

test("phones, e-mails and long numbers do not leave, each under one name, and can be put back", () => {
  const text = "Gọi em 0912 345 678 hoặc +84 912 345 679, mail lan.tran@gmail.com; stk 1903 5555 6667 77. Nhắc lại: 0912 345 678";
  const masked = maskPersonal(text);
  expect(masked.text).toBe("Gọi em [SĐT 1] hoặc [SĐT 2], mail [EMAIL 1]; stk [SỐ 1]. Nhắc lại: [SĐT 1]");
  expect(masked.restore(masked.text)).toBe(text);
  expect(masked.restore("Khách cho số [SĐT 2]")).toBe("Khách cho số +84 912 345 679");
});

test("prices, times, dates and sizes stay", () => {
  for (const text of ["áo 1.250.000đ size 38", "8h30 ngày 20/11/2026", "ship 35k về 25 Hàng Bông", "cao 1m58 nặng 50kg"])
    expect(maskPersonal(text).text).toBe(text);
});

test("no run of nine digits is left in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .-ađ@"), maxLength: 60 }), (text) => {
      expect(maskPersonal(text).text).not.toMatch(/\d(?:[\s.-]?\d){8,}/);
    }),
  );
});
