import type { Fact } from "./fact";
import { timeFact } from "./time-facts";
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
/** Two or more of these are a count, said in words. */
const COUNTED = "lần|chi nhánh|cơ sở|suất|vé|đêm|buổi|chiếc|hộp|chai|gói|bộ|cái|người|phòng|mức|món|tầng|sao|điểm";
const IS_COUNTED = new RegExp(`^(?:${COUNTED})$`, "iu");
const WORD = [...Object.keys(DIGITS), ...Object.keys(SCALES), ...GLUE].sort((a, b) => b.length - a.length).join("|");
const START = [...Object.keys(DIGITS)].sort((a, b) => b.length - a.length).join("|");
const AFTER = `phần trăm|percent|%|giờ|tiếng|hours?|${UNIT_NAMES}|${COUNTED}`;

/**
 * A number in words: "ba mươi lăm nghìn đồng", "hai ngày", "tám giờ rưỡi tối", "nửa tháng". A word alone ("một chút", "ba mẹ") is none.
 */
export const NUMBER_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${START})(?:[\\s-]+(?:${WORD}))*)(\\s+rưỡi)?(?:\\s+(${AFTER}))?(\\s+rưỡi)?` +
    `(?:\\s+(sáng|trưa|chiều|tối|đêm|khuya))?(?![\\p{L}\\p{N}])`,
  "giu",
);

/** "nửa giá", "nửa triệu", "half price": half of something. */
export const HALVES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:một|phân) )?(?:nửa|half)(?!\\p{L})(?:\\s+(${Object.keys(SCALES).join("|")}|${UNIT_NAMES}|giờ|tiếng)(?!\\p{L}))?`,
  "giu",
);

export function readHalf(of: string | undefined): Fact[] {
  const scale = SCALES[(of ?? "").toLowerCase()];
  if (scale !== undefined) return [{ kind: "number", value: String(scale / 2), unit: null }];
  if (of !== undefined && /^(?:giờ|tiếng)$/iu.test(of)) return [{ kind: "time", value: "30", unit: null }];
  return [{ kind: "number", value: "0.5", unit: unitOf(of) }];
}

/** @param isSource words that stand alone count too: who writes "hai áo" has said 2 */
export function readNumberWords(spelled: string, { after, isHalf = false, part }: Said, isSource: boolean): Fact[] | null {
  const words = spelled.toLowerCase().split(/[\s-]+/);
  const dialled = dialledBy(words);
  if (dialled !== null) return [dialled];
  let unit = after;
  // "mười năm" is ten years.
  if (unit === undefined && words.length > 1 && words.at(-1) === "năm") unit = words.pop();
  const isNumber = unit !== undefined || words.some((word) => word in SCALES || (DIGITS[word] ?? 0) >= 10);
  if (!isNumber && !isSource) return null;
  const scale = SCALES[words.at(-1)!] ?? 1;
  const value = valueOf(words) + (isHalf ? scale / 2 : 0);
  // "một lần nữa", "một cái": no count.
  if (value === 1 && !isSource && IS_COUNTED.test(unit ?? "")) return null;
  if (unit !== undefined && /^(?:phần trăm|percent|%)$/iu.test(unit)) return [{ kind: "percent", value: String(value), unit: null }];
  if (unit !== undefined && /^(?:giờ|tiếng|hours?)$/iu.test(unit))
    return timeFact(String(Math.floor(value)), isHalf ? "30" : undefined, part);
  return [{ kind: "number", value: String(value), unit: unitOf(unit) }];
}

interface Said {
  after: string | undefined;
  isHalf?: boolean;
  /** Of the day. */
  part?: string | undefined;
}

const MIN_DIALLED = 6;

/** A number said digit by digit: "không chín một hai …". */
function dialledBy(words: readonly string[]): Fact | null {
  const digits = words.map((word) => DIGITS[word]);
  if (words.length < MIN_DIALLED || digits.some((digit) => digit === undefined || digit > 9)) return null;
  const value = digits.join("");
  return { kind: value.length > 7 ? "phone" : "number", value, unit: null };
}

function valueOf(words: string[]): number {
  let total = 0;
  let group = 0;
  let last = 0;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) {
      const digit = DIGITS[word] ?? 0;
      // "hai lăm" is short for "hai mươi lăm".
      if (digit < 10 && last > 0 && last < 10 && !GLUE.includes(word)) group += last * 9;
      group += digit;
      last = GLUE.includes(word) ? 0 : digit;
    } else {
      if (scale === 10) group += last * 9;
      else if (scale === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * scale;
        group = 0;
      }
      last = 0;
    }
  }
  return total + group;
}

function numbered(words: string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, value) => [word, value]));
}
