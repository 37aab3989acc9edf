import { looksLikeQuestion } from "../engine/read/question";
import { readWords } from "../engine/read/words";
import { recogniseSmallTalk } from "./small-talk";

const MAX_CHARS = 1_000;
const MAX_QUESTIONS = 5;
const SENTENCE_END = /(?<=[?!\n])\s*|(?<=\p{L}[.;…])\s+/u;
// "còn", "với lại" and the like begin another question; "và" and commas do so only between two that are whole.
const NEXT_QUESTION =
  /\s*(?:,|;)?\s+(?=(?:với lại|voi lai|vs lại|ngoài ra|ngoai ra|còn nữa|con nua|thêm nữa|à mà|a ma|mà cho hỏi|ma cho hoi|cho hỏi thêm|cho hoi them|tiện cho hỏi|tien cho hoi|sẵn cho hỏi|san cho hoi|hỏi thêm|hoi them)(?:\s|,))/iu;
const MAYBE_NEXT = /\s*,\s*|\s+(?:và|va|với|voi|vs|rồi|roi|hay là|and|also)\s+/iu;
const STARTS_ASIDE = /^(?:với lại|voi lai|vs lại|ngoài ra|ngoai ra|còn nữa|con nua|thêm nữa|à mà|a ma|và|va|also|and)[\s,]+/iu;

/**
 * The questions of one message, each in the customer's words: "shop ở đâu, mấy giờ mở cửa, có ship k" are three. Greetings around
 * them are left out; a message without a question comes back whole.
 */
export function splitQuestions(text: string): string[] {
  const whole = linesOfList(text.slice(0, MAX_CHARS).trim());
  if (readWords(whole).length === 0) return [];
  const sentences = whole
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(NEXT_QUESTION))
    .flatMap(splitWhole)
    .map(tidy)
    .filter((part) => readWords(part).length > 0);
  const asking = sentences.filter((part) => recogniseSmallTalk(part) === null);
  const parts = gatherTold(asking);
  if (parts.length <= 1) return asking.length === 0 || sentences.length === asking.length ? [whole] : parts;
  return parts.slice(0, MAX_QUESTIONS);
}

/** "1. phí ship 2. mấy giờ mở cửa": each on a line of its own. */
function linesOfList(text: string): string {
  const isList = /(?:^|\s)1\s?[.)]\s*\p{L}.*\s2\s?[.)]\s*\p{L}/su.test(text);
  if (!isList) return text;
  // What stands before the list is said to its first question.
  return text
    .replace(/(?:^|\s)1\s?[.)]\s*(?=\p{L})/u, " ")
    .replace(/\s[2-9]\s?[.)]\s*(?=\p{L})/gu, "\n")
    .trim();
}

/** Splits at commas and "và" only where each side asks something itself; "màu đen, trắng còn không" stays one. */
function splitWhole(sentence: string): string[] {
  const pieces = sentence.split(MAYBE_NEXT).filter((piece) => readWords(piece).length > 0);
  if (pieces.length < 2) return [sentence];
  const real = pieces.filter((piece) => recogniseSmallTalk(piece) === null);
  return real.every((piece) => readWords(piece).length >= 2 && asks(piece)) ? pieces : [sentence];
}

/** What is told before a question belongs to it: "mình cao 1m6. mặc size gì?" is one. */
function gatherTold(parts: readonly string[]): string[] {
  const gathered: string[] = [];
  let told = "";
  for (const part of parts) {
    const joined = told === "" ? part : `${told} ${part}`;
    if (asks(part)) {
      gathered.push(joined);
      told = "";
    } else told = joined;
  }
  if (told !== "") {
    if (gathered.length === 0) gathered.push(told);
    else gathered[gathered.length - 1] += ` ${told}`;
  }
  return gathered;
}

function asks(part: string): boolean {
  return (
    looksLikeQuestion(part) ||
    ASKING.test(
      ` ${readWords(part)
        .map((word) => word.plain)
        .join(" ")} `,
    )
  );
}

const ASKING =
  / (?:co .+ (?:khong|ko|k|hok|hong|hem|chua)|bao nhieu|bao lau|bao gio|bn|nhiu|may gio|may h|khi nao|o dau|cho nao|the nao|nhu nao|lam sao|gi|j|may ngay|how much|how long|where|when|what|do you|can i|is there|phi|gia|con (?:size|mau|hang)) /;

function tidy(part: string): string {
  return part
    .replace(STARTS_ASIDE, "")
    .replace(/^[\s,;.\-–•*]+|[\s,;]+$/gu, "")
    .trim();
}
