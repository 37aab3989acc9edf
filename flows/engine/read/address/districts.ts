export interface District {
  /** "Quận", "Huyện", "Thành phố", "Thị xã" */
  kind: string;
  name: string;
  province: string;
}

/** Districts as they were until 30 June 2025: all of the five big cities, and the towns that people name instead of their province. */
const LISTED = `
Hà Nội
Quận: Ba Đình, Hoàn Kiếm, Tây Hồ, Long Biên, Cầu Giấy, Đống Đa, Hai Bà Trưng, Hoàng Mai, Thanh Xuân, Nam Từ Liêm, Bắc Từ Liêm, Hà Đông
Thị xã: Sơn Tây
Huyện: Ba Vì, Chương Mỹ, Đan Phượng, Đông Anh, Gia Lâm, Hoài Đức, Mê Linh, Mỹ Đức, Phú Xuyên, Phúc Thọ, Quốc Oai, Sóc Sơn, Thạch Thất, Thanh Oai, Thanh Trì, Thường Tín, Ứng Hòa
Hồ Chí Minh
Quận: Bình Tân, Bình Thạnh, Gò Vấp, Phú Nhuận, Tân Bình, Tân Phú, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
Thành phố: Thủ Đức
Huyện: Bình Chánh, Cần Giờ, Củ Chi, Hóc Môn, Nhà Bè
Đà Nẵng
Quận: Hải Châu, Thanh Khê, Sơn Trà, Ngũ Hành Sơn, Liên Chiểu, Cẩm Lệ
Huyện: Hòa Vang, Hoàng Sa
Hải Phòng
Quận: Hồng Bàng, Ngô Quyền, Lê Chân, Hải An, Kiến An, Đồ Sơn, Dương Kinh, An Dương
Thành phố: Thủy Nguyên
Huyện: An Lão, Kiến Thụy, Tiên Lãng, Vĩnh Bảo, Cát Hải, Bạch Long Vĩ
Cần Thơ
Quận: Ninh Kiều, Bình Thủy, Cái Răng, Ô Môn, Thốt Nốt
Huyện: Phong Điền, Cờ Đỏ, Thới Lai, Vĩnh Thạnh
Lâm Đồng
Thành phố: Đà Lạt, Bảo Lộc
Khánh Hòa
Thành phố: Nha Trang, Cam Ranh
Bà Rịa - Vũng Tàu
Thành phố: Vũng Tàu, Bà Rịa
Đồng Nai
Thành phố: Biên Hòa, Long Khánh
Bình Dương
Thành phố: Thủ Dầu Một, Dĩ An, Thuận An, Tân Uyên, Bến Cát
Quảng Ninh
Thành phố: Hạ Long, Cẩm Phả, Móng Cái, Uông Bí
Bình Định
Thành phố: Quy Nhơn
Gia Lai
Thành phố: Pleiku
Đắk Lắk
Thành phố: Buôn Ma Thuột
Đắk Nông
Thành phố: Gia Nghĩa
Quảng Nam
Thành phố: Hội An, Tam Kỳ
Nghệ An
Thành phố: Vinh
Thanh Hóa
Thành phố: Sầm Sơn
Tiền Giang
Thành phố: Mỹ Tho, Gò Công
An Giang
Thành phố: Long Xuyên, Châu Đốc
Kiên Giang
Thành phố: Rạch Giá, Phú Quốc, Hà Tiên
Bình Thuận
Thành phố: Phan Thiết
Ninh Thuận
Thành phố: Phan Rang
Phú Yên
Thành phố: Tuy Hòa
Quảng Bình
Thành phố: Đồng Hới
Quảng Trị
Thành phố: Đông Hà
Phú Thọ
Thành phố: Việt Trì
Vĩnh Phúc
Thành phố: Vĩnh Yên, Phúc Yên
Đồng Tháp
Thành phố: Cao Lãnh, Sa Đéc, Hồng Ngự
Lào Cai
Thị xã: Sa Pa
Bình Phước
Thành phố: Đồng Xoài
Hậu Giang
Thành phố: Vị Thanh
Long An
Thành phố: Tân An
Ninh Bình
Thành phố: Tam Điệp
`;

export const DISTRICTS: readonly District[] = readList(LISTED);

/** Other provinces that have a district of the same name; said without a province it is asked back. */
export const TWINS: Record<string, string[]> = {
  "Tân Phú": ["Đồng Nai"],
  "Phong Điền": ["Huế"],
  "Vĩnh Thạnh": ["Bình Định"],
  "An Lão": ["Bình Định"],
  "Sơn Tây": ["Quảng Ngãi"],
  "Tân Bình": [],
  "Bình Tân": ["Vĩnh Long"],
  "Tân Uyên": ["Lai Châu"],
};

export const DISTRICT_ALIASES: Record<string, string> = {
  "Bình Thạnh": "bthanh|b.thạnh|bình thạch|bt hcm",
  "Gò Vấp": "gvap|gò vâp|gv",
  "Phú Nhuận": "pnhuan|p.nhuận",
  "Thủ Đức": "tđức|tp thủ đức|tđ hcm",
  "Hai Bà Trưng": "hbt|2 bà trưng",
  "Hoàn Kiếm": "hkiem|h.kiếm|bờ hồ",
  "Cầu Giấy": "cgiay|c.giấy",
  "Nam Từ Liêm": "từ liêm nam",
  "Quy Nhơn": "qui nhơn",
  Pleiku: "plei ku|pleicu|plây ku",
  "Buôn Ma Thuột": "bmt|ban mê thuột|buôn mê thuột|ban mê",
  "Thủ Dầu Một": "tdm",
  "Đà Lạt": "dalat|dlat",
  "Sa Pa": "sapa",
  "Phan Rang": "phan rang tháp chàm|phan rang - tháp chàm",
};

function readList(text: string): District[] {
  let province = "";
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [kind = "", names] = line.split(": ");
      if (names === undefined) {
        province = kind;
        return [];
      }
      return names.split(", ").map((name) => ({ kind, name, province }));
    });
}
