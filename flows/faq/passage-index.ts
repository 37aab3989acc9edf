import { hasAccents } from "../engine/read/words";
import { FRAME_WORDS } from "./light-words";
import { isFiller, type FaqWord } from "./normalise";
import type { Sliced } from "./slices";

/** A sentence's words; the first `twice` of them count twice. */
export interface Sentence {
  words: FaqWord[];
  twice: number;
}

/** Which sentences say what, and of which passage each is. */
export interface PassageIndex {
  postings: ReadonlyMap<string, Posting>;
  /** The passage of each sentence; ascending. */
  passageOf: readonly number[];
  /** What a long passage's counts, or a long sentence's words, are worth less. */
  passageLengths: readonly number[];
  sentenceLengths: readonly number[];
}

interface Posting {
  sentences: number[];
  counts: number[];
  /** How many passages. */
  passages: number;
}

/** Okapi BM25 with the usual constants. */
const SATURATION = 1.2;
const LENGTH_PART = 0.6;
const PAIR_WEIGHT = 0.6;
const ACCENT_WEIGHT = 0.5;
/** Courtesies and question words. */
const LIGHT_WEIGHT = 0.3;
/** How much the best sentence adds to its passage, and how little its length matters. */
const SENTENCE_WEIGHT = 0.5;
const SENTENCE_LENGTH_PART = 0.15;

/** @param passages each passage's sentences */
export function* indexing(passages: readonly (readonly Sentence[])[]): Sliced<PassageIndex> {
  const postings = new Map<string, Posting>();
  const passageOf: number[] = [];
  for (const [passage, sentences] of passages.entries()) {
    yield;
    for (const { words, twice } of sentences) {
      const sentence = passageOf.push(passage) - 1;
      for (const { term, at } of termsOf(words)) {
        const posting = postings.get(term) ?? { sentences: [], counts: [], passages: 0 };
        postings.set(term, posting);
        const last = posting.sentences.at(-1);
        if (last === undefined || passageOf[last] !== passage) posting.passages++;
        if (last !== sentence) {
          posting.sentences.push(sentence);
          posting.counts.push(0);
        }
        posting.counts[posting.counts.length - 1]! += at < twice ? 2 : 1;
      }
    }
  }
  const ofPassages = passages.map((sentences) => sentences.reduce((sum, { words, twice }) => sum + words.length + twice, 0));
  const ofSentences = passages.flatMap((sentences) => sentences.map(({ words }) => words.length));
  return {
    postings,
    passageOf,
    passageLengths: besideMean(ofPassages, LENGTH_PART).map((factor) => SATURATION * factor),
    sentenceLengths: besideMean(ofSentences, SENTENCE_LENGTH_PART),
  };
}

function besideMean(lengths: readonly number[], part: number): number[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  return lengths.map((length) => 1 - part + (part * length) / mean);
}

/** What each passage has of a text. */
export interface PassageScores {
  scores: Float64Array;
  /** What saying every word once in a passage of the usual length would score, best sentence aside. */
  most: number;
  /** The part of the text's telling words, by their rarity, that each passage has: 0..1. */
  spoken: Float64Array;
}

export function scorePassages(index: PassageIndex, words: readonly FaqWord[]): PassageScores {
  const { postings, passageOf, passageLengths } = index;
  const scores = new Float64Array(passageLengths.length);
  const spoken = new Float64Array(passageLengths.length);
  const ofSentences = new Float64Array(passageOf.length);
  const isTelling = words.every(isLight) ? () => true : (word: FaqWord) => !isLight(word);
  let most = 0;
  let telling = 0;
  const seen = new Set<string>();
  for (const { term, weight, word } of termsOf(words)) {
    if (seen.has(term)) continue;
    seen.add(term);
    const posting = postings.get(term);
    const frequency = posting?.passages ?? 0;
    const rarity = Math.log(1 + (scores.length - frequency + 0.5) / (frequency + 0.5));
    const ofTelling = term === word.plain && isTelling(word) ? rarity : 0;
    most += weight * rarity;
    telling += ofTelling;
    if (posting === undefined) continue;
    const { sentences, counts } = posting;
    for (let i = 0; i < sentences.length;) {
      const passage = passageOf[sentences[i]!]!;
      let count = 0;
      for (; i < sentences.length && passageOf[sentences[i]!] === passage; i++) {
        count += counts[i]!;
        ofSentences[sentences[i]!]! += weight * rarity;
      }
      scores[passage]! += (weight * rarity * count * (SATURATION + 1)) / (count + passageLengths[passage]!);
      spoken[passage]! += ofTelling;
    }
  }
  addBestSentences(scores, ofSentences, index);
  return { scores, most, spoken: spoken.map((rarity) => rarity / (telling || 1)) };
}

function addBestSentences(scores: Float64Array, ofSentences: Float64Array, { passageOf, sentenceLengths }: PassageIndex): void {
  const best = new Float64Array(scores.length);
  for (let sentence = 0; sentence < passageOf.length; sentence++) {
    const passage = passageOf[sentence]!;
    const score = ofSentences[sentence]! / sentenceLengths[sentence]!;
    if (score > best[passage]!) best[passage] = score;
  }
  for (let passage = 0; passage < best.length; passage++) scores[passage]! += SENTENCE_WEIGHT * best[passage]!;
}

interface Term {
  /** Letters of a word, its accents, or letters of it and the next. */
  term: string;
  weight: number;
  word: FaqWord;
  /** The word's position. */
  at: number;
}

function termsOf(words: readonly FaqWord[]): Term[] {
  const terms: Term[] = [];
  for (const [at, word] of words.entries()) {
    const weight = isLight(word) ? LIGHT_WEIGHT : 1;
    terms.push({ term: word.plain, weight, word, at });
    if (hasAccents(word)) terms.push({ term: `${word.shaped}|${word.tone}`, weight: weight * ACCENT_WEIGHT, word, at });
    const next = words[at + 1];
    if (next) terms.push({ term: `${word.plain} ${next.plain}`, weight: PAIR_WEIGHT, word, at });
  }
  return terms;
}

const FRAMES = new Map(FRAME_WORDS.map((word) => [word.plain, FRAME_WORDS.filter(({ plain }) => plain === word.plain)]));
const NONE: ReadonlySet<string> = new Set();

function isLight(word: FaqWord): boolean {
  if (isFiller(word, NONE)) return true;
  const frames = FRAMES.get(word.plain);
  return frames !== undefined && (!hasAccents(word) || frames.some(({ shaped, tone }) => shaped === word.shaped && tone === word.tone));
}
