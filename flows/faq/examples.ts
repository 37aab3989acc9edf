import { withoutAddressee } from "./addressed";
import { AccentReader } from "./accents";
import { conceptsWith } from "./concepts";
import { doubtsOf, type DoubtsData } from "./doubts";
import { FeatureSpace, weightsOf, type FeatureWeights, type TextVector } from "./feature-space";
import { hashText, type Reading } from "./features";
import { lightWordsOf } from "./light-words";
import { expansionsWith, normaliseQuestion, type Expansions, type FaqWord } from "./normalise";
import { finishSlices, mapSliced, type Sliced } from "./slices";
import { SMALL_CHAT } from "./small-chat";
import type { FaqEntry, FaqOptions } from "./types";
import { Vocabulary } from "./vocabulary";

/** An FAQ's example questions: enough to compare words with. */
export interface ReadQuestions {
  entries: readonly FaqEntry[];
  expansions: Expansions;
  vocabulary: Vocabulary;
  questions: ExampleQuestion[];
}

/** The same with everything that training starts from. */
export interface Examples extends ReadQuestions {
  /** Courtesies and question words that this FAQ does not use for something else. */
  light: ReadonlyMap<string, number>;
  reading: Reading;
  /** Position in the entries of each class; entries without a readable question have none. */
  classes: number[];
  /** Class of each question. */
  labels: Int32Array;
  weights: FeatureWeights;
  space: FeatureSpace;
  vectors: TextVector[];
  hashes: Int32Array[][];
  /** What is said to every shop and means no entry. */
  chat: Int32Array[][];
  chatWords: FaqWord[][];
  doubts: DoubtsData;
}

export interface ExampleQuestion {
  /** Position in the entries, and in the entry's questions. */
  entry: number;
  place: number;
  text: string;
  words: FaqWord[];
}

/** Longer texts are read up to here: what is asked stands at the beginning. */
const MAX_QUESTION_CHARS = 400;
/** Bounds the classifier's memory to 64 MB: with many entries, rare features share a number. */
const MAX_WEIGHTS = 16_000_000;

/** Below this many questions for each entry, how rare a word is among them says too little: courtesies count less by themselves. */
const FEW_PER_ENTRY = 6;
const NO_WORDS: ReadonlyMap<string, number> = new Map();

export function* readingQuestions(entries: readonly FaqEntry[], options: FaqOptions = {}): Sliced<ReadQuestions> {
  const expansions = expansionsWith(options.teencode);
  // In an order of their own: moving an entry or a question changes no score.
  const asked = entries
    .flatMap(({ id, questions }, index) => questions.map((text, place) => ({ entry: index, place, id, text })))
    .sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id));
  const read = yield* mapSliced(asked, ({ entry, place, text }) => ({
    entry,
    place,
    text,
    words: readQuestion(text, expansions),
  }));
  const questions = read.filter((question) => question.words.length > 0);
  const vocabulary = yield* Vocabulary.reading(questions.map((question) => question.words));
  return { entries, expansions, vocabulary, questions };
}

export function readExamples(entries: readonly FaqEntry[], options: FaqOptions = {}): Examples {
  const read = finishSlices(readingQuestions(entries, options));
  const { questions, expansions } = read;
  const words = questions.map((question) => question.words);
  const classes = [...new Set(questions.map((question) => question.entry))];
  const classOf = new Map(classes.map((entry, index) => [entry, index]));
  const perEntry = questions.length / (classes.length || 1);
  const light = lightWordsOf(words);
  const reading: Reading = {
    concepts: conceptsWith(options.synonyms),
    light: perEntry < FEW_PER_ENTRY ? light : NO_WORDS,
    accents: AccentReader.of(words),
  };
  const hashes = words.map((some) => hashText(some, reading, () => false));
  const weights = weightsOf(reading.light, perEntry);
  const space = FeatureSpace.of(hashes, Math.floor(MAX_WEIGHTS / Math.max(1, classes.length)), weights);
  const chatWords = SMALL_CHAT.map((text) => normaliseQuestion(text, expansions));
  return {
    ...read,
    light,
    reading,
    classes,
    labels: Int32Array.from(questions, (question) => classOf.get(question.entry)!),
    weights,
    space,
    vectors: hashes.map((views) => space.toVector(views)),
    chat: chatWords.map((some) => hashText(some, reading, () => false)),
    chatWords,
    doubts: doubtsOf(questions, reading, light),
    hashes,
  };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The words of an example or of what a customer typed, but for whom they are said to. */
export function readQuestion(text: string, expansions: Expansions): FaqWord[] {
  return [...withoutAddressee(normaliseQuestion(text.slice(0, MAX_QUESTION_CHARS), expansions))];
}
