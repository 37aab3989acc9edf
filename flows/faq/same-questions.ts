import { accentsAgree, hasAccents } from "../engine/read/words";
import { readQuestion, type ExampleQuestion } from "./examples";
import { hash } from "./features";
import type { Expansions, FaqWord } from "./normalise";
import type { FaqEntry } from "./types";

/** Where each example question stands, by a hash of its letters; the hashes ascend. */
export interface SameQuestionsData {
  keys: Int32Array<ArrayBuffer>;
  /** Position of the entry, and of the question in it. */
  entries: Int32Array<ArrayBuffer>;
  places: Int32Array<ArrayBuffer>;
}

/** Which entries have a question of the same words; accents may be left out, and may not differ. */
export class SameQuestions {
  constructor(
    private readonly data: SameQuestionsData,
    private readonly entries: readonly FaqEntry[],
    private readonly expansions: Expansions,
  ) {}

  static dataOf(questions: readonly ExampleQuestion[]): SameQuestionsData {
    const keyed = questions.map(({ entry, place, words }) => ({ key: keyOf(words), entry, place })).sort((a, b) => a.key - b.key);
    return {
      keys: Int32Array.from(keyed, ({ key }) => key),
      entries: Int32Array.from(keyed, ({ entry }) => entry),
      places: Int32Array.from(keyed, ({ place }) => place),
    };
  }

  /** Their positions, ascending. */
  entriesAsking(words: readonly FaqWord[]): number[] {
    const candidates = this.#ofSameLetters(words);
    const exact = candidates.filter((one) => one.words.every((word, i) => sameForm(words[i]!, word)));
    // One word says too little to be sure which of its accents was meant.
    const agreeing =
      exact.length > 0 || words.length === 1 ? exact : candidates.filter((one) => one.words.every((word, i) => agrees(words[i]!, word)));
    return [...new Set(agreeing.map((one) => one.entry))].sort((a, b) => a - b);
  }

  #ofSameLetters(words: readonly FaqWord[]): { entry: number; words: FaqWord[] }[] {
    const { keys, entries, places } = this.data;
    const key = keyOf(words);
    const found: { entry: number; words: FaqWord[] }[] = [];
    for (let at = firstAtLeast(keys, key); keys[at] === key; at++) {
      const entry = entries[at]!;
      const asked = readQuestion(this.entries[entry]!.questions[places[at]!]!, this.expansions);
      const isSame = asked.length === words.length && asked.every((word, i) => word.plain === words[i]!.plain);
      if (isSame) found.push({ entry, words: asked });
    }
    return found;
  }
}

function keyOf(words: readonly FaqWord[]): number {
  return hash(words.map((word) => word.plain).join(" "), 0);
}

function firstAtLeast(ascending: Int32Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function sameForm(typed: FaqWord, target: FaqWord): boolean {
  return typed.shaped === target.shaped && typed.tone === target.tone;
}

/** An example that was itself typed without accents stands for any. */
function agrees(typed: FaqWord, target: FaqWord): boolean {
  return accentsAgree(typed, target) || !hasAccents(target);
}
