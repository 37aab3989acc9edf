import { isOneOf, type vocabulary } from "./politeness";
import { plainText, readWords } from "./words";

/**
 * Words that make a value beside them doubtful, and after ":" what is said with other words of the same letters, as people say it every day.
 * Where no accents are typed a word is only understood when none of its meanings is among these.
 */
const DOUBTING = `cũ: cứ gọi|cứ giao|cứ gửi|cứ ghé|cứ đến|cứ tới|cứ nhắn|cứ ship|cứ lấy|cứ để|cứ chốt|cứ đặt|cứ liên hệ|cứ alo|cứ về
hả: hà nội|hà đông|hà tĩnh|hà nam|hà giang|hạ long|ha ha
hủy: anh huy|em huy|tên huy|là huy|gặp huy|chị huy|bạn huy
đừng gọi
đừng gửi
đừng để
đừng lấy
đừng giao
đừng có
đừng đặt
bỏ số
bỏ lịch
bỏ đi
quên: tên quyên|chị quyên|em quyên|cô quyên
mẹ: call me|reach me|contact me|text me|send me|give me|for me|to me|with me|me at|let me|it is me
sếp
trả lời
cô giáo
em còn
mình còn
đã đặt
đã hẹn
đã mua
đã giao
đã hủy
đã gửi
đã trả
chờ hàng
chờ tới
chờ đến
đợi tới
từ giờ tới
từ nay tới
từ đây tới
bỏ nhé
bỏ nha
bỏ luôn
bỏ qua
đến tối
thế tới
làm tới
học tới
bận tới
họp tới
đang khóa
chữ số
gửi sau
báo sau
nhắn sau
để lát
lộ
số phụ
bạn trai em
bạn gái em
bảo vệ
đang chờ`;

/** By their letters: the doubting phrase and what of the same letters leaves a value alone. */
const BY_LETTERS = DOUBTING.split("\n").map((line) => {
  const [doubting = "", others = ""] = line.split(":");
  const harmless = others
    .split("|")
    .map((phrase) => plainText(phrase))
    .filter((phrase) => phrase !== "");
  const letters = plainText(doubting);
  return {
    letters: new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, "u"),
    word: letters.includes(" ") ? null : readWords(doubting)[0]!,
    harmless: harmless.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${harmless.join("|")})(?!\\p{L})`, "gu"),
  };
});

/** True when words typed without accents may be others that make a value beside them doubtful; not where a list has those others too. */
export function mayDoubt(bare: string, lists: readonly ReturnType<typeof vocabulary>[]): boolean {
  const plain = plainText(bare);
  return BY_LETTERS.some(({ letters, word, harmless }) => {
    if (!letters.test(plain) || (word !== null && lists.some((list) => isOneOf(word, list)))) return false;
    return letters.test(harmless === null ? plain : plain.replace(harmless, " "));
  });
}
