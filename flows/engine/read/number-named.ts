import { vi } from "./vi-pattern";

/** "thứ 6", "quận 1", "size 39": a number that names rather than counts. */
const NAMING = new RegExp(
  `(?:(?<![\\p{L}])(?:${vi("thứ|quận|phường|ngày|mùng|mồng|số nhà|ngõ|hẻm|tầng|lầu|lớp|tháng|bàn|phòng|bàn số|phòng số|ghế|hàng ghế|giường|toa|cổng|điểm đón|câu số|năm thứ|sinh viên năm|sang năm|nhà số|sinh|sinh năm|mỗi người|mỗi bàn|mỗi phòng|khối|câu|mẫu|đợt|lần|khoá|khóa|tập|cơ sở|chi nhánh|mã|đơn|chị|anh|chú|cô|dì|bác|năm")}|size|sz|cs|top|q|p|ko|k|${vi("không|chẳng|đừng")}))\\.?\\s*$`,
  "u",
);
/** "mỗi bàn 5 người" */
const EACH_BEFORE = new RegExp(`(?<!\\p{L})${vi("mỗi")}\\s(?:\\p{L}+\\s)?$`, "u");
/** Before a number in words: "bé Ba", "dăm ba". */
const NAMING_WORD = new RegExp(`(?<![\\p{L}])(?:${vi("bé|thằng|con|ông|bà|má|dăm|đôi|tháng|thứ")})\\s$`, "u");
/** "bàn 4 người" counts after all. */
const PEOPLE_AFTER = new RegExp(`^\\s?(?:${vi("người|khách|bạn")})`, "u");
const CLOCK_AFTER = new RegExp(`^\\s?(?:h|${vi("giờ")})\\s${vi("đêm")}|^\\s?(?:h|${vi("giờ")})?\\s(?:${vi("sáng|trưa|chiều|tối")})`, "u");
/** "em và 2 bạn": one short. */
const BESIDE_ME = new RegExp(`(?<!\\p{L})(?:${vi("em|mình|tôi|tui|anh|chị")}|e)\\s(?:${vi("với|và|cùng|đi với|đi cùng")})\\s$`, "u");
const PERCENT = /^\s*\p{L}{0,2}\s*(?:%|phần trăm)/u;

/** True when a number, said as `read` with this text around it, names a thing, counts for each of several, or is one short. */
export function isNotTheCount(before: string, read: string, after: string): boolean {
  if (!/\d/.test(read) && NAMING_WORD.test(before)) return true;
  if (NAMING.test(before) && !PEOPLE_AFTER.test(after)) return true;
  return EACH_BEFORE.test(before) || BESIDE_ME.test(before) || CLOCK_AFTER.test(after) || PERCENT.test(after);
}
