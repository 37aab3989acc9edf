/** A district outside the big cities, and every province that has one of this name. */
export interface CountryDistrict {
  name: string;
  /** "Huyện", "Thị xã" or "Thành phố" in each of the provinces. */
  places: { kind: string; province: string }[];
}

/**
 * Districts as they were until 30 June 2025, outside the five big cities and without the towns of `districts.ts` and those called like their
 * province. People go on using these names; a list is never complete, so one without its province is asked back.
 */
const LISTED = `
Hà Giang; Đồng Văn, Mèo Vạc, Yên Minh, Quản Bạ, Vị Xuyên, Bắc Mê, Hoàng Su Phì, Xín Mần, Bắc Quang, Quang Bình
Cao Bằng; Bảo Lạc, Bảo Lâm, Hà Quảng, Trùng Khánh, Hạ Lang, Quảng Hòa, Hòa An, Nguyên Bình, Thạch An
Bắc Kạn; Ba Bể, Bạch Thông, Chợ Đồn, Chợ Mới, Na Rì, Ngân Sơn, Pác Nặm
Tuyên Quang; Lâm Bình, Na Hang, Chiêm Hóa, Hàm Yên, Yên Sơn, Sơn Dương
Lào Cai; Bát Xát, Mường Khương, Si Ma Cai, Bắc Hà, Bảo Thắng, Bảo Yên, Văn Bàn
Yên Bái; Lục Yên, Mù Cang Chải, Trấn Yên, Trạm Tấu, Văn Chấn, Văn Yên, Yên Bình; Nghĩa Lộ
Điện Biên; Điện Biên Đông, Mường Ảng, Mường Chà, Mường Nhé, Nậm Pồ, Tủa Chùa, Tuần Giáo; Mường Lay; Điện Biên Phủ
Lai Châu; Mường Tè, Nậm Nhùn, Phong Thổ, Sìn Hồ, Tam Đường, Tân Uyên, Than Uyên
Sơn La; Bắc Yên, Mai Sơn, Mường La, Phù Yên, Quỳnh Nhai, Sông Mã, Sốp Cộp, Thuận Châu, Vân Hồ, Yên Châu; Mộc Châu
Hòa Bình; Cao Phong, Đà Bắc, Kim Bôi, Lạc Sơn, Lạc Thủy, Lương Sơn, Mai Châu, Tân Lạc, Yên Thủy
Thái Nguyên; Đại Từ, Định Hóa, Đồng Hỷ, Phú Bình, Phú Lương, Võ Nhai;; Sông Công, Phổ Yên
Lạng Sơn; Bắc Sơn, Bình Gia, Cao Lộc, Chi Lăng, Đình Lập, Hữu Lũng, Lộc Bình, Tràng Định, Văn Lãng, Văn Quan
Quảng Ninh; Ba Chẽ, Bình Liêu, Cô Tô, Đầm Hà, Hải Hà, Tiên Yên, Vân Đồn; Quảng Yên; Đông Triều
Bắc Giang; Hiệp Hòa, Lạng Giang, Lục Nam, Lục Ngạn, Sơn Động, Tân Yên, Yên Thế; Chũ, Việt Yên
Phú Thọ; Cẩm Khê, Đoan Hùng, Hạ Hòa, Lâm Thao, Phù Ninh, Tam Nông, Tân Sơn, Thanh Ba, Thanh Sơn, Thanh Thủy, Yên Lập
Vĩnh Phúc; Bình Xuyên, Lập Thạch, Sông Lô, Tam Dương, Tam Đảo, Vĩnh Tường, Yên Lạc
Bắc Ninh; Gia Bình, Lương Tài, Tiên Du, Yên Phong; Quế Võ, Thuận Thành; Từ Sơn
Hải Dương; Bình Giang, Cẩm Giàng, Gia Lộc, Kim Thành, Nam Sách, Ninh Giang, Thanh Hà, Thanh Miện, Tứ Kỳ; Kinh Môn; Chí Linh
Hưng Yên; Ân Thi, Khoái Châu, Kim Động, Phù Cừ, Tiên Lữ, Văn Giang, Văn Lâm, Yên Mỹ; Mỹ Hào
Thái Bình; Đông Hưng, Hưng Hà, Kiến Xương, Quỳnh Phụ, Thái Thụy, Tiền Hải, Vũ Thư
Hà Nam; Bình Lục, Lý Nhân, Thanh Liêm; Duy Tiên, Kim Bảng; Phủ Lý
Nam Định; Giao Thủy, Hải Hậu, Mỹ Lộc, Nam Trực, Nghĩa Hưng, Trực Ninh, Vụ Bản, Xuân Trường, Ý Yên
Ninh Bình; Gia Viễn, Hoa Lư, Kim Sơn, Nho Quan, Yên Khánh, Yên Mô
Thanh Hóa; Bá Thước, Cẩm Thủy, Hà Trung, Hậu Lộc, Hoằng Hóa, Lang Chánh, Mường Lát, Nga Sơn, Ngọc Lặc, Như Thanh, Như Xuân, Nông Cống, Quan Hóa, Quan Sơn, Quảng Xương, Thạch Thành, Thiệu Hóa, Thọ Xuân, Thường Xuân, Triệu Sơn, Vĩnh Lộc, Yên Định, Đông Sơn; Bỉm Sơn, Nghi Sơn
Nghệ An; Anh Sơn, Con Cuông, Diễn Châu, Đô Lương, Hưng Nguyên, Kỳ Sơn, Nam Đàn, Nghi Lộc, Nghĩa Đàn, Quế Phong, Quỳ Châu, Quỳ Hợp, Quỳnh Lưu, Tân Kỳ, Thanh Chương, Tương Dương, Yên Thành; Thái Hòa, Cửa Lò
Hà Tĩnh; Can Lộc, Cẩm Xuyên, Đức Thọ, Hương Khê, Hương Sơn, Kỳ Anh, Lộc Hà, Nghi Xuân, Thạch Hà, Vũ Quang; Hồng Lĩnh
Quảng Bình; Bố Trạch, Lệ Thủy, Minh Hóa, Quảng Trạch, Tuyên Hóa; Ba Đồn
Quảng Trị; Cam Lộ, Cồn Cỏ, Đakrông, Gio Linh, Hải Lăng, Hướng Hóa, Triệu Phong, Vĩnh Linh
Huế; A Lưới, Phú Lộc, Phú Vang, Quảng Điền, Nam Đông; Hương Thủy, Hương Trà; Thuận Hóa, Phú Xuân
Quảng Nam; Bắc Trà My, Duy Xuyên, Đại Lộc, Đông Giang, Hiệp Đức, Nam Giang, Nam Trà My, Nông Sơn, Núi Thành, Phú Ninh, Phước Sơn, Quế Sơn, Tây Giang, Thăng Bình, Tiên Phước; Điện Bàn
Quảng Ngãi; Ba Tơ, Bình Sơn, Lý Sơn, Minh Long, Mộ Đức, Nghĩa Hành, Sơn Hà, Sơn Tịnh, Trà Bồng, Tư Nghĩa; Đức Phổ
Bình Định; Hoài Ân, Phù Cát, Phù Mỹ, Tây Sơn, Tuy Phước, Vân Canh; An Nhơn, Hoài Nhơn
Phú Yên; Đồng Xuân, Phú Hòa, Sông Hinh, Sơn Hòa, Tây Hòa, Tuy An; Đông Hòa, Sông Cầu
Khánh Hòa; Cam Lâm, Diên Khánh, Khánh Sơn, Khánh Vĩnh, Trường Sa, Vạn Ninh; Ninh Hòa
Ninh Thuận; Bác Ái, Ninh Hải, Ninh Phước, Ninh Sơn, Thuận Bắc, Thuận Nam
Bình Thuận; Bắc Bình, Đức Linh, Hàm Tân, Hàm Thuận Bắc, Hàm Thuận Nam, Phú Quý, Tánh Linh, Tuy Phong; La Gi
Kon Tum; Đăk Glei, Đăk Hà, Đăk Tô, Ia H'Drai, Kon Plông, Kon Rẫy, Ngọc Hồi, Sa Thầy, Tu Mơ Rông
Gia Lai; Chư Păh, Chư Prông, Chư Pưh, Chư Sê, Đak Đoa, Đak Pơ, Đức Cơ, Ia Grai, Ia Pa, Kbang, Kông Chro, Krông Pa, Mang Yang, Phú Thiện; An Khê, Ayun Pa
Đắk Lắk; Buôn Đôn, Cư Kuin, Cư M'gar, Ea H'leo, Ea Kar, Ea Súp, Krông Ana, Krông Bông, Krông Búk, Krông Năng, Krông Pắc, Lắk, M'Đrắk; Buôn Hồ
Đắk Nông; Cư Jút, Đắk Glong, Đắk Mil, Đắk R'Lấp, Đắk Song, Krông Nô, Tuy Đức
Lâm Đồng; Bảo Lâm, Di Linh, Đạ Huoai, Đam Rông, Đơn Dương, Đức Trọng, Lạc Dương, Lâm Hà
Bình Phước; Bù Đăng, Bù Đốp, Bù Gia Mập, Đồng Phú, Hớn Quản, Lộc Ninh, Phú Riềng; Bình Long, Phước Long, Chơn Thành
Tây Ninh; Bến Cầu, Châu Thành, Dương Minh Châu, Gò Dầu, Tân Biên, Tân Châu; Hòa Thành, Trảng Bàng
Bình Dương; Bàu Bàng, Bắc Tân Uyên, Dầu Tiếng, Phú Giáo
Đồng Nai; Cẩm Mỹ, Định Quán, Long Thành, Nhơn Trạch, Thống Nhất, Trảng Bom, Vĩnh Cửu, Xuân Lộc
Bà Rịa - Vũng Tàu; Châu Đức, Côn Đảo, Đất Đỏ, Long Điền, Long Đất, Xuyên Mộc; Phú Mỹ
Long An; Bến Lức, Cần Đước, Cần Giuộc, Châu Thành, Đức Hòa, Đức Huệ, Mộc Hóa, Tân Hưng, Tân Thạnh, Tân Trụ, Thạnh Hóa, Thủ Thừa, Vĩnh Hưng; Kiến Tường
Tiền Giang; Cái Bè, Châu Thành, Chợ Gạo, Gò Công Đông, Gò Công Tây, Tân Phú Đông, Tân Phước; Cai Lậy
Bến Tre; Ba Tri, Bình Đại, Châu Thành, Chợ Lách, Giồng Trôm, Mỏ Cày Bắc, Mỏ Cày Nam, Thạnh Phú
Trà Vinh; Càng Long, Cầu Kè, Cầu Ngang, Châu Thành, Duyên Hải, Tiểu Cần, Trà Cú
Vĩnh Long; Bình Tân, Long Hồ, Mang Thít, Tam Bình, Trà Ôn, Vũng Liêm; Bình Minh
Đồng Tháp; Châu Thành, Lai Vung, Lấp Vò, Tam Nông, Tân Hồng, Thanh Bình, Tháp Mười
An Giang; An Phú, Châu Phú, Châu Thành, Chợ Mới, Phú Tân, Thoại Sơn, Tri Tôn; Tân Châu, Tịnh Biên
Kiên Giang; An Biên, An Minh, Châu Thành, Giang Thành, Giồng Riềng, Gò Quao, Hòn Đất, Kiên Hải, Kiên Lương, Tân Hiệp, U Minh Thượng, Vĩnh Thuận
Hậu Giang; Châu Thành, Châu Thành A, Phụng Hiệp, Vị Thủy; Long Mỹ; Ngã Bảy
Sóc Trăng; Châu Thành, Cù Lao Dung, Kế Sách, Long Phú, Mỹ Tú, Mỹ Xuyên, Thạnh Trị, Trần Đề; Ngã Năm, Vĩnh Châu
Bạc Liêu; Đông Hải, Hồng Dân, Phước Long, Vĩnh Lợi; Giá Rai
Cà Mau; Cái Nước, Đầm Dơi, Năm Căn, Ngọc Hiển, Phú Tân, Thới Bình, Trần Văn Thời, U Minh
`;

const KINDS = ["Huyện", "Thị xã", "Thành phố"];

export const COUNTRY_DISTRICTS: readonly CountryDistrict[] = readList(LISTED);

function readList(text: string): CountryDistrict[] {
  const byName = new Map<string, CountryDistrict>();
  for (const line of text.trim().split("\n")) {
    const [province = "", ...lists] = line.split(";").map((part) => part.trim());
    lists.forEach((names, i) => {
      for (const name of names.split(", ").filter(Boolean)) {
        const known = byName.get(name) ?? { name, places: [] };
        known.places.push({ kind: KINDS[i]!, province });
        byName.set(name, known);
      }
    });
  }
  return [...byName.values()];
}
