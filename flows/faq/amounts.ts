/** Spellings of one amount written one way, so that "2tr", "2 triệu" and "hai củ" compare equal. */
const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  nghìn: 1e3,
  nghin: 1e3,
  ngàn: 1e3,
  ngan: 1e3,
  ng: 1e3,
  tr: 1e6,
  triệu: 1e6,
  trieu: 1e6,
  củ: 1e6,
  cu: 1e6,
  chai: 1e6,
  m: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  ty: 1e9,
  ti: 1e9,
};
const LITERAL = Object.keys(UNITS)
  .sort((a, b) => b.length - a.length)
  .join("|");
// The unit may follow at once or after a space; single letters and words with a second meaning only at once.
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d{1,2})?)(?:\\s?(${LITERAL})(\\d{1,3})?)?(?:\\s?(?:đồng|dong|vnđ|vnd|đ|d))?(?![\\p{L}\\d])`,
  "giu",
);
const ONLY_GLUED = new Set(["k", "m", "ng", "ti", "ty", "cu", "chai"]);

/** Writes amounts of money as "2500000đ": "2tr5", "2,5 triệu", "2.500.000đ". Other numbers stay as they are. */
export function writeAmounts(text: string): string {
  if (!/\d/.test(text)) return text;
  return text.replace(AMOUNT, (whole: string, digits: string, unit: string | undefined, rest: string | undefined) => {
    const key = unit?.toLowerCase();
    if (key === undefined) return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? `${digits.replace(/[.,]/g, "")}đ` : whole;
    if (ONLY_GLUED.has(key) && /\s/.test(whole.trim())) return whole;
    // "1m58" is a height.
    if (key === "m" && rest !== undefined) return whole;
    const factor = UNITS[key]!;
    const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
    const number = Number(grouped ? digits.replace(/[.,]/g, "") : digits.replace(",", "."));
    const tail = rest === undefined ? 0 : (Number(rest) * factor) / 10 ** rest.length;
    const value = Math.round(number * factor + tail);
    return Number.isSafeInteger(value) ? `${value}đ` : whole;
  });
}
