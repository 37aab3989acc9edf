import { probabilityOf } from "./calibration";
import type { Ranked, Ranker } from "./create-faq-matcher";
import { explainLearned } from "./explain-learned";
import { doubtAbout } from "./doubts";
import { firstWords, hashMeant } from "./features";
import { saidOtherwise, strangeness } from "./light-words";
import { scoreInto } from "./linear-classifier";
import type { FaqWord } from "./normalise";
import type { OpenedFaq } from "./prepared-faq";
import { namesOnlyUnknown } from "./named-things";
import { topIndexes } from "./top-indexes";

const MIN_SCORE = 0.01;

/** Ranks entries by what was learned from many examples; a question that is one of the examples is certain. */
export function createLearnedRanker(faq: OpenedFaq): Ranker {
  const { classes, calibration, weights, space, vocabulary, reading, light, same, doubts } = faq;
  const scores = new Float64Array(classes.length);
  const contradicts = (word: FaqWord) => vocabulary.contradicts(word);

  return (words: readonly FaqWord[], limit: number): Ranked[] => {
    const used = firstWords(words);
    const meant = reading.accents.read(used);
    const vector = space.toVector(hashMeant(used, meant, reading, contradicts));
    // Not one known word or letter group: the bias alone would answer.
    if (!vector.isKnown) return [];
    const asked = same.entriesAsking(words);
    scoreInto(weights, vector, scores);
    const ranked = topIndexes(scores, Math.max(limit, 2), -Infinity);
    const isKnown = (word: FaqWord) => vocabulary.has(word.plain) && !contradicts(word);
    const otherwise = saidOtherwise(used, meant, reading, space);
    const strange = strangeness(used, light, vector, (word) => isKnown(word) || otherwise.has(word));
    const doubt = doubtAbout(meant, namesOnlyUnknown(used, meant, { light, reading, space, isKnown }), doubts);
    const found: Ranked[] = ranked.map((c) => ({
      entry: classes[c]!,
      score:
        doubt.leaves(classes[c]!) * probabilityOf(calibration, { ...standingOf(c, ranked, scores), strange, unspoken: vector.unspoken }),
      explain: () => explainLearned(faq, words, c, { doubt: doubt.explain(classes[c]!) }),
    }));
    return placeSame(found, asked, (entry) => explainLearned(faq, words, classes.indexOf(entry), { isSame: true }))
      .filter((one) => one.score >= MIN_SCORE)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
}

/** A class's score, and its lead over the best other one. */
function standingOf(c: number, ranked: readonly number[], scores: Float64Array): { score: number; lead: number } {
  return { score: scores[c]!, lead: scores[c]! - scores[ranked[c === ranked[0] ? 1 : 0]!]! };
}

/** The entries that have this very question come first; under two entries it is sure of neither. */
function placeSame(found: Ranked[], asked: readonly number[], explain: (entry: number) => string): Ranked[] {
  if (asked.length === 0) return found;
  const score = asked.length === 1 ? 1 : 1 / asked.length;
  const others = found.filter((one) => !asked.includes(one.entry)).map((one) => ({ ...one, score: Math.min(one.score, score - 0.01) }));
  return [...asked.map((entry) => ({ entry, score, explain: () => explain(entry) })), ...others];
}
