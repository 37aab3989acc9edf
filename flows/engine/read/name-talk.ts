import { vi } from "./vi-pattern";
import { hasAccents, readWords } from "./words";

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
