/** Spreadsheets read UTF-8 only when the file starts with this mark. */
export const CSV_MARK = "\uFEFF";

/** A line of a CSV file. A text that begins like a formula would run in the spreadsheet; an apostrophe makes it text. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
