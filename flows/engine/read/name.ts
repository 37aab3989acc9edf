import { DISTRICTS } from "./address/districts";
import { PROVINCES } from "./address/provinces";
import { isCorrected } from "./clause";
import { COMPOUNDS, COUNTRIES } from "./compounds";
import { hasInitial, isCapital, isLower, print, toParts, type Part } from "./name-parts";
import { ADDRESSING, isTalkOfAName, mayBeTalk, type Introduced } from "./name-talk";
import { EVERYDAY, FAMILY, GIVEN, NEVER_NAME } from "./name-words";
import { PhraseSet } from "./phrase-set";
import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { isSyllable } from "../../faq/syllables";
import { hasAccents, type Word } from "./words";
import { isOneOf, vocabulary } from "./politeness";
import { looksLikeQuestion } from "./question";
import { isBare, isUnsettled } from "./surroundings";

// "dạ", "em tên là", "mình là", "gọi chị là", "my name is" …
const COURTESY = vocabulary("dạ vâng ừ ừm ok oke à thì uh um da vang hi hello chào alo");
const PRONOUN = vocabulary("e c b họ và ho va em mình mik mk tôi tui t tớ anh chị cháu con cô chú bác me mẹ ba bạn người khách bé");
const HONORIFIC = vocabulary("anh chị cô chú bác bé em ông bà a c e dì thím mợ cậu ms mr mrs");
const CLOSING = vocabulary("ạ a nha nhé nhe nghen nhá ha hen shop sốp ơi đó đây đấy bạn em ad admin nè nhen á thôi rồi hihi kk");
const NAMING = vocabulary("tên là");
// Words that are an answer to something else, never a whole name.
const NOT_A_NAME = vocabulary(
  "có không ko hok khum ok oke okay alo hi hello menu test xin chào dạ vâng ừ được đc rồi thôi hủy huỷ cancel stop shop giá bao nhiêu gì sao đâu mấy nào giờ mua bán ship hàng đơn số điện thoại sđt tư vấn nhân viên cảm ơn thanks yes no đặt lịch khám size màu lại gọi nhắn biết chưa hỏi muốn cần đúng sai để nhầm ai chắc gửi hả hở nha fb fbook haha hehe h xem nhanh gấp đẹp quá trả lời lâu nói bot nói asdf abc xyz phải vậy",
);
// Accent-free these are common given names ("Vân", "Hằng", "Mai", "Mậu"), so only the accented word disqualifies.
const NAME_WHEN_BARE = new Set([
  "van",
  "hang",
  "so",
  "gia",
  "kham",
  "tu",
  "co",
  "da",
  "don",
  "an",
  "bao",
  "huy",
  "thoi",
  "can",
  "lai",
  "mau",
  "sao",
  "dau",
  "vang",
]);
const INTRO =
  /^(?:(?:dạ|da|vâng|vang|à|ok|oke|um|ừ) )*(?:my name is|my name's|i am|i'm|im|this is|(?:name|họ tên|ho ten|họ và tên|ho va ten|tên|ten)\s*:|(?:cứ )?(?:gọi|goi|kêu|keu) (?:mình|minh|em|chị|chi|anh|tôi|toi|cô|co|chú|chu|là|la)(?: là| la)?)\s+/iu;

const LABEL_ONLY =
  /^(?:(?:dạ|da) )?(?:họ tên|ho ten|họ và tên|ho va ten|tên|ten|name|sđt|sdt|đt|dt|tel|phone|zalo|số|so|dạ|da|vâng|vang|ok|ạ)\s*:?$/iu;
/** "người nhận: Lan", "tên khách hàng: Lan" */
const LABEL =
  /^(?:(?:dạ|da) )?(?:[^:]{0,20}(?:tên|ten|name|người nhận|nguoi nhan|người đặt|nguoi dat|khách hàng|khach hang)[^:]{0,20}:\s*|(?:tên |ten )?(?:người|nguoi|ng) (?:nhận|nhan|đặt|dat)\s+(?:là |la )?(?=\p{L}))/iu;
