import { hashOfGroup, type Reading } from "./features";
import type { FeatureSpace } from "./feature-space";
import { toFaqWords, type FaqWord } from "./normalise";
import { saidAlone } from "./talk";

/** What is asked of any thing: its price, and what it takes. */
const OF_ANYTHING = new Set(toFaqWords("giá tiền phí chi báo hết tốn mất tầm khoảng mức tổng").map(({ plain }) => plain));

type Light = ReadonlyMap<string, unknown>;

/** The words that name what is asked about: "iphone" of "iphone 15 giá bao nhiêu". */
function namesIn<W extends FaqWord>(words: readonly W[], light: Light): W[] {
  return words.filter(({ plain }) => !light.has(plain) && !OF_ANYTHING.has(plain) && !/\d/.test(plain));
}

/** So many examples of which no half names the same are about any such thing: "áo này giá sao", "quần bao nhiêu", "váy nhiêu tiền". */
const ANY_FROM = 3;

/** The entries that are about something by name; others ("giá bao nhiêu vậy shop") may be asked about anything. */
export function entriesNaming(questions: readonly { entry: number; words: readonly FaqWord[] }[], light: Light): Set<number> {
  const named = new Map<number, string[][]>();
  for (const { entry, words } of questions)
    named.set(entry, [...(named.get(entry) ?? []), [...new Set(namesIn(words, light).map(({ plain }) => plain))]]);
  return new Set([...named].filter(([, examples]) => isAboutSomething(examples)).map(([entry]) => entry));
}

function isAboutSomething(examples: readonly string[][]): boolean {
  if (examples.some((names) => names.length === 0)) return false;
  if (examples.length < ANY_FROM) return true;
  const times = new Map<string, number>();
  for (const name of examples.flat()) times.set(name, (times.get(name) ?? 0) + 1);
  return Math.max(...times.values()) * 2 >= examples.length;
}

/** Tells a text that names nothing but what no example names, in its own words or in others. */
export function namesOnlyUnknown(
  words: readonly FaqWord[],
  meant: readonly FaqWord[],
  { light, reading, space, isKnown }: { light: Light; reading: Reading; space: FeatureSpace; isKnown(word: FaqWord): boolean },
): boolean {
  const named = namesIn(words, light);
  if (named.length === 0 || named.some(isKnown) || saidAlone(words) !== null) return false;
  const groups = new Set(reading.concepts.in(meant));
  for (const group of reading.concepts.in(meant.filter((_, i) => !named.includes(words[i]!)))) groups.delete(group);
  return ![...groups].some((group) => space.has(hashOfGroup(group)));
}
