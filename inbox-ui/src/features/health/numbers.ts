import { count, type Reader } from "../../lib/format";

/** "0,3" in Vietnamese, "0.3" in English; one place at most. */
export function decimal(value: number, reader: Reader): string {
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return count(Math.round(value), reader);
  const text = String(Math.round(value * 10) / 10);
  return reader.language === "en" ? text : text.replace(".", ",");
}

/** "412 MB", "61 GB", "1,2 TB" */
export function storageSize(bytes: number, reader: Reader): string {
  const units = ["MB", "GB", "TB"];
  let value = bytes / 2 ** 20;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${decimal(value >= 10 ? Math.round(value) : value, reader)} ${units[unit]}`;
}
