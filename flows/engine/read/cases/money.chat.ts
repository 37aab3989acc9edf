import type { Money } from "../money";
import { chatTable } from "./chat";

/** "500000" is in đồng, "20 USD" in another currency. */
function parseMoney(heading: string): Money {
  const [amount = "", currency = "VND"] = heading.split(" ");
  return { amount: Number(amount), currency };
}

export const MONEY_CHAT = chatTable(
  parseMoney,
  `
500000
  bữa giờ e để dành đc 500k | ngân sách 500k nha | 500k nha sốp | 500k nghen | 500K ạ | 500kk thôi
  cỡ 500k | chừng 500 ngàn | 5 trăm nghìn | 5 trăm k | 500 ngàn chẵn | 500 nghìn đồng chẵn nha | năm trăm nghìn đồng | nam tram nghin | 500 ngàn ạ | 500ngàn
  500.000 đồng ạ | 500.000đ nha | 500,000đ | 500 000 đ | 500000 vnđ | 500.000 VND | VND 500.000 nha | 0,5 triệu | 0.5tr | nửa triệu thôi | nửa củ thôi shop
  ck 500k rồi nha | e ck 500k sđt 0912345678 | chuyển 500k lúc 9h30 | cọc 500k ngày 20/11 | đặt cọc trước 500k, mai lấy hàng | lấy 2 cái, cọc 500k | size 39, 500k nha
  nhà ở q1, trả 500k | giảm 10% còn 500k | 500k cho 3 tháng | 500k/tháng | 500k 1 cái | mỗi cái 500k | 500k/người | mỗi người góp 500k
1500000
  1tr5 nha | 1tr rưỡi ạ | 1tr5 thôi shop ơi | triệu rưỡi nha | 1,5 củ | 1.5 củ | củ rưỡi thôi | 1 củ 5 nha
  lương 1tr5 | 1tr500 nha | 1 triệu 5 trăm ngàn | một triệu năm trăm ngàn đồng | mot trieu ruoi | một triệu rưởi | 1500k nha | 1.500.000 đ | 1.500.000vnđ ạ
1550000
  1tr550 | 1tr550k | 1 triệu 550 | 1.550.000 | 1tr 550 nghìn | một triệu năm trăm năm mươi nghìn
2000000
  2tr nha | 2 triệu đồng chẵn | hai triệu chẵn | 2 củ nha | 2 củ chẵn | 2tr ạ | khoảng 2tr | 2.000k | 2000k
12000000
  lương em 12 triệu một tháng | 12 triệu một người | 12 triệu một căn
  12 củ | lương 12tr | 12tr/tháng | lương tháng 12tr
20000000
  20tr | hai chục triệu | 2 chục triệu | hai mươi triệu | 20 củ | 20.000.000đ
250000
  250k | hai trăm rưỡi nghìn | hai trăm năm chục ngàn | 250 ngàn | 2 trăm rưỡi ngàn | 250.000đ ạ | 2 trăm 5 chục nghìn
1000000000
  1 tỷ | một tỷ | 1 tỉ đồng | tỷ đồng chẵn 1 tỷ | 1.000.000.000đ
3500000000
  3 tỷ rưỡi | 3 tỷ 5 | 3,5 tỷ | ba tỷ rưỡi | 3.500.000.000 | 3 tỷ 500 triệu | căn hộ 3 tỷ 5
35000
  35k | ba lăm nghìn | 35 ngàn | ba mươi lăm nghìn | 35.000đ | phí ship 35k | ship 35k
99000
  99 nghìn | 99.000 | chín chín nghìn
20 USD
  20 usd nha | hai mươi đô | us$20 | 20 dollars please | 20 đô mỹ
50 EUR
  50 euro nha
500000 ?
  tầm 500k đổ lại thì s shop | 500k đổ xuống | e có 500k thôi à | từ 500k đổ lại
  500 thôi | chắc 500 á | 500 nha shop | 500k hay 600k cũng đc | 400-500k | từ 400k đến 500k | 400k tới 500k | 400 đến 500k
  trên 500k | chưa tới 500k | gần 500k | không quá 500k | max 500k | ít nhất 500k | 500k trở lên | 500k trở xuống | 500k hơn | 500k mấy
  không phải 500k đâu | k phải 500k | à nhầm 500k | 600k à nhầm 500k | 600k, nhầm, 500k | lộn, 500k mới đúng | 600k không 500k thôi | 500k chứ 600k gì
  giá 500k hả | giá 500k hả shop | 500k đúng không shop | 500k phải k | 500k hả e | 500k được không | 500k bán không | bớt còn 500k được k shop | 500k có mua được gì ko
  sao 500k mắc vậy | sao tới 500k lận | 500k là sao | 500k?? | cái này 500k à | cái áo 500k á? | có 500k không | có loại 500k không | 500k mà sao hàng dởm v | hết 500k hả
  500k thì k mua đâu | 500k không mua | không có 500k | e k có 500k | đừng lấy 500k | hổng tới 500k đâu | 500k không đủ | 500k ko đủ đâu | 500k mắc quá | 500k đắt quá e k lấy
  giảm 500k | bớt 500k | trừ 500k | thêm 500k | tăng 500k nữa
300000 ?
  áo 200k quần 300k | 2 cái 200k với 3 cái 300k | 200k tiền hàng 300k ship | 200 - 300k | 2-300k | 200~300k | 2 3 trăm nghìn | 2,3 trăm k
2000000 ?
  2 | 1-2tr | 1 đến 2 triệu | 1tr hoặc 2tr | 1 2 triệu | 1, 2 triệu gì đó | 2tr mấy | 2tr hơn | 2 triệu mấy | hơn 2 củ
1500 ?
  1.500 | 1,500
1500000 ?
  1 triệu rưỡi đổ lại | 1m rưỡi ko thì 1tr5
50000 ?
  50 thôi | năm mươi
200000 ?
  hai lít
never
  2 ngàn rưỡi tỷ | một triệu rưởi ngàn | nếu 500k thì mua
  gia cu 500k | tu 500k | toi 500k | em mat 500k
  một ngàn nghìn | một nghìn triệu | 1 ngàn nghìn | 500k k | 500k nghìn | 500 ngàn k | 5k nghìn | một trăm nghìn ngàn | 1 triệu tỷ | mười nghìn ngàn đồng | 100 ngàn ngàn | 500k chưa tính ship | 500k chưa gồm VAT | 500k cộng ship | 500k thì mua
  nếu 500k thì lấy | 500k mới mua | 500k nha shop, không thì thôi | cho em mượn 500k | hoàn lại 500k | shop trả em 500k | em mất 500k | mới chuyển có 500k | chồng em trả 500k | mẹ em cho 500k | bạn em mua 500k | giá gốc 500k | giá cũ 500k
  tưởng 500k | tưởng có 500k | nghe nói 500k | nghe đâu 500k | thấy ghi 500k | web ghi 500k | lúc trước 500k | tháng trước 500k | hồi đó 500k | 500k như hôm bữa | lãi 500k | 2tr x 3 | 500k x 2 | gấp đôi 500k | 10% của 5tr | 500k là cùng
  500k là hết cỡ | nhiều nhất 500k | quá lắm 500k | loanh quanh 500k | xê xích 500k | 500k xê dịch | 500k cộng trừ | 500k có lẻ | sắp sỉ 500k | xấp xỉ 500k | sấp xỉ 5tr | ngót 500k | 500k đổ đồng | để em hỏi chồng, 500k | 3tr6k | 20,30k
  từ 500k | đến 500k | tới 500k | khoảng 500k đổ lên | chưa đến 500k | chưa đủ 500k | 500k thì hơi cao | tiêu hết 500k | đã trả 500k | trả 500k rồi mà | chuyển 500k rồi sao chưa nhận | either 500k | less than 500k | more than 500k | 500k ish
  sếp em duyệt 500k | chia đôi 500k | trung bình 500k | tối thiểu 500k | trừ ship còn 500k | chưa ship 500k | kiếm đâu ra 500k | còn có 500k trong túi | thách 500k | bằng giá 500k | so với 500k | thêm tầm 500k | ai trả 500k
  mua được gì với 500k | 500k á trời | mười nghìn triệu | 3 trăm ngàn nghìn | năm k nghìn | một triệu triệu | 1 ngàn ngàn đồng
  hôm qua 500k mà | còn 500k chưa trả | 500k chưa chuyển
  500k đến 1tr | cỡ 500k 600k | 500k/600k | 500k với 1tr | 2 cái là 500k hay 600k | lương 10tr muốn vay 50tr | trả trước 500k còn lại 1tr | giá gốc 500k giảm còn 300k | 500k đc k | 500k thôi được không | shop bán 500k mà | bên kia bán 500k thôi | chỗ khác có 500k | thấy quảng cáo 500k
  không dưới 500k | không hơn 500k | tầm 500k tới 1tr | nợ 500k | thiếu 500k | dư 500k | hôm trước 500k | lần trước mua 500k | 1 triệu 2 3 | 5tr mấy | 2.5 | 15 | 3 triệu rưởi 4 triệu
  hai ba trăm k | 1 tỷ mấy | trăm mấy | ba trăm đổ lên | 500k up | ~500k | <500k | >500k | +500k | 500k+ | 500kg | 10k bước | 1tr5-2tr | lấy loại 500k hoặc rẻ hơn
  1 cây vàng | 2 chỉ | 500 cành đúng k
  hai ba trăm nghìn | một hai triệu | năm bảy trăm k
  nhiêu cũng đc | giá bn | mấy trăm | vài trăm k | mấy củ | cỡ vài chai | không có tiền | hết tiền rồi | miễn phí | 0 đồng
  3 cái | 12/3A Lê Lợi | ngày 20 tháng 11 | 5 sao | 2 người | 3 tháng | năm nay
  stk 19036012345678 | mã đơn 123456 | đơn 1234567 | mã 500 | phòng 500 | iphone 15 | samsung a50 | win 11 | xe 50cc | 48kg | 1m58 | cao 1m6 | 500g | 500ml | 2 lít nước | 100m2 | căn 50m2
  tiền nào của nấy | theo giá shop | rẻ nhất đi | loại nào rẻ | không mua | thôi mắc lắm | -500.000 | 1tr2tr3tr | 1..500 | 1.50.000 | 50.00.000 | 12.34.56
21000
  hăm mốt nghìn
25000
  hăm lăm nghìn
35000
  băm lăm nghìn
never
  ba triệu hai lăm
350000
  350k thôi em | chốt 350 nghìn nha | dạ ba trăm rưỡi ngàn | 350.000đ á chị | em đưa 350k | trong tầm 350k thôi ạ | ba trăm năm mươi nghìn
8000000
  8 triệu nha em | lương tháng 8tr | tám triệu đồng ạ | 8.000.000 vnđ | cho thuê 8tr/tháng
never
  350k hay 400k cũng được | tầm 350 - 400 nghìn | 350 gì đó | thấp hơn 350k một chút | trên 350k là thôi | 350k mà chưa gồm ship | 350k + ship | 350k một cặp thì lấy hai cặp | nếu 350k thì lấy | người ta bán có 350k
  bạn em mua 350k à | bữa trước em mua 350k mà nay lên 400 | shop tính lộn 350k | sao bill ghi 350k | giảm còn 350k được hông | hồi sáng ck 350k rồi còn thiếu nhiêu nữa | 350k/kg hay 350k/hộp | bớt 50k còn 350k đi
  thối lại 350k | 8 chục | chục triệu | một vài triệu | vài ba trăm | 3 lít | 3 xị | mỗi người góp 350k tổng 3 người | 350k nhân 3 | chắc cũng 350k | 350k không mua nổi | nghe nói phòng 8tr mà | chưa tới 8 triệu | 8tr đổ lên
  8tr, à không 7tr | 7tr5 gì đó chừng 8tr | 8tr mắc vậy | khoảng 8tr hay 9tr ta | trả góp 8tr hay trả thẳng | cọc 2tr còn lại 6tr trả sau | hôm bữa cọc 2tr rồi | em còn nợ shop 350k phải ko | shop còn giữ của em 350k
  hoàn em 350k đi | giá đó 350k là sao | 8 triệu mấy | hơn 8 triệu xíu | thưởng tết 8tr mà | lương chồng em 8tr | ví em còn 350k | kèo này 350k hay sao | lãi mỗi tháng 350k | 350 | 8 | 8tr với điều kiện sửa nhà
  chủ nhà đòi 8tr | em trả 7tr chủ đòi 8tr | 8tr thì em xem xét
15000000
  15 triệu nha chị | 15tr ạ | tiền thuê 15tr thôi | budget 15tr | em có 15 triệu | mười lăm triệu | 15 củ | 15.000.000
200000
  hai trăm ngàn | 200k | 200 nghìn đồng nha | 200k em ơi
2500000
  2,5 triệu | 2 triệu 500 | 2.500k | hai triệu năm trăm nghìn
never
  15tr hay trả góp | nhà 15tr có máy lạnh không | 15tr là full nội thất hả | 15tr/m2 | giá thị trường 15tr | chủ nhà hạ còn 15tr | cao hơn 15tr | 15tr trở lại | tầm 10 tới 15tr | phòng 15 triệu ở q1 mà nhỏ xíu
  anh em trả 15tr rồi mà cò ép | đợt trước em làm răng 15tr | bên nha khoa kia báo 15tr | 15tr gồm vat chưa | lương 15tr mà tiêu 20tr | lương cứng 15 chưa kể hoa hồng | vay 15tr trả mỗi tháng 2tr | lỡ chuyển 15tr
  chuyển dư 15tr | hụt 15tr | nợ cũ 15tr | 15tr không đủ | sao lên tới 15tr | 15tr trời | tour 15tr một người đi 4 người | bảo hiểm chi trả 15tr | trừ bảo hiểm còn 15tr | con số 15tr em thấy hơi cao
  200k mỗi ngày tính 10 ngày | 200k lẻ | 200k chẵn không lấy tiền thối | hai trăm mấy | 199 hay 200 | cọc 200k trước, còn lại 800k | 200k tiền xe 500k tiền phòng | phí gửi xe 200k mắc thế | phạt 200k | được giảm 200k
  voucher 200k | mã giảm 200k | cashback 200k | đổi 200k lấy 2 tờ 100 | 2tr5 rưỡi | 2tr55 hay 2tr5 | 1 chỉ vàng | 5 chỉ | 2 lượng | 2 cây rưỡi | 3 tỉ mấy | dưới 3 tỉ | 3 tỷ 2 có bớt không | đất 3 tỷ mà ngập
  em rao 3 tỷ người ta trả 2 tỷ 8 | 20 triệu 1 năm hay 1 tháng | mỗi năm tăng 200k | lãi suất 1.2% của 200k | không có đủ 200k | 200k nữa là đủ | thêm 200k được phòng view biển hả
600000
  600k | sáu trăm ngàn | 600 nghìn | dạ 600k nha | chừng 600k | mình có 600k | 600.000 đồng | thanh toán 600k ạ
1200000
  1.2 triệu | 1,200,000 | một triệu hai trăm ngàn đồng ạ
900000000
  900 triệu | 900tr | chín trăm triệu | vay 900 triệu ạ | tầm 900tr
never
  600k giường đôi hả hay đơn | 600k một đêm có ăn sáng chưa | 2 đêm 600k hả | phòng 600k hết rồi hả | phòng 600k là phòng nào | phòng loại 600k còn không | mỗi đứa 600k | 600k/tháng x 3 tháng | học phí 600k đóng 2 lần
  đóng trước 600k | đóng 600k còn thiếu bao nhiêu | em đóng 600k rồi nha cô | đã nộp 600k | hồi đó học phí 600k | trường khác 600k | nha khoa bên kia nhổ 600k | bảo hiểm trả bao nhiêu trong 600k | từ 600k xuống 500k
  sale còn 600k | sale 600k có thật không | giá niêm yết 600k | giá gốc 600k | trả lại em 600k | thợ đòi 600k | sửa 600k thì mua mới | thay nhớt 600k mắc vậy | xăng xe 600k | trên 600 dưới 700 | sáu bảy trăm | 600 mấy
  600k ngoài | gần gần 600k | 600k là không đủ | nếu dưới 600k | chỉ lấy nếu 600k | 600k may ra | 600k thôi nha chứ 700 em không lấy | chốt giá 600k được thì lấy | deal 600k đi | fix còn 600k nhé | 600k fix được bao nhiêu
  trả giá 600k | em xin 600k | offer 600k | is it 600k | more like 600k | 600k was last price | used to be 600k | 600k too expensive | not 600k | 600 or 700k | between 600k and 700k | half of 600k | 600k each
  1tr2 hay 1tr3 cũng ok | 1tr2 à 1tr3 | 1tr2 chia 3 | 1tr2 mà xài 2 bữa | lấy 1tr2 trả 1tr | 1tr2 - 1tr5 | 900tr thương lượng | 900tr bớt lộc | 900tr ra 800tr | 900 triệu hay 1 tỷ | chủ đăng 900 triệu
  đất 900 triệu ngân hàng hỗ trợ bao nhiêu | vay 70% của 900 triệu | em có sẵn 900tr còn lại vay | còn nợ ngân hàng 900tr | lương 9 cột | 6 xị | 6 lít | 6 vé | 6 tờ xanh | 600 won hay 600k | 600
450000
  450k | 450 ngàn á | dạ 450k | đúng 450k | em trả 450k | bốn trăm năm chục ngàn | 450,000đ
3000000
  3tr | ba triệu | 3 củ nha | thu nhập 3 triệu | cọc 3tr ạ | 3 triệu đồng | đặt cọc 3tr nhé
never
  450k thêm ship 30k | 450k đã gồm ship chưa | 450k mua được mấy cái | chỗ kia 450k | cái 450k màu gì | áo 450k | đôi 450k còn size không | mẫu 450k đẹp hơn | lấy cái 450k | con hàng 450k | combo 450k có gì
  chai 450k hết chưa | 450k một buổi học hả | ví dụ 450k | giả sử 450k | tầm đâu 450k mấy | 450k xuống được không | xuống 450k đi | bao nhiêu mới được, 450k được không | bớt 450k đi | 450k là giá sinh viên hả
  giá sinh viên 450k | 450k thành 400k | 450k rưỡi | mỗi tuần 450k | hoa hồng 450k | thưởng 450k | phạt em 450k | 450k hết hạn chưa | nạp 450k tặng nhiêu | nạp 450k không được | nạp lộn 450k | rút 450k | em mới rút 450k
  mẹ cho 450k | mẹ cho em 3tr đi học | bố mẹ gửi 3tr | được hỗ trợ 3tr | học bổng 3tr | nhà nước hỗ trợ 3tr | công ty trả 3tr phần còn lại em trả | 3tr là của em còn bạn em 2tr | trả 3tr mỗi lần | 3 triệu sáu hay bảy
  3 triệu ngoài | 3tr gì mà mắc vậy | thiếu 3tr | cấn trừ 3tr | tịch thu 3tr | đòi lại 3tr | 3m | 3 vạn | 3 đồng
750000
  750k | bảy trăm rưỡi nghìn | 750 nghìn ạ | mình trả 750k | khoảng 750k nha
4500000
  4tr5 | bốn triệu rưỡi | 4,5 triệu | 4.500.000đ | tầm 4tr5 thôi
never
  750k còn thương lượng không | 750k nhưng đồ cũ | hồi tết bán 750k | tính ra 750k một người | 750k hai người ăn | đồ 750k mà xài 1 tuần hư | 750k không phải ít | 750k cho là rẻ | mua lại 750k được không | pass lại 750k
  bán lại 750k | em bán 750k | ai mua 750k | định giá 750k | 4tr5 hay 4tr8 | trần nhà 4tr5 | từ 4tr5 | 4tr5 là nhiều | 4tr5 chưa tính điện nước | 4tr5 bao điện nước không | điện nước 750k | tiền điện 750k tiền phòng 3tr
  lương thử việc 4tr5 | giảm 750k | hơn kém 750k | 750k trừ cọc | thiếu nợ 750k | 750 750
500000
  500k nha shop | tam 500k thoi | em co 500k | 500 nghin | khoang 500k a | ngan sach 500k | 500 ngan dong | chuyen 500k nhe | da 500k
never
  500k ha | sao 500k mac vay | hom truoc 500k ma | giam 500k ha | no 500k chua tra | con thieu 500k | bot 500k di | 500k doi lai | hoan 500k chua | 500k cu hay moi | 500k hong mua | toi 500k la het muc | me em cho 500k
  500k 1 nguoi ha | 300k hoac 400k | 300k dat qua | co 300k ma shop | 300k da tra roi | chi 300k thoi ha | shop lay 300k ha | giam con 300k | 300k mot cai ha | hon 300k | me dua 300k | thieu 300k | tra lai 300k cho em
  hom bua bao 300k | 300k chu may | 300k dau ra | me cho 450k
2000000
  2 trieu | tam 2 trieu | 2tr nha shop | khoang 2tr thoi a | em co 2 trieu | 2 cu | ngan sach 2tr
300000
  ba tram nghin | 300 ngan nha | 300k thoi em
700000
  700k | 700 nghin nha | tam 700k | em dua 700k | 700k a
never
  700k ha em | 700k la cu hay moi | con 700k ha | no 700k | 700k mac the | doi 700k | lam gi toi 700k | bo ra 700k ma xau
never
  2tr 3 tháng
`,
);
