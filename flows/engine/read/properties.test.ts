import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../test/cpu-ms";
import { addDays } from "../time";
import { printAddress, readAddress } from "./address";
import { COUNTRY_DISTRICTS } from "./address/country-districts";
import { provinceOfToday } from "./address/provinces";
import { chooseOption } from "./choose";
import { readDate } from "./date";
import { readDateTime } from "./date-time";
import { readEmail } from "./email";
import { fromLunar, toLunar } from "./lunar";
import { readMoney } from "./money";
import { readName } from "./name";
import { formatNumber, readNumber } from "./number";
import { formatPhone, readPhone } from "./phone";
import { readQuantity } from "./quantity";
import { readTime } from "./time";
import { readYesNo } from "./yes-no";

const TODAY = "2026-11-21";
const NOW = `${TODAY}T09:41`;

describe("what is printed is read as the same value, surely", () => {
  test("phone numbers", () => {
    const mobile = fc.tuple(fc.constantFrom(..."35789"), fc.stringMatching(/^\d{8}$/)).map(([network, rest]) => `0${network}${rest}`);
    fc.assert(
      fc.property(mobile, (phone) => {
        const known = { value: phone, sure: true, echo: formatPhone(phone) };
        expect(readPhone(formatPhone(phone))).toMatchObject(known);
        expect(readPhone(`sđt em ${formatPhone(phone)} nha shop, giao 12/3 Lê Lợi`)).toMatchObject(known);
      }),
    );
  });

  test("e-mail addresses", () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
    const host = fc.constantFrom("gmail.com", "yahoo.com.vn", "hust.edu.vn", "moc-lan.vn", "icloud.com", "ymail.com");
    fc.assert(
      fc.property(part, fc.constantFrom("", ".", "_", "-"), part, host, (first, joint, second, at) => {
        const address = `${first}${joint}${second}@${at}`;
        expect(readEmail(address)).toMatchObject({ value: address, sure: true, echo: address });
        expect(readEmail(`dạ mail ${address.toUpperCase()} ạ`)).toMatchObject({ value: address, sure: true });
      }),
    );
  });

  test("numbers", () => {
    const whole = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(whole, fc.constantFrom(0, 0.5, 0.25), (value, fraction) => {
        const number = value + fraction;
        expect(readNumber(formatNumber(number))).toMatchObject({ value: number, sure: true, echo: formatNumber(number) });
        expect(readNumber(`dạ ${formatNumber(value)} người ạ`)).toMatchObject({ value, sure: true });
      }),
    );
  });

  test("lunar dates, also of a leap month and with their year", () => {
    const solar = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(solar, (day) => {
        const { day: date, month, year, isLeap } = toLunar(day);
        const leap = isLeap ? " nhuận" : "";
        expect(readDate(`${date} tháng ${month}${leap} năm ${year} âm lịch`, TODAY, "any")).toMatchObject({ value: day, sure: true });
        if (isLeap) return;
        const next = [2026, 2027, 2028]
          .map((one) => fromLunar({ day: date, month, year: one, isLeap }))
          .find((one) => one !== null && one >= TODAY);
        if (next === undefined) return;
        const mung = date <= 10 ? "mùng " : "";
        expect(readDate(`${mung}${date}/${month} âm lịch`, TODAY)).toMatchObject({ value: next, sure: true });
        if (month === 1 && date <= 10) expect(readDate(`mùng ${date} Tết nha shop`, TODAY)).toMatchObject({ value: next, sure: true });
      }),
    );
  });

  test("names", () => {
    const family = fc.constantFrom(..."Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" "));
    const middle = fc.constantFrom(..."Thị Văn Minh Ngọc Thanh Quốc Bảo Gia Đức Kim".split(" "));
    const given = fc.constantFrom(..."Lan Hùng Tuấn Nhung Trang Vy Khánh Hà Phượng Dũng Anh Linh Thảo Sơn Quân Yến".split(" "));
    fc.assert(
      fc.property(family, middle, given, (...parts) => {
        const name = parts.join(" ");
        for (const text of [name, name.toLowerCase(), name.toUpperCase(), `em tên là ${name} ạ`, `${name} - 0912345678`])
          expect(readName(text)).toMatchObject({ value: name, sure: true, echo: name });
      }),
      { numRuns: 50 },
    );
  });

  test("addresses outside the big cities", () => {
    const place = fc
      .constantFrom(...COUNTRY_DISTRICTS)
      .chain(({ name, places }) => fc.record({ name: fc.constant(name), at: fc.constantFrom(...places) }));
    fc.assert(
      fc.property(place, fc.constantFrom(null, "12 Lê Lợi", "27/4A đường Số 3"), ({ name, at }, street) => {
        const { kind, province } = at;
        const value = { street, ward: null, district: `${kind} ${name}`, province, provinceToday: provinceOfToday(province)! };
        expect(readAddress(printAddress(value))).toMatchObject({ value, sure: true });
        const bare = readAddress(name);
        expect(bare?.sure === true && bare.value.district !== null && bare.value.province !== province).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test("yes and no, and every option", () => {
    expect(readYesNo("Có")).toMatchObject({ value: true, sure: true, echo: "Có" });
    expect(readYesNo("Không")).toMatchObject({ value: false, sure: true, echo: "Không" });
    const words = fc.uniqueArray(fc.constantFrom(..."đỏ đen trắng vàng tím hồng xám nâu cam kem be".split(" ")), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (colours) => {
        const options = colours.map((colour) => ({ title: `Màu ${colour}` }));
        colours.forEach((colour, i) => {
          expect(chooseOption(`Màu ${colour}`, options)).toMatchObject({ value: i, sure: true, echo: `Màu ${colour}` });
          expect(chooseOption(`${i + 1}`, options)).toMatchObject({ value: i, sure: true });
        });
      }),
    );
  });
});

describe("no text holds a reader up", () => {
  const readAll = (text: string): unknown[] => [
    readPhone(text),
    readEmail(text),
    readMoney(text),
    readNumber(text),
    readQuantity(text),
    readDate(text, TODAY),
    readTime(text, NOW),
    readDateTime(text, { now: NOW }),
    readName(text),
    readAddress(text),
    readYesNo(text),
    chooseOption(text, [{ title: "Áo thun trơn" }, { title: text.slice(0, 50) }]),
  ];
  const PIECES =
    "0|9|1 |12/3 |.|,|a@|a.|@gmail.com |không |một |một trăm |năm |rưỡi |tr|k |thứ 2 |mai |sáng |3h |3h chiều |từ 3h đến |Lê |Lê Lợi, |quận 1 |phường a |huyện Châu Thành |Hà Nội |có |size |à nhầm |tên là |em |\n|-|(|😀|ạ |aaaa|mùng 3 |tết |âm lịch |Q|\u0301|\u200b".split(
      "|",
    );

  test.each(PIECES)("10 000 characters of “%s”", (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    expect(cpuMs(() => readAll(text))).toBeLessThan(1_000);
  });

  test("10 000 characters of anything", () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { minLength: 500, maxLength: 1_000 })
      .map((parts) => parts.join("").repeat(10).slice(0, 10_000));
    fc.assert(
      fc.property(text, (typed) => {
        expect(cpuMs(() => readAll(typed))).toBeLessThan(1_000);
      }),
      { numRuns: 20 },
    );
  });
});
