import { readWords } from "./words";

const UNITS: Record<string, number> = {
  k: 1e3,
  ka: 1e3,
  ca: 1e3,
  canh: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  ng: 1e3,
  n: 1e3,
  tr: 1e6,
  trieu: 1e6,
  cu: 1e6,
  chai: 1e6,
  m: 1e6,
  ty: 1e9,
  ti: 1e9,
  toi: 1e9,
  tram: 100,
  chuc: 10,
  lit: 1e5,
  xi: 1e5,
  loet: 1e5,
};
const DIGITS: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
export const TOKEN = /(?<![\p{L}\p{N}])-?\d[\d.,]*|[\p{L}\p{M}]+|[–—~-]|\d[\d.,]*/gu;

/** A piece of a text that may belong to a number. */
export interface Token {
  raw: string;
  start: number;
  kind: "digits" | "word" | "unit" | "ten" | "half" | "odd" | "currency" | "other";
  value: number;
}

export function toToken(raw: string, start: number): Token {
  const make = (kind: Token["kind"], value = 0): Token => ({ raw, start, kind, value });
  if (/^-?\d/.test(raw)) {
    const value = parseDigits(raw);
    return value === null ? make("other") : make("digits", value);
  }
  const word = readWords(raw)[0];
  if (!word) return make("other");
  const { plain } = word;
  // "năm" (five) but not "nam" with another accent, "tư" but not "từ", "bảy" but not "bay"… when accents were typed.
  if (plain === "muoi") return word.tone === "f" ? make("word", 10) : make("ten", 10);
  // With their accents only: "ham" and "bam" are other words.
  if (word.typed === "hăm" || word.typed === "băm") return make("word", word.typed === "hăm" ? 20 : 30);
  if (plain === "ruoi" || plain === "nua") return make("half");
  if (plain === "linh" || plain === "le") return make("odd");
  if (plain === "d" || plain === "vnd" || (plain === "dong" && (word.typed === "dong" || word.typed === "đồng")) || plain === "vn")
    return make("currency");
  if (Object.hasOwn(UNITS, plain) && unitAccents(word.typed, plain)) return make("unit", UNITS[plain]);
  if (Object.hasOwn(DIGITS, plain) && digitAccents(word.typed, plain)) return make("word", DIGITS[plain]);
  return make("other");
}

const UNIT_SPELLINGS: Record<string, string> = {
  cu: "củ",
  toi: "tỏi",
  lit: "lít",
  xi: "xị",
  canh: "cành",
  chuc: "chục",
  tram: "trăm",
  nghin: "nghìn",
  ngan: "ngàn ngan",
  ty: "tỷ tỉ",
  ti: "tỉ tỷ",
  loet: "loét",
  ca: "ca",
};
function unitAccents(typed: string, plain: string): boolean {
  return typed === plain || !Object.hasOwn(UNIT_SPELLINGS, plain) || UNIT_SPELLINGS[plain]!.split(" ").includes(typed);
}
const DIGIT_SPELLINGS: Record<string, string> = {
  khong: "không",
  mot: "một mốt",
  hai: "hai",
  ba: "ba",
  bon: "bốn",
  tu: "tư",
  nam: "năm",
  lam: "lăm",
  nham: "nhăm",
  sau: "sáu",
  bay: "bảy bẩy",
  tam: "tám",
  chin: "chín",
};
function digitAccents(typed: string, plain: string): boolean {
  return typed === plain || (DIGIT_SPELLINGS[plain]?.split(" ").includes(typed) ?? false);
}

/** Dots and commas: groups of three are thousands, anything else after the last one is a fraction. */
function parseDigits(raw: string): number | null {
  const text = raw.replace(/[.,]+$/, "");
  const sign = text.startsWith("-") ? -1 : 1;
  const body = text.replace("-", "");
  if (/^0\d{8,}$/.test(body) || /^84\d{9}$/.test(body)) return null;
  if (/^\d+$/.test(body)) return body.length > 12 ? null : sign * Number(body);
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(body)) return sign * Number(body.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(body)) return sign * Number(body.replaceAll(",", ""));
  // "1.0000" has a nought too many.
  if (/^\d+[.,]0{4,}$/.test(body)) return null;
  if (/^\d+[.,]\d+$/.test(body)) return sign * Number(body.replace(",", "."));
  return null;
}
