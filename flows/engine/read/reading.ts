/** A value found in a text. `read` is the part of the text it came from. */
export interface Reading<T> {
  value: T;
  read: string;
}

/** Longer texts are prose, not an answer; readers look at no more than this. */
export const MAX_ANSWER_CHARS = 500;

export function answerText(text: string): string {
  return text.slice(0, MAX_ANSWER_CHARS).normalize("NFC");
}
