import type { Lead } from "./lead.model";

const COLUMNS = ["Thời gian", "Tên", "Điện thoại", "Email", "Ghi chú", "Trạng thái", "Kênh", "Khách hàng", "Hội thoại"] as const;

/** Spreadsheets read UTF-8 only when it starts with this mark. */
export const CSV_START = `\uFEFF${row(COLUMNS)}`;

/** @param timeZone IANA name; times are written the way a spreadsheet understands them */
export function leadCsvRow(lead: Lead, timeZone: string): string {
  const time = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(lead.at);
  return row([time, lead.name, lead.phone, lead.email, lead.note, lead.status, lead.channelType, lead.contactName, lead.conversationId]);
}

function row(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A customer's text that begins like a formula would run in the spreadsheet; an apostrophe makes it text. */
function cell(value: string | null | undefined): string {
  const text = value ?? "";
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
