import { chatTable } from "./chat";

/** Of SHIRTS: 0 Áo thun trơn, 1 Áo sơ mi trắng, 2 Quần jean xanh (quần bò), 3 Váy hoa, 4 Giày thể thao. */
export const CHOICE_CHAT = chatTable(
  Number,
  `
0
  áo thum trơn | 1 nha | số 1 nha shop | cái 1 nha | cái đầu nha | cái đầu tiên nha shop | cái thứ nhất ạ | mẫu 1 nha | mẫu đầu tiên | lấy cái đầu | chọn số 1 nha | áo thun nha | thun trơn nha | áo thun trơn ạ | ao thun tron nha | cho e áo thun trơn nha | e lấy áo thun | áo trơn nha | chốt áo thun trơn | cái áo thun trơn á | cái áo thun á | áo thun trơnnn | ÁO THUN TRƠN | số một nha | cái số 1 ạ | 1 đi shop | thôi lấy số 1 | dạ số 1 | áo thun trơn giao mai nha | lựa chọn 1 nha | #1 | no.1
1
  2 nha | số 2 nha shop | cái 2 nha | cái thứ 2 nha | cái thứ hai ạ | mẫu 2 nha | chọn số 2 nha | sơ mi nha | áo sơ mi nha | áo sơ mi trắng ạ | so mi trang | so mi nha | e lấy sơ mi trắng | cái sơ mi á | cái áo trắng | cái trắng nha | màu trắng nha | chốt sơ mi trắng | áo sơ-mi trắng | số hai nha | cái số 2 ạ | thôi lấy số 2 đi | 2 đi shop | lấy cái áo sơ mi
2
  3 nha | số 3 nha | cái thứ 3 nha | mẫu 3 ạ | quần jean nha | quan jean xanh nha | jean nha | quần bò nha | quần bò ạ | quan bo nha | quần xanh nha | cái quần á | cái quần nha | lấy cái quần jean | e lấy quần jean xanh nha | chốt quần jean | cái xanh nha | màu xanh nha | số ba nha | quần jean xanh giao mai | cái quần bò nha
3
  4 nha | số 4 nha | cái thứ 4 nha | mẫu 4 ạ | váy nha | váy hoa nha | vay hoa nha | cái váy | cái váy nha | cái váy hoa á | lấy váy hoa nha | chốt váy | e thích váy hoa | số bốn nha | cái thứ tư nha | cho em cái váy hoa nha
4
  5 nha | số 5 nha | cái thứ 5 nha | cái cuối nha | cái cuối cùng nha | mẫu cuối nha | giày nha | giày thể thao nha | giay the thao nha | đôi giày | đôi giày nha | lấy giày thể thao | chốt giày | thể thao nha | số năm nha | cái sau cùng | đôi giày thể thao á | lấy đôi giày nha
0 ?
  áo thun trơn hay sơ mi ta | áo thun trơn hoặc váy hoa | số 1 hay số 2 | 1 với 2 | 1, 2 | 1 và 3 | áo thun với quần jean | áo thun trơn còn không | áo thun còn k shop | áo thun trơn bao nhiêu | áo thun hả | số 1 hả | áo thun trơn? | số 1? | áo thun à nhầm sơ mi | trừ áo thun ra | ngoài áo thun | áo thun tron xấu quá
1 ?
  sơmi trắng
  sơ mi trắng hả | 2 áo | sơ mi hay quần jean | sơ mi trang hay đen | sơ mi mắc quá
3 ?
  váy hoa hả shop | váy hoa còn size S không | váy nhiu | váy hoa hay quần jean | vái hoa nha
4 ?
  giày thể thao size 39 có không | giày hả | giày còn k | 5 đôi giày | giầy thể thao
never
  quần áo | cả áo và quần | áo thun và váy | mẫu áo thun trơn bị lỗi | áo thun trơn hôm trước | đổi áo thun trơn | trả áo thun trơn | hủy áo thun trơn | không lấy áo thun trơn nữa | bỏ áo thun trơn | áo thun trơn hết rồi hả | giống áo thun trơn | tương tự váy hoa | trừ váy hoa
  ngoài váy hoa | váy hoa với giày | váy hoa nhưng màu khác | hoa gì | xanh hay trắng | trắng đen | màu | 3 cái | 3 cái váy | 1 áo 1 quần | 1 2 3 | 1-3 | 1 đến 3 | số 1 2
  11 | 1.5 | 1/2 | một trong hai | một nửa | ba lô | năm sau | tư vấn | thứ 4 giao | sáng thứ 2 | chủ nhật | giày 39 | size 4
  size 3 | mẫu 3 màu đen | cái 2 size M | cuối cùng cũng rep | đầu | cuối | nhất | mới nhất | rẻ nhất | đẹp nhất | bán chạy nhất | cái rẻ nhất | cái đẹp nhất | cái mới nhất
  áo thun giá sao | có áo thun không | số 1 còn hàng không | số 1 giá nhiêu | không lấy áo thun | không phải áo thun | áo thun thì không | đừng áo thun | số 1 à nhầm số 2 | 1 à nhầm 2 | áo thun, không, sơ mi | không phải số 1, số 2 | áo sơ mi có size M không | sơ mi bao nhiêu | không sơ mi | không lấy váy | không lấy giày
  số 6 | số 0 | cái thứ 6 | cái nào đẹp | cái nào rẻ | sao cũng được | tuỳ shop | chưa biết | để coi đã | không lấy cái nào | không cái nào | k cái nào hết | hết | tất cả | lấy hết | cả 5 | 2 cái đầu | hai cái đầu | cả hai | mấy cái kia | cái kia | cái này | cái đó | cái hồi nãy | như cũ | cái hôm trước
  áo khoác | áo len | quần short | quần tây | đầm | nón | màu đen | màu đỏ | áo đen | áo sơ mi xanh | sơ mi đen | quần jean đen | quần đen | váy trơn | váy xanh | giày tây | giày cao gót | giày trắng | áo hoa | quần hoa | áo thun trắng hay đen | áo thể thao | thun xanh
  có mấy màu | shop ơi | alo | hello | ok | dạ | được | có | không | thôi | hủy | mai | 9h | 20/11 | 500k | size M | Lan | ship nhiêu | còn hàng k | bao nhiêu tiền | mấy cái này giá sao | xem thêm | còn mẫu khác không | có mẫu nào rẻ hơn k | 1 triệu | 1tr | 1k | 1h | 1kg | thứ hai tuần sau | thứ 3 giao nha | ngày 2 | tháng 3 | quận 1 | 2 người | 4 năm | 5 sao | nhất định phải đẹp | đầu tiên cho hỏi | cuối tháng | cuối tuần | năm nay | ba mẹ em | hai vợ chồng | một chút | một lát
`,
);

/** Of SIZES: 0 S, 1 M, 2 L, 3 XL. */
export const SIZE_CHAT = chatTable(
  Number,
  `
0
  s nha | size S nha | size s ạ | cỡ S | lấy S | cho e size S
1
  m nha | size M nha | sz m | cỡ M nha | lấy size M | cho e sz M | size m ạ
2
  l nha | size L nha | sz l | cỡ L | lấy L nha | em mặc size L
3
  xl nha | size XL nha | sz xl | cỡ XL | lấy XL | em mặc XL nha
1 ?
  M hay L ta | size M hoặc L | M hoặc L | M-L | M/L | size M còn không | size M hả | size M rộng không | không phải size M
never
  không lấy M | XXL | size XXL | 2XL | XS | size 39 | freesize | free size | size nào vừa | 48kg mặc size gì | e 48kg | cao 158 | size to | size nhỏ | size lớn nhất | to hơn 1 size | size bự
`,
);
