import { editDistance } from "../engine/read/edit-distance";
import { hasAccents, type Word } from "../engine/read/words";
import { isTypedBare } from "./accents";
import { toFaqWords, type FaqWord } from "./normalise";
import type { Sliced } from "./slices";
import { isSyllable, splitJoined } from "./syllables";
import { decodeTyping } from "./typing-codes";

/** Words that the example questions use, how their accents are written there, and what a slip of them can mean. */
export class Vocabulary {
  readonly #forms = new Map<string, KnownWord>();
  readonly #pairs = new Set<string>();
  /** Known words by each spelling that lacks one letter. */
  readonly #nearly = new Map<string, string[]>();
  readonly #corrected = new Map<string, string | null>();

  static *reading(questions: readonly (readonly FaqWord[])[]): Sliced<Vocabulary> {
    const vocabulary = new Vocabulary();
    yield* vocabulary.#learn(questions);
    return vocabulary;
  }

  *#learn(questions: readonly (readonly FaqWord[])[]): Sliced<void> {
    for (const words of questions) {
      yield;
      // In a text written with accents, a word without one has none.
      const isWritten = !isTypedBare(words);
      words.forEach((word, i) => {
        const known = this.#forms.get(word.plain) ?? {
          count: 0,
          forms: new Map<string, FaqWord>(),
          isBare: false,
        };
        known.count++;
        if (hasAccents(word) || isWritten) {
          known.forms.set(formOf(word), word);
        } else known.isBare = true;
        this.#forms.set(word.plain, known);
        if (i > 0) this.#pairs.add(`${words[i - 1]!.plain} ${word.plain}`);
      });
    }
    for (const word of this.#forms.keys()) {
      if (word.length < 4 || /\d/.test(word)) continue;
      yield;
      for (const key of new Set([word, ...shortened(word)])) this.#nearly.set(key, [...(this.#nearly.get(key) ?? []), word]);
    }
  }

  has(plain: string): boolean {
    return this.#forms.has(plain);
  }

  /** True when the accents that were typed make it another word than every word of these letters: "dường" where only "đường" is known. */
  contradicts(word: FaqWord): boolean {
    if (!hasAccents(word)) return false;
    const known = this.#forms.get(word.plain);
    if (known === undefined || known.isBare) return false;
    for (const { shaped, tone } of known.forms.values()) {
      const toneFits = word.tone === "" || word.tone === tone || isHookOrTilde(word.tone, tone);
      if (toneFits && (word.shaped === word.plain || word.shaped === shaped)) return false;
    }
    return true;
  }

  /** Slips set right, where the letters allow one reading: input method codes, words typed together or torn apart, typos. */
  repair(words: readonly FaqWord[]): FaqWord[] {
    if (this.#forms.size === 0) return [...words];
    const repaired: FaqWord[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const next = words[i + 1];
      if (next && this.#isTorn(word, next, words[i + 2])) {
        repaired.push(...toFaqWords(word.typed + next.typed, `${word.typed} ${next.typed}`));
        i++;
      } else if (this.#forms.has(word.plain) || word.typed.length > 40) repaired.push(word);
      else repaired.push(...(this.#read(word) ?? [word]));
    }
    return repaired;
  }

  /** "gia o hang": the parts are words too, so what follows has to decide. */
  #isTorn(word: FaqWord, next: FaqWord, after: FaqWord | undefined): boolean {
    if (/\d/.test(word.plain + next.plain) || word.plain.length + next.plain.length < 3) return false;
    const joined = word.plain + next.plain;
    if (!this.#forms.has(joined)) return false;
    if (!this.#forms.has(word.plain) && !this.#forms.has(next.plain)) return true;
    if (Math.min(word.plain.length, next.plain.length) > 1 || this.#pairs.has(`${word.plain} ${next.plain}`)) return false;
    return after !== undefined && this.#pairs.has(`${joined} ${after.plain}`) && !this.#pairs.has(`${next.plain} ${after.plain}`);
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
    if (plain.length < 4 || plain.length > 20 || isSyllable(plain)) return null;
    const cached = this.#corrected.get(plain);
    if (cached !== undefined) return cached;
    const candidates = new Set<string>();
    for (const key of [plain, ...shortened(plain)]) for (const word of this.#nearly.get(key) ?? []) candidates.add(word);
    let best: string | null = null;
    let bestWeight = 0;
    for (const candidate of candidates) {
      if (candidate === plain || editDistance(plain, candidate, 1) > 1) continue;
      const weight = Math.log(1 + this.#forms.get(candidate)!.count) + (isLikelySlip(plain, candidate) ? 10 : 0);
      if (weight > bestWeight || (weight === bestWeight && best !== null && candidate < best)) {
        best = candidate;
        bestWeight = weight;
      }
    }
    // A bounded memory: customers repeat the same slips.
    if (this.#corrected.size < 5_000) this.#corrected.set(plain, best);
    return best;
  }
}

interface KnownWord {
  count: number;
  /** Each way its accents are written. */
  forms: Map<string, FaqWord>;
  /** Also seen in a text without accents, where it can be any of them. */
  isBare: boolean;
}

function formOf(word: Word): string {
  return word.shaped + word.tone;
}

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

function shortened(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
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
