import type { WorkbookResponse } from "../contract";
import { AppError } from "../core";
import { readWorkbook } from "../platform/workbook/read-workbook";
import { toFaqTable } from "./read-faq-table";

/** What one import takes, in either form. */
const MAX_TABLE_CHARS = 900_000;

/**
 * A sheet of an .xlsx file as the table that import takes.
 *
 * @param chosen the sheet; without it the first that is not empty
 * @throws {AppError} WORKBOOK_OLD, WORKBOOK_BROKEN, WORKBOOK_TOO_BIG, WORKBOOK_EMPTY; FAQ_INVALID for too many rows
 */
export async function readFaqWorkbook(bytes: unknown, chosen?: number): Promise<WorkbookResponse> {
  if (!(bytes instanceof Uint8Array)) throw new AppError("WORKBOOK_BROKEN", "The body must be the bytes of an .xlsx file");
  const sheets = await readWorkbook(bytes);
  const isFilled = ({ rows }: { rows: string[][] }) => rows.some((cells) => cells.some((cell) => cell !== ""));
  const sheet = chosen ?? sheets.findIndex(isFilled);
  const read = sheets[sheet];
  if (read === undefined) throw new AppError("WORKBOOK_EMPTY", "There is nothing in this workbook");
  const table = toFaqTable(read.rows.map((cells, i) => ({ cells, line: i + 1 })));
  const chars = table.rows.reduce((sum, { cells }) => cells.reduce((part, cell) => part + cell.length, sum), 0);
  if (chars > MAX_TABLE_CHARS) throw new AppError("WORKBOOK_TOO_BIG", `More than ${MAX_TABLE_CHARS} characters`, { chars });
  return { sheets: sheets.map(({ name }) => name), sheet, table };
}
