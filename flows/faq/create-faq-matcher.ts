import type { FaqMatch } from "../engine/types";
import { makingWordComparer } from "./compare-words";
import { preferBetter } from "./combine-rankers";
import { readExamples, readingExamples, readQuery, type Examples } from "./examples";
import { makingLearnedRanker } from "./learned-ranker";
import type { FaqWord } from "./normalise";
import { hasPassage, makingPassageRanker } from "./passages";
import { unpackFloats, unpackIntegers } from "./pack";
import { finishSlices, type Sliced } from "./slices";
import { learn, toModel } from "./train-faq";
import type { FaqEntry, FaqMatcher, FaqModel, FaqOptions, LearnedModel } from "./types";

/** Learns the entries and answers at once; for a large FAQ train in another thread (`trainFaq`) and load the result. */
export function createFaqMatcher(entries: readonly FaqEntry[], options: FaqOptions = {}): FaqMatcher {
  const examples = readExamples(entries, options);
  return finishSlices(assembling(examples, options, learn(examples)?.packed));
}

/** The matcher that this model was made from, without training again. */
export function loadFaqMatcher(model: FaqModel): FaqMatcher {
  return finishSlices(loadingFaqMatcher(model));
}

/** The same in slices of a few milliseconds at most (but for one very long answer), for a process that must not stand still. */
export function* loadingFaqMatcher(model: FaqModel): Sliced<FaqMatcher> {
  const examples = yield* readingExamples(model.entries, model.options);
  return yield* assembling(examples, model.options, model.learned);
}

/** Names the best entries for a question's words. */
export type Ranker = (words: readonly FaqWord[], limit: number) => Ranked[];

/** One possible answer; the reason is worked out when somebody looks. */
export interface Ranked {
  /** Position in the entries. */
  entry: number;
  score: number;
  explain(): string;
}

function* assembling(examples: Examples, options: FaqOptions, learned: LearnedModel | undefined): Sliced<FaqMatcher> {
  const rank = yield* makingRanker(examples, learned);
  return {
    match(text, { limit = 3 } = {}) {
      const words = readQuery(examples, text);
      if (words.length === 0) return [];
      return rank(words, limit).map((ranked) => toMatch(examples.entries[ranked.entry]!, ranked));
    },
    toJSON: () => toModel(examples.entries, options, learned),
  };
}

/** What was learned decides; before that, and for a single entry, words are compared. Long answers are searched. */
function* makingRanker(examples: Examples, learned: LearnedModel | undefined): Sliced<Ranker> {
  const rank = learned === undefined ? yield* makingWordComparer(examples) : yield* makingLearnedRanker(examples, unpack(learned));
  return examples.entries.some(hasPassage) ? preferBetter(rank, yield* makingPassageRanker(examples)) : rank;
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
