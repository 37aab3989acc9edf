import { FAMILY, GIVEN } from "./name-words";
import { isOneOf, vocabulary } from "./politeness";
import { readWords } from "./words";
import { mayDoubt } from "./homographs";
import { vi } from "./vi-pattern";

/** Courtesies, who speaks, and what one does with what is asked for: words that leave any value beside them as it is. */
const COMMON = vocabulary(
  "dạ vâng ạ á à ơi ừ ừm ờ ok oke okay okie oki nha nhé nhe nhá nhen nghen nhoa hen hén nè nek ák ui hi hello hihi haha alo đó đây đấy này thôi luôn lun đi với giúp dùm giùm hộ nhờ ha hen là có để vậy thế cứ shop sốp ad admin bạn bn em e mình mk m anh a chị c tôi t tui tớ con cháu cô chú bác của cho gửi gởi lấy chọn chốt cần muốn xin please pls plz thanks thank you thks tks cảm ơn i my me we is it's it the for to of here's here chẵn đúng tròn ừa thui",
);
const SEPARATOR = /[,;!?()|\n\u2022]|\.(?=\s|$)|\s[-–—]\s|(?<=\s)[-–—](?=\p{L})/u;
/** What makes a whole message an "if", a guess or a question put off, wherever it stands in it. */
const UNSETTLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${vi("nếu|trừ khi|với điều kiện|không thì|ko thì|phòng khi|có thể|có lẽ|hình như|không chắc|ko chắc|không nhớ|ko nhớ|tưởng|nghe nói|nghe đâu|đâu phải|hay sao|thì phải|không biết|ko biết|chưa biết|chưa rõ|thay vì|lẽ ra|đáng lẽ|đáng ra|đáng lý|ý là|ý em là|ý mình là|ý e là")}|${vi("để")}\\s(?:\\p{L}+\\s)?(?:${vi("hỏi|coi|xem|tính|suy nghĩ")})|ủa|nhưng|if|unless|instead|perhaps|maybe|might)(?![\\p{L}\\p{N}])`,
  "u",
);

/** Of a time that is over, or a question who: nothing beside these is given now. */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${vi("hôm nọ|hôm bữa|hôm trước|hôm kia|hôm qua|bữa hổm|bữa nọ|bữa trước|bữa kia|lần trước|đợt trước|hồi nãy|hồi sáng|hồi trước|lúc nãy|lúc trước|tuần trước|tháng trước|năm ngoái|năm trước|năm rồi|trước đây")}|ai)(?!\\p{L})`,
  "u",
);

/** "mẹ em …", "bạn em …": told of somebody else, unless it is for them. */
const OF_ANOTHER = new RegExp(
  `(?<!(?:${vi("cho|với|và|cùng|vợ|hai|ba|bốn|mấy")}|\\d)\\s)(?<!\\p{L})(?:${vi("mẹ|má|bố|ba|bà|ông|vợ|chồng|bạn|sếp|con|bé|nhỏ|đứa|thằng|khách|cháu|con gái|con trai")})\\s(?:${vi("nhà")}\\s)?(?:${vi("em|mình|tôi|tui")}|e)(?!\\p{L})`,
  "u",
);

export function isOfAnother(text: string): boolean {
  return OF_ANOTHER.test(text.toLowerCase());
}

export type Vocabulary = ReturnType<typeof vocabulary>;

/** The lower-case text with its value between `start` and `end` says nothing about that value that is not in `words`. */
export function isPlainlyGiven(text: string, start: number, end: number, ...words: Vocabulary[]): boolean {
  const around = text.slice(0, start) + " " + text.slice(end);
  if (UNSETTLED.test(text) || isTold(around) || (isBare(text) && mayDoubt(around, words))) return false;
  return onlyHas(besides(text, start, end), ...words);
}

/** "gap lan", "chi lan": a name where no accents are typed. */
const NAMED_BARE =
  /(?<!\p{L})(?:(?:ten|gap) )?(?:ten|gap|chi|anh|co|chu|bac|c|a)\s\p{L}+|(?<!\p{L})(?:dia chi|dc|duong)\s\d\S*(?:\s\p{L}+){1,3}/gu;

/** "huy so", "chu cu so": words that are names too, of a number that is spoken of. */
const SPEAKS_OF = /(?<!\p{L})(?:so|cu|huy|cua|dung|chu)(?!\p{L})/u;

/**
 * The same, and names may stand beside the value: without accents nearly every word is a name too, so there only those that are
 * introduced, or nothing but names.
 */
export function isGivenByName(text: string, start: number, end: number, words: Vocabulary): boolean {
  const around = text.slice(0, start) + text.slice(end);
  if (!isBare(around)) return isPlainlyGiven(text, start, end, words, FAMILY, GIVEN);
  if (mayDoubt(around, [words])) return false;
  const blank = (part: string) => part.replace(NAMED_BARE, (match) => " ".repeat(match.length));
  const { after } = clauseAround(text, start, end);
  // "sdt 0912345678 lan"
  const isNamedBehind = readWords(after).length <= 4 && onlyHas(after, FAMILY, GIVEN);
  const behind = isNamedBehind ? "" : blank(text.slice(end));
  const unnamed = blank(text.slice(0, start)) + text.slice(start, end) + behind;
  return isPlainlyGiven(unnamed, start, end, words) || (!SPEAKS_OF.test(around) && isPlainlyGiven(text, start, end, FAMILY, GIVEN));
}

/** What stands around a value says that it was so once, or asks whose it is. */
export function isTold(around: string): boolean {
  return TOLD.test(around);
}

/** Typed without any accents: each word may be several. */
export function isBare(text: string): boolean {
  // Not with the flag "i": it takes "s" for "ſ", which lies between "à" and "ỹ".
  return !/[à-ỹ]/u.test(text.normalize("NFC").toLowerCase());
}

/** The clause around a value, without it. */
function besides(text: string, start: number, end: number): string {
  const { before, after } = clauseAround(text, start, end);
  return `${before} ${after}`;
}

/** What stands before and behind a value up to the ends of its clause. */
export function clauseAround(text: string, start: number, end: number): { before: string; after: string } {
  return { before: text.slice(0, start).split(SEPARATOR).at(-1)!, after: text.slice(end).split(SEPARATOR)[0]! };
}

/** Nothing but words of a list and words that go with anything; figures and signs are left to the readers. */
export function onlyHas(text: string, ...words: Vocabulary[]): boolean {
  return readWords(text).every((word) => /\d/.test(word.typed) || [COMMON, ...words].some((list) => isOneOf(word, list)));
}

export function isUnsettled(text: string): boolean {
  return UNSETTLED.test(text.toLowerCase());
}
