import { chatTable, type ChatCase } from "./chat";

export interface OffersChat {
  options: string[];
  table: ChatCase<number>[];
}

const offers = (options: string, table: string): OffersChat => ({ options: options.split("|"), table: chatTable(Number, table) });

/** What people type when a shop, a clinic, a garage or a hotel lets them choose. */
export const OFFERS_CHAT: OffersChat[] = [
  offers(
    "Giao tận nhà|Nhận tại cửa hàng|Gửi xe khách",
    `
0
  giao tận nhà nha | giao tận nhà em | số 1 | cái đầu | giao tận nhà giúp chị
1
  nhận tại cửa hàng | 2 nha | anh nhận tại cửa hàng
2
  gửi xe khách nha | gửi xe | xe khách | cái cuối cùng
never
  không giao tận nhà được hả | giao tận nhà mấy ngày | giao tận nhà phí nhiêu | gửi xe bao lâu tới | nhận tại cửa hàng được giảm hông | giao hay nhận cũng được | cửa hàng ở đâu | xe khách nào
  giao tận nhà nếu miễn phí, không thì nhận tại cửa hàng | lần trước giao tận nhà mà hư | nhà em xa cửa hàng lắm | cửa hàng đóng cửa chưa | không gửi xe | đừng gửi xe khách | bạn em nhận tại cửa hàng rồi
  em đã nhận tại cửa hàng hôm qua | gửi bưu điện | gửi qua grab | gửi xe ôm | giao tận tay | giao công ty | 1 với 3 | 1 hoặc 2 | em đang ở cửa hàng | em ra cửa hàng coi trước | hàng chưa nhận
  nhận hàng rồi | gửi hàng chưa | chưa giao tận nhà | 2 ngày nữa | 3 giờ | 1 chút nữa
`,
  ),
  offers(
    "Trắng|Đen|Đỏ đô|Xanh rêu|Xanh dương",
    `
1
  đen nha | màu đen | đen đi em
3
  xanh rêu nha | rêu nha
never
  xanh | xanh lá | đỏ tươi | đỏ hay đen | không đen | đen xì vậy | đen đủi ghê | trắng đen | trắng đục | trắng kem | xanh đen | xám | màu nào hot | đỏ còn k | rêu còn ko | màu sáng | tối | trắng hơi dơ
  đen trước, nếu hết thì trắng | đen thì đẹp hơn hả | bạn em thích đen | đen mặc có nóng không | hết đen hả | đen hết rồi hả | thứ 2 giao đen hả | hôm bữa lấy đen rồi | đen trắng đều được
`,
  ),
  offers(
    "Sáng 8h-11h|Chiều 13h-17h|Tối 18h-20h",
    `
0
  sáng nha | buổi sáng ạ | sáng đi em
1
  chiều nha | buổi chiều ạ | chiều em
2
  tối nha | buổi tối
never
  sáng hay chiều cũng được | sáng không được | sáng bận rồi | chiều hôm qua | trưa | tối qua em đợi mãi | từ sáng giờ | sáng giờ chưa ai gọi | sáng nào cũng kẹt xe | chiều nay mưa không | chiều hay tối
  cả ngày | tối thứ mấy | tối ngủ sớm | mai | 9h | 3 giờ | 3 người | sáng 10h em họp | trừ sáng ra | sáng nếu không mưa | chiều chiều | bạn em đi sáng | sáng mai mở cửa mấy giờ | chào buổi sáng
`,
  ),
  offers(
    "Khám tổng quát|Khám răng|Khám mắt|Tiêm chủng",
    `
1
  khám răng nha | răng ạ | 2
3
  tiêm chủng | em chọn tiêm chủng
2
  mắt nha | khám mắt ạ | số 3
never
  khám | khám bệnh | đau răng đau mắt | đau răng dữ lắm | răng em hư 2 cái | khám răng bao nhiêu | khám răng rồi | đã khám mắt hôm qua | không khám răng | mắt bị đỏ | khám răng và mắt | tiêm cho bé 2 tháng
  bé chưa tiêm | 2 mắt | 3 cái răng | 4 mũi | mắc quá | khám thai | khám da liễu | niềng răng | trám răng | tẩy trắng răng | nhổ răng khôn | mắt kính | cắt kính | bác sĩ răng có ở đó không | mẹ em khám mắt
  lịch khám mắt của em đâu | đổi từ khám răng sang khám mắt | hủy khám răng
`,
  ),
  offers(
    "Thay nhớt|Rửa xe|Vá lốp|Bảo dưỡng định kỳ",
    `
0
  thay nhớt nha | thay nhớt ạ | 1 ạ | anh thay nhớt
1
  rửa xe | rửa xe nha em | số 2 nha
3
  bảo dưỡng định kỳ | bảo dưỡng nha | cái số 4
never
  rửa xe bao nhiêu | xe dơ quá | xe em chết máy | thay lốp | thay bình | thay bố thắng | nhớt gì tốt | nhớt hết rồi | lốp xì | lốp bể | vá 2 lốp | bảo dưỡng mấy km | định kỳ bao lâu
  rửa xe với thay nhớt | thay nhớt tặng rửa xe không | thay nhớt tuần trước rồi | mới thay nhớt | chưa thay nhớt | không rửa xe | rửa xe chưa em | rửa xe xong chưa | bảo dưỡng hay thay nhớt thôi | 3 xe
  2 xe | thay hay vá rẻ hơn | xe bạn em thay nhớt | đợi rửa xe lâu không | nhận xe | 4 giờ lấy xe | 1 tiếng nữa tới | thay nhớt giống lần trước | hủy thay nhớt
`,
  ),
  offers(
    "Phòng đơn|Phòng đôi|Phòng gia đình|Dorm",
    `
1
  phòng đôi | phòng đôi nha em | 2
2
  gia đình | phòng gia đình ạ
3
  dorm | dorm nha | cái cuối ạ
never
  phòng | phòng nào rẻ | 2 phòng | đơn của em đâu | phòng đôi hay đơn | gia đình em 4 người | gia đình em thích biển | phòng đôi giá nhiêu | phòng đôi còn hông | không phòng đôi
  hết phòng đôi hả | phòng 3 người | phòng 2 giường | đổi phòng đôi qua phòng đơn | phòng view biển | phòng vip | đặt đơn rồi | đơn hôm qua | 2 người | đôi khi | cặp đôi | lần trước ở dorm | dorm ồn không
  bạn em ở dorm | 1 phòng đôi 1 phòng đơn | phòng đơn kê thêm giường được không | phòng nào cũng được
`,
  ),
  offers(
    "Có đường|Ít đường|Không đường",
    `
1
  ít đường nha | ít đường | 2 ạ
2
  không đường | không đường nha
0
  có đường | 1 nha
never
  đường | đường nào | ít đá | không đá | không | có | có đường phèn không | ít ngọt có không | đường đen | đường nhiều | bình thường | 50% | 70 | không đường hay ít đường | sao cũng được | bớt đường
  thêm đường | 2 ly | 1 ít 1 không | không có đường hả | ít nhất | không biết đường đi | đường tới quán
`,
  ),
  offers(
    "Tiền mặt|Chuyển khoản|Quẹt thẻ",
    `
0
  tiền mặt nha | tiền mặt ạ
1
  chuyển khoản | chuyển khoản nha shop | 2 nha
2
  quẹt thẻ ạ
never
  tiền | chuyển khoản rồi | đã chuyển khoản | chuyển khoản chưa nhận | stk nào | thẻ nào | thẻ gì cũng được hả | tiền mặt hay chuyển khoản | chuyển khoản được không | quẹt thẻ mất phí không | không tiền mặt | không có thẻ | hết tiền mặt | nửa mặt nửa ck | chuyển khoản một nửa | trả góp | momo | cod | nhận hàng rồi trả | chuyển hàng chưa | mai chuyển | bạn em chuyển khoản | sáng em chuyển khoản 500k | quẹt hoài không được | chuyển nhầm tài khoản
`,
  ),
  offers(
    "Hà Nội|Đà Nẵng|Sài Gòn",
    `
0
  Hà Nội | hà nội nha
2
  sài gòn ạ | Sài Gòn nha
never
  Hà Nội xa quá | không ở Hà Nội | Hà Nội hay Đà Nẵng | Hà Nội hết chưa | bay từ Hà Nội | ra Hà Nội chơi | Huế | Hà Nam | Đà Lạt | Nội Bài
`,
  ),
];
