import type { Ranker } from "./create-faq-matcher";
import type { ReadQuestions } from "./examples";
import { isFiller, normaliseQuestion, type Expansions, type FaqWord } from "./normalise";
import { indexing, scorePassages, type Sentence } from "./passage-index";
import { mapSliced, type Sliced } from "./slices";
import { topIndexes } from "./top-indexes";
import type { FaqEntry } from "./types";
import { Vocabulary } from "./vocabulary";

const MAX_PASSAGE_CHARS = 20_000;
/** An answer begins with what it is about. */
const LEADING_WORDS = 15;
const SENTENCE_END = /(?<=[.!?;:…])\s+|\n+/u;
/** An answer this long tells more than one thing; a shorter one only repeats its question. */
const LONG_ANSWER_WORDS = 25;

/** Entries whose answer is searched: they have a text to read and at most one question that would lead to it. */
export function hasPassage({ questions, answer }: FaqEntry): boolean {
  const asked = questions.filter((question) => question.trim() !== "").length;
  if (asked > 1 || answer === undefined) return false;
  return asked === 0 || answer.split(/\s+/u).length >= LONG_ANSWER_WORDS;
}

/**
 * Finds the answers that speak of what is asked: words and word pairs weighted by their rarity (BM25), with and without accents. What an
 * answer begins with counts twice, and it helps to say all of it in one sentence.
 */
export function* makingPassageRanker({ entries, expansions }: Pick<ReadQuestions, "entries" | "expansions">): Sliced<Ranker> {
  const told = entries.flatMap((entry, index) => (hasPassage(entry) ? [{ ...entry, index }] : []));
  const passages = yield* mapSliced(told, ({ index, questions, answer = "" }) => ({
    entry: index,
    sentences: sentencesOf(questions, answer.slice(0, MAX_PASSAGE_CHARS), expansions),
  }));
  const vocabulary = yield* Vocabulary.reading(passages.flatMap(({ sentences }) => sentences.map(({ words }) => words)));
  const index = yield* indexing(passages.map(({ sentences }) => sentences));

  return (typed, limit) => {
    const words = vocabulary.repair(typed);
    const { scores, most, spoken } = scorePassages(index, words);
    const ranked = topIndexes(scores, Math.max(limit, 2), 0);
    const [first = 0, second = 0] = ranked.slice(0, 2).map((p) => scores[p]!);
    return ranked.slice(0, limit).map((p) => {
      const score = scores[p]!;
      const lead = (score - (p === ranked[0] ? second : first)) / (first || 1);
      const { entry, sentences } = passages[p]!;
      return {
        entry,
        score: passageProbability({ covered: Math.min(1, score / (most || 1)), lead, spoken: spoken[p]! }),
        explain: () => `answer: ${shared(words, sentences)}`,
      };
    });
  };
}

/** The question counts as much as if the answer said it twice. */
function sentencesOf(questions: readonly string[], answer: string, expansions: Expansions): Sentence[] {
  const asked = questions.map((text) => normaliseQuestion(text, expansions)).map((words) => ({ words, twice: words.length }));
  let left = LEADING_WORDS;
  const said = answer.split(SENTENCE_END).map((text) => {
    const words = normaliseQuestion(text, expansions);
    const twice = Math.min(words.length, left);
    left -= twice;
    return { words, twice };
  });
  return [...asked, ...said].filter(({ words }) => words.length > 0);
}

/** What the customer's words and the answer's have in common. */
function shared(words: readonly FaqWord[], sentences: readonly Sentence[]): string {
  const said = new Set(sentences.flatMap((sentence) => sentence.words.map(({ plain }) => plain)));
  return [...new Set(words.filter((word) => said.has(word.plain) && !isFiller(word, NONE)).map(({ typed }) => typed))].join(" ");
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The chance of being right. Fitted (logistic regression) on four public sets of passages with questions, each with a tenth as many
 * questions of the others: of an encyclopedia (two, and one translated) and of a university's rules.
 *
 * @param covered the part of the question that the answer covers
 * @param lead over the next answer, as a part of the best score; below 0 where another one is better
 * @param spoken the part of its telling words that the answer has
 */
function passageProbability({ covered, lead, spoken }: { covered: number; lead: number; spoken: number }): number {
  return 1 / (1 + Math.exp(-(COVERED * covered + LEAD * Math.cbrt(lead) + SPOKEN * spoken + BIAS)));
}

const COVERED = 3;
const LEAD = 3.5;
const SPOKEN = 1;
const BIAS = -3.5;
