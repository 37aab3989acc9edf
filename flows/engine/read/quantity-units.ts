import { isBare } from "./surroundings";
import { vi } from "./vi-pattern";
import { readWords } from "./words";

/** Each line: how the unit is printed, then other ways to write it. */
const UNITS = `kg: ký|kí|kilo|cân|ký lô|kí lô|kgs|kilogram
g: gam|gram|gr
yến:
tạ:
tấn:
lạng: lượng
lít: litre|liter|l
ml: mililit
m: mét|met
cái: pcs|pc|piece|pieces|items?
chiếc:
bộ: set|sets
hộp: hủ|box|boxes
thùng: carton
chai: bottle|bottles
lọ:
gói: pack|packs
bịch: bị
túi: bag|bags
cặp: pair|pairs
đôi:
con:
quả:
trái:
bó:
cây:
suất:
phần:
ly: cốc|cup|cups
tô: bát
đĩa: dĩa
người: ng|khách|people|persons?|guests?
vé: ticket|tickets
phòng: room|rooms
bàn: table|tables
đêm: night|nights
buổi:
tấm:
cuốn: quyển
tờ:
viên:
vỉ:
hũ:
lon: can|cans
két:
ổ:
miếng:
khay:
combo:
sản phẩm: sp
lốc:
bao:
cuộn:
tuýp:
đơn:
món:
slot: chỗ|ghế
bánh:
áo:
quần:
váy:`;

const CANONICAL = new Map<string, string>();
const SPELLINGS = UNITS.split("\n").flatMap((line) => {
  const [name = "", others = ""] = line.split(":");
  const spellings = [name, ...others.trim().split("|").filter(Boolean)];
  return spellings.map((spelling) => ({ spelling, name }));
});
const UNIT_PATTERNS = SPELLINGS.sort((a, b) => b.spelling.length - a.spelling.length).map(({ spelling, name }) => ({
  name,
  pattern: new RegExp(`^(?:${vi(spelling)})(?![\\p{L}])`, "u"),
}));
/** Any way to write a unit. */
export const UNIT = SPELLINGS.map(({ spelling }) => vi(spelling)).join("|");
/** One word of a spoken number. */
export const SPOKEN = `(?:${vi("một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|mốt|nghìn|ngàn|one|two|three|four|five|six|seven|eight|nine|ten|a|an")})`;
/** "2", "1,5", "1/2", "hai mươi", "nửa" */
export const COUNT = `(?:\\d+(?:[.,]\\d+)?(?:\\s?/\\s?\\d+)?|(?<![\\p{L}])(?:${SPOKEN}(?:\\s+${SPOKEN})*|${vi("nửa|rưỡi|half a|half")})(?![\\p{L}]))`;

const SPELLED = new Set(SPELLINGS.map(({ spelling }) => spelling));
/**
 * "2 ô" has an accent and yet is no "ổ", "2 phân" no "phần": another word, or one that lacks its tone. No syllable that ends in "p", "t",
 * "c" or "ch" is without a tone, so "hôp" can only be "hộp".
 */
export function isOtherWord(unit: string): boolean {
  const isStopped = /(?:[ptc]|ch)$/u.test(unit) && readWords(unit).every(({ tone }) => tone === "");
  return !isBare(unit) && !SPELLED.has(unit) && !isStopped;
}

/** As it is printed: "cái" of "pcs". */
export function unitOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const known = CANONICAL.get(text);
  if (known !== undefined) return known;
  const name = UNIT_PATTERNS.find(({ pattern }) => pattern.test(text))?.name ?? text;
  CANONICAL.set(text, name);
  return name;
}
