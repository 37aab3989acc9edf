import { vi } from "../vi-pattern";
import { plainText } from "../words";
import { COUNTRY_DISTRICTS } from "./country-districts";
import { DISTRICT_ALIASES, DISTRICTS } from "./districts";
import { PROVINCE_ALIASES, PROVINCES } from "./provinces";

const START = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
export const MARK = "\u0001";
/** Written in full or without any accent: "Phương" and "Quân" are names, no "phường" and "quận" short of a tone. */
function kinds(words: string): string {
  return words
    .split("|")
    .flatMap((word) => [word, plainText(word)])
    .join("|");
}

/** A province's name in a street's: "xa lộ Hà Nội", "đường Bình Định", "chợ Hải Dương". */
export const STREET_BEFORE = new RegExp(
  `(?:${vi("đường|phố|xa lộ|quốc lộ|đại lộ|ngõ|hẻm|ngách|chợ|cầu|bến xe|kcn|chung cư|khách sạn|quán|mường|thị trấn|đặc khu|thôn|ấp|khu phố|trường|nguyễn|trần|lê|phạm|phan|võ|đặng|bùi|ngô|lý|đỗ|lưu")}|${kinds("phường|xã|huyện")}|đ\\.|p\\.|x\\.)\\s?$`,
  "u",
);
export const HOUSE_BEFORE = /(?:^|[,\s])(?:số\s|so\s|s\.)?\d+[a-z]?(?:[/-]\d+[a-z]?)*\s$/u;
const CITY_PREFIX = `(?:(?:${vi("tỉnh|thành phố")}|tp\\.?|t\\.|t\\.p\\.?)\\s?)?`;
const DISTRICT_PREFIX = `(?:(${kinds("quận|huyện")}|${vi("thị xã|thành phố")}|q\\.?|h\\.|tx\\.?|tp\\.?)\\s?)?`;

/** There are hundreds of names: an expression is made when its letters stand in a text for the first time. */
interface Pattern {
  letters: string;
  expression(): RegExp;
}

export interface Named extends Pattern {
  provinces: string[];
  isShort: boolean;
}

export const PROVINCE_PATTERNS: Named[] = [
  ...PROVINCES.map(({ name }) => ({ text: name, provinces: [name] })),
  ...PROVINCE_ALIASES.map(([text, provinces]) => ({ text, provinces })),
]
  .sort((a, b) => b.text.length - a.text.length)
  .map(({ text, provinces }) => {
    // "hn" after a house number is one; "la" and "th" are words of their own and count only at the end.
    const short = text.length <= 2;
    const doubtful = ["la", "th", "ct", "bt", "vt", "hd", "hg", "tn", "bd", "qn", "dn", "nđ"].includes(text);
    const source = text === "đn" || text === "nđ" ? text : pattern(text);
    const after = text === "Điện Biên" ? `(?!\\s${vi("phủ")})` : "";
    return {
      ...lazily(text, () => `${START}${CITY_PREFIX}${source}${END}${after}${short ? "(?=\\s*(?:$|[,;.\\n]))" : ""}`),
      provinces,
      isShort: doubtful,
    };
  });

export const TWO_TOWNS = PROVINCE_PATTERNS.filter(({ provinces, isShort }) => provinces[0] === "Bà Rịa - Vũng Tàu" && !isShort);

export const DISTRICT_PATTERNS = DISTRICTS.flatMap((district) =>
  [district.name, ...(DISTRICT_ALIASES[district.name]?.split("|") ?? [])].map((text) => ({ district, text })),
)
  .filter(({ text }) => !/^\d+$/.test(text))
  .sort((a, b) => b.text.length - a.text.length)
  .map(({ district, text }) => ({
    district,
    compounds: COUNTRY_DISTRICTS.map(({ name }) => name)
      .filter((name) => name !== text && ` ${name} `.includes(` ${text} `))
      .map(lettersOf),
    // "Vinh" is a name and a word, so it needs its "tp".
    ...lazily(text, () => `${START}${text === "Vinh" ? DISTRICT_PREFIX.replace(/\)\?$/, ")") : DISTRICT_PREFIX}${pattern(text)}${END}`),
  }));

