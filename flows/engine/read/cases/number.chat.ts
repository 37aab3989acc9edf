import { chatTable } from "./chat";

export const NUMBER_CHAT = chatTable(
  Number,
  `
0
  0 nha | số 0 | 0 ạ
1
  1 nha shop | dạ 1 ạ | mình em thôi 1 người | có 1 mình e à 1 | 1 bé | một bạn | 1 ng | 1 nhoa | mỗi mình e, 1 | 1️⃣
2
  2 nha sốp | hai vợ chồng e | 2 đứa e | 2 vc | đi 2 mình | hai mẹ con | 2 bé nha | tụi e 2 ng | 2 ng lớn | dạ hai ạ | 2!!! | 2️⃣ | cho 2 nha
3
  3 nha | ba bạn | tụi em ba đứa | nhà e 3 người | 3 bạn ạ | ba mẹ con | 3 ng nha shop | 3 đứa nhóc
4
  4 nha | bốn bạn | nhà mình 4 người | tụi e bốn đứa | 4 ng | 4 khách | bàn 4 người
5
  5 nha | năm đứa | 5 bạn | 5 ng lớn | năm người ạ | nhóm 5 người
6
  6 ng | sáu đứa | sáu bạn nha | nhóm 6
10
  10 năm | 10 năm ạ
  10 nha | mười bạn | một chục ạ | 10 ng | chục người 10
12
  12 nha | mười hai người | 12 ng | mười hai bạn
15
  15 nha | mười lăm người | 15 khách | tầm 15 người | khoảng 15 ng | chừng 15 khách
21
  21 nha | hai mốt | hai mươi mốt tuổi | e 21 tuổi
25
  25 nha | hai lăm | hai nhăm | 25 tuổi | e 25 tuổi ạ | năm nay e 25 tuổi | hai lăm tuổi | 25t nha
30
  30 nha | 3 chục người | tầm 3 chục | 30 khách ạ
35
  ba lăm | ba mươi lăm tuổi | 35 tuổi ạ
48
  48kg nha | nặng 48kg ạ | em 48 ký | 48 kí | bốn mươi tám ký | cân nặng 48 | e nặng 48 cân
50
  50 nha | năm chục | năm mươi khách | 50 khách | 5 chục người | tầm 50 người
55
  55 kí ạ | năm lăm | 55kg nha | e nặng 55
100
  100 nha | trăm người 100 | 1 trăm khách | một trăm khách
158
  158cm nha | cao 158 ạ | em cao 158cm | chiều cao 158
250
  250 khách | hai trăm năm mươi | hai trăm rưỡi | 2 trăm rưỡi khách
1000
  1000 cái | 1.000 nha | một nghìn cái | ngàn cái 1000
1500
  1500 nha | 1.500 cái | một nghìn năm trăm cái
3.5
  3,5 nha | 3.5 ạ | 3 rưỡi nha | ba rưỡi | 3,5 điểm
-5
  -5 độ
2 ?
  à nhầm 2 | 3 à nhầm, 2 | không phải 2 | hông phải 2 đâu | 2 chứ k phải 3 | 2 hả | 2 hả shop | 2 đúng k | 2 được không | 2 có đc k shop | có 2 thôi hả | sao có 2 vậy | 2 à? | 2? | hơn 2 | ít nhất 2
  tối đa 2 | dưới 2 | trên 2 | gần 2 | chưa tới 2 | không quá 2 | max 2 | min 2 | 2 trở lên | 2 trở xuống | 2 mấy | thêm 2 | bớt 2 | thêm 2 nữa | 2 nữa | không lấy 2 | đừng 2 | 2 lộn | lộn 2
  quận 2 | q2 | phường 2 | p.2 | ngày 2 | mùng 2 | tháng 2 | tầng 2 | lầu 2 | hẻm 2 | ngõ 2 | số nhà 2 | size 2 | sz 2 | lớp 2 | bàn 2 | phòng 2 | khối 2 | câu 2 | mẫu 2 | đợt 2 | lần 2 | tập 2 | cơ sở 2 | cs2 | chi nhánh 2
  2% | giảm 2% | 2 phần trăm | không biết 2 | chắc 2 | hình như 2 | 2 hay sao á | chắc tầm 2 á | 2 gì đó
3 ?
  anh Ba | chị Ba | cô Ba nha | chú Ba | thằng Ba | bé Ba | dì Ba | thứ ba | tháng ba
never
  mười năm
  một ngàn nghìn | 3 trăm nghìn nghìn | âm 5 | gấp đôi 5 | 5 gấp đôi | 5 người trừ em | 5 người kể cả em | 5 người chưa kể em | em với 3 bạn | em và 2 người bạn | em đi cùng 3 người | ngoài em còn 3 | nhiều nhất 10 | ít cũng phải 10
  ngoài 10 người | nếu 10 người thì đặt | 10 nếu còn chỗ | mẹ em 60 tuổi | con em 5 tuổi | bé nhà em 5 tuổi | chồng em 30 | 25 tuổi mụ | sang năm 25 | tháng sau 25 | sắp 25 | mới 25 | chưa 25 | từng 25 | hồi 25 | lúc 25 tuổi | sinh năm 1995
  sn 1995 | sinh 95 | đời 95 | 2k5 | 9x | 1m6 | 1m65 | sinh viên năm 3 | bàn số 5 | 3 lần rồi | 3 vạn | một vạn rưỡi | nửa tá | 10=10 | ~10 | >10 | <10 | 10+ | no 10 | 10th | 1st | 1.0000 | 10k follow | 1tr view | đâu phải 5 | 5 thì phải
  đâu đó 5 | thiếu 5 | dư 5 | lên 5 | xuống 5 | lên thành 5 | đổi thành 5 | hôm qua đặt 5 | lần trước 5 | như lần trước 5 người | bạn em 5 | bên kia 5 | shop ghi 5 | cao 1m65 | 5 người nhưng có bé | 5 người thêm bé nữa | chưa đủ 5 | mỗi người 5
  5 mỗi loại | hạng 5 | giải 5 | nhà số 5 | xe 5 chỗ | năm lớp 5 | vợ chồng và 2 con | vợ chồng em với 2 đứa nhỏ | gia đình 4 người cộng ông bà | 4 người cùng ông bà | một ngàn nghìn người
  em 25 tuổi, chồng 30 | 2 người lớn, 1 bé 3 tuổi | 3 4 người | tầm 3, 4 người gì đó | 2 bàn 10 người | 1 nhóm 5 người | 10 người ngày 20 | 9h 5 người | 5 người 9h | 5 người thứ 7 | quận 5 | 5 nhân 2 | đôi
  2 chục mấy | hai mươi mấy | chưa tới chục | hơn chục | cả chục | hàng chục | hàng trăm | trăm mấy | 5-6 | 5/6 | một nửa | 50% | một vài | một số
  một đống | một lần nữa | một cách nhanh chóng | hai bên | thứ năm | khoá 45 | lớp 10a1 | top 1 | nhất | đầu tiên | không ai | không có ai | chả có ai | 3 đêm 2 ngày
  2 ngày 1 đêm | năm phút nữa | tám giờ tối | sáu múi
  không ạ | ko bt | k biết nữa | chưa rõ | mấy cũng đc | bao nhiêu cũng được | nhiêu cx đc | vài | dăm ba | đôi ba | tùm lum | nhiều lắm | ít thôi
  2 hay 3 | 2-3 | 2 đến 3 | 2~3 | 2 tới 3 người | hai ba người | ba bốn đứa | năm bảy người | từ 10 đến 15 | 2 người lớn 1 trẻ em | 2+1 | 2 x 3 | 1/2 | 3/4
  sđt 0912345678 | lan@gmail.com | a | ?? | số mấy | mấy | bn | năm nay | năm ngoái | năm sau | sau | bay | tám chuyện | ba má | ba mẹ em | tư vấn | từ từ | tu van
  12 3 | 1 2 3 | 1,2,3 | 5 6 7 8 | hàng hai nhà ba | may | mot hom khac | sau nay | bà ba | có hai ba lựa chọn | một là, hai là | một chút | một lát | một tí | một xíu nữa | một ngày nào đó | mot lat
4
  bốn người nha | 4 ng lớn | nhà em 4 người | dạ đi 4 mạng | 4 khách ạ
6
  6 bạn nha shop | sáu người ạ | đặt bàn cho 6 người
never
  4 hay 5 người gì đó | 4 người lớn 2 trẻ em | 4 người nhưng bé dưới 3 tuổi có tính không | nếu 4 người thì sao | hồi trước đi 4 người | 4 người mới có khuyến mãi hả | 4 người chưa tính em | thêm 1 bạn nữa | bớt 1 người
  hơn 4 người | chưa tới 4 | 4-5 | 4~5 người | bàn số 4 | tầng 4 | mùng 4 | 4 tuổi rưỡi hả hay 5 | lớp 4 | con em học lớp 4 | phòng 4 giường | xe 4 chỗ | 4 chấm | 4 người đổi thành 6 | 4 à nhầm 6 | 6 người mà giờ hủy 2
  tụi em 4 người đã ăn hôm qua | cả công ty | mấy người cũng được | 4 người thôi hả | có 4 suất à | bạn em nói 4 người | 3 người và em | vợ chồng em với 2 bé | gia đình 3 thế hệ | 4 phần 5 | 1/4 | 4% | k4 | G4
5
  5 người nha | đoàn 5 người | 5 nguoi nha shop | nhà mình 5 người ạ | bàn cho 5 người | 5 khách người lớn
3
  3 bé | ba đứa | 3 phòng nha | 3 ngày | 3 đêm ạ
never
  5 người lớn với 2 trẻ em | 5 người kể cả em bé | 5 người không kể em bé | đi 5 người mà 1 người chưa chắc | năm sáu người | 5 người tối thiểu hả | tối đa 5 người được không | bàn 10 người mà đi 5 người được không
  hôm qua đặt 5 người | đặt 5 người đổi lại 7 | trong 5 người có 2 ăn chay | mỗi bàn 5 người | 5 bàn 10 người | nhóm em 5 người nhóm kia 3 người | 5 người chưa đủ | lớp 5 | hạng 5 sao | khách sạn 5 sao | ngày 5 | 5 tây
  mùng 5 | xe số 5 | đường số 5 | phòng 305 | 5 giờ chiều | 5 h | lúc 5 | gấp 5 | chia 5 | cấp 5 | lần thứ 5 | thứ 5 | tháng 5 | sinh năm 95 | năm 95 | 5x | 3 hay 5 | 3 5 | 3 với 5 là 8 | tăng lên 5 | em nói 5 hồi nào
  không phải 5 | 5 cũng được 6 cũng được | em đi 1 mình thôi chứ không 5 | ~5 | 5++ | 5 mấy
7
  7 người | bảy người nha | 7 nguoi a | đi 7 người nhé | dạ 7 ạ | 7 ng | nhóm 7 bạn | cho 7 người ạ
2
  2 người | hai người ạ | 2 khách | 2 bé | hai bạn nha
never
  7 người nhưng 3 người tới trễ | 7 người gồm 2 bé | 7 người trừ bé | 7 người chắc vậy | tầm 7 tới 8 | 7 8 người | 7 hay 8 | 7 rồi 8 | 7 người cũ với 2 người mới | thêm 7 | 7 nữa | chưa tới 7 | hơn 7 | dưới 7
  7 người thì bàn nào | 7 người ngồi vừa không | 7 người có phòng riêng không | nhóm trước 7 người | lần trước 7 người | đặt nhầm 7 người | hủy bàn 7 người | đổi bàn 7 người sang 9 người | không phải 7 người đâu | phòng 7
  bàn 7 | tầng 7 | thứ 7 | 7h | 7 giờ 30 | 7/10 | 7 điểm 5 | 7 nghìn mấy | top 7 | ios 7 | win 7 | 7up | iphone 7 | ghế 7 | hàng ghế 7 | xe 7 chỗ | b7 | 7a | a7 | 7b nguyễn trãi | hẻm 7 | 7 viên ngọc rồng | seven eleven
  hai đứa em với 1 bạn nữa | 2 vợ chồng 1 con | em với chồng | em và 2 con | bà ngoại với 2 cháu | 2 gia đình | gấp 2 | x2 | 1 trong 2 | 2 bên | một hai người | đôi ba người | vài chục | trên chục người | 1 chục mấy
8
  8 người | tám người ạ | 8 khách nha | bàn 8 người | đi 8 | 8 ng nhe
never
  8 người mà bàn có 6 ghế | bàn 8 | bàn số 8 nha | 8h | 8 tuổi rưỡi | bé 8 tháng tuổi hay 8 tuổi | 8 thôi 9 đi | 8 thì ngồi được không | 8-10 người | 8 hoặc 9 | hơn 8 người | 8 người nữa tới sau | 8 đã tới 2 chưa tới | quận 8
  8 phẩy 5 | 8 chấm 5 | ielts 8 | 8/3 | mùng 8 | size 8 | galaxy s8 | 8gb | bát hương | gần tám người | đủ 8 người mới đi | mới có 8 người | nhóm có 8 người rồi còn chỗ không | đáng lẽ 8 | hồi đầu 8 người | nói 8 mà đi 10
  thêm em là 8 | 8 kể cả em | chưa kể em 8 | 8 trừ 1 | ít nhất 8 | 8 là nhiều nhất | dưới 8 | mỗi xe 8 người | chia 8 | lầu 8 | block 8 | 8b
9
  9 người | chín người nha | 9 khách | 9 bạn ạ
never
  9 người đã gồm trẻ em chưa | 9 người lớn 3 bé | 9 người hoặc hơn | 9 người thì thuê xe mấy chỗ | xe 9 chỗ | 9h | 9 rưỡi tối | lớp 9 | 9 ngón | hẻm 9 | chín bỏ làm mười | quá 9 người | trên 9 | 9 người mà huỷ 1 | 9 - 10
  9 10 người | thiếu 9 | 9 phần 10 | khoá 9 | k9 | u9 | nửa số đó | như lần trước | tầm 9 gì đó
5
  5 nguoi | nha em 5 nguoi | di 5 nguoi a
never
  hon 5 nguoi | 5 nguoi ha | lop 5 | chi nam | nam ngoai | ban 5 | 5 nguoi cu | tang 5 | 9 ruoi toi
`,
);
