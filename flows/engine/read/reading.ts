/** A value found in a text. `read` is the part of the text it came from. */
export interface Found<T> {
  value: T;
  read: string;
}

/** One thing a text may mean; `echo` says the value back to a person: "15:30 thứ Sáu 27/11/2026". */
export interface Meaning<T> {
  value: T;
  echo: string;
}

/**
 * What a reader made of a text. Not `sure`: nothing is kept before the customer has said which of `readings` was meant.
 * `readings` holds the likeliest first, and `value` and `echo` are the first one's.
 */
export interface Reading<T> extends Found<T>, Meaning<T> {
  sure: boolean;
  readings: Meaning<T>[];
}

/** Longer texts are prose, not an answer; readers look at no more than this. */
export const MAX_ANSWER_CHARS = 500;
/** More than this nobody can choose from. */
const MAX_READINGS = 4;

// Emoji variation marks and characters without width glue onto digits and mean nothing.
const INVISIBLE = /[\uFE0E\uFE0F\u20E3\u200B-\u200D\u2060\uFEFF]/gu;

export function answerText(text: string): string {
  return text.slice(0, MAX_ANSWER_CHARS).replace(INVISIBLE, "").normalize("NFC");
}

export function sureOf<T>(value: T, read: string, echo: string): Reading<T> {
  return { value, read, echo, sure: true, readings: [{ value, echo }] };
}

/** A reading of several meanings, equal ones once; null when there is none. */
export function unsureOf<T>(meanings: readonly Meaning<T>[], read: string): Reading<T> | null {
  const readings = meanings.filter(({ echo }, i) => meanings.findIndex((other) => other.echo === echo) === i).slice(0, MAX_READINGS);
  const [first] = readings;
  return first ? { ...first, read, sure: false, readings } : null;
}
