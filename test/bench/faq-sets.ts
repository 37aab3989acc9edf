import type { Example } from "./faq-engines";

export interface FaqSet {
  name: string;
  train: Example[];
  test: Example[];
}

/** Every text of the set dealt anew: a random half of each intent to learn from, the other half to be asked. */
export function halves(set: FaqSet, seed: number): { train: Example[]; test: Example[] } {
  const random = seeded(seed * 7919);
  const train: Example[] = [];
  const test: Example[] = [];
  for (const [intent, list] of textsByIntent(set)) {
    const order = list.map((text) => ({ text, at: random() })).sort((a, b) => a.at - b.at);
    order.forEach(({ text }, i) => (i < Math.ceil(list.length / 2) ? train : test).push([intent, text]));
  }
  return { train, test };
}

const MOST_ASKED = 20;

/** `perEntry` random texts of each intent to learn from, up to 20 others to be asked, so that no large intent decides. */
export function dealFew(set: FaqSet, perEntry: number, seed: number): { train: Example[]; test: Example[] } {
  const random = seeded(seed * 104_729);
  const train: Example[] = [];
  const test: Example[] = [];
  for (const [intent, list] of textsByIntent(set)) {
    if (list.length <= perEntry) continue;
    const order = list.map((text) => ({ text, at: random() })).sort((a, b) => a.at - b.at);
    order.slice(0, perEntry + MOST_ASKED).forEach(({ text }, i) => (i < perEntry ? train : test).push([intent, text]));
  }
  return { train, test };
}

function textsByIntent(set: FaqSet): Map<string, string[]> {
  const byIntent = new Map<string, string[]>();
  for (const [intent, text] of [...set.train, ...set.test]) byIntent.set(intent, [...(byIntent.get(intent) ?? []), text]);
  return byIntent;
}

export function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** Mulberry32: the same halves on every machine. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
