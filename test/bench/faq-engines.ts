import { createFaqMatcher, type FaqEntry } from "../../flows/faq";
import { trainLunr, trainMiniSearch, trainNlpJs } from "./faq-public-engines";

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
  { name: "nlp.js 4 (its neural classifier over its normaliser and tokenizer)", train: trainNlpJs },
  { name: "MiniSearch 7 (BM25+ over the examples, prefixes and typos on)", train: trainMiniSearch },
  { name: "lunr 2 (BM25 over the examples, without the English stemmer)", train: trainLunr },
];

export function toEntries(examples: readonly Example[]): FaqEntry[] {
  const questions = new Map<string, string[]>();
  for (const [intent, text] of examples) questions.set(intent, [...(questions.get(intent) ?? []), text]);
  return [...questions].map(([id, texts]) => ({ id, questions: texts }));
}
