import { isWithinOneEdit } from "../engine/read/edit-distance";
import { hasAccents } from "../engine/read/words";
import { isTypedBare } from "./accents";
import { KNOWN_WORDS } from "./known-words";
import { differingLetters, lettersIn } from "./letters";
import { toFaqWords, type FaqWord } from "./normalise";
import { readOwnWords } from "./own-words";
import type { Sliced } from "./slices";
import { isSyllable, splitJoined } from "./syllables";
import { decodeTyping } from "./typing-codes";

/** Shorter words have too many neighbours, longer ones are no words. */
const [MIN_REPAIRED, MAX_REPAIRED] = [4, 20];
const PAIRS_AT_ONCE = 200;

/** A vocabulary as plain data; a word's number is its place among the words. */
export interface VocabularyData {
  /** Each word as JSON: letters, how often, whether also without accents, its forms. In pieces, so that reading them can pause. */
  words: string[];
  /** Words that follow one another, as numbers of pairs; ascending. */
  pairs: Float64Array<ArrayBuffer>;
}

/** Far above the number of words; beyond it, pairs would be confused. */
const PAIR_BASE = 1 << 22;

/** Words that the example questions use, how their accents are written there, and what a slip of them can mean. */
export class Vocabulary {
  readonly #forms = new Map<string, KnownWord>();
  readonly #pairs = new Set<number>();
  /** Words that a slip can stand for, by their length. */
  readonly #byLength: KnownWord[][] = [];
  readonly #corrected = new Map<string, string | null>();

  static *reading(questions: readonly (readonly FaqWord[])[]): Sliced<Vocabulary> {
    const vocabulary = new Vocabulary();
    for (const words of questions) {
      yield;
      vocabulary.#learn(words);
    }
    return vocabulary;
  }

