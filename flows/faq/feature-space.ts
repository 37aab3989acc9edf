import { hash, HASH_COUNT } from "./features";

/** What a text looks like to the classifier: feature numbers and their weights. */
export interface TextVector {
  /** False when nothing but the length is known from the examples. */
  isKnown: boolean;
  /** The part of what it speaks of (`concepts.ts`) that no example speaks of, 0..1. */
  unspoken: number;
  ids: Int32Array;
  values: Float32Array;
}

/** Length, unaccented words and pairs, unaccented letters, what is spoken of, accented words and pairs, accented letters. */
const VIEW_WEIGHTS = [0.5, 1, 1, 1, 0.5, 0.5] as const;
const MEANING_VIEW = 3;
const PLAIN_VIEWS = 4;
const PLAIN_NORM = VIEW_WEIGHTS.slice(0, MEANING_VIEW).reduce((sum, weight) => sum + weight * weight, 0);
const FULL_NORM = PLAIN_NORM + VIEW_WEIGHTS.slice(PLAIN_VIEWS).reduce((sum, weight) => sum + weight * weight, 0);
/** A text without accents says the same with fewer views, so what it has counts more. */
const BARE_SCALE = Math.sqrt(FULL_NORM / PLAIN_NORM);

/** A feature space as plain data. */
export interface FeatureSpaceData {
  /** The feature of each hash; below 0 for none. */
  indexes: Int32Array<ArrayBuffer>;
  /** How much each feature counts. */
  rarity: Float32Array<ArrayBuffer>;
  unknownRarity: number;
  weights: FeatureWeights;
  /** Features from here on share a number with another. */
  size: number;
}

/** How rare each feature is, learned from the examples; turns hashed views into vectors of length 1. */
export class FeatureSpace {
  /** Counts one text's features; all zero in between. */
  readonly #tally: Uint16Array;

  constructor(readonly data: Readonly<FeatureSpaceData>) {
    this.#tally = new Uint16Array(data.rarity.length);
  }

  /** @param maxSize features above this share a number */
  static of(texts: readonly (readonly Int32Array[])[], maxSize: number, weights: FeatureWeights): FeatureSpace {
    const indexes = new Int32Array(HASH_COUNT).fill(-1);
    const counts: number[] = [];
    const hashes: number[] = [];
    const lastSeen: number[] = [];
    for (const [text, views] of texts.entries()) {
      for (const view of views) {
        for (const hash of view) {
          let index = indexes[hash]!;
          if (index < 0) {
            index = indexes[hash] = counts.length;
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
    return new FeatureSpace({
      indexes,
      rarity: Float32Array.from(
        counts,
        (count, i) => (Math.log((1 + texts.length) / (1 + count)) + 1) * (weights.features?.[hashes[i]!] ?? 1),
      ),
      unknownRarity: Math.log(1 + texts.length) + 1,
      weights,
      size: Math.min(counts.length, Math.max(1, maxSize)),
    });
  }

  get size(): number {
    return this.data.size;
  }

  /** True where an example has it. */
  has(hash: number): boolean {
    return this.data.indexes[hash]! >= 0;
  }

  toVector(views: readonly Int32Array[]): TextVector {
    const total = views.reduce((sum, view) => sum + view.length, 0);
    const ids = new Int32Array(total);
    const values = new Float32Array(total);
    const bare = views[PLAIN_VIEWS]!.length === 0;
    const { indexes, rarity, unknownRarity, weights, size } = this.data;
    const tally = this.#tally;
    let length = 0;
    let isKnown = false;
    let unspoken = 0;
    for (let v = 0; v < views.length; v++) {
      const view = views[v]!;
      const from = length;
      let norm = 0;
      for (let i = 0; i < view.length; i++) {
        const index = indexes[view[i]!]!;
        if (index < 0) {
          norm += (unknownRarity * (weights.features?.[view[i]!] ?? 1)) ** 2;
          if (v === MEANING_VIEW) unspoken += 1 / view.length;
        } else if (tally[index]!++ === 0) ids[length++] = index;
      }
      for (let i = from; i < length; i++) {
        const index = ids[i]!;
        const count = tally[index]!;
        const value = (count === 1 ? 1 : 1 + Math.log(count)) * rarity[index]!;
        tally[index] = 0;
        values[i] = value;
        norm += value * value;
        if (index >= size) ids[i] = index % size;
      }
      if (v > 0 && length > from) isKnown = true;
      const weight = v === MEANING_VIEW ? weights.meaning : VIEW_WEIGHTS[v]!;
      const scale = (weight * (bare ? BARE_SCALE : 1)) / Math.sqrt(norm || 1);
      for (let i = from; i < length; i++) values[i]! *= scale;
    }
    return { isKnown, unspoken, ids: ids.subarray(0, length), values: values.subarray(0, length) };
  }
}

export interface FeatureWeights {
  /** How much each hashed feature counts beside its rarity; null where each counts the same. */
  features: Float32Array<ArrayBuffer> | null;
  /** How much it counts what is spoken of. */
  meaning: number;
}

/**
 * Before many examples are there, light words and pairs of them count less by themselves, and known synonyms stand in for the wordings
 * that are missing.
 */
export function weightsOf(light: ReadonlyMap<string, number>, examplesPerEntry: number): FeatureWeights {
  const meaning = Math.min(1, 2 / Math.sqrt(Math.max(1, examplesPerEntry)));
  if (light.size === 0) return { features: null, meaning };
  const features = new Float32Array(HASH_COUNT).fill(1);
  for (const [word, weight] of light) {
    for (const salt of [1, 3]) {
      features[hash(word, salt)] = weight;
      for (const [next, other] of light) features[hash(`${word} ${next}`, salt + 200)] = Math.max(weight, other);
    }
  }
  return { features, meaning };
}
