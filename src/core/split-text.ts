/** Counts a text as a platform does; must never shrink when the text grows. */
export type CountChars = (text: string) => number;

/** UTF-16 units: never less than a platform that counts code points, so it is the safe default. */
export const countUtf16: CountChars = (text) => text.length;

/**
 * Cuts a text into parts of at most `maxChars`, each ending at a paragraph, else a line or sentence, else a word.
 * The text is put into NFC; white space at the ends and at the cuts goes, nothing visible does. Blank text gives no part.
 * A part exceeds the limit only where a single code point alone does.
 */
export function splitText(text: string, maxChars: number, count: CountChars = countUtf16): string[] {
  if (!(maxChars >= 1)) throw new RangeError(`maxChars must be at least 1, got ${maxChars}`);
  const parts: string[] = [];
  let rest = trimStart(trimEnd(text.normalize("NFC")));
  while (rest !== "") {
    if (count(rest) <= maxChars) {
      parts.push(rest);
      break;
    }
    const cut = chooseCut(rest, longestFit(rest, maxChars, count));
    const part = trimEnd(rest.slice(0, cut));
    if (part !== "") parts.push(part);
    rest = trimStart(rest.slice(cut));
  }
  return parts;
}

/** Shortens a title to `maxChars` with "…" at the end; never inside a visible character. */
export function cutText(text: string, maxChars: number, count: CountChars = countUtf16): string {
  const whole = text.normalize("NFC").trim();
  if (count(whole) <= maxChars) return whole;
  if (maxChars < 2) return "…".slice(0, maxChars);
  const room = maxChars - count("…");
  const end = longestFit(whole, room, count);
  return count(whole.slice(0, end)) > room ? "…" : `${trimEnd(whole.slice(0, end))}…`;
}

// A cut earlier than this share of the limit is not worth its nicer place.
const MIN_FILL = { paragraph: 0.5, sentence: 0.25, word: 0.1 };
const PARAGRAPH_END = /\n[^\S\n]*\n/g;
// "1." at a line's start is a list number, not a sentence.
const SENTENCE_END = /(?<!(?:^|\n)[^\S\n]*\d{1,3})[.!?…。！？]+["'”’»)\]]*(?=\s)|(?=\n)/g;
const WORD_END = /(?<=\S)(?=\s)/g;

/** Where to cut, at most `fit`; always a boundary between visible characters. */
function chooseCut(text: string, fit: number): number {
  const window = text.slice(0, fit + 1);
  const paragraph = lastEnd(window, PARAGRAPH_END, fit);
  if (paragraph >= fit * MIN_FILL.paragraph) return paragraph;
  const sentence = lastEnd(window, SENTENCE_END, fit);
  if (sentence >= fit * MIN_FILL.sentence) return sentence;
  const word = lastEnd(window, WORD_END, fit);
  return word >= fit * MIN_FILL.word ? word : fit;
}

function lastEnd(window: string, pattern: RegExp, fit: number): number {
  let last = 0;
  for (const match of window.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end <= fit && !joinsPrevious(window, end)) last = end;
  }
  return last;
}

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The longest prefix within the limit that ends between visible characters, in UTF-16 units; at least one code point. */
function longestFit(text: string, maxChars: number, count: CountChars): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (count(text.slice(0, middle)) <= maxChars) low = middle;
    else high = middle - 1;
  }
  if (low === text.length) return low;
  const whole = graphemes.segment(text.slice(0, low + 32)).containing(low)?.index ?? low;
  if (whole > 0) return whole;
  // One visible character is longer than the limit (stacked marks, long emoji joins): cut between code points.
  const firstChar = String.fromCodePoint(text.codePointAt(0) ?? 0).length;
  return Math.max(splitsSurrogatePair(text, low) ? low - 1 : low, firstChar);
}

/** True when a cut here leaves two halves of one emoji, or of another character beyond U+FFFF. */
export function splitsSurrogatePair(text: string, index: number): boolean {
  return index > 0 && /[\uD800-\uDBFF]/.test(text.charAt(index - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(index));
}

/** True when the character at `index` belongs to the one before it (a mark on a space, for example). */
function joinsPrevious(text: string, index: number): boolean {
  return /^[\p{M}\u200C\u200D\uFE0F]/u.test(text.slice(index, index + 2));
}

// White space that carries a combining mark is visible and stays.
function trimStart(text: string): string {
  return text.replace(/^\s+(?![\p{M}\u200C\u200D])/u, "");
}

function trimEnd(text: string): string {
  return text.trimEnd();
}
