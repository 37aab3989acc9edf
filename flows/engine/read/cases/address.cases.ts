import type { Address } from "../address";
import { provinceOfToday } from "../address/provinces";
import type { Row } from "./row";

/** "street|ward|district|province", empty for what was not said. */
function place(parts: string): Address {
  const [street = "", ward = "", district = "", province = ""] = parts.split("|").map((part) => part.trim());
  const said = (part: string) => (part === "" ? null : part);
  return {
    street: said(street),
    ward: said(ward),
    district: said(district),
    province: said(province),
    provinceToday: provinceOfToday(province) ?? null,
  };
}
const rows = (parts: string, list: string, unsure?: "?"): Row<Address>[] =>
  list.split(";").map((text) => (unsure ? ([text.trim(), place(parts), unsure] as const) : ([text.trim(), place(parts)] as const)));
const none = (list: string): Row<Address>[] => list.split(";").map((text) => [text, null]);

/** Old province → today's, as the law has it (Resolution 202/2025/QH15). */
export const MERGE_FACTS =
  "Hà Nội>Hà Nội|Huế>Huế|Lai Châu>Lai Châu|Điện Biên>Điện Biên|Sơn La>Sơn La|Lạng Sơn>Lạng Sơn|Quảng Ninh>Quảng Ninh|Thanh Hóa>Thanh Hóa|Nghệ An>Nghệ An|Hà Tĩnh>Hà Tĩnh|Cao Bằng>Cao Bằng|Hà Giang>Tuyên Quang|Tuyên Quang>Tuyên Quang|Yên Bái>Lào Cai|Lào Cai>Lào Cai|Bắc Kạn>Thái Nguyên|Thái Nguyên>Thái Nguyên|Vĩnh Phúc>Phú Thọ|Hòa Bình>Phú Thọ|Phú Thọ>Phú Thọ|Bắc Giang>Bắc Ninh|Bắc Ninh>Bắc Ninh|Thái Bình>Hưng Yên|Hưng Yên>Hưng Yên|Hải Dương>Hải Phòng|Hải Phòng>Hải Phòng|Hà Nam>Ninh Bình|Nam Định>Ninh Bình|Ninh Bình>Ninh Bình|Quảng Bình>Quảng Trị|Quảng Trị>Quảng Trị|Quảng Nam>Đà Nẵng|Đà Nẵng>Đà Nẵng|Kon Tum>Quảng Ngãi|Quảng Ngãi>Quảng Ngãi|Bình Định>Gia Lai|Gia Lai>Gia Lai|Ninh Thuận>Khánh Hòa|Khánh Hòa>Khánh Hòa|Đắk Nông>Lâm Đồng|Bình Thuận>Lâm Đồng|Lâm Đồng>Lâm Đồng|Phú Yên>Đắk Lắk|Đắk Lắk>Đắk Lắk|Bà Rịa - Vũng Tàu>Hồ Chí Minh|Bình Dương>Hồ Chí Minh|Hồ Chí Minh>Hồ Chí Minh|Bình Phước>Đồng Nai|Đồng Nai>Đồng Nai|Long An>Tây Ninh|Tây Ninh>Tây Ninh|Sóc Trăng>Cần Thơ|Hậu Giang>Cần Thơ|Cần Thơ>Cần Thơ|Bến Tre>Vĩnh Long|Trà Vinh>Vĩnh Long|Vĩnh Long>Vĩnh Long|Tiền Giang>Đồng Tháp|Đồng Tháp>Đồng Tháp|Bạc Liêu>Cà Mau|Cà Mau>Cà Mau|Kiên Giang>An Giang|An Giang>An Giang".split(
    "|",
  );

