import type { Ranked, Ranker } from "./create-faq-matcher";

/** How many candidates each gives before they are put together. */
const CANDIDATES = 6;

/** What an entry counts that one of the two does not name among its candidates. */
const UNNAMED = 0.05;
/** Between the product of both chances and their geometric mean: they are neither independent nor the same. */
const AGREEMENT = 0.85;

/** Both have to see it: words put together that way are no evidence alone, and a likeness without shared words is none either. */
export function blendRankers(first: Ranker, second: Ranker): Ranker {
  return (words, limit) => {
    const blended = new Map<number, Ranked>();
    for (const ranked of first(words, Math.max(limit, CANDIDATES))) {
      blended.set(ranked.entry, { ...ranked, score: (ranked.score * UNNAMED) ** AGREEMENT });
    }
    for (const ranked of second(words, Math.max(limit, CANDIDATES))) {
      const seen = blended.get(ranked.entry);
      const score = seen === undefined ? (ranked.score * UNNAMED) ** AGREEMENT : seen.score * (ranked.score / UNNAMED) ** AGREEMENT;
      blended.set(ranked.entry, { ...ranked, score: Math.min(1, score) });
    }
    return best([...blended.values()], limit);
  };
}

/** Each entry with the better of its two scores. */
export function preferBetter(first: Ranker, second: Ranker): Ranker {
  return (words, limit) => {
    const better = new Map<number, Ranked>();
    for (const ranked of [...first(words, Math.max(limit, CANDIDATES)), ...second(words, Math.max(limit, CANDIDATES))]) {
      const known = better.get(ranked.entry);
      if (known === undefined || ranked.score > known.score) better.set(ranked.entry, ranked);
    }
    return best([...better.values()], limit);
  };
}

function best(ranked: Ranked[], limit: number): Ranked[] {
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry).slice(0, limit);
}
