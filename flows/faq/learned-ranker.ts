import { accentsAgree, hasAccents } from "../engine/read/words";
import { probabilityOf, type Calibration } from "./calibration";
import type { Ranked, Ranker } from "./create-faq-matcher";
import { explainLearned } from "./explain-learned";
import type { Examples } from "./examples";
import { hashText } from "./features";
import { strangeness } from "./light-words";
import { makingWeights, scoreInto, type Supports } from "./linear-classifier";
import { withChat } from "./train-faq";
import type { FaqWord } from "./normalise";
import type { Sliced } from "./slices";

const MIN_SCORE = 0.01;

/** Ranks entries by what was learned from many examples; a question that is one of the examples is certain. */
export function* makingLearnedRanker(examples: Examples, learned: { calibration: Calibration; supports: Supports }): Sliced<Ranker> {
  const { classes, space, vectors, vocabulary } = examples;
  const weights = yield* makingWeights(learned.supports, withChat(vectors, examples), classes.length, space.size);
  const same = yield* SameQuestions.reading(examples);
  const scores = new Float64Array(classes.length);
  const contradicts = (word: FaqWord) => vocabulary.contradicts(word);

  return (words: readonly FaqWord[], limit: number): Ranked[] => {
    const vector = space.toVector(hashText(words, examples.reading, contradicts));
    // Not one known word or letter group: the bias alone would answer.
    const asked = same.entriesAsking(words);
    if (!vector.isKnown) return [];
    scoreInto(weights, vector, scores);
    const ranked = topClasses(scores, Math.max(limit, 2));
    const [first, second] = [scores[ranked[0]!]!, scores[ranked[1]!]!];
    const strange = strangeness(words, examples.light, (word) => vocabulary.has(word.plain) && !contradicts(word));
    const found: Ranked[] = ranked.map((c) => ({
      entry: classes[c]!,
      score: probabilityOf(learned.calibration, { score: scores[c]!, lead: scores[c]! - (c === ranked[0] ? second : first), strange }),
      explain: () => explainLearned(examples, weights, words, c, asked.includes(classes[c]!)),
    }));
    return placeSame(found, asked, (entry) => explainLearned(examples, weights, words, classes.indexOf(entry), true))
      .filter((one) => one.score >= MIN_SCORE)
      .slice(0, limit);
  };
}

/** The entries that have this very question come first; under two entries it is sure of neither. */
function placeSame(found: Ranked[], asked: readonly number[], explain: (entry: number) => string): Ranked[] {
  if (asked.length === 0) return found;
  const score = asked.length === 1 ? 1 : 1 / asked.length;
  const others = found.filter((one) => !asked.includes(one.entry)).map((one) => ({ ...one, score: Math.min(one.score, score - 0.01) }));
  return [...asked.map((entry) => ({ entry, score, explain: () => explain(entry) })), ...others];
}

/** Which entries have a question of the same words; accents may be left out, and may not differ. */
class SameQuestions {
  readonly #byLetters = new Map<string, { entry: number; words: FaqWord[] }[]>();

  static *reading({ questions }: Examples): Sliced<SameQuestions> {
    const same = new SameQuestions();
    for (const { entry, words } of questions) {
      const key = lettersOf(words);
      same.#byLetters.set(key, [...(same.#byLetters.get(key) ?? []), { entry, words }]);
      yield;
    }
    return same;
  }

  entriesAsking(words: readonly FaqWord[]): number[] {
    const candidates = this.#byLetters.get(lettersOf(words)) ?? [];
    const exact = candidates.filter((one) => one.words.length === words.length && one.words.every((word, i) => sameForm(words[i]!, word)));
    // One word says too little to be sure which of its accents was meant.
    const agreeing =
      exact.length > 0 || words.length === 1
        ? exact
        : candidates.filter((one) => one.words.length === words.length && one.words.every((word, i) => agrees(words[i]!, word)));
    return [...new Set(agreeing.map((one) => one.entry))].sort((a, b) => a - b);
  }
}

function lettersOf(words: readonly FaqWord[]): string {
  return words.map((word) => word.plain).join(" ");
}

function sameForm(typed: FaqWord, target: FaqWord): boolean {
  return typed.shaped === target.shaped && typed.tone === target.tone;
}

/** An example that was itself typed without accents stands for any. */
function agrees(typed: FaqWord, target: FaqWord): boolean {
  return accentsAgree(typed, target) || !hasAccents(target);
}

/** Class numbers with the highest scores, best first. */
function topClasses(scores: Float64Array, count: number): number[] {
  const top: number[] = [];
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c]!;
    if (top.length === count && score <= scores[top[count - 1]!]!) continue;
    let at = top.length;
    while (at > 0 && scores[top[at - 1]!]! < score) at--;
    top.splice(at, 0, c);
    if (top.length > count) top.pop();
  }
  return top;
}
