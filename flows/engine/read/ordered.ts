import { GOODS } from "./goods";
import { mayDoubt } from "./homographs";
import { isOneOf, vocabulary } from "./politeness";
import { clauseAround, isBare, isTold, onlyHas } from "./surroundings";
import { vi } from "./vi-pattern";
import { plainText, readWords } from "./words";

/** A count as it stands in a text. `unit` is printed: "kg"; null for a number alone. */
export interface Counted {
  count: number;
  unit: string | null;
  start: number;
  end: number;
}

/**
 * What makes talk of a text that counts something: who, what and why, what has been, what others do, what became of it. Behind a count
 * stands what is counted, and goods have names without end, so the words are listed that no goods are called by.
 */
const TALK = new Set(
  "quá lắm ghê khác chung hôm tách gom dành rỗng vỏ xong khi ai gì nào đâu nhiêu nhieu mấy ủa mà thì nên vì bởi nhưng nhận nhan thấy thay nghe nói noi bảo kêu hỏi nghĩ nhớ quên hứa đòi chê đếm tìm kiếm tặng biếu mất thiếu dư thừa đang dang vẫn chưa từng vừa mới đủ du hơn bằng kém rồi roi r nữa nua lỡ lo đều tự tuần tháng xưa which what if how per each every left already last extra another only got have had received they he she them mô rứa họ nó tụi vợ chồng".split(
    " ",
  ),
);
/** The same where no accents are typed, and what is broken, left or given back; colours and goods of the same letters are left out. */
const BARE_TALK = new Set(
  [...TALK]
    .map((word) => plainText(word))
    .concat("hu be mop du loi hong rach hoan doi bo het vang nghi sot giu sai thua hom bi".split(" ")),
);
for (const word of ["tim", "dau", "qua", "chua", "nua", "chung", "lam", "te"]) BARE_TALK.delete(word);
/** The same in more words. */
const PHRASES = new RegExp(
  `(?<!\\p{L})(?:${vi("cần bán|em bán|mình bán|muốn bán|thanh lý|đầu tiên|cuối cùng|gấp đôi|gấp ba|gấp rưỡi|hôm bữa|bữa hổm|bữa nọ|hồi nãy|hồi sáng|lúc nãy|như cũ|như lần|như hôm|như bữa|giống|nhà có|nhà em có|gửi lại|giao lại|làm lại|nhân đôi|chia đôi|chia ba|một nửa|phân nửa|thay vì|xài hết|dùng hết|ăn hết|so với|còn lại|địa bàn|địa chỉ|địa điểm|đang có|sẵn có|tồn kho|trong kho|trên kệ|trong hình|trên web|trên app")})(?!\\p{L})`,
  "u",
);
/** Stands before a count: "lấy 2", "số lượng: 2", "màu đen 2 cái". */
const ORDER = vocabulary(
  "chỉ lấy mua đặt chọn chốt order ship giao gửi thôi số lượng sl x bàn nhóm đoàn phòng vé đi ở người tổng cộng tất cả take want get need mẫu màu loại bán thêm mua thử về đến tới nay mai sáng chiều tối lúc cỡ và nhé đủ bịch with please give us",
);
/** Stands behind a number that tells how something is made or laid out: "2 màu", "2 đơn", "4 bàn". */
const PARTS = new Set("màu mau mầu tay đường mặt đầu dau quai vị vi chiều mình minh".split(" "));
const BARE_PARTS = new Set(
  [...PARTS].map((word) => plainText(word)).concat("mat me vo lau chieu ong long lua vi tien dong ngu so".split(" ")),
);
/** Units that are also parts of other things, or none of the goods: "quần 2 túi", "xe 2 bánh", "nhà 3 phòng", "lẩu 4 người", "nghỉ 2 buổi". */
const PART_UNITS = new Set("túi bánh phòng slot người con đơn đêm buổi bàn món tờ".split(" "));
/** The same, of which what follows tells whether they are meant: "2 phòng đôi", not "2 phòng tắm". */
const PLACE_UNITS = new Set("phòng slot người đơn đêm buổi bàn".split(" "));
const KINDS = vocabulary(
  "lớn nhỏ đôi đơn giường vip view biển gia đình sáng chiều tối trưa nay mai mốt lúc giờ ngoài trong trời lạnh thứ chủ nhật cn ngày tuần này tới sau q về đi ở học tập spa massage",
);
/** "2 lọ của chị Hoa" */
const OF_SOMEBODY = new RegExp(`(?<!\\p{L})${vi("của")}\\s(?!(?:em|e|mình|m|tôi|tui)(?!\\p{L}))`, "u");
/** "2 con trai", "2 con số": no animals. */
const NO_ANIMAL = new RegExp(`^\\s(?:${vi("trai|gái|số|nhỏ|đường|mắt|em|cháu|tôi|mình|tui|nhà em|nhà mình")})(?!\\p{L})`, "u");
const WEIGHTS = new Set("kg g lạng lít ml m".split(" "));
/** "con gà 2kg", "hộp 2 lít": what one of them weighs or holds. */
const ONE_OF = new RegExp(`(?<!\\p{L})(?:${vi("con|trái|quả|củ|hộp|thùng|chai|gói|bịch|bao|hũ|can|bình|nồi|tủ|túi")})(?!\\p{L})`, "u");
/** Nobody buys half of these. */
const WHOLE = new Set("cái chiếc bộ đôi cặp người vé phòng bàn đơn món slot áo quần váy sản phẩm".split(" "));
/** "1 tuần 3 buổi", "3 ngày 2 đêm": a rate, or the length of something. */
const RATE = new RegExp(
  `(?:\\d|${vi("một|hai|ba|mỗi")})\\s?(?:${vi("ngày|tuần|tháng|năm|lần|ca|tiết")})(?!\\p{L})(?!\\s(?:${vi("nữa|sau|phê")}))|${vi("buổi")}\\s\\d+\\s?${vi("tiếng")}|\\d\\s?${vi("tặng")}\\s\\d`,
  "u",
);

