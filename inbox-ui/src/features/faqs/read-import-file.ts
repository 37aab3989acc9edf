import { decodeText } from "../../../../src/core/decode-text";
import { api, ApiError } from "../../lib/api";
import type { FaqTable, WorkbookResponse } from "../../lib/contract";

/** What a chosen file gives the import: a CSV's text, or a sheet of a workbook. */
export interface ImportSource {
  name: string;
  text?: string;
  table?: FaqTable;
  /** Of a workbook; one can be chosen. */
  sheets: string[];
  sheet: number;
}

export type FileProblem = "big" | "encoding";

const MAX_CHARS = 900_000;
const MAX_BYTES = 5_000_000;

/** A workbook is read by the server, a text here. @throws {ApiError} WORKBOOK_… for a workbook that cannot be read */
export async function readImportFile(file: File, sheet?: number): Promise<ImportSource | FileProblem> {
  if (file.size > MAX_BYTES) return "big";
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (startsWith(start, OLD_EXCEL)) throw new ApiError(422, "WORKBOOK_OLD", "An Excel file of before 2007");
  if (startsWith(start, ZIP)) {
    const read = await api.post<WorkbookResponse>(`/faqs/import/workbook${sheet === undefined ? "" : `?sheet=${sheet}`}`, file);
    return { name: file.name, ...read };
  }
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  // Letters of an older encoding: customers would get them as they are.
  if (text === null) return "encoding";
  if (text.length > MAX_CHARS) return "big";
  return { name: file.name, text, sheets: [], sheet: 0 };
}

// By its first bytes, whatever its name is.
const ZIP = [0x50, 0x4b, 3, 4];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
