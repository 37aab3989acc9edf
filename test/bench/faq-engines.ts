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
    const weights = [...words].map(
      ([word, count]) => [word, count * Math.log(1 + examples.length / (frequency.get(word) ?? 0.5))] as const,
    );
    const norm = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return weights.map(([word, weight]) => [word, weight / norm] as const);
  };
  const index = indexWords(documents.map(weigh));
  return { match: (text, limit) => bestPerIntent(examples, addUp(index, weigh(countWords(text)), examples.length), limit) };
}

/** The example that shares the largest part of its words and ours. */
function trainKeywords(examples: readonly Example[]): Trained {
  const documents = examples.map(([, text]) => [...countWords(text).keys()].map((word) => [word, 1] as const));
  const index = indexWords(documents);
  return {
    match(text, limit) {
      const words = [...countWords(text).keys()].map((word) => [word, 1] as const);
      const shared = addUp(index, words, examples.length);
      return bestPerIntent(
        examples,
        shared.map((count, i) => count / (words.length + documents[i]!.length - count || 1)),
        limit,
      );
    },
  };
}

type Weighted = readonly (readonly [word: string, weight: number])[];
type Index = Map<string, { example: number; weight: number }[]>;

function indexWords(documents: readonly Weighted[]): Index {
  const index: Index = new Map();
  documents.forEach((words, example) => {
    for (const [word, weight] of words) {
      const posting = index.get(word);
      if (posting) posting.push({ example, weight });
      else index.set(word, [{ example, weight }]);
    }
  });
  return index;
}

function addUp(index: Index, words: Weighted, examples: number): Float64Array {
  const scores = new Float64Array(examples);
  for (const [word, weight] of words) for (const one of index.get(word) ?? []) scores[one.example]! += weight * one.weight;
  return scores;
}

function bestPerIntent(examples: readonly Example[], scores: Float64Array, limit: number): Guess[] {
  const best = new Map<string, number>();
  examples.forEach(([intent], i) => {
    if (scores[i]! > (best.get(intent) ?? 0)) best.set(intent, scores[i]!);
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
