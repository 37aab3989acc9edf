import type { Quantity } from "../quantity";
import { chatTable } from "./chat";

/** "2 cái", "2 cái size M", "2": count, unit, size. */
function parseQuantity(heading: string): Quantity {
  const [counted = "", size = null] = heading.split(" size ");
  const [count = "", ...unit] = counted.split(" ");
  return { count: Number(count), unit: unit.join(" ") || null, size };
}

export const QUANTITY_CHAT = chatTable(
  parseQuantity,
  `
1 cái
  lấy e 1 cái nha | cho c 1 cái | 1 cái nha sốp | một cái thui | em lấy 1 cái thôi ạ | chốt 1 cái | ship e 1 cái | để e 1 cái nghen | 1 cái trước đã
2 cái
  lấy 2 cái nha shop | cho mình 2 cái | chốt 2 cái | 2 cái ạ | dạ 2 cái | 2cai nha | hai cái nha | 2 cái đi | ship 2 cái về q1 | lấy 2 cái giao mai | order 2 cái | đặt 2 cái sđt 0912345678
  2 cái 500k đúng giá nha | lấy 2 cái, ck 500k rồi | 2 cái giao trước 9h | 2 cái, tên Lan | e lấy 2 cái màu đen nha | 2 cái đen | lấy 2 cái mẫu 3 | mẫu số 1 lấy 2 cái | áo thun đen 2 cái | 2 cái áo
3 cái
  3 cái nha | ba cái ạ | lấy ba cái | cho 3 cái nghen | 3 cái luôn | thôi lấy 3 cái luôn | 3 pcs please | 3 cai di shop
2 hộp
  2 hộp nha | hai hộp | cho 2 hộp | lấy 2 hộp sữa | 2 hộp bánh | 2 hop a | đặt 2 hộp giao thứ 6
5 kg
  5kg nha | 5 ký | năm ký ạ | lấy 5kg | cho c 5 cân | 5 kí lô | 5 kg gạo | 5kg xoài
0.5 kg
  nửa ký nha | nửa cân thôi | lấy nửa kg | 0,5kg nha
1.5 kg
  ký rưỡi nha | 1 ký rưỡi ạ | 1kg5 nha | 1,5kg | kg rưỡi ạ | một cân rưỡi
500 g
  500g nha | 500 gram | 500gr ạ | năm trăm gam
2 ly
  2 ly nha | 2 ly size | cho 2 ly
2 ly size L
  2 ly size L nha | 2 ly trà sữa size L | size L 2 ly
1 đôi size 38
  1 đôi size 38 nha | size 38, 1 đôi | lấy 1 đôi sz 38 | một đôi size 38
2 cái size M
  2 cái size M nha | lấy size M 2 cái | 2 cái sz M | size M, 2 cái ạ
2 áo size M
  2 áo size M | 2 áo size M nha
3 phần
  3 phần nha | ba phần | 3 phần cơm | lấy 3 phần gà rán
3 suất
  3 suất nha | ba suất | 3 suất cơm
4 người
  4 người nha | bàn 4 người lúc 7h | đặt cho 4 người tối nay | 4 người lớn
2 vé
  2 vé nha | đặt 2 vé | lấy 2 vé thứ 7
1 phòng
  1 phòng nha | đặt 1 phòng | 1 phòng đôi
2 đêm
  2 đêm nha | hai đêm | ở 2 đêm | đặt phòng 2 đêm
12
  1 tá nha | một tá ạ
10 quả
  1 chục quả | chục quả | mười quả | 10 quả nha
20 trái
  2 chục trái | hai chục trái | 20 trái nha
2 thùng
  2 thùng nha | 2 thùng bia | 2 thùng sữa
6 lon
  6 lon nha | sáu lon | 6 lon bia | 6 lon coca
3 chai
  3 chai nha | ba chai | 3 chai nước mắm | 3 bottles
2
  hai nha | cho 2 | chốt 2 nha | dạ 2
1
  1 nha | một nha | lấy 1 nha | sl 1 | số lượng 1
2 cái ?
  à nhầm 2 cái | 3 cái à nhầm 2 cái | 2 cái hả | 2 cái đúng k | 2 cái được không | 2 cái bao nhiêu | 2 cái giá sao | mua 2 cái có giảm không | lấy 2 cái có freeship k | 2 cái thì sao shop | còn 2 cái không | còn 2 cái hả shop
  2 cái hay 3 cái ta | ít nhất 2 cái | tối đa 2 cái | dưới 2 cái | gần 2 cái | trên 2 cái | 2 cái trở lên | thêm 2 cái nữa | bớt 2 cái | bớt lại 2 cái
  không lấy 2 cái | k lấy 2 cái nữa | đừng giao 2 cái | hủy 2 cái | huỷ 2 cái kia | trả lại 2 cái | đổi 2 cái | 2 cái kia đâu | 2 cái bị lỗi | giao thiếu 2 cái | hôm trước mua 2 cái | lần trước lấy 2 cái | mua 2 tặng 1 hả 2 cái
  2 cái thôi, không lấy 3 cái | 3 cái, không 2 cái thôi | chắc 2 cái | hình như 2 cái | 2 cái gì đó | sao có 2 cái vậy | 2 cái 1 đỏ 1 đen | 1 đỏ 1 đen 2 cái? | 1 cái đen 2 cái trắng | 2 cái S 1 cái M | 2 cái? | 2 cái đc ko
  lộn 2 cái | 2 cái lộn | 2 cái mắc quá k mua | 2 cái không đủ | 2 cái chứ không phải 3
2 kg ?
  2-3kg | 2 hay 3 kg | hơn 2kg | 2kg hả | 2kg bao nhiêu | không phải 2kg | gần 2 ký
never
  hu 2 cai | tra 2 cai | 2 cai bi mop | em co 2 cai roi
  nếu giảm thì 2 cái | 2 cái nếu giảm | mẹ em lấy 2 cái | đâu phải 2 cái | 2 cái thì thôi | 10 cái đổ lên | mới nhận 2 cái | nhận được 2 cái | shop giao có 2 cái | giao sai 2 cái | hư 2 cái | bể 2 cái | 2 cái bể | 2 cái lỗi | trả 2 cái
  hoàn 2 cái | tháng trước em mua 2 cái | em có 2 cái rồi | có 2 cái ở nhà | hộp có 2 cái | 2 cái/hộp | 2 cái M và L | 1 trăm cái | 1 thiên | 1 xíu | tăng lên 3 cái | tính giúp em 100 cái | báo giá 100 cái | hỏi giá 100 cái | 100 cái giá sỉ
  em tính lấy 100 cái | định lấy 100 cái | dự định 100 cái | tưởng 2 cái | nghe nói 2 cái | shop nói 2 cái | chồng em nói 2 cái | để coi, 2 cái | có thể 2 cái | two boxes of six | 2 more | no more than 2 | 2 cái bị móp | nếu có 2 cái
  2 cái mà freeship | gửi dư 2 cái | 2 cái cũ | bán lại 2 cái | 2 cái trong giỏ | giỏ hàng 2 cái | chồng em kêu 2 cái | 2 cái trong số đó | ngày uống 2 viên | 2 viên/ngày | cách 2 ngày 1 viên
  bỏ 1 cái | hết 2 cái | bỏ bớt 1 cái đi | chai 500ml | lấy chai 500ml | hũ 1kg | bo 1 cai
  2 cái thôi à | 1 cái hay 2 cái | lấy 2 cái hay 3 cái ta | 2 cái 1 màu | mỗi màu 2 cái | mỗi loại 1 cái | 1 đen 1 trắng | 1 cái đen, 1 cái trắng | 2 cái M, 3 cái L | 2M 3L | M 2 L 3 | 1 hộp 12 cái | 2 thùng 24 lon | 1 thùng 24 lon
  3 lốc 6 hộp | 2kg 500g | 1 ký 2 | 2 cái trên | 2 cái áo 1 cái quần | mua 2 tặng 1 | mua 1 tặng 1 | combo 2 cái | set 3 món | bộ 3 món | gói 10 cái | 1 bộ 3 món | hộp 6 cái | 10 cái là bao nhiêu tiền
  nếu 10 cái thì giảm k | hai cái kia | không phải 2 mà 3 cái | 2 à không 3 | lấy thêm 1 cái | cho thêm 1 | còn 1 cái không | 1 cái cũng ship hả | 1 cái có ship không | có bán 1 cái không | tối thiểu 10 cái hả | đủ 10 cái chưa | gửi thiếu 1 cái | nhận 2 cái rồi
  đã đặt 2 cái | e đặt 2 cái hôm qua | 2 cái size M 1 cái size L | size M 2 size L 1
  2kg mấy | ko lấy nữa | mấy cái cũng được | bao nhiêu cũng đc | bn | vài ba cái | hết luôn | lấy hết | còn nhiêu lấy hết | cả lố | như cũ | như lần trước
  20/11 | sz 40 | quận 2 | q2 | thứ 2 | số 2 | màu 2 | ngày 2 | tháng 2 | tầng 2 | hẻm 2 | phòng 2 | combo 2 | iphone 2 | loại 2 | lần 2 | mẫu số 2 | cái số 2 | cái thứ 2
  1m58 | cao 158 | nặng 48kg | em 48kg cao 158 | 48kg mặc size gì | 1/2 | 12/3A | 2 ngày nữa | 2 hôm nữa | 2 tuần | 2 tiếng nữa | 2 giờ chiều | 2h | giảm 2% | 2 sao | 2 tuổi | bé 2 tuổi | lan@gmail.com
  một chút | một lát | năm nay | tư vấn giúp em | ba mẹ em | hai hôm nữa | một hôm khác | từ từ | sáu giờ
2 cái
  2 cái nghen em | chốt giùm chị hai cái | cho anh 2 cái đi | ok lấy 2 cái luôn nha sốp | chị lấy 2 cái áo thun nha | 2 cái á em, giao q7 | lay 2 cai nha e | hai cai thoi
5 kg
  5kg sầu riêng nha | cho chị 5 ký cam sành | 5 ký tôm nha em
3 hộp
  3 hộp bánh trung thu nhân thập cẩm | cho 3 hộp khẩu trang | lấy 3 hộp sữa nha, ship giúp
10 suất
  10 suất cơm gà | đặt 10 suất nha, 11h giao
never
  2 à nhầm 3 cái | 2 cái mà 1 cái màu đen 1 cái màu trắng 1 cái xanh | 2 cái thì có được giảm không | mua 2 cái tính 1 được không | hôm trước em lấy 2 cái rồi giờ lấy nữa | 2 hay 3 cái ta | nhà em có 2 cái rồi
  em thấy còn 2 cái trên kệ | shop còn đúng 2 cái thôi hả | 2 cái đó là của bạn em | lấy 2 cái đi, mà thôi 3 cái đi | 2 cái nữa là đủ | chị em lấy 2 cái còn em chưa biết | giảm xuống 2 cái | cái này 2 cái 1 bộ hả | hộp 10 cái
  2 cái đầu tiên trong hình | lấy cái số 2 | 2 màu | 2 lớp | 2 mặt | áo 2 dây | quần 2 túi | tủ 2 cánh | nồi 2 đáy | xe 2 bánh | giường 2 tầng | phòng 2 giường | bếp 2 lò | máy 2 chiều | ai mua 2 cái | 2 cái kia sao rồi
  tới 2 cái mới freeship hả | đủ 2 cái mới được tặng | thiếu 2 cái | nhận có 2 cái | 2 cái bị lỗi đổi giúp em | 2 cái em đặt sáng nay đổi màu giúp | 2 cái rưỡi | hai ba cái | 2 cái hoặc 1 thùng | 1 thùng mấy cái
  2 cái mỗi loại | mỗi người 2 cái | mỗi loại 1 hộp | 2 thùng hay 2 lốc | không lấy 2 cái nữa | đừng gửi 2 cái | chỉ cần 2 cái nếu giao trước thứ 6 | 5kg thì giá khác hả | bao 5kg | gạo bao 5kg | 5 ký là nhiêu tiền
  3 hộp uống được mấy ngày | uống 2 viên mỗi ngày | bé uống 3 hộp một ngày | 2 lần 3 cái | 3 hộp x 2 | gấp đôi 3 hộp | thêm 1 hộp nữa thành 3 hộp | 3 hộp như lần trước | giống hôm bữa 3 hộp | mẹ em đặt 3 hộp rồi
  lấy thử 1 hộp trước nếu ngon lấy 3 hộp | 2 mẹ con | nhà 5 người ăn đủ 1 con gà không | con gà 2kg | cua 3 con 1 ký | tôm 30 con 1kg | 10 con/kg | nửa cái | cả thùng | 1 cặp vé xem phim hay 2 vé lẻ
2 ly
  2 ly cà phê sữa đá | 2 ly trà đào cam sả ít đường | cho anh 2 ly bạc xỉu mang về | cà phê đen 2 ly | 2 cốc trà đá
3 phần
  3 phần cơm sườn bì chả | cho chị 3 phần gỏi cuốn | bún đậu mắm tôm 3 phần nha em | 3 phần gà rán cay
1 kg
  1 ký thịt ba chỉ | cho em 1 ký nho đen không hạt | 1 ký cà pháo
4 chai
  4 chai nước mắm Phú Quốc | 4 chai bia sài gòn đỏ | nước suối 4 chai | bốn chai dầu gội
2 hộp
  2 hộp thuốc bổ mắt | 2 hộp sữa bột cho bé | 2 hộp mứt tết | lấy 2 hộp yến chưng, ghi hóa đơn giúp
1 bộ
  1 bộ ga gối | 1 bộ đồ ngủ hồng | 1 bộ nồi inox
5 cuốn
  5 cuốn vở 200 trang | 5 cuốn sách toán lớp 3
2 vé
  2 vé đi Đà Lạt tối mai | 2 vé giường nằm | 2 vé khứ hồi
10 viên
  10 viên panadol | 10 viên vitamin c
2
  2 trà đào | 2 cà phê sữa | 2 nha em | lấy 2 nhé
never
  bánh mì 2 trứng | phở 2 trứng | cà phê 2 đường | trà sữa 2 trân châu | cơm 2 người ăn | lẩu 4 người ăn | pizza 2 vị | kem 2 vị | áo 2 lớp lót | balo 2 ngăn | kệ 3 tầng | bếp ga 2 họng | quạt 3 cánh | sạc 2 cổng
  điện thoại 2 sim | laptop 2 màn hình | nhà 2 lầu | căn hộ 2 phòng ngủ | phòng 2 giường đơn | villa 3 phòng | xe 7 chỗ | xe 16 chỗ | tour 3 ngày 2 đêm | 3 ngày 2 đêm | vé 2 chiều | gói 2 mắt | gói 10 buổi
  liệu trình 10 buổi | khóa 20 buổi | thuốc 2 viên 1 ngày | sáng 1 viên tối 1 viên | ngày 2 lần mỗi lần 1 viên | vỉ 10 viên | hộp 30 viên còn 10 viên | uống hết 2 hộp rồi chưa thấy đỡ | 2 hộp có bớt không em
  mua 3 hộp được tặng gì | 3 hộp mới được giá sỉ hả | 1 hộp dùng được bao lâu | hộp nào cũng được, 2 hộp hay 3 hộp tùy em | 2 hộp à thôi 1 hộp thôi | ba em uống 2 hộp | bác sĩ kê 2 hộp | toa ghi 2 hộp | bạn em mua 2 hộp rồi
  con em lớp 2 | em size 2 | 2 lần rồi shop giao sai | 2 người giao hàng | 2 mẹ con em ghé | nhà có 2 bé | 2 đứa nhà em thích lắm | 2 ngày chưa thấy hàng | thứ 2 nhận 2 cái rồi | 2 đơn trước | đơn 2 cái áo đâu rồi
  gộp 2 đơn lại | tách 2 đơn | xem 2 cái đầu | 2 mẫu này khác nhau sao | so sánh 2 cái này | phân vân 2 cái | thích 2 cái này mà chưa biết chọn cái nào | 2 trong 3 cái | 2/3 cái | lốp 2 bánh trước | thay 2 lốp trước
  vá 1 lốp | xe em hư 2 đèn | 2 cái đèn bị cháy | 1 bên kiếng | cân nặng 2kg | bé 3kg2 | bé mới 3 ký | bé 10kg uống mấy viên | chó nhà em 5kg | mèo 3 ký | túi 5kg còn không | bao 50kg | bình 20 lít | can 5 lít giá sao
  tủ lạnh 200 lít | máy giặt 9kg | tivi 55 inch | nồi cơm 1.8 lít | chảo 28cm | 2 mét vải hay 3 mét | vải khổ 1m6 | rèm 2m x 3m | dài 2m | ngang 5m | lô đất 5m x 20m | 100 m2 | 2 mặt tiền | 2 sổ | hẻm 3m | cách biển 200m
  2 phòng tắm | 2 toilet | 2 vợ chồng em | 1 mình em | 1 chồng 2 vợ haha | 1 đổi 1 | 1-1 | 1 vs 1 | lớp 1 kèm 1 | học 2 môn | 2 ca | 3 tiết | 2 tháng học phí | tuần 3 buổi | 1 tuần 3 buổi | 3 buổi 1 tuần
  học thử 1 buổi được không | nghỉ 2 buổi | vắng 2 buổi | còn 2 buổi
2 cái
  2 cái đi chị | cho con 2 cái nha cô | ok chốt 2 cái nha em | lấy giúp em 2 cái | em order 2 cái váy hoa nhí | give me 2 pcs | lấy hai cái nghen | dạ lấy 2 cái ạ, em cảm ơn | 2 cái màu kem nha
3 kg
  3 ký xoài cát hòa lộc | 3kg thanh long ruột đỏ nha | 3 kg cà chua | ba ký khoai lang | lấy 3kg sườn non
6 cái
  6 cái bánh bao | 6 cái bánh su kem | 6 cái ly thủy tinh
1 thùng
  1 thùng mì hảo hảo | một thùng tiger bạc | 1 thùng sữa vinamilk không đường | 1 thùng nước khoáng lavie
2 tô
  2 tô bún bò huế | 2 tô hủ tiếu nam vang khô | 2 tô mì quảng
2 phòng
  2 phòng nha | 2 phòng đôi | đặt 2 phòng view biển
4 vé
  4 vé | 4 vé người lớn | 4 vé xe Sài Gòn Nha Trang
3 suất
  3 suất bún chả | ba suất cơm rang | 3 suất buffet
1 đôi
  1 đôi giày thể thao | 1 đôi dép quai hậu
5 quả
  5 quả trứng vịt lộn | 5 quả dừa xiêm
never
  hai cái mà nhỏ hơn cái hôm qua | 2 cái là lấy cho mẹ với bà còn em chưa lấy | lấy 2 đi mà khoan để hỏi lại vợ | tính lấy 2 | 2 hoặc nhiều hơn | 2 thôi chứ 3 thì dư | ba mẹ con em 2 cái đủ không | bán lẻ 2 cái không
  2 cái ship bao nhiêu | có lấy 2 cái đâu | lấy 2 cái hồi nào | 2 cái mà tính 3 cái tiền | in 2 mặt | photo 2 mặt | cắt 2 lớp | sơn 2 nước | sơn 2 lớp | chìa khóa 2 chìa | khoan 2 lỗ | đi 2 xe | 2 xe hư
  bảo dưỡng 2 chiếc hôm trước | xe em thay 2 bố thắng rồi | thay 1 bên đèn | thay nhớt 1 lít hay 0.8 lít | bình 1.2 lít | xe 1.5 turbo | xe 2 kỳ | đi 2 vạn km | chạy 5000km | răng 2 cái sâu | trám 2 cái bao nhiêu
  tiêm 2 mũi rồi | mũi 2 | 2 mũi cách nhau bao lâu | bé sốt 2 ngày | sốt 39 độ | uống 5ml | 5ml mỗi lần | ngày uống 3 cữ | 1 viên 500mg | bầu 20 tuần | thai 3 tháng | đẻ 2 đứa rồi | lớp 2 buổi | lớp 12 bạn | sĩ số 20
  2 bạn 1 bàn | bài 2 | chương 2 | trang 2 | học kỳ 2 | level 2 | khối 2 | toán 2 | 2 lớp song song | nhà 2 tầng 3 phòng | 2 phòng ngủ 1 wc | căn 2 ngủ | 2pn | 2wc | 80m2 2pn | 2 block | 2 hầm | 2 mặt hẻm | cách chợ 2 phút
  2km | 2 cây số | bán kính 2km | 2 người 1 phòng | ghép 2 giường | 1 giường 1m8 | 2 giường 1m2 | tour 2 người | tour ghép 12 người | 2 lớn 1 nhỏ | 2 người lớn 1 trẻ em | 1 chuyến 2 người | bay 2 chặng | hành lý 20kg
  mua thêm 10kg | quá 2kg | bàn 6 dời qua bàn 8 | bàn 6 gọi thêm | bàn 6 tính tiền | món số 2 | set 2 người | combo 2 có gì | 2 món chính 1 món phụ | gọi 2 món mà ra 3 món | ra thiếu 2 món | 1 dĩa mấy cái
  dĩa 2 người ăn no không | con này 2kg hả | con 2 ký rưỡi | 2 con 1 ký | cỡ 2 con 1kg | loại 2 con 1kg | 1kg mấy con | 1kg được 3 trái | trái 2kg | 10k 2 cái | 2 cái 10k hả | 100k 3 cái | 3 cái 100k đúng không | 3 100k
  50k 1 ký | mua 5 tặng 1 | 5 tặng 1 | từ 5 cái sỉ bao nhiêu | 5 cái trở lên sỉ sao | hôm trước 5 cái nay 3 cái | đổi 5 thành 3 | giảm từ 5 xuống 3 | 5-1=4 cái | 5 trừ 2 | 2+1 | 2 cộng 1 | 3x2 cái | 2 combo x 3 | each 2
  two or three | a couple | a few | 2 of each | one more | 1 more please | not 2 but 3 | 2 instead of 3 | i had 2 | i bought 2 last week | only 1 left | is 2 ok | how about 2 | 2 per box | 2 days | buy 2 get 1 | 2nd one
  number 2 | no 2 | table 2 | 2 pm | size 8 | size 38 39 | us 8 | 2xl | chiều cao 1m6 nặng 5 chục | vòng eo 64 | v1 88
1 cái
  1 cái áo khoác | một cái bánh kem | cho 1 cái nha | 1 cái ốp lưng iphone 15 | chỉ 1 cái thôi
2 gói
  2 gói mì | hai gói cà phê | 2 gói khăn ướt | lấy 2 gói nha
4 ly
  4 ly trà sữa trân châu | bốn ly | 4 ly nước mía | 4 ly sinh tố bơ
2 con
  2 con gà ta | hai con vịt quay | 2 con cua
1 bó
  1 bó hoa hồng đỏ | một bó hoa hướng dương | 1 bó rau muống
3 cây
  3 cây son | ba cây kem | 3 cây nến thơm
2 lọ
  2 lọ mật ong | hai lọ nước hoa | 2 lọ serum
5 miếng
  5 miếng mặt nạ | năm miếng gà rán
10 quả
  10 quả trứng gà | mười quả trứng | 10 quả bóng bay
1 lít
  1 lít rượu nếp | 1 lít mật ong | một lít dầu ăn
2 bộ
  2 bộ đồ bộ | hai bộ ga giường | 2 bộ quần áo trẻ em
1 ổ
  1 ổ bánh mì | một ổ bánh kem
never
  1 cái cũng bán hả | 1 cái thì bao nhiêu | lấy mỗi thứ 1 cái | mỗi vị 1 gói | vị dâu 1 vị socola 1 | dâu 2 cam 3 | đỏ 2 xanh 1 | S1 M2 | 1S 2M | 2 gói này cộng 2 gói kia | 2 gói hôm nọ | gói 2 người | gói 2gb | gói 2 năm
  gói 2 mắt camera | 4 ly hôm qua dở | ly 4 đổi đá | 4 ly mua 4 tặng 1 hả | pha 2 gói 1 lít nước | ngâm 2 tiếng | nấu 2 gói cho mấy người ăn | uống 4 ly nước mỗi ngày | 1 ngày 4 ly | 2 con nhà em | em có 2 con | 2 con trai
  đẻ 2 con | xe 2 con | 2 con số cuối | con số 2 | 1 bó mấy bông | bó 20 bông | bó 99 bông giá sao | chậu 3 cây | 3 cây số | cây 3 ngọn | lọ 50ml | lọ 100 viên | 10 quả là 1 chục đúng không | 10 quả trứng bể 2 quả
  bể 2 quả trứng | 1 lít 8 | xe ăn 2 lít 1 trăm km | 1 lít mấy chai | chai 1 lít | bình 20l | 2 bộ lần trước rộng quá | bộ 2 món | bộ 3 | 1 trong 3 bộ | bộ này mấy cái | giường 2 người nằm | nệm 2 mảnh | ổ cắm 2 lỗ
  ổ cứng 1tb | ram 8gb | 2 ổ khóa bị kẹt | 2 bên | 1 bên | 1 phía | 1 ít | 1 tí | 1 phần 3 | ba phần tư | nửa hộp còn lại | hộp còn một nửa | dùng được nửa lọ rồi | xài 1 lọ rồi | 1 lọ xài mấy tháng | ai cũng lấy 2 lọ
  nhỏ em lấy 2 lọ | đặt giùm má 2 lọ hay 3 lọ má chưa nói | lấy 2 lọ thử trước đã nếu hợp lấy tiếp | lấy 2 lọ xem sao | chốt đơn trước 2 lọ | đơn 2 lọ ship chưa | 2 lọ chưa thấy giao | 2 lọ của chị Hoa
  hôm qua nói 2 giờ đổi 3 | đổi ý lấy 3 | thôi 1 cái thôi không lấy 2 | ít hơn 2 | nhiều hơn 1 | hơn 1 chút | 1 đến 2 | 1, 2 cái gì đó | vài ba lọ | tầm 2 chục | 2 chục mấy | trăm cái | cả trăm cái | chục cái đổ lại
  1 xe tải | 1 xe hàng | 1 container | 1 đống | 1 mớ | 1 nắm | 1 nải | 1 buồng | 1 rổ | 1 mẹt | hai lần đặt | order lần 2 | 2 nơi | 2 địa chỉ | giao 2 nơi | giao 2 lần | 2 shipper | chia 2 đơn | 2 mã giảm giá | 2 like
  2 tin nhắn chưa rep | thứ 2 lấy | tầng 2 nha | 2 phút nữa | đợi 2 phút | cho em 2 phút | 2 phút nữa em trả lời
2 hộp
  2 hộp bánh quy bơ | lấy 2 hộp nha | hai hộp sữa | cho em đặt 2 hộp | 2 hộp nhỏ nha | sữa 2 hộp
5 cái
  5 cái nha | 5 cái áo thun cotton | lấy 5 cái màu trắng | năm cái nha shop | 5 cái bánh tráng trộn | ship 5 cái ạ
1 ly
  1 ly cà phê | 1 ly trà sữa ít đá | một ly sinh tố | trà đào 1 ly
3 phần
  3 phần bún bò | ba phần cơm gà | cơm tấm 3 phần | 3 phần mang về
4 chai
  4 chai nước | 4 chai rượu vang đỏ | bốn chai nha
2 thùng
  2 thùng bia tiger | hai thùng nước suối | lấy 2 thùng giao chiều nay
1 kg
  1 kg cam | 1kg ạ | một ký | 1 ký cherry | lấy 1 ký thôi
10 cái
  10 cái | mười cái | 10 cái khẩu trang vải | lấy 10 cái nhé
2 vé
  2 vé cáp treo | 2 vé tàu hà nội vinh
2
  lấy 2 nha | cho em 2 | 2 thôi | dạ 2 ạ | 2 cà phê | 2 trà chanh
never
  2 hộp mà toàn hạn gần | 2 hộp bị ướt | 2 hộp giao khác màu | em chỉ nhận 2 hộp nếu còn date mới | cho đổi 2 hộp | 2 hộp kia bao giờ giao | 2 hộp bên kia rẻ hơn | mua 2 hộp hôm chủ nhật | mỗi tháng 2 hộp | 2 hộp dùng 1 tháng
  2 hộp bé uống 1 tuần hết | nhà còn 2 hộp | 2 hộp trong 5 hộp | cái hộp 2 ngăn | hộp 2 tầng | 5 cái thì tặng 1 đúng không | 5 cái 1 lố | đã đếm 5 cái | đóng 5 cái 1 túi | gói chung 5 cái | tách ra 5 cái | để dành 5 cái
  giữ cho em 5 cái mai em báo | 5 cái để hỏi chị em | thử 5 cái không vừa cái nào | 5 cái thừa | rớt mất 5 cái | đứt 5 cái nút | thiếu nút 5 cái | cần bán 5 cái | thanh lý 5 cái | shop mình có mấy cái em thấy 5 cái
  1 ly 2 ống hút | 2 ống hút | 2 muỗng 1 ly | 1 ly đầy bằng mấy lon | ly 500 | ly 700ml | 3 phần mà ăn không hết | ăn 3 phần no quá | 3 phần hôm nay mặn | suất 3 người | set 3 | ngày mai 3 phần còn nay thì 2
  nay 2 phần mai 3 phần | sáng 1 chiều 1 | trưa 2 tối 2 | 4 chai vỏ | đổi 4 vỏ chai | trả vỏ 4 chai | 4 chai rỗng | uống hết 4 chai | say 4 chai | 2 thùng hết hạn | 2 thùng date tháng mấy | thùng 24 | nửa thùng nửa thùng
  1 ký mấy trái | 1 ký 5 trái | chia 1 ký làm 2 | 1 ký hay nửa ký | 1 ký thôi không 2 ký | 10 cái lỗi 2 | 10 cái được 9 | 10 cái tính 9 | 10 cái tặng 2 hả | 10 tặng 1 | giảm 10 còn 8 | 10 rồi 8 | 10 cái là giá nào
  nếu 10 cái | khi nào đủ 10 cái thì ship | gom đủ 10 cái | chờ gom 10 cái | 2 vé chiều về hủy | hủy 1 trong 2 vé | vé số 2 | ghế 2 | hàng 2 | dãy 2 | khu 2 | lô 2 | đợt 2 | kỳ 2 | 2 lần/ngày | 2x2 | 2*3 | ~2 | 2??
  2 hay sao ta | 2 hả 3 nhỉ | 2... à 3 | 2 → 3 | 2 thay vì 3 | hai thì ít ba thì nhiều | hai tay | hai mặt | hai lòng | hai lúa | một lòng | một thể | một lèo | một phát | một lượt | ba hoa | ba phải | bốn phương | năm tháng
  sáu câu | bảy nổi ba chìm | tám chuyện | chín chắn
2 cái
  lay 2 cai | 2 cai nha | cho em 2 cai | dat 2 cai nha shop | hai cai
3 hộp
  3 hop | lay 3 hop nha | cho chi 3 hop banh | 3 hop sua chua
5 kg
  5kg | 5 ky gao | lay 5kg cam
2 chai
  2 chai nuoc mam | cho minh 2 chai
2 suất
  2 suat com ga | dat 2 suat
1 bó
  1 bo hoa hong | 1 bo rau
2
  lay 2 | em lay 2 nha | 2 ca phe den
never
  con 2 cai ha shop | 2 cai bi vo | nha con 2 chai | 2 cai hong roi | du 2 cai | 2 lo trong | o dien 2 lo | 2 doi thu | dau 2 vi | 2 cai cu | mat 2 cai | day 3 hop ha | 2 con mat | 3 hop rong | mua 2 tang 1 ha | doi 2 cai
  2 lop vai | huy 2 cai | 2 chai khong | chau 2 tuoi | moi 2 cai | 3 cai nay sao | 3 cai cu | con dung 3 cai | hu 3 cai | be 3 ly roi | 2 lo mui | tu lanh 2 cua | ban chan 2 ben | 3 mau ha | bo 3 cai | tra 2 bo
  con thua 3 hop | nha co san 2 thung | phong 3 giuong | 2 mat tien | hai long | mot minh | mot chut | 2 bua | 2 tai khoan | ba me | 1 vo 2 con | bon no | chin roi | 2 dau | thay vi 3 cai | 3 lan roi | muoi ngon | nam nay
  pizza 2 vi | con 2 buoi | mua 5 tang 1 | 5 tang 1 | ly 4 doi da | 2 con nha em | de 2 con | chau 3 cay | o cam 2 lo | nua hop con lai | 1 dong | 1 met | 2 dia chi | 2 phut nua | 2 hop giao khac mau | nha con 2 hop
  4 chai vo | tra vo 4 chai | 10 tang 1 | day 2 | mot the | chin chan
4 ly
  4 ly tra sua | lay 4 ly | cho em 4 ly | 4 ly nha
1 thùng
  1 thung bia | mot thung sua | lay 1 thung
2 đôi
  2 doi giay | lay 2 doi | 2 doi dep nha
3
  3 | lay 3 nha | em lay 3 | so luong 3 | 3 tra sua
2 bộ
  2 bo do ngu | lay 2 bo quan ao
2 tô
  2 to pho
3 cái
  3 cai | lay 3 cai nha em | chot 3 cai | dat 3 cai
2 ly
  2 ly ca phe sua
1 hộp
  1 hop | lay 1 hop sua
6 chai
  6 chai nuoc suoi | lay 6 chai
never
  3 cai ha | con 3 cai ma | 3 cai hu het | 2 ly be roi | o 2 dau | 2 dau gau | ke 3 tang | ban cho em 3 cai cu | 2 bua sang | xin loi 3 cai thoi | cho lai 1 hop | mat 2 ly | 1 mat 1 con
2 bịch
  e ở tổ 5 lấy 2 bịch
2 hộp
  căn 1205 lấy 2 hộp
2 kg
  ấp 3 lấy 2 ký
never
  1c thôi | 2c nha | 2 t | 3 s | ca 2 nha | tổ 7 nha shop | ấp 3 nha | căn 12
1
  just one please | only one | one please
2
  just two | i'll take two please
never
  2 ô bánh mì | 2 ô nha | 2 phân | 2 họp sữa | 2 tâm hình | no one | this one please | which one
2 hộp
  2 hôp sữa
2 ổ
  2 ổ bánh mì nha | 2 o banh mi
never
  cỡ chục cái | cỡ 5 cái | cỡ hai chục cái | cỡ 2 đôi | non chục cái | cỡ 10 cái
never
  1 buổi 2 tiếng | 1 rưỡi | 2 rưỡi nha
never
  non 2kg
3
  just 3 | only 3 please
`,
);
