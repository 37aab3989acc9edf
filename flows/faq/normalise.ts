import { hasAccents, readWords, type Word } from "../engine/read/words";
import { writeAmounts } from "./amounts";
import { lettersIn } from "./letters";
import { TEENCODE } from "./teencode";

export interface FaqWord extends Word {
  /** What was typed, when it was written out ("ko" → "không"). */
  from?: string;
  /** See letters.ts. */
  letters: number;
}

/** Courtesies and pronouns: they say little about what is asked. */
const FILLERS = new Set(
  "shop ơi ạ a em anh chị mình bạn cho hỏi với vậy là thì mà ở có không được ak à nhé nha ha hả hi dạ vâng ừ xin giúp dùm giùm tôi cái của thế nhỉ đi ad ok này đó kia rồi chưa muốn cần biết xem thôi luôn cũng và các những bên nhà hello alo chào".split(
    " ",
  ),
);
const fillerWords = readWords([...FILLERS].join(" "));
/** Each courtesy and pronoun once. */
export const FILLER_WORDS: readonly FaqWord[] = fillerWords.map((word) => withLetters(word));
const FILLER_BY_PLAIN = new Map(fillerWords.map((word) => [word.plain, fillerWords.filter((other) => other.plain === word.plain)]));

/** Chat spellings and what they stand for. */
export type Expansions = ReadonlyMap<string, Word[]>;

const DEFAULT_EXPANSIONS: Expansions = toExpansions(TEENCODE);

/** The built-in chat spellings with a business's own words added; its own win. */
export function expansionsWith(own: Readonly<Record<string, string>> | undefined): Expansions {
  return own === undefined ? DEFAULT_EXPANSIONS : new Map([...DEFAULT_EXPANSIONS, ...toExpansions(own)]);
}

function toExpansions(list: Readonly<Record<string, string>>): Map<string, Word[]> {
  return new Map(Object.entries(list).map(([short, full]) => [short.normalize("NFC").toLowerCase(), readWords(full)]));
}

/**
 * The words of a question with chat spellings written out, amounts written one way, numbers and letters apart ("size40" →
 * "size 40"). A text of nothing but emoji is read by its emoji.
 */
export function normaliseQuestion(text: string, expansions: Expansions = DEFAULT_EXPANSIONS): FaqWord[] {
  const words: FaqWord[] = [];
  for (const word of readWords(writeAmounts(asUsualLetters(text)))) {
    const parts = splitNumbers(word);
    for (const part of parts) {
      // "TT456" is a code and no payment; "sz40" is a size.
      const full =
        parts.length > 1 && !SIZE_WORDS.has(part.typed)
          ? undefined
          : (expansions.get(part.typed) ?? (hasAccents(part) ? undefined : expansions.get(part.plain)));
      if (full === undefined) words.push(withLetters(part));
      else
        for (const expanded of full)
          words.push(withLetters(expanded.plain === part.plain ? part : expanded, expanded.plain === part.plain ? undefined : part.typed));
    }
  }
  return words.length > 0 ? words : emojiOf(text);
}

const STRUCK_OR_UNDERLINED = /[\u0330-\u0338\u20D0-\u20FF]/gu;

/** "𝐬𝐡𝐢𝐩", "ｓｈｉｐ", "s̲h̲i̲p̲": letters drawn otherwise, as name generators and some keyboards write them. */
function asUsualLetters(text: string): string {
  return text.normalize("NFKC").replace(STRUCK_OR_UNDERLINED, "");
}

function emojiOf(text: string): FaqWord[] {
  return (text.match(/\p{Extended_Pictographic}/gu) ?? []).map((emoji) => {
    // One private letter each, so that two emoji have nothing in common.
    const name = String.fromCharCode(0xe000 + (emoji.codePointAt(0)! % 0x1900));
    return { typed: emoji, plain: name, shaped: name, tone: "", letters: 0 };
  });
}

/** Chat shorthand that only asks to be written to: "ib giá" asks for the price. */
const LIGHT = new Set(["ib", "inb", "inbox"]);

/**
 * True for a courtesy or pronoun. A word typed without accents counts as one only when no question uses the same letters for
 * something else: "cua" is "cửa" where there are opening hours, although it could be "của".
 */
export function isFiller(word: FaqWord, contentWords: ReadonlySet<string>): boolean {
  if (word.from !== undefined && LIGHT.has(word.from)) return true;
  const known = FILLER_BY_PLAIN.get(word.plain);
  if (known === undefined) return false;
  if (!hasAccents(word)) return known.some((filler) => !hasAccents(filler)) || !contentWords.has(word.plain);
  return known.some((filler) => filler.shaped === word.shaped && filler.tone === word.tone);
}

/** True for a word without accents that has the letters of a filler. */
export function isPerhapsFiller(word: FaqWord): boolean {
  return !hasAccents(word) && FILLER_BY_PLAIN.has(word.plain);
}

/** Unaccented spellings of words in these texts that are written like a filler and are none. */
export function contentWordsOf(texts: readonly (readonly FaqWord[])[]): Set<string> {
  const content = new Set<string>();
  for (const words of texts) {
    for (const word of words) {
      const fillers = FILLER_BY_PLAIN.get(word.plain);
      if (fillers && hasAccents(word) && !fillers.some((filler) => filler.shaped === word.shaped && filler.tone === word.tone))
        content.add(word.plain);
    }
  }
  return content;
}

/** A word as typed, ready to be compared with others. */
export function toFaqWords(text: string, from?: string): FaqWord[] {
  return readWords(text).map((word) => withLetters(word, from));
}

function withLetters({ typed, plain, shaped, tone }: Word, from?: string): FaqWord {
  const letters = lettersIn(plain);
  return from === undefined ? { typed, plain, shaped, tone, letters } : { typed, plain, shaped, tone, letters, from };
}

const SIZE_WORDS = new Set(["sz", "siz", "sze", "sai"]);
const MIXED = /^(?:[a-zà-ỹđ]{2,}\d+|\d+[a-zà-ỹđ]{2,})$/u;

function splitNumbers(word: Word): Word[] {
  if (!MIXED.test(word.typed)) return [word];
  return word.typed.split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/u).flatMap((part) => readWords(part));
}
