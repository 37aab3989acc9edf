import { hasAccents, type Word } from "../engine/read/words";
import type { FaqWord } from "./normalise";

/**
 * How far one typed word can stand for a word of a question: 1 the same, 0 no relation, negative when the letters agree
 * but an accent was typed that differs, which is another word ("dường" is not "đường").
 */
export function wordSimilarity(typed: FaqWord, target: FaqWord): number {
  if (typed.plain === target.plain) return accentSimilarity(typed, target);
  const length = Math.max(typed.plain.length, target.plain.length);
  if (length < 3 || typed.plain.length < 2) return 0;
  const allowed = length >= 6 ? 2 : 1;
  // Each edit changes at most two letters of the sets.
  if (bits(typed.letters ^ target.letters) > 2 * allowed) return 0;
  // Numbers and codes do not have typos that mean the same.
  if (/\d/.test(typed.plain) || /\d/.test(target.plain)) return 0;
  const distance = editDistance(typed.plain, target.plain, allowed);
  if (distance > allowed) return 0;
  // Short syllables have many neighbours ("ban", "bao", "bán"): a near miss there is weak evidence.
  const base = length <= 3 ? 0.3 : length === 4 ? 0.55 : 0.75;
  return distance === 1 ? base : base - 0.2;
}

function accentSimilarity(typed: Word, target: Word): number {
  if (typed.shaped === target.shaped && typed.tone === target.tone) return 1;
  // Either side written without accents.
  if (!hasAccents(typed) || !hasAccents(target)) return 0.97;
  const shapeMissing = typed.shaped === typed.plain && typed.tone === target.tone;
  const toneMissing = typed.tone === "" && typed.shaped === target.shaped;
  if (shapeMissing || toneMissing) return 0.9;
  return -0.5;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau-Levenshtein with neighbours swapped; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
