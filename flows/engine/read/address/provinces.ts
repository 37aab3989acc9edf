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

/** What people write instead; `|` separates spellings. Cities that gave their province its fame name it too. */
export const PROVINCE_ALIASES: Record<string, string> = {
  "Hồ Chí Minh":
    "hcm|tphcm|tp hcm|tp. hcm|hcmc|sg|sài gòn|saigon|sai gon|sgn|hochiminh|hcm city|ho chi minh city|tp sg|tp sài gòn|sgon|hồ chí minh|thành phố hcm|tp hồ chí minh",
  "Hà Nội": "hn|tp hn|hanoi|hà lội|hnoi|thủ đô|hà nội",
  "Đà Nẵng": "đn|danang|tp đn|đà nẵng|dng",
  "Hải Phòng": "hp|hải phòng|haiphong|h phòng",
  "Cần Thơ": "ct|cần thơ|cantho",
  Huế: "thừa thiên huế|thừa thiên - huế|tt huế|tth|t.t. huế|thừa thiên",
  "Bà Rịa - Vũng Tàu": "brvt|br-vt|vũng tàu|bà rịa|vt|bà rịa vũng tàu|vung tau|vtau|tp vũng tàu|tp bà rịa",
  "Đắk Lắk": "daklak|đăk lăk|đắc lắc|dak lak|đắc lắk|buôn ma thuột|bmt|ban mê thuột|buôn mê thuột|đaklak|đăklăk|đắklắk",
  "Đắk Nông": "daknong|đăk nông|đắc nông|dak nong|gia nghĩa",
  "Lâm Đồng": "đà lạt|dalat|da lat|đl|bảo lộc",
  "Khánh Hòa": "nha trang|nt|cam ranh",
  "Quảng Ninh": "hạ long|halong|qn ninh|cẩm phả|móng cái|uông bí",
  "Bình Định": "quy nhơn|qui nhơn",
  "Gia Lai": "pleiku|plei ku|pleicu",
  "Kon Tum": "kontum|kon tom|công tum",
  "Đồng Nai": "biên hòa|bien hoa",
  "Bình Dương": "bd|thủ dầu một|tdm|dĩ an|thuận an|bdương|bình dương",
  "Bình Thuận": "phan thiết|mũi né",
  "Ninh Thuận": "phan rang|phan rang tháp chàm",
  "Nghệ An": "tp vinh|thành phố vinh",
  "Thanh Hóa": "thanh hoá|sầm sơn|th hóa",
  "Phú Yên": "tuy hòa",
  "Quảng Nam": "hội an|tam kỳ",
  "Quảng Bình": "đồng hới",
  "Quảng Trị": "đông hà",
  "Thái Nguyên": "tp thái nguyên|tnguyên",
  "Phú Thọ": "việt trì",
  "Vĩnh Phúc": "vĩnh yên",
  "Tiền Giang": "mỹ tho|tg giang",
  "Long An": "tân an|la an",
  "Kiên Giang": "rạch giá|phú quốc|hà tiên",
  "An Giang": "long xuyên|châu đốc",
  "Đồng Tháp": "sa đéc|cao lãnh",
  "Hậu Giang": "vị thanh",
  "Bình Phước": "đồng xoài",
  "Bắc Kạn": "bắc cạn|bắc kan",
  "Bắc Ninh": "bn ninh",
  "Lào Cai": "sa pa|sapa|lao cai",
  "Hòa Bình": "hoà bình",
  "Ninh Bình": "nb bình",
};
