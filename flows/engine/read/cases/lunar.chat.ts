import { chatTable } from "./chat";

/**
 * Days of the moon, and days that are not: said on Saturday 21/11/2026, the 13th of the tenth lunar month. The next Tết is 6/2/2027, and
 * the last lunar month before it has 29 days.
 */
export const LUNAR_CHAT = chatTable(
  (heading) => heading,
  `
2026-11-23
  rằm này nha | rằm nha shop | rằm này e đặt hoa | ngày rằm nha | hôm rằm | bữa rằm | 15 âm nha | 15 âm lịch | ngày 15 âm | ngày 15 âm lịch nha | 15/10 âm | 15/10 âm lịch | 15/10 âl | 15/10 al | 15/10 (âm lịch) | 15/10 lịch âm | 15-10 âm lịch | 15.10 âm
  rằm tháng 10 | rằm tháng mười | rằm tháng 10 âm | rằm tháng mười âm lịch | ram thang muoi | ram thang 10 | ngày rằm tháng 10 | cúng rằm tháng 10 | đặt mâm cúng rằm tháng 10 nha | ngày 15 tháng 10 âm | 15 tháng 10 âm lịch | rằm hạ nguyên 15/10 âm | 15/10/2026 âm lịch
2026-12-09
  mồng 1 âm | mùng một âm lịch | ngày mùng 1 âm lịch | 1/11 âm | 1/11 âm lịch | mùng 1/11 âm lịch | mùng 1 tháng 11 âm lịch | mùng một tháng 11 âm lịch | 1 tháng 11 âm lịch | mồng một âm lịch | 1 âm lịch | mung 1 am lich
2026-12-10
  mùng 2 âm lịch | mồng hai âm lịch | mùng 2 âm | 2/11 âm lịch | mùng 2 tháng 11 âm | ngày mùng 2 âm
2026-12-11
  mùng 3 âm lịch nha | mùng ba âm lịch | 3/11 âm | 3 tháng 11 âm lịch | mùng 3 tháng 11 âm lịch
2026-12-13
  mùng 5 âm lịch | mùng 5 âm | mồng năm âm lịch | 5/11 âm lịch nha
2026-12-18
  mùng 10 âm lịch | mùng mười âm lịch | 10/11 âm lịch | mồng 10 âm
2026-12-23
  rằm tháng 11 | rằm tháng 11 âm | rằm tháng 11 âm lịch | rằm tháng mười một | 15/11 âm lịch | 15 tháng 11 âm lịch | ngày 15/11 âm | ram thang 11
2026-11-28
  20 âm | 20 âm lịch | ngày 20 âm lịch | 20/10 âm lịch | 20 tháng 10 âm lịch | 20/10 âl nha
2026-11-24
  16/10 âm | 16 âm lịch | ngày 16 âm | 16/10 âm lịch nha
2026-12-03
  25/10 âm lịch | 25 âm lịch | ngày 25 âm lịch | 25 tháng 10 âm
2026-12-08
  30/10 âm lịch | 30 âm lịch | ngày 30 âm
2027-01-08
  1/12 âm lịch | mùng 1 tháng chạp | mồng 1 tháng chạp | 1 tháng chạp | mùng 1/12 âm lịch | mùng một tháng chạp
2027-01-22
  rằm tháng chạp | rằm tháng 12 | rằm tháng 12 âm lịch | 15 tháng chạp | 15/12 âm lịch | 15 tháng 12 âm | ram thang chap
2027-01-30
  23 tháng 12 âm lịch | 23/12 âm lịch | ông táo | tết ông táo | ngày ông táo | đưa ông táo | cúng ông táo 23 tháng chạp | ong cong ong tao | 23 thang chap | ngày 23 tết
2027-01-31
  24 tết | 24 tháng chạp | 24 tháng 12 âm
2027-02-01
  25 tết | 25 tháng chạp | 25/12 âm lịch
2027-02-02
  26 tết | 26 tháng chạp | 26/12 âm
2027-02-03
  27 tết | 27 tháng chạp | 27 tết nha shop | hai bảy tết
2027-02-04
  28 tết | 28 tháng chạp | 28 tết nghen | 28 tet | 28/12 âm lịch
2027-02-05
  29 tết nha | giao thua | 29/12 âm lịch
2027-02-06
  mồng một tết | mùng 1 tết nha | 1/1 âm | mồng một tháng giêng | mùng 1/1 âm lịch | mùng 1 tết âm | sáng mùng 1 tết | ngày mùng 1 tết | mùng 1 tết âm lịch | mùng 1 tết nguyên đán
2027-02-07
  mùng 2 tết | mồng 2 tết | mùng hai tết | mồng hai tết | mùng 2 tết nha shop | 2/1 âm lịch | mùng 2 tháng giêng | mung 2 tet | mùng 2 tết âm lịch
2027-02-08
  mùng 3 tết | 3/1 âm lịch | mùng 3 Tết nha | mung 3 tet | mồng ba tết nghen
2027-02-09
  mùng 4 tết | mồng bốn tết | mùng 4 tháng giêng | mùng bốn tết | 4/1 âm
2027-02-10
  mùng 5 tết | mùng năm tết | mồng 5 tết | 5/1 âm lịch | mùng 5 tháng giêng
2027-02-11
  mùng 6 tết | mùng sáu tết | mồng 6 tết nha | 6/1 âm lịch | mùng 6 tháng giêng
2027-02-13
  mùng 8 tết | mùng tám tết | mồng 8 tết | 8/1 âm lịch | mùng 8 tháng giêng
2027-02-15
  mùng 10 tết | mùng mười tết | vía thần tài mùng 10 tháng giêng | mùng 10 tháng giêng | 10/1 âm lịch | mồng 10 tháng giêng
2027-02-20
  rằm tháng 1 | rằm tháng 1 âm lịch | 15 tháng giêng | ram thang gieng | ngày rằm tháng giêng | 15 tháng 1 âm
2027-04-16
  gio to hung vuong | giỗ tổ 10/3 âm lịch | mồng 10 tháng 3 âm
2027-08-16
  lễ vu lan | ram thang 7 | rằm tháng 7 âm lịch | 15 tháng 7 âm
2027-09-15
  15 tháng 8 âm | ram thang tam | đêm trung thu | rằm trung thu
2027-09-15 ?
  trung thu năm sau 15/8 âm lịch
2027-05-20
  rằm tháng 4 | rằm tháng tư | 15/4 âm lịch | ram thang 4 | 15 tháng 4 âm lịch | phật đản 15/4 âm lịch
2027-06-09
  5/5 âm lịch | mùng 5 tháng 5 âm lịch | mùng 5/5 âm lịch | mồng 5 tháng 5 âm
2027-04-21
  rằm tháng 3 | rằm tháng ba | 15/3 âm lịch
2027-02-06 ?
  tết âm lịch | tết ta | dịp tết | tết nha | tết năm nay | tầm tết | mùng 1 tết hoặc mùng 2 | khoảng mùng 1 tết | mùng 1 tết hay mùng 2 tết | mùng 1 tết hả | mùng 1 tết shop có mở không | mùng 1 tết bán không shop | sau mùng 1 tết | từ mùng 1 tết | mùng 1 mùng 2 tết | chắc mùng 1 tết | à nhầm mùng 1 tết
2027-02-05 ?
  29 tết hay 30 tết
  ba mươi tết | giao thừa shop có mở không | trước giao thừa | 29 tết shop còn bán k | 30 tet nha
2026-12-01 ?
  mùng 1 | mồng 1 nha | mùng một | ngày mùng 1 | mùng 1 tới | mung 1
2026-12-09 ?
  mùng 1 nha | mồng một nha | mùng 1 tháng 11 | mùng 1 này
2026-12-11 ?
  mùng 3 nha
2027-02-08 ?
  mùng 3 hoặc mùng 4 tết | mùng 3 tết hả | mùng 3 tết shop làm chưa | mùng 3 tết mới mở hả | mùng 3 tết gì đó | mùng 3, mùng 4 tết | không phải mùng 2 tết, mùng 3 tết cơ | mùng 2 tết à nhầm mùng 3 tết
2027-02-05 ?
  mùng 5/2
2027-02-10 ?
  mùng 5 tết shop mở chưa | mùng 5 tết hay mùng 6 tết | trước mùng 5 tết | sau mùng 5 tết
2026-11-23 ?
  rằm hả shop | rằm có giao không | trước rằm | sau rằm | khoảng rằm | rằm hay mùng 1 | từ rằm
never
  rằm tháng sau | rằm tháng 7 năm ngoái
  30 tháng chạp tết
  trước tết | qua tết | hết tết | cận tết | gần tết | ra giêng | trong tết | ăn tết xong | tết nhất | tháng giêng | tháng chạp | cuối tháng chạp | đầu tháng giêng | giữa tháng chạp | âm lịch | lịch âm | mùng mấy | mồng mấy | mùng mấy tết shop mở
  31 âm lịch | 31/10 âm | mùng 12 tết | mùng 0 | mùng 15 tết | 15/13 âm lịch | 0/1 âm lịch | 32 tháng chạp | 15 tết | 31 tết | 19 tết | mùng 11 tết | rằm tháng 0
  tết đoan ngọ là khi nào | tết này shop nghỉ mấy ngày | tết shop có bán không | rằm shop có bán đồ chay k | tết bao giờ | khi nào tết | còn mấy ngày nữa tết | tết có tăng giá ko | lì xì tết | quà tết | hàng tết | giỏ quà tết | bánh tét | bánh trung thu | lồng đèn trung thu | áo dài tết
  cuối năm âm | năm nhuận | tháng nhuận | hôm nào đẹp | ngày tốt | ngày hoàng đạo | coi ngày giúp e | ngày nào đẹp thì làm | ngày đẹp tháng chạp | tuổi tý | tuổi dần | canh tý | năm ngọ | năm mùi | giờ tý | giờ ngọ
  mùng tơi | rau mùng tơi | ngủ mùng | cái mùng | 1 cái mùng | mua mùng | giăng mùng | bún rằm | đồ cúng | âm thanh | âm 5 độ | số âm | tài khoản âm | bị âm tiền | âm u | mâm cúng | chè trôi nước | răm | rau răm
2027-02-08
  mùng ba tết nha | mồng 3 tết em qua
2027-02-07
  mùng hai Tết ạ
never
  qua mùng 3 tết | sau mùng 3 | từ mùng 3 | mùng 3 tết shop mở chưa | mùng 3 tết nhà thầy | mùng 3 tết hay 3 dương | hết mùng | ra mùng | rằm hay mùng một | ngày giỗ ông nội | 23 tháng chạp hay 24 | mùng 3 tết năm ngoái
  giao thừa hoặc mùng 1 tết | tết tây hay tết ta | mùng 3 em về quê | mùng 3 tết em bận rồi | 30 tết tiệm nghỉ | 30 tết năm nay có không
2027-02-06
  mồng một tết nha
2027-02-04
  28 tết nha
never
  mùng 1 hay mùng 2 | mùng 1 kiêng đi khám | mùng 1 tết shop giao không | từ 28 tết | tới 28 tết | 28 tết hoặc 29 tết | 28 tết nghỉ chưa | 28 tết em về quê rồi | 28 29 tết | trước 28 tết | 28 tết năm rồi
  rằm tháng giêng hay rằm tháng 7 | đầu tháng âm | giỗ 12/3 hay 13/3 âm | vu lan năm trước | ngày vía nào | trung thu rồi | qua rằm | ăn chay ngày rằm | mười mấy âm | 10/3 giỗ tổ nghỉ hả | 23 chạp cúng xong
  giao trước giao thừa
2027-02-06
  mồng 1 Tết ạ
2027-02-05
  đêm giao thừa nha
never
  giao thừa hay mùng 1 | giao thừa bắn pháo hoa mấy giờ | giao thừa em trực | qua giao thừa | rằm nào cũng cúng | mỗi rằm | rằm với mùng 1 | rằm tháng 8 năm ngoái | trước rằm tháng 8 | rằm tháng 8 bánh giảm giá không
  sau rằm tháng 8 | tết đoan ngọ hay tết nguyên tiêu | tết em ở lại | nghỉ tết từ 28 | 28 nghỉ mùng 6 đi làm | mùng 6 khai trương hay mùng 8 | mùng 6 đi làm lại | mùng mấy mở cửa | tháng cô hồn | tháng 7 âm kiêng cưới
  hết tháng giêng | 15 âm hay 15 dương | 12/10 âm năm mất | giỗ tổ 10/3 nghỉ mấy ngày | tất niên | đầy tháng bé
2027-02-09
  mồng bốn tết ạ
never
  mùng 4 tết hay mùng 5 | mùng 4 tết chưa chắc về kịp | mùng 4 tết em còn ở quê | mùng 4 hoá vàng | từ mùng 4 tết | mùng 4 tết năm ngoái | trước mùng 4 tết | mùng 4 tết có ai khám không | mùng 4 tết đi làm rồi | mùng 4
  cúng ông táo ngày nào | ông táo rồi | sau ông táo | gần rằm | rằm tới hay rằm sau | 12 âm hay 13 âm | mai mùng mấy | bữa mùng 1
2027-02-10
  mồng 5 tết nha
never
  mùng 5 tết bay rồi | mùng 5 tết mới hết nghỉ | từ mùng 5 | qua mùng 5 tết | mùng 5 tết chợ họp chưa | mùng 5 tết kiêng | tầm mùng 5 | mùng 5 hay 6 | mùng 5 tết hả | có ai làm mùng 5 tết không | rằm này ăn chay
  rằm em ăn chay | rằm không ăn mặn
never
  mung 5 tet ha
`,
);
