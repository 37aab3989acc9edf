import type { FaqWord } from "./normalise";

/** "read: sz → size · dc → được": what was read into chat spellings and slips; empty when nothing was. */
export function writtenOut(words: readonly FaqWord[]): string {
  const written = new Map<string, string[]>();
  for (const { from, typed } of words) if (from !== undefined) written.set(from, [...(written.get(from) ?? []), typed]);
  return written.size > 0 ? `read: ${[...written].map(([from, read]) => `${from} → ${read.join(" ")}`).join(" · ")}` : "";
}
