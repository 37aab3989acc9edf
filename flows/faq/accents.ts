import { MATTER_NAMES } from "./elsewhere";
import { hasAccents } from "../engine/read/words";
import { FRAME_WORDS } from "./light-words";
import { FILLER_WORDS, toFaqWords, type FaqWord } from "./normalise";
import type { Sliced } from "./slices";
import { SMALL_CHAT } from "./small-chat";
import { SYNONYMS } from "./synonyms";

/** One way to write a word's accents. */
interface Form {
  id: number;
  shaped: string;
  tone: string;
  count: number;
}

/** How often what everybody writes counts beside what this FAQ's examples write. */
const USUAL_WEIGHT = 0.1;
/** Courtesies and question words come in every text, and stand only once in a list. */
const EVERYDAY_WEIGHT = 0.5;
/** How many neighbours it takes to believe them more than the word by itself. */
const PAIR_PRIOR = 1;
const MAX_FORMS = 6;
const PAIR_BASE = 65_536;

const PAIRS_AT_ONCE = 200;

/** An accent reader as plain data. */
export interface AccentData {
  /** The forms of each word as JSON: in pieces, so that reading them can pause. */
  forms: string[];
  /** Words that follow one another, each with how often they do. */
  pairs: Float64Array<ArrayBuffer>;
  counts: Float64Array<ArrayBuffer>;
}

type StoredForms = [plain: string, ...forms: Form[]];

/**
 * Reads words typed without accents: the accents that the examples, and what people usually write, give them beside their neighbours
 * ("the nao" is "thế nào", "mo the" is "mở thẻ").
 */
export class AccentReader {
  readonly #forms: Map<string, Form[]>;
  readonly #pairs: Map<number, number>;
  #lastId = 0;

  private constructor(usual: AccentReader | null) {
    this.#forms = new Map(usual === null ? [] : usual.#forms);
    this.#pairs = new Map(usual === null ? [] : usual.#pairs);
    if (usual !== null) this.#lastId = usual.#lastId;
  }

  static of(questions: readonly (readonly FaqWord[])[]): AccentReader {
    const reader = new AccentReader((usual ??= AccentReader.ofUsual()));
    for (const words of questions) {
      if (!isTypedBare(words)) reader.#learn(words, 1);
    }
    return reader;
  }

  static *opening({ forms, pairs, counts }: AccentData): Sliced<AccentReader> {
    const reader = new AccentReader(null);
    for (const word of forms) {
      const [plain, ...known] = JSON.parse(word) as StoredForms;
      reader.#forms.set(plain, known);
      yield;
    }
    for (const [at, pair] of pairs.entries()) {
      reader.#pairs.set(pair, counts[at]!);
      if (at % PAIRS_AT_ONCE === 0) yield;
    }
    return reader;
  }

  toData(): AccentData {
    return {
      forms: Array.from(this.#forms, ([plain, forms]) => JSON.stringify([plain, ...forms] satisfies StoredForms)),
      pairs: Float64Array.from(this.#pairs.keys()),
      counts: Float64Array.from(this.#pairs.values()),
    };
  }

  private static ofUsual(): AccentReader {
    const reader = new AccentReader(null);
    const usual = [...SMALL_CHAT, ...MATTER_NAMES, ...SYNONYMS.flatMap((line) => line.split("|"))];
    for (const phrase of usual) reader.#learn(toFaqWords(phrase), USUAL_WEIGHT);
    for (const word of [...FRAME_WORDS, ...FILLER_WORDS]) reader.#learn([word], EVERYDAY_WEIGHT);
    return reader;
  }

  /** The words as they most likely were meant; a text that was typed with accents stays as it is. */
  read(words: readonly FaqWord[]): readonly FaqWord[] {
    if (!isTypedBare(words)) return words;
    const candidates = words.map((word) => this.#candidatesOf(word));
    const cameFrom: number[][] = [];
    let chances: number[] = [];
    candidates.forEach((forms, i) => {
      const before = i === 0 ? NOTHING : candidates[i - 1]!;
      const total = forms.reduce((sum, { count }) => sum + count, 0);
      const next = new Array<number>(forms.length).fill(-1);
      const from = new Array<number>(forms.length).fill(0);
      before.forEach((previous, k) => {
        const together = forms.map(({ id }) => this.#pairs.get(previous.id * PAIR_BASE + id) ?? 0);
        const all = together.reduce((sum, count) => sum + count, 0);
        forms.forEach(({ count }, f) => {
          const chance = (i === 0 ? 1 : chances[k]!) * ((together[f]! + (PAIR_PRIOR * count) / total) / (all + PAIR_PRIOR));
          if (chance <= next[f]!) return;
          next[f] = chance;
          from[f] = k;
        });
      });
      // Kept away from the smallest numbers: only which is larger matters.
      const most = Math.max(...next) || 1;
      chances = next.map((chance) => chance / most);
      cameFrom.push(from);
    });
    const read = words.slice();
    let at = chances.indexOf(Math.max(...chances));
    for (let i = words.length - 1; i >= 0; i--) {
      const { shaped, tone } = candidates[i]![at]!;
      if (!hasAccents(words[i]!)) read[i] = { ...words[i]!, shaped, tone };
      at = cameFrom[i]![at]!;
    }
    return read;
  }

  #candidatesOf({ plain, shaped, tone, ...word }: FaqWord): readonly Form[] {
    const forms = this.#forms.get(plain);
    const isBare = !hasAccents({ plain, shaped, tone, ...word });
    if (forms !== undefined && isBare) return forms;
    return [forms?.find((form) => form.shaped === shaped && form.tone === tone) ?? { id: 0, shaped, tone, count: 1 }];
  }

  #learn(words: readonly FaqWord[], weight: number): void {
    let previous = 0;
    for (const { plain, shaped, tone } of words) {
      const forms = this.#forms.get(plain) ?? [];
      const known = forms.find((form) => form.shaped === shaped && form.tone === tone);
      const form = { id: known?.id ?? ++this.#lastId, shaped, tone, count: (known?.count ?? 0) + weight };
      // The lists are shared with what is usual, so they are never changed in place.
      this.#forms.set(plain, [...forms.filter((other) => other !== known), form].sort(byUse).slice(0, MAX_FORMS));
      const pair = previous * PAIR_BASE + form.id;
      if (previous > 0) this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + weight);
      previous = form.id;
    }
  }
}

let usual: AccentReader | undefined;
const NOTHING: readonly Form[] = [{ id: 0, shaped: "", tone: "", count: 1 }];

/** Hardly any word has an accent: then a word without one says nothing about it. */
export function isTypedBare(words: readonly FaqWord[]): boolean {
  return words.filter(hasAccents).length * 3 < words.length;
}

/** The most used first; equal ones by their letters, whatever the order of the examples. */
function byUse(a: Form, b: Form): number {
  return b.count - a.count || (a.shaped + a.tone < b.shaped + b.tone ? -1 : 1);
}
