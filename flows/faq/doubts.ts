import { matterElsewhere, mattersElsewhere } from "./elsewhere";
import type { Reading } from "./features";
import type { FaqWord } from "./normalise";
import { refusalIn } from "./refusals";

/** What no example speaks of, as plain data. */
export interface DoubtsData {
  /** Matters of other businesses (`elsewhere.ts`). */
  elsewhere: ReadonlySet<number>;
  /** Positions of the entries with an example that says no to something. */
  refusing: ReadonlySet<number>;
}

/** So much of a score is left: however alike the words are, the bot asks before it answers. */
const DOUBTED = 0.6;

export function doubtsOf(questions: readonly { entry: number; words: readonly FaqWord[] }[], { accents }: Reading): DoubtsData {
  const meant = questions.map(({ entry, words }) => ({ entry, words: accents.read(words) }));
  return {
    elsewhere: mattersElsewhere(meant.map(({ words }) => words)),
    refusing: new Set(meant.filter(({ words }) => refusalIn(words) !== null).map(({ entry }) => entry)),
  };
}

/** What a text says that no example of an entry says, and that makes it about something else. */
export interface Doubt {
  /** What to multiply the entry's score by. */
  leaves(entry: number): number;
  /** For people: "elsewhere: lãi suất"; empty without doubt. */
  explain(entry: number): string;
}

/** @param words with the accents that were meant */
export function doubtAbout(words: readonly FaqWord[], { elsewhere, refusing }: DoubtsData): Doubt {
  const matter = matterElsewhere(words, elsewhere);
  const refusal = refusalIn(words);
  const refuses = (entry: number) => refusal !== null && !refusing.has(entry);
  return {
    leaves: (entry) => (matter !== null || refuses(entry) ? DOUBTED : 1),
    explain: (entry) => (matter !== null ? `elsewhere: ${matter}` : refuses(entry) ? `refused: ${refusal}` : ""),
  };
}
