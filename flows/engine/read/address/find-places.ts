import type { CountryDistrict } from "./country-districts";
import { DISTRICTS } from "./districts";
import {
  COUNTRY_PATTERNS,
  DISTRICT_NAME,
  DISTRICT_PATTERNS,
  HOUSE_BEFORE,
  JOINING,
  LEAD_IN,
  lettersOf,
  MARK,
  NUMBERED,
  PROVINCE_PATTERNS,
  STREET,
  STREET_BEFORE,
  TWO_TOWNS,
  WARD_NAME,
  WARD_NUMBER,
  type Named,
} from "./place-patterns";
import { provinceOfToday, PROVINCES } from "./provinces";

export interface PlaceDistrict {
  name: string;
  /** "Quận 1"; without its kind when neither the text nor the list has one. */
  label: string;
  /** Null for a district that no list has, and for one outside the big cities. */
  province: string | null;
  /** Where a district outside the big cities may be. */
  candidates?: { label: string; province: string }[];
  /** Said without "quận", "huyện" … */
  isBare: boolean;
}

export interface Places {
  street: string | null;
  ward: string | null;
  districts: PlaceDistrict[];
  provinces: string[];
  /** A short form, or more than one place of a kind. */
  isDoubtful: boolean;
  /** What is said besides the names, which are blanked out, and behind the last of them. */
  besides: string;
  after: string;
  /** "quận 13": there is no such place. */
  isImpossible: boolean;
}

/** No district numbered more wards than these. */
const MOST_WARDS = 28;

