import { isCapital, toParts, type Part } from "./name-parts";
import type { Introduced } from "./name-talk";
import { isOneOf, vocabulary } from "./politeness";

// "dạ", "em tên là", "mình là", "gọi chị là", "my name is" …
export const COURTESY = vocabulary("dạ vâng ừ ừm ok oke à thì uh um da vang hi hello chào alo");
const PRONOUN = vocabulary("e c b họ và ho va em mình mik mk tôi tui t tớ anh chị cháu con cô chú bác me mẹ ba bạn người khách bé");
const NAMING = vocabulary("tên là");
const INTRO =
  /^(?:(?:dạ|da|vâng|vang|à|ok|oke|um|ừ) )*(?:my name is|my name's|(?:(?:you can|just|please) )*call me|i am|i'm|im|this is|(?:name|họ tên|ho ten|họ và tên|ho va ten|tên|ten)\s*:|(?:cứ )?(?:gọi|goi|kêu|keu) (?:mình|minh|em|chị|chi|anh|tôi|toi|cô|co|chú|chu|là|la)(?: là| la)?)\s+/iu;

const LABEL_ONLY =
  /^(?:(?:dạ|da) )?(?:họ tên|ho ten|họ và tên|ho va ten|tên|ten|name|sđt|sdt|đt|dt|tel|phone|zalo|số|so|dạ|da|vâng|vang|ok|ạ)\s*:?$/iu;
/** "người nhận: Lan", "tên khách hàng: Lan" */
const LABEL =
  /^(?:(?:dạ|da) )?(?:[^:]{0,20}(?:tên|ten|name|người nhận|nguoi nhan|người đặt|nguoi dat|khách hàng|khach hang)[^:]{0,20}:\s*|(?:tên |ten )?(?:người|nguoi|ng) (?:nhận|nhan|đặt|dat)\s+(?:là |la )?(?=\p{L}))/iu;
const DETAILS_FOLLOW = /\s(?=(?:sđt|sdt|đt|dt|số đt|so dt|tel|phone|đc|địa chỉ|dia chi|ở)\s)/iu;
const TAKEN_BACK = /^(?:(?:à|a|ơ) )?(?:nhầm|nham|lộn)(?: rồi| r| tên)?$/iu;
/** "12 Lê Lợi" is a street. */
const HOUSE = /^\d{1,4}\p{L}?(?:\/\d+\p{L}?)*\s\p{L}/u;
/** "không phải Linh, tên em là Ninh" */
const DENIED = /^(?:(?:dạ|da) )?(?:không|khong|ko|k|hông|hong) (?:phải|phai) \p{L}/iu;
/** "ghi tên Hùng giúp" */
const WRITTEN_DOWN =
  /^(?:(?:dạ|da) )?(?:(?:cứ|cu) )?(?:ghi|để|de|điền|dien|viết|viet)(?: (?:giúp|giup|giùm|gium|dùm|dum|hộ))?(?: (?:em|e|mình))? (?:tên|ten) (?=\p{L})/iu;
/** "… giúp em nha", "… nha c" */
const HELPING =
  /(?<=\s(?:nha|nhé|nhe|ạ|nghen))(?:\s(?:c|e|a|b))$|\s(?:giúp|giup|giùm|gium|dùm|hộ)(?:\s(?:em|e|mình|m|với|nha|nhé|ạ|shop))*$/iu;
/** "của bé Bin", "giao cho bạn Tuấn" */
const FOR_WHOM =
  /^(?:(?:dạ|da) )?(?:(của|cua)|(?:giao|gửi|gui|ship) (?:cho|tới|đến)) (?:(?:bạn|ban) (?!(?:em|e|mình|m|tôi|tui)(?!\p{L})))?/iu;
const CALLED = /(?:^|\s)(?:bạn|ban|anh|chị|chi|cô|chú|bác|bé|be) \p{L}+/iu;

/**
 * The part of an answer that a name may stand in, without labels and what is to be done. Not `sure` where it may be another's: "của bé
 * Bin", "giao cho Lan".
 */
export function namePiece(text: string): { answer: string; sure: boolean } | null {
  // A phone number or address often follows the name; the name ends there.
  const pieces = text
    .replace(/\s[+&]\s/gu, " và ")
    .split(/[\n,;!]|(?<!\s\p{Lu})\.|\.(?!\s?\p{Lu})|(?=(?<!\d)\+?\d)|\s[-–]\s|\(/u)
    .flatMap((part) => part.split(DETAILS_FOLLOW))
    .map((part) => part.trim().replace(/\s+/gu, " ").replace(LABEL, "tên là ").replace(WRITTEN_DOWN, "tên ").replace(HELPING, ""))
    .filter((part) => /\p{L}/u.test(part) && !LABEL_ONLY.test(part) && !TAKEN_BACK.test(part) && !HOUSE.test(part));
  const said = pieces.find((part) => !DENIED.test(part)) ?? pieces[0];
  if (said === undefined) return null;
  const [opening = "", ofWhom] = FOR_WHOM.exec(said) ?? [];
  const rest = said.slice(opening.length);
  const isCalled = CALLED.test(said);
  if (opening === "") return { answer: said, sure: said === pieces[0] };
  return isCapital(rest) || isCalled ? { answer: rest, sure: ofWhom === undefined && isCalled } : null;
}

export function stripIntroduction(answer: string): { parts: Part[]; introduced: Introduced } {
  const opened = INTRO.exec(answer);
  const parts = toParts(opened ? answer.slice(opened[0].length) : answer);
  let start = 0;
  while (start < parts.length - 1 && isOneOf(parts[start]!.word, COURTESY)) start++;
  const named = lastNaming(parts, start);
  if (named > 0) {
    const byName = parts.slice(start, named).some(({ word }) => word.plain === "ten" || word.plain === "goi");
    return { parts: parts.slice(named), introduced: byName ? "by-name" : "by-being" };
  }
  const being = /^(?:i am|i'm|im|this is)/iu.test(answer);
  return { parts: parts.slice(start), introduced: opened === null ? null : being ? "by-being" : "by-name" };
}

/** Position after "… tên là" or "mình là"; 0 when the text does not introduce anyone. */
function lastNaming(parts: Part[], start: number): number {
  let at = start;
  let seen = false;
  for (; at < parts.length - 1; at++) {
    const { word } = parts[at]!;
    if (isOneOf(word, NAMING)) seen = true;
    else if (word.plain === "goi") continue;
    else if (!isOneOf(word, PRONOUN)) break;
  }
  return seen && isPronounOrNaming(parts.slice(start, at)) ? lastNamingWord(parts, start, at) : 0;
}

function isPronounOrNaming(parts: Part[]): boolean {
  return parts.every(({ word }) => isOneOf(word, PRONOUN) || isOneOf(word, NAMING) || word.plain === "goi");
}

/** "em tên là Anh Thư": what follows the last "là"/"tên" is the name, although "anh" is a pronoun too. */
function lastNamingWord(parts: Part[], start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    if (!isOneOf(parts[i]!.word, NAMING)) continue;
    // "tên em là …" and "tên mình Nam": a lower-case pronoun right after "tên" belongs to the introduction.
    const next = parts[i + 1];
    const afterTen =
      parts[i]!.word.plain === "ten" &&
      next &&
      isOneOf(next.word, PRONOUN) &&
      next.typed === next.typed.toLowerCase() &&
      parts.length > i + 2;
    return afterTen ? i + 2 : i + 1;
  }
  return 0;
}
