import { chatTable } from "./chat";

/** Said at 9:41 in the morning. */
export const TIME_CHAT = chatTable(
  (heading) => heading,
  `
15:30
  3 rưỡi chiều nha | chiều 3 rưỡi nha shop | 3h30 chiều e qua | 3r chiều 15h30 | 15h30 nha | 15:30 ạ | tầm 3 rưỡi chiều | cỡ 3h rưỡi chiều | chừng 3h30 chiều | 3g30 chiều | 3 giờ rưỡi chiều nha | ba rưỡi chiều nha | ba giờ rưỡi chiều nghen | 3:30 pm nha | 3.30pm nha | 15h30p nha | 15 giờ 30 nha | mai 3 rưỡi chiều | 3 ruoi chieu | 3h30 chieu a
15:00
  3h chiều nha | ba giờ chiều nha | 15h nha shop | 3 giờ chiều e ghé | chiều 3h e qua | tầm 3h chiều | 3pm nha | 3g chiều nghen | 15 giờ nha | lúc 3h chiều | 3 chiều nha | 3h xế chiều
09:00
  9h sáng nha | 9 giờ sáng mai | sáng mai 9h nha | sáng 9h e qua | 9g sáng nghen | chín giờ sáng nha | 9am nha | 9 am please | 9 sáng nha | 09h00 nha | 09:00 ạ | 9 giờ sáng thứ 6 | đúng 9h sáng | 9h sáng đúng nha
09:30
  9 rưỡi sáng nha | 9h30 sáng nha | 9h30p sáng | 09:30 nha | chín rưỡi sáng nha | 9g30 sáng | sáng mai 9 rưỡi | 9:30 am nha
08:45
  9h kém 15 sáng nha | 8h45 sáng nha | 9 giờ kém 15 sáng | chín giờ kém mười lăm sáng nha | 08:45 nha | 9h sáng kém 15
19:00
  7h tối nha | 19h nha | 7 giờ tối nay | tối nay 7h nha | 7pm nha | 7 tối nha | tầm 7h tối | 19:00 nha | 7g tối nghen | tối thứ 7 lúc 7h tối | 7h tối nay nha shop | đặt bàn 7h tối
19:30
  7 rưỡi tối nha | 19h30 nha | 7h30 tối nay nha | bảy rưỡi tối | tối 7 rưỡi nha | 7:30pm nha | 19:30 ạ
12:00
  12h trưa nha | 12 giờ trưa nay | mười hai giờ trưa nha | giữa trưa 12h trưa | noon nha | 12pm nha | 12 trưa nha
11:30
  11h30 trưa nha | 11h30 sáng nha | trưa 11 rưỡi | mười một rưỡi trưa
13:00
  1h trưa nha | 1h chiều nha | 13h nha | một giờ chiều nha | 1 giờ trưa nha | 13:00 nha | 1pm nha
17:00
  5h chiều nha | 17h nha | 5 giờ chiều tan làm | tan làm 5h chiều e qua | 5pm nha | 17:00 nha | chiều 5h | 5 chiều nha
17:30
  5 rưỡi chiều nha | 17h30 nha | 5h30 chiều nha | năm rưỡi chiều | 17:30 ạ
06:00
  6h sáng nha | 6am nha | sáu giờ sáng nha | sáng sớm 6h | 06:00 nha
20:00
  8h tối nha | 20h nha | 8pm nha | 8 giờ tối nha | tối 8h
21:00
  9h tối nha | 21h nha | chín giờ tối nha | 9pm nha | 9 giờ tối thứ 6
22:15
  10h15 tối nha | 22h15 nha | 22:15 nha | mười giờ mười lăm tối
23:00
  11h đêm nha | 23h nha | 11 giờ đêm nha | 11pm nha | 23:00 nha
02:00
  2h sáng nha | 2 giờ sáng | 02:00 nha | hai giờ sáng
11:41
  2 tiếng nữa nha | hai tiếng nữa e qua | 2 tiếng sau nha
10:11
  30 phút nữa nha | nửa tiếng nữa e tới
09:41
  bây giờ nè | ngay lập tức
09:30 ?
  9h30 nha | 9 rưỡi nha | 9g30 | 9h30 được k | chín rưỡi | chín giờ ba mươi | 9 giờ rưỡi nha | 9h30 e qua
15:00 ?
  3h nha | ba giờ nha | 3g nha | 3h e qua | lúc 3h nha | tầm 3h | 3h hay 4h chiều | 3h-4h chiều | từ 3h chiều đến 5h chiều | 3h chiều hoặc 5h chiều | trước 3h chiều | ngoài 3h chiều | hơn 3h chiều | gần 3h chiều | qua 3h chiều | muộn nhất 3h chiều | chậm nhất 3h chiều | trễ nhất 3h chiều
  3h chiều hả | 3h chiều hả shop | 3h chiều shop còn mở không | 3h chiều shop đóng cửa hả | 3h chiều mới mở hả | sao 3h chiều mới giao | 3h chiều? | à nhầm 3h chiều | 2h à nhầm 3h chiều | không phải 2h, 3h chiều | 3h chiều chứ k phải 2h | chắc 3h chiều | hình như 3h chiều | 3h chiều gì đó | 3h chiều hay sao á | từ 3h chiều | 3h chiều trở đi | 3h chiều trở về sau | tới 3h chiều | đến 3h chiều | 2h chiều không thì 3h chiều | đổi 2h chiều qua 3h chiều | dời qua 3h chiều hả | 3-4h chiều | 3 4h chiều | 3, 4h chiều
07:00 ?
  7h nha | bảy giờ nha | 7 giờ | 7h sáng hoặc tối | 7h sáng hay tối cũng đc | 7 | 7h sáng hay 7h tối
11:00 ?
  10-11h
10:00 ?
  10h nha | 10 giờ nha | mười giờ | 10h hoặc 11h
12:00 ?
  12h nha | sáng 12h nha | 0h đêm hay 12h trưa
never
  9h sang mai ban | may bay 5h chieu | 5h chieu vang nha
  9h sáng mai bận | 9h sáng chưa dậy | 9h sáng mới dậy | 9h sáng em họp | 9h sáng có lớp | 9h sáng đang học | 9h sáng đang họp | 9h sáng nếu được | nếu 9h sáng thì được | đâu phải 9h sáng | trừ 9h sáng | sớm nhất 9h sáng | có thể 9h sáng
  có lẽ 9h sáng | 9h sáng chắc được | shop nói 9h sáng | hẹn 9h sáng rồi mà | 9h sáng như lần trước | dời sang 9h sáng | hủy 9h sáng | bỏ 9h sáng | thay vì 9h sáng | 9h sáng mỗi ngày | mỗi sáng 9h | 9h sáng hằng ngày | 9h sáng thứ 2 hằng tuần
  9h 10h sáng | 9 hoặc 10h sáng | chín mười giờ sáng | 9h kém sáng | until 9am | 5h tối | 10h trưa | 5h chiều em mới tan làm | 5h chiều em mới về | 5h chiều em về tới nhà | 5h chiều có mặt ở nhà | sau khi tan làm 5h chiều | 5h chiều em đón con
  5h chiều đi đón con | 5h chiều tàu chạy | 5h chiều em bay rồi | máy bay 5h chiều | chuyến 5h chiều | 5h chiều giao không kịp | 5h chiều k giao được | 5h chiều không ai ở nhà | 5h chiều không có ai nhận | 5h chiều vắng nhà
  5h chiều em không ở nhà | 5h chiều đừng giao | 5h chiều khỏi | 5h chiều nhé không được thì mai | trong 2 tiếng nữa | ít nhất 2 tiếng nữa | không quá 2 tiếng nữa | 2 tiếng nữa em gọi lại | 2 tiếng nữa báo | 30 phút nữa em họp
  30 phút nữa nhắn lại | bây giờ chưa | 9h sáng giờ Mỹ | 9h sáng giờ Hàn | 9h sáng bên Mỹ | 9h tối qua | kém 10 8h tối | lỡ 9h sáng | 9h sáng trễ quá | 9h sáng sớm quá | 9h sáng thì sớm | 9h sáng khó | 9h sáng hết chỗ | 9h sáng là trễ nhất
  quá 9h sáng | không quá 9h sáng | xong việc 9h sáng | 9h sáng xong việc | 9h sáng con em vào lớp | 9h sáng mẹ em qua | 9h sáng trừ 30 phút | 9h sáng cộng 1 tiếng | 9h sáng lùi 1 tiếng | 9h sáng dời lại | 9h sáng khác | khác 9h sáng
  9h sáng hôm kia
  9h-10h sáng | 9-10h sáng | từ 9h sáng | 9h sáng đến 5h chiều | 9h sáng trở đi | sau 9h sáng | ngoài 9h sáng | 9h sáng e đi làm | 9h sáng ngủ chưa dậy | shop mở 9h sáng
  shop đóng 9h tối hả | 9h tối shop nghỉ chưa | 6h sáng đi làm r | giờ làm 8h sáng 5h chiều | 8h sáng - 5h chiều | mai 8h sáng hay 2h chiều | 8h, 9h sáng | sáng hoặc chiều 3h | 3h sáng chiều gì cũng được | 7:5 | 7.30
  7.30 tối | 7h3 tối | 7h 30 người | 5p | 1 tiếng | nửa tiếng | 10 phút trước | 2 tiếng trước | cách đây 2 tiếng | gọi từ 9h sáng chưa thấy ai | đặt lúc 9h sáng chưa giao | hẹn 9h sáng mà giờ chưa tới | đợi từ 7h tối
  chờ tới 7h tối | 7h kém | gần 7h tối | 7h hơn tối | 7h tối hơn | tầm 7h 8h tối | 7 8h tối | 7,8h tối
  3h4h chiều | giờ nào cũng đc | mấy giờ | mấy h | mấy giờ shop đóng | trưa | đêm | chiều chiều | sáng sớm | tối muộn | khuya | giờ trưa | tan tầm | sau giờ làm | ngoài giờ | lát nữa | tí nữa | xíu nữa | chút nữa | lát e qua | chưa biết giờ
  24h30 | 12h60 | 26 giờ | 15h sáng nha | 13h sáng | 3h60 | 99h | 7h trưa | 10h chiều | thứ 3 chiều | ngày 3 | mùng 3 | 3 ngày | 3 người | 3 cái | quận 3 | q3 | 12/3A Lê Lợi | 3 tháng | 3 tuổi | 3 sao | 3kg | số 3
  làm 2 tiếng | trong 2 tiếng | ship 2h | giao 2h | giao trong 2h | giao nhanh 2h | hoả tốc 2h | giờ vàng | giờ giấc | bây giờ chưa biết | giờ tý | 24/7 | 24/24 | 1 giờ đồng hồ | mất 3 giờ | đi 3 tiếng | cách 2 giờ xe | mở 24h | 3h/ngày | 2h mỗi ngày | học 2h | thuê 3 tiếng | 8h/ngày | làm 8 tiếng | 5h chiều k đc | 5h chiều bận r | 5h chiều em bận | tối e bận 7h
09:56
  mười lăm phút nữa
10:26
  bốn lăm phút nữa | bốn mươi lăm phút nữa
10:06
  hai mươi lăm phút nữa | hai lăm phút nữa
10:11
  ba mươi phút nữa nha
20:41
  mười một tiếng nữa
21:41
  mười hai tiếng nữa
19:23
  bảy giờ hai mươi ba tối
19:25
  bảy giờ hai lăm tối | bảy giờ hai nhăm tối
19:45
  bảy giờ bốn lăm tối
15:20
  ba giờ hai chục chiều
15:35
  bốn giờ kém hai lăm chiều
15:55
  ba giờ năm lăm chiều
never
  vài tiếng nữa | mấy tiếng nữa | vài phút nữa | chục phút nữa | 2 3 tiếng nữa | hai ba tiếng nữa | bảy giờ mấy tối
  đừng giao 12h trưa | tránh 12h trưa | không giao 12h trưa
15:00
  3h chiều nay | 15:00 ạ | tầm 3h chiều nha em | mai 3h chiều anh qua
09:30
  9h30 sáng mai
never
  3h chiều hoặc 4h | 3h chiều không được thì 5h | 3h chiều đông không | 3h chiều em tan học | 3h chiều em đón con | đến 3h chiều thôi | 3h chiều là đóng cửa hả | 3h chiều bận | 3h chiều qua chưa ai tới
  đợi từ 3h chiều tới giờ | hẹn 3h chiều mà | đổi 3h chiều thành 4h | 3h chiều à lộn 4h | 3h chiều giờ Úc | mất 3h | 3h đồng hồ | chạy 3h mới tới | cách 3h xe | bay lúc 3h chiều | xe tới 3h chiều | 3h chiều tàu chạy | 7h
  buổi tối | trưa trưa | chiều mát | tan làm | giờ nghỉ trưa | hết giờ làm | 12h30 | 13h chiều hay 3h chiều | bạn em rảnh 3h chiều | con em tan học 3h chiều | mẹ em 3h chiều về | mỗi ngày 3h chiều | 3h chiều mới dậy
  nếu 3h chiều còn chỗ | 9h30 sáng em họp | 9h30 sáng mới mở hả | 9 rưỡi sáng có sớm quá không | làm ca 9h30 sáng | 9h sáng uống thuốc | hai tiếng rưỡi | 30p
14:00
  2 giờ chiều nha | lúc 14:00 | hai giờ chiều ạ | 2g chiều | 14h00 chiều nay | tầm 2h chiều nha chị
07:30
  7h30 sáng | 7 rưỡi sáng | 7h30 am | bảy giờ rưỡi sáng
never
  2h chiều còn bác sĩ không | 2h chiều bác sĩ mới vào hả | phòng khám nghỉ trưa tới 2h chiều | trả phòng 2h chiều | nhận phòng lúc 2h chiều hả | check out 12h trưa | 2h chiều hay sáng mai | 2h sáng em còn thức
  2h chiều kẹt xe | 2h chiều nắng lắm | sau 2h chiều thì được | ngoài 2h chiều | trừ 2h chiều | 2h chiều trở đi | 2h chiều đổ lại | chưa tới 2h chiều | hơn 2h chiều | gần 2h chiều | 2h kém | kém 10 2h | 2h chiều rưỡi
  2-3h chiều | 2h3h | từ sáng tới 2h chiều | 12h-2h chiều | lịch cũ 2h chiều | em tới lúc 2h chiều mà không ai tiếp | đợi tới 2h chiều | 2h chiều hôm qua | giao hồi 2h chiều | 2h chiều giao sai rồi
  2h chiều mai hoặc 3h chiều mốt | 2h chiều vn hay giờ nhật | khoảng 2 tiếng | 2 tiếng sau khi ăn | trước 2 tiếng | sớm hơn 2 tiếng | trễ 2 tiếng | bay 2 tiếng | học 2 tiếng | chiều 2 tiếng | 2 ca sáng chiều | ca 1 | ca chiều
  tiết 3 | lúc shop mở cửa | giờ nào trống | mấy giờ cũng được | sớm nhất có thể | càng sớm càng tốt | 7h30 sáng con em vô học | 7h30 sáng bắt đầu học hả | 7h30 sáng xe chạy | đón lúc 7h30 sáng được không hay 8h
  7h30 sáng mở cửa chưa | sáng 7h30 tối 7h30 | 7h30 hay 19h30 | uống lúc 7h30 sáng | ngày 2 lần 7h30 sáng và tối | 7h30 sáng em bị đau | đau từ 7h30 sáng | 7 rưỡi | 7h hơn | tầm 7 8h tối | em off 6h tối
  6h tối em mới về tới nhà | 6h tối chồng em ở nhà
10:00
  10h sáng | 10 giờ sáng mai | 10am | 10h sáng nha cô | mười giờ sáng ạ | lúc 10h sáng em ghé
16:30
  4h30 chiều | 4 rưỡi chiều | 16h30 | 4g30 chiều nha | 16:30 ạ | bốn rưỡi chiều
20:00
  tám giờ tối nha | 8 pm | 8h tối nay
never
  10h sáng bác sĩ A có khám không | 10h sáng còn slot không vậy hay hết rồi | 10h sáng em có lớp | 10h sáng em phỏng vấn | 10h sáng thi | 10h sáng tàu cập bến | 10h sáng checkout | 10h sáng đáp xuống sân bay
  hạ cánh 10h sáng | đáp 10h sáng | lên máy bay 10h sáng | xe bus 10h sáng | chuyến 10h sáng hết vé chưa | sửa xong lúc 10h sáng được không | 10h sáng lấy xe được chưa | xe tới gara 10h sáng hôm qua | gửi xe từ 10h sáng
  10h sáng hoặc chiều | 10 11h sáng | 10h sáng trễ xíu | trễ hơn 10h sáng | 10h sáng gì đó | 10h sáng chắc kịp | chắc 10h sáng | ngoại trừ 10h sáng | đừng 10h sáng | 10h sáng không ai ở nhà | 10h sáng trường mới mở cửa
  bé ngủ tới 10h sáng | thức dậy 10h sáng | làm tới 8h tối | 8h tối em mới xong việc | 8h tối đóng cửa chưa | 8h tối còn nhận khách không | 8h tối hôm trước | mỗi tối 8h | 8h tối giờ Sydney | 8h tối có đông không
  8h tối bếp nghỉ chưa | 8h tối trở lại | tối đa 8h | 8h làm việc | ngủ 8h | 8h sau | trong vòng 8h | nhịn ăn 8h trước khi xét nghiệm | 4h30 chiều con tan trường | 4h30 rước bé | 4h30 sáng hay chiều | 4h30 chiều à quên 5h
  4h30 chiều mà giờ 5h chưa tới | đợi hơn 4h30 | 4h30 chiều kẹt xe lắm | 4 rưỡi 5 giờ chiều | 4h30 chiều ngoài đó | before 10am | after 10am | 10am or 11am | not 10am | 10am doesn't work | is 10am ok or too early
  closed at 8pm | open till 8pm | until 8pm | 10 to 12 | anytime after 10 | 10ish | around noon or 1 | half past | in the morning | 8h tối mẹ em rảnh | sếp em rảnh 10h sáng | thợ hẹn 10h sáng mà chưa tới | shop hẹn 10h sáng
  shop bảo 10h sáng | nãy nói 10h sáng mà
11:00
  11h trưa | 11 giờ trưa | 11h sáng | 11am | 11h sáng nha anh
18:30
  18h30 nha | 6h30 tối nay ạ
never
  11h trưa em ăn cơm | 11h trưa bé ngủ | 11h trưa mới đi chợ về | 11h trưa giao được không hay chiều | 11h hơn | ngoài 11h trưa | 11h trưa với 6h tối | sáng 11h chiều 6h | từ 11h trưa tới 1h | 11h trưa hôm bữa
  11h trưa nắng vỡ đầu | 11h trưa rồi mà chưa thấy | giờ là 11h trưa rồi | bây giờ 11h trưa | mới 11h trưa | 11h trưa mà đóng cửa rồi | 11h trưa hết đồ ăn chưa | 11h trưa là trễ nhất | trễ nhất 11h trưa | trước 11h trưa giùm
  11h trưa ngày nào | 11h trưa các ngày | 11h trưa trừ thứ 7 | khoảng 11 12h | 11h trưa đổi lại 10h | 11h -> 12h | dời 11h trưa xuống 1h chiều | lùi lại 1 tiếng | sớm hơn 1h | 1h sau gọi lại | đợi 1h rồi | nửa tiếng trước
  6h30 tối có show | 6h30 tối phim chiếu | 6h30 tối đá banh rồi | 6h30 tối nấu cơm | 6h30 tối em còn dạy | 6h30 tối chồng về em mới đi được | 6h30 tối hôm nay đông không | chắc 6h30 tối | 6h30 tối hay 7h
  6h30 tối được không hay trễ quá | sáng 6h30 hay tối 6h30 | 6h30 | 630 | 18 giờ kém | giữa trưa | xế chiều | chạng vạng | nửa đêm về sáng | gà gáy | giờ ngọ | hết phim | sau cơm tối | khi con ngủ | lúc nào shop rảnh
  giờ cao điểm thì thôi
09:00
  9 giờ sáng nha | chín giờ sáng ạ | 9h sáng mai em tới
17:00
  5 giờ chiều nha | năm giờ chiều ạ
never
  9h sáng điện thoại em hết pin | 9h sáng sếp gọi | 9h sáng chưa dậy nổi | 9h sáng có thu phí không | 9h sáng cúp điện | 9h sáng mà nóng ghê | 9h sáng giá khác 9h tối hả | 9h sáng là sớm với em | 9h sáng thì chưa được
  mới có 9h sáng | đợi từ lúc 9h sáng | 9h sáng nhắn giờ mới rep | em nhắn lúc 9h sáng | gọi em lúc 9h sáng không nghe | 9h sáng hôm nọ | hôm bữa hẹn 9h sáng | 5h chiều hết ca | 5h chiều giao ca | 5h chiều tối rồi
  5h chiều mai hay mốt | 5h chiều trời mưa | 5h chiều hoặc muộn hơn | muộn hơn 5h chiều | từ 5h chiều | tới 5h chiều | 5h chiều là muộn | chậm nhất 5h chiều | 5h chiều vợ em mới rảnh | 5h là chiều hả | 5h gì
  5h chiều ai trực | 5h chiều tiệm đóng | 5 giờ bay
15:00
  3h chieu | 3h chieu nha | tam 3h chieu a | 3 gio chieu em qua | em ghe luc 3h chieu
20:00
  8h toi | toi 8h | 20h nha shop | 8h toi giao nhe
09:00
  9h sang | 9 gio sang mai | sang 9h em ranh
never
  lich cu 3h chieu | 3h chieu ha | lam toi 8h toi | 9h sang ban hop | tu sang toi 3h chieu | 3h chieu dong cua ha | huy 3h chieu | 8h toi ngu roi | cho toi 9h sang | hom qua hen 9h sang | 3h chieu con dang lam
  me em 3h chieu moi ve | 9h sang sep bat hop | 2h chieu em hoc | 8h sang con ngu | 7h toi tat may | doi gio cu 2h chieu | hoc toi 7h toi | 8h sang mo cua ha | 2h chieu qua roi | 2h chieu nang lam | truoc 7h toi | bo 8h sang
  cho toi 2h chieu | tre nhat 7h toi | 8h sang chua day | lich cu 2h chieu | 6h30 toi em con day | 9h sang sep goi | toi 5h chieu
14:00
  2h chieu | 2h chieu nha | khoang 2h chieu | 2 gio chieu a
19:00
  7h toi | 7h toi em qua | toi 7h nha
08:00
  8h sang | sang 8h nha | 8h sang mai
10:00
  10h sang | luc 10h sang | 10h sang nha | sang 10h
16:00
  4h chieu | 16h | 4h chieu em ghe
never
  10h sang ha | 4h chieu hoi toi | cho toi 4h chieu | 4h chieu qua tre | 10h sang con ngu | huy lich 4h chieu | sep goi 10h sang | 10h sang cu | 4h chieu chua ve | 10h sang dong
`,
);
