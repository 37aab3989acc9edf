import { isSyllable } from "../../../faq/syllables";
import { isOneOf, vocabulary } from "../politeness";
import { UNIT } from "../quantity-units";
import { isBare, onlyHas } from "../surroundings";
import { vi } from "../vi-pattern";
import { readWords } from "../words";

/** What stands before the number of a house. */
const BEFORE_NUMBER = vocabulary(
  "số nhà đường ngõ hẻm ngách kiệt tổ ấp thôn khu phố tòa toà chung cư lầu tầng lô căn hộ cụm xóm đội quốc lộ tỉnh hương liên ql tl kcn kđt kdt ktx block phòng p tháp dãy kho cổng hẽm sn kp k h địa chỉ đc",
);
/** "500k, 12 Lê Lợi", "9h sáng 12 Lê Lợi", "2 hộp, 12 Lê Lợi" */
const AMOUNT = /\d\s?(?:k|tr|h)(?!\p{L})|^(?:\p{L}+\s){0,3}\d+\s?\p{L}+\s*,\s*\d/u;
/** "2 cái áo về 12 Lê Lợi"; without accents "phan" is a family. */
const COUNTED = new RegExp(`^\\D*\\d+\\s?(?:${UNIT})(?!\\p{L})`, "u");

/** "gửi chị Lan 34 Cao Thắng"; "Cô Giang" is a street. */
const TO_SOMEBODY = /(?<!\p{L})(?:em|chị|anh|cô|chú|bác|bạn|bé)\s\p{Lu}/u;

/** "2 hộp về 12 Lê Lợi", "số 12 cũ giờ là 15 Lê Lợi": a number that is no part of an address. */
function hasOtherNumber(street: string): boolean {
  if (AMOUNT.test(street) || (!isBare(street) && street.split(/,\s*/u).some((piece) => COUNTED.test(piece)))) return true;
  const tokens = street.split(/\s+/u);
  const first = tokens.findIndex((token) => /\d/.test(token));
  return tokens.some((token, i) => {
    const last = tokens[i - 1] ?? "";
    const isNamed = /[\d,]/.test(last) || readWords(last).every((word) => isOneOf(word, BEFORE_NUMBER) || word.plain === "thang");
    return i > first && /^\d/.test(token) && !isNamed;
  });
}

/** "chung cư Sky Garden": whatever it is called. */
const BUILDING = new RegExp(
  `^(?:${vi("chung cư|tòa nhà|tòa|căn hộ|khu đô thị|khu dân cư|cư xá")}|cc|kđt|kdc)(?:\\s\\p{Lu}[\\p{L}\\d]*)+$`,
  "u",
);

/** "đổi từ 15 Nguyễn Huệ" says more than a street, "moving to" is none. */
export function isStreet(street: string): boolean {
  if (BUILDING.test(street.charAt(0).toLowerCase() + street.slice(1))) return true;
  if (hasOtherNumber(street) || TO_SOMEBODY.test(street)) return false;
  const [lead = ""] = street.split(/\d/u);
  if (lead === street) return /\s/u.test(street) && readWords(street).every(({ plain }) => isSyllable(plain));
  // Names are written large, or in small letters behind the number of the house.
  return onlyHas(lead.replace(/(?<!\p{L})\p{Lu}[\p{L}.]*/gu, " "), BEFORE_NUMBER);
}

/** What there is to read out of "2 hộp về 12 Lê Lợi": from the house on, where that much is a street. */
export function houseIn(street: string): string {
  if (isStreet(street)) return street;
  const tokens = street.split(/\s+/u);
  const isLead = (token: string) => readWords(token).every((word) => isOneOf(word, BEFORE_NUMBER));
  const starts = [...tokens.keys()].filter((i) => /^\d/u.test(tokens[i]!) || isLead(tokens[i]!));
  const rests = starts.map((start) => tokens.slice(start).join(" "));
  return rests.find((rest) => /\d\S*\s\p{L}/u.test(rest) && isStreet(rest)) ?? street;
}
