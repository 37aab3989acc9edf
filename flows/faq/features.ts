import { hasAccents } from "../engine/read/words";
import type { AccentReader } from "./accents";
import type { Concepts } from "./concepts";
import type { FaqWord } from "./normalise";
import { finishSlices, type Sliced } from "./slices";

/** What a text looks like to the classifier: feature numbers and their weights. */
export interface TextVector {
  /** False when nothing but the length is known from the examples. */
  isKnown: boolean;
  ids: Int32Array;
  values: Float32Array;
}

const HASH_BITS = 18;
const HASH_MASK = (1 << HASH_BITS) - 1;
/** Length, unaccented words and pairs, unaccented letters, what is spoken of, accented words and pairs, accented letters. */
const VIEW_WEIGHTS = [0.5, 1, 1, 1, 0.5, 0.5] as const;
const MEANING_VIEW = 3;
const PLAIN_VIEWS = 4;
/** A name or a place is short, a question about it is long. */
const LENGTH_STEPS = [1, 2, 3, 4, 6, 8, 11, 15];
const PLAIN_NORM = VIEW_WEIGHTS.slice(0, MEANING_VIEW).reduce((sum, weight) => sum + weight * weight, 0);
const FULL_NORM = PLAIN_NORM + VIEW_WEIGHTS.slice(PLAIN_VIEWS).reduce((sum, weight) => sum + weight * weight, 0);
/** A text without accents says the same with fewer views, so what it has counts more. */
const BARE_SCALE = Math.sqrt(FULL_NORM / PLAIN_NORM);
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

/** Hashed words, word pairs, letter n-grams and synonym groups of a text, one list for each view. */
export function hashText(words: readonly FaqWord[], reading: Reading, contradicts: (word: FaqWord) => boolean): Int32Array[] {
  const used = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words;
  const meant = reading.accents.read(used);
  const accented = meant.map((word) => word.shaped + word.tone);
  // Another word by its accents must not look the same without them.
  const plain = used.map((word, i) => (contradicts(word) ? accented[i]! : word.plain));
  const isAccented = meant.map(hasAccents);
  const bare = !isAccented.includes(true);
  return [
    hashLength(used.length),
    hashWords(plain, 1, null),
    hashLetters(withoutLight(plain, reading.light), 5, LETTERS_TO),
    hashMeaning(meant, reading),
    bare ? EMPTY : hashWords(accented, 3, isAccented),
    bare ? EMPTY : hashLetters(accented, 6, ACCENTED_LETTERS_TO),
  ];
}

function withoutLight(words: readonly string[], light: Reading["light"]): readonly string[] {
  const heavy = light.size === 0 ? words : words.filter((word) => !light.has(word));
  return heavy.length > 0 ? heavy : words;
}

const EMPTY = new Int32Array(0);

/** How rare each feature is, learned from the examples; turns hashed views into vectors of length 1. */
export class FeatureSpace {
  readonly #indexes = new Int32Array(HASH_MASK + 1).fill(-1);
  #rarity = new Float32Array(0);
  #unknownRarity = 0;
  #weights: FeatureWeights = { features: EVEN, meaning: 1 };
  /** Counts one text's features; all zero in between. */
  #tally = new Uint16Array(0);
  #size = 1;

  /** @param maxSize features above this share a number */
  static of(texts: readonly (readonly Int32Array[])[], maxSize: number, weights: FeatureWeights): FeatureSpace {
    return finishSlices(FeatureSpace.reading(texts, maxSize, weights));
  }

  static *reading(texts: readonly (readonly Int32Array[])[], maxSize: number, weights: FeatureWeights): Sliced<FeatureSpace> {
    const space = new FeatureSpace();
    space.#weights = weights;
    yield* space.#read(texts, maxSize);
    return space;
  }

  get size(): number {
    return this.#size;
  }

  *#read(texts: readonly (readonly Int32Array[])[], maxSize: number): Sliced<void> {
    const counts: number[] = [];
    const hashes: number[] = [];
    const lastSeen: number[] = [];
    for (const [text, views] of texts.entries()) {
      yield;
      for (const view of views) {
        for (const hash of view) {
          let index = this.#indexes[hash]!;
          if (index < 0) {
            index = this.#indexes[hash] = counts.length;
            counts.push(0);
            hashes.push(hash);
            lastSeen.push(-1);
          }
          if (lastSeen[index] !== text) {
            counts[index]!++;
            lastSeen[index] = text;
          }
        }
      }
    }
    this.#rarity = Float32Array.from(
      counts,
      (count, i) => (Math.log((1 + texts.length) / (1 + count)) + 1) * this.#weights.features[hashes[i]!]!,
    );
    this.#unknownRarity = Math.log(1 + texts.length) + 1;
    this.#tally = new Uint16Array(counts.length);
    this.#size = Math.min(counts.length, Math.max(1, maxSize));
  }

  toVector(views: readonly Int32Array[]): TextVector {
    const total = views.reduce((sum, view) => sum + view.length, 0);
    const ids = new Int32Array(total);
    const values = new Float32Array(total);
    const bare = views[PLAIN_VIEWS]!.length === 0;
    const tally = this.#tally;
    let length = 0;
    let isKnown = false;
    for (let v = 0; v < views.length; v++) {
      const view = views[v]!;
      const from = length;
      let norm = 0;
      for (let i = 0; i < view.length; i++) {
        const index = this.#indexes[view[i]!]!;
        if (index < 0) norm += (this.#unknownRarity * this.#weights.features[view[i]!]!) ** 2;
        else if (tally[index]!++ === 0) ids[length++] = index;
      }
      for (let i = from; i < length; i++) {
        const index = ids[i]!;
        const count = tally[index]!;
        const value = (count === 1 ? 1 : 1 + Math.log(count)) * this.#rarity[index]!;
        tally[index] = 0;
        values[i] = value;
        norm += value * value;
        if (index >= this.#size) ids[i] = index % this.#size;
      }
      if (v > 0 && length > from) isKnown = true;
      const weight = v === MEANING_VIEW ? this.#weights.meaning : VIEW_WEIGHTS[v]!;
      const scale = (weight * (bare ? BARE_SCALE : 1)) / Math.sqrt(norm || 1);
      for (let i = from; i < length; i++) values[i]! *= scale;
    }
    return { isKnown, ids: ids.subarray(0, length), values: values.subarray(0, length) };
  }
}

export interface FeatureWeights {
  /** How much each hashed feature counts beside its rarity. */
  features: Float32Array;
  /** How much it counts what is spoken of. */
  meaning: number;
}

const EVEN = new Float32Array(HASH_MASK + 1).fill(1);

/**
 * Before many examples are there, light words and pairs of them count less by themselves, and known synonyms stand in for the wordings
 * that are missing.
 */
export function weightsOf(light: ReadonlyMap<string, number>, examplesPerEntry: number): FeatureWeights {
  const features = light.size === 0 ? EVEN : EVEN.slice();
  for (const [word, weight] of light) {
    for (const salt of [1, 3]) {
      features[hash(word, salt)] = weight;
      for (const [next, other] of light) features[hash(`${word} ${next}`, salt + 200)] = Math.max(weight, other);
    }
  }
  return { features, meaning: Math.min(1, 2 / Math.sqrt(Math.max(1, examplesPerEntry))) };
}

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

function hashMeaning(words: readonly FaqWord[], { concepts }: Reading): Int32Array {
  return Int32Array.from(concepts.in(words), (group) => hash(`#${group}`, 7));
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

function hash(text: string, salt: number): number {
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
