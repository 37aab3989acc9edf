import type { Row } from "./row";

/** Saturday morning. */
export const NOW = "2026-11-21T09:41";

const rows = (time: string, list: string, unsure?: "?"): Row<string>[] =>
  list.split("|").map((text) => (unsure ? ([text, time, unsure] as const) : ([text, time] as const)));
const none = (list: string): Row<string>[] => list.split("|").map((text) => [text, null]);

export const TIME_CASES: Row<string>[] = [
  ...rows(
    "15:30",
    "3 rưỡi chiều|3h30 chiều|3h rưỡi chiều|3 giờ rưỡi chiều|3 giờ 30 chiều|3 giờ 30 phút chiều|3h30p chiều|3:30 chiều|chiều 3h30|chiều 3 rưỡi|chiều 3 giờ rưỡi|ba rưỡi chiều|ba giờ rưỡi chiều|ba giờ ba mươi chiều|15h30|15:30|15 giờ 30|15h30p|15g30|15 giờ 30 phút|15:30:00|lúc 15h30|3:30pm|3:30 pm|3.30pm|half past 3 pm|3h30 chiều nha|tầm 3h30 chiều|khoảng 3 rưỡi chiều|3h30chiều|15 h 30",
  ),
  ...rows(
    "15:00",
    "3h chiều|3 giờ chiều|3 chiều|chiều 3h|chiều lúc 3h|ba giờ chiều|15h|15:00|15 giờ|15h00|3pm|3 pm|3 p.m.|3g chiều|chiều tầm 3h|lúc 15h|15h nha|3 o'clock in the afternoon|3h buổi chiều|3hchiều",
  ),
  ...rows("14:50", "15h kém 10|15 giờ kém 10|3h kém 10 chiều|3 giờ kém 10 chiều|3 giờ kém mười chiều|14h50|14:50|2h50 chiều"),
  ...rows(
    "09:00",
    "9h sáng|9 giờ sáng|9 sáng|sáng 9h|chín giờ sáng|09:00|09h|09h00|9am|9 am|9 a.m.|9g sáng|9h sáng nhé|sáng 9 giờ|lúc 9h sáng|tầm 9h sáng|9 o'clock in the morning|sáng mai 9h",
  ),
  ...rows(
    "09:30",
    "9h30 sáng|9 rưỡi sáng|9 giờ rưỡi sáng|sáng 9 rưỡi|9:30am|9:30 am|09:30|09h30|chín giờ rưỡi sáng|chín rưỡi sáng|9h30ph sáng",
  ),
  ...rows("08:45", "9h kém 15 sáng|8h45 sáng|9 giờ kém mười lăm sáng|08:45|chín giờ kém mười lăm sáng"),
  ...rows("07:15", "7h15 sáng|7:15am|07:15|bảy giờ mười lăm sáng|7 giờ 15 phút sáng"),
  ...rows("06:00", "6h sáng|6 giờ sáng|sáu giờ sáng|6am|06:00|6 sáng"),
  ...rows("12:00", "12h trưa|12 giờ trưa|trưa 12h|mười hai giờ trưa|12 trưa|noon|midday|12pm"),
  ...rows("12:30", "12h30 trưa|12 rưỡi trưa|12:30pm|12 giờ rưỡi trưa"),
  ...rows("11:30", "11h30 trưa|11 rưỡi trưa|11h30 sáng|11:30am|trưa 11h30"),
  ...rows("13:00", "1h trưa|1h chiều|13h|13:00|1pm|một giờ chiều|1 giờ trưa|1 chiều"),
  ...rows("14:00", "2h chiều|14h|14:00|2pm|hai giờ chiều|2 chiều|chiều 2h"),
  ...rows("17:00", "5h chiều|17h|17:00|5pm|năm giờ chiều|5 chiều"),
  ...rows("18:30", "18h30|6h30 chiều|6 rưỡi chiều|6h30 tối|6 rưỡi tối|6:30pm|18:30"),
  ...rows("19:00", "7h tối|19h|19:00|7pm|bảy giờ tối|7 tối|tối 7h|tối nay 7h|7h tối nay|7 giờ tối mai"),
  ...rows("20:00", "8h tối|20h|8pm|tám giờ tối|8 tối|tối 8h nha|20:00"),
  ...rows("21:30", "9h30 tối|9 rưỡi tối|21h30|9:30pm|21:30|chín rưỡi tối"),
  ...rows("22:00", "10h tối|10h đêm|22h|10pm|mười giờ tối|22:00"),
  ...rows("00:00", "00:00|0h|0 giờ|12am"),
  ...rows("23:59", "23:59|23h59"),
  ...rows("11:41", "2 tiếng nữa|2 giờ nữa|2h nữa|hai tiếng nữa|in 2 hours|2 hours later|sau 2 tiếng|khoảng 2 tiếng nữa"),
  ...rows("10:11", "nửa tiếng nữa|30 phút nữa|30p nữa|nửa giờ nữa|in 30 minutes|in 30 mins|30 phút sau"),
  ...rows("11:11", "tiếng rưỡi nữa|1 tiếng rưỡi nữa|một tiếng rưỡi nữa|90 phút nữa|1,5 tiếng nữa"),
  ...rows("10:41", "1 tiếng nữa|tiếng nữa|một tiếng nữa|in an hour|in 1 hour"),
  ...rows("09:41", "bây giờ|ngay bây giờ|now|right now"),
  // Asked back
  ...rows("09:00", "9h|9 giờ|lúc 9h|9|9 nhé|chín giờ|9 o'clock|trước 9h sáng|9h hoặc 10h sáng|từ 9h đến 11h sáng", "?"),
  ...rows("09:30", "9h30|9:30|9 rưỡi|9 giờ rưỡi", "?"),
  ...rows("15:00", "3h|3 giờ|ba giờ|3|sau 3h chiều|3h đến 5h chiều|không phải 3h chiều", "?"),
  ...rows("15:30", "3h30|3 rưỡi|ba rưỡi|half past 3", "?"),
  ...rows("14:50", "3h kém 10|3 giờ kém 10", "?"),
  ...rows("12:00", "12h|12 giờ|sáng 12h|12h sáng|12h tối|12h chiều|12h đêm", "?"),
  ...rows("00:00", "24h|midnight|24:00|12h khuya", "?"),
  ...rows("15:00", "15h sáng|15|15 nha", "?"),
  ...rows("01:00", "1h đêm|1h sáng đêm", "?").filter(([text]) => text === "1h đêm"),
  ...rows("17:00", "ngoài 17h|sau 17h|trước 5h chiều|16h hoặc 17h", "?"),
  ...none(
    "25h|9h75|25:00|12:60|không biết|lúc nào cũng được|giờ hành chính|sáng|chiều|tối|buổi sáng|mai|thứ 3|thứ 6 tuần sau|20/11|ngày 9|0912345678|500k|1tr5|2 cái|2 tiếng|size 39|bao giờ cũng được|mấy giờ mở cửa|khi nào rảnh|3 ngày nữa|quận 9|99|-5",
  ),
];

