import { hasAccents, readWords, type Word } from "../engine/read/words";
import { TEENCODE } from "./teencode";

export interface FaqWord extends Word {
  /** What was typed, when it was written out ("ko" → "không"). */
  from?: string;
  /** One bit per letter, to see at once that two words are too far apart for a typo. */
  letters: number;
}

/** Courtesies and pronouns: they say little about what is asked. */
const FILLERS = new Set(
  "shop ơi ạ a em anh chị mình bạn cho hỏi với vậy là thì mà ở có không được ak à nhé nha ha hả hi dạ vâng ừ xin giúp dùm giùm tôi cái của thế nhỉ đi ad ok này đó kia rồi chưa muốn cần biết xem thôi luôn cũng và các những bên nhà hello alo chào".split(
    " ",
  ),
);
const fillerWords = readWords([...FILLERS].join(" "));
const FILLER_BY_PLAIN = new Map(fillerWords.map((word) => [word.plain, fillerWords.filter((other) => other.plain === word.plain)]));

const expansions = new Map(Object.entries(TEENCODE).map(([short, full]) => [short, readWords(full)]));

/** The words of a question with chat spellings written out, numbers and letters apart ("size40" → "size 40"). */
export function normaliseQuestion(text: string): FaqWord[] {
  const words: FaqWord[] = [];
  for (const word of readWords(text)) {
    for (const part of splitNumbers(word)) {
      const full = expansions.get(part.typed) ?? (hasAccents(part) ? undefined : expansions.get(part.plain));
      if (full === undefined) words.push(withLetters(part));
      else
        for (const expanded of full)
          words.push(withLetters(expanded.plain === part.plain ? part : expanded, expanded.plain === part.plain ? undefined : part.typed));
    }
  }
  return words;
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
export function contentWordsOf(texts: readonly string[]): Set<string> {
  const content = new Set<string>();
  for (const text of texts) {
    for (const word of normaliseQuestion(text)) {
      const fillers = FILLER_BY_PLAIN.get(word.plain);
      if (fillers && hasAccents(word) && !fillers.some((filler) => filler.shaped === word.shaped && filler.tone === word.tone))
        content.add(word.plain);
    }
  }
  return content;
}

function withLetters({ typed, plain, shaped, tone }: Word, from?: string): FaqWord {
  let letters = 0;
  for (let i = 0; i < plain.length; i++) letters |= 1 << (plain.charCodeAt(i) & 31);
  return from === undefined ? { typed, plain, shaped, tone, letters } : { typed, plain, shaped, tone, letters, from };
}

const MIXED = /^(?:[a-zà-ỹđ]{2,}\d+|\d+[a-zà-ỹđ]{2,})$/u;

function splitNumbers(word: Word): Word[] {
  if (!MIXED.test(word.typed)) return [word];
  return word.typed.split(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/u).flatMap((part) => readWords(part));
}
