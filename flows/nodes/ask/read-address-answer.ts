import { printAddress, readAddress, type Address } from "../../engine/read/address";
import { provinceOfToday } from "../../engine/read/address/provinces";
import type { Reading } from "../../engine/read/reading";
import type { Texts } from "../../engine/texts";
import type { Variables } from "../../engine/types";
import { answerOf, type Answer } from "./answer";

type Part = "province" | "district" | "ward" | "street";

const ORDER: Part[] = ["province", "district", "ward", "street"];

/** An address with the parts that are needed; a missing one is asked for, and what was said before is kept. */
export function readAddressAnswer(text: string, heard: string | null, need: readonly Part[], texts: Texts): Answer {
  const reading = withHeard(text, heard);
  if (reading === null)
    return {
      kind: "none",
      retry: heard === null ? texts.retry.address : texts.askAddressPart[missing(readAddress(heard)?.value, need) ?? "street"],
    };
  const lacking = missing(reading.value, need);
  if (reading.sure && lacking !== null)
    return { kind: "half", heard: printAddress(reading.value), question: texts.askAddressPart[lacking] };
  return answerOf(reading, texts.retry.address, (address) => [printAddress(address), variablesOf(address)]);
}

function variablesOf({ street, ward, district, province, provinceToday }: Address): Variables {
  return { street, ward, district, province: provinceToday, province_before: province };
}

function missing(address: Address | undefined, need: readonly Part[]): Part | null {
  const has = (part: Part) => address !== undefined && (address[part] !== null || (part === "district" && address.ward !== null));
  return ORDER.find((part) => need.includes(part) && !has(part)) ?? null;
}

/** The answer put together with what was said before; a part said again replaces the earlier one. */
function withHeard(text: string, heard: string | null): Reading<Address> | null {
  const said = readAddress(text);
  const before = heard === null ? null : (readAddress(heard)?.value ?? null);
  if (before === null) return said;
  if (said?.sure === false && !isStreetOnly(said.value)) return inProvinceOf(text, heard!, before) ?? said;
  if (said === null) return namedOnly(text, before);
  const { value } = said;
  // "Hà Nội" and then "q1": a district that lies elsewhere brings its own province, and the doubt is asked back.
  const inferred =
    value.district !== null &&
    value.province !== null &&
    before.province !== null &&
    provinceOfToday(value.province) !== before.provinceToday;
  const province = inferred ? before.province : (value.province ?? before.province);
  const merged: Address = {
    street: value.street ?? before.street,
    ward: value.ward ?? before.ward,
    district: value.district ?? before.district,
    province,
    provinceToday: province === null ? null : (provinceOfToday(province) ?? null),
  };
  return readAddress(printAddress(merged));
}

/** "Thái Bình" and then "Vũ Thư": one of many names that its province makes clear. */
function inProvinceOf(text: string, heard: string, before: Address): Reading<Address> | null {
  const together = readAddress(`${text}, ${heard}`);
  const isClear = together?.sure === true && together.value.district !== null && together.value.provinceToday === before.provinceToday;
  return isClear && before.province !== null ? together : null;
}

/** A street alone is doubtful by itself, and just right after a district. */
function isStreetOnly({ street, ward, district, province }: Address): boolean {
  return street !== null && ward === null && district === null && province === null;
}

/** A bare name for the part that was asked for: "Vũ Thư" after "Thái Bình". */
function namedOnly(text: string, before: Address): Reading<Address> | null {
  const name = text.trim().replace(/[.!]+$/u, "");
  if (!/^\p{L}{2,}(?:\s\p{L}+){0,3}$/u.test(name)) return null;
  const value: Address = before.district === null ? { ...before, district: name } : { ...before, ward: name };
  const echo = printAddress(value);
  return { value, read: text, echo, sure: false, readings: [{ value, echo }] };
}
