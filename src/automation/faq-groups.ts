import type { FaqOptions } from "../../flows/faq";
import { contentWordsOf, expansionsWith, isFiller, normaliseQuestion, type FaqWord } from "../../flows/faq/normalise";
import { NgramIndex } from "../../flows/faq/ngrams";
import { finishSlices } from "../../flows/faq/slices";

/** Two questions this much alike, by their letters, are the same one in other words. */
const ALIKE_FROM = 0.5;
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

export interface TextGroup {
  /** Best first: the most frequent, one with accents before one without. */
  texts: string[];
  /** Positions in what was given. */
  members: number[];
}

/** Names a text by its words, the same however it is typed. */
export type QuestionKey = (text: string) => string;

/** Reads texts as the matcher does, a business's own chat spellings too; what is ignored is remembered under its key. */
export function questionKeyWith(options: FaqOptions): QuestionKey {
  const read = reader(options);
  return (text) => keyOf(read(text));
}

function reader({ teencode }: FaqOptions): (text: string) => FaqWord[] {
  const expansions = expansionsWith(teencode);
  return (text) => normaliseQuestion(text, expansions);
}

function keyOf(words: readonly FaqWord[]): string {
  return words.map((word) => word.plain).join(" ");
}

/**
 * Puts like questions together, the most frequent first taking what is like it. Deterministic; bounded by what it is given.
 */
export function groupTexts(given: readonly string[], options: FaqOptions = {}): TextGroup[] {
  const read = reader(options);
  const distinct = [...countKeys(given, read).values()].sort(
    (a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!,
  );
  const contentWords = contentWordsOf(distinct.map(({ words }) => words));
  const letters = distinct.map(({ words }) => lettersOf(words, contentWords));
  const index = finishSlices(NgramIndex.reading(letters));
  const taken = new Array<boolean>(distinct.length).fill(false);
  const groups: { about: ReadonlySet<string>; texts: string[]; members: number[] }[] = [];
  distinct.forEach((leader, i) => {
    if (taken[i]) return;
    const similarities = index.similarities(letters[i]!);
    const members: number[] = [];
    for (let j = i; j < distinct.length; j++) {
      if (taken[j] || (j !== i && similarities[j]! < ALIKE_FROM)) continue;
      taken[j] = true;
      members.push(...distinct[j]!.members);
    }
    members.sort((a, b) => a - b);
    groups.push({
      about: new Set(contentOf(leader.words, contentWords).map((word) => word.plain)),
      members,
      texts: bestTexts(
        members.map((member) => given[member]!),
        (text) => keyOf(read(text)) === leader.key,
      ),
    });
  });
  return mergeSameMatters(groups).sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
}

/** Long and short ways to ask the same differ in most of their letters: what says nothing beyond another's words joins it. */
function mergeSameMatters(groups: readonly (TextGroup & { about: ReadonlySet<string> })[]): TextGroup[] {
  const merged: (TextGroup & { about: ReadonlySet<string> })[] = [];
  const byWord = new Map<string, number[]>();
  for (const group of groups) {
    const shared = new Map<number, number>();
    for (const word of group.about) for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const same = [...shared.keys()]
      .sort((a, b) => a - b)
      .find((at) => isSameMatter(shared.get(at)!, group.about.size, merged[at]!.about.size));
    if (same !== undefined) {
      const other = merged[same]!;
      merged[same] = {
        about: other.about,
        texts: [...new Set([...other.texts, ...group.texts])],
        members: [...other.members, ...group.members].sort((a, b) => a - b),
      };
      continue;
    }
    for (const word of group.about) byWord.set(word, [...(byWord.get(word) ?? []), merged.length]);
    merged.push(group);
  }
  return merged.map(({ texts, members }) => ({ texts, members }));
}

/** Two syllables are often only a topic ("giao hàng"), of which more than one thing is asked. */
function isSameMatter(shared: number, one: number, other: number): boolean {
  const [small, big] = [Math.min(one, other), Math.max(one, other)];
  return shared === small && small >= 2 && (small >= 3 || big <= 2 * small);
}

function countKeys(
  given: readonly string[],
  read: (text: string) => FaqWord[],
): Map<string, { key: string; words: FaqWord[]; members: number[] }> {
  const byKey = new Map<string, { key: string; words: FaqWord[]; members: number[] }>();
  given.forEach((text, i) => {
    const words = read(text);
    const key = keyOf(words);
    if (key === "") return;
    const known = byKey.get(key);
    if (known) known.members.push(i);
    else byKey.set(key, { key, words, members: [i] });
  });
  return byKey;
}

function lettersOf(words: FaqWord[], contentWords: ReadonlySet<string>): string {
  return contentOf(words, contentWords)
    .map((word) => word.plain)
    .join("");
}

function contentOf(words: FaqWord[], contentWords: ReadonlySet<string>): FaqWord[] {
  const content = words.filter((word) => !isFiller(word, contentWords));
  return content.length > 0 ? content : words;
}

function bestTexts(texts: string[], isLeader: (text: string) => boolean): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const rank = (text: string): number => (isLeader(text) ? 2 : 0) + (VIETNAMESE.test(text) ? 1 : 0) + Math.min(counts.get(text)!, 99) / 100;
  return [...counts.keys()].sort((a, b) => rank(b) - rank(a));
}
