import { readName } from "../name";
import { FAMILY, GIVEN } from "../name-words";
import { PhraseSet } from "../phrase-set";
import { isOneOf } from "../politeness";
import { vi } from "../vi-pattern";
import { readWords } from "../words";
import { COUNTRY_DISTRICTS } from "./country-districts";

export const PHONE = "(?<!\\d)(?:\\+?84|0)(?:2(?:[\\s.-]?\\d){9}|[35789](?:[\\s.-]?\\d){8})(?!\\d)";
/** What an answer opens with, a phone number that may follow, and the rest. */
const OPENING = new RegExp(
  `^\\s*([^\\d,;\\n]{2,60}?)[\\s:.-]*(?:[,;\\n]|\\s[-–]\\s|(?=${PHONE})|(?=\\s(?:số\\s)?\\d))[\\s,;-]*(${PHONE})?[\\s,;-]*`,
  "u",
);
const HOUSE = new RegExp(
  `^(?:(?:số|so|số nhà) )?\\d[\\d\\p{L}/-]*\\s+(?!(?:${vi("quận|phường|huyện|xã|thành phố|tỉnh")}|[qpfhx]|tp|hcm|hn|sg)(?!\\p{L}))\\p{L}`,
  "iu",
);
const HAMLET = new RegExp(
  `^(?:${vi("ấp|tổ|thôn|xóm|hẻm|ngõ|ngách|kiệt|đường|khu phố|chung cư|lô|căn hộ|căn|phòng|tòa|số|số nhà")})\\s`,
  "iu",
);
const LABEL_END = /\s(?:sđt|sdt|đt|dt|số|so|zalo|tel)$/iu;
const COUNTRY = new PhraseSet(COUNTRY_DISTRICTS.map(({ name }) => name));

/**
 * "em Hoa 0912345678 số 5 Lê Lợi" → "số 5 Lê Lợi". `isDoubtful` where what stands before the house may be a person or no such thing:
 * a building has a name of two words too.
 */
export function withoutPerson(text: string): { address: string; isDoubtful: boolean } {
  const [opening = "", lead = "", phone] = OPENING.exec(text) ?? [];
  const piece = lead.replace(LABEL_END, "");
  const name = opening === "" ? null : readName(piece);
  const words = readWords(name?.value ?? "");
  const isPerson = name?.sure === true && !COUNTRY.has(words) && words.every((word) => isOneOf(word, FAMILY) || isOneOf(word, GIVEN));
  if (!isPerson) return { address: text, isDoubtful: false };
  const address = text.slice(opening.length);
  const isApart = /[,;\n]|\s[-–]\s/u.test(opening) || phone !== undefined;
  const isHouse = HOUSE.test(address) || (phone !== undefined && HAMLET.test(address));
  const isIntroduced = readWords(piece).length > words.length;
  if (isIntroduced ? isHouse || phone !== undefined : isHouse && (phone !== undefined || (isApart && words.length !== 2)))
    return { address, isDoubtful: false };
  return { address: text, isDoubtful: isHouse };
}
