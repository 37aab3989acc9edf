import type { Random } from "./random";

export interface Person {
  name: string;
  gender: "female" | "male";
  /** National form with spaces, "0912 345 678". */
  phone: string;
  email: string;
  area: string;
}

const FAMILY = [
  "Nguyễn",
  "Nguyễn",
  "Nguyễn",
  "Trần",
  "Trần",
  "Lê",
  "Lê",
  "Phạm",
  "Hoàng",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
  "Đinh",
  "Trịnh",
  "Mai",
  "Cao",
  "Tạ",
  "Lương",
  "Tống",
  "Quách",
  "Giàng",
  "Hà",
  "Kiều",
];
const FEMALE_MIDDLE = [
  "Thị",
  "Thị",
  "Thị Hồng",
  "Thị Thanh",
  "Thị Kim",
  "Ngọc",
  "Khánh",
  "Phương",
  "Bảo",
  "Thùy",
  "Hoàng",
  "Minh",
  "Thu",
  "Diệu",
  "Quỳnh",
  "Như",
  "Thảo",
  "Tuyết",
];
const FEMALE_GIVEN = [
  "Nhung",
  "Trang",
  "Linh",
  "Anh",
  "Hương",
  "Hà",
  "Thảo",
  "Ngân",
  "My",
  "Vy",
  "Nhi",
  "Yến",
  "Loan",
  "Hạnh",
  "Giang",
  "Uyên",
  "Châu",
  "Trâm",
  "Ngọc",
  "Quyên",
  "Lan",
  "Huệ",
  "Duyên",
  "Tú",
  "Mai",
  "Hiền",
  "Thư",
  "Như",
  "Thuỷ",
  "Xuân",
];
const MALE_MIDDLE = [
  "Văn",
  "Văn",
  "Đức",
  "Minh",
  "Quốc",
  "Hữu",
  "Gia",
  "Thanh",
  "Tuấn",
  "Anh",
  "Đình",
  "Xuân",
  "Công",
  "Bá",
  "Hoàng",
  "Trọng",
  "Mạnh",
];
const MALE_GIVEN = [
  "Duy",
  "Quân",
  "Bảo",
  "Tùng",
  "Khải",
  "Nam",
  "Hùng",
  "Dũng",
  "Phúc",
  "Long",
  "Khánh",
  "Hiếu",
  "Đạt",
  "Sơn",
  "Thắng",
  "Kiên",
  "Cường",
  "Việt",
  "Trung",
  "Tâm",
  "Khôi",
  "Nghĩa",
  "Lâm",
  "Phong",
  "Huy",
];

/** Names as people really write them on these platforms: nicknames, emoji, very long names, other scripts. */
const UNUSUAL: { name: string; gender: Person["gender"] }[] = [
  { name: "Mẹ Bắp Cải 🌽", gender: "female" },
  { name: "Trang Trần (Trang Kẹo)", gender: "female" },
  { name: "ʚ Bé Na ɞ", gender: "female" },
  { name: "Nguyễn Phúc Tôn Nữ Hoàng Phương Thảo Nguyên", gender: "female" },
  { name: "Tuấn Anh xe tải Bắc Ninh – Bắc Giang", gender: "male" },
  { name: "Ku Tèo", gender: "male" },
  { name: "Hằng Nga Shop Sỉ Lẻ Quần Áo Xuất Dư Xịn 💯", gender: "female" },
  { name: "Công ty CP Thương mại và Du lịch Sinh thái Bản Xôi", gender: "male" },
  { name: "Michael O'Connor", gender: "male" },
  { name: "thuy.duong.2k3", gender: "female" },
  { name: "Y Blêu Niê", gender: "male" },
  { name: "Sùng A Páo", gender: "male" },
  { name: "HOÀNG LINH", gender: "female" },
  { name: "nguyen thi thom", gender: "female" },
];

const AREAS = [
  "Cầu Giấy, Hà Nội",
  "Hà Đông, Hà Nội",
  "Long Biên, Hà Nội",
  "Quế Võ, Bắc Ninh",
  "Từ Sơn, Bắc Ninh",
  "TP. Bắc Giang",
  "Ngô Quyền, Hải Phòng",
  "TP. Thái Nguyên",
  "TP. Nam Định",
  "TP. Vinh, Nghệ An",
  "Hải Châu, Đà Nẵng",
  "TP. Huế",
  "Quận 7, TP. HCM",
  "Thủ Đức, TP. HCM",
  "Gò Vấp, TP. HCM",
  "Biên Hòa, Đồng Nai",
  "Ninh Kiều, Cần Thơ",
  "Buôn Ma Thuột, Đắk Lắk",
  "TP. Sa Pa, Lào Cai",
  "Phú Quốc, Kiên Giang",
];
const MOBILE_PREFIXES = [
  "090",
  "091",
  "093",
  "094",
  "096",
  "097",
  "098",
  "032",
  "033",
  "035",
  "037",
  "038",
  "070",
  "076",
  "079",
  "081",
  "083",
  "085",
  "086",
  "088",
];

/** People without repeated names; the unusual ones are spread among the others. */
export function createPeople(random: Random, count: number): Person[] {
  const taken = new Set<string>();
  const spacing = Math.max(3, Math.floor(count / UNUSUAL.length));
  return Array.from({ length: count }, (_, i) => {
    const unusual = i % spacing === 2 ? UNUSUAL[Math.floor(i / spacing)] : undefined;
    const { name, gender } = unusual ?? newName(random, taken);
    taken.add(name);
    return { name, gender, phone: newPhone(random), email: newEmail(random, name), area: random.pick(AREAS) };
  });
}

export function newPhone(random: Random): string {
  const rest = String(random.int(0, 9_999_999)).padStart(7, "0");
  return `${random.pick(MOBILE_PREFIXES)}${rest[0]} ${rest.slice(1, 4)} ${rest.slice(4)}`;
}

/** Lower case without accents and without anything but letters and digits. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function newName(random: Random, taken: Set<string>): { name: string; gender: Person["gender"] } {
  for (;;) {
    const gender = random.chance(0.72) ? "female" : "male";
    const middle = random.pick(gender === "female" ? FEMALE_MIDDLE : MALE_MIDDLE);
    const given = random.pick(gender === "female" ? FEMALE_GIVEN : MALE_GIVEN);
    const short = random.chance(0.25);
    const name = short ? `${given} ${random.pick(FAMILY)}` : `${random.pick(FAMILY)} ${middle} ${given}`;
    if (!taken.has(name)) return { name, gender };
  }
}

export function newEmail(random: Random, name: string): string {
  const words = plain(name).split(" ").filter(Boolean);
  const local = words.length > 0 ? words.slice(-2).reverse().join(".") : "khach";
  return `${local}${random.int(1, 99)}@example.com`;
}
