import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingFacts } from "./check-grounding";
import { readFacts } from "./read-facts";

const SHOP = [
  "Phí ship nội thành 20.000 ₫, ngoại thành 35k, giao trong 3-5 ngày. Mở cửa 8h-21h30 từ thứ 2 đến thứ 7.",
  "Đổi trả trong 7 ngày, giảm 10% từ 20/11/2026. Gọi 0912 345 678 hoặc 1900 1234, xem https://moclan.vn/doi-tra?x=1, mail cskh@moclan.vn.",
  "Áo 1tr250, quần hai trăm nghìn đồng. Mẫu SP12, 100ml, cao 1m58.",
];

describe("what stands in the sources is grounded, however it is written", () => {
  test.each([
    ["20.000đ", "20k", "20 nghìn đồng", "20,000 VND", "hai mươi nghìn", "20 000 ₫", "20000"],
    ["35k", "35.000 đ", "35.000", "ba mươi lăm nghìn đồng", "35 ngàn", "**35.000đ**", "3\u200B5k", "３５k"],
    ["8h", "8:00", "08:00", "8 giờ", "8 giờ sáng", "21h30", "21:30", "9h30 tối", "9:30 pm", "8h-21h30", "8h đến 21h30"],
    ["3 ngày", "5 ngày", "3-5 ngày", "7 ngày", "bảy ngày", "từ 3 đến 5 ngày"],
    ["thứ 2", "T2", "thứ hai", "Monday", "thứ bảy", "T7"],
    ["10%", "10 phần trăm", "mười phần trăm", "20/11", "20/11/2026", "20-11-2026", "ngày 20 tháng 11 năm 2026", "November 20, 2026"],
    ["0912345678", "0912.345.678", "+84 912 345 678", "1900 1234", "19001234"],
    ["moclan.vn/doi-tra?x=1", "https://www.moclan.vn/doi-tra?x=1.", "[xem](https://moclan.vn/doi-tra?x=1)", "CSKH@moclan.vn"],
    ["1.250.000đ", "1tr250", "1 triệu 250 nghìn", "1,25 triệu", "200k", "sp12", "100 ml", "1m58"],
    [
      "\n1. Phí 20k\n2. Giao 3-5 ngày\n3. Đổi trong 7 ngày",
      "một chút nữa",
      "ba mẹ đi hai bên",
      "nhắn lại một lần nữa",
      "gửi một cái ảnh",
      "không có gì ạ",
      "hàng ngàn khách",
    ],
  ])("%s …", (...answers) => {
    for (const answer of answers) expect([answer, missingFacts(`Dạ ${answer} ạ.`, SHOP)]).toEqual([answer, []]);
  });
});

describe("what they do not say is found", () => {
  test.each([
    ["25k", "number"],
    ["35", "number"],
    ["350.000đ", "number"],
    ["hai mươi lăm nghìn đồng", "number"],
    ["2 triệu rưỡi", "number"],
    ["8h30", "time"],
    ["9h tối", "time"],
    ["8 giờ tối", "time"],
    ["4 ngày", "number"],
    ["7 tuần", "number"],
    ["một ngày", "number"],
    ["thứ ba", "weekday"],
    ["chủ nhật", "weekday"],
    ["10k", "number"],
    ["20%", "percent"],
    ["năm mươi phần trăm", "percent"],
    ["21/11", "date"],
    ["20/11/2027", "date"],
    ["ngày 5 tháng 12", "date"],
    ["0912 345 679", "phone"],
    ["1900 1235", "phone"],
    ["912345678", "number"],
    ["moclan.vn", "link"],
    ["https://moclan.vn/doi-tra?x=2", "link"],
    ["bit.ly/abc", "link"],
    ["zalo.me/0912345678", "link"],
    ["www.lua-dao.com", "link"],
    ["@moclan_shop", "link"],
    ["sale@moclan.vn", "email"],
    ["SP13", "code"],
    ["100kg", "number"],
    ["٣٥", "code"],
    ["nửa giá", "number"],
    ["giảm một nửa", "number"],
    ["nửa triệu", "number"],
    ["half price", "number"],
    ["bảy nghìn rưỡi", "number"],
    ["hai lăm nghìn", "number"],
    ["ba hôm rưỡi", "number"],
    ["một hôm", "number"],
    ["bốn chi nhánh", "number"],
    ["tám giờ rưỡi", "time"],
    ["tám giờ tối", "time"],
    ["không chín một hai ba bốn năm sáu bảy chín", "phone"],
    ["miễn phí", "number"],
    ["freeship", "number"],
    ["không mất phí", "number"],
    ["moclan . vn", "link"],
    ["moclan chấm vn", "link"],
    ["moclan[.]vn", "link"],
    ["lua-dao (chấm) com", "link"],
  ])("%s", (stated, kind) => {
    expect(missingFacts(`Dạ ${stated} ạ.`, SHOP).map((fact) => fact.kind)).toContain(kind);
  });

  test("a source that says a number in words supports its digits", () => {
    expect(missingFacts("Khách cần 2 áo", ["cho mình hai áo nhé"])).toEqual([]);
    expect(missingFacts("Khách cần 3 áo", ["cho mình hai áo nhé"])).toHaveLength(1);
  });

  test.each([
    ["hai lăm nghìn", "Phí 25k"],
    ["một trăm hai lăm nghìn", "Phí 125.000đ"],
    ["ba nhăm ngàn", "Phí 35.000 ₫"],
    ["hai triệu rưỡi", "Phí 2,5 triệu"],
    ["tám giờ rưỡi tối", "Mở tới 20h30"],
    ["chín giờ tối", "Mở tới 21:00"],
    ["không chín một hai ba bốn năm sáu bảy tám", "Gọi 0912 345 678"],
    ["nửa tháng", "Đổi trong nửa tháng"],
    ["freeship", "Đơn từ 500k miễn phí ship"],
    ["không mất phí", "Phí 0đ"],
    ["moclan chấm vn", "Xem moclan.vn"],
  ])("“%s” stands in “%s”", (stated, source) => expect(missingFacts(`Dạ ${stated} ạ.`, [source])).toEqual([]));

  test("“hai lăm nghìn” is no seven thousand", () => expect(missingFacts("Phí hai lăm nghìn", ["Phí 7.000đ"])).toHaveLength(1));

  test("without sources nothing with a digit is grounded", () => {
    expect(missingFacts("Giá 10k", [])).toHaveLength(1);
    expect(missingFacts("Dạ còn hàng ạ", [])).toEqual([]);
  });
});

