import { readWords, type Word } from "./words";

/** A word of a text that may be a name, as typed and to compare. */
export interface Part {
  typed: string;
  word: Word;
}

export function print(parts: Part[]): string {
  return parts.map((part) => capitalise(part.typed)).join(" ");
}

export function toParts(text: string): Part[] {
  return text
    .split(/\s+/u)
    .map((typed) => typed.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}.]+$/gu, ""))
    .filter((typed) => typed !== "")
    .map((typed) => ({ typed, word: readWords(typed)[0] ?? { typed: "", plain: "", shaped: "", tone: "" } }));
}

export function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase() && (text.length === 1 || text !== text.toUpperCase());
}

/** "Nguyễn T. Lan": where a sentence may end too ("Nguyễn Văn A. Hà Nội"). */
export function hasInitial(text: string): boolean {
  return /\p{L}\s\p{Lu}\.\s?\p{Lu}/u.test(text);
}

export function isLower(text: string): boolean {
  return text === text.toLowerCase();
}

/** "NHUNG" and "nhung" → "Nhung"; mixed case stays ("McKay"). */
export function capitalise(typed: string): string {
  if (!isLower(typed) && typed !== typed.toUpperCase()) return typed;
  const lower = typed.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
