import { applyFaqImport, previewFaqImport, type ImportRequest } from "../../automation/import-faqs";
import { readFaqWorkbook } from "../../automation/read-faq-workbook";
import type { ImportRow } from "../../contract";
import { decodeText } from "../../core";
import { UsageError, type Command, type Given, type Tools } from "../command";
import { readBinaryFile } from "../read-file";

const ACTIONS: Record<ImportRow["action"], [vi: string, en: string]> = {
  add: ["thêm", "add"],
  change: ["sửa", "change"],
  same: ["như cũ", "same"],
  skip: ["bỏ qua", "skip"],
};
const REASONS: Record<NonNullable<ImportRow["reason"]>, [vi: string, en: string]> = {
  "no-question": ["không có câu hỏi", "no question"],
  "no-answer": ["không có câu trả lời", "no answer"],
  twice: ["đã có ở dòng trên với câu trả lời khác", "stands above with another answer"],
  "too-long": ["quá dài", "too long"],
};
const SHOWN_CHARS = 70;

export const faqImport: Command = {
  words: ["faq", "import"],
  usage: "FILE.csv|FILE.xlsx [--dry-run] [--sheet N] [--drafts]",
  vi: "Nhập câu hỏi thường gặp từ CSV hoặc Excel có cột “câu hỏi” và “trả lời”; --dry-run chỉ xem trước từng dòng, --sheet chọn trang tính, --drafts để thành bản nháp.",
  en: "Imports FAQ entries from a CSV or Excel file with the columns “question” and “answer”; --dry-run only shows what each row would do, --sheet picks a sheet, --drafts leaves them unpublished.",
  options: { "dry-run": { type: "boolean" }, drafts: { type: "boolean" }, sheet: { type: "string" } },
  positionals: 1,
  async run({ positionals, options }, { open, print, say }) {
    const request = await readRequest(positionals[0]!, options["sheet"], say);
    const context = await open();
    const { rows, columns, totals, rowCount } = await previewFaqImport(context, request);
    if (columns.question === null || columns.answer === null)
      throw new UsageError("không thấy cột “câu hỏi” và “trả lời” trong tệp", "the file has no column named “question” and “answer”");
    const { add, change, same, skip } = totals;
    if (options["dry-run"]) {
      for (const row of [...rows].sort((a, b) => a.line - b.line)) print(rowLine(row));
      if (rowCount > rows.length) say(`… và ${rowCount - rows.length} dòng nữa`, `… and ${rowCount - rows.length} more rows`);
    } else {
      for (const row of rows.filter(({ action }) => action === "skip")) say(...skipLines(row));
      await applyFaqImport(context, { ...request, publish: !options["drafts"] }, { name: "sao faq import" });
    }
    say(
      `Thêm ${add} · sửa ${change} · giữ nguyên ${same} · bỏ qua ${skip} dòng${options["dry-run"] ? " (chưa nhập gì)" : ""}`,
      `Add ${add} · change ${change} · same ${same} · skip ${skip} rows${options["dry-run"] ? " (nothing imported yet)" : ""}`,
    );
    if (!options["dry-run"]) print(String(add + change));
  },
};

async function readRequest(file: string, sheet: Given["options"][string], say: Tools["say"]): Promise<ImportRequest> {
  const bytes = await readBinaryFile(file);
  if (!isWorkbook(bytes)) {
    const text = decodeText(bytes);
    if (text !== null) return { text };
    throw new UsageError(
      "tệp không phải UTF-8 nên chữ có dấu bị hỏng: lưu thành .xlsx hoặc CSV UTF-8",
      "the file is not UTF-8, so accented letters are broken: save it as .xlsx or CSV UTF-8",
    );
  }
  if (sheet !== undefined && !/^[1-9]\d{0,3}$/.test(String(sheet)))
    throw new UsageError("--sheet là số thứ tự của trang tính, từ 1", "--sheet is the number of a sheet, from 1");
  const read = await readFaqWorkbook(bytes, sheet === undefined ? undefined : Number(sheet) - 1);
  if (read.sheets.length > 1) say(`Trang tính: ${read.sheets[read.sheet]}`, `Sheet: ${read.sheets[read.sheet]}`);
  return { table: read.table };
}

/** A workbook is a zip, and one of before 2007 has a mark of its own, whatever the file is called. */
function isWorkbook(bytes: Buffer): boolean {
  return ["504b0304", "d0cf11e0"].includes(bytes.toString("hex", 0, 4));
}

function rowLine({ line, action, reason, question, answer }: ImportRow): string {
  const why = reason === null ? oneLine(answer) : REASONS[reason].join(" / ");
  return [String(line).padStart(5), ACTIONS[action].join(" / ").padEnd(15), oneLine(question) || "–", why].join("  ");
}

function skipLines({ line, reason }: ImportRow): [vi: string, en: string] {
  const [vi, en] = REASONS[reason!];
  return [`Bỏ qua dòng ${line}: ${vi}`, `Row ${line} skipped: ${en}`];
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > SHOWN_CHARS ? `${line.slice(0, SHOWN_CHARS - 1)}…` : line;
}
