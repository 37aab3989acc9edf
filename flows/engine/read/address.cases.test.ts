import fc from "fast-check";
import { expect, test } from "vitest";
import { printAddress, readAddress, type Address } from "./address";
import { DISTRICTS } from "./address/districts";
import { provinceOfToday, PROVINCES } from "./address/provinces";
import { ADDRESS_CHAT } from "./cases/address.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps, VARIATIONS } from "../../examples/check-cases";
import { ADDRESS_CASES, ADDRESS_TRAPS, MERGE_FACTS } from "./cases/address.cases";

// What has no list (streets, wards) keeps the letters it was typed with, so those rows are compared without changing them.
const isListed = (label: string | null) => label === null || DISTRICTS.some(({ kind, name }) => `${kind} ${name}` === label);
const LISTED = ADDRESS_CASES.filter(
  ([, value]) => value === null || (value.street === null && value.ward === null && isListed(value.district)),
);
const { decomposed, spaced, polite, chatty, shouted, bare } = VARIATIONS;
checkCases("address", ADDRESS_CASES, readAddress, [decomposed, spaced, polite, chatty]);
checkCases("province and district", LISTED, readAddress, [shouted, bare]);
checkTraps("address", ADDRESS_TRAPS, readAddress);
checkChat("address", ADDRESS_CHAT, readAddress, textsOf(ADDRESS_CASES, ADDRESS_TRAPS));

test("63 old provinces lie in 34 of today", () => {
  expect(PROVINCES.length).toBe(63);
  expect(new Set(PROVINCES.map(({ today }) => today)).size).toBe(34);
  expect(PROVINCES.filter(({ name, today }) => name === today).length).toBe(34);
  expect(MERGE_FACTS.map((fact) => fact.split(">")).filter(([name, today]) => provinceOfToday(name!) !== today)).toEqual([]);
  expect(PROVINCES.filter(({ isCity }) => isCity).map(({ name }) => name)).toEqual([
    "Hà Nội",
    "Huế",
    "Hải Phòng",
    "Đà Nẵng",
    "Hồ Chí Minh",
    "Cần Thơ",
  ]);
});

test("every district with its province reads back, printed and without accents", () => {
  const of = fc.constantFrom(...DISTRICTS);
  const street = fc.constantFrom(null, "12 Lê Lợi", "số 5 ngõ 12 Láng Hạ", "27/4A đường Số 3");
  const ward = fc.constantFrom(null, "Phường 5", "Phường Bến Nghé", "Xã Tân Lập");
  fc.assert(
    fc.property(of, street, ward, (district, its, small) => {
      const address: Address = {
        street: its,
        ward: small,
        district: `${district.kind} ${district.name}`,
        province: district.province,
        provinceToday: provinceOfToday(district.province)!,
      };
      expect(readAddress(printAddress(address))).toMatchObject({ value: address, sure: true });
      const plain = `${district.kind} ${district.name}, ${district.province}`
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replaceAll("đ", "d")
        .replaceAll("Đ", "D");
      expect(readAddress(plain)).toMatchObject({ value: { district: address.district, province: address.province }, sure: true });
    }),
  );
});