const DETAILS_FOLLOW = /\s(?=(?:sđt|sdt|đt|dt|số đt|so dt|tel|phone|đc|địa chỉ|dia chi|ở)\s)/iu;
const TAKEN_BACK = /^(?:(?:à|a|ơ) )?(?:nhầm|nham|lộn)(?: rồi| r| tên)?$/iu;
/** "12 Lê Lợi" is a street. */
const HOUSE = /^\d{1,4}\p{L}?(?:\/\d+\p{L}?)*\s\p{L}/u;
const BORN_AS = new Set("con bé bố cha má mẹ ông bà hai ba tư năm sáu sau bảy bay tám tam chín chin mười muoi út ut cả".split(" "));
const MIDDLE = vocabulary("thị văn");
const AND = vocabulary("và với hoặc hay and or");
const PLACES = new PhraseSet(PROVINCES.map(({ name }) => name).concat("sài gòn", "hcm", "nha trang", "đà lạt", "vũng tàu", "việt nam"));
const DISTRICT_NAMES = new PhraseSet(DISTRICTS.map(({ name }) => name).filter((name) => !/\d/.test(name)));
const COMPANY = /(?<!\p{L})(?:công ty|cong ty|cty|tnhh|cửa hàng|nhà hàng|tiệm|quán|thẩm mỹ|nhà thuốc|spa|salon|trường)(?!\p{L})/iu;
const MAX_NAME_CHARS = 60;

/**
 * Finds a person's name: "tên em là Hồng Nhung ạ" → "Hồng Nhung". Words typed all in one case are capitalised. Sure when it was introduced
 * or is made of Vietnamese names; anything else that only looks like one is asked back.
 */
