import { hasAccents } from "../engine/read/words";
import type { Ranker } from "./create-faq-matcher";
import type { ReadQuestions } from "./examples";
import { isFiller, normaliseQuestion, type FaqWord } from "./normalise";
import { mapSliced, type Sliced } from "./slices";
import type { FaqEntry } from "./types";

/** Okapi BM25 with the usual constants. */
const SATURATION = 1.2;
const LENGTH_PART = 0.6;
const PAIR_WEIGHT = 0.6;
const ACCENT_WEIGHT = 0.5;
const FILLER_WEIGHT = 0.3;
const MAX_PASSAGE_CHARS = 20_000;
/** An answer this long tells more than one thing; a shorter one only repeats its question. */
const LONG_ANSWER_WORDS = 25;

/** Entries whose answer is searched: they have a text to read and at most one question that would lead to it. */
export function hasPassage({ questions, answer }: FaqEntry): boolean {
  const asked = questions.filter((question) => question.trim() !== "").length;
  if (asked > 1 || answer === undefined) return false;
  return asked === 0 || answer.split(/\s+/u).length >= LONG_ANSWER_WORDS;
}

/** Finds the answers that speak of what is asked: words and word pairs weighted by their rarity (BM25), with and without accents. */
export function* makingPassageRanker({ entries, expansions }: Pick<ReadQuestions, "entries" | "expansions">): Sliced<Ranker> {
  const told = entries.flatMap((entry, index) => (hasPassage(entry) ? [{ entry, index }] : []));
  const passages = yield* mapSliced(told, ({ entry, index }) => ({ entry: index, ...read(entry) }));
  const postings = new Map<string, { passages: number[]; counts: number[] }>();
  for (const [p, { terms }] of passages.entries()) {
    yield;
    for (const [term, count] of terms) {
      const posting = postings.get(term) ?? { passages: [], counts: [] };
      posting.passages.push(p);
      posting.counts.push(count);
      postings.set(term, posting);
    }
  }
  const averageLength = passages.reduce((sum, passage) => sum + passage.length, 0) / (passages.length || 1) || 1;
  const lengthFactors = passages.map(({ length }) => SATURATION * (1 - LENGTH_PART + (LENGTH_PART * length) / averageLength));

  function read({ questions, answer }: FaqEntry) {
    // The question counts as much as if the answer said it twice.
    const texts = [...questions, ...questions, (answer ?? "").slice(0, MAX_PASSAGE_CHARS)];
    const terms = new Map<string, number>();
    let length = 0;
    for (const text of texts) {
      const words = normaliseQuestion(text, expansions);
      length += words.length;
      for (const { term } of termsOf(words)) terms.set(term, (terms.get(term) ?? 0) + 1);
    }
    return { terms, length };
  }

  return (words, limit) => {
    const scores = new Float64Array(passages.length);
    let most = 0;
    const seen = new Set<string>();
    for (const { term, weight } of termsOf(words)) {
      if (seen.has(term)) continue;
      seen.add(term);
      const posting = postings.get(term);
      const frequency = posting?.passages.length ?? 0;
      const rarity = weight * Math.log(1 + (passages.length - frequency + 0.5) / (frequency + 0.5));
      most += rarity;
      posting?.passages.forEach((p, i) => {
        const count = posting.counts[i]!;
        scores[p]! += (rarity * count * (SATURATION + 1)) / (count + lengthFactors[p]!);
      });
    }
    const ranked = [...scores.keys()].filter((p) => scores[p]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b);
    const [first = 0, second = 0] = ranked.slice(0, 2).map((p) => scores[p]!);
    return ranked.slice(0, limit).map((p) => {
      const score = scores[p]!;
      const lead = (score - (p === ranked[0] ? second : first)) / (first || 1);
      return {
        entry: passages[p]!.entry,
        score: passageProbability(score / (most || 1), lead),
        explain: () => {
          const shared = words.filter((word) => passages[p]!.terms.has(word.plain) && !isFiller(word, NONE)).map((word) => word.typed);
          return `answer: ${[...new Set(shared)].join(" ")}`;
        },
      };
    });
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The chance of being right, from the part of the question that the answer covers and its lead over the next answer. */
function passageProbability(covered: number, lead: number): number {
  return 1 / (1 + Math.exp(-(COVERED * covered + LEAD * lead + BIAS)));
}

const COVERED = 3.2;
const LEAD = 9;
const BIAS = -1.9;

function termsOf(words: readonly FaqWord[]): { term: string; weight: number }[] {
  const terms: { term: string; weight: number }[] = [];
  words.forEach((word, i) => {
    const weight = isFiller(word, NONE) ? FILLER_WEIGHT : 1;
    terms.push({ term: word.plain, weight });
    if (hasAccents(word)) terms.push({ term: `${word.shaped}|${word.tone}`, weight: weight * ACCENT_WEIGHT });
    const next = words[i + 1];
    if (next) terms.push({ term: `${word.plain} ${next.plain}`, weight: PAIR_WEIGHT });
  });
  return terms;
}