/** Right before a count, where no accents are typed: what is left, there or given rather than wanted: "con 2 hop", "de 2 con". */
const BARE_LEFT = /(?<!(?:cho|gui|ban|tang) )(?<!\p{L})(?:con|chau|de|day|nha con)\s$/u;
/** Units that are other words too where no accents are typed: "2 dia chi", "pizza 2 vi", "o cam 2 lo", "ly 4 doi da". */
const BARE_UNITS = /(?<!\p{L})(?:vi|lo|dia|doi|met)$/u;
/** Said alone these are no count: "mot the", "chin chan". */
const ALONE = vocabulary("dạ ạ nha nhé nhe nghen em e shop sốp thôi luôn giúp giùm ad bạn ơi đi và với size");
const ORDERS = vocabulary("lấy mua đặt chọn chốt order ship giao gửi em e mình chị anh shop dạ ok thêm bán cho để nha");

/** Without accents the count, its unit or what stands before it may be other words. */
function mayBeOther(whole: string, { unit, count }: Counted, counted: string, before: string, after: string): boolean {
  if (!isBare(whole)) return false;
  const [next] = readWords(after);
  if (BARE_LEFT.test(before) || (unit === null && (count === 0.5 || /dong$/u.test(counted)))) return true;
  // "2 ca phe den" is of goods to the end, "2 tai khoan" is not.
  if (unit === null && !onlyHas(after, ORDER, GOODS)) return true;
  const goesOn = next !== undefined && !isOneOf(next, ALONE);
  if (/^\p{L}+$/u.test(counted)) return goesOn;
  const [written = ""] = BARE_UNITS.exec(counted) ?? [];
  if (written === "") return false;
  if (!readWords(before).every((word) => isOneOf(word, ORDERS))) return true;
  const isOfGoods = next !== undefined && isOneOf(next, GOODS);
  return !isOfGoods && (written === "vi" || written === "met" || goesOn);
}

/** `whole` is the text before what belongs to no count was blanked out of `text`. */
export function isOrdered(text: string, whole: string, counted: Counted): boolean {
  const { count, unit, start, end } = counted;
  const { before, after } = clauseAround(text, start, end);
  const words = readWords(`${before} ${after}`);
  if (isTold(`${before} ${after}`) || OF_SOMEBODY.test(after)) return false;
  const bare = isBare(whole);
  if (
    words.some(({ typed, plain }) => TALK.has(typed) || (bare && BARE_TALK.has(plain))) ||
    PHRASES.test(`${before} ${after}`) ||
    RATE.test(whole)
  )
    return false;
  if (bare && mayDoubt(`${before} ${after}`, [ORDER, GOODS])) return false;
  if (mayBeOther(whole, counted, text.slice(start, end).trim(), before, after)) return false;
  // What stands before a count is wanted, or is what is wanted; anything else may be done with it.
  if (!onlyHas(before, ORDER, GOODS)) return false;
  const isKnown = onlyHas(before, ORDER);
  const next = readWords(after)[0];
  if (unit === null)
    return (
      isKnown &&
      (next === undefined || (onlyHas(next.typed, ORDER, GOODS) && !PARTS.has(next.typed) && !(bare && BARE_PARTS.has(next.plain))))
    );
  if (!Number.isInteger(count) && WHOLE.has(unit)) return false;
  if (PART_UNITS.has(unit) && !isKnown) return false;
  if (unit === "con" && (NO_ANIMAL.test(after) || /(?<!\p{L})c[oó]\s$/u.test(before))) return false;
  if (PLACE_UNITS.has(unit) && !onlyHas(after, KINDS)) return false;
  return !(WEIGHTS.has(unit) && ONE_OF.test(before));
}
