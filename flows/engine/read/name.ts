import { DISTRICTS } from "./address/districts";
import { PROVINCES } from "./address/provinces";
import { isCorrected } from "./clause";
import { COMPOUNDS, COUNTRIES } from "./compounds";
import { COURTESY, namePiece, stripIntroduction } from "./name-opening";
import { hasInitial, isCapital, isLower, print, type Part } from "./name-parts";
import { ADDRESSING, isTalkOfAName, mayBeTalk, type Introduced } from "./name-talk";
import { EVERYDAY, FAMILY, GIVEN, NEVER_NAME } from "./name-words";
import { PhraseSet } from "./phrase-set";
import { answerText, sureOf, unsureOf, type Reading } from "./reading";
import { isSyllable } from "../../faq/syllables";
import { hasAccents, type Word } from "./words";
import { isOneOf, vocabulary } from "./politeness";
import { looksLikeQuestion } from "./question";
import { isBare, isUnsettled } from "./surroundings";

const HONORIFIC = vocabulary("anh chị cô chú bác bé em ông bà a c e dì thím mợ cậu ms mr mrs");
const CLOSING = vocabulary("ạ a nha nhé nhe nghen nhá ha hen shop sốp ơi đó đây đấy bạn em ad admin nè nhen á thôi rồi hihi kk please pls");
// Words that are an answer to something else, never a whole name.
const NOT_A_NAME = vocabulary(
  "có không ko hok khum ok oke okay alo hi hello menu test xin chào dạ vâng ừ được đc rồi thôi hủy huỷ cancel stop shop giá bao nhiêu gì sao đâu mấy nào giờ mua bán ship hàng đơn số điện thoại sđt tư vấn nhân viên cảm ơn thanks yes no đặt lịch khám size màu lại gọi nhắn biết chưa hỏi muốn cần đúng sai để nhầm ai chắc gửi hả hở nha fb fbook haha hehe h xem nhanh gấp đẹp quá trả lời lâu nói bot nói asdf abc xyz phải vậy later back tomorrow today asap now again when before after anytime",
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
const BORN_AS = new Set("con bé bố cha má mẹ ông bà hai ba tư năm sáu sau bảy bay tám tam chín chin mười muoi út ut cả".split(" "));
const MIDDLE = vocabulary("thị văn");
/** After "Anh": given names that no man has. */
const NO_MAN = vocabulary("thư thi thy đào thơ phương thảo trâm trang");
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
  const { answer, sure } = namePiece(answerText(text)) ?? { answer: "", sure: false };
  if (answer === "" || answer.length > 200 || /[@?#/<>{}=]/u.test(answer) || COMPANY.test(answer)) return null;
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
    !sure ||
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
    (introduced === null && (first.length === 1 ? ADDRESSING : ONLY_ADDRESSING).has(first[0]!.typed.toLowerCase())) ||
    isThing(first, introduced) ||
    (introduced === "by-being" && isOneself(parts, first)) ||
    (introduced !== "by-name" && isCompound(parts));
  // "Anh Bảo" is called so or addressed so, "Anh Thư" is a woman.
  const [called, given, ...more] = first;
  if (called!.typed === "Anh" && introduced === null && given !== undefined && more.length === 0 && !isOneOf(given.word, NO_MAN))
    names.unshift([given]);
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
  if (introduced === "by-being" && BORN_AS.has(only!.typed.toLowerCase())) return false;
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
  // "Chị Hạnh" is called so, "Cô Giáo" and "Em Bé" are not.
  const isCalled = () =>
    ONLY_ADDRESSING.has(first!.typed.toLowerCase()) &&
    parts.slice(1, end).every((part) => isNameWord(part) && !isLower(part.typed) && !BORN_AS.has(part.typed.toLowerCase()));
  if (end > 1 && first && ((!introduced && isAddressing(first)) || isCalled())) start = 1;
  return parts.slice(start, end);
}

function isCompound(parts: Part[]): boolean {
  return COMPOUNDS.has(parts.map(({ word }) => word)) && !parts.every(({ typed }) => isCapital(typed));
}

/** A name may begin with "Anh", "Bé" or "Ba", but with none of these. */
const ONLY_ADDRESSING = new Set("chị chú bác cô dì thím mợ cậu em".split(" "));

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
  return !parts.some(({ word, typed }) => isOneOf(word, NOT_A_NAME) && (isSpelled(word, NOT_A_NAME) || !mayBeName(word, typed)));
}

/** "không" is the word itself, although it may be "Khổng" without its tone. */
function isSpelled(word: Word, list: Map<string, Word[]>): boolean {
  const among = (words: Map<string, Word[]>) => words.get(word.plain)?.some(({ typed }) => typed === word.typed) === true;
  return hasAccents(word) && among(list) && !among(FAMILY) && !among(GIVEN);
}

function mayBeName(word: Word, typed: string): boolean {
  if (!isLower(typed) && typed !== typed.toUpperCase())
    return isOneOf(word, FAMILY) || isOneOf(word, GIVEN) || NAME_WHEN_BARE.has(word.plain);
  return NAME_WHEN_BARE.has(word.plain) && word.typed === word.plain;
}
