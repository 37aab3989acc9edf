import type { Row } from "./row";

/** Positions are counted from 0. */
export const SHIRTS = [
  { title: "Áo thun trơn" },
  { title: "Áo sơ mi trắng" },
  { title: "Quần jean xanh", synonyms: ["quần bò"] },
  { title: "Váy hoa" },
  { title: "Giày thể thao" },
];
export const SIZES = [{ title: "Size S" }, { title: "Size M" }, { title: "Size L" }, { title: "Size XL" }];
export const MONTHS = [{ title: "1 tháng" }, { title: "3 tháng" }, { title: "6 tháng" }, { title: "12 tháng" }];

const at = (value: number, list: string, unsure?: "?"): Row<number>[] =>
  list.split("|").map((text) => (unsure ? ([text, value, unsure] as const) : ([text, value] as const)));
const none = (list: string): Row<number>[] => list.split("|").map((text) => [text, null]);

export const SHIRT_CASES: Row<number>[] = [
  ...at(
    0,
    "1|số 1|so 1|1.|1)|(1)|1️⃣|một|cái 1|cái số 1|mục 1|lựa chọn 1|option 1|chọn 1|lấy 1|cho mình số 1|cái đầu|cái đầu tiên|đầu tiên|cái thứ nhất|thứ nhất|cái đầu ạ|mẫu 1|mẫu số 1|loại 1|1st",
  ),
  ...at(
    0,
    "áo thun trơn|ao thun tron|áo thun|thun|áo trơn|cho em áo thun trơn|lấy áo thun trơn nhé|mình chọn áo thun trơn|áo thun trơn đi shop|em thích áo thun trơn|Áo Thun Trơn|aothuntron|áothun trơn",
  ),
  ...at(1, "2|số 2|cái 2|cái thứ hai|cái thứ 2|thứ hai|thứ 2|cái số hai|số hai|hai|mẫu 2|option 2|2nd|chọn 2|lấy số 2|mục 2|phương án 2"),
  ...at(
    1,
    "áo sơ mi trắng|sơ mi|so mi|sơ mi trắng|áo sơ mi|cho mình áo sơ mi trắng|lấy áo sơ mi trắng|em lấy áo sơ mi trắng nha|trắng|màu trắng|áo sơmi trắng|aosomitrang",
  ),
  ...at(2, "3|số 3|cái thứ ba|thứ ba|cái số 3|số ba|ba|3rd|mẫu số 3|chọn số 3|lấy 3"),
  ...at(
    2,
    "quần jean xanh|quan jean xanh|quần jean|jean|jean xanh|quần bò|quan bo|cho em quần bò|mình lấy quần jean xanh nhé|xanh|quần xanh|quần",
  ),
  ...at(3, "4|số 4|cái thứ tư|thứ tư|cái thứ 4|cái số 4|bốn|số bốn|4th|mẫu 4|lấy số 4"),
  ...at(3, "váy hoa|vay hoa|váy|hoa|cái váy hoa|cho em váy hoa|lấy váy hoa đi|mình thích váy hoa|em chọn váy hoa ạ"),
  ...at(4, "5|số 5|cái cuối|cái cuối cùng|cuối cùng|cái thứ năm|thứ năm|cái thứ 5|năm|số năm|5th|mẫu cuối|lấy cái cuối|cái chót"),
  ...at(4, "giày thể thao|giay the thao|giày|thể thao|đôi giày thể thao|cho mình giày thể thao|em lấy giày thể thao ạ"),
  ...at(4, "giày thể thoa|giayf thể thao"),
  ...at(4, "giay the tháo", "?"),
  ...at(1, "áo sơ mi trăng|áo sơ mi trawng"),
  ...at(0, "áo thun trn|ao thn tron|áo thumn trơn"),
  ...at(2, "quần jaen xanh|quần jean xanhh"),
  ...at(1, "áo sơ mi trắg|ao so mi tranhg"),
  ...at(3, "váy haa|váy hioa|vay hoaa"),
  ...at(0, "áo thun trơn hay áo sơ mi trắng|thun hoặc sơ mi|áo thun hay váy", "?"),
  ...at(3, "váy hay giày", "?"),
  ...at(0, "áo|cái áo", "?"),
  ...at(1, "2 cái|lấy 2 cái", "?"),
  ...at(3, "có váy hoa không|váy hoa còn hàng không shop", "?"),
  ...none(
    "6|0|số 9|xyz|không biết|cái nào cũng được|chưa biết nữa|để em xem|tư vấn giúp em|mũ|túi xách|10|haha|🙂|...|cái nào đẹp nhất|shop chọn giúp em",
  ),
];

export const SIZE_CASES: Row<number>[] = [
  ...at(0, "s|S|size s|sz S|Size S nha|1"),
  ...at(1, "m|M|size m|lấy m|cho mình size m|2|cái thứ hai"),
  ...at(2, "l|L|size l|em mặc size l|3"),
  ...at(3, "xl|XL|size xl|cho em size XL nhé|4|cái cuối"),
  ...at(0, "size s hay size m|s hoặc m", "?"),
  ...none("size|xxl|không biết mặc size nào|5|60kg"),
];