export const TIME_TRAPS = [
  "9h",
  "9h30",
  "3h",
  "3 rưỡi",
  "12h",
  "sáng 12h",
  "12h tối",
  "12h đêm",
  "24h",
  "midnight",
  "9",
  "15",
  "15h sáng",
  "22h chiều",
  "9h hoặc 10h sáng",
  "từ 9h đến 11h sáng",
  "9h-11h sáng",
  "trước 9h sáng",
  "sau 17h",
  "25h",
  "9h60",
  "9h75 sáng",
  "20/11",
  "thứ 3",
  "0912345678",
  "3h sáng hoặc chiều",
  "3-5h chiều",
  "8-10h sáng",
  "không phải 9h sáng",
  "9h sáng không được",
  "9h sáng em bận",
  "sáng 9h chiều 3h",
  "3 tiếng",
  "1.500",
  "chiều",
];

/** What a clinic that is open from 8 to 17 understands. */
export const OPEN_CASES: readonly (readonly [string, string])[] = [
  ["9h", "09:00"],
  ["9h30", "09:30"],
  ["3h", "15:00"],
  ["3 rưỡi", "15:30"],
  ["4h", "16:00"],
  ["12h", "12:00"],
  ["10 giờ", "10:00"],
  ["2h15", "14:15"],
  ["ba giờ", "15:00"],
  ["3h kém 10", "14:50"],
];

