import { readWords, sameWord, type Word } from "./words";

// With the accents that belong to them: "năm" is a digit, "nằm" is not.
const SPOKEN = new Map<string, { word: Word; digit: string }[]>();
for (const pair of "không:0|hông:0|zero:0|oh:0|một:1|mốt:1|one:1|hai:2|two:2|ba:3|three:3|bốn:4|tư:4|four:4|năm:5|lăm:5|five:5|sáu:6|six:6|bảy:7|bẩy:7|seven:7|tám:8|eight:8|chín:9|nine:9".split(
  "|",
)) {
  const [typed = "", digit = ""] = pair.split(":");
  const word = readWords(typed)[0]!;
  SPOKEN.set(word.plain, [...(SPOKEN.get(word.plain) ?? []), { word, digit }]);
}

/** A digit said as a word ("chín", "bảy", "bẩy"), as people write phone numbers out. */
export function spokenDigit(typed: string): string | null {
  const words = readWords(typed);
  const [word] = words;
  if (words.length !== 1 || word === undefined) return null;
  return SPOKEN.get(word.plain)?.find((known) => sameWord(word, known.word))?.digit ?? null;
}

/** A stretch of digits: typed together, or one said as a word. */
export interface DigitPiece {
  digits: string;
  isSpoken: boolean;
  /** What stands between the piece before and this one. */
  gap: string;
  start: number;
  end: number;
}

export interface DigitRun {
  pieces: DigitPiece[];
  digits: string;
  plus: boolean;
  start: number;
  end: number;
}

const ATOM = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;
const SEPARATOR = /^[\s.,\-–—_()/|:;'"*•·&]*\+?[\s(]*$/u;

/**
 * Runs of digits with only separators between them. Letters that stand for digits on a phone keyboard ("o9", "l2") and
 * digits written as words count when they stand beside other digits.
 */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun | null = null;
  let gap = "";
  for (const match of text.matchAll(ATOM)) {
    const atom = match[0];
    const found = digitsOf(atom);
    if (found !== null) {
      // A plus sign starts a number of its own.
      const plus = gap.includes("+");
      if (run === null || plus) {
        run = { pieces: [], digits: "", plus, start: match.index, end: match.index };
        runs.push(run);
      }
      run.end = match.index + atom.length;
      run.digits += found.digits;
      run.pieces.push({ ...found, gap, start: match.index, end: run.end });
      gap = "";
    } else if (SEPARATOR.test(atom)) {
      gap = atom;
    } else {
      run = null;
      gap = "";
    }
  }
  return runs;
}

function digitsOf(atom: string): { digits: string; isSpoken: boolean } | null {
  if (/^\d+$/.test(atom)) return { digits: atom, isSpoken: false };
  if (/^[\doOlI]+$/.test(atom) && (/\d/.test(atom) || /^[oO]$/.test(atom)))
    return { digits: atom.replace(/[oO]/g, "0").replace(/[lI]/g, "1"), isSpoken: false };
  const digit = spokenDigit(atom);
  return digit === null ? null : { digits: digit, isSpoken: true };
}
