import { findPlaces, type PlaceDistrict, type Places } from "./address/find-places";
import { TWINS } from "./address/districts";
import { PHONE, withoutPerson } from "./address/person";
import { houseIn, isStreet } from "./address/street";
import { provinceNamed, provinceOfToday } from "./address/provinces";
import { endsAsking, isCorrected } from "./clause";
import { looksLikeQuestion } from "./question";
import { isOfAnother, onlyHas } from "./surroundings";
import { vocabulary } from "./politeness";
import { answerText, sureOf, unsureOf, type Meaning, type Reading } from "./reading";
import { spokenCount } from "./spoken-count";
import { vi } from "./vi-pattern";

/** A place in Việt Nam, as much of it as was said. Names are as people say them, so also those of before July 2025. */
export interface Address {
  /** House number and street, as typed. */
  street: string | null;
  /** "Phường 12", "Xã Tân Lập" */
  ward: string | null;
  /** "Quận 1", "Huyện Củ Chi"; there are none in the names of today. */
  district: string | null;
  /** One of the 63 old or 34 new provinces. */
  province: string | null;
  /** The one of today's 34 that it lies in. */
  provinceToday: string | null;
}

const DOUBT = new RegExp(
  `(?<![\\p{L}])(?:${vi("quận cũ|không phải|ko phải|k phải|chứ không|hay|hoặc|gần|cách|không ở|ko ở|hồi trước|quê|sắp chuyển")}|từ(?=\\s.*\\s(?:vào|ra|đến|tới|về))|tu(?=\\s.*\\s(?:vao|ra|den|toi|ve)))(?![\\p{L}])`,
  "u",
);

/** A place that is told of rather than given: near it, out of it, one of the past, of a plan or of a person's name. */
const ELSEWHERE = new RegExp(
  `(?<![\\p{L}])(?:(?<!(?:${vi("em|mình|tôi|tui|anh|chị")}|e)\\s)${vi("ngoài")}|trừ|${vi("đâu phải|hông phải|hổng phải|hong phải|chẳng phải|chả phải|không còn|thì phải|hình như|chắc là|có thể|có lẽ|thay vì|từng ở|trước ở|trước đây|khỏi|giáp|cạnh|ranh|ngoại ô|ven|trên đường|đường về|đường ra|đường vào|đường đi|đường tới|chỗ cũ|như cũ|quanh|nếu|đừng|không giao|không về|chi nhánh|cơ sở|kho hàng|cửa hàng|nhưng|mai mốt|sắp ra|mới rời|tên là|em là|mình là|tôi là|đổ ra|đổ lên")}|sát|cs\\s?\\d)(?![\\p{L}])`,
  "u",
);
/** "quận mấy ta" */
const WHICH = new RegExp(
  `(?<!\\p{L})(?:${vi("quận|huyện|phường|xã|tỉnh|số|số nhà|thành phố|đường|khu|ở")})\\s(?:${vi("mấy|nào|gì|đâu")})(?!\\p{L})`,
  "u",
);
/** "quận ba", "quận mười một": as numbers, unless a name goes on ("quận Ba Đình"). */
const SPOKEN_DISTRICT = new RegExp(
  `((?:${vi("quận")})\\s)(${vi("mười một|mười hai|một|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|mười")})(?=\\s*(?:$|[,;.(]|(?:tp|hcm|sg|${vi("thành phố|hồ chí minh|sài gòn|nha|nhé|ạ")})(?!\\p{L})))`,
  "giu",
);
/** What may follow an address without taking anything from it. */
const AFTER = vocabulary(
  "việt nam vn vietnam city tp thành phố tỉnh quận huyện phường xã cũ mới nay là thuộc ở khu vực nhen hà nhận hàng gọi trước khi giao giờ hành chính sđt số điện thoại đt người đặt mai chiều sáng tối nữa",
);

/**
 * Finds an address: "12 Lê Lợi p.Bến Nghé q1 hcm", "quận Bình Thạnh", "Dĩ An Bình Dương". Short forms that several provinces share, a
 * district that lies elsewhere and several places are asked back.
 */
export function readAddress(text: string): Reading<Address> | null {
  const { address, isDoubtful } = withoutPerson(answerText(text));
  const answer = cleanAddress(address).replace(
    SPOKEN_DISTRICT,
    (_, kind: string, word: string) => `${kind}${/^nh/iu.test(word) ? 1 : spokenCount(word.toLowerCase())}`,
  );
  const places = findPlaces(answer);
  if (places.isImpossible) return null;
  const addresses = addressesOf(places);
  const [first] = addresses;
  if (first === undefined) return null;
  const sure =
    addresses.length === 1 &&
    !places.isDoubtful &&
    !isDoubtful &&
    !isGuessed(places) &&
    !isCorrected(answer) &&
    !endsAsking(text) &&
    !DOUBT.test(answer.toLowerCase()) &&
    !WHICH.test(answer.toLowerCase()) &&
    !ELSEWHERE.test(places.besides) &&
    // "Hà Nội đẹp", "quận 1, 3", "Hải Châu, 12 Trần Phú, Đà Nẵng"
    onlyHas(places.after, AFTER) &&
    !/\u0001.*\d/u.test(places.besides) &&
    !isOfAnother(answer) &&
    (places.street === null || isStreet(places.street)) &&
    !looksLikeQuestion(answer);
  return sure ? sureOf(first, answer, printAddress(first)) : unsureOf(addresses.map(toMeaning), answer);
}

