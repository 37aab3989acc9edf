import { readFileSync, writeFileSync } from "node:fs";

/** Puts what a bench found where its page has the bench's marks; the text around them stays. @param bench as in `npm run bench -- scale` */
export function writeBetweenMarks(page: string, bench: string, lines: readonly string[]): void {
  const [begin, end] = ["begin", "end"].map((side) => `<!-- written by \`npm run bench -- ${bench}\`: ${side} -->`) as [string, string];
  const old = readFileSync(page, "utf8");
  const [before, after] = [old.indexOf(begin), old.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has lost its marks: ${begin} … ${end}`);
  writeFileSync(page, [old.slice(0, before) + begin, "", ...lines, "", old.slice(after)].join("\n"));
}
