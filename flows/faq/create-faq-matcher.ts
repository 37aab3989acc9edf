import type { FaqMatch } from "../engine/types";
import { askedPart } from "./asked-part";
import { preferBetter } from "./combine-rankers";
import { makingWordComparer } from "./compare-words";
import { readingQuestions, readQuestion, type ReadQuestions } from "./examples";
import { createLearnedRanker } from "./learned-ranker";
import type { FaqWord } from "./normalise";
import { hasPassage, makingPassageRanker } from "./passages";
import { openingFaq } from "./prepared-faq";
import { finishSlices, type Sliced } from "./slices";
import { FAQ_MODEL_VERSION, learnFaq, type LearnedFaq } from "./train-faq";
import type { FaqEntry, FaqMatcher, FaqModel, FaqOptions } from "./types";

/** Learns the entries and answers at once; for a large FAQ learn in another thread (`learnFaq`) and make the matcher of the result. */
export function createFaqMatcher(entries: readonly FaqEntry[], options: FaqOptions = {}): FaqMatcher {
  return finishSlices(makingFaqMatcher(entries, options, learnFaq(entries, options)));
}

/** The matcher that this model was made from, without training again. */
export function loadFaqMatcher({ entries, options, learned }: FaqModel): FaqMatcher {
  return finishSlices(makingFaqMatcher(entries, options, learned ? learnFaq(entries, options, learned) : null));
}

/**
 * A matcher in slices of a millisecond (but for one very long answer), for a process that must not stand still.
 *
 * @param known what was learned from these entries and options; null to compare words
 */
export function* makingFaqMatcher(entries: readonly FaqEntry[], options: FaqOptions, known: LearnedFaq | null): Sliced<FaqMatcher> {
  const { faq, rank } = known === null ? yield* comparing(entries, options) : yield* answeringBy(known, entries, options);
  const asRepaired: Ranker = (typed, limit) => rank(faq.vocabulary.repair(typed), limit);
  const ranker = entries.some(hasPassage) ? preferBetter(asRepaired, yield* makingPassageRanker(faq)) : asRepaired;
  const readingStories: Ranker = (words, limit) => {
    const asked = askedPart(words);
    return asked === null ? ranker(words, limit) : preferBetter(ranker, () => ranker(asked, limit))(words, limit);
  };
  // Only this is kept of what is known: the rest has been taken over.
  const learned = known?.learned;
  return {
    match(text, { limit = 3 } = {}) {
      const words = readQuestion(text, faq.expansions);
      if (words.length === 0) return [];
      return readingStories(words, limit).map((ranked) => toMatch(entries[ranked.entry]!, ranked));
    },
    toJSON: (): FaqModel => ({ version: FAQ_MODEL_VERSION, entries: [...entries], options, ...(learned && { learned }) }),
  };
}

/** Names the best entries for a question's words, which it may set right. */
export type Ranker = (words: readonly FaqWord[], limit: number) => Ranked[];

/** One possible answer; the reason is worked out when somebody looks. */
export interface Ranked {
  /** Position in the entries. */
  entry: number;
  score: number;
  explain(): string;
}

interface Reader {
  faq: Pick<ReadQuestions, "entries" | "expansions" | "vocabulary">;
  rank: Ranker;
}

/** What a FAQ can do before it was learned, or with a single entry. */
function* comparing(entries: readonly FaqEntry[], options: FaqOptions): Sliced<Reader> {
  const faq = yield* readingQuestions(entries, options);
  return { faq, rank: yield* makingWordComparer(faq) };
}

function* answeringBy({ prepared }: LearnedFaq, entries: readonly FaqEntry[], options: FaqOptions): Sliced<Reader> {
  const faq = yield* openingFaq(prepared, entries, options);
  return { faq, rank: createLearnedRanker(faq) };
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
