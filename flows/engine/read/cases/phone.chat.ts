import { chatTable } from "./chat";

export const PHONE_CHAT = chatTable(
  (heading) => heading,
  `
0912345678
  gọi em theo số 0912345678 nha
  dạ sđt e 0912345678 nha shop | sdt nè 0912345678 | dt e: 0912345678 | số e nè shop 0912 345 678 😘 | dạ e gửi số 0912345678 ạ
  alo shop 0912345678 goi e nha | lh 0912345678 | zl 0912 345 678 nhe | viber mình 0912345678 luôn nha
  sđt đặt hàng: 0912345678 | sđt người nhận 0912345678 | sdt nhan hang 0912345678 | đt vợ em 0912345678 | số của má em 0912345678 nhen
  inbox e qua số 0912345678 | ib số này 0912.345.678 | gọi e sdt 0912345678 sau 6h chiều | gọi sau 17h nha 0912345678
  gọi giờ hành chính giúp mình, 0912345678 | tên Lan sdt 0912345678 đc 12/3A Lê Lợi | Lan, 27 tuổi, 0912345678 | e sn 1998, sđt 0912345678
  lấy 1 áo size M 500k, sđt 0912345678 | ship cod 350k số 0912345678 | 2 cái áo, 1 cái quần. Sdt 0912345678. | cân nặng 48kg cao 158 sđt 0912345678
  ngày mai 9h gọi mình 0912345678 | giao trước 20/11 nha, 0912345678 | đơn hàng #12345, sdt 0912345678 | mã đơn 1234567 sđt 0912345678
  đc: 12/3A Lê Lợi, p.5, q.3, sđt 0912345678 | số nhà 25 ngõ 102, sđt 0912345678 | tầng 12 toà S1.02, 0912345678 | 23 Nguyễn Trãi Q5 0912345678
  0912345678 nha bạn ơi | 0912345678 ạaa | 0912345678!!! | 0912345678... | 0912345678 😊😊 | ☎ 0912345678 | 📱0912345678 | >0912345678<
  "0912345678" | [0912345678] | *0912345678* | #0912345678 | 0912345678 - Lan | Lan: 0912345678 | chị Lan_0912345678 | 0912345678(Lan)
  0912345678⏎Chị Lan⏎12 Lê Lợi | Lan⏎đc: 12 Lê Lợi Q1⏎sđt: 0912345678 | 0912345678,Lan,HN | 0912345678;Lan;HN
  0912 345678 | 091 2345678 | 09 12345678 | 091 234 56 78 | 0912 34 56 78 | 09 1 2 3 4 5 6 7 8 | 0912 . 345678 | 0912.345678
  0912-345678 | 091-234-5678 | 0912 – 345 – 678 | 0912—345—678 | 0912 * 345 * 678 | 0912/345678 | 0912,345,678 | 0912'345'678 | 09.1234.5678
  O912345678 | o912 345 678 | 0912345678 là số e | +84 0912345678 | +84(0)912345678 | (84) 912345678 | +84.912.345.678 | +84-0912-345-678
  84 0912345678 | 0084 912 345 678 | (0) 912 345 678 | (+84) 912-345-678 | tel:+84912345678 | ĐT:0912345678 | SĐT:0912.345.678.
  không chín một hai ba bốn năm sáu bảy tám ạ | hông chín một hai ba bốn năm sáu bảy tám
  số em là: không chín một hai, ba tư năm, sáu bảy tám | o chín một hai ba bốn năm sáu bảy tám | khong chin mot hai ba bon nam sau bay tam nha
  không-chín-một-hai-ba-bốn-năm-sáu-bảy-tám | không 9 một 2 ba 4 năm 6 bảy 8 | zero nine one two three four five six seven eight please
  wa số 0912345678 | whatsapp 0912345678 | viber/viber: 0912345678 | số viber và sđt: 0912345678 | mình hay dùng số 0912345678 | e xài số 0912345678
  nt cho e qua 0912345678 | hotline nhà em 0912345678 | 0912345678 vina nha | số vina 0912345678 | 0912345678 (viber) | có gì alo mình 0912345678
  chuyển khoản xong r, sđt 0912345678 | ck 500.000đ rồi nha sđt 0912345678 | e ck 1tr5 r, 0912345678 | lấy size 39 nha. 0912345678 | áo XL, 0912345678
  0912345678 nhắn tin giúp e, đừng gọi | đừng nhắn tin, gọi thẳng 0912345678 | không nghe máy thì nhắn 0912345678 | dạ không sao ạ, 0912345678
0868686868
  số e 0868 68 68 68 | 0868.68.68.68 nha | 08 68 68 68 68 | 086 868 6868 | 0 8 6 8 6 8 6 8 6 8
0901234567
  090 123 4567 | 0901.234.567 | sđt 090 1234567 | o9o 123 4567 | O9O1234567 | 09O1234567 | không chín không một hai ba bốn năm sáu bảy
0333444555
  0333.444.555 | 0333 444 555 nhé | ba số của em 0333444555 | không ba ba ba bốn bốn bốn năm năm năm
0381234567
  0168 1234567 | 0168.123.4567 nha
02838221234
  bàn 028 38221234 | số bàn: (028)38221234 | 028-3822-1234 | văn phòng 028 3822 1234
+14155552671
  my us number +1 415 555 2671 | +1.415.555.2671 | (+1) 415-555-2671
+821012345678
  e ở Hàn: +82 10-1234-5678 | +82 10 1234 5678 kakao
0912345678 ?
  ko chín một hai ba bốn năm sáu bảy tám | gọi e nhầm số 0912345678 rồi
  à nhầm, 0912345678 mới đúng | nhầm số, 0912345678 nha | 0987654321 nhầm 0912345678 | 0987654321 sai r, đúng là 0912345678 | k phải 0987654321 mà là 0912345678
  0912345678 hay 0987654321 ta | 0912345678 hoặc số chồng e 0987654321 | sđt 1: 0912345678, sđt 2: 0987654321 | 0912345678, 0987654321
  số em 0912345678, người nhận 0987654321 | gọi 0912345678 k đc thì gọi 0987654321 | 0912345678/0987654321 nha | 0912345678 & 0987654321
  số này 0912345678 hết xài r | 0912345678 bỏ r nha shop | số cũ e 0912345678 | sim 0912345678 mất rồi | 0912345678 khoá rồi | 0912345678 đừng gọi nha
  xoá số 0912345678 giúp e | đừng lưu 0912345678 | số 0912345678 k phải của e | 0912345678 hông phải số e | 0912345678 không phải số em đâu
  912345678 nha | 91 234 5678 | 912.345.678 ạ | sdt 912345678 | 0912345678? | 0912345678 đúng k shop | 0912345678 phải số shop ko | có phải 0912345678 là số shop không
  số shop là 0912345678 hả | shop gọi e bằng số 0912345678 hả | ai gọi e số 0912345678 vậy | 0912345678 là số ai vậy | sao số 0912345678 gọi e hoài v
  0912345678 1 cái | 0912345678 2 | 0912345678 lộn | lộn 0912345678 | 0912345678 viết sai | sđt shop là 0912345678 đúng không | 0912345678 là số lừa đảo đó
0381234567 ?
  số cũ là 0168 nên giờ là 0381234567
never
  chan 0912345678 giup em | bao cao 0912345678
  số của bạn em 0912345678 | em gọi 0912345678 mà không được | mới gọi 0912345678 | vừa gọi cho 0912345678 | 0912345678 gọi em hoài | 0912345678 cứ gọi em | 0912345678 nhắn tin em | có số 0912345678 gọi em | số lạ 0912345678
  hôm qua 0912345678 gọi | shipper 0912345678 | số shipper là 0912345678 | anh shipper 0912345678 gọi | momo 0912345678 | stk momo 0912345678 | số momo 0912345678 | chuyển vào 0912345678 | ck momo 0912345678 | 0912345678 momo
  0912345678 MB bank | vietcombank 0912345678 | mb 0912345678 | fax: 02838123456 | 0912345678 đâu phải số em | 0912345678 hết tiền rồi | 0912345678 hết hạn | 0912345678 bị thu hồi | 0912345678 hỏng máy | 0912345678 tắt máy rồi
  0912345678 mất máy | 0912345678 bỏ rùi | 0912345678 sắp đổi | trước đây 0912345678 | hồi trước 0912345678 | lúc trước dùng 0912345678 | số ngày xưa 0912345678 | trước em xài 0912345678 | số trước là 0912345678 | số đầu tiên 0912345678
  gọi 0912345678 nếu em không nghe | chắc 0912345678 | hình như 0912345678 | 0912345678 thì phải | 0912345678 hay sao á | em nhớ là 0912345678 | không nhớ rõ 0912345678 | không chắc 0912345678 | 0912345678 ko nhớ nữa
  quên rồi, hình như 0912345678 | 0912345678 hả | 0912345678 à | số đẹp 0912345678 bán không | sim 0912345678 giá bao nhiêu | sim 0912345678 còn không | mua sim 0912345678 | check đơn 0912345678 | tra đơn theo số 0912345678
  đơn hàng sđt 0912345678 | đặt bằng số 0912345678 | đơn của 0912345678 | đơn đặt bằng 0912345678 giờ đổi số | mã 0912345678 | id 0912345678 | order 0912345678 | đơn 0912345678 | hóa đơn 0912345678 | mã số 0912345678 | bhxh 0912345678
  passport 0912345678 | đừng cho ai số 0912345678 | đừng gửi 0912345678 | 0912345678 chỉ nhắn tin không gọi | không gọi 0912345678 | chặn 0912345678 giúp em | 0912345678 spam | báo cáo 0912345678 | 0912345678 quấy rối | 0912345678 cuối là 9
  0912345678 số cuối 9 nha | 0912345678 mà số cuối là 9 | 0912345678 đổi đuôi 79 | 0912345678 đuôi 79 mới đúng | 0912345678 thiếu | 0912 345 678 / 679 | 0912345678/9 | số này 0912345678 có người gọi em | thấy shop ghi 0912345678
  trên đơn ghi 0912345678 | lúc nãy em để 0912345678 | 0912345678 trùng với ai đó | 0912345678 là người yêu cũ | 0912345678 số rác | 0912345678 hay gọi làm phiền | xoá 0912345678 giúp em | gỡ 0912345678 | thay 0912345678
  0912345678 chưa chính chủ | em xin lại 0912345678 | 0912345678 gần đúng | gần giống 0912345678 | 0912345678 cộng 1 | 0912345678 số 8 là số 9 | 0912345678 đọc ngược
  0903112233 mất sim rồi | 0903112233 thiếu 1 số | số 0903112233 mất sim | 0903112233 hình như thiếu số
  số em là 0912345678 nhưng mà đang hết pin gọi 0987654321 nha | số chồng em 0912345678, đừng gọi | đừng gọi vào 0912345678 gọi viber nha | 0912345678 không liên lạc được | số này k gọi đc 0912345678 | 0912 345 678 90 | 0912345678-9 | 0912345678,9 | 091234567890 | 0912.345.678.9 | 912345678 0 | shop gọi cho 0912345678 chưa | gọi 0912345678 không ai nghe | e gọi số 0912345678 hoài k bắt máy
  hotline shop 0912345678 gọi k được | 0912345678 có phải số của Lan không | 0868 123 45 67 8 | ba không chín một hai ba bốn năm sáu bảy tám | không chín một hai ba bốn năm sáu bảy tám chín | số điện thoại cũ là 0912345678 | 0912345678 này là của ai | không dùng số 0912345678 nữa | bỏ số 0912345678 dùng số khác | số 0912345678 chặn rồi
  091234567 nha | 0912 345 67 ạ | 0912 345 6789 nha | 091234567x | 091234567* | 0912345xxx | 0912***678 | 09xxxxxxxx | 0912.345.6xx
  091234567.8 hộp | 0912 3456 7 | sđt e 0912 34567 | đuôi 678 | 3 số cuối 678 | số đuôi 5678 | bốn số cuối là 5678 | 0912 đầu | đầu số 0912
  chưa có sđt | ko cho sđt đâu | e k tiện cho số | số nào cx đc | số shop là gì | xin số shop | cho e xin sđt shop | gọi số nào v shop | như số cũ | số trên fb đó
  số như lần trước | số ở trên | nt ở đây đc r | để e hỏi chồng r gửi số | mai e gửi sđt | hotline 1900 1234 | gọi 1900545463 hả | tổng đài 18001091 | 18001091
  stk 0912345678901 | stk vcb 0071000912345 | cccd 001095012345 | cmnd 025123456 | cmt 025123456 | mst 0312345678901 | mã vận đơn 0912345678123
  số tk 19036012345678 tech | mã đơn SPX0912345678 | VN0912345678 | mã DH0912345678 | order 091234567890 | imei 356789012345678
  500000 | 1500000 | 1.500.000 | 20/11/1995 | 20111995 | 01/02/2027 3h30 | 12/3/45 Lê Lợi | size 39 40 41 42 | 38 39 40 41 42
  1 2 3 4 5 6 7 8 9 0 | 0 1 2 3 4 5 6 7 8 9 | 0000000000 | 0123456789 0 | 1234567890 | 9999999999 | 0111111111 | +84 112 345 678 | +84 12345 | +841234
  không một hai ba | không biết | một hai ba bốn | năm sáu cái | ba bốn đứa | hai ba hôm nữa | không có một số nào | chín giờ mười lăm | năm hai không hai sáu
  https://viber.me/g/abc123 | 0,912 | 091.2 | 100k 200k 300k | 5 6 7 8 9 10 11 12 13 | 0912 345 678 901
0903112233
  ck rồi nha 0903112233 | mã đơn 123, sdt 0903112233 | đơn số 12 sdt 0903112233 | stk 123456789012 vcb, sđt 0903112233
never
  stk 0903112233 | số tk 0903112233 vietcombank | tài khoản 0903112233 mb bank | stk của em là 0903112233 | mã số thuế 0312345678 | mst 0312345678
  mã vận đơn 0903112233 | mã đơn 0903112233 | cccd 0903112233 | cmnd 0312345678
0905123987
  0905123987 đây em | sdt của anh nè 0905 123 987 | e cho c số 0905123987 nha có gì alo c | số nhà em ko có chỉ có di động 0905123987 | dạ em lưu số này 0905.123.987 | ib viber em qua 0905123987
  sdt e 0905-123-987 ạ gọi trước 15p giúp e | không chín không năm một hai ba chín tám bảy
never
  0905123987 hay 0905123978 gì đó em hổng nhớ | hồi bữa đặt bằng sđt 0905123987 đó shop | 0905123987 là số shipper phải ko shop | số này 0905123987 nó cứ gọi phá em hoài | chị ghi nhầm rồi 0905123987 mới là 87 không phải 78
  0905123987 thiếu 1 số để c coi lại | 090512398 còn số cuối em quên | 0905123987 ủa mà lộn số mẹ em | số cũ 0905123987 giờ em xài số khác | em đổi sim rồi đừng gọi 0905123987 nữa
  0905123987 của hàng xóm, nhờ họ nhận giùm nếu em ko có nhà | lỡ tay ghi 0905123987 | đơn hôm qua ghi sđt 0905123987 mà sai | cọc vô momo 0905123987 hả shop | gọi 0905123987 toàn thuê bao | 0905123987 gọi ko ai bắt máy
  sao 0905123987 báo không có viber | stk 0905123987 mb bank | số của shop 0905123987 phải hông | 0905123987 là số ba em, số em để lát gửi sau | 0905123987 số này của ny cũ em xóa giùm
  số em giống số kia mà đuôi 88 0905123987 | 0905123987 bớt số 7 cuối | cứ thay 90 thành 91: 0905123987 | người ta mạo danh shop gọi em từ 0905123987 | ai cầm máy 0905123987 vậy | em block 0905123987 rồi
  0905123987 ba số cuối đổi thành 789
0367889124
  0367889124 | c gọi 0367889124 gặp em nha | điện thoại bàn hư rồi gọi di động 0367 889 124 nghen | 0367 88 91 24 | em Vy 0367889124 q3 | ☎️ 0367889124 | không ba sáu bảy tám tám chín một hai bốn
  sdt :0367889124 - giao giờ hành chánh | sđt 0367889124 ạ, ship tới gọi em xuống lấy | 84 367 889 124 | gọi vào 0367889124 cho em
never
  0367889124 nhưng em hay tắt máy lắm | 0367889124 là hotline bên mình đúng không | em bấm 0367889124 không được | số mẹ 0367889124, số em 0367889125 | 0367889124... quên số cuối rồi | 0367889124 đổi thành 0367889142
  hôm trước shipper gọi bằng 0367889124 | 0367889124 đã khóa một chiều | em có 2 số 0367889124 với số viettel | số phụ 0367889124, số chính em gửi sau | 036788912 | 03678891245 | 0367889124 ai xài số này vậy
  hàng của em bị giao cho người có số 0367889124 | tra giúp em đơn sđt 0367889124 | cmnd 036788912 | hủy số 0367889124 | 0367889124 là sdt trên phiếu bảo hành cũ | báo công an số 0367889124 lừa đảo
  trước giờ em dùng 0367889124 | 0367889124 mà số 4 cuối hay số 7 ta | mã vận đơn 0367889124 | điểm tích lũy của 0367889124 còn bao nhiêu | đăng ký thành viên bằng 0367889124 rồi mà
  số bạn trai em 0367889124 ổng mới là người trả tiền | có phải số 0367889124 của anh Nam kỹ thuật không | nhập 0367889124 vào app bị lỗi
0978445610
  so dt cua e 0978445610 nha | 0978.44.56.10 nha bác | em tên Hạnh 0978445610 ở Vinh | call me 0978445610 | dạ số con là 0978445610 | điện thoại 0978445610 gặp cô Ba | không chín bảy tám bốn bốn năm sáu một không
  0978445610 liên lạc giờ hành chính giúp mình | sđtt 0978445610 | sdt e nè 0978445610 ship nhanh e nha | 0978 445610 anh Đức
never
  0978445610 là số của cháu tôi nó đặt giùm tôi không có điện thoại | cái số 0978445610 đó tui bỏ lâu rồi | tui nhớ mang máng 0978445610 | shipper số 0978445610 thái độ quá | shipper nào số 0978445610 vậy shop
  số 0978445610 nãy gọi em là ai thế | cho hỏi 0978445610 có phải của bên mình không ạ | xoá số 0978445610 cập nhật số mới giùm em | 0978445610 không liên lạc được thì gọi 0911222333 | đổi 0978445610 thành 0987445610
  sai rồi không phải 0978445610 | 0978445610 bị mất sim chiều nay em làm lại | 0978-445-61 | em cho số rồi mà 09784456 | tài khoản vcb 0978445610 | chuyển khoản 0978445610 momo nha shop | bill ghi sđt 0978445610 không phải em
  em nhập 0978445610 mà không ra đơn | em là chủ cũ số 0978445610 | số em mà 0978445610 gì | đơn đứng tên sđt 0978445610 đi tới đâu rồi | check giùm 0978445610 có mã giảm giá không | số hồi nãy em gửi 0978445610 thiếu số
  ông nội xài số 0978445610 | 0978445610 nghe nói là số lừa đảo | my old phone was 0978445610 | not 0978445610 anymore | is 0978445610 your number | 0978445610 belongs to my friend | 09784456x0
0356720918
  0356720918 em nhé | số máy em 0356720918 | alo số này nè 0356720918 | e: 0356720918 | 0356 720 918, gọi lúc nào cũng được | hotline nhà em 0356720918 | không ba năm sáu bảy hai không chín một tám
  tên Phúc sđt 0356720918 địa chỉ 12 Trần Phú | cứ gọi 0356720918 | dạ đây ạ: 0356720918
never
  0356720918 là số con bé nhân viên cũ của em | số 0356720918 em cho người khác rồi | đổi sđt nhận hàng từ 0356720918 sang 0356720919 | hình như 0356720918 | 0356720918 nhá, à mà số cuối là 9
  có ai tên Phúc số 0356720918 đặt chưa | 0356720918 nợ tiền shop hả | app báo 0356720918 không hợp lệ | mật khẩu 0356720918 | mã khách hàng 0356720918 | cccd 035672091800 | 0356720918 không phải số em
  nhầm máy rồi 0356720918 | em mất số 0356720918 rồi | 0356720918 mai em cắt | 0356720918 tới hết tháng | số của bé 0356720918 bé không nghe đâu | khách em số 0356720918 cần giao | sếp kêu gửi 0356720918 kiểm tra
0793345128
  0793345128 nha chị | sdt 0793345128 ạ | 0793 345 128 | số mình là 0793345128 | em để số 0793345128 nhé | dt: 0793345128 Nga | 0793345128 giao trước 5h | liên hệ qua 0793345128 giúp anh
never
  mấy nay gọi 0793345128 có ai nghe đâu | 0793345128 này là số bàn bảo vệ | 0793345128 bị mã vùng khác | đt cũ hư mất danh bạ số 0793345128 là ai | con gái tôi dùng 0793345128 | em quên số em rồi hình như 0793345128
  đừng để lộ 0793345128 | gửi otp về 0793345128 chưa | otp 079334 | cái sim 0793345128 bán bao nhiêu | sim 0793345128 còn không shop | 0793345128 đổi lại thành đuôi 129 | trúng thưởng 0793345128 phải không
  sao có số 0793345128 của em vậy
0934567812
  0934567812 | sdt 0934567812 nha shop | da so em la 0934567812 a | zl 0934567812 | em Tuan 0934567812 | 0934567812 goi em buoi chieu nha | so dien thoai cua em la 0934567812 | 0934567812 gap chi Nga | lien he 0934567812
  dt 0934567812 giao gio hanh chinh nha | 0934 567 812 | nhan tin zl em so nay nha 0934567812 | sdt chi 0934567812
never
  0934567812 so nay em bo lau roi | so cu 0934567812 con so moi em quen mat tieu | shop dung goi 0934567812 nha goi so kia | 0934567812 bi khoa 2 chieu | huy don cua so 0934567812 gium | 0934567812 cua thang em trai
  co so la 0934567812 goi em hoai | so 0934567812 la cua shop ha | 0934567812 thay goi hoai khong nghe | em mat sim 0934567812 | 0934567812 doi thanh 0934567821 | so sep em 0934567812 | 0934567812 day so ai vay
  0388123456 la so cua ong chu nha | so nay 0388123456 hong roi | 0388123456 dang khoa | 0388123456 la so nguoi yeu cu | em xoa so 0388123456 roi nha | 0388123456 goi mai khong duoc | sao lai goi 0388123456
  0388123456 khong phai so em | 0388123456 hinh nhu vay | 0388123456 shop luu sai roi | so truoc day em xai 0388123456 | ai dua so 0388123456 cho shop | cu 0388123456 di | 0905123987 la so ba em, so em de lat gui sau
  so phu 0367889124, so chinh em gui sau | huy so 0367889124 | so ban trai em 0367889124 ong moi la nguoi tra tien | 0978445610 la so cua chau toi no dat gium toi khong co dien thoai | em la chu cu so 0978445610
  0793345128 nay la so ban bao ve
0388123456
  0388123456 | sdt minh 0388123456 | dt em 0388123456 nha | so zl cua minh la 0388123456 | 0388 123 456 a | Nguyen Van Nam 0388123456 | goi so 0388123456 giup em | lien lac qua so 0388123456 | da 0388123456 shop oi
  so cua chi 0388123456 nha em | 0388123456 em ten My | cho em dang ky so 0388123456 | 0388123456, em o quan 7
0377654321
  0377654321 | sdt 0377654321 | minh ten Hanh 0377654321 | so em ne 0377654321 | zl em 0377654321 nha | goi em 0377654321 truoc khi giao | 0377654321 a Tung | dien thoai 0377654321 | lh 0377654321 gap Son
never
  0377654321 so nay chet roi | 0377654321 bo di a | chi chu 0377654321 do ha | em tra lai so 0377654321 | 0377654321 cua con ban than | hom bua cho 0377654321 la lon | cai so cu 0377654321 | khong con dung 0377654321
never
  số này 0912345678 của chồng em, đừng gọi nha | sđt 0912345678 nhưng khỏi gọi | 0912345678, không gọi số này nữa nha | so 0912345678 cua me em, dung goi nha
0912345678
  0912345678, đừng gọi buổi trưa nha | sđt em 0912345678, đừng gọi trước 8h
never
  0912345678 có gọi được ko shop | 0912345678 thôi khỏi, nhắn ở đây | 0912345678 gọi đc không
`,
);
