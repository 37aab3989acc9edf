/** Names of units as regular expressions; hours and percents are kinds of their own. */
const UNITS: readonly (readonly [unit: string, names: string])[] = [
  ["day", "ngày|hôm|days?"],
  ["week", "tuần|weeks?"],
  ["month", "tháng|months?"],
  ["year", "năm|years?"],
  ["minute", "phút|minutes?|mins?"],
  ["second", "giây|seconds?"],
  ["đ", "đồng|vnđ|vnd|đ|₫"],
  ["$", "đô(?: la)?|usd|dollars?|\\$"],
  ["kg", "kg|ký|kí"],
  ["g", "gram|gr|g"],
  ["km", "km|cây số"],
  ["cm", "cm"],
  ["mm", "mm"],
  ["m2", "m2|mét vuông"],
  ["m", "m|mét"],
  ["ml", "ml"],
  ["l", "lít|l|litres?|liters?"],
];

export const UNIT_NAMES = UNITS.map(([, names]) => names).join("|");
const TABLE = UNITS.map(([unit, names]) => [unit, new RegExp(`^(?:${names})$`, "iu")] as const);

export function unitOf(name: string | undefined): string | null {
  const written = name?.trim() ?? "";
  return written === "" ? null : (TABLE.find(([, names]) => names.test(written))?.[0] ?? null);
}