const moments = (moment: string, list: string, unsure?: "?"): Row<string>[] =>
  list.split("|").map((text) => (unsure ? ([text, moment, unsure] as const) : ([text, moment] as const)));

export const DATE_TIME_CASES: Row<string>[] = [
  ...moments(
    "2026-11-27T15:30",
    "3 rưỡi chiều thứ 6 tuần sau|15h30 thứ 6 tuần sau|3h30 chiều thứ 6|thứ 6 tuần sau 3 rưỡi chiều|chiều thứ 6 tuần sau 3h30|thứ sáu 15h30|15:30 27/11|27/11 15:30|15h30 ngày 27/11|27/11/2026 15:30|15:30 27/11/2026|3h30 chiều 27/11|27/11 lúc 3 rưỡi chiều|t6 15h30|15:30 thứ Sáu 27/11/2026|friday 3:30pm|next friday 3:30pm|3:30pm on friday|nov 27 3:30pm|2026-11-27 15:30|2026-11-27T15:30".replace(
      "|2026-11-27T15:30",
      "",
    ),
  ),
  ...moments(
    "2026-11-27T15:00",
    "3h chiều thứ 6|3 giờ chiều thứ sáu tuần sau|15h t6|chiều thứ 6 tuần sau 3h|thứ 6 tuần sau lúc 3 giờ chiều|3pm friday|next friday 3pm|friday at 3pm|27/11 15h|15h 27/11|ngày 27 tháng 11 lúc 15 giờ|chiều t6 3h|thứ 6 3h chiều nhé|em đặt 15h thứ 6|đặt lịch 3h chiều thứ 6 tuần sau ạ|3 chiều thứ 6",
  ),
  ...moments(
    "2026-11-22T09:00",
    "9h sáng mai|sáng mai 9h|mai 9h sáng|9 giờ sáng ngày mai|ngày mai lúc 9h sáng|chín giờ sáng mai|sáng mai lúc 9 giờ|9h sáng chủ nhật|chủ nhật 9h sáng|9h sáng 22/11|tomorrow 9am|9am tomorrow|tomorrow at 9 am|sáng mai tầm 9h|9 sáng mai|mai 09:00|mai 09h|sáng chủ nhật 9h|22/11 9h sáng",
  ),
  ...moments(
    "2026-11-22T15:00",
    "3h chiều mai|chiều mai 3h|mai 15h|15h mai|ngày mai 3 giờ chiều|mai lúc 15h|mai 3pm|tomorrow 3pm|chiều mai 3 giờ|3 chiều mai|mai 15:00|chiều mai lúc 3h",
  ),
  ...moments(
    "2026-11-21T19:00",
    "7h tối nay|tối nay 7h|19h hôm nay|hôm nay 19h|tối nay lúc 7 giờ|7 giờ tối hôm nay|nay 19h|today 7pm|tonight 7pm|7pm tonight|19h tối nay|hnay 19h",
  ),
  ...moments("2026-11-21T14:00", "2h chiều nay|chiều nay 2h|14h hôm nay|hôm nay lúc 14h|chiều nay lúc 2 giờ|today at 2pm"),
  ...moments(
    "2026-11-23T08:00",
    "8h sáng thứ 2|sáng thứ 2 8h|thứ hai 8 giờ sáng|8h sáng thứ hai tuần sau|8am monday|sáng thứ 2 tuần sau 8h|mốt 8h sáng|sáng mốt 8h|8h sáng ngày mốt|thứ 2 08:00",
  ),
  ...moments(
    "2026-12-05T10:30",
    "10h30 sáng 5/12|5/12 10h30 sáng|10 rưỡi sáng ngày 5/12|ngày 5 tháng sau 10h30 sáng|sáng 5/12 lúc 10 rưỡi|10:30am dec 5|05/12/2026 10:30am|5/12/2026 lúc 10h30 sáng|10h30 sáng 2 tuần nữa",
  ),
  ...moments("2027-02-08T09:00", "9h sáng mùng 3 tết|mùng 3 Tết 9h sáng|sáng mùng 3 tết 9h"),
  ...moments("2026-11-28T20:00", "8h tối thứ 7 tuần sau|thứ 7 tuần sau 20h|20h 28/11|28/11 8h tối|8pm nov 28|tối thứ 7 tuần sau 8h"),
  ...moments("2026-11-21T11:41", "2 tiếng nữa|2h nữa|in 2 hours|hai tiếng nữa|sau 2 tiếng|2 giờ nữa"),
  ...moments("2026-11-21T10:11", "30 phút nữa|nửa tiếng nữa|in half an hour"),
  ...moments("2026-11-22T12:00", "12h trưa mai|trưa mai 12h|mai 12h trưa|tomorrow noon|trưa mai lúc 12h"),
  // Asked back
  ...moments("2026-11-22T12:00", "trưa mai|mai 12h|trưa chủ nhật", "?"),
  ...moments("2026-11-22T09:00", "mai 9h|9h mai|ngày mai lúc 9h|9h chủ nhật|9h sáng mai hoặc mốt", "?"),
  ...moments("2026-11-22T15:00", "mai 3h|3h mai|mai hoặc mốt 3h chiều|3h hoặc 4h chiều mai", "?"),
  ...moments("2026-11-27T15:00", "thứ 6 3h|3h thứ 6 tuần sau|27/11 3h", "?"),
  ...moments("2026-11-21T15:00", "3h chiều|15h|3pm|lúc 3 giờ chiều|chiều 3h", "?"),
  ...moments("2026-11-22T09:00", "9h sáng|09:00|9am", "?"),
  ...moments("2026-11-28T09:00", "9h sáng thứ 7|thứ 7 9h sáng", "?"),
  ...moments("2027-11-20T09:00", "9h sáng 20/11", "?"),
  ...none(
    "mai|thứ 6 tuần sau|chiều mai|chiều thứ 6 tuần sau|20/12|không biết|lúc nào cũng được|sáng|31/2 9h sáng|9h sáng 31/2|25h mai|mai 25h|hôm qua 9h sáng|9h sáng hôm qua|20/11/2020 9h sáng|8h sáng nay|0912345678|500k|2 cái|9h75 sáng mai|thứ 8 9h sáng|bao giờ cũng được",
  ),
];