export function readName(text: string): Reading<string> | null {
  // A phone number or address often follows the name; the name ends there.
  const answer = answerText(text)
    .replace(/\s[+&]\s/gu, " và ")
    .split(/[\n,;!]|(?<!\s\p{Lu})\.|\.(?!\s?\p{Lu})|(?=(?<!\d)\+?\d)|\s[-–]\s|\(/u)
    .flatMap((part) => part.split(DETAILS_FOLLOW))
    .map((part) => part.trim().replace(/\s+/gu, " ").replace(LABEL, "tên là "))
    .find((part) => /\p{L}/u.test(part) && !LABEL_ONLY.test(part) && !TAKEN_BACK.test(part) && !HOUSE.test(part));
  if (!answer || answer.length > 200 || /[@?#/<>{}=]/u.test(answer) || COMPANY.test(answer)) return null;
  const { parts, introduced: opening } = stripIntroduction(answer);
  const kept = stripEnds(parts, opening !== null);
  // "Đặng Thu Hà" ends like a question.
  if (looksLikeQuestion(answer) && !kept.every(isNameWord)) return null;
  // "chị Hoa": who is addressed so has said a name.
  const introduced = opening ?? (parts.length > 1 && kept[0] === parts[1] ? "by-being" : null);
  const names = splitAtAnd(kept).filter(isName);
  const [first] = names;
  if (first === undefined || splitAtAnd(kept).length !== names.length) return null;
  const read = kept.map((part) => part.typed).join(" ");
  const doubted =
    isCorrected(text) ||
    namesAnother(text, read) ||
    isTalkOfAName(
      answer,
      opening,
      first.map(({ typed }) => typed),
    ) ||
    hasInitial(text) ||
    // "trang123"
    /\p{L}{2}\d{1,6}(?!\d)/u.test(text) ||
    isUnsettled(text) ||
    mayBeTalk(answer, kept, introduced) ||
    isMixed(first, introduced) ||
    isThing(first, introduced) ||
    (introduced === "by-being" && isOneself(parts, first)) ||
    (introduced !== "by-name" && isCompound(parts));
  if (names.length === 1 && !doubted && isSure(first, introduced)) return sureOf(print(first), read, print(first));
  return unsureOf(
    names.map((name) => ({ value: print(name), echo: print(name) })),
    read,
  );
}

/** "em là nữ" and "ba Khang", the father of one. */
function isOneself(parts: Part[], [only, ...more]: Part[]): boolean {
  if (parts[0]!.typed === "ba" && parts[0] !== only) return true;
  return parts[0] === only && more.length === 0 && isLower(only!.typed) && isOneOf(only!.word, EVERYDAY);
}

/** "Lan, Hoa": two names, of which the first is not surely the customer's. */
function namesAnother(text: string, read: string): boolean {
  return answerText(text)
    .split(/[\n,;/]/u)
    .map((piece) => stripEnds(stripIntroduction(piece.replace(/[.!]/gu, " ").trim()).parts, false))
    .some((parts) => {
      const words = parts.map(({ word }) => word);
      const isNoName = words.every((word) => isOneOf(word, COURTESY)) || PLACES.has(words) || DISTRICT_NAMES.has(words);
      const isOther = parts.length > 0 && !read.includes(print(parts)) && !read.includes(parts.map(({ typed }) => typed).join(" "));
      return isOther && !isNoName && parts.every((part) => isCapital(part.typed) && isNameWord(part));
    });
}

/** "Lan bảo em", "Nguyễn Thị": more than the name stands there, or less. */
function isMixed(parts: Part[], introduced: Introduced): boolean {
  if (parts.length < 2) return false;
  if (isOneOf(parts.at(-1)!.word, MIDDLE) && isOneOf(parts[0]!.word, FAMILY)) return true;
  // "đường Kim Oanh" is a street, "y ta Thao" a nurse, "ten hoc sinh la Thao" a pupil.
  if (isLower(parts[0]!.typed) && parts.some(({ typed }) => isCapital(typed))) return true;
  const small = parts.slice(1).some(({ typed }) => isLower(typed));
  // "tên Hạnh mà ghi Hạng"
  if (introduced !== null && isCapital(parts[0]!.typed) && parts.some((part) => isLower(part.typed) && !isNameWord(part))) return true;
  return introduced === null && isCapital(parts[0]!.typed) && small && !isOneOf(parts[0]!.word, FAMILY);
}

function isSure(parts: Part[], introduced: Introduced): boolean {
  // "minh dang ban": without accents nearly every word is a name, so it takes a family name to be several.
  const isSmall = parts.length > 1 && parts.every(({ typed }) => isBare(typed) && isLower(typed));
  if (isSmall && introduced !== "by-name" && !(parts.length > 2 && isOneOf(parts[0]!.word, FAMILY))) return false;
  const known = parts.every((part, i) => isNameWord(part) || (i > 0 && part.typed.length === 1));
  if (introduced === "by-name" && parts.length === 1 && BORN_AS.has(parts[0]!.typed)) return false;
  if (introduced === "by-name")
    return known || (parts.length === 1 && !isLower(parts[0]!.typed)) || (parts.length <= 4 && !parts.every(({ typed }) => isLower(typed)));
  if (opensWithFamily(parts)) return true;
  // "David Beckham", "Bé Na": nobody writes anything else that way.
  if (parts.length > 1 && parts.every(({ typed }) => isCapital(typed))) return known || isForeign(parts);
  if (!known) return introduced === "by-being" && parts.every(({ typed }) => isCapital(typed));
  if (parts.length > 1) return parts.some(({ word }) => !isOneOf(word, EVERYDAY));
  const [only] = parts;
  // "chị hai", "cô út": the eldest, the youngest.
  if (introduced === "by-being" && BORN_AS.has(only!.typed)) return false;
  return introduced !== null || isCapital(only!.typed) || !isOneOf(only!.word, EVERYDAY);
}

/** "Bánh Mì" and "Hết Hàng" are words of the language that no name has; "David Beckham" is none of it, and "Bé Na" half a name. */
function isForeign(parts: Part[]): boolean {
  return (
    isOneOf(parts[0]!.word, HONORIFIC) ||
    parts.every((part) => (!hasAccents(part.word) && !isSyllable(part.word.plain)) || isNameWord(part) || isOneOf(part.word, HONORIFIC))
  );
}

/** "Bùi Xuân Phái": whatever the given name, written as names are. */
function opensWithFamily(parts: Part[]): boolean {
  const written = parts.every(({ typed }) => isCapital(typed)) || parts.some(({ word }) => isOneOf(word, MIDDLE));
  return parts.length >= 3 && parts.length <= 5 && written && isOneOf(parts[0]!.word, FAMILY);
}

/** "hoa hồng" is a flower, "Thủ Đức" a place, unless somebody is introduced so. */
function isThing(parts: Part[], introduced: Introduced): boolean {
  if (introduced === "by-name") return false;
  const words = parts.map(({ word }) => word);
  if (COUNTRIES.has(words) || isCompound(parts)) return true;
  return DISTRICT_NAMES.has(words) || (parts.length === 2 && words[0]!.plain === "hoa");
}

function isNameWord({ word }: Part): boolean {
  return isOneOf(word, FAMILY) || isOneOf(word, GIVEN);
}

/** "Lan và Hoa" are two. */
function splitAtAnd(parts: Part[]): Part[][] {
  const split: Part[][] = [[]];
  for (const part of parts) {
    if (parts.length > 2 && isOneOf(part.word, AND)) split.push([]);
    else split[split.length - 1]!.push(part);
  }
  return split;
}

function stripIntroduction(answer: string): { parts: Part[]; introduced: Introduced } {
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

function stripEnds(parts: Part[], introduced: boolean): Part[] {
  let end = parts.length;
  // A capitalised last word is part of the name ("Kim Em", "Thu Hà"), a lower-case particle is not.
  const accented = parts.some(({ word }) => hasAccents(word));
  // Someone who types accents writes "ạ", so their "a" is the "A" of "Nguyễn Văn A".
  const closes = ({ typed, word }: Part) =>
    isOneOf(word, CLOSING) && (isLower(typed) || /^(?:ạ|nhé|nha|ơi)$/iu.test(typed)) && !(typed === "a" && accented);
  while (end > 1 && closes(parts[end - 1]!)) end--;
  let start = 0;
  const first = parts[0];
  if (!introduced && end > 1 && first && isAddressing(first)) start = 1;
  return parts.slice(start, end);
}

function isCompound(parts: Part[]): boolean {
  return COMPOUNDS.has(parts.map(({ word }) => word)) && !parts.every(({ typed }) => isCapital(typed));
}

/** "mình" is, "Minh" typed small is not. */
function isAddressing({ typed, word }: Part): boolean {
  return isLower(typed) && (isOneOf(word, HONORIFIC) || typed === "mình" || typed === "mk" || typed === "tui" || typed === "tớ");
}

function isName(parts: Part[]): boolean {
  if (parts.length === 0 || parts.length > 6) return false;
  const joined = parts.map((part) => part.typed).join(" ");
  if (joined.length < 2 || joined.length > MAX_NAME_CHARS) return false;
  if (!parts.every((part) => /^[\p{L}\p{M}'’.-]+$/u.test(part.typed) && part.typed.length <= 20)) return false;
  if (parts.every(({ word, typed }) => isOneOf(word, CLOSING) && isLower(typed) && !hasAccents(word))) return false;
  // "anh", "fb": a way to address somebody, letters that nobody can say.
  if (parts.length === 1 && ADDRESSING.has(parts[0]!.typed)) return false;
  if (parts.some(({ word }) => word.plain.length > 1 && !/[aeiouy]/.test(word.plain))) return false;
  if (PLACES.has(parts.map(({ word }) => word)) || parts.some((part) => isOneOf(part.word, NEVER_NAME) && !isNameWord(part))) return false;
  return !parts.some(({ word, typed }) => isOneOf(word, NOT_A_NAME) && !mayBeName(word, typed));
}

function mayBeName(word: Word, typed: string): boolean {
  if (!isLower(typed) && typed !== typed.toUpperCase())
    return isOneOf(word, FAMILY) || isOneOf(word, GIVEN) || NAME_WHEN_BARE.has(word.plain);
  return NAME_WHEN_BARE.has(word.plain) && word.typed === word.plain;
}
