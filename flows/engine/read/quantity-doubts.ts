import { SPOKEN, UNIT } from "./quantity-units";
import { vi } from "./vi-pattern";

/** Told of an order there already was. */
const ABOUT_BEFORE = new RegExp(
  `(?<!\\p{L})(?:đổi|còn|bỏ|hết|đã(?=\\s\\S)|(?:bo|het)(?=\\s\\d)|${vi("hủy|huỷ|trả lại|đổi lại|thiếu|bị lỗi|bị rách|bị hư|bị sai|kia|hôm qua|hôm trước|bữa trước|lần trước")}|mắc|đắt|(?:mac|dat) qua)(?!\\p{L})`,
  "u",
);
/** There already, gone wrong, going back, or only asked about; "2 cái/hộp" and "hộp có 2 cái" are what one holds. */
const NOT_WANTED = new RegExp(
  `(?<!\\p{L})(?:hư|bể|vỡ|móp|bị|dư|cũ|mà|uống|lỗi|hỏng|rách|trả|hoàn|${vi("mới nhận|nhận được|shop giao|giao sai|giao có|đã nhận|đã đặt|đã mua|tháng trước|tuần trước|năm trước|hồi|lúc trước|có sẵn|ở nhà|bán lại|trong giỏ|giỏ hàng|trong số|cách|đâu phải|thì thôi|thì khỏi|báo giá|hỏi giá|tính giúp|định lấy|dự định|tính lấy|tính mua|định mua|giá sỉ|shop nói|shop bảo|shop ghi|em nói|mình nói|chồng nói|đổ lên|đổ xuống|hộp có|thùng có|gói có|có hộp|cái nữa|là ít|là nhiều|tăng lên|giảm xuống|nếu")}|no more than|more|of (?:two|three|four|five|six|seven|eight|nine|ten|\\d+))(?!\\p{L})|${vi("có")}\\s\\d+\\s\\p{L}+\\srồi(?!\\p{L})|\\d\\s?\\p{L}+\\s?/\\s?\\p{L}`,
  "u",
);
/** "1 trăm cái" and "1 vạn" hold a word that is no unit here; "2c" is "cái" or "cặp", "3 s" a size or a misprint; "ca 2" is both of them ("cả") or a shift. */
const UNCLEAR = new RegExp(
  `\\d\\s(?:${vi("trăm|nghìn|ngàn|thiên|vạn|triệu|xíu|tí|ít|chút")})(?!\\p{L})|\\d\\s?(?:k|ca|ka|c|t|s)(?!\\p{L})|^ca\\s\\d`,
  "u",
);
/** "cỡ chục cái", "non chục"; the number of "cỡ 39" is blanked out. */
const ABOUT_SIZE = new RegExp(
  `(?<!\\p{L})${vi("cỡ")}\\s(?:\\d|${SPOKEN}|${vi("chục|tá")})|(?:^|${vi("lấy")}\\s)non\\s(?:\\d|${vi("chục")})`,
  "u",
);
/** "1 rưỡi" is half past one, too. */
const HALF_ALONE = new RegExp(`^(?:\\d+|${SPOKEN})\\s(?:${vi("rưỡi|rưởi")})(?!\\s(?:${UNIT})(?!\\p{L}))`, "u");
/** Typed without accents: "2 cai hu" came broken, "tra 2" gives back. */
const BROKEN =
  /\d\s\p{L}+\s(?:hu|be|loi|bi|cu|mop|rach|hong)(?!\p{L})|(?<!\p{L})(?:hu|be|tra|hoan|du|uong)\s\d|co\s\d+\s\p{L}+\sroi(?!\p{L})/u;
/** "M và L": one of each, or so many of each. */
const TWO_SIZES = /(?:size|sz)\s?\d{2}[\s,/-]+\d{2}(?!\d)|(?<!\p{L})(?:s|m|x*l)\s(?:và|với|hoặc|hay|va|voi|hoac)\s(?:s|m|x*l)(?!\p{L})/u;

/** "50k 1 ký", "3 100k": what so many cost. */
const PRICE_FIRST = new RegExp(
  `^(?:\\S+\\s){0,2}?\\d+(?:[.,]\\d+)*\\s?(?:k|tr|đ|${vi("nghìn|ngàn|triệu|đồng")})\\s\\d+\\s?\\p{L}|^\\d+\\s\\d+(?:[.,]\\d+)*\\s?(?:k|tr|đ)(?!\\p{L})`,
  "u",
);

/** "hộp 6 cái", "chai 500ml" is what one holds; "M 2 L 3" is several sizes; "nhận 2 cái rồi" is over. */
const NOT_ORDERED = new RegExp(
  `(?<![\\d\\p{L}]\\s?)(?<!(?:${SPOKEN})\\s)(?:combo|set|${vi("bộ|gói|hộp|thùng|lốc|bịch|túi|vỉ|khay")})\\s\\d|(?<!\\d\\s?)(?<!(?:${SPOKEN})\\s)(?<!\\p{L})(?:can|${vi("chai|lọ|lon|hũ|tuýp|bình|ly|cốc|bao")})\\s\\d+(?:[.,]\\d+)?\\s?(?:ml|gr?|l|kg|${vi("lít|ký")})(?!\\p{L})|(?<!\\p{L})(?:s|m|x*l)\\s?\\d+\\s?(?:s|m|x*l)(?!\\p{L})|(?<!\\p{L})${vi("nhận")}\\s.*\\s${vi("rồi")}`,
  "u",
);
const VAGUE = new RegExp(
  `(?<![\\p{L}])(?:${vi("hơn|trên|dưới|gần|chưa tới|tối đa|ít nhất|mỗi|tầm|khoảng|chắc|hay|hoặc|không phải|ko phải|không lấy|ko lấy|bớt|thêm|trừ|over|under|about|around|maybe|or|to(?= ?[0-9])")})(?![\\p{L}])`,
  "u",
);
const ABOUT = /[~≈<>]\s?\d/u;

/**
 * True where a number does not surely say how many are ordered.
 *
 * @param whole the text without other numbers blanked out
 * @param plain the same without what describes the goods
 */
export function isDoubtfulQuantity(answer: string, whole: string, plain: string): boolean {
  return (
    [ABOUT_BEFORE, ABOUT_SIZE, HALF_ALONE, UNCLEAR, BROKEN, NOT_ORDERED, VAGUE].some((pattern) => pattern.test(answer)) ||
    [ABOUT, TWO_SIZES, PRICE_FIRST].some((pattern) => pattern.test(whole)) ||
    NOT_WANTED.test(plain)
  );
}
