import { AppError } from "../../core";
import { startThread } from "../threads";
import type { ReadWorkbook, WorkbookFault, WorkbookSheet } from "./read-sheets";

export type { WorkbookSheet } from "./read-sheets";

/** A large FAQ is some hundred kilobytes; pictures in it are not read. */
export const MAX_WORKBOOK_BYTES = 5_000_000;
const MAX_MS = 20_000;
/** Enough for 40 MB of cells; what wants more was made to do harm, and ends its thread alone. */
const LIMITS = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

const ERRORS: Record<WorkbookFault, [code: string, message: string]> = {
  "old-excel": ["WORKBOOK_OLD", "A workbook of Excel 97–2003, or one with a password: save it as .xlsx without a password"],
  broken: ["WORKBOOK_BROKEN", "The Excel file is broken, or is no Excel file"],
  "too-big": ["WORKBOOK_TOO_BIG", "The workbook is too big"],
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads the sheets of an .xlsx file, away from the turns and one file at a time. Macros are not read and formulas not worked out.
 *
 * @throws {AppError} WORKBOOK_OLD, WORKBOOK_BROKEN, WORKBOOK_TOO_BIG
 */
export function readWorkbook(bytes: Uint8Array, limits = LIMITS): Promise<WorkbookSheet[]> {
  if (bytes.length > MAX_WORKBOOK_BYTES) return Promise.reject(fault("too-big", `${bytes.length} bytes`));
  const reading = last.then(() => readApart(bytes, limits));
  // Its own caller hears of its failure; the next one only waits.
  last = reading.catch(() => undefined);
  return reading;
}

function readApart(bytes: Uint8Array, limits: typeof LIMITS): Promise<WorkbookSheet[]> {
  return new Promise((resolve, reject) => {
    const thread = startThread(import.meta.url, "workbook.thread", bytes, limits);
    const timer = setTimeout(() => {
      reject(fault("too-big", `not read after ${MAX_MS} ms`));
      void thread.terminate();
    }, MAX_MS);
    thread.once("message", (answer: ReadWorkbook) => {
      if ("sheets" in answer) resolve(answer.sheets);
      else reject(fault(answer.fault, answer.reason));
    });
    thread.once("error", (error: Error & { code?: string }) => {
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? fault("too-big", "out of memory") : error);
    });
    thread.once("exit", (code) => {
      clearTimeout(timer);
      // After its message this changes nothing.
      reject(new Error(`The thread that reads workbooks ended with ${code}`));
    });
  });
}

function fault(kind: WorkbookFault, reason: string): AppError {
  const [code, message] = ERRORS[kind];
  return new AppError(code, message, { reason });
}
