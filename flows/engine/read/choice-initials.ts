import type { ChoiceOption } from "./choice";
import { isBare } from "./surroundings";
import { plainText } from "./words";

/** "q3" → "Quận 3" where a title has that and no other has another "q… 3". */
export function spellOut(text: string, options: readonly ChoiceOption[]): string {
  const titles = options.flatMap(({ title, synonyms }) => [title, ...(synonyms ?? [])]).join("\n");
  const named = [...titles.matchAll(/(?<!\p{L})\p{L}{2,} \d+(?!\d)/gu)].map(([phrase]) => phrase);
  return text.replace(/(?<![\p{L}\d])(\p{L})\.?(\d+)(?![\p{L}\d])/gu, (short, letter: string, number: string) => {
    const meant = named.filter((phrase) => plainText(phrase).startsWith(plainText(letter)) && phrase.endsWith(` ${number}`));
    if (new Set(meant.map(plainText)).size !== 1) return short;
    return isBare(text) ? plainText(meant[0]!) : meant[0]!;
  });
}
