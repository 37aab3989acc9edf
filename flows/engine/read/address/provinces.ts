/** One of the 63 provinces and cities before 1 July 2025, and the one of the 34 of today that it belongs to. */
export interface Province {
  name: string;
  /** A city under the central government is written "Thành phố …". */
  isCity: boolean;
  /** Name of today's province (Resolution 202/2025/QH15). */
  today: string;
}

/** Today's 34, each with the provinces that went into it; its own name first. */
const MERGED = `
TP Hà Nội
TP Huế
Lai Châu
Điện Biên
Sơn La
Lạng Sơn
Quảng Ninh
Thanh Hóa
Nghệ An
Hà Tĩnh
Cao Bằng
Tuyên Quang: Hà Giang
Lào Cai: Yên Bái
Thái Nguyên: Bắc Kạn
Phú Thọ: Vĩnh Phúc, Hòa Bình
Bắc Ninh: Bắc Giang
Hưng Yên: Thái Bình
TP Hải Phòng: Hải Dương
Ninh Bình: Hà Nam, Nam Định
Quảng Trị: Quảng Bình
TP Đà Nẵng: Quảng Nam
Quảng Ngãi: Kon Tum
Gia Lai: Bình Định
Khánh Hòa: Ninh Thuận
Lâm Đồng: Đắk Nông, Bình Thuận
Đắk Lắk: Phú Yên
TP Hồ Chí Minh: Bình Dương, Bà Rịa - Vũng Tàu
Đồng Nai: Bình Phước
Tây Ninh: Long An
TP Cần Thơ: Sóc Trăng, Hậu Giang
Vĩnh Long: Bến Tre, Trà Vinh
Đồng Tháp: Tiền Giang
Cà Mau: Bạc Liêu
An Giang: Kiên Giang
`;

export const PROVINCES: readonly Province[] = MERGED.trim()
  .split("\n")
  .flatMap((line) => {
    const [own = "", others = ""] = line.split(": ");
    const today = own.replace(/^TP /, "");
    const joined = others === "" ? [] : others.split(", ");
    return [{ name: today, isCity: own.startsWith("TP "), today }, ...joined.map((name) => ({ name, isCity: false, today }))];
  });

const byName = new Map(PROVINCES.map((province) => [province.name, province]));

export function provinceNamed(name: string): Province | undefined {
  return byName.get(name);
}

/** The province of today's map that a province, also one of the old 63, lies in. */
export function provinceOfToday(name: string): string | undefined {
  return byName.get(name)?.today;
}

/** "Thành phố Hồ Chí Minh", "Tỉnh Lâm Đồng" */
export function fullProvinceName(name: string): string {
  return `${byName.get(name)?.isCity ? "Thành phố" : "Tỉnh"} ${name}`;
}

/** What people write instead of the name; one that may mean several provinces is listed with all of them. */
export const PROVINCE_ALIASES: [alias: string, provinces: string[]][] = (
  [
    ["hcm|tphcm|tp hcm|tp.hcm|tp. hcm|hcmc|sg|tp sg|sài gòn|tp sài gòn|saigon|sgn|sgon|hồchíminh|ho chi minh city|hcm city", "Hồ Chí Minh"],
    ["hn|tp hn|hà lội|hnoi|thủ đô hà nội|ha noi city", "Hà Nội"],
    ["đn|tp đn|đà nẽng|đnẵng|dng|đà nẳng", "Đà Nẵng"],
    ["hp|hphong|hải phòn", "Hải Phòng"],
    ["cần thơ city|tây đô", "Cần Thơ"],
    ["thừa thiên huế|thừa thiên - huế|tt huế|tt-huế|thừa thiên", "Huế"],
    ["brvt|br-vt|br - vt|bà rịa vũng tàu|bà rịa-vũng tàu|vũng tàu bà rịa", "Bà Rịa - Vũng Tàu"],
    ["đắc lắc|đắc lắk|đak lak|đăk lăk|đaklak|đắc lăk", "Đắk Lắk"],
    ["đắc nông|đăk nông|đak nông|daknong", "Đắk Nông"],
    ["kontum|kon tom|công tum", "Kon Tum"],
    ["bắc cạn|bắc cản", "Bắc Kạn"],
    ["hải dươg|hd", "Hải Dương"],
    ["nghệ tĩnh", "Nghệ An,Hà Tĩnh"],
    ["dn", "Đà Nẵng,Đồng Nai"],
    ["qn", "Quảng Ninh,Quảng Nam,Quảng Ngãi"],
    ["bd", "Bình Dương,Bình Định"],
    ["tn", "Thái Nguyên,Tây Ninh"],
    ["bt", "Bình Thuận,Bến Tre"],
    ["hg", "Hà Giang,Hậu Giang"],
    ["vt", "Bà Rịa - Vũng Tàu"],
    ["ct", "Cần Thơ"],
    ["la", "Long An"],
    ["nđ", "Nam Định"],
    ["th", "Thanh Hóa"],
  ] as [string, string][]
).flatMap(([aliases, names]) => aliases.split("|").map((alias): [string, string[]] => [alias, names.split(",")]));
