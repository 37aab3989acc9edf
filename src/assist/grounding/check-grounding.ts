import { supports, type Fact } from "./fact";
import { readFacts } from "./read-facts";

/** What the answer states to the digit and no source says. Empty: everything is there. */
export function missingFacts(answer: string, sources: readonly string[]): Fact[] {
  const known = sources.flatMap((source) => readFacts(source, true));
  return readFacts(withoutListMarks(answer)).filter((stated) => !known.some((fact) => supports(fact, stated)));
}

/** "1. … 2. …" at the starts of lines counts nothing of the shop's. */
function withoutListMarks(text: string): string {
  let next = 1;
  return text
    .split("\n")
    .map((line) => {
      const mark = /^\s*(\d{1,2})[.)]\s+/.exec(line);
      if (!mark || Number(mark[1]) !== next) return line;
      next += 1;
      return line.slice(mark[0].length);
    })
    .join("\n");
}
