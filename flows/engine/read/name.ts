import { answerText, type Reading } from "./reading";
import { hasAccents, readWords, type Word } from "./words";
import { isOneOf, vocabulary } from "./politeness";
import { looksLikeQuestion } from "./question";

// "dạ", "em tên là", "mình là", "gọi chị là", "my name is" …
const COURTESY = vocabulary("dạ vâng ừ ừm ok oke à thì uh um da vang hi hello chào alo");
const PRONOUN = vocabulary("e c b họ và ho va em mình mik mk tôi tui t tớ anh chị cháu con cô chú bác me mẹ ba bạn người khách");
const HONORIFIC = vocabulary("anh chị cô chú bác bé em ông bà a c ms mr mrs");
const CLOSING = vocabulary("ạ a nha nhé nhe nghen nhá ha hen shop sốp ơi đó đây đấy bạn em ad admin nè nhen á thôi rồi hihi kk");
const NAMING = vocabulary("tên là");
// Words that are an answer to something else, never a whole name.
const NOT_A_NAME = vocabulary(
  "có không ko hok khum ok oke okay alo hi hello menu test xin chào dạ vâng ừ được đc rồi thôi hủy huỷ cancel stop shop giá bao nhiêu gì sao đâu mấy nào giờ mua bán ship hàng đơn số điện thoại sđt tư vấn nhân viên cảm ơn thanks yes no đặt lịch khám size màu lại gọi nhắn biết chưa hỏi muốn cần",
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
  "huy",
  "thoi",
  "can",
  "lai",
  "mau",
  "sao",
  "dau",
  "vang",
]);
const INTRO = /^(?:my name is|i am|i'm|im|this is|(?:name|họ tên|ho ten|họ và tên|ho va ten|tên|ten)\s*:)\s+/iu;

const MAX_NAME_CHARS = 60;

/** Finds a person's name: "tên em là Hồng Nhung ạ" → "Hồng Nhung". Words typed all in one case are capitalised. */
export function readName(text: string): Reading<string> | null {
  // A phone number or address often follows the name; the name ends there.
  const answer = answerText(text)
    .split(/[\n,;.!]|(?=\+?\d)|\s[-–]\s|\(/u)
    .map((part) => part.trim())
    .find((part) => /\p{L}/u.test(part));
  if (!answer || answer.length > 200 || /[@?#/<>{}=]/u.test(answer) || looksLikeQuestion(answer)) return null;
  const { parts, introduced } = stripIntroduction(answer);
  const kept = stripEnds(parts, introduced);
  if (!isName(kept)) return null;
  const read = kept.map((part) => part.typed).join(" ");
  return { value: kept.map((part) => capitalise(part.typed)).join(" "), read };
}

interface Part {
  typed: string;
  word: Word;
}

function stripIntroduction(answer: string): { parts: Part[]; introduced: boolean } {
  const opened = INTRO.exec(answer);
  const parts = toParts(opened ? answer.slice(opened[0].length) : answer);
  let start = 0;
  while (start < parts.length - 1 && isOneOf(parts[start]!.word, COURTESY)) start++;
  const named = lastNaming(parts, start);
  return named > 0 ? { parts: parts.slice(named), introduced: true } : { parts: parts.slice(start), introduced: opened !== null };
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
  if (!introduced && end > 1 && first && isOneOf(first.word, HONORIFIC) && isLower(first.typed)) start = 1;
  return parts.slice(start, end);
}

function isName(parts: Part[]): boolean {
  if (parts.length === 0 || parts.length > 6) return false;
  const joined = parts.map((part) => part.typed).join(" ");
  if (joined.length < 2 || joined.length > MAX_NAME_CHARS) return false;
  if (!parts.every((part) => /^[\p{L}\p{M}'’.-]+$/u.test(part.typed) && part.typed.length <= 20)) return false;
  return !parts.some(({ word, typed }) => isOneOf(word, NOT_A_NAME) && !mayBeName(word, typed));
}

function mayBeName(word: Word, typed: string): boolean {
  if (!isLower(typed) && typed !== typed.toUpperCase()) return word.plain.length > 2 || NAME_WHEN_BARE.has(word.plain);
  return NAME_WHEN_BARE.has(word.plain) && word.typed === word.plain;
}

function toParts(text: string): Part[] {
  return text
    .split(/\s+/u)
    .map((typed) => typed.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}.]+$/gu, ""))
    .filter((typed) => typed !== "")
    .map((typed) => ({ typed, word: readWords(typed)[0] ?? { typed: "", plain: "", shaped: "", tone: "" } }));
}

function isLower(text: string): boolean {
  return text === text.toLowerCase();
}

/** "NHUNG" and "nhung" → "Nhung"; mixed case stays ("McKay"). */
function capitalise(typed: string): string {
  if (!isLower(typed) && typed !== typed.toUpperCase()) return typed;
  const lower = typed.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
