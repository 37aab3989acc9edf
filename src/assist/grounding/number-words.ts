import type { Fact } from "./fact";
import { unitOf, UNIT_NAMES } from "./units";

const DIGITS: Readonly<Record<string, number>> = {
  ...numbered(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]),
  ...numbered(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]),
  ...{ mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
  ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};
const SCALES: Readonly<Record<string, number>> = {
  ...{ mươi: 10, chục: 10, trăm: 100, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  ...{ hundred: 100, thousand: 1e3, million: 1e6 },
};
const GLUE = ["linh", "lẻ", "and"];
const WORD = [...Object.keys(DIGITS), ...Object.keys(SCALES), ...GLUE].sort((a, b) => b.length - a.length).join("|");
const START = [...Object.keys(DIGITS)].sort((a, b) => b.length - a.length).join("|");
const AFTER = `phần trăm|percent|%|giờ|tiếng|hours?|${UNIT_NAMES}`;

/** A number in words: "ba mươi lăm nghìn đồng", "hai ngày". A word alone ("một chút", "ba mẹ") is none. */
export const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${START})(?:[\\s-]+(?:${WORD}))*)(?:\\s+(${AFTER}))?(?![\\p{L}\\p{N}])`,
  "giu",
);

/** @param isSource words that stand alone count too: who writes "hai áo" has said 2 */
export function readNumberWords(spelled: string, after: string | undefined, isSource: boolean): Fact[] | null {
  const words = spelled.toLowerCase().split(/[\s-]+/);
  let unit = after;
  // "mười năm" is ten years.
  if (unit === undefined && words.length > 1 && words.at(-1) === "năm") unit = words.pop();
  const isNumber = unit !== undefined || words.some((word) => word in SCALES || (DIGITS[word] ?? 0) >= 10);
  if (!isNumber && !isSource) return null;
  const value = valueOf(words);
  if (unit !== undefined && /^(?:phần trăm|percent|%)$/iu.test(unit)) return [{ kind: "percent", value: String(value), unit: null }];
  if (unit !== undefined && /^(?:giờ|tiếng|hours?)$/iu.test(unit)) return [{ kind: "time", value: String(value * 60), unit: null }];
  return [{ kind: "number", value: String(value), unit: unitOf(unit) }];
}

function valueOf(words: string[]): number {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) {
      last = DIGITS[word] ?? 0;
      group += last;
    } else if (scale === 10) group += last * 9;
    else if (scale === 100) group = (group || 1) * 100;
    else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}

function numbered(words: string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, value) => [word, value]));
}