describe("for any text", () => {
  const amount = fc.integer({ min: 1, max: 9_999 }).map((thousands) => thousands * 1_000);
  const spellings = (value: number): string[] => [
    `${value / 1000}k`,
    `${value / 1000} nghìn đồng`,
    value >= 1_000_000 ? `${value / 1_000_000} triệu`.replace(".", ",") : String(value),
    `${value.toLocaleString("de-DE")} ₫`,
    `${value.toLocaleString("en-US")} vnđ`,
  ];

  test("a source supports every sentence of itself", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => void expect(missingFacts(text, [text])).toEqual([])));
    const piece = fc.constantFrom(
      "35k",
      "8h30",
      "20/11",
      "0912 345 678",
      "10%",
      "thứ 2",
      "shop.vn/a",
      "ba ngày",
      "2tr5",
      "3-5",
      "SP1",
      " ",
      ",",
      "giá",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
    fc.assert(fc.property(text, (said) => void expect(missingFacts(said, [said])).toEqual([])));
  });

  test("an amount is the same in every spelling, and another one never is", () => {
    fc.assert(
      fc.property(amount, amount, fc.nat(4), fc.nat(4), (known, stated, a, b) => {
        const missing = missingFacts(`Phí ${spellings(stated)[b]} ạ`, [`Phí ship ${spellings(known)[a]} nhé`]);
        expect(missing.length === 0).toBe(known === stated);
      }),
    );
  });

  test("every amount is the same in all its spellings", () => {
    fc.assert(
      fc.property(amount, fc.nat(4), fc.nat(4), (value, a, b) => {
        expect(missingFacts(`Phí ${spellings(value)[b]} ạ`, [`Phí ship ${spellings(value)[a]} nhé`])).toEqual([]);
      }),
      { examples: [[9_996_000, 2, 0]] },
    );
  });

  test("a digit changed anywhere in a phone number is noticed", () => {
    const digits = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }).map((rest) => `09${rest.join("")}`);
    fc.assert(
      fc.property(digits, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (phone, at, by) => {
        const other = phone.slice(0, at) + String((Number(phone[at]) + by) % 10) + phone.slice(at + 1);
        expect(missingFacts(`Gọi ${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`, [phone])).toEqual([]);
        expect(missingFacts(`Gọi ${other}`, [phone])).not.toEqual([]);
      }),
    );
  });

  test("every digit of a text is part of a fact", () => {
    const digit = fc.integer({ min: 0, max: 99_999 }).map(String);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 10 }),
        digit,
        fc.string({ unit: "grapheme", maxLength: 10 }),
        (before, n, after) => {
          expect(readFacts(`${before} ${n} ${after}`).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("reading takes no time to speak of, whatever the text", () => {
    for (const long of [
      "1.".repeat(1_500),
      "a.".repeat(1_500),
      "0 ".repeat(1_500),
      "một ".repeat(1_000),
      "8h".repeat(1_500),
      "1-2".repeat(1_000),
    ]) {
      const startedAt = performance.now();
      readFacts(long);
      expect(performance.now() - startedAt).toBeLessThan(1_000);
    }
  });
});
