import { vocabulary } from "./politeness";
import { clauseAround, onlyHas } from "./surroundings";
import { vi } from "./vi-pattern";
import { readWords } from "./words";

/** A count as it stands in a text. `unit` is printed: "kg"; null for a number alone. */
export interface Counted {
  count: number;
  unit: string | null;
  start: number;
  end: number;
}

/**
 * What makes talk of a text that counts something. Goods have names without end, so these words, which no goods are called by, are
 * listed instead: who, what and why, what has been, what others do, what became of it.
 */
const TALK = new Set(
  "ai gì nào đâu nhiêu nhieu mấy ủa mà thì nên vì bởi nhưng nhận nhan thấy thay nghe nói noi bảo kêu hỏi nghĩ nhớ quên hứa đòi chê đếm tìm kiếm tặng biếu mất thiếu dư thừa đang dang vẫn chưa chua từng vừa mới đủ du hơn bằng kém so rồi roi r nữa nua lỡ lo đều tự tuần tháng xưa which what if how per each every left already last extra another only got have had received they he she them mô rứa họ nó ta tụi vợ chồng".split(
    " ",
  ),
);
/** The same in more words. */
const PHRASES = new RegExp(
  `(?<!\\p{L})(?:${vi("đầu tiên|cuối cùng|gấp đôi|gấp ba|gấp rưỡi|hôm bữa|bữa hổm|bữa nọ|hồi nãy|hồi sáng|lúc nãy|như cũ|như lần|như hôm|như bữa|giống|nhà có|nhà em có|gửi lại|giao lại|làm lại|nhân đôi|chia đôi|chia ba|một nửa|phân nửa|thay vì|xài hết|dùng hết|ăn hết|đang có|sẵn có|tồn kho|trong kho|trên kệ|trong hình|trên web|trên app")})(?!\\p{L})`,
  "u",
);
/** Stands before a number that is given alone: "lấy 2", "số lượng: 2". */
const ORDER = vocabulary(
  "lấy mua đặt chọn chốt order ship giao gửi thôi số lượng sl x bàn nhóm phòng vé đi người tổng cộng tất cả take want get need giá hàng size sz mẫu màu",
);
/** Stands behind a number that tells how something is made: "2 lớp", "2 dây", "4 cửa". */
const PARTS = new Set(
  "màu mau lớp lop mặt dây day cánh canh đáy tầng tang lò chiều ngăn cửa cua nút khóa khoá size loại loai kiểu kieu mẫu mau chân tay vạch sọc trang chấm cổng sim nhân lõi mùi vị mẹ me vợ chồng anh chị cha bố bà ông lần lan mùa cấp tốc độ inch in gb tb hp ngựa chế mức bước vòng đầu trong nhà đứa thế hàng đường ngọn nhánh tai mắt".split(
    " ",
  ),
);
/** Units that are parts of other things too: "quần 2 túi", "xe 2 bánh", "nhà 3 phòng", "lẩu 4 người". */
const PART_UNITS = new Set("túi bánh phòng slot người khách con".split(" "));
const WEIGHTS = new Set("kg g lạng lít ml m".split(" "));
/** "con gà 2kg", "hộp 2 lít": what one of them weighs or holds. */
const ONE_OF = new RegExp(`(?<!\\p{L})(?:${vi("con|trái|quả|củ|hộp|thùng|chai|gói|bịch|bao|hũ|can|bình")})(?!\\p{L})`, "u");
/** Nobody buys half of these. */
const WHOLE = new Set("cái chiếc bộ đôi cặp người vé phòng bàn đơn món slot áo quần váy sản phẩm".split(" "));

/** True when the words beside a count only say what is counted and that it is wanted. */
export function isOrdered(text: string, { count, unit, start, end }: Counted): boolean {
  const { before, after } = clauseAround(text, start, end);
  const words = readWords(`${before} ${after}`);
  if (words.some(({ typed }) => TALK.has(typed)) || PHRASES.test(`${before} ${after}`)) return false;
  const isKnown = onlyHas(before, ORDER);
  const next = readWords(after)[0]?.typed ?? "";
  if (unit === null) return isKnown && !PARTS.has(next);
  if (!Number.isInteger(count) && WHOLE.has(unit)) return false;
  if (PART_UNITS.has(unit) && !isKnown) return false;
  return !(WEIGHTS.has(unit) && ONE_OF.test(before));
}
