import { fitCalibration, type CalibrationSample } from "./calibration";
import { readExamples, type Examples } from "./examples";
import { FeatureSpace } from "./feature-space";
import { hashText } from "./features";
import { scoreInto, trainLinear } from "./linear-classifier";
import { saidOtherwise, strangeness } from "./light-words";
import type { FaqWord } from "./normalise";
import { packFloats, packIntegers } from "./pack";
import { prepareFaq, withChat, type PreparedFaq } from "./prepared-faq";
import { topIndexes } from "./top-indexes";
import type { FaqEntry, FaqModel, FaqOptions, LearnedModel } from "./types";

/** Full rounds of the classifier: fewer of a very large FAQ. */
const ROUNDS = 3;
const MIN_ROUNDS = 2;
/** Raised with every change after which a stored model would be read wrongly. */
export const FAQ_MODEL_VERSION = 9;
/** Multiplications that learning may take, and that learning again to calibrate may: about a second each. */
const MAX_WORK = 300_000_000;
const MAX_CALIBRATION_WORK = 125_000_000;
const FOLDS = 4;
const NO_CLASS = -1;
/** So many texts about nothing are reckoned to come for each question that an entry answers. */
const CHAT_SHARE = 0.05;
const CALIBRATED_RANKS = 3;

/** Learns a FAQ. Pure and plain data in and out, so that it can be stored. */
export function trainFaq(entries: readonly FaqEntry[], options: FaqOptions = {}): FaqModel {
  const learned = learn(readExamples(entries, options)) ?? undefined;
  return { version: FAQ_MODEL_VERSION, entries: [...entries], options, ...(learned && { learned }) };
}

/** What was learned, and all that a matcher needs of it. */
export interface LearnedFaq {
  learned: LearnedModel;
  prepared: PreparedFaq;
}

/**
 * Learns a FAQ and does all the work that does not need to be done where it is used: see `buffersOf`.
 *
 * @param known what was learned from these entries and options before
 * @returns null where there is too little to learn from
 */
export function learnFaq(entries: readonly FaqEntry[], options: FaqOptions = {}, known: LearnedModel | null = null): LearnedFaq | null {
  const examples = readExamples(entries, options);
  const learned = known ?? learn(examples);
  return learned && { learned, prepared: prepareFaq(examples, learned) };
}

function learn(examples: Examples): LearnedModel | null {
  const { classes, vectors, labels, space } = examples;
  if (classes.length < 2) return null;
  const work = vectors.reduce((sum, { ids }) => sum + ids.length, 0) * classes.length;
  const rounds = clamp(Math.floor(MAX_WORK / work), MIN_ROUNDS, ROUNDS);
  const { supports } = trainLinear({
    vectors: withChat(vectors, examples),
    labels: ofNone(labels, examples.chat),
    classes: classes.length,
    featureCount: space.size,
    rounds,
  });
  // Few examples are all used to calibrate, each fold by a model that has not seen it; of many a part is enough.
  const folds = clamp(Math.floor((MAX_CALIBRATION_WORK / (work * rounds) - 1) / (1 - 1 / FOLDS)), 1, FOLDS);
  return {
    calibration: fitCalibration(calibrationSamples(examples, rounds, folds)),
    supports: { example: packIntegers(supports.example), class: packIntegers(supports.class), weight: packFloats(supports.weight) },
  };
}

function ofNone(labels: ArrayLike<number>, chat: readonly unknown[]): number[] {
  return [...Array.from(labels), ...chat.map(() => NO_CLASS)];
}

/** How right the classifier is about examples that it was not shown. */
function calibrationSamples(examples: Examples, rounds: number, folds: number): CalibrationSample[] {
  const foldOf = dealFolds(examples.labels, examples.classes.length);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const shown: number[] = [];
    const hidden: number[] = [];
    foldOf.forEach((of, i) => (of === fold ? hidden : shown).push(i));
    return samplesOf(examples, shown, hidden, fold, rounds);
  });
}

function samplesOf(examples: Examples, shown: number[], hidden: number[], fold: number, rounds: number): CalibrationSample[] {
  const { hashes, labels, classes, questions, light, reading } = examples;
  // Words that only hidden examples have must be unknown here, as a customer's new words are.
  const space = FeatureSpace.of(
    shown.map((i) => hashes[i]!),
    examples.space.size,
    examples.weights,
  );
  const shownChat = examples.chat.filter((_, i) => i % FOLDS !== fold);
  const { weights } = trainLinear({
    vectors: withChat(
      shown.map((i) => space.toVector(hashes[i]!)),
      { space, chat: shownChat },
    ),
    labels: ofNone(
      shown.map((i) => labels[i]!),
      shownChat,
    ),
    classes: classes.length,
    featureCount: space.size,
    rounds,
  });
  const known = new Set(shown.flatMap((i) => questions[i]!.words.map((word) => word.plain)));
  const scores = new Float64Array(classes.length);
  const sampleOf = (words: readonly FaqWord[], views: readonly Int32Array[], label: number, weight: number): CalibrationSample[] => {
    const vector = space.toVector(views);
    scoreInto(weights, vector, scores);
    const otherwise = saidOtherwise(words, reading.accents.read(words), reading, space);
    const strange = strangeness(words, light, vector, (word) => known.has(word.plain) || otherwise.has(word));
    const ranked = topIndexes(scores, CALIBRATED_RANKS, -Infinity);
    return ranked.map((c, rank) => ({
      score: scores[c]!,
      lead: scores[c]! - scores[ranked[rank === 0 ? 1 : 0]!]!,
      strange,
      unspoken: vector.unspoken,
      isRight: label === c,
      weight,
    }));
  };
  const isShown = new Uint8Array(classes.length);
  for (const i of shown) isShown[labels[i]!] = 1;
  // An entry whose only example is hidden says nothing about being found.
  const asked = hidden.filter((i) => isShown[labels[i]!] === 1);
  const bare = (words: readonly FaqWord[]) => words.map(withoutAccents);
  const ofExamples = asked.flatMap((i, n) => {
    // Half of the customers type without accents.
    const { words } = questions[i]!;
    return sampleOf(words, n % 2 === 0 ? hashes[i]! : hashText(bare(words), reading, () => false), labels[i]!, 1);
  });
  const hiddenChat = examples.chatWords.filter((_, i) => i % FOLDS === fold);
  const weight = (CHAT_SHARE * asked.length) / hiddenChat.length;
  return [
    ...ofExamples,
    ...hiddenChat.flatMap((words) =>
      sampleOf(
        words,
        hashText(words, reading, () => false),
        NO_CLASS,
        weight,
      ),
    ),
  ];
}

/** Deals each entry's examples round the folds, so that each fold misses some of every entry. */
function dealFolds(labels: Int32Array, classes: number): number[] {
  const dealt = new Int32Array(classes);
  return Array.from(labels, (label) => (dealt[label]!++ + label) % FOLDS);
}

function withoutAccents<W extends { plain: string; shaped: string; tone: string }>(word: W): W {
  return { ...word, shaped: word.plain, tone: "" };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
