import { createFaqMatcher, type FaqEntry } from "../../flows/faq";
import { withoutAccents } from "./faq-sets";

export type Example = [intent: string, text: string];
export interface Guess {
  id: string;
  score: number;
}
/** Answers with the best intents first. */
export interface Trained {
  match(text: string, limit: number): Guess[];
  /** Bytes of the stored model, where it can be stored. */
  modelBytes?: number;
}
export interface Engine {
  name: string;
  train(examples: readonly Example[]): Trained;
}

export const ENGINES: readonly Engine[] = [
  {
    name: "createFaqMatcher",
    train(examples) {
      const matcher = createFaqMatcher(toEntries(examples));
      let bytes: number | undefined;
      return {
        match: (text, limit) => matcher.match(text, { limit }),
        get modelBytes() {
          return (bytes ??= Buffer.byteLength(JSON.stringify(matcher)));
        },
      };
    },
  },
  { name: "tf-idf cosine of unaccented words", train: trainCosine },
  { name: "shared keywords", train: trainKeywords },
];

export function toEntries(examples: readonly Example[]): FaqEntry[] {
  const questions = new Map<string, string[]>();
  for (const [intent, text] of examples) questions.set(intent, [...(questions.get(intent) ?? []), text]);
  return [...questions].map(([id, texts]) => ({ id, questions: texts }));
}

/** The nearest example by the cosine of tf-idf weighted words. */
function trainCosine(examples: readonly Example[]): Trained {
  const documents = examples.map(([, text]) => countWords(text));
  const frequency = new Map<string, number>();
  for (const words of documents) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weigh = (words: Map<string, number>) => {
    const weights = new Map(
      [...words].map(([word, count]) => [word, count * Math.log(1 + examples.length / (frequency.get(word) ?? 0.5))]),
    );
    return { weights, norm: Math.hypot(...weights.values()) || 1 };
  };
  const indexed = documents.map(weigh);
  return {
    match(text, limit) {
      const query = weigh(countWords(text));
      return bestPerIntent(examples, (i) => dot(query.weights, indexed[i]!.weights) / (query.norm * indexed[i]!.norm), limit);
    },
  };
}

/** The example that shares the largest part of its words and ours. */
function trainKeywords(examples: readonly Example[]): Trained {
  const documents = examples.map(([, text]) => new Set(countWords(text).keys()));
  return {
    match(text, limit) {
      const words = new Set(countWords(text).keys());
      const overlap = (i: number) => {
        let shared = 0;
        for (const word of words) if (documents[i]!.has(word)) shared++;
        return shared / (words.size + documents[i]!.size - shared || 1);
      };
      return bestPerIntent(examples, overlap, limit);
    },
  };
}

function bestPerIntent(examples: readonly Example[], scoreOf: (i: number) => number, limit: number): Guess[] {
  const best = new Map<string, number>();
  examples.forEach(([intent], i) => {
    const score = scoreOf(i);
    if (score > (best.get(intent) ?? 0)) best.set(intent, score);
  });
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of withoutAccents(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function dot(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
