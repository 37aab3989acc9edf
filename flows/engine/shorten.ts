/** Cuts at a word's end within `maxChars`, with "…" in place of the rest. */
export function shorten(text: string, maxChars: number): string {
  const characters = [...text];
  if (characters.length <= maxChars) return text;
  const cut = characters.slice(0, maxChars - 1).join("");
  if (characters[maxChars - 1] === " ") return `${cut}…`;
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > maxChars / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
