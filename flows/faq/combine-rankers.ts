import type { Ranked, Ranker } from "./create-faq-matcher";

/** How many candidates each gives before they are put together. */
const CANDIDATES = 6;

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
