import type { Sizing } from "./sizing";

export interface Row {
  what: string;
  /** As it is printed, with its unit. */
  measured: string;
  goal: string;
  /** Null: there is nothing to measure. */
  isMet: boolean | null;
  note?: string;
}

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
  const width = Math.max(...report.rows.map(({ what }) => what.length)) + 2;
  for (const row of report.rows)
    console.log(
      `${row.what.padEnd(width)}${row.measured.padEnd(34)}${row.goal.padEnd(16)}${verdict(row)}${row.note ? `  (${row.note})` : ""}`,
    );
  for (const problem of report.problems) console.log(`WRONG: ${problem}`);
}

/** The rows as a table of a page in docs/. */
export function tableOf(rows: readonly Row[]): string[] {
  const lines = rows.map((row) => `| ${row.what} | ${row.measured} | ${row.goal} | ${verdict(row)} | ${row.note ?? ""} |`);
  return ["| What | Measured | Goal | | |", "|---|---|---|---|---|", ...lines];
}

export function verdict({ isMet }: Row): string {
  return isMet === null ? "n/a" : isMet ? "met" : "NOT MET";
}

export function count(number: number): string {
  return number.toLocaleString("en").replaceAll(",", " ");
}

/** Milliseconds with as many digits as say something. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

export function quantileOf(numbers: number[], q: number): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * q))] ?? NaN;
}
