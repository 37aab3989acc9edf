import { editDistance } from "../engine/read/edit-distance";
import { hasAccents, type Word } from "../engine/read/words";
import { differingLetters } from "./letters";
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
  if (differingLetters(typed.letters, target.letters) > 2 * allowed) return 0;
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
