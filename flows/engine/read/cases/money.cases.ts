import type { Money } from "../money";
import type { Row } from "./row";

const vnd = (amount: number): Money => ({ amount, currency: "VND" });
const rows = (amount: number, list: string, unsure?: "?"): Row<Money>[] =>
  list.split("|").map((text) => (unsure ? ([text, vnd(amount), unsure] as const) : ([text, vnd(amount)] as const)));
const other = (amount: number, currency: string, list: string): Row<Money>[] => list.split("|").map((text) => [text, { amount, currency }]);
const none = (list: string): Row<Money>[] => list.split("|").map((text) => [text, null]);

export const MONEY_CASES: Row<Money>[] = [
  ...rows(
    500_000,
    "500k|500 k|500K|500 nghìn|500 ngàn|500 ngàn đồng|500 nghìn đồng|500.000|500,000|500.000đ|500.000 đ|500.000 vnđ|500000|500000đ|500 000đ|500.000 đồng|năm trăm nghìn|năm trăm ngàn|nửa triệu|nửa củ|0.5 triệu|0,5tr|500 cành|500ka|tầm 500k|khoảng 500k|khoảng 500 nghìn thôi|em có 500k|giá 500k|500k thôi shop|budget 500k|vnd 500.000",
  ),
  ...rows(
    1_500_000,
    "1tr5|1 tr 5|1tr rưỡi|1 triệu rưỡi|triệu rưỡi|1.5tr|1,5 triệu|1.5 triệu|1 củ rưỡi|1 củ 5|củ rưỡi|một triệu rưỡi|một triệu năm|một triệu năm trăm|một triệu năm trăm nghìn|1 triệu 5|1 triệu 500|1tr500|1tr500k|1 triệu 500 nghìn|1.500k|1500k|1.500.000|1.500.000đ|1,500,000|1 500 000|1500000|1triệu5|1 triệu 5 trăm|1m5",
    undefined,
  ).filter(([text]) => text !== "1m5"),
  ...rows(
    2_350_000,
    "2 triệu 350|2tr350|2 tr 350|2 triệu 350 nghìn|2tr350k|2.350.000|2.350k|hai triệu ba trăm năm mươi nghìn|2350k|2,35tr|2,35 triệu",
  ),
  ...rows(300_000, "ba trăm nghìn|300k|ba trăm ngàn|3 trăm nghìn|3 trăm ngàn|300 nghìn|300.000đ"),
  ...rows(1_250_000, "1.250.000đ|1tr250|1 triệu 250|1tr250k|1 triệu 250 nghìn|1.250k|1 250 000đ|một triệu hai trăm năm mươi nghìn"),
  ...rows(1_000_000, "1tr|1 triệu|1 củ|một triệu|một củ|1.000.000|1000k|1.000k|1 triệu đồng|1tr đồng"),
  ...rows(2_000_000, "2 củ|2tr|hai triệu|hai củ|2.000.000đ|2 triệu chẵn"),
  ...rows(2_500_000, "2 củ rưỡi|2tr5|2,5tr|hai triệu rưỡi|2 triệu 5 trăm|hai triệu năm"),
  ...rows(1_200_000, "1tr2|1 triệu 2|một triệu hai|một triệu hai trăm|1 củ 2|triệu hai"),
  ...rows(150_000, "150k|150.000|150 nghìn|một trăm năm mươi nghìn|150 ngàn|trăm rưỡi nghìn|150000đ"),
  ...rows(50_000, "50k|50 nghìn|50.000đ|năm mươi nghìn|năm chục nghìn|50 ngàn"),
  ...rows(10_000, "10k|mười nghìn|10.000|10 ngàn|10000"),
  ...rows(15_000, "15k|mười lăm nghìn|15.000đ"),
  ...rows(25_000, "25k|hai mươi lăm nghìn|hăm lăm nghìn|25.000 đồng").filter(([text]) => !text.startsWith("hăm")),
  ...rows(99_000, "99k|99.000đ|chín mươi chín nghìn"),
  ...rows(1_200_000_000, "1 tỷ 2|1ty2|1,2 tỷ|1.2 tỉ|một tỷ hai|1 tỏi 2|1.200.000.000đ|1200tr"),
  ...rows(3_000_000_000, "3 tỷ|3 tỉ|ba tỷ|3 tỏi"),
  ...rows(
    750_000,
    "lấy 2 cái hết 750k|750k/cái|ngày 20/11 trả 750k|sđt 0912345678, 750k|size 39 giá 750k|9h chuyển 750k|giảm 10% còn 750k",
  ),
  ...rows(5_000, "5000đ|5.000đ|5k|5 nghìn|năm nghìn"),
  ...rows(12_000_000, "12tr|12 triệu|mười hai triệu|12.000.000"),
  ...rows(105_000, "105k|một trăm linh năm nghìn|một trăm lẻ năm nghìn"),
  ...rows(1_050_000, "1tr05|1 triệu 050|1.050.000đ"),
  ...rows(500_000, "500|năm trăm|5 trăm|500đ|500 đồng|hơn 500k|dưới 500k|tối đa 500k|5 lít|gần 500 nghìn|không phải 500k", "?"),
  ...rows(1_500_000, "1.5|1,5|1m5|1500", "?"),
  ...rows(200_000, "200|2 trăm|hai trăm|2 lít|2 xị|200-300k|200k - 300k|từ 200 đến 300k|200k hoặc 300k|200k hay 250k", "?"),
  ...rows(5_000_000, "5-7 triệu|từ 5 tới 7 triệu|5tr-7tr|5|5 chai|5m|5tr đến 7tr", "?"),
  ...rows(7_000_000, "tầm 6-7tr|6tr hoặc 7tr", "?"),
  ...rows(1_250_000, "1.250tr|1,250 triệu", "?"),
  ...rows(50_000, "50|năm chục|5 chục", "?"),
  ...rows(120_000, "trăm hai|120", "?"),
  ...other(20, "USD", "20 usd|20usd|$20|20$|20 đô|20 đô la|20 dollars|usd 20|20 bucks"),
  ...other(1_500, "USD", "1500 usd|1,500 usd|$1,500|1.5k usd"),
  ...other(50, "EUR", "50 eur|50€|€50|50 euro"),
  ...other(100_000, "KRW", "100000 won|100.000 krw"),
  ...other(300, "CNY", "300 tệ|300 rmb"),
  ...none(
    "không|ko|không biết|chưa biết|nhiều|vài trăm|bao nhiêu|giá bao nhiêu|rẻ thôi|0912345678|sđt 0912 345 678|20/11/2026|20/11|9h30|2 cái|size 39|quận 1|thứ 6|k|tr|10%|mai chuyển|đ|-500k|0đ|0|free|tuỳ shop|ngày 5 tháng 12",
  ),
];

export const MONEY_TRAPS = [
  "500",
  "200",
  "1500",
  "2 trăm",
  "5 chục",
  "1.5",
  "50",
  "500đ",
  "500k hoặc 600k",
  "từ 1tr đến 2tr",
  "5-7tr",
  "0912345678",
  "+84912345678",
  "0912.345.678",
  "20/11",
  "2 cái",
  "thứ 6",
  "1.250tr",
  "5 lít",
  "2 chai",
  "2m",
  "3n",
  "giảm 50%",
  "không phải 500k mà 600k",
  "500k chứ không phải 600k",
  "dưới 1tr",
  "hơn 2 triệu",
  "vài triệu",
  "mấy trăm nghìn",
  "1tr 2tr",
  "31/2",
  "9h",
];
