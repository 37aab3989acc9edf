import path from "node:path";
import { count, tableOf, type Row } from "../rows";
import { writeBetweenMarks } from "../write-between-marks";

/** Puts the figures into docs/performance.md. */
export function writeBurstDocs(root: string, report: { at: string; machine: string; conversations: number; rows: Row[] }): void {
  writeBetweenMarks(path.join(root, "docs/performance.md"), "burst", [
    `Measured ${report.at.slice(0, 10)} on ${report.machine}: ${count(report.conversations)} conversations on the embedded engine, every write durable.`,
    "",
    ...tableOf(report.rows),
  ]);
}