  static *opening({ words, pairs }: VocabularyData): Sliced<Vocabulary> {
    const vocabulary = new Vocabulary();
    for (const word of words) {
      const [plain, count, isBare, forms] = JSON.parse(word) as StoredWord;
      Object.assign(vocabulary.#known(plain), { count, isBare, forms });
      yield;
    }
    for (const [at, pair] of pairs.entries()) {
      vocabulary.#pairs.add(pair);
      if (at % PAIRS_AT_ONCE === 0) yield;
    }
    return vocabulary;
  }

  toData(): VocabularyData {
    return {
      words: Array.from(this.#forms.values(), ({ plain, count, isBare, forms }) =>
        JSON.stringify([plain, count, isBare, forms] satisfies StoredWord),
      ),
      pairs: Float64Array.from(this.#pairs).sort(),
    };
  }

  #learn(words: readonly FaqWord[]): void {
    // In a text written with accents, a word without one has none.
    const isWritten = !isTypedBare(words);
    let previous: KnownWord | null = null;
    for (const word of words) {
      const known = this.#known(word.plain);
      known.count++;
      if (!hasAccents(word) && !isWritten) known.isBare = true;
      else if (!known.forms.some(([shaped, tone]) => shaped === word.shaped && tone === word.tone))
        known.forms.push([word.shaped, word.tone]);
      if (previous !== null) this.#pairs.add(previous.number * PAIR_BASE + known.number);
      previous = known;
    }
  }

  #known(plain: string): KnownWord {
    const met = this.#forms.get(plain);
    if (met !== undefined) return met;
    const known: KnownWord = { number: this.#forms.size, plain, letters: lettersIn(plain), count: 0, forms: [], isBare: false };
    this.#forms.set(plain, known);
    if (plain.length >= MIN_REPAIRED && !/\d/.test(plain)) (this.#byLength[plain.length] ??= []).push(known);
    return known;
  }

  /** True where an example has the one right before the other. */
  areNeighbours(one: string, next: string): boolean {
    const [first, second] = [this.#forms.get(one), this.#forms.get(next)];
    return first !== undefined && second !== undefined && this.#pairs.has(first.number * PAIR_BASE + second.number);
  }

  has(plain: string): boolean {
    return this.#forms.has(plain);
  }

  /** True when the accents that were typed make it another word than every word of these letters: "dường" where only "đường" is known. */
  contradicts(word: FaqWord): boolean {
    if (!hasAccents(word)) return false;
    const known = this.#forms.get(word.plain);
    if (known === undefined || known.isBare) return false;
    for (const [shaped, tone] of known.forms) {
      const toneFits = word.tone === "" || word.tone === tone || isHookOrTilde(word.tone, tone);
      if (toneFits && (word.shaped === word.plain || word.shaped === shaped)) return false;
    }
    return true;
  }

  /** Slips set right, where the letters allow one reading: input method codes, words typed together or torn apart, typos. */
  repair(typed: readonly FaqWord[]): FaqWord[] {
    if (this.#forms.size === 0) return [...typed];
    const words = readOwnWords(typed, this);
    const repaired: FaqWord[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const next = words[i + 1];
      if (next && this.#isTorn(word, next, words[i + 2])) {
        repaired.push(...toFaqWords(word.typed + next.typed, `${word.typed} ${next.typed}`));
        i++;
      } else if (this.#forms.has(word.plain) || KNOWN_WORDS.has(word.plain) || word.typed.length > 40) repaired.push(word);
      else repaired.push(...(this.#read(word) ?? [word]));
    }
    return repaired;
  }

  /** "gia o hang": the parts are words too, so what follows has to decide. */
  #isTorn(word: FaqWord, next: FaqWord, after: FaqWord | undefined): boolean {
    if (KNOWN_WORDS.has(word.plain) || KNOWN_WORDS.has(next.plain)) return false;
    if (/\d/.test(word.plain + next.plain) || word.plain.length + next.plain.length < 3) return false;
    const joined = word.plain + next.plain;
    if (!this.#forms.has(joined)) return false;
    if (!this.#forms.has(word.plain) && !this.#forms.has(next.plain)) return true;
    if (Math.min(word.plain.length, next.plain.length) > 1 || this.areNeighbours(word.plain, next.plain)) return false;
    return after !== undefined && this.areNeighbours(joined, after.plain) && !this.areNeighbours(next.plain, after.plain);
  }

  #read(word: FaqWord): FaqWord[] | null {
    const decoded = decodeTyping(word.typed);
    if (decoded !== null) {
      const read = toFaqWords(decoded, word.typed);
      if (read.length === 1 && this.#forms.has(read[0]!.plain)) return read;
    }
    if (/\d/.test(word.plain)) return null;
    const parts = isSyllable(word.plain) ? null : splitJoined(word.plain, (part) => this.#forms.has(part));
    if (parts !== null) return splitTyped(word, parts);
    const meant = this.#closest(word.plain);
    return meant === null ? null : toFaqWords(meant, word.typed);
  }

  /** The known word one slip of the fingers away; null when the letters are another syllable of their own, or none is near. */
  #closest(plain: string): string | null {
    if (plain.length < MIN_REPAIRED || plain.length > MAX_REPAIRED || isSyllable(plain)) return null;
    const cached = this.#corrected.get(plain);
    if (cached !== undefined) return cached;
    const letters = lettersIn(plain);
    let best: string | null = null;
    let bestWeight = 0;
    for (const length of [plain.length - 1, plain.length, plain.length + 1]) {
      for (const known of this.#byLength[length] ?? []) {
        const { plain: candidate, count } = known;
        if (differingLetters(letters, known.letters) > 2 || !isWithinOneEdit(plain, candidate)) continue;
        const weight = Math.log(1 + count) + (isLikelySlip(plain, candidate) ? 10 : 0);
        if (weight > bestWeight || (weight === bestWeight && best !== null && candidate < best)) {
          best = candidate;
          bestWeight = weight;
        }
      }
    }
    // A bounded memory: customers repeat the same slips.
    if (this.#corrected.size < 5_000) this.#corrected.set(plain, best);
    return best;
  }
}

interface KnownWord {
  number: number;
  plain: string;
  letters: number;
  count: number;
  /** Each way its accents are written. */
  forms: Form[];
  /** Also seen in a text without accents, where it can be any of them. */
  isBare: boolean;
}

type Form = [shaped: string, tone: string];
type StoredWord = [plain: string, count: number, isBare: boolean, forms: Form[]];

/** Half of the country does not tell hỏi from ngã by ear and types either. */
function isHookOrTilde(one: string, other: string): boolean {
  return (one === "r" && other === "x") || (one === "x" && other === "r");
}

function splitTyped(word: FaqWord, parts: string[]): FaqWord[] {
  // Stretched letters shift the letters typed against the plain ones; then the plain parts have to do.
  const typed = [...word.typed];
  if (typed.length !== word.plain.length) return parts.flatMap((part) => toFaqWords(part, word.typed));
  let at = 0;
  return parts.flatMap((part) => {
    const piece = typed.slice(at, at + part.length).join("");
    at += part.length;
    return toFaqWords(piece, word.typed);
  });
}

const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEIGHBOURS = new Map<string, string>();
KEYBOARD.forEach((row, y) => {
  for (let x = 0; x < row.length; x++) {
    const near = [
      row[x - 1],
      row[x + 1],
      ...[KEYBOARD[y - 1], KEYBOARD[y + 1]].flatMap((other) => [other?.[x - 1], other?.[x], other?.[x + 1]]),
    ];
    NEIGHBOURS.set(row[x]!, near.filter((key) => key !== undefined).join(""));
  }
});

/** Swapped letters, a letter too many or too few, or the key beside the right one. */
function isLikelySlip(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return true;
  const at = [...typed].findIndex((letter, i) => letter !== meant[i]);
  const rest = typed.slice(at + 1) === meant.slice(at + 1);
  return rest ? (NEIGHBOURS.get(meant[at]!)?.includes(typed[at]!) ?? false) : true;
}
