import type { FaqWord, FaqWordsResponse } from "../../lib/contract";

/** What is typed: spellings, and groups of synonyms as one line each, commas between. */
export interface WordForm {
  items: FaqWord[];
  groups: string[];
}

export type GroupProblem = "alone" | "long" | "twice";

const MAX_PHRASE_CHARS = 60;
const MAX_PHRASES = 12;

export function wordFormOf(list: { items: readonly FaqWord[]; synonyms: readonly string[][] }): WordForm {
  return { items: list.items.map(({ short, full }) => ({ short, full })), groups: list.synonyms.map((group) => group.join(", ")) };
}

/** Without rows that nobody filled. */
export function filledOf({ items, groups }: WordForm): WordForm {
  return {
    items: items.filter(({ short, full }) => short.trim() !== "" || full.trim() !== ""),
    groups: groups.filter((line) => line.trim() !== ""),
  };
}

export function requestOf(form: WordForm, number: number): { items: FaqWord[]; synonyms: string[][]; number: number } {
  const { items, groups } = filledOf(form);
  return { items, synonyms: groups.map(phrasesOf), number };
}

export function isSameForm(one: WordForm, other: WordForm): boolean {
  const plain = (form: WordForm) => JSON.stringify(requestOf(form, 0));
  return plain(one) === plain(other);
}

export function groupProblem(line: string, all: readonly string[]): GroupProblem | null {
  const phrases = phrasesOf(line);
  if (line.trim() === "") return null;
  if (phrases.length < 2) return "alone";
  if (phrases.length > MAX_PHRASES || phrases.some((phrase) => phrase.length > MAX_PHRASE_CHARS)) return "long";
  return phrases.some((phrase) => all.filter((other) => phrasesOf(other).includes(phrase)).length > 1) ? "twice" : null;
}

/** Mine with what somebody else added meanwhile. What both changed is as I typed it, and what they took away and I kept stays. */
export function mergeForms(mine: WordForm, base: WordForm, theirs: WordForm): WordForm {
  const shortOf = ({ short }: FaqWord) => short.trim().toLowerCase();
  const known = new Set([...mine.items, ...base.items].map(shortOf));
  const spoken = new Set([...mine.groups, ...base.groups].flatMap(phrasesOf));
  const { items, groups } = filledOf(mine);
  return {
    items: [...items, ...theirs.items.filter((word) => !known.has(shortOf(word)))],
    groups: [...groups, ...theirs.groups.filter((line) => !phrasesOf(line).some((phrase) => spoken.has(phrase)))],
  };
}

export function replacedBy(list: FaqWordsResponse): ReadonlyMap<string, string | null> {
  return new Map(list.items.map(({ short, replaces }) => [short, replaces]));
}

function phrasesOf(line: string): string[] {
  const phrases = line.split(/[,;|\n]/).map((phrase) => phrase.trim().normalize("NFC").toLowerCase().replace(/\s+/g, " "));
  return [...new Set(phrases.filter((phrase) => phrase !== ""))];
}
