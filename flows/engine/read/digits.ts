import { plainText } from "./words";

const SPOKEN: Record<string, string> = {
  khong: "0",
  hong: "0",
  zero: "0",
  mot: "1",
  hai: "2",
  ba: "3",
  bon: "4",
  tu: "4",
  nam: "5",
  lam: "5",
  sau: "6",
  bay: "7",
  tam: "8",
  chin: "9",
};

/** A digit said as a word ("chín", "bảy", "bẩy"), as people write phone numbers out. */
export function spokenDigit(word: string): string | null {
  return SPOKEN[plainText(word)] ?? null;
}

export interface DigitRun {
  digits: string;
  /** Where a separator stood, as positions in `digits`. */
  breaks: number[];
  plus: boolean;
  start: number;
  end: number;
}

const ATOM = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu;
const SEPARATOR = /^[\s.,\-–—_()/|:;'"*]*\+?[\s(]*$/u;

/**
 * Runs of digits with only separators between them. Letters that stand for digits on a phone keyboard ("o9", "l2") and
 * digits written as words count when they stand beside other digits.
 */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  let run: DigitRun | null = null;
  let plus = false;
  for (const match of text.matchAll(ATOM)) {
    const atom = match[0];
    const digits = digitsOf(atom);
    if (digits !== null) {
      run ??= startRun(runs, match.index, plus);
      if (run.digits !== "") run.breaks.push(run.digits.length);
      run.digits += digits;
      run.end = match.index + atom.length;
      plus = false;
    } else if (SEPARATOR.test(atom)) {
      plus = atom.includes("+");
      // A plus sign starts a number of its own.
      if (plus) run = null;
    } else {
      run = null;
      plus = false;
    }
  }
  return runs;
}

function startRun(runs: DigitRun[], start: number, plus: boolean): DigitRun {
  const run = { digits: "", breaks: [], plus, start, end: start };
  runs.push(run);
  return run;
}

function digitsOf(atom: string): string | null {
  if (/^\d+$/.test(atom)) return atom;
  if (/^[\doOl]+$/.test(atom) && (/\d/.test(atom) || /^[oO]$/.test(atom))) return atom.replace(/[oO]/g, "0").replace(/l/g, "1");
  return spokenDigit(atom);
}
