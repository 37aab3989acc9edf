import { vi } from "./vi-pattern";
import { isLower, type Part } from "./name-parts";
import { isOneOf, vocabulary } from "./politeness";
import { isBare } from "./surroundings";
import { hasAccents, plainText, readWords } from "./words";

/** "em tên là", "my name is" leave no doubt that a name follows; "em là" may go on with anything. */
export type Introduced = "by-name" | "by-being" | null;

/** "mẹ em tên Lan", "Lan bạn em": somebody else's name. */
const OF_ANOTHER =
  /(?<!\p{L})(?:bạn|mẹ|má|ba|bố|chị|anh|con|bé|em|cô|dì) (?:em|e|mình|tôi|tui|anh|chị|nhà em|nhà mình) tên(?!\p{L})|\sbạn (?:em|e|mình|tôi|tui)$/iu;
/** "mẹ em là Lan", "tên bé Lan", "bạn em là …" */
const OF_FAMILY = new RegExp(
  `(?<!\\p{L})(?:${vi("bạn|mẹ|má|bố|chồng|vợ|con gái|con trai|con|bé")})\\s(?:${vi("em|mình|tôi|tui|nhà em|nhà mình")}|e)\\s${vi("là")}(?!\\p{L})|^(?:${vi("dạ")}\\s)?${vi("tên")}\\s(?:${vi("con|mẹ|má|bố|chồng|vợ|bạn")})(?:\\s\\p{L}+)?\\s(?:${vi("là")}\\s)?\\p{L}|^(?:${vi("dạ")}\\s)?(?:${vi("mẹ|má|chồng|vợ")})\\s${vi("tên")}(?!\\p{L})`,
  "u",
);
/** "Lan ơi", "chào Lan": calls somebody. */
const CALLS = new RegExp(
  `^(?:${vi("chào")}|hi|hello|alo)\\s|(?<!(?:^|\\s)(?:shop|${vi("sốp")}|ad|admin|em|${vi("anh|chị|bạn")}))\\s${vi("ơi")}[\\s.!]*$`,
  "u",
);
/** "tên cũ Lan", "tên tiếng Anh Anna", "tên như trên" */
const ABOUT_A_NAME = new Set(
  "cũ giả thật tiếng như trên họ khác trước thánh khai học đầy hơi là gia cu that tieng nhu tren ho khac".split(" "),
);

/** True when an answer speaks of names, calls somebody or gives another's name. `name` are the words that look like one. */
export function isTalkOfAName(answer: string, opening: Introduced, name: readonly string[]): boolean {
  const lower = answer.toLowerCase();
  if (OF_ANOTHER.test(answer) || OF_FAMILY.test(lower) || (opening === null && CALLS.test(lower))) return true;
  if (opening === "by-name" && ABOUT_A_NAME.has(name[0]!)) return true;
  return name.some((typed) => ABOUT_A_NAME.has(typed) && hasAccents(readWords(typed)[0]!));
}

export const ADDRESSING = new Set("anh chị em cô chú bác má mẹ bố dì cậu mợ thím ông bà mình tui tôi".split(" "));
const ADDRESSING_BARE = new Set([...ADDRESSING].map((word) => plainText(word)));
/** "Hanh ha" asks or is called Hà. */
const MAY_END = /\p{L}\sha(?:\s(?:shop|em|e|ban|chi|anh|ad))?[\s.!]*(?:,|$)/u;
/** "ten thanh", "ten trong": a patron saint's name, none at all. */
const MAY_BE_ABOUT = /^(?:da )?ten (?:thanh|trong|that|cu|gia|khac|ho)[\s.!]*$/u;
/** "dang di lam", "do minh lam": words of all days that are names too. */
const SAYING = vocabulary(
  "đang đi làm học ăn mua bán tới đến về đợi chờ thì là mà ở đây cho lấy gửi có không muốn cần biết bận mình lên xuống ra vào đã vẫn còn nữa đâu sao dài lắm hỏi hàng thử xem tính lại trả lời đổi hủy",
);

/** Typed without accents and capitals, an answer may be no name at all. */
export function mayBeTalk(answer: string, kept: readonly Part[], introduced: Introduced): boolean {
  if (!isBare(answer)) return false;
  if (MAY_END.test(answer) || MAY_BE_ABOUT.test(answer)) return true;
  if (!kept.every(({ typed }) => isLower(typed))) return false;
  const [only] = kept;
  if (kept.length === 1) return introduced !== "by-name" && ADDRESSING_BARE.has(only!.typed);
  return kept.length > 2 && kept.filter(({ word }) => isOneOf(word, SAYING)).length * 2 >= kept.length;
}
