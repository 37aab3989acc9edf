import type { ReadQuestions } from "./examples";
import { NgramIndex } from "./ngrams";
import { contentWordsOf, isFiller, isPerhapsFiller, type FaqWord } from "./normalise";
import { wordSimilarity } from "./similar-words";
import { mapSliced, type Sliced } from "./slices";
import { topIndexes } from "./top-indexes";
import { writtenOut } from "./written-out";

interface IndexedQuestion extends Query {
  /** Position in the entries. */
  entry: number;
  text: string;
}

const MAX_QUERY_WORDS = 40;
/** Questions compared word by word, chosen by their n-grams. */
const CANDIDATES = 12;
const FILLER_WEIGHT = 0.15;
/** "the" without an accent is "thẻ" or "thế": half a filler. */
const PERHAPS_FILLER = 0.6;
/** A word no question has is evidence against all of them, but people also just talk. */
const UNKNOWN_WEIGHT = 0.7;
const CONFLICT_PENALTY = 0.12;
const MIN_SCORE = 0.05;

export interface WordComparison {
  /** Position in the entries. */
  entry: number;
  /** 0..1 */
  score: number;
  explain(): string;
}

/** Compares a question with the examples word by word: needs no training and says exactly what is shared. */
export function* makingWordComparer(examples: ReadQuestions): Sliced<(words: readonly FaqWord[], limit: number) => WordComparison[]> {
  const vocabulary = yield* readingVocabulary(examples);
  const questions = yield* mapSliced(examples.questions, ({ entry, text, words }) => ({
    entry,
    text,
    ...toQuery(words.slice(0, MAX_QUERY_WORDS), vocabulary),
  }));
  const ngrams = yield* NgramIndex.reading(questions.map((question) => question.letters));

  return (typed, limit) => {
    const words = typed.slice(0, MAX_QUERY_WORDS);
    if (words.length === 0 || questions.length === 0) return [];
    const query = toQuery(words, vocabulary);
    const similarities = ngrams.similarities(query.letters);
    const best = new Map<number, Scored>();
    for (const index of topIndexes(similarities, Math.max(CANDIDATES, limit * 3), 0)) {
      const scored = scoreQuestion(query, questions[index]!, similarities[index]!);
      const known = best.get(scored.question.entry);
      if (scored.score >= MIN_SCORE && (known === undefined || scored.score > known.score)) best.set(scored.question.entry, scored);
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || a.question.entry - b.question.entry)
      .slice(0, limit)
      .map((scored) => ({ entry: scored.question.entry, score: scored.score, explain: () => explain(query, scored) }));
  };
}

interface Query {
  words: FaqWord[];
  weights: number[];
  fillers: boolean[];
  total: number;
  letters: string;
}

interface Scored {
  question: IndexedQuestion;
  score: number;
  /** How well each word of the question was found. */
  found: number[];
  /** Words whose accents say something else. */
  conflicts: string[];
}

interface Vocabulary {
  weightOf(word: FaqWord): number;
  isFiller(word: FaqWord): boolean;
}

/** Rare words decide; words of many entries, courtesies and words that no entry knows count less. */
function* readingVocabulary({ questions, entries }: ReadQuestions): Sliced<Vocabulary> {
  const contentWords = contentWordsOf(questions.map((question) => question.words));
  const users = new Map<string, Set<number>>();
  for (const { entry, words } of questions) {
    yield;
    for (const { plain } of words) users.set(plain, (users.get(plain) ?? new Set()).add(entry));
  }
  const total = Math.max(entries.length, 1);
  const rarest = Math.log(1 + total / 1);
  const filler = (word: FaqWord) => isFiller(word, contentWords);
  return {
    isFiller: filler,
    weightOf(word) {
      const count = users.get(word.plain)?.size;
      const weight = count === undefined ? UNKNOWN_WEIGHT : Math.max(0.25, Math.log(1 + total / count) / rarest);
      if (filler(word)) return Math.min(weight, FILLER_WEIGHT);
      return isPerhapsFiller(word) ? weight * PERHAPS_FILLER : weight;
    },
  };
}

function toQuery(words: FaqWord[], vocabulary: Vocabulary): Query {
  const weights = words.map((word) => vocabulary.weightOf(word));
  const fillers = words.map((word) => vocabulary.isFiller(word));
  const content = words.filter((_, i) => !fillers[i]);
  // A question of courtesies only ("shop ơi") is compared as it stands.
  const letters = (content.length > 0 ? content : words).map((word) => word.plain).join("");
  return { words, weights, fillers, total: sum(weights), letters };
}

function scoreQuestion(query: Query, question: IndexedQuestion, ngram: number): Scored {
  const { matched, found, conflicts } = alignWords(query, question);
  if (query.letters === question.letters && conflicts.length === 0) return { question, score: 1, found, conflicts };
  const ofQuery = matched / query.total;
  let foundWeight = 0;
  for (let i = 0; i < found.length; i++) foundWeight += found[i]! * question.weights[i]!;
  const ofQuestion = foundWeight / question.total;
  const both = ofQuery > 0 && ofQuestion > 0 ? (2 * ofQuery * ofQuestion) / (ofQuery + ofQuestion) : 0;
  // Spaces forgotten altogether: the words say nothing, the letters everything.
  const mixed = Math.max(0.7 * both + 0.3 * ngram, query.words.length <= 2 && query.letters.length >= 8 ? 0.9 * ngram : 0);
  return { question, score: clamp(mixed - CONFLICT_PENALTY * conflicts.length), found, conflicts };
}

/** Each query word with the question's word it fits best; every word of the question is used once. */
function alignWords(query: Query, question: IndexedQuestion): Pick<Scored, "found" | "conflicts"> & { matched: number } {
  const found = new Array<number>(question.words.length).fill(0);
  const conflicts: string[] = [];
  let matched = 0;
  for (let i = 0; i < query.words.length; i++) {
    const word = query.words[i]!;
    let best = 0;
    let at = -1;
    let differs = false;
    for (let j = 0; j < question.words.length; j++) {
      if (found[j]! > 0) continue;
      const similarity = wordSimilarity(word, question.words[j]!);
      if (similarity < 0) differs = true;
      if (similarity > best) {
        best = similarity;
        at = j;
      }
    }
    if (at >= 0) {
      found[at] = best;
      matched += best * query.weights[i]!;
    } else if (differs && !query.fillers[i]) conflicts.push(word.typed);
  }
  return { matched, found, conflicts };
}

/** What people see next to the score: the question that fitted, what it shares, and what was read into chat spellings. */
function explain(query: Query, { question, found, conflicts, score }: Scored): string {
  const shared = question.words.filter((_, i) => found[i]! > 0.5).map((word) => word.typed);
  return [
    score === 1 ? `= “${question.text}”` : `~ “${question.text}”`,
    shared.length > 0 ? `shared: ${shared.join(" ")}` : "",
    writtenOut(query.words),
    conflicts.length > 0 ? `other accents: ${conflicts.join(" ")}` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
