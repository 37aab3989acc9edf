import { mapSliced, type Sliced } from "./slices";

/** Character 3-grams of the letters without spaces, so that "mởcửa" and "mở cửa" look alike; ends are marked. */
export function ngramsOf(letters: string): string[] {
  const marked = `^${letters}$`;
  const grams: string[] = [];
  for (let i = 0; i + 3 <= marked.length; i++) grams.push(marked.slice(i, i + 3));
  return grams;
}

/** Cosine similarity of weighted n-grams between a query and every indexed text. Built once, asked often. */
export class NgramIndex {
  readonly #postings = new Map<string, { texts: number[]; weights: number[]; idf: number }>();
  readonly #size: number;

  private constructor(size: number) {
    this.#size = size;
  }

  static *reading(texts: readonly string[]): Sliced<NgramIndex> {
    const index = new NgramIndex(texts.length);
    yield* index.#read(texts);
    return index;
  }

  *#read(texts: readonly string[]): Sliced<void> {
    const counted = yield* mapSliced(texts, countNgrams);
    const frequency = new Map<string, number>();
    for (const counts of counted) {
      yield;
      for (const gram of counts.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
    }
    for (const [text, counts] of counted.entries()) {
      yield;
      const weights = [...counts].map(([gram, count]) => [gram, count * idf(this.#size, frequency.get(gram)!)] as const);
      const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      for (const [gram, weight] of weights) {
        const posting = this.#postings.get(gram) ?? { texts: [], weights: [], idf: idf(this.#size, frequency.get(gram)!) };
        posting.texts.push(text);
        posting.weights.push(weight / norm);
        this.#postings.set(gram, posting);
      }
    }
  }

  /** One number per text, 0..1. */
  similarities(letters: string): Float64Array {
    const scores = new Float64Array(this.#size);
    let norm = 0;
    for (const [gram, count] of countNgrams(letters)) {
      const posting = this.#postings.get(gram);
      const weight = count * (posting?.idf ?? idf(this.#size, 0.5));
      norm += weight * weight;
      if (!posting) continue;
      for (let i = 0; i < posting.texts.length; i++) scores[posting.texts[i]!]! += weight * posting.weights[i]!;
    }
    if (norm > 0) for (let i = 0; i < scores.length; i++) scores[i]! /= Math.sqrt(norm);
    return scores;
  }
}

function countNgrams(letters: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const gram of ngramsOf(letters)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function idf(total: number, frequency: number): number {
  return Math.log(1 + total / frequency);
}
