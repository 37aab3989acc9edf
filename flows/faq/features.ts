import { hasAccents } from "../engine/read/words";
import type { AccentReader } from "./accents";
import type { Concepts } from "./concepts";
import type { FaqWord } from "./normalise";
import { saidAlone } from "./talk";

const HASH_BITS = 18;
/** Every hash is below this. */
export const HASH_COUNT = 1 << HASH_BITS;
const HASH_MASK = HASH_COUNT - 1;
/** A name or a place is short, a question about it is long. */
const LENGTH_STEPS = [1, 2, 3, 4, 6, 8, 11, 15];
const LETTERS_FROM = 2;
const LETTERS_TO = 4;
const ACCENTED_LETTERS_TO = 3;
const MAX_WORDS = 60;

/** What is known of words before any example is read. */
export interface Reading {
  concepts: Concepts;
  /** How much light words count. */
  light: ReadonlyMap<string, number>;
  /** What was meant by words without accents. */
  accents: AccentReader;
}

/** Hashed words, word pairs, letter n-grams and what is spoken of in a text, one list for each view (see feature-space.ts). */
export function hashText(words: readonly FaqWord[], reading: Reading, contradicts: (word: FaqWord) => boolean): Int32Array[] {
  const used = firstWords(words);
  return hashMeant(used, reading.accents.read(used), reading, contradicts);
}

/** The words that are looked at. */
export function firstWords(words: readonly FaqWord[]): readonly FaqWord[] {
  return words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words;
}

/** The same where it is known what accents were meant. */
export function hashMeant(
  used: readonly FaqWord[],
  meant: readonly FaqWord[],
  reading: Reading,
  contradicts: (word: FaqWord) => boolean,
): Int32Array[] {
  const accented = meant.map((word) => word.shaped + word.tone);
  // Another word by its accents must not look the same without them.
  const plain = used.map((word, i) => (contradicts(word) ? accented[i]! : word.plain));
  const isAccented = meant.map(hasAccents);
  const bare = !isAccented.includes(true);
  return [
    hashLength(used.length),
    hashWords(plain, 1, null),
    hashLetters(withoutLight(plain, reading.light), 5, LETTERS_TO),
    hashMeaning(used, meant, reading),
    bare ? EMPTY : hashWords(accented, 3, isAccented),
    bare ? EMPTY : hashLetters(accented, 6, ACCENTED_LETTERS_TO),
  ];
}

function withoutLight(words: readonly string[], light: Reading["light"]): readonly string[] {
  const heavy = light.size === 0 ? words : words.filter((word) => !light.has(word));
  return heavy.length > 0 ? heavy : words;
}

const EMPTY = new Int32Array(0);

function hashLength(words: number): Int32Array {
  return Int32Array.from(LENGTH_STEPS, (step) => hash(words > step ? "more" : "less", step));
}

function hashWords(words: readonly string[], salt: number, marked: readonly boolean[] | null): Int32Array {
  const hashes: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (marked === null || marked[i]) {
      hashes.push(hash(word, salt));
      // Any year is like another year, any price like another price.
      if (/\d/.test(word)) hashes.push(hash(word.replace(/\d/g, "0"), salt + 100));
    }
    if (i + 1 < words.length && (marked === null || marked[i] || marked[i + 1])) hashes.push(hash(`${word} ${words[i + 1]!}`, salt + 200));
  }
  return Int32Array.from(hashes);
}

/** What it says where it asks nothing, or its synonym groups by the accents that were meant. */
function hashMeaning(used: readonly FaqWord[], meant: readonly FaqWord[], { concepts }: Reading): Int32Array {
  const alone = saidAlone(used);
  return alone === null ? Int32Array.from(concepts.in(meant), hashOfGroup) : Int32Array.of(hash(`#${alone}`, 7));
}

/** How a synonym group is known to the feature space. */
export function hashOfGroup(group: number): number {
  return hash(`#${group}`, 7);
}

function hashLetters(words: readonly string[], salt: number, longest: number): Int32Array {
  const text = ` ${words.join(" ")} `;
  const hashes = new Int32Array(text.length * (longest - LETTERS_FROM + 1));
  let count = 0;
  for (let start = 0; start + LETTERS_FROM <= text.length; start++) {
    let state = salt;
    const last = Math.min(text.length, start + longest);
    for (let end = start; end < last; end++) {
      state = Math.imul(state ^ text.charCodeAt(end), 0x01000193);
      if (end - start + 1 >= LETTERS_FROM) hashes[count++] = finish(state);
    }
  }
  return hashes.subarray(0, count);
}

export function hash(text: string, salt: number): number {
  let state = salt;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return finish(state);
}

/** FNV's low bits are weak for short texts; this mixes the high ones in. */
function finish(state: number): number {
  let mixed = state ^ (state >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed & HASH_MASK;
}
