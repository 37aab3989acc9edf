import { count, printRows, type Row } from "../rows";
import type { Sizing } from "./sizing";

export interface ScaleReport {
  at: string;
  machine: string;
  messages: number;
  conversations: number;
  rows: Row[];
  /** Stored messages and what a turn cost beside them. */
  turnCost: { stored: number; cpuMs: number }[];
  sizing: Sizing;
  problems: string[];
}

export function printScale(report: ScaleReport): void {
  console.log(
    `\n${report.machine}; ${count(report.messages)} messages in ${count(report.conversations)} conversations stored, embedded engine\n`,
  );
  printRows(report.rows);
  for (const problem of report.problems) console.log(`WRONG: ${problem}`);
}
