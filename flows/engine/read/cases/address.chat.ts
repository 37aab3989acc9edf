import type { Address } from "../address";
import { provinceOfToday } from "../address/provinces";
import { chatTable } from "./chat";

/** "street / ward / district / province", empty for what was not said. */
function place(heading: string): Address {
  const [street = null, ward = null, district = null, province = null] = heading.split("/ ").map((part) => part.trim() || null);
  return { street, ward, district, province, provinceToday: province === null ? null : (provinceOfToday(province) ?? null) };
}

export const ADDRESS_CHAT = chatTable(
  place,
  `
/ / / Hà Nội
  em đang ở Hà Nội | hiện em ở Hà Nội | mình sống ở Hà Nội ạ
  e ở Hà Nội nha | hà nội nha shop | ship về Hà Nội | HN nha | hn nhé | ở hn ạ | mình ở Hà Nội | Hà Nội ạ | ha noi nha | giao về Hà Nội nhé | em ngoài Hà Nội | dạ Hà Nội | tp Hà Nội | Hanoi
/ / / Hồ Chí Minh
  e ở sg | sài gòn nha | SG nha shop | hcm nha | tphcm nha | tp.hcm ạ | TP HCM | thành phố Hồ Chí Minh nha | ho chi minh | hcm city | e trong Sài Gòn | em ở trong sg | ở sài gòn ạ | ship SG | saigon nha | tp hồ chí minh nhé
/ / / Đà Nẵng
  đà nẵng nha | da nang ạ | Đà Nẵng nhé shop | e ở Đà Nẵng | tp Đà Nẵng nha | ĐN nha
/ / / Bình Dương
  bình dương nha | e ở Bình Dương ạ | tỉnh Bình Dương | binh duong nha | ship về Bình Dương | mình ở Bình Dương nhé
/ / / Bà Rịa - Vũng Tàu
  bà rịa vũng tàu nha | BRVT | tỉnh Bà Rịa - Vũng Tàu | ba ria vung tau
/ / / Hà Giang
  hà giang nha | Hà Giang ạ | tỉnh Hà Giang | ha giang
/ / / Yên Bái
  yên bái nha | tỉnh Yên Bái | yen bai ạ
/ / / Bắc Kạn
  bắc kạn nha | bắc cạn | tỉnh Bắc Kạn nha
/ / / Vĩnh Phúc
  vĩnh phúc nha | tỉnh Vĩnh Phúc | vinh phuc
/ / / Hòa Bình
  tỉnh Hòa Bình | tỉnh hoà bình nha | hoà bình
/ / / Bắc Giang
  bắc giang nha | bac giang
/ / / Thái Bình
  tỉnh Thái Bình nha | thái bình ạ
/ / / Hải Dương
  hải dương nha | hai duong nha
/ / / Hà Nam
  hà nam nha | tỉnh Hà Nam
/ / / Nam Định
  nam định nha | nam dinh
/ / / Quảng Bình
  quảng bình nha | quang binh
/ / / Quảng Nam
  quảng nam nha | quang nam
/ / / Kon Tum
  kon tum nha | kontum nha
/ / / Bình Định
  bình định nha | binh dinh
/ / / Ninh Thuận
  ninh thuận nha | ninh thuan
/ / / Đắk Nông
  đắk nông nha | dak nong | đăk nông nha
/ / / Bình Thuận
  bình thuận nha | binh thuan
/ / / Phú Yên
  phú yên nha | phu yen
/ / / Bình Phước
  bình phước nha | binh phuoc
/ / / Long An
  long an nha | tỉnh Long An
/ / / Sóc Trăng
  sóc trăng nha | soc trang
/ / / Hậu Giang
  hậu giang nha | hau giang
/ / / Bến Tre
  bến tre nha | ben tre
/ / / Trà Vinh
  trà vinh nha | tra vinh
/ / / Tiền Giang
  tiền giang nha | tien giang
/ / / Bạc Liêu
  bạc liêu nha | bac lieu
/ / / Kiên Giang
  kiên giang nha | kien giang
/ / / Đắk Lắk
  đắk lắk nha | đăk lăk nha
/ / Quận 1/ Hồ Chí Minh
  quận 1 hcm nha | q.1 tphcm | q1 sài gòn nha | quan 1 hcm
/ / Quận 7/ Hồ Chí Minh
  q7 hcm nha | quận 7 sg nha | Q7, TPHCM
/ / Quận Bình Thạnh/ Hồ Chí Minh
  bình thạnh nha | quận Bình Thạnh nha | e ở Bình Thạnh hcm | binh thanh hcm | q. Bình Thạnh
/ / Quận Tân Bình/ Hồ Chí Minh
  quận Tân Bình nha | tân bình hcm | q. tân bình, hcm | Tân Bình, Sài Gòn
/ / Quận Phú Nhuận/ Hồ Chí Minh
  quận Phú Nhuận nha | phú nhuận hcm | q phú nhuận sg
/ / Quận Gò Vấp/ Hồ Chí Minh
  gò vấp nha | quận gò vấp nha | go vap hcm
/ / Thành phố Thủ Đức/ Hồ Chí Minh
  tp thủ đức nha | thành phố Thủ Đức
/ / Quận Cầu Giấy/ Hà Nội
  cầu giấy nha | quận Cầu Giấy, HN | cau giay ha noi | q. cầu giấy hn
/ / Quận Đống Đa/ Hà Nội
  đống đa hn | quận Đống Đa nha | dong da ha noi
/ / Quận Hà Đông/ Hà Nội
  hà đông nha | quận hà đông hn | ha dong ha noi
/ / Thành phố Dĩ An/ Bình Dương
  dĩ an nha | dĩ an bình dương nha | tp Dĩ An | di an binh duong
/ / Thành phố Biên Hòa/ Đồng Nai
  biên hòa nha | biên hoà đồng nai nha | tp biên hòa
/ / Thành phố Đà Lạt/ Lâm Đồng
  đà lạt nha | đà lạt lâm đồng nha | tp Đà Lạt nha
/ / Thành phố Nha Trang/ Khánh Hòa
  nha trang nha | nha trang khánh hòa nha | tp nha trang
/ / Thành phố Quy Nhơn/ Bình Định
  quy nhơn nha | qui nhơn bình định | quy nhon
/ / Thành phố Vũng Tàu/ Bà Rịa - Vũng Tàu
  tp vũng tàu nha | thành phố Vũng Tàu
12 Lê Lợi/ Phường Bến Nghé/ Quận 1/ Hồ Chí Minh
  12 Lê Lợi, P. Bến Nghé, Q1, HCM | giao về 12 Lê Lợi, phường Bến Nghé, quận 1, tphcm nha
12/3A Lê Lợi/ / Quận 1/ Hồ Chí Minh
  12/3A Lê Lợi, Q1, HCM | 12/3A Lê Lợi, quận 1, tphcm nha | đc 12/3A Lê Lợi, q1, sg
123/45/6 Nguyễn Trãi/ Phường 3/ Quận 5/ Hồ Chí Minh
  123/45/6 Nguyễn Trãi, P3, Q5, HCM | 123/45/6 Nguyễn Trãi, phường 3, quận 5, hcm nha
số 5 ngõ 12 Láng Hạ/ / Quận Đống Đa/ Hà Nội
  số 5 ngõ 12 Láng Hạ, quận Đống Đa, hn | địa chỉ số 5 ngõ 12 Láng Hạ, Đống Đa, HN
25 Trần Phú/ / Quận Hải Châu/ Đà Nẵng
  25 Trần Phú, Hải Châu, Đà Nẵng | 25 Trần Phú, quận Hải Châu, Đà Nẵng nha
/ Xã Tân Lập/ Huyện Đan Phượng/ Hà Nội
  xã Tân Lập, huyện Đan Phượng, Hà Nội | x. Tân Lập, h. Đan Phượng, HN
/ / Huyện Châu Thành/ Tiền Giang
  huyện Châu Thành, Tiền Giang | h. Châu Thành, tỉnh Tiền Giang nha
/ / Huyện Châu Thành/ Bến Tre
  huyện Châu Thành, Bến Tre | huyện Châu Thành tỉnh Bến Tre
/ / Huyện Tân Phú/ Đồng Nai
  huyện Tân Phú, Đồng Nai | huyện Tân Phú đồng nai nha
/ Phường Bình Thạnh/ / Hồ Chí Minh
  phường Bình Thạnh, TP.HCM | phường Bình Thạnh, hcm nha
/ Phường Sài Gòn/ / Hồ Chí Minh
  phường Sài Gòn, TP Hồ Chí Minh | phường Sài Gòn, tphcm
/ Phường Ba Đình/ / Hà Nội
  phường Ba Đình, Hà Nội | p. Ba Đình, hn
/ Phường Thủ Dầu Một/ / Hồ Chí Minh
  phường Thủ Dầu Một, TP.HCM | p. Thủ Dầu Một, hcm
/ Đặc khu Phú Quốc/ / An Giang
  đặc khu Phú Quốc, An Giang | đặc khu Phú Quốc, tỉnh An Giang
/ Đặc khu Côn Đảo/ / Hồ Chí Minh
  đặc khu Côn Đảo, TP.HCM | đặc khu Côn Đảo, hcm
/ / / Hồ Chí Minh ?
  hcm hay hà nội ta | hcm hả shop | không phải hcm | ship hcm bao nhiêu | hcm có ship không | shop ở hcm hả | hcm hoặc bình dương | từ hn vào hcm | quê ở hà nội, đang ở hcm | hcm à nhầm hà nội | hcm? | hcm phải không | gần hcm | k ở hcm | sắp chuyển vô hcm | hcm được không shop
/ / / Hà Nội ?
  không phải sg, hà nội cơ | sg à nhầm hà nội | hà nội hay hải phòng | shop ở hà nội không | shop có ở hà nội k | ship hà nội mấy ngày | hà nội mấy ngày có hàng | xa lắm hà nội lận | quê hà nội | hà nội có cửa hàng không | ngoài hà nội có ship ko | hà nội được k
/ / Huyện Châu Thành
  huyện Châu Thành | h. Châu Thành
/ / Huyện Châu Thành ?
  châu thành nha | e ở Châu Thành
/ / Huyện Vũ Thư/ Thái Bình
  huyện Vũ Thư, Thái Bình nha | vũ thư thái bình nha | Vũ Thư, tỉnh Thái Bình
/ / Huyện Vũ Thư/ Hưng Yên
  huyện Vũ Thư, Hưng Yên | Vũ Thư, tỉnh Hưng Yên
/ / Huyện Vũ Thư/ Thái Bình ?
  huyện Vũ Thư | vũ thư nha
/ / Thị xã Bình Minh/ Vĩnh Long
  thị xã Bình Minh, Vĩnh Long | Bình Minh Vĩnh Long
/ / Huyện Tam Nông/ Phú Thọ
  huyện Tam Nông, Phú Thọ | tam nông phú thọ
/ / Huyện Tam Nông/ Phú Thọ ?
  huyện Tam Nông | h. Tam Nông nha
/ / Huyện Tam Nông/ Đồng Tháp
  huyện Tam Nông, Đồng Tháp
/ / Huyện Tam Nông/ Đồng Tháp ?
  tam nông nha
/ / Huyện Phú Tân/ Cà Mau
  huyện Phú Tân, Cà Mau | Phú Tân Cà Mau
/ / Huyện Phú Tân/ Cà Mau ?
  huyện Phú Tân
/ / Huyện Chợ Mới/ An Giang
  chợ mới an giang nha | huyện Chợ Mới, An Giang
/ / Huyện Long Thành/ Đồng Nai
  long thành đồng nai nha | huyện Long Thành, Đồng Nai
/ / Huyện Đức Hòa/ Long An
  đức hòa long an nha | huyện Đức Hoà, Long An | duc hoa long an
/ / Huyện Bến Lức/ Tây Ninh
  bến lức tây ninh nha
/ / Huyện Nam Đàn/ Nghệ An
  nam đàn nghệ an | huyện Nam Đàn, Nghệ An nha
/ / Thị xã Điện Bàn/ Quảng Nam
  điện bàn quảng nam | tx Điện Bàn, Quảng Nam
/ / Thị xã Điện Bàn/ Đà Nẵng
  tx Điện Bàn, Đà Nẵng
/ / Thành phố Từ Sơn/ Bắc Ninh
  từ sơn bắc ninh | tp Từ Sơn, Bắc Ninh
/ / Huyện Văn Giang/ Hưng Yên
  văn giang hưng yên | Văn Giang, Hưng Yên nha
5 Trần Não/ An Phú/ Quận 2/ Hồ Chí Minh
  5 Trần Não, An Phú, Quận 2, HCM
/ / Quận 1/ Hồ Chí Minh ?
  q1 hay q3 hcm | quận 1 hoặc quận 3 | quận 1 quận 3 gì đó | q1 hả shop
/ / Quận Tân Phú/ Hồ Chí Minh ?
  tân phú nha | e ở Tân Phú
/ / / Đồng Nai ?
  dn nha
/ / / Quảng Ninh ?
  qn nha
/ / / Bình Dương ?
  bd nha
/ / Quận 4/ Hồ Chí Minh
  quận tư | quận bốn nha
/ / Quận 10/ Hồ Chí Minh
  quận mười | ở quận mười hcm
never
  xa Ha Noi
  ngoài Hà Nội | ở ngoài Hà Nội | trên đường ra Hà Nội | Hà Nội free ship | Hà Nội thì phải | quận 1, 3 | quận 1 3 | ngoài quận 1 | khu quận 1 | quận 1 đổ ra | Hà Nội 2 | em là Hà Nam | Hòa Bình mãi mãi | thái nguyên tea | phường 30 quận 1
  cs1 quận 1 | Hà Nội đẹp | Hà Nội mưa | Hà Nội lạnh quá | Hà Nội xa quá | Hà Nội mùa này | Hà Nội FC | Hà Nội là sai | xa Hà Nội | đường về Hà Nội | ngoai Da Nang | quận 1 tới tháng sau | quận 1 tạm thời | Huế lắm | quận 1 mắc lắm
  quê em không ở Huế | mẹ em đang ở Huế | hiện em ở Đà Lạt nhưng giao về Huế
  quận 1 kẹt xe | quận 1 có ship | quận 1 free ship | quận 1 chắc | District 1 maybe | Đà Lạt Milk
  nhà thờ Đức Bà | gần chợ Bà Chiểu | trường ĐH Bách Khoa Hà Nội | bệnh viện Chợ Rẫy | vincom Bà Triệu | landmark 81 | ks Mường Thanh Đà Nẵng | quê Nam Định ở Hà Nội | người Nghệ An | e người Hà Nội | sinh ra ở Huế | hàng Quảng Châu | gạo Điện Biên | hà nội - sài gòn
  hà nội đi sài gòn | từ hà nội | xe Hà Nội | xe đi Đà Lạt | tour Đà Lạt | vé Đà Nẵng | đi Nha Trang | du lịch Phú Quốc | quận nào cũng ship hả | ship q1 nhiêu | q1 ship bao lâu | phí ship hà nội | không ship hà nội hả | không phải quận 1
  quận 1 à không quận 3 | quận 1 mà quận 3 cũng được | Quang Trung | 45 Hà Nội | 12 Bình Định | 12 Bình Dương | phố Huế | chợ Hôm Đức Viên | đường Điện Biên Phủ | 12 Điện Biên Phủ | Tân Bình Bình Dương | Long Thành | Vĩnh Long An Giang | Tây Ninh Long An
  thành phố | tp | tỉnh | huyện | xã | thị xã | trung tâm | trung tâm thành phố | ngoại thành | nội thành hà nội | ngoại thành hà nội | hn or hcm | HN&HCM | hn/hcm
  cả hà nội và sài gòn
  quận 15 hcm | q0 | quận 0 | ở nhà | nhà em | nhà mẹ em | chỗ cũ | địa chỉ cũ | như lần trước | địa chỉ trên fb | giao tới nhà | giao cho e | giao hàng nhanh | giao tận nơi | ship tỉnh bao nhiêu | ship tỉnh | ở quê | dưới quê | miền tây | miền trung | ngoài bắc | trong nam | miền bắc | nước ngoài | bên mỹ | ở gần chợ | sau lưng trường | ngã tư | đối diện siêu thị
  12/3 | 12/3A | số 12 | hẻm 5 | 9h | mai | Lan | anh Bình | chị Hà | em Nam | tên Hà | yên bình | hà | nam | bình an | thái | kim | ninh | lâm | hải | phú | long | vinh | vĩnh | mai hà | hà mã | hoa lan
  đường Hà Nội | xa lộ Hà Nội | đường Nguyễn Trãi | Lê Lợi | đường số 3 | chợ Bến Thành | bến xe miền đông | sân bay tân sơn nhất | bún bò Huế | mì Quảng | bánh tráng Tây Ninh | nem Thanh Hóa | cà phê Đắk Lắk | nước mắm Phú Quốc | gà Bình Định | phở Nam Định | xoài Cao Lãnh | bưởi Bến Tre | chè Thái Nguyên | bánh pía Sóc Trăng | kẹo dừa Bến Tre | dừa Bến Tre | mực Phan Thiết | sim Phú Quốc | cam Vinh | vải Bắc Giang | vải thiều Hải Dương | cá kho Hà Nam
  ở đâu | shop ở đâu | shop ở quận mấy | địa chỉ shop | cho xin địa chỉ | shop có chi nhánh ở q1 không | chưa biết giao đâu | để hỏi lại | chuyển nhà rồi | không ở đó nữa | thôi | dạ
/ / Quận Gò Vấp/ Hồ Chí Minh
  Gò Vấp nha em | quận Gò Vấp HCM | ship gò vấp sg | em ở Gò Vấp, Sài Gòn
/ / / Lâm Đồng
  Lâm Đồng ạ | tỉnh Lâm Đồng nha | chị ở Lâm Đồng
/ / Quận Hoàn Kiếm/ Hà Nội
  Hoàn Kiếm Hà Nội | quận hoàn kiếm hn | em ở Hoàn Kiếm, HN ạ
never
  Gò Vấp hay Bình Thạnh gì đó | em mới chuyển khỏi Gò Vấp | giáp Gò Vấp | shop ở Gò Vấp hả | Gò Vấp ship bao nhiêu | quán cũ ở Gò Vấp | sáng ở Gò Vấp chiều ở quận 1 | em làm ở Gò Vấp nhà ở Thủ Đức | Gò Vấp đổi thành quận 12
  lần trước giao Gò Vấp | ngày xưa ở Lâm Đồng | cà phê Lâm Đồng | hàng từ Lâm Đồng | đặc sản Lâm Đồng | em đi Lâm Đồng chơi | tuần sau em về Lâm Đồng | bạn em ở Lâm Đồng | Lâm Đồng có chi nhánh không
  không phải Lâm Đồng mà Đắk Lắk | mẹ em ở Lâm Đồng gửi về đó được không | nếu ở Lâm Đồng thì ship mấy ngày | Hoàn Kiếm hay Ba Đình | gần hồ Hoàn Kiếm | quanh Hoàn Kiếm | trừ Hoàn Kiếm | hồ Hoàn Kiếm | vịt quay Hoàn Kiếm
  khách sạn Hoàn Kiếm | em đang ở khách sạn mai về Hà Nội | bay từ Hà Nội | tour Hà Nội Sapa | vé Hà Nội Đà Nẵng | xe đi Đà Nẵng | em dân Hà Nội gốc | người Hà Nội | giọng Hà Nội | bánh mì Sài Gòn | bún chả Hà Nội
  đường Sài Gòn | ngã tư Bình Thái | đường Lê Lợi quận mấy ta | số 5 | hẻm 12 | như cũ | chỗ làm | công ty em | tới rồi gọi | không cho địa chỉ được không | tạm thời ở Gò Vấp, tháng sau về Lâm Đồng
  cho em hỏi phí ship Lâm Đồng | em muốn đặt phòng ở Đà Lạt | bác sĩ ở Huế | học ở Huế
/ / Quận Hải Châu/ Đà Nẵng
  Hải Châu Đà Nẵng | quận Hải Châu, Đà Nẵng | em ở Hải Châu, Đà Nẵng ạ | hai chau da nang
/ / / Khánh Hòa
  tỉnh Khánh Hòa nha | khanh hoa ạ
/ / Quận Ninh Kiều/ Cần Thơ
  Ninh Kiều Cần Thơ | quận Ninh Kiều, Cần Thơ nha | em ở Ninh Kiều, TP Cần Thơ
never
  Hải Châu hay Thanh Khê ta | Hải Châu đi Hội An bao xa | khách sạn ở Hải Châu | homestay Hải Châu | tìm nhà ở Hải Châu | mua đất Hải Châu | thuê phòng Hải Châu | căn hộ Hải Châu bao nhiêu
  làm việc tại Hải Châu nhưng ở Sơn Trà | ở Sơn Trà gần cầu Rồng | chi nhánh Hải Châu | bên Hải Châu hết hàng hả | phòng khám Hải Châu | từ Hải Châu qua | em qua Hải Châu lấy | đi ngang Hải Châu | đón ở Hải Châu trả ở Hội An
  Hải Châu - Hội An | từ Cần Thơ lên Sài Gòn | lên Sài Gòn khám | em ở dưới quê lên | về quê Cần Thơ | đám cưới ở Cần Thơ | gửi về Cần Thơ cho mẹ hay về Sài Gòn | xe đi Cần Thơ | tour miền Tây Cần Thơ | chợ nổi Cần Thơ
  cầu Cần Thơ | đại học Cần Thơ | bệnh viện Ninh Kiều | bến Ninh Kiều | Khánh Hòa có ship không | yến sào Khánh Hòa | Nha Trang Khánh Hòa đi chơi | người yêu em ở Khánh Hòa | chồng em làm ở Khánh Hòa
  shop có kho Khánh Hòa không | Khánh Hòa à không Phú Yên | trước là Khánh Hòa | sắp về Khánh Hòa | khách Khánh Hòa đông không | bão ở Khánh Hòa | tỉnh lẻ | tỉnh khác | ngoại tỉnh | miền Trung | miền Tây | bên Mỹ | Hàn Quốc
  gần trường | đối diện chợ | cạnh nhà thờ | chung cư em ở | toà S1 | chỗ cũ nha | giao chỗ cũ | đ/c y như đơn trước | nhà hay công ty cũng được | ở ngoại thành | ngoại thành Hà Nội | vùng ven Sài Gòn | cách Hà Nội 30km
  Hà Nội mưa to lắm | Hà Nội về tới chưa | hàng tới Hà Nội chưa | đơn đang ở Hà Nội | kho Hà Nội gửi | nhà xe Hà Nội
/ / Quận Bình Thạnh/ Hồ Chí Minh
  Bình Thạnh nha | quận Bình Thạnh, TP.HCM | em ở Bình Thạnh sg | ship Bình Thạnh hcm ạ
/ / / Nghệ An
  tỉnh Nghệ An nha | em ở Nghệ An ạ | nghe an
/ / Thành phố Thủ Đức/ Hồ Chí Minh
  Thủ Đức nha em | TP Thủ Đức
15 Nguyễn Huệ/ Phường Bến Nghé/ Quận 1/ Hồ Chí Minh
  15 Nguyễn Huệ, phường Bến Nghé, quận 1, HCM | 15 Nguyễn Huệ P.Bến Nghé Q1 TPHCM
never
  Bình Thạnh hay Phú Nhuận cũng gần | em ở trọ Bình Thạnh cuối tuần về Long An | trước trọ ở Bình Thạnh | xe ở Bình Thạnh em ở Q7 | gara ở Bình Thạnh hả | sửa xe ở Bình Thạnh | trường ở Bình Thạnh | con học ở Bình Thạnh
  nhà nội ở Bình Thạnh | nhà ngoại Bình Thạnh | chồng làm Bình Thạnh | cuối tuần ở Bình Thạnh | muốn tìm nhà Bình Thạnh | nhà Bình Thạnh tầm 3 tỷ | bán nhà Bình Thạnh | đất nền Bình Thạnh | chung cư Bình Thạnh giá sao
  phòng trọ Bình Thạnh | chợ Bình Thạnh | bệnh viện Bình Thạnh | công an Bình Thạnh | kho Bình Thạnh còn hàng không | Bình Thạnh giao trong ngày không | Bình Thạnh freeship hả | Bình Thạnh ngập không
  khu Bình Thạnh với Gò Vấp | Bình Thạnh, Gò Vấp | Bình Thạnh / Gò Vấp | Nghệ An vào Sài Gòn | từ Nghệ An vào | gửi xe ra Nghệ An | Nghệ An ra Hà Nội mấy tiếng | quê ngoại Nghệ An | cháo lươn Nghệ An | Nghệ An dạo này lạnh
  mẹ chồng em Nghệ An | đi qua Nghệ An | xe dừng ở Nghệ An không | chành xe Nghệ An ở đâu | tốt nghiệp đại học Nghệ An | em sắp chuyển vào Thủ Đức | em vừa dọn khỏi Thủ Đức | Thủ Đức cũ hay mới
  làng đại học Thủ Đức hay Bình Dương | Thủ Đức giáp Dĩ An | ngã tư Thủ Đức | bệnh viện Thủ Đức | chợ đầu mối Thủ Đức | 15 Nguyễn Huệ hay 51 Nguyễn Huệ | số 15 hay 17 ta quên rồi Nguyễn Huệ q1
  15 Nguyễn Huệ q1 là địa chỉ công ty cũ | đừng giao 15 Nguyễn Huệ q1 nữa | đổi từ 15 Nguyễn Huệ q1 qua 20 Lê Lợi q1 | 15 Nguyễn Huệ q1 à nhầm q3 | shop 15 Nguyễn Huệ q1 đúng không | phố đi bộ Nguyễn Huệ
  Nguyễn Huệ là tên đường hay tên người | i live near Binh Thanh | from Nghe An | moving to Thu Duc | not in Thu Duc | Thu Duc or Binh Thanh | i used to live in Thu Duc | hotel in district 1 | near district 1
  district 1 or 3
/ / Quận Cầu Giấy/ Hà Nội
  Cầu Giấy Hà Nội | quận Cầu Giấy, Hà Nội | em ở Cầu Giấy HN ạ
/ / / Đắk Lắk
  tỉnh Đắk Lắk ạ | Daklak nha
/ / Quận 7/ Hồ Chí Minh
  quận 7 HCM | q7 hcm | Quận 7, TP.HCM nha
20 Trần Duy Hưng/ / Quận Cầu Giấy/ Hà Nội
  20 Trần Duy Hưng, Cầu Giấy, Hà Nội
never
  Cầu Giấy hay Đống Đa nhỉ | cầu Giấy tắc đường lắm | công viên Cầu Giấy | siêu thị ở Cầu Giấy | rạp ở Cầu Giấy | ở Cầu Giấy có mấy chi nhánh | Cầu Giấy có shop không | em hay qua Cầu Giấy | em sắp về Cầu Giấy
  ngày trước thuê Cầu Giấy | công ty Cầu Giấy nhà Hà Đông | trưa giao Cầu Giấy tối giao Hà Đông | Cầu Giấy hết nhà rồi | tìm trọ Cầu Giấy | không thích Cầu Giấy | Cầu Giấy xa quá | bao xa tới Cầu Giấy | đi Cầu Giấy đường nào
  Cầu Giấy qua Long Biên | bơ Đắk Lắk | rẫy ở Đắk Lắk | Đắk Lắk vô Sài Gòn | xe Đắk Lắk | Đắk Lắk hay Đắk Nông | gửi Đắk Lắk mấy ngày | ship Đắk Lắk nhiêu | quê mẹ Đắk Lắk | bạn em ở Đắk Lắk đặt giùm | ba mẹ ở Đắk Lắk
  vợ em người Đắk Lắk | q7 hay q4 | q7 nhà bè | q7 cách đây xa không | gần q7 | cầu sang q7 | trường quốc tế ở q7 | văn phòng q7 chuyển rồi | q7 chỗ cũ | 20 Trần Duy Hưng có phải shop không | 20 Trần Duy Hưng đóng cửa rồi hả
  cạnh 20 Trần Duy Hưng | đối diện 20 Trần Duy Hưng Cầu Giấy | sau lưng 20 Trần Duy Hưng | ngã tư Trần Duy Hưng | đầu đường Trần Duy Hưng | cuối Trần Duy Hưng gần Big C | phường nào ta | xã gì quên rồi | quận cũ tên gì
  giờ sáp nhập tên gì không nhớ | tỉnh mới là gì | từ Nam ra Bắc | đang đi công tác Hà Nội | du lịch Đà Nẵng | về ngoại | đang trên xe về Vinh
/ / Quận Long Biên/ Hà Nội
  Long Biên Hà Nội | quận Long Biên, HN | em ở Long Biên, Hà Nội
/ / / Quảng Ninh
  tỉnh Quảng Ninh ạ | em ở Quảng Ninh
never
  cầu Long Biên | chợ Long Biên | ga Long Biên | em chạy xe ở Long Biên | từ Long Biên sang | bên kia Long Biên | gần Long Biên | Long Biên, Gia Lâm | Long Biên hay Gia Lâm | cho thuê nhà Long Biên | Long Biên còn phòng không
  biệt thự Long Biên | sân golf Long Biên | mỏ than Quảng Ninh | chả mực Quảng Ninh | tour Quảng Ninh | đi Quảng Ninh mấy tiếng | Quảng Ninh có bán không | đại lý Quảng Ninh | Quảng Ninh hay Quảng Nam | thợ ở Quảng Ninh
  mưa bão Quảng Ninh | vùng mỏ | quê chồng Quảng Ninh | em lấy chồng Quảng Ninh | gửi nhầm Quảng Ninh | đơn ghi Quảng Ninh sai rồi | lần này không giao Quảng Ninh | đang ở Hà Nội tối về Quảng Ninh | Quảng Ninh 20 km
  8 Hùng Vương hay 18 Hùng Vương | hỏi đường 8 Hùng Vương | 8 Hùng Vương là ngân hàng mà | cổng sau 8 Hùng Vương hay cổng trước
never
  gan quan 1 | quan 1 ha | cho cu o quan 1 | q1 doi qua q3 | khong o da nang | da nang hay hue ta | dung giao q1 | truoc o can tho | quan 1 con hang ha | bo quan 1 di | me em o can tho | sap don qua q1 | gan go vap
  q3 ha shop | nha cu o quan 3 | doi qua quan 3 roi | q3 hay q5 | quan 3 co giao khong | vo em o quan 3 | quan 3 mon | tung o hai phong | ra hai phong choi | khong giao quan 3 ha | tu q3 qua | q7 cho cu
never
  q10 ha | gan q10 | chuyen khoi q10 | q10 cho cu | nha me em q10 | q10 hay q11 | sang q10 an | hoi o nghe an
số 5 đường số 7 / / Quận 1 / Hồ Chí Minh
  em Hoa 0909123123 số 5 đường số 7 q1 | Nguyễn Thị Hoa 0909123123 số 5 đường số 7, quận 1 | Hoa, 0909123123, số 5 đường số 7 q1 | Nguyễn Thị Hoa⏎0909123123⏎số 5 đường số 7 q1 hcm | Nguyễn Thị Hoa, số 5 đường số 7, q1 | tên Hoa sđt 0909123123 số 5 đường số 7 q1 | người nhận: chị Hoa, số 5 đường số 7 q1
số 5 đường số 7 / Phường Linh Tây / Thành phố Thủ Đức / Hồ Chí Minh
  em Hoa 0909123123 số 5 đường số 7, phường Linh Tây, Thủ Đức
chung cư Sky Garden / / Quận 7 / Hồ Chí Minh
  chung cư Sky Garden, Q7
Chung cư Sky Garden / / Quận 7 / Hồ Chí Minh
  Chung cư Sky Garden quận 7
/ / / Nam Định ?
  em đang ở Hà Nội nhưng giao về Nam Định
5 Lê Lợi / / Quận 1 / Hồ Chí Minh
  0909123123 5 Lê Lợi q1 | em Hoa 0909 123 123 5 Lê Lợi q1 | 02838291147 5 Lê Lợi q1
never
  Thảo My, 12 Lê Lợi q1 | Nguyễn Thị Hoa 12 Lê Lợi q1
K45/12 Nguyễn Tri Phương / / / Đà Nẵng
  K45/12 Nguyễn Tri Phương Đà Nẵng
12 Lê Văn Phương / / Quận Bình Thạnh / Hồ Chí Minh
  12 Lê Văn Phương Bình Thạnh
12 Trần Quân / / Quận Đống Đa / Hà Nội
  12 Trần Quân Đống Đa
12 nguyễn tri phương / / Quận Hải Châu / Đà Nẵng
  12 nguyễn tri phương hải châu đà nẵng
never
  12 nguyen tri phuong da nang | 12 le van phuong binh thanh
never
  số 12 cũ giờ là 15 Lê Lợi q1 | bạn em 12 Lê Lợi q1 | Hải Châu, 12 Trần Phú, Đà Nẵng
tầng 3 12 Lê Lợi / / Quận 1 / Hồ Chí Minh
  tầng 3 12 Lê Lợi q1
12 đường 3 tháng 2 / / Quận 10 / Hồ Chí Minh
  12 đường 3 tháng 2 quận 10
12 Bàn Cờ / / Quận 3 / Hồ Chí Minh
  12 Bàn Cờ quận 3
never
  34 Cao Thắng, 2 hộp, q3 | gửi chị Lan 34 Cao Thắng q3
88 đường số 9, KDC Trung Sơn / / Huyện Bình Chánh / Hồ Chí Minh
  88 đường số 9, KDC Trung Sơn, Bình Chánh
12 Lê Lợi / / Quận 1 / Hồ Chí Minh ?
  giao 2 hộp về 12 Lê Lợi q1 | lấy 2 hộp, 12 Lê Lợi q1 | 500k, 12 Lê Lợi q1 | cho em 2 cái áo về 12 Lê Lợi q1 | 9h sáng 12 Lê Lợi q1 | mai giao 12 Lê Lợi q1 nha | 10 phần về 12 Lê Lợi q1
số 12 Lê Lợi / / Quận 1 / Hồ Chí Minh ?
  giao 2 hộp về số 12 Lê Lợi q1
`,
);
