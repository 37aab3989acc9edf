import { AccentReader, type AccentData } from "./accents";
import { conceptsWith } from "./concepts";
import type { DoubtsData } from "./doubts";
import type { Examples } from "./examples";
import { FeatureSpace, type FeatureSpaceData, type TextVector } from "./feature-space";
import type { Reading } from "./features";
import { weightsFrom, type Weights } from "./linear-classifier";
import { expansionsWith, type Expansions } from "./normalise";
import { unpackFloats, unpackIntegers } from "./pack";
import { SameQuestions, type SameQuestionsData } from "./same-questions";
import type { Sliced } from "./slices";
import type { FaqEntry, FaqOptions, LearnedModel } from "./types";
import { Vocabulary, type VocabularyData } from "./vocabulary";

/** All that a matcher needs of a learned FAQ, as plain data: most of it in arrays that another thread takes over without copying them. */
export interface PreparedFaq {
  /** Position in the entries of each class. */
  classes: number[];
  calibration: LearnedModel["calibration"];
  weights: Weights;
  space: FeatureSpaceData;
  /** Light words, and those that count less in a text. */
  light: ReadonlyMap<string, number>;
  lessened: ReadonlyMap<string, number>;
  vocabulary: VocabularyData;
  accents: AccentData;
  same: SameQuestionsData;
  doubts: DoubtsData;
}

/** The same, in use. */
export interface OpenedFaq extends Pick<PreparedFaq, "classes" | "calibration" | "weights" | "light" | "doubts"> {
  entries: readonly FaqEntry[];
  expansions: Expansions;
  space: FeatureSpace;
  vocabulary: Vocabulary;
  reading: Reading;
  same: SameQuestions;
}

/** @param learned from these very examples */
export function prepareFaq(examples: Examples, { calibration, supports }: LearnedModel): PreparedFaq {
  const { classes, space, vectors } = examples;
  const unpacked = {
    example: unpackIntegers(supports.example),
    class: unpackIntegers(supports.class),
    weight: unpackFloats(supports.weight),
  };
  return {
    classes,
    calibration,
    weights: weightsFrom(unpacked, withChat(vectors, examples), classes.length, space.size),
    space: space.data,
    light: examples.light,
    doubts: examples.doubts,
    lessened: examples.reading.light,
    vocabulary: examples.vocabulary.toData(),
    accents: examples.reading.accents.toData(),
    same: SameQuestions.dataOf(examples.questions),
  };
}

/** What to hand over when the data is posted to another thread; afterwards this one must not use it any more. */
export function buffersOf({ weights, space, vocabulary, accents, same }: PreparedFaq): ArrayBuffer[] {
  const arrays = [
    weights.features,
    weights.bias,
    space.indexes,
    space.rarity,
    vocabulary.pairs,
    accents.pairs,
    accents.counts,
    same.keys,
    same.entries,
    same.places,
  ];
  return [...arrays, ...(space.weights.features ? [space.weights.features] : [])].map(({ buffer }) => buffer);
}

/** @param entries that the data was prepared from, with these options */
export function* openingFaq(prepared: PreparedFaq, entries: readonly FaqEntry[], options: FaqOptions): Sliced<OpenedFaq> {
  const { classes, calibration, weights, light, doubts } = prepared;
  const expansions = expansionsWith(options.teencode);
  const accents = yield* AccentReader.opening(prepared.accents);
  return {
    classes,
    calibration,
    weights,
    light,
    doubts,
    entries,
    expansions,
    space: new FeatureSpace(prepared.space),
    vocabulary: yield* Vocabulary.opening(prepared.vocabulary),
    reading: { concepts: conceptsWith(options.synonyms), light: prepared.lessened, accents },
    same: new SameQuestions(prepared.same, entries, expansions),
  };
}

/** The vectors to learn from; supports are numbered by this list. */
export function withChat(vectors: readonly TextVector[], { space, chat }: Pick<Examples, "space" | "chat">): TextVector[] {
  return [...vectors, ...chat.map((views) => space.toVector(views))];
}