export const DATE_TIME_TRAPS = [
  "9h sáng mai nếu được",
  "nếu 9h sáng mai",
  "9h sáng mai mới biết",
  "9h sáng mai em báo lại",
  "3h chiều thứ 6 em về quê",
  "3h chiều thứ 6 không ở nhà",
  "2 tiếng nữa em báo",
  "hẹn 8h tối nay rồi mà",
  "bây giờ không được",
  "30 phút nữa họp",
  "30 phút nữa gọi lại",
  "hơn 30 phút nữa",
  "chưa tới 30 phút nữa",
  "đợi 30 phút nữa",
  "30 phút nữa bận",
  "không phải 30 phút nữa",
  "mai 9h",
  "9h mai",
  "thứ 6 3h",
  "mai",
  "15h",
  "3h chiều",
  "8h sáng nay",
  "hôm qua 15h",
  "31/2 15h",
  "20/11/2020 15h",
  "15h thứ 7",
  "9h sáng 20/11",
  "mai hoặc mốt 15h",
  "mai 15h hoặc 16h",
  "15h mai không được",
  "trưa mai",
  "mai 25h",
  "mai 9h60",
  "mùng 3 15h",
  "cuối tuần 15h",
  "15h trước thứ 6",
  "sau 15h mai",
  "thứ 6 28/11 15h",
  "12h đêm mai",
  "mai 0912345678",
  "5/6 3pm please",
];