/** Finds the administrative names in an address, small ones by their prefix words. */
export function findPlaces(text: string): Places {
  let rest = text.toLowerCase();
  const letters = lettersOf(text);
  let isDoubtful = false;
  const provinces: { names: string[]; at: number }[] = [];
  const districts: { district: PlaceDistrict; at: number }[] = [];
  const mask = (match: string) => MARK.repeat(match.length);

  let ward: { label: string; at: number } | null = null;
  const takeWard = (label: string, at: number) => {
    if (ward !== null || Number(/\d+$/.exec(label)?.[0] ?? 0) > MOST_WARDS) isDoubtful = true;
    ward ??= { label, at };
  };
  rest = rest.replace(WARD_NUMBER, (match: string, number: string, at: number) => (takeWard(`Phường ${Number(number)}`, at), mask(match)));
  rest = rest.replace(NUMBERED, (match: string, number: string, at: number) => {
    const known = DISTRICTS.some((one) => one.name === String(Number(number)));
    districts.push({
      district: { name: number, label: `Quận ${Number(number)}`, province: known ? "Hồ Chí Minh" : "", isBare: false },
      at,
    });
    return mask(match);
  });
  const takeProvinces = (patterns: readonly Named[]) => {
    for (const { letters: own, expression, provinces: names, isShort } of patterns) {
      if (!letters.includes(own)) continue;
      rest = rest.replace(expression(), (match: string, at: number) => {
        if (isStreet(rest, at)) return match;
        provinces.push({ names, at });
        if (isShort || names.length > 1) isDoubtful = true;
        return mask(match);
      });
    }
  };
  // Its name is made of two towns' names.
  takeProvinces(TWO_TOWNS);
  for (const { district, letters: own, expression, compounds } of DISTRICT_PATTERNS) {
    if (!letters.includes(own)) continue;
    rest = rest.replace(expression(), (match: string, prefix: string | undefined, at: number) => {
      if (prefix === undefined && isStreet(rest, at)) return match;
      // "Gò Công Đông" is not "Gò Công".
      const around = compounds.length === 0 ? "" : lettersOf(rest.slice(Math.max(0, at - 5), at + match.length + 5));
      if (compounds.some((name) => around.includes(name))) return match;
      // "huyện Tân Phú" is not the "quận" of that name.
      const kind = prefix === undefined ? null : kindOf(prefix);
      if (kind === "Huyện" && district.kind !== "Huyện" && !SHARED_WITH_HUYEN.has(district.name)) return match;
      const label = `${kind === "Huyện" ? kind : district.kind} ${district.name}`;
      districts.push({
        district: {
          name: district.name,
          label,
          province: kind === "Huyện" && district.kind === "Quận" ? null : district.province,
          isBare: prefix === undefined,
        },
        at,
      });
      return mask(match);
    });
  }
  takeProvinces(PROVINCE_PATTERNS);
  const said = provinces.flatMap((one) => one.names);
  for (const { district, letters: own, expression, namesakes } of COUNTRY_PATTERNS) {
    if (!letters.includes(own)) continue;
    // "Tam Dương" is not "Tam Đường" with an accent left out.
    const isSpelled = (name: string) => text.toLowerCase().includes(name.toLowerCase());
    if (namesakes.some(isSpelled) && !isSpelled(district.name)) continue;
    rest = rest.replace(expression(), (match: string, prefix: string | undefined, at: number) => {
      const candidates = placesOf(district, prefix, said);
      // Without its kind a name may be a ward's: it has to fit what else is said.
      const isUnfit = prefix === undefined && (districts.length > 0 || candidates.length === 0 || isStreet(rest, at));
      if (isUnfit) return match;
      // "huyện Vũ Thư, Hà Nội": one of the two is wrong.
      if (candidates.length === 0) isDoubtful = true;
      const label = `${prefix === undefined ? district.places[0]!.kind : kindOf(prefix)} ${district.name}`;
      districts.push({ district: { name: district.name, label, province: null, candidates, isBare: prefix === undefined }, at });
      return mask(match);
    });
  }
  rest = rest.replace(
    WARD_NAME,
    (match: string, prefix: string, name: string, at: number) =>
      // "xa Hà Nội" is far from it, "12 nguyen tri phuong da nang" in it.
      (
        (isDoubtful ||=
          (prefix === "xa" || (prefix === "phuong" && /\p{L}\s$/u.test(rest.slice(0, at)))) &&
          [...PROVINCES, ...DISTRICTS].some((one) => lettersOf(one.name) === lettersOf(name))),
        takeWard(`${kindOf(prefix)} ${titled(text, match, name, at)}`, at),
        mask(match)
      ),
  );
  rest = rest.replace(DISTRICT_NAME, (match: string, prefix: string, name: string, at: number) => {
    const kind = kindOf(prefix);
    const proper = titled(text, match, name, at);
    districts.push({ district: { name: proper, label: `${kind} ${proper}`, province: null, isBare: false }, at });
    return mask(match);
  });

  const firstAt = rest.indexOf(MARK);
  const before = firstAt < 0 ? rest : rest.slice(0, firstAt);
  const found = fromCommas(text, rest, before, {
    hasWard: ward !== null,
    hasDistrict: districts.length > 0,
    hasProvince: provinces.length > 0,
  });
  const names = [...new Set(provinces.flatMap((one) => one.names))];
  const listed = [...districts.map((one) => one.district), ...(found.district === null ? [] : [found.district])];
  return {
    street: found.street,
    ward: (ward as { label: string } | null)?.label ?? found.ward,
    districts: uniqueDistricts(listed),
    provinces: names,
    isDoubtful: isDoubtful || provinces.length > 1 || uniqueDistricts(listed).length > 1 || found.isGuess,
    besides: rest,
    after: rest.includes(MARK) ? text.slice(rest.lastIndexOf(MARK) + 1) : "",
    isImpossible: listed.some((one) => one.province === ""),
  };
}

/** Where a country district may lie, given the provinces that were said. */
function placesOf(district: CountryDistrict, prefix: string | undefined, said: readonly string[]): { label: string; province: string }[] {
  const today = new Set(said.map((name) => provinceOfToday(name)));
  const found = district.places
    .filter(
      ({ province }) =>
        said.length === 0 ||
        said.includes(province) ||
        (today.has(provinceOfToday(province)) && said.some((name) => provinceOfToday(name) === name)),
    )
    .map(({ kind, province }) => ({
      label: `${prefix === undefined ? kind : kindOf(prefix)} ${district.name}`,
      province: said.length === 0 || said.includes(province) ? province : said.find((name) => name === provinceOfToday(province))!,
    }));
  return found.filter((one, i) => found.findIndex(({ label, province }) => label === one.label && province === one.province) === i);
}

