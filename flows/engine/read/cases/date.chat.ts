import { chatTable } from "./chat";

/** Said on Saturday 21/11/2026. */
export const DATE_CHAT = chatTable(
  (heading) => heading,
  `
2026-11-21
  hnay lun shop | bữa nay nha | nay luôn đi | trong ngày hôm nay nha | tối nay e qua | chiều nay nghen | nay thứ 7 nè | hôm nay được luôn á | 21/11 nha | 21-11 | 21.11 ạ | ngày 21 tháng 11
2026-11-22
  mai nha shop | mai nhen | mai e qua | mai ạ | sáng mai e ghé | ngày mai đi | mai chủ nhật đó | cn này nha | chủ nhật nghen | mai 22 | mai 22/11 | ngày mai 22/11 | dạ mai ạ | mai lun | mai đi shop ơi | mai giao giúp c
  giao mai nha | mai giao 12/3A Lê Lợi nha | mai, sđt 0912345678 | lấy 2 cái giao mai | mai 9h sáng nha | cỡ 9h mai | mai tầm trưa | e rảnh mai | mai mới rảnh | mai ok | oke mai | mai đc nè | ngày mai e qua lấy
2026-11-23
  ngày mốt nha shop | bữa mốt e qua | thứ 2 nha | t2 nha | thứ hai tuần sau nha | 2 bữa nữa | 2 hôm nữa nha | 23/11 nha | sáng thứ 2 | chiều t2 | đầu tuần, thứ 2 | thứ hai này
2026-11-24 ?
  mai k đc thì thứ 3
2026-11-24
  thứ 3 nha | t3 nha | thứ ba nghen | ba bữa nữa nha | 3 hôm nữa nha | 24/11 nha | chiều thứ 3 e qua | thứ 3 tuần sau
2026-11-25
  thứ 4 nha | t4 nha | thứ tư nha | thứ tư tuần sau | 25/11 nha | 25 tháng 11 | ngày 25 nha | 25 tháng này nha
2026-11-26
  thứ 5 nha | t5 nha | thứ năm nha | sáng thứ 5 | 26/11 nha | ngày 26/11 | thứ năm tuần sau nha
2026-11-27
  27/11 được k | thứ 6 được không shop | thứ 6 còn lịch không | 27/11 đc ko
  thứ 6 nha | t6 nha shop | thứ sáu nghen | chiều thứ 6 | chiều thứ 6 tuần sau nha | thứ 6 27/11 nha | 27/11 nha | 27 tây | 27/11 dương lịch | thứ 6 tuần tới nha | black friday 27/11
2026-11-28
  t7 tuần sau nha | ngày 28 | 28/11/2026 nha | tuần nữa, 28/11
2026-11-29
  cn tuần sau nha | chủ nhật tuần sau nha | chủ nhật tuần tới
2026-12-05
  5/12 nha | ngày 5/12 | 5 tháng 12 | mùng 5/12 dương lịch | 2 tuần nữa nha | 5-12-2026
2026-12-25
  25/12 nha | ngày 25/12 | 25 tháng 12 nha | 25-12 nha | 25/12/26 nha
2027-01-01
  1/1/27 | ngày 1 tháng 1 | new year's day
2027-02-14
  14 tháng 2 năm 2027 | 14/02/2027
2027-02-01
  1/2 | 1/2 nha
2027-03-12
  12/3 | 12/3 nha shop
2027-03-08
  8/3/2027 | ngày 8 tháng 3
2026-11-30
  30/11 | ngày 30 | 30 tây tháng này | 30/11/2026 nha
2026-11-22 ?
  mai hay mốt | mai mốt gì đó | mai hoặc thứ 2 | mai không thì mốt | tầm mai | khoảng mai | trước mai | sau mai | chắc mai | hình như mai | mai gì đó | mai à nhầm mốt | à nhầm mai | không phải mốt, mai cơ
  mai hả shop | mai giao hả | mai có hàng không | mai shop mở cửa không | mai shop có làm k | sao mai mới giao | mai mới có hả | mai?
2026-11-23 ?
  không phải mai, ngày kia cơ | mai bận r, mốt nha | mai k rảnh, mốt đi | trừ mai ra, mốt đc | thứ 2 hay thứ 3 cũng đc | thứ 2 không thì thứ 4 | thứ 2 - thứ 4 | từ thứ 2 đến thứ 6 | thứ 2 tới thứ 6 | t2-t6 | thứ 2, 4, 6
  trước thứ 2 | sau thứ 2 | khoảng thứ 2 | tầm thứ 2 | thứ 2 đổi qua thứ 4 | thứ 2 hả | thứ 2 shop làm không | thứ 2 có mở k
2026-11-27 ?
  thứ 6 hoặc 7 | thứ 6, thứ 7 | thứ 6 thứ 7 gì đó | thứ 6 không thì thứ 7 | sau 27/11 | từ 27/11 | 27/11 - 30/11 | 27/11 đến 30/11 | 27-30/11 | khoảng 27/11 | muộn nhất 27/11 | chậm nhất 27/11 | 27/11 hoặc 28/11 | 27/11 hả
  qua 27/11 | tới 27/11 | cho tới 27/11 | hạn 27/11 | hết hạn 27/11 | thứ 6 tuần rồi nhầm thứ 6 tuần sau
2026-12-05 ?
  mồng 5 nha | từ 5/12 đến 7/12 | 5/12 hay 6/12 | trước 5/12 | 5-7/12
2026-11-30 ?
  tầm cuối tháng | trước cuối tháng
2026-12-31 ?
  cuối năm | cuối tháng sau | cuối tháng 12 | tầm cuối năm
never
  bo thu 6 | thu 6 vang nha | som nhat thu 6 | da hen thu 6
  mai mới biết | mai báo | mai em báo lại | mai nhắn lại | mai trả lời | mai em gọi lại | để mai tính | mai tính | mai rồi tính | mai hỏi lại | nếu mai rảnh thì mai | nếu mai | mai nếu trời không mưa | mai nếu còn hàng | mai mưa thì thôi
  mai không | mai ko | mai chưa | mai chắc không kịp | mai chắc | có thể mai | có lẽ mai | mai có lẽ | đâu phải thứ 6 | thứ 6 trừ sáng | thứ 6 nghỉ | thứ 6 em nghỉ | thứ 6 mới có lương | thứ 6 có lương mới lấy | thứ 6 mới về
  thứ 6 em đi công tác | thứ 6 đi đám cưới | thứ 6 có hẹn rồi | thứ 6 mắc đi ăn cưới | thứ 6 vướng | thứ 6 full | thứ 6 hết chỗ | thứ 6 hết lịch | thứ 6 shop nghỉ | đặt thứ 6 mà | hẹn thứ 6 mà chưa giao | hẹn thứ 6 rồi | đã hẹn thứ 6
  shop hẹn thứ 6 | shop nói thứ 6 | shop bảo thứ 6 | thứ 6 shop nói | nghe nói thứ 6 | web ghi thứ 6 | dời thứ 6 | đổi thứ 6 | hủy thứ 6 | hủy lịch thứ 6 | bỏ thứ 6 | thay vì thứ 6 | thứ 6 đổ đi | trễ nhất là thứ 6 | sớm nhất thứ 6
  nhanh nhất thứ 6 | không trễ hơn thứ 6 | không muộn hơn thứ 6 | cận thứ 6 | mọi thứ 6 | tất cả thứ 6 | thứ 6 nào | thứ 6 nào đó | một thứ 6 | thứ 6 của tuần sau nữa | thứ 6 tuần kế | thứ 6 tuần sau sau | thứ 6 tháng sau | thứ 6 13 | t6/7
  thứ 6 7 | thứ 6 với 7 | thứ 2-6 | sn 20/12 | đám cưới 20/12, lấy trước | 20/12 em cưới, cần trước 2 ngày | 20 22/12 | 20/12 22/12 | nay không | trong 3 ngày nữa | 3 ngày nữa trở lên | hơn 3 ngày nữa | ít nhất 3 ngày nữa | tomorrow or sunday
  every monday | mai hỏi chồng rồi báo | thứ 6 em báo lại | 20/12 em báo lại | thứ 6 chồng em về rồi tính | thứ 6 gọi lại em | để thứ 6 em coi | chờ thứ 6 | thứ 6 tính tiếp | thứ 6 mẹ em sinh nhật | mai 23 | ngày nào cũng được miễn thứ 6
  tốt nhất thứ 6 | thứ 6 hơn | thích thứ 6 hơn | thứ 6 được thì tốt | thứ 6 không kịp | giao trong thứ 6 | thứ 6 nhé không đổi | thứ 6 không đổi | không thứ 6 | thứ 6 không lấy | thứ 6 không giao | thứ 6 đừng giao | thứ 6 khỏi giao
  thứ 6 không ai ở nhà | thứ 6 nhà đi vắng | thứ 6 đi vắng | thứ 6 không có nhà | thứ 6 không ở nhà | thứ 6 vắng nhà | thứ 6 em không có ở nhà | thứ 6 cả ngày bận | thứ 6 đi học | thứ 6 đi chơi | thứ 6 đi du lịch | thứ 6 về quê | 20/12 về quê
  20/12 em về quê | 20/12 bay | 20/12 em bay | 20/12 thi | 20/12 thi xong | 20/12 xong việc | 20/12 hết hạn | deadline 20/12 | 20/12 sinh nhật bé | mai xem thời tiết | 20/12 trùng lịch | bỏ ngày mai | dự kiến 20/12 | dự sinh 20/12
  mang thai dự sinh 20/12 | 20/12 em trả phòng | 20/12 đổi thành 22 | 20/12 lùi 2 ngày | 20/12 sớm hơn 1 ngày
  mai kia | mai kia mốt nọ | hôm nào mai kia
  nay mai | hôm nay mai | sáng nay chiều mai | hôm nay không được, mai | nay bận mai rảnh | mai bận | mai không đi được | t7 cn | thứ 7 chủ nhật | thứ 7 hoặc cn | t7 này hay t7 sau | thứ 7 tuần này hoặc tuần sau
  ngày mai là thứ mấy | mai thứ mấy | hôm nay ngày mấy | 20/11 là ngày gì | mai là ngày lễ | trừ thứ 7 | ngoài thứ 7 ra ngày nào cũng được | thứ 7 nghỉ | thứ 7 em đi làm | thứ 7 kẹt rồi | thứ 7 em bận | ngày nào cũng được trừ cn | 1-2 ngày nữa | 1,2 hôm nữa
  vài ngày nữa | 3-5 ngày | 3 đến 5 ngày nữa | trong 3 ngày | trong vòng 3 ngày | 3 ngày | sau 3 ngày làm việc | cách đây 3 ngày | đợi 3 ngày rồi | đặt 3 ngày trước chưa thấy giao | đặt hôm 20/11 chưa nhận được | đặt hàng 20/11 mà giờ chưa giao | hàng 15/11
  khuyến mãi 20/11 | sale 11/11 | sale 12/12 | quà 20/11 | quà 8/3 | hoa 8/3 | lịch 20/12 còn không | 20/12 hay 21/12 | 20,21/12 | 20 và 21/12 | 20-21/12 | từ 20 tới 25/12 | 20/12 trở đi | sau ngày 20/12
  12/2026 | tháng 12 năm sau | 2027 | 5/13 | 10/11/12 | giữa tháng 12 | đầu tháng 12 | mùng 1 đầu tháng | ngày 1 hàng tháng | hàng tuần thứ 2 | thứ 2 hàng tuần
  mỗi thứ 2 | các thứ 2 | thứ 2 nào cũng được | thứ 2 tuần nào | sáng thứ 2 hoặc chiều thứ 3 | hôm kìa | bữa kia | bữa sau | ngày hôm sau | hôm sau | tuần sau nữa | tháng sau ngày 5 | ngày này tháng sau
  ngày này tuần sau
  thứ 2 không được | thứ 2 k đc | đừng thứ 2 | thứ 2 bận r | dời thứ 2 qua thứ 4 | thứ 6 tuần này hay tuần sau ta | cuối năm nay | mấy hôm nay | từ xưa đến nay | lâu nay | hổm nay
  khi nào cũng đc | bữa nào rảnh | hôm nào cũng được | sang năm | qua tết | trước tết | ra giêng | vài bữa nữa | mấy hôm nữa | ít bữa nữa | lúc khác | bữa khác | hôm khác | để coi lại
  chưa rảnh | khi nào có lương | hết tháng | giữa tháng đi | đầu tuần | giữa tuần | trong tuần | ngày thường | ngày nghỉ | ngày lễ | 32/12 | 0/12 | 12/0 | thứ 1 | ngày 32 | ngày 0
  bữa qua | hổm | hổm rày | bữa hổm | mấy bữa trước | tuần trước | tháng trước | năm ngoái | 20/11/2025 | 1/1/1990 | sn 1998 | sinh 20/11/1998
  12/3A Lê Lợi | 12/3 Lê Lợi | số 12/3 | nhà 12/3 | hẻm 12/3 | 12/3/4 Lê Lợi | đc 12/3 Lê Lợi Q1 | 1/2 ký | 1/2 cái | 50/50 | 3/4 số | 24/7 | 24/24 | 4/5 sao | 9/10 điểm | 10/10 luôn | 5/5 sao
  20.11k | size 39 | quận 3 | anh Mai | chị Mai | em tên Mai | tên Mai nha | Mai đây | hoa mai | cây mai | ly cà phê | mai mối | mốt mới | hàng mốt | thời trang mốt | mai phương | một hai
  v2.11 | bản 20.11 | 192.168.1.1 | 10.5kg | 3.5 điểm | ip 20.11.20.11 | thứ tự | thứ nhất | thứ yếu | thứ lỗi | thứ 2 là e k thích màu này | một là mai hai là mốt ba là thôi | cn hcm | chi nhánh cn2 | t2 card | t5 toà nhà
2026-12-03
  mười hai ngày nữa
2026-12-06
  mười lăm ngày nữa
2026-12-11
  hai mươi ngày nữa
never
  2 3 ngày nữa | hai ba ngày nữa | vài ngày nữa nha | đừng giao chủ nhật | không giao thứ 7 | khỏi giao mai | tránh chủ nhật | né thứ 7
2026-11-23
  thứ 2 này | thứ hai 23/11 | ngày 23/11 nha | 23 tháng 11 nha em | thứ 2 ngày 23
2026-11-22
  mai nha | ngày mai em qua | sáng mai chị ghé | mai anh rảnh em đặt đi | trưa mai nha em
2026-12-15
  15/12 nha | ngày 15 tháng 12 | 15-12-2026 | hẹn 15/12 nha shop
never
  mai mưa thì mốt | để mai em báo | mai em trả lời | mai chị coi lại rồi báo | mai mới có lương | mai đi học rồi | hôm qua em hẹn mai mà | mai hay mốt gì cũng được | đến mai | từ mai | từ mai đến thứ 4 | 15/12 hoặc 16/12
  15/12 shop nghỉ hả | 15/12 em đi công tác | 15/12 là ngày em cưới, thử váy trước 1 tuần | trước 15/12 1 tuần | sau 15/12 | 15/12 năm ngoái em có làm rồi | 15/12 hết hạn | hạn dùng 15/12 | thẻ tới 15/12 | em sinh 15/12
  con em sinh ngày 15/12 | 15/12A Nguyễn Trãi | nhà số 15/12 | 15/12 đổi qua 20/12 | dời từ 15/12 sang 18/12 | lịch cũ là 15/12 | chuyến bay 15/12 | 15/12 bay rồi | qua 15/12 mới rảnh | chỉ trừ thứ 2 | cứ thứ 2 | thứ 2 4 6
  t2 tới t6 | thứ 2 đi làm, cn mới rảnh | thứ 2 em có tiết | nghỉ lễ | hè này | khi nào rảnh | khi nào có hàng | lãnh lương xong | hổm qua | đổi lịch thứ 2 giùm | hủy lịch thứ 2 | thứ 2 vừa rồi | thứ 2 tuần trước
  hẹn thứ 2 mà không ai gọi | bs Mai | cô Mai hẹn | mẹ em rảnh mai | thứ 2 mẹ em rảnh | mai là ngày mấy | nếu mai còn hàng | mai giao không kịp thì thôi | mai là trễ nhất | trễ nhất mai
2026-11-24
  thứ 3 này nha | 24/11/2026 em ghé
2026-11-21
  nay luôn nha | bữa nay em ghé | tối nay luôn ạ
2026-11-28
  thứ bảy tuần tới em rảnh | 28/11 ạ | thứ 7 28/11
2026-12-31
  ngày 31/12 nhé
never
  hôm nay không kịp thì mai | hôm nay mệt quá | hôm nay em bận | nay mai gì đó | nay đông không | hôm nay shop mở cửa không | từ hôm nay | tới hôm nay chưa nhận | hôm nay mới đặt | tính từ hôm nay 3 ngày | 31/12 nghỉ không
  31/12 hoặc 1/1 | đêm 31/12 countdown | 31/12 là hết khuyến mãi | xe hết hạn đăng kiểm 31/12 | bảo hiểm tới 31/12 | con em nhập học 24/11 | thi xong 24/11 | 24/11 em thi | 24/11 đi đẻ | dự sinh 24/11 | kinh cuối 24/10
  tái khám sau 24/11 | uống thuốc tới 24/11 | 24/11 hết thuốc | check in 24 check out 26 | 24/11 đến 26/11 | 24 với 25 | 24,25/11 | 24-26/11 | đi 24 về 26 | ở 2 đêm từ 24/11 | phòng ngày 24/11 còn không | vé 24/11 hết chưa
  vé 24/11 dời sang 25 | đã đặt 24/11 | em đặt nhầm 24/11 | hồi 24/11 năm ngoái | 24/11 âm hay dương | 24/11 gì đó | quanh 24/11 | 24/11 chắc được | để 24/11 em coi | thứ 3 được không hay thứ 4 | thứ 3 với thứ 5 | thứ 3 thứ 5
  chiều 3 5 7 | t3 t5 | các thứ 3 | thứ 3 là 24 hay 25 | thứ 3 cuối tháng | thứ 3 thôi chứ thứ 4 bận | thứ 4 bận, thứ 3 chắc được | sau thứ 3 | trước thứ 3 | thứ 3 em mới biết | thứ 3 có lịch bác sĩ không
  thứ 3 bs Hùng nghỉ hả | mẹ em hẹn thứ 3 | hôm thứ 3 | bữa thứ 3 | thứ 3 rồi | 2026 | ngày đẹp | ngày lành tháng tốt | xem ngày giúp em | ngày nào rảnh nhất | khi nào trống | giáng sinh hoặc tết tây | noel đông lắm không
  qua noel | sau noel | trước noel vài hôm | đầu năm sau | hè sang năm | khi nào con nghỉ hè | hết dịch | bao giờ có hàng thì giao
2026-11-25
  thứ 4 này | ngày 25/11 ạ | thứ tư 25/11 | 25 tháng 11 nha shop
2026-11-23
  mốt ạ | chiều thứ 2 tuần sau em ghé
2026-12-24
  24/12 | 24 tháng 12 | tối 24/12 nha | đặt bàn 24/12 ạ
2026-12-05
  05/12/2026 ạ
never
  mốt hay mai mốt | mai mốt em ghé | hôm nào bác sĩ rảnh | tuần này hoặc tuần sau | cuối tuần này hoặc thứ 2 | thứ 2 cả ngày em họp | thứ 2 tới thứ 6 giờ hành chính | ngày chẵn | ngày lẻ 3 5 7 | thứ chẵn | 246 | thứ 7 cn
  cn hoặc t7 | chủ nhật hàng tuần | chủ nhật có làm không | chủ nhật shop nghỉ hả | chủ nhật này đông lắm | chủ nhật em về quê | chủ nhật thì không | trừ chủ nhật | chủ nhật vừa rồi em có ghé | chủ nhật trước
  đám cưới em 5/12 | 5/12 đám cưới em, cần trước đó 2 hôm | 5/12 em cưới | giỗ ba em 5/12 | 5/12 bé tròn 1 tuổi | thôi nôi bé 5/12 | bé sinh 5/12 | hộ chiếu hết hạn 5/12 | visa tới 5/12 | bay 5/12 về 9/12 | khởi hành 5/12
  nhận phòng 5/12 trả phòng 7/12 | 5/12 trả phòng | 5 - 7/12 | mùng 5 - 7 | 5/12 kín lịch chưa | 5/12 hết vé rồi hả | 5/12 shop giao kịp không | có kịp 5/12 không | phải có trước 5/12 | chậm nhất 5/12 | kể từ 5/12
  tới 5/12 là tròn tháng | bảo hành tới 5/12 | xe em bảo dưỡng 5/12 năm ngoái | lần trước 5/12 | dời 5/12 lại 1 tuần | dời qua 5/12 được không hay 6/12 | đáng lẽ 5/12 | lẽ ra là mai | mai đáng lẽ em qua | mai chưa chắc
  mai coi sao đã | mai thấy khỏe thì qua | mai hết sốt thì đi học | mai lương về | mai bé nghỉ học | mai thi rồi | mai có mưa không | mai rằm đúng không | mai là thứ mấy | mai em hết phép | qua mai | đến mai là hạn chót
  sáng mai bận chiều rảnh | ngày mai không phải mốt | không phải mai | not tomorrow | maybe tomorrow | tomorrow or friday | next week | friday or sat | every friday | last friday | by friday | before friday
  friday doesn't work | any day | dec | early dec | 12/5 or 5/12 | asap
2026-11-26
  thứ 5 này | thứ năm 26/11 em qua | ngày 26/11 nha
2026-12-08
  8/12 | 8 tháng 12 | ngày 8/12 ạ | hẹn 8/12 nhé
2026-11-22
  mai em tới | tối mai ạ | ngày mai luôn
never
  8/12 hay 18/12 | 8/12 mẹ em sinh nhật, giao trước giùm | cỡ 8/12 | 8/12 đổ lại | 8/12 trở về sau | 8/12 có ưu đãi gì | 8/12 khai trương hả | 8/12 là thứ mấy | có lẽ 8/12 | tưởng 8/12 | em nhớ 8/12 mà | bill ghi 8/12
  hẹn 8/12 mà dời hoài | dời sang tuần | lịch 8/12 bị trùng | 8/12 trùng lịch thi | 8/12 kẹt | 8/12 ở nước ngoài | 8/12 em mới về nước | 8/12 mới có lương | 8/12 chồng em về | trong tháng 12 | giữa 8/12 và 10/12
  không trước 8/12 | không muộn hơn 8/12 | cách 8/12 2 ngày | sau 8/12 2 ngày | 2 ngày sau 8/12 | hôm trước 8/12 | hôm sau 8/12 | 8/12 xong thì sao | mai rồi mốt | mai nếu khỏe | mai tùy trời | mai hổng chắc | chắc sáng mai
  mai xin nghỉ được thì qua | mai con thi xong em chở qua | mai mẹ em mới lên | ngày mai chị Lan rảnh không | mai bác sĩ có trực không | mai có khám không | mai khám đông không | mai mấy giờ mở | khỏi mai | mai khỏi giao
  mai đừng giao | mai giao thì khỏi | thứ 5 tuần này hay tuần sau | thứ 5 nào cũng được | thứ 5 xưa | thứ 5 kia | thứ 5 hôm ấy | bữa thứ 5 | thứ 5 tới thứ 7 | thứ 5 hoặc cuối tuần | thứ 5 này đi học, thứ 6 được
  thứ 5 thì hơi gấp | thứ 5 gấp quá | trừ thứ 5 | ngoài thứ 5 | không phải thứ 5 | thứ 5 nghỉ | thứ 5 off | thứ 5 em trực | thứ 5 có ca | đến thứ 5 hàng chưa về thì thôi | đợi đến thứ 5 | từ thứ 5 | hôm nay không phải mai
  nay hay mai | nay chưa được | nay thì chưa | nay em kẹt | hôm kia | 3 hôm trước | năm kia | ngày cưới | ngày thi
2026-11-27
  thứ 6 này | thứ sáu 27/11 | ngày 27/11 em ghé | thứ 6 này nha
2026-12-10
  10/12 | 10 tháng 12 ạ | ngày 10/12 nha | giao 10/12 giúp em
never
  10/12 mất điện | 10/12 là deadline | 10/12 phải có rồi | 10/12 thi bằng lái | 10/12 ai trực | 10/12 tăng giá hả | tăng giá từ 10/12 | 10/12 shop có đi giao không | 10/12 hay 12/10 | tức là 10/12 hả | trễ hẹn 10/12
  10/12 trễ mất rồi | quá 10/12 | cho tới 10/12 | lịch làm việc 10/12 | 10/12 về hưu | ba em mất 10/12 | thứ 6 đen tối | thứ 6 ngày 13 sợ lắm | thứ 6 máu chảy về tim | cứ mỗi thứ 6 | thứ 6 nào rảnh | thứ 6 đông khách không
  thứ 6 em đang ở Đà Lạt | thứ 6 kiểu gì cũng bận | thứ 6 xui | né thứ 6 | bỏ qua thứ 6 | thứ 6 hôm trước | trước thứ 6 | thứ 6 chờ hàng về | thứ 6 mới biết được | thứ 6 em trả lời | mai em báo lại ngày | mai em chốt ngày
  mai gọi lại em | mai nhắn em nhé | mai tính tiếp
2026-11-22
  sang mai em qua | mai giao nhe | ngay mai a
2026-11-27
  thu 6 | thu 6 nay nha | toi thu 6 | chieu thu 6 em ghe
2026-12-20
  ngay 20/12 nha | 20 thang 12 | giao 20/12 giup em
never
  lich cu 20/12 | 20/12 ha shop | cho toi 20/12 lau qua | tu gio toi 20/12 | huy lich 20/12 | em cuoi 20/12 | thu 6 ban roi | thu 6 me em qua | hop toi thu 6 | mai ban mat roi | mai nghi ha | shop nghi mai ha
  da giao 20/12 ma chua thay | con no tu 20/12 | me di kham mai | doi toi thu 6 moi co | 20/12 bo nhe | truoc toi 20/12 | thu 7 em ban | thu 7 nghi khong | 5/12 lo hen roi | ngay cu 5/12 | tu gio den 5/12 | 5/12 sinh nhat vo
  thu 2 dau tuan ban lam | bo lich thu 7 | thu 7 dong nghet | thu 7 con cho khong | 5/12 shop hua giao ma | doi tu thu 7 qua cn | sep bat thu 7 di lam | 5/12 em dam cuoi | han toi 5/12 | cho qua 5/12 da | bua truoc hen thu 7
  mai chau an | the toi 15/12 | lich cu la 15/12 | cu thu 2 | thu 2 me em ranh | da dat 24/11 | 8/12 me em sinh nhat, giao truoc gium | thu 5 gap qua | cho toi 10/12 | thu 6 den toi | thu 6 cho hang ve | mai nhan em nhe
2026-11-23
  thu 2 | thu 2 nha | sang thu 2 em ghe | thu 2 nay giao
2026-12-05
  5/12 nha em | ngay 5 thang 12 | 5/12 em qua lay
2026-11-24
  thu 3 | thu 3 nha | sang thu 3 | thu 3 em qua
2026-12-10
  ngay 10/12 | 10/12 nha shop
never
  10/12 cu | thu 3 ha | thu 3 ket roi | tu thu 3 toi thu 5 | 10/12 cho hang | doi 10/12 | het han 10/12 | huy 10/12 | ba em thu 3 moi ranh | thu 3 shop dong ha | 10/12 qua lau | thu 3 la cung
`,
);
