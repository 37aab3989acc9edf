import os from "node:os";

/** One figure of a bench beside its goal. */
export interface Row {
  what: string;
  /** As it is printed, with its unit. */
  measured: string;
  goal: string;
  /** Null: there is nothing to measure, or no goal. */
  isMet: boolean | null;
  note?: string;
}

export function printRows(rows: readonly Row[]): void {
  const widthOf = (cell: (row: Row) => string): number => Math.max(...rows.map((row) => cell(row).length)) + 2;
  const [what, measured, goal] = [widthOf((row) => row.what), widthOf((row) => row.measured), widthOf((row) => row.goal)];
  for (const row of rows) {
    const note = row.note === undefined ? "" : `  (${row.note})`;
    console.log(`${row.what.padEnd(what)}${row.measured.padEnd(measured)}${row.goal.padEnd(goal)}${verdict(row)}${note}`);
  }
}

/** The rows as a table of a page in docs/. */
export function tableOf(rows: readonly Row[]): string[] {
  const lines = rows.map((row) => `| ${row.what} | ${row.measured} | ${row.goal} | ${verdict(row)} | ${row.note ?? ""} |`);
  return ["| What | Measured | Goal | | |", "|---|---|---|---|---|", ...lines];
}

function verdict({ isMet }: Row): string {
  return isMet === null ? "n/a" : isMet ? "met" : "NOT MET";
}

export function count(number: number): string {
  return number.toLocaleString("en").replaceAll(",", " ");
}

/** Milliseconds with as many digits as say something. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

export function machineName(): string {
  return `${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}, Node ${process.version}`;
}