/** A quận whose name a huyện of another province has too. */
const SHARED_WITH_HUYEN = new Set(["Tân Phú"]);

function uniqueDistricts(list: readonly PlaceDistrict[]): PlaceDistrict[] {
  return list.filter((one, i) => list.findIndex((other) => other.label === one.label) === i);
}

/** What stands before the first name is the street; an unmarked piece between commas is the ward or district that is missing. */
function fromCommas(
  text: string,
  rest: string,
  before: string,
  { hasWard, hasDistrict, hasProvince }: { hasWard: boolean; hasDistrict: boolean; hasProvince: boolean },
) {
  const lead = LEAD_IN.exec(before)?.[0].length ?? 0;
  const pieces = text
    .slice(lead, before.length)
    .split(/[,;\n]|\s[-–]\s/u)
    .map((piece) => piece.replace(/^[\s.:-]+|[\s.:-]+$/gu, ""))
    .filter(Boolean);
  const named = hasWard || hasDistrict || hasProvince;
  let ward: string | null = null;
  if (hasDistrict && !hasWard && pieces.length > 1 && isName(pieces.at(-1)!)) ward = capitalised(pieces.pop()!);
  const district = !hasDistrict && hasProvince ? betweenNames(text, rest) : null;
  const guess =
    district === null &&
    named &&
    !hasDistrict &&
    !hasWard &&
    hasProvince &&
    pieces.length > 0 &&
    isName(pieces.at(-1)!) &&
    pieces.length > 1
      ? capitalised(pieces.pop()!)
      : null;
  const street = pieces.join(", ");
  const isStreetLike = street !== "" && STREET.test(street.toLowerCase()) && /\p{L}{2}/u.test(street);
  const label = district ?? guess;
  return {
    street: isStreetLike && (named || /^\D{0,12}\d[\d\p{L}/-]*\s\p{L}{2,}\s\p{L}/u.test(street)) ? street : null,
    ward,
    district: label === null ? null : { name: label, label, province: null, isBare: true },
    // "Vũ Thư, Thái Bình" after a comma is a district; with anything unclear before it, it is asked back.
    isGuess: street !== "" && !(named && isStreetLike),
  };
}

function betweenNames(text: string, rest: string): string | null {
  const first = rest.indexOf(MARK);
  const last = rest.lastIndexOf(MARK);
  const gaps = [...rest.slice(first, last).matchAll(/[^\u0001]+/gu)].map((match) =>
    text.slice(first + match.index, first + match.index + match[0].length).replace(/^[\s,.;-]+|[\s,.;-]+$/gu, ""),
  );
  const [only, ...more] = gaps.filter(Boolean);
  return only !== undefined && more.length === 0 && isName(only) ? capitalised(only) : null;
}

function isName(text: string): boolean {
  return /^\p{L}{2,}(?:\s\p{L}{1,}){0,3}$/u.test(text) && !STREET.test(text.toLowerCase()) && !JOINING.test(text.toLowerCase());
}

function isStreet(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return STREET_BEFORE.test(before) || HOUSE_BEFORE.test(before);
}

function kindOf(prefix: string): string {
  const plain = prefix.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replace(/[.\s]/gu, "");
  if (plain.startsWith("p")) return "Phường";
  if (plain === "x" || plain === "xa") return "Xã";
  if (plain === "tt" || plain === "thitran") return "Thị trấn";
  if (plain.startsWith("dac")) return "Đặc khu";
  if (plain.startsWith("q")) return "Quận";
  if (plain.startsWith("h")) return "Huyện";
  return plain === "tx" || plain === "thixa" ? "Thị xã" : "Thành phố";
}

/** A name as the customer typed it, each word with a capital. */
function titled(text: string, match: string, name: string, at: number): string {
  const start = at + match.lastIndexOf(name);
  return capitalised(text.slice(start, start + name.length));
}

function capitalised(text: string): string {
  return text
    .toLowerCase()
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