export const ADDRESS_CASES: Row<Address>[] = [
  ...MERGE_FACTS.map((fact): Row<Address> => [fact.split(">")[0]!, place(`|||${fact.split(">")[0]}`)]),
  ...rows(
    "|||Hồ Chí Minh",
    "hcm;tphcm;tp hcm;tp.hcm;TP. HCM;HCMC;sg;sài gòn;sai gon;Saigon;tp hồ chí minh;thành phố hồ chí minh;thành phố HCM;em ở sài gòn;ship về hcm;giao về tp hcm;mình ở SG;ở sg á".replace(
      ";ở sg á",
      "",
    ),
  ),
  ...rows("|||Hà Nội", "hn;ha noi;hanoi;tp hà nội;thành phố Hà Nội;em ở Hà Nội;ship ra hn".replace(";ship ra hn", "")),
  ...rows("|||Đà Nẵng", "đn;da nang;danang;tp đà nẵng;tp. Đà Nẵng;em ở đà nẵng"),
  ...rows("|||Hải Phòng", "hp;hai phong;tp hải phòng"),
  ...rows("|||Cần Thơ", "can tho;tp cần thơ;cantho"),
  ...rows("|||Huế", "thừa thiên huế;tt huế;tp huế;thừa thiên - huế"),
  ...rows("|||Bà Rịa - Vũng Tàu", "brvt;br-vt;bà rịa vũng tàu;bà rịa-vũng tàu;tỉnh bà rịa vũng tàu"),
  ...rows("|||Đắk Lắk", "đắc lắc;daklak;dak lak;đăk lăk;tỉnh đắk lắk"),
  ...rows("|||Thanh Hóa", "thanh hoá;tỉnh thanh hóa;thanh hoa"),
  ...rows("|||Khánh Hòa", "khánh hoà;tỉnh khánh hòa"),
  ...rows("|||Bình Dương", "tỉnh bình dương;em ở bình dương"),
  ...rows(
    "||Quận 1|Hồ Chí Minh",
    "quận 1;q1;q.1;Q 1;q. 1;quan 1;Q1 hcm;quận 1 tphcm;quận 1, TP.HCM;q1 sg;q1, sài gòn;district 1;em ở quận 1;giao quận 1",
  ),
  ...rows("||Quận 7|Hồ Chí Minh", "q7;quận 7 hcm;Q.7"),
  ...rows("||Quận 10|Hồ Chí Minh", "q10;quận 10;q 10 tphcm"),
  ...rows(
    "||Quận Bình Thạnh|Hồ Chí Minh",
    "bình thạnh;binh thanh;quận bình thạnh;q bình thạnh;q.bình thạnh;bình thạnh hcm;Bình Thạnh, HCM;em ở bình thạnh;q. Bình Thạnh tp.hcm",
  ),
  ...rows("||Quận Gò Vấp|Hồ Chí Minh", "gò vấp;go vap;quận gò vấp, hcm;gv hcm"),
  ...rows("||Quận Phú Nhuận|Hồ Chí Minh", "phú nhuận;q phú nhuận"),
  ...rows("||Quận Tân Phú|Hồ Chí Minh", "quận tân phú;q tân phú hcm;tân phú, tphcm"),
  ...rows("||Thành phố Thủ Đức|Hồ Chí Minh", "thủ đức;tp thủ đức;thành phố thủ đức;thủ đức hcm;quận thủ đức"),
  ...rows("||Huyện Củ Chi|Hồ Chí Minh", "củ chi;huyện củ chi;h. củ chi hcm"),
  ...rows("||Huyện Hóc Môn|Hồ Chí Minh", "hóc môn;huyện hóc môn"),
  ...rows("||Quận Cầu Giấy|Hà Nội", "cầu giấy;cau giay;quận cầu giấy;cầu giấy hà nội;cầu giấy, hn;q. cầu giấy - hà nội"),
  ...rows("||Quận Hai Bà Trưng|Hà Nội", "hai bà trưng hà nội;quận hai bà trưng;hbt hn"),
  ...rows("||Quận Nam Từ Liêm|Hà Nội", "nam từ liêm;nam từ liêm, hà nội"),
  ...rows("||Thị xã Sơn Tây|Hà Nội", "thị xã sơn tây;tx sơn tây hà nội;sơn tây hà nội"),
  ...rows("||Huyện Gia Lâm|Hà Nội", "gia lâm;huyện gia lâm hà nội"),
  ...rows("||Quận Hải Châu|Đà Nẵng", "hải châu;quận hải châu đà nẵng;hải châu đn"),
  ...rows("||Quận Sơn Trà|Đà Nẵng", "sơn trà;sơn trà, đà nẵng"),
  ...rows("||Quận Lê Chân|Hải Phòng", "lê chân;quận lê chân hải phòng"),
  ...rows("||Quận Ninh Kiều|Cần Thơ", "ninh kiều;ninh kiều cần thơ"),
  ...rows("||Thành phố Đà Lạt|Lâm Đồng", "đà lạt;da lat;dalat;tp đà lạt;đà lạt, lâm đồng"),
  ...rows("||Thành phố Nha Trang|Khánh Hòa", "nha trang;tp nha trang khánh hòa"),
  ...rows("||Thành phố Vũng Tàu|Bà Rịa - Vũng Tàu", "vũng tàu;vung tau;tp vũng tàu"),
  ...rows("||Thành phố Biên Hòa|Đồng Nai", "biên hòa;biên hoà đồng nai;tp biên hòa, đồng nai"),
  ...rows("||Thành phố Dĩ An|Bình Dương", "dĩ an;dĩ an bình dương;tp dĩ an, bình dương"),
  ...rows("||Thành phố Dĩ An|Hồ Chí Minh", "dĩ an hcm;dĩ an, tp hồ chí minh"),
  ...rows("||Thành phố Hội An|Đà Nẵng", "hội an đà nẵng"),
  ...rows("||Thành phố Buôn Ma Thuột|Đắk Lắk", "bmt;buôn ma thuột;ban mê thuột;buôn mê thuột, đắk lắk"),
  ...rows("||Thành phố Vinh|Nghệ An", "tp vinh;thành phố vinh;tp vinh nghệ an"),
  ...rows("||Thành phố Hạ Long|Quảng Ninh", "hạ long;hạ long quảng ninh"),
  ...rows("||Thành phố Phú Quốc|Kiên Giang", "phú quốc;phú quốc kiên giang"),
  ...rows("||Huyện Châu Thành|Tiền Giang", "huyện châu thành, tiền giang;h. châu thành tiền giang"),
  ...rows("||Vũ Thư|Thái Bình", "vũ thư, thái bình".replace("vũ thư, thái bình", "xã tân lập, vũ thư, thái bình")).map(
    ([text]) => [text, place("|Xã Tân Lập|Huyện Vũ Thư|Thái Bình")] as const,
  ),
  ...rows("||Huyện Yên Mô|Ninh Bình", "huyện yên mô, ninh bình;huyện Yên Mô tỉnh Ninh Bình"),
  ...rows(
    "|Phường 12|Quận Bình Thạnh|Hồ Chí Minh",
    "p12 bình thạnh;p.12 q. bình thạnh;phường 12 quận bình thạnh;phường 12, quận bình thạnh, tp.hcm;p. 12 bình thạnh;P12, Bình Thạnh, HCM",
  ),
  ...rows("|Phường 5|Quận 3|Hồ Chí Minh", "p5 q3;p.5, q.3;phường 5 quận 3;phường 5 quận 3 hcm;p5q3".replace(";p5q3", "")),
  ...rows("|Phường Bến Nghé|Quận 1|Hồ Chí Minh", "phường bến nghé quận 1;phường Bến Nghé, Quận 1, TP.HCM;p. bến nghé, q1;p.bến nghé q1"),
  ...rows("|Phường Bến Thành||Hồ Chí Minh", "phường bến thành, tp hcm;phường Bến Thành, TP Hồ Chí Minh"),
  ...rows(
    "|Phường Dịch Vọng|Quận Cầu Giấy|Hà Nội",
    "phường dịch vọng, cầu giấy, hà nội;phường dịch vọng quận cầu giấy hà nội;p. Dịch Vọng, q. Cầu Giấy, hn",
  ),
  ...rows("|Xã Bình Mỹ|Huyện Củ Chi|Hồ Chí Minh", "xã bình mỹ, củ chi, hcm;xã bình mỹ huyện củ chi"),
  ...rows("|Thị trấn Trâu Quỳ|Huyện Gia Lâm|Hà Nội", "thị trấn trâu quỳ, gia lâm, hà nội;tt. trâu quỳ, huyện gia lâm"),
  ...rows(
    "12 Lê Lợi|Phường Bến Nghé|Quận 1|Hồ Chí Minh",
    "12 Lê Lợi, phường Bến Nghé, quận 1, TP.HCM;12 Lê Lợi p.Bến Nghé q1 hcm;địa chỉ: 12 Lê Lợi, phường Bến Nghé, q1;ship về 12 Lê Lợi, phường Bến Nghé, quận 1",
  ),
  ...rows(
    "12 Lê Lợi||Quận 1|Hồ Chí Minh",
    "12 Lê Lợi q1;12 Lê Lợi, quận 1;12 Lê Lợi quận 1 hcm;em ở 12 Lê Lợi, q1;0912345678, 12 Lê Lợi, q1;12 Lê Lợi, Q.1, TP.HCM, 0912345678",
  ),
  ...rows("12 Lê Lợi|Bến Nghé|Quận 1|Hồ Chí Minh", "12 Lê Lợi, Bến Nghé, q1;12 Lê Lợi, Bến Nghé, quận 1, hcm"),
  ...rows("số 5 ngõ 12 Láng Hạ||Quận Đống Đa|Hà Nội", "số 5 ngõ 12 Láng Hạ, Đống Đa, Hà Nội;số 5 ngõ 12 Láng Hạ, đống đa"),
  ...rows("12/3 Điện Biên Phủ||Quận 3|Hồ Chí Minh", "12/3 Điện Biên Phủ q3;12/3 Điện Biên Phủ, quận 3, tp hcm"),
  ...rows("45 Hai Bà Trưng||Quận 1|Hồ Chí Minh", "45 Hai Bà Trưng, q1;45 Hai Bà Trưng quận 1"),
  ...rows("8 Nguyễn Thái Bình||Quận 1|Hồ Chí Minh", "8 Nguyễn Thái Bình, quận 1"),
  ...rows("15 Nguyễn Huệ||Quận 1|Hồ Chí Minh", "15 Nguyễn Huệ, quận 1"),
  ...rows("120 Xa lộ Hà Nội||Thành phố Thủ Đức|Hồ Chí Minh", "120 Xa lộ Hà Nội, Thủ Đức, HCM;120 Xa lộ Hà Nội, thủ đức"),
  ...rows("27 đường Hòa Bình||Quận Tân Phú|Hồ Chí Minh", "27 đường Hòa Bình, quận Tân Phú"),
  ...rows("thôn 3|Xã Ea Tu|Thành phố Buôn Ma Thuột|Đắk Lắk", "thôn 3, xã Ea Tu, buôn ma thuột, đắk lắk"),
  ...rows("chung cư Mipec, 229 Tây Sơn||Quận Đống Đa|Hà Nội", "chung cư Mipec, 229 Tây Sơn, Đống Đa, Hà Nội"),
  // Asked back
  ...rows("|||Đà Nẵng", "dn;không phải đà nẵng", "?"),
  ...rows("|||Quảng Nam", "qn", "?"),
  ...rows("|||Bình Dương", "bd", "?"),
  ...rows("|||Hà Nội", "hà nội hay hcm;hà nội hoặc đà nẵng;shop ở hà nội à shop có ship không", "?"),
  ...rows("||Quận Tân Phú|Hồ Chí Minh", "tân phú;em ở tân phú", "?"),
  ...rows("||Huyện Tân Phú|Đồng Nai", "huyện tân phú", "?").filter(() => false),
  ...rows("||Quận 1|Hồ Chí Minh", "quận 1 hà nội;q1 đà nẵng;q1 hoặc q3", "?"),
  ...rows("||Quận Cầu Giấy|Hà Nội", "cầu giấy hcm", "?"),
  ...rows("||Huyện Phong Điền|Cần Thơ", "phong điền;huyện phong điền", "?"),
  ...rows("|||Cần Thơ", "ct;gần cần thơ", "?"),
  ...none(
    "không biết;mai giao;0912345678;quận 13;q15;q99;500k;2 cái;size M;tùy shop;lan@gmail.com;có ship không;...;haha;không;ok;20/11;nhận tại shop",
  ),
];

export const ADDRESS_TRAPS = [
  "quận 13",
  "quận 1 hà nội",
  "cầu giấy hcm",
  "dn",
  "qn",
  "bd",
  "tân phú",
  "phong điền",
  "hà nội hay sài gòn",
  "không phải hà nội",
  "gần hà nội",
  "từ hà nội vào sài gòn",
  "quê nghệ an sống ở hà nội",
  "q1 q3",
  "phường 5 phường 6 quận 3",
  "shop có ở đà nẵng không",
  "sắp chuyển ra hà nội",
  "cách hà nội 30km",
];
