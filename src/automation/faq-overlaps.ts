import { createFaqMatcher, FAQ_ASK_THRESHOLD, type FaqEntry, type FaqOptions } from "../../flows/faq";

export interface Overlap {
  a: string;
  b: string;
  score: number;
  examples: { text: string; of: string; takenFor: string; score: number }[];
}

/** Of few examples each is asked almost alone; many leave enough to learn from when a part is hidden together. */
const FOLDS_OF_SMALL = 20;
const FOLDS = 4;
const SMALL = 40;
const MAX_EXAMPLES = 10;
/** From here on a wrong entry in front, or right behind, is a mistake that customers will see. */
const CLOSE = 0.85;

/**
 * Which entries are easily confused: every example is asked of a matcher that has not seen it, and where another entry wins, or comes
 * close, the two are a pair. The surest mistake first.
 */
export function findOverlaps(entries: readonly FaqEntry[], options: FaqOptions = {}): Overlap[] {
  const examples = entries.flatMap((entry, e) => entry.questions.map((text) => ({ text, of: entry.id, e })));
  const folds = Math.min(examples.length, examples.length > SMALL ? FOLDS : FOLDS_OF_SMALL);
  const pairs = new Map<string, Overlap>();
  for (let fold = 0; fold < folds; fold++) {
    const hidden = examples.filter((_, i) => i % folds === fold);
    const questions = entries.map((): string[] => []);
    examples.forEach(({ e, text }, i) => i % folds !== fold && questions[e]!.push(text));
    const shown = entries.map((entry, e) => ({ ...entry, questions: questions[e]! }));
    const matcher = createFaqMatcher(shown, options);
    for (const { text, of } of hidden) {
      const [best, second] = matcher.match(text, { limit: 2 });
      const other = best?.id === of ? second : best;
      const own = best?.id === of ? best.score : second?.id === of ? second.score : 0;
      if (!other || other.score < FAQ_ASK_THRESHOLD || (own > 0 && other.score < own * CLOSE)) continue;
      add(pairs, { text, of, takenFor: other.id, score: other.score });
    }
  }
  const found = [...pairs.values()].sort(
    (x, y) => y.score - x.score || y.examples.length - x.examples.length || (x.a + x.b < y.a + y.b ? -1 : 1),
  );
  for (const pair of found) {
    pair.examples.sort((x, y) => y.score - x.score);
    pair.examples.length = Math.min(pair.examples.length, MAX_EXAMPLES);
  }
  return found;
}

function add(pairs: Map<string, Overlap>, example: Overlap["examples"][number]): void {
  const [a, b] = [example.of, example.takenFor].sort() as [string, string];
  const key = `${a}\u0000${b}`;
  const pair = pairs.get(key) ?? { a, b, score: 0, examples: [] };
  pairs.set(key, pair);
  pair.score = Math.max(pair.score, example.score);
  pair.examples.push(example);
}
