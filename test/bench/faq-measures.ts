import type { Engine, Example, Trained } from "./faq-engines";
import { withoutAccents } from "./faq-sets";

export interface Accuracy {
  /** The right intent is first, or among the first three; as typed, and with accents removed. */
  first: number;
  three: number;
  plainFirst: number;
  plainThree: number;
}

export function accuracy(trained: Trained, test: readonly Example[]): Accuracy {
  const [first, three] = shares(trained, test, (text) => text);
  const [plainFirst, plainThree] = shares(trained, test, withoutAccents);
  return { first, three, plainFirst, plainThree };
}

function shares(trained: Trained, test: readonly Example[], change: (text: string) => string): [number, number] {
  let first = 0;
  let three = 0;
  for (const [intent, text] of test) {
    const at = trained.match(change(text), 3).findIndex((guess) => guess.id === intent);
    if (at === 0) first++;
    if (at >= 0) three++;
  }
  return [first / test.length, three / test.length];
}

export interface Sample {
  score: number;
  isRight: boolean;
}

/** The top score of each text, and whether it was right; every second text without accents. */
export function calibrationOf(trained: Trained, test: readonly Example[]): Sample[] {
  return test.map(([intent, text], i) => {
    const [best] = trained.match(i % 2 === 0 ? text : withoutAccents(text), 1);
    return { score: best?.score ?? 0, isRight: best?.id === intent };
  });
}

const HELD_GROUPS = 4;

/** A quarter of the intents is unknown in turn: how surely do known questions score higher than unknown ones (area under the ROC)? */
export function refusal(engine: Engine, train: readonly Example[], test: readonly Example[]): { raw: number; plain: number } {
  const intents = [...new Set(train.map(([intent]) => intent))];
  const known = { raw: [] as number[], plain: [] as number[] };
  const unknown = { raw: [] as number[], plain: [] as number[] };
  for (let group = 0; group < HELD_GROUPS; group++) {
    const held = new Set(intents.filter((_, i) => i % HELD_GROUPS === group));
    const trained = engine.train(train.filter(([intent]) => !held.has(intent)));
    test.forEach(([intent, text], i) => {
      if (i % 2 !== group % 2) return;
      const into = held.has(intent) ? unknown : known;
      into.raw.push(trained.match(text, 1)[0]?.score ?? 0);
      into.plain.push(trained.match(withoutAccents(text), 1)[0]?.score ?? 0);
    });
  }
  return { raw: areaUnderRoc(known.raw, unknown.raw), plain: areaUnderRoc(known.plain, unknown.plain) };
}

/** The chance that one of `higher` is above one of `lower`; ties count half. */
export function areaUnderRoc(higher: readonly number[], lower: readonly number[]): number {
  const all = [...higher.map((score) => ({ score, isHigh: true })), ...lower.map((score) => ({ score, isHigh: false }))];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.score === all[from]!.score) to++;
    for (let i = from; i < to; i++) if (all[i]!.isHigh) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length || 1);
}

const SPEED_MS = 1_000;

export function speedOf(engine: Engine, train: readonly Example[], texts: readonly string[]) {
  let start = performance.now();
  const trained = engine.train(train);
  const trainMs = performance.now() - start;
  let matches = 0;
  start = performance.now();
  while (performance.now() - start < SPEED_MS) {
    for (let i = 0; i < 50; i++) trained.match(texts[matches++ % texts.length]!, 3);
  }
  return {
    examples: train.length,
    trainMs,
    matchesPerSecond: (1000 * matches) / (performance.now() - start),
    modelBytes: trained.modelBytes,
  };
}