/** "12 Lê Lợi, Phường Bến Nghé, Quận 1, TP Hồ Chí Minh", with today's province behind one that was merged. */
export function printAddress({ street, ward, district, province, provinceToday }: Address): string {
  const merged = province !== null && provinceToday !== null && province !== provinceToday;
  return [street, ward, district, province && `${provinceLabel(province)}${merged ? ` (nay thuộc ${provinceLabel(provinceToday)})` : ""}`]
    .filter((part) => part !== null)
    .join(", ");
}

function provinceLabel(name: string): string {
  return provinceNamed(name)?.isCity ? `TP ${name}` : name;
}

const PHONES = new RegExp(PHONE, "gu");

function cleanAddress(text: string): string {
  return modernTones(text)
    .replace(/\(nay thuộc[^)]*\)/giu, "")
    .replace(PHONES, ",")
    .replace(/[ \t]+/gu, " ")
    .replace(
      /(?:[\s,.!]+(?:ạ|á|nha|nhé|nhe|nhá|nghen|nhen|ơi|shop|sốp|ad|admin|em ơi|giúp em|giúp mình|giúp e|với|đó|thôi|luôn|please|hihi|nè))+[\s.,!]*$/iu,
      "",
    )
    .trim();
}

/** "oà" of the old spelling → "òa". */
const TONE_MOVES: [RegExp, string][] = [
  ["oa", "òóỏõọ", "àáảãạ"],
  ["oe", "òóỏõọ", "èéẻẽẹ"],
  ["uy", "ùúủũụ", "ỳýỷỹỵ"],
].flatMap(([pair = "", to = "", from = ""]) =>
  [...from].map((letter, i): [RegExp, string] => [new RegExp(`(?<![qQ])${pair[0]}${letter}(?![\\p{L}])`, "giu"), `${to[i]}${pair[1]}`]),
);

/** "Hoà", "Thuý" → "Hòa", "Thúy". */
function modernTones(text: string): string {
  if (!/[àáảãạèéẻẽẹỳýỷỹỵ]/iu.test(text)) return text;
  return TONE_MOVES.reduce((moved, [pattern, to]) => moved.replace(pattern, (match) => inCaseOf(match, to)), text);
}

function inCaseOf(match: string, to: string): string {
  if (match === match.toUpperCase()) return to.toUpperCase();
  return match[0] === match[0]!.toUpperCase() ? to[0]!.toUpperCase() + to[1]! : to;
}

/** Every address that the places found may make up. */
function addressesOf({ street, ward, districts, provinces }: Places): Address[] {
  const make = (district: string | null, province: string | null): Address => ({
    street,
    ward,
    district,
    province,
    provinceToday: province === null ? null : (provinceOfToday(province) ?? null),
  });
  if (districts.length === 0) {
    if (provinces.length > 0) return provinces.map((province) => make(null, province));
    return ward !== null || street !== null ? [make(null, null)] : [];
  }
  const all = districts.flatMap((district) => {
    const own = district.province;
    if (district.candidates !== undefined) return inTheCountry(district, provinces, make);
    if (own === null)
      return provinces.length > 0 ? provinces.map((province) => make(district.label, province)) : [make(district.label, null)];
    if (provinces.length === 0) {
      const twins = district.isBare || district.label.startsWith("Huyện") ? (TWINS[district.name] ?? []) : [];
      return [make(district.label, own), ...twins.map((province) => make(`Huyện ${district.name}`, province))];
    }
    const fitting = provinces.filter((province) => province === own || provinceOfToday(own) === province);
    if (fitting.length > 0) return fitting.map((province) => make(district.label, province));
    const twin = provinces.filter((province) => TWINS[district.name]?.includes(province));
    if (twin.length > 0) return twin.map((province) => make(`Huyện ${district.name}`, province));
    // "quận 1 Hà Nội": one of the two is wrong.
    return [make(district.label, own), ...provinces.map((province) => make(null, province))];
  });
  return all;
}

/** More provinces than these are not read out: the province is asked for. */
const MAX_PROVINCES = 4;

/** A district outside the big cities: where it lies in the provinces that were said, or every place of the name. */
function inTheCountry(
  { label, candidates = [] }: PlaceDistrict,
  provinces: readonly string[],
  make: (district: string, province: string | null) => Address,
): Address[] {
  // "huyện Vũ Thư, Hà Nội": said with a province that has none.
  if (candidates.length === 0) return provinces.length > 0 ? provinces.map((province) => make(label, province)) : [make(label, null)];
  if (provinces.length === 0 && candidates.length > MAX_PROVINCES) return [make(label, null)];
  return candidates.map((one) => make(one.label, one.province));
}

/** A country district without its province may be one that no list has. */
function isGuessed({ districts, provinces }: Places): boolean {
  return (
    provinces.length === 0 &&
    districts.some(({ candidates, isBare }) => candidates !== undefined && (isBare || candidates.length <= MAX_PROVINCES))
  );
}

function toMeaning(value: Address): Meaning<Address> {
  const heard = { ...value, street: value.street && houseIn(value.street) };
  return { value: heard, echo: printAddress(heard) };
}
