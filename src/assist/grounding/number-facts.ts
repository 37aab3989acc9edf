import type { Fact } from "./fact";
import { unitOf, UNIT_NAMES } from "./units";

export const NUMBER = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  thousand: 1e3,
  tr: 1e6,
  triệu: 1e6,
  củ: 1e6,
  million: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const SCALE = Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join("|");
const SMALLER = "k|nghìn|ngàn";

/** "35k", "2tr5", "2 triệu 500 nghìn", "1,5 triệu đồng", "3 ngày", "$10". */
export const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!\d[.,])(\$)?(${NUMBER})` +
    String.raw`(?:\s?(${SCALE})(?:(\d{1,3})(?!\d)|\s(${NUMBER})\s?(?:${SMALLER})(?!\p{L})|\s?(rưỡi))?(?![\p{L}]{2}))?` +
    String.raw`(?:\s?(${UNIT_NAMES})(?![\p{L}\p{N}]))?(?![\p{L}\p{N}])`,
  "giu",
);

export function readAmount([, dollar, digits, scale, glued, rest, half, unit]: (string | undefined)[]): Fact[] {
  const factor = scale === undefined ? 1 : SCALES[scale.toLowerCase()]!;
  const tail = glued === undefined ? 0 : (Number(glued) * factor) / 10 ** glued.length;
  const more = (rest === undefined ? 0 : valueOf(rest) * 1e3) + (half === undefined ? 0 : factor / 2);
  const isPlain = factor === 1 && tail === 0 && more === 0;
  return [
    {
      kind: "number",
      value: isPlain ? plainValue(digits!) : print(valueOf(digits!, factor > 1) * factor + tail + more),
      unit: dollar === undefined ? unitOf(unit) : "$",
    },
  ];
}

/** Numbers that name something ("0123", an account) keep their digits. */
function plainValue(digits: string): string {
  return /^0\d|^\d{13,}$/.test(digits) ? digits : print(valueOf(digits));
}

/**
 * Groups of three are thousands, as Vietnamese write them; another comma or point starts the decimals.
 *
 * @param isScaled a scale follows: "9,996 triệu" are nearly ten millions, "1.500 triệu" one and a half thousand of them
 */
export function valueOf(digits: string, isScaled = false): number {
  if (isScaled && /^\d{1,3},\d{3}$/.test(digits)) return Number(digits.replace(",", "."));
  const grouped = /^\d{1,3}(?:[., ]\d{3})+/.exec(digits)?.[0] ?? "";
  if (grouped === "") return Number(digits.replace(",", "."));
  const decimals = digits.slice(grouped.length).replace(/^[.,]/, "");
  return Number(`${grouped.replace(/[., ]/g, "")}.${decimals || "0"}`);
}

export function print(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
