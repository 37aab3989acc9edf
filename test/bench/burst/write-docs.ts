import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { count, verdict, type Row } from "../scale/report";

const BEGIN = "<!-- written by `npm run bench -- burst`: begin -->";
const END = "<!-- written by `npm run bench -- burst`: end -->";

/** Puts the figures into docs/performance.md, between their marks. The text around them stays. */
export function writeBurstDocs(root: string, report: { at: string; machine: string; conversations: number; rows: Row[] }): void {
  const page = path.join(root, "docs/performance.md");
  const old = readFileSync(page, "utf8");
  const [before, after] = [old.indexOf(BEGIN), old.indexOf(END)];
  if (before < 0 || after < 0) throw new Error(`${page} has lost the marks of the burst`);
  const rows = report.rows.map((row) => `| ${row.what} | ${row.measured} | ${row.goal} | ${verdict(row)} | ${row.note ?? ""} |`);
  const section = [
    BEGIN,
    "",
    `Measured ${report.at.slice(0, 10)} on ${report.machine}: ${count(report.conversations)} conversations on the embedded engine, every write durable.`,
    "",
    "| What | Measured | Goal | | |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
  writeFileSync(page, `${old.slice(0, before)}${section}\n${old.slice(after)}`);
}
