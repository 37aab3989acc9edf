const DAY_MS = 86_400_000;
/** Excel counts days from here; what lies before is a time of day without a date. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** A number as the file writes it, told apart from digits that were typed as text. */
export interface WrittenNumber {
  written: string;
}

/** A cell as people read it: "24/12/2026", "08:30", "150000". Errors such as #N/A are nothing that a customer should get. */
export function printCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return printDate(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return printNumber((cell as WrittenNumber).written);
  if (typeof cell !== "string") return "";
  const text = cell.normalize("NFC");
  if (/^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA)$/.test(text)) return "";
  return text.replace(/\r\n?/g, "\n");
}

/** 0.30000000000000004 was typed as 0.3, and 1.2E3 as 1200; long codes stay as they are. */
function printNumber(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  const number = Number(Number(written).toPrecision(15));
  if (Number.isNaN(number)) return written;
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? number.toFixed(0) : String(number);
}

/** Cells have no time zone: the reader puts what stands there into UTC. */
function printDate(date: Date): string {
  const at = new Date(Math.round(date.getTime() / 1_000) * 1_000);
  const [two, ms] = [(part: number) => String(part).padStart(2, "0"), ((at.getTime() % DAY_MS) + DAY_MS) % DAY_MS];
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  if (at.getTime() < FIRST_DAY) return time;
  const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
  return ms === 0 ? day : `${day} ${time}`;
}
