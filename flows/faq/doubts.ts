import { matterElsewhere, mattersElsewhere } from "./elsewhere";
import type { Reading } from "./features";
import type { FaqWord } from "./normalise";
import { entriesNaming } from "./named-things";
import { refusalIn } from "./refusals";

/** What no example speaks of, as plain data. */
export interface DoubtsData {
  /** Matters of other businesses (`elsewhere.ts`). */
  elsewhere: ReadonlySet<number>;
  /** Positions of the entries with an example that says no to something. */
  refusing: ReadonlySet<number>;
  /** Positions of the entries that are about something by name (`named-things.ts`). */
  naming: ReadonlySet<number>;
}

/** So much of a score is left: however alike the words are, the bot asks before it answers. */
const DOUBTED = 0.6;

export function doubtsOf(
  questions: readonly { entry: number; words: readonly FaqWord[] }[],
  { accents }: Reading,
  light: ReadonlyMap<string, unknown>,
): DoubtsData {
  const meant = questions.map(({ entry, words }) => ({ entry, words: accents.read(words) }));
  return {
    elsewhere: mattersElsewhere(meant.map(({ words }) => words)),
    refusing: new Set(meant.filter(({ words }) => refusalIn(words) !== null).map(({ entry }) => entry)),
    naming: entriesNaming(questions, light),
  };
}

/** What a text says that no example of an entry says, and that makes it about something else. */
export interface Doubt {
  /** What to multiply the entry's score by. */
  leaves(entry: number): number;
  /** For people: "elsewhere: lãi suất"; empty without doubt. */
  explain(entry: number): string;
}

/**
 * @param words with the accents that were meant
 * @param isUnknown it names nothing but what no example names
 */
export function doubtAbout(words: readonly FaqWord[], isUnknown: boolean, { elsewhere, refusing, naming }: DoubtsData): Doubt {
  const matter = matterElsewhere(words, elsewhere);
  const refusal = refusalIn(words);
  const refuses = (entry: number) => refusal !== null && !refusing.has(entry);
  const isOther = (entry: number) => isUnknown && naming.has(entry);
  return {
    leaves: (entry) => (matter !== null || refuses(entry) || isOther(entry) ? DOUBTED : 1),
    explain: (entry) =>
      matter !== null ? `elsewhere: ${matter}` : refuses(entry) ? `refused: ${refusal}` : isOther(entry) ? "names something unknown" : "",
  };
}
