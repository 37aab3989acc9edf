import type { FaqAnswer, FaqContent } from "./faqs";

/** Whether a wording says what the answer, or a wording above it, says already: comparing them would compare nothing. */
export function isRepeatedWording({ answer, wordings }: Pick<FaqContent, "answer" | "wordings">, index: number): boolean {
  const wording = plain(wordings[index] ?? "");
  return wording !== "" && [answer.text, ...wordings.slice(0, index)].some((other) => plain(other) === wording);
}

/** Whether a channel's own answer is a copy, which would not follow when the other is edited. */
export function isSameAnswer(own: FaqAnswer, answer: FaqAnswer): boolean {
  const [one, other] = [own, answer].map(({ text, image, buttons, cards }) => JSON.stringify([plain(text), image, buttons, cards]));
  return own.text.trim() !== "" && one === other;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}
