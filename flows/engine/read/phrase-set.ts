import { accentsAgree, joinWords, readWords, sameWord, type Word } from "./words";

/** Many phrases to look for at once, in time that does not grow with their number. */
export class PhraseSet {
  readonly #phrases: Word[][];
  readonly #byLetters = new Map<string, number[]>();
  readonly #byFirstWord = new Map<string, Word[][]>();

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases.map(readWords).filter((words) => words.length > 0);
    this.#phrases.forEach((words, i) => {
      push(this.#byLetters, lettersOf(words), i);
      push(this.#byFirstWord, words[0]!.plain, words);
    });
  }

  /** Whether a text is one of the phrases: same words, or the same letters with the spaces typed differently. */
  has(text: readonly Word[]): boolean {
    return this.indexOf(text) >= 0;
  }

  /** Position of the phrase (of those with letters) that the text is, or -1. */
  indexOf(text: readonly Word[]): number {
    if (text.length === 0) return -1;
    return this.#byLetters.get(lettersOf(text))?.find((i) => samePhrase(text, this.#phrases[i]!)) ?? -1;
  }

  /** How many words the longest phrase has that stands at this place of the text; 0 for none. */
  lengthAt(text: readonly Word[], at: number): number {
    const first = text[at];
    let longest = 0;
    for (const phrase of first === undefined ? [] : (this.#byFirstWord.get(first.plain) ?? [])) {
      if (phrase.length > longest && at + phrase.length <= text.length && phrase.every((word, i) => sameWord(text[at + i]!, word)))
        longest = phrase.length;
    }
    return longest;
  }

  /** Where in the text any of the phrases stands, or -1. */
  findIn(text: readonly Word[]): number {
    for (let at = 0; at < text.length; at++) if (this.lengthAt(text, at) > 0) return at;
    return -1;
  }
}

/** Same words, or the same letters with the spaces typed differently ("đểlại số"). */
export function samePhrase(text: readonly Word[], phrase: readonly Word[]): boolean {
  if (phrase.length === 0) return false;
  if (text.length === phrase.length) return text.every((word, i) => sameWord(word, phrase[i]!));
  // One word typed as several is too short to be told from other words.
  if (phrase.length === 1 || lettersOf(text) !== lettersOf(phrase)) return false;
  // Which word the tone of a joined word belongs to is lost, so only the letter marks decide here.
  return accentsAgree({ ...joinWords(text), tone: "" }, joinWords(phrase));
}

function lettersOf(words: readonly Word[]): string {
  let letters = "";
  for (const word of words) letters += word.plain;
  return letters;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
