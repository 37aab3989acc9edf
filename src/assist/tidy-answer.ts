/** What models put around an answer and no customer should see: their thinking, quotation marks, Markdown. */
export function tidyAnswer(raw: string): string {
  const text = raw
    .replace(/<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi, "")
    .replace(/^```\w*\n?|```$/gm, "")
    .replace(/\*\*|__/g, "")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/\[([^\]\n]+)\]\((https?:\/\/[^)\s]+)\)/g, (_, title: string, url: string) => (title === url ? url : `${title}: ${url}`))
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return /^["“][^"“”]*["”]$/u.test(text) ? text.slice(1, -1).trim() : text;
}

/** The last line names the sources ("NGUON: 1, 2"); null when it is not there. */
export function takeSources(text: string): { text: string; numbers: number[] | null } {
  const found = /(?:^|\n)\s*[[(]?\s*(?:NGUON|NGUỒN|SOURCES?)\s*:\s*(\d+(?:\s*(?:,|và|and)\s*\d+)*)\s*[\])]?\.?\s*$/iu.exec(
    text.normalize("NFC"),
  );
  if (!found) return { text, numbers: null };
  return { text: text.normalize("NFC").slice(0, found.index).trim(), numbers: found[1]!.match(/\d+/g)!.map(Number) };
}

/** Lines of a list without bullets and numbers. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, "").trim())
    .filter((line) => line !== "");
}