export const MONTH_CASES: Row<number>[] = [
  ...at(0, "1 tháng|1|một tháng"),
  ...at(1, "3 tháng|3|3 thang|gói 3 tháng|cho em 3 tháng"),
  ...at(2, "6 tháng|6|em lấy 6 tháng|6 thang nhe"),
  ...at(3, "12 tháng|12|gói 12 tháng ạ"),
  ...none("24|9 tháng|tháng"),
];

export const SHIRT_TRAPS = [
  "6",
  "0",
  "áo",
  "không lấy áo thun trơn",
  "đừng váy hoa",
  "áo thun hay sơ mi",
  "2 cái",
  "lấy 3 đôi",
  "có giày thể thao không",
  "váy hoa giá bao nhiêu",
  "xèm",
  "không phải cái 2",
  "1 hoặc 2",
  "1 2",
  "cái nào",
  "áo nào cũng được",
  "12",
  "0912345678",
];

/** Each line: the titles; what is one of them (from 0) for sure; what is asked back. */
export const LABEL_CASES: [titles: string, sure: [text: string, value: number][], asked: string][] = [
  [
    "Chi nhánh Quận 1|Chi nhánh Quận 3|Chi nhánh Thủ Đức",
    [
      ["q3", 1],
      ["Q.3 nha", 1],
      ["chi nhánh q1", 0],
    ],
    "q10|q2|p3|không phải q1|q1 q3|q1 hoặc q3|q3 xa quá|q3 ha|q3 hả shop|q3 đóng cửa chưa",
  ],
  [
    "Áo thun|Áo khoác|Quần jean|Giày thể thao",
    [
      ["ao thun", 0],
      ["lay ao thun nha", 0],
      ["quan jean nhe", 2],
      ["giay the thao", 3],
    ],
    "ao thun ha|ao|the|the nao|giay nao|quan jean cu|ao khoac bi rach|doi ao khoac|ao thun da mua roi|2 ao thun",
  ],
  [
    "Thay nhớt|Rửa xe|Gửi xe khách",
    [
      ["rua xe nha", 1],
      ["gui xe khach", 2],
    ],
    "xe|lấy xe|lay xe|xe khach nao",
  ],
  [
    "Cắt tóc|Nhuộm tóc|Gội đầu|Uốn tóc",
    [
      ["cat toc nha", 0],
      ["goi dau", 2],
    ],
    "toc|dau|cat toc ha|nhuom toc hu roi|huy cat toc|lich cat toc cu",
  ],
  [
    "Nhận hàng rồi mới chuyển tiền|Chuyển khoản trước|Thẻ tín dụng",
    [
      ["chuyển khoản", 1],
      ["thẻ", 2],
      ["nhận hàng rồi mới chuyển tiền nha", 0],
      ["nhận hàng rồi mới chuyển", 0],
      ["2", 1],
    ],
    "nhận tiền|tiền|chuyển tiền|trước|hàng|nhận hàng|rồi|mới|hàng mới|mới nhận|nhận hàng rồi|chuyển tiền rồi|em chuyển khoản rồi|chuyển khoản rồi mà|em chuyen khoan roi|chuyển hàng",
  ],
  [
    "Đăng ký nhận tiền hoàn bảo hiểm xe|Xem đơn|Gặp nhân viên",
    [
      ["nhân viên", 2],
      ["xem đơn nha", 1],
      ["đăng ký nhận tiền hoàn", 0],
    ],
    "nhận tiền|nhan tien|hoàn tiền|tiền hoàn|bảo hiểm|đăng ký|nhận|xe|đăng ký xe|nhận xe|bảo hiểm xe|ký nhận|tiền xe",
  ],
  [
    "Giao nhanh trong 2 giờ|Giao tiêu chuẩn|Tự đến lấy tại cửa hàng",
    [
      ["tiêu chuẩn", 1],
      ["3", 2],
      ["giao nhanh trong 2 giờ", 0],
      ["tự đến lấy", 2],
    ],
    "2|số 2|hai|trong|chuẩn|chuẩn rồi|lấy|hàng|đến rồi|tự|giờ|bạn em lấy số 1|cửa hàng",
  ],
  [
    "Khám tổng quát|Khám thai|Xét nghiệm máu",
    [
      ["tổng quát", 0],
      ["khám thai nha", 1],
      ["xét nghiệm", 2],
    ],
    "khám thai rồi|kham thai roi|vừa khám thai|khám thai xong rồi|mẹ em khám tổng quát|khám tại",
  ],
  [
    "Quận 1|Quận 3|Quận 10",
    [
      ["1", 0],
      ["2", 1],
      ["10", 2],
      ["quận 3", 1],
      ["cái thứ 3", 2],
    ],
    "3|số 3|ba|quận 1 và 3|gần quận 1",
  ],
  [
    "Đen|Trắng|Đỏ|Xanh dương|Xanh lá",
    [
      ["màu đen nha", 0],
      ["cho em màu trắng", 1],
      ["lấy đỏ đi shop", 2],
      ["em thích xanh lá", 4],
    ],
    "xanh đen|trắng kem|xanh lá mạ|xui đen|hôm nay đen quá|đỏ mặt|trắng tay|mẹ em lấy đen|nếu có đen thì đen|đen nếu còn|đen sau|ghét đen|trang trí|đen như hình",
  ],
];
