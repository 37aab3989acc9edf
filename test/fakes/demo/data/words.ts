import { plain } from "./people";
import type { Random } from "./random";
import type { StoryTeller } from "./demo-data.types";

export const PRODUCTS = [
  { name: "áo linen cổ tàu", price: 390_000, picture: "ao-linen-be" },
  { name: "đầm suông hoa nhí", price: 520_000, picture: "dam-hoa-nhi" },
  { name: "quần culottes đũi", price: 350_000, picture: "quan-culottes" },
  { name: "áo dài cách tân lụa", price: 1_250_000, picture: "ao-dai-lua" },
  { name: "chân váy xếp ly", price: 320_000, picture: "chan-vay" },
  { name: "set bộ cotton mặc nhà", price: 290_000, picture: "set-cotton" },
  { name: "áo len mỏng cổ tim", price: 450_000, picture: "ao-len" },
  { name: "khăn lụa tơ tằm", price: 260_000, picture: "khan-lua" },
  { name: "túi cói thêu tay", price: 410_000, picture: "tui-coi" },
] as const;
export type Product = (typeof PRODUCTS)[number];

export const COLORS = ["be", "trắng kem", "xanh rêu", "nâu đất", "đen", "hồng đất", "xanh than"] as const;
export const SIZES = ["S", "M", "L", "XL", "2XL"] as const;

export function money(dong: number): string {
  return `${String(dong).replace(/\B(?=(\d{3})+(?!\d))/g, ".")} ₫`;
}

export const orderCode = (random: Random) => `DH${random.int(1800, 2199)}`;
export const shippingCode = (random: Random) =>
  `GHN ${random.int(1, 9)}${"ABCDEFGHKLM"[random.int(0, 10)]}${random.int(1, 9)}${"KPQRTXYZ"[random.int(0, 7)]}${random.int(10, 99)}`;

/** What the contact calls themself and what the shop calls them. */
export const you = (teller: StoryTeller) => (teller.person.gender === "female" ? "chị" : "anh");
export const given = (teller: StoryTeller) =>
  teller.person.name
    .replace(/\(.*\)|[^\p{L}\s']/gu, "")
    .trim()
    .split(/\s+/)
    .at(-1) ?? teller.person.name;

const TEENCODE: [RegExp, string[]][] = [
  [/(?<!\p{L})không(?!\p{L})/gu, ["ko", "k", "kh", "hông"]],
  [/(?<!\p{L})được(?!\p{L})/gu, ["đc", "dc"]],
  [/(?<!\p{L})bao nhiêu(?!\p{L})/gu, ["bn", "bnhieu", "nhiu"]],
  [/(?<!\p{L})với(?!\p{L})/gu, ["vs"]],
  [/(?<!\p{L})mình(?!\p{L})/gu, ["mik", "mk", "m"]],
  [/(?<!\p{L})vậy(?!\p{L})/gu, ["z", "v", "zị"]],
  [/(?<!\p{L})rồi(?!\p{L})/gu, ["r", "rùi", "ròi"]],
  [/(?<!\p{L})sản phẩm(?!\p{L})/gu, ["sp"]],
  [/(?<!\p{L})điện thoại(?!\p{L})/gu, ["đt"]],
  [/(?<!\p{L})inbox(?!\p{L})/gu, ["ib"]],
  [/(?<!\p{L})người(?!\p{L})/gu, ["ng"]],
  [/(?<!\p{L})bình thường(?!\p{L})/gu, ["bt"]],
  [/(?<!\p{L})biết(?!\p{L})/gu, ["bít", "bik"]],
];

/** The same sentence as a hurried thumb types it: teencode, no accents, no capitals, doubled letters. */
export function casual(random: Random, text: string): string {
  const mood = random.next();
  if (mood < 0.3) return text;
  let written = text;
  for (const [word, shortForms] of TEENCODE) if (random.chance(0.75)) written = written.replace(word, () => random.pick(shortForms));
  written = written.charAt(0).toLocaleLowerCase("vi") + written.slice(1);
  written = written.replace(/[.?]$/u, () => (random.chance(0.5) ? "" : "?"));
  if (mood > 0.8) written = unaccented(written);
  if (random.chance(0.12))
    written = written.replace(/(ạ|nha|nhé|ơi|a|nhe|oi)(?=\W*$)/u, (end) => end + end.at(-1)?.repeat(random.int(1, 3)));
  return written;
}

export function unaccented(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

/** Greets by the hour, as shop assistants do. */
export function greeting(teller: StoryTeller): string {
  return teller.random.pick([`Dạ Mộc Lan chào ${you(teller)} ạ.`, `Dạ em chào ${you(teller)} ${given(teller)} ạ.`, `Dạ shop đây ạ.`]);
}

/** A stand-in e-mail typed in chat. */
export const emailOf = (teller: StoryTeller) =>
  `${plain(teller.person.name).split(" ").at(-1) || "khach"}.${teller.random.int(80, 99)}@example.com`;