const NAMES_BY_LETTERS = new Map<string, string[]>();
for (const { name } of COUNTRY_DISTRICTS) NAMES_BY_LETTERS.set(lettersOf(name), [...(NAMES_BY_LETTERS.get(lettersOf(name)) ?? []), name]);
export const COUNTRY_PATTERNS = [...COUNTRY_DISTRICTS]
  .sort((a, b) => b.name.length - a.name.length)
  .map((district) => ({
    district,
    namesakes: (NAMES_BY_LETTERS.get(lettersOf(district.name)) ?? []).filter((name) => name !== district.name),
    ...lazily(district.name, () => `${START}${DISTRICT_PREFIX}${pattern(district.name)}${END}`),
  }));

export const NUMBERED = new RegExp(`${START}(?:${vi("quận")}|q|district|dist)\\.?\\s?(\\d{1,2})${END}`, "gu");
export const WARD_NUMBER = new RegExp(`${START}(?:${vi("phường")}|p|f|ward)\\.?\\s?0?(\\d{1,2})${END}`, "gu");
const NAME = `([\\p{L}'’]+(?:\\s[\\p{L}'’]+){0,3}?)`;
const NAME_END = `(?=\\s*(?:$|[,;.\\n\\-–(]|\\d|${MARK}|(?:${kinds("quận|huyện|phường|xã")}|${vi("thị xã|thành phố|tỉnh|tp|thị trấn")}|q|h|tx|p|x|tt)(?![\\p{L}])))`;
export const WARD_NAME = new RegExp(
  `${START}(?!xa (?:l[ộo]|l[ắa]m|qu[áa]|x[ôo]i|v[ậa]y|nh[àa])|xa(?=\\p{L})|xã hội)((?:${kinds("phường|xã")}|${vi("thị trấn|đặc khu")})(?!\\p{L})|p\\.|x\\.|tt\\.|p(?=\\s\\p{L}{2}))\\s?${NAME}${NAME_END}`,
  "gu",
);
export const DISTRICT_NAME = new RegExp(
  `${START}((?:${kinds("quận|huyện")}|${vi("thị xã|thành phố")})(?!\\p{L})|q\\.|h\\.|tx\\.?|tp\\.?)\\s?${NAME}${NAME_END}`,
  "gu",
);
export const LEAD_IN = new RegExp(
  `^(?:[\\s,.:;-]|(?:${vi("dạ|vâng|ok|địa chỉ của em là|địa chỉ của mình là|địa chỉ em|địa chỉ mình|địa chỉ nhà|địa chỉ là|địa chỉ|đ/c|đc|nhà em ở|nhà mình ở|nhà em|nhà mình|em đang ở|mình đang ở|tui đang ở|tôi đang ở|e đang ở|đang ở|hiện em ở|hiện mình ở|hiện đang ở|hiện ở|em sống ở|mình sống ở|sống ở|e ở|em ở|mình ở|tui ở|nhà ở|em ngoài|em trong|e ngoài|e trong|ở trong|ở ngoài|trong|ngoài|chị ở|anh ở|tôi ở|giao về|giao tới|giao đến|giao qua|giao|ship về|ship tới|ship đến|ship qua|ship|gửi về|gửi tới|gửi|về|ở|tại|là|cho em|cho mình|i live in|live in|my address is|address|in|đến|tới|em|e|mình|tui|khu vực|kv")})(?![\\p{L}]))+`,
  "u",
);
export const STREET = new RegExp(
  `\\d|${START}(?:${vi("đường|phố|ngõ|hẻm|ngách|thôn|ấp|xóm|tổ|khu|chung cư|toà|tòa|lô|block|kđt|kdc|kcn|số nhà")})${END}`,
  "u",
);

export const JOINING = new RegExp(`${START}(?:${vi("hay|hoặc|và|với|nhưng|không|ko|sống|vào|ra|đang|hiện|giờ")}|ở|or|and)${END}`, "u");

function lazily(text: string, source: () => string): Pattern {
  let made: RegExp | null = null;
  return { letters: lettersOf(text), expression: () => (made ??= new RegExp(source(), "gu")) };
}

/** Without accents, spaces and punctuation. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("đ", "d");
}

/** "Bà Rịa - Vũng Tàu" with any dash or none. */
function pattern(text: string): string {
  return vi(text.toLowerCase().replaceAll(".", "\\.").replaceAll(" - ", "\u0002")).replaceAll("\u0002", "\\s?[-–,]?\\s?");
}
