import type { FaqMatch } from "../engine/types";
import { createWordComparer } from "./compare-words";
import { readExamples, readQuery, type Examples } from "./examples";
import { createLearnedRanker } from "./learned-ranker";
import { unpackFloats, unpackIntegers } from "./pack";
import { learn, toModel } from "./train-faq";
import type { FaqEntry, FaqMatcher, FaqModel, FaqOptions, LearnedModel } from "./types";

/** Learns the entries and answers at once; for a large FAQ train in another thread (`trainFaq`) and load the result. */
export function createFaqMatcher(entries: readonly FaqEntry[], options: FaqOptions = {}): FaqMatcher {
  const examples = readExamples(entries, options);
  return assemble(examples, options, learn(examples)?.packed);
}

/** The matcher that this model was made from, without training again. */
export function loadFaqMatcher(model: FaqModel): FaqMatcher {
  return assemble(readExamples(model.entries, model.options), model.options, model.learned);
}

/** One possible answer; the reason is worked out when somebody looks. */
export interface Ranked {
  /** Position in the entries. */
  entry: number;
  score: number;
  explain(): string;
}

function assemble(examples: Examples, options: FaqOptions, learned: LearnedModel | undefined): FaqMatcher {
  const rank = learned === undefined ? createWordComparer(examples) : createLearnedRanker(examples, unpack(learned));
  return {
    match(text, { limit = 3 } = {}) {
      const words = readQuery(examples, text);
      if (words.length === 0) return [];
      return rank(words, limit).map((ranked) => toMatch(examples.entries[ranked.entry]!, ranked));
    },
    toJSON: () => toModel(examples.entries, options, learned),
  };
}

function unpack({ calibration, supports }: LearnedModel) {
  return {
    calibration,
    supports: {
      example: unpackIntegers(supports.example),
      class: unpackIntegers(supports.class),
      weight: unpackFloats(supports.weight),
    },
  };
}

function toMatch(entry: FaqEntry, ranked: Ranked): FaqMatch {
  let reason: string | undefined;
  return {
    id: entry.id,
    score: Math.round(ranked.score * 1e4) / 1e4,
    get reason() {
      return (reason ??= ranked.explain());
    },
    question: entry.questions[0] ?? "",
    answer: entry.answer ?? "",
  };
}
