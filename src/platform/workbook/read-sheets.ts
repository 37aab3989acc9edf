import readXlsxFile from "read-excel-file/universal";
import { printCell, type WrittenNumber } from "./print-cell";
import { readMergedCells, type MergedCells } from "./merged-cells";
import { listZipEntries } from "./zip-entries";

/** Rows as text, empty ones included, so that a row's position is its number in Excel less one. */
export interface WorkbookSheet {
  name: string;
  rows: string[][];
}

export type WorkbookFault = "old-excel" | "broken" | "too-big";
export type ReadWorkbook = { sheets: WorkbookSheet[] } | { fault: WorkbookFault; reason: string };

/** An unpacked workbook larger than this would be a minute's work, or was made to do harm. */
const MAX_UNPACKED_BYTES = 40_000_000;
const MAX_ENTRIES = 5_000;
/** Workbooks of before 2007, and those with a password. */
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Runs in a thread: a file of a few kilobytes may still ask for more memory or time than a server has (see read-workbook.ts). */
export async function readSheets(bytes: Buffer): Promise<ReadWorkbook> {
  if (bytes.subarray(0, 4).equals(OLD_EXCEL)) return { fault: "old-excel", reason: "an OLE file" };
  const entries = listZipEntries(bytes);
  if (entries === null) return { fault: "broken", reason: "not a zip" };
  // Pictures too: the reader of cells unpacks everything, beyond the reach of the thread's memory limit.
  const unpackedBytes = [...entries.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (entries.size > MAX_ENTRIES || unpackedBytes > MAX_UNPACKED_BYTES) return { fault: "too-big", reason: "unpacks to too much" };
  const read = await readCells(bytes);
  if ("fault" in read) return read;
  const merged = readMergedCells(bytes, entries);
  return { sheets: read.sheets.map(({ name, rows }, i) => ({ name, rows: fillDown(rows, merged[i] ?? []) })) };
}

async function readCells(bytes: Buffer): Promise<ReadWorkbook> {
  try {
    // Formulas are never worked out: a cell has the value that Excel stored. Numbers stay as they are written.
    const sheets = await readXlsxFile<WrittenNumber>(new Uint8Array(bytes).buffer, { parseNumber: (written) => ({ written }) });
    return { sheets: sheets.map(({ sheet: name, data }) => ({ name, rows: data.map((row) => row.map(printCell)) })) };
  } catch (error) {
    // The reader is given nothing but the file, so whatever it stumbles over is the file's.
    return { fault: "broken", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** One answer merged over the rows of several questions belongs to each of them. */
function fillDown(rows: string[][], merged: MergedCells[]): string[][] {
  for (const { column, fromRow, toRow } of merged) {
    const value = rows[fromRow]?.[column] ?? "";
    if (value === "") continue;
    for (let at = fromRow + 1; at <= toRow && at < rows.length; at++) {
      const row = rows[at]!;
      // A row without any other cell is a part of the one above, not a row of its own.
      if (row.some((cell) => cell !== "")) row[column] = value;
    }
  }
  return rows;
}
