import { accentsAgree, readWords, type Word } from "../engine/read/words";
import type { FaqWord } from "./normalise";
import { SYNONYMS } from "./synonyms";

/** What a text speaks of: its words in order, phrases of one meaning under one name. */
export class Concepts {
  readonly #byFirst = new Map<string, Phrase[]>();

  /** @param groups phrases of one meaning between bars */
  constructor(groups: readonly string[]) {
    for (const [group, line] of groups.entries()) {
      for (const phrase of line.split("|")) {
        const words = readWords(phrase);
        const first = words[0]?.plain;
        if (first === undefined) continue;
        const known = this.#byFirst.get(first) ?? [];
        known.push({ words, group });
        this.#byFirst.set(first, known);
      }
    }
    // Longest first: "phí ship" is not only "phí".
    for (const phrases of this.#byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** The groups that a text speaks of, in its order; its accents are as they were meant ("tôi" is no evening). */
  in(words: readonly FaqWord[]): number[] {
    return this.spokenIn(words).map(({ group }) => group);
  }

  /** The same with the positions of the words that say it. */
  spokenIn(words: readonly FaqWord[]): Spoken[] {
    const spoken: Spoken[] = [];
    for (let from = 0; from < words.length;) {
      let length = 0;
      for (const phrase of this.#byFirst.get(words[from]!.plain) ?? []) {
        if (phrase.words.length < length) break;
        if (!phrase.words.every((word, i) => fits(words[from + i], word))) continue;
        length = phrase.words.length;
        spoken.push({ group: phrase.group, from, to: from + length });
      }
      from += Math.max(1, length);
    }
    return spoken;
  }
}

function fits(meant: FaqWord | undefined, target: Word): boolean {
  if (meant === undefined || meant.plain !== target.plain) return false;
  // A keyboard without an input method may lose a mark: "duongf" says the tone of "đường" and nothing of its letters.
  if (meant.from !== undefined) return accentsAgree(meant, target);
  return meant.shaped === target.shaped && meant.tone === target.tone;
}

interface Spoken {
  group: number;
  from: number;
  to: number;
}

interface Phrase {
  words: Word[];
  group: number;
}

/** The built-in groups with a business's own added. */
export function conceptsWith(own: readonly string[] | undefined): Concepts {
  return own === undefined || own.length === 0 ? (usual ??= new Concepts(SYNONYMS)) : new Concepts([...SYNONYMS, ...own]);
}

let usual: Concepts | undefined;
