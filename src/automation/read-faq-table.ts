import { CsvError, parse } from "csv-parse/sync";
import type { FaqColumns } from "../contract";
import { AppError, foldText } from "../core";

/** Headings that people give the columns, folded; the whole heading first, then a part of it, as forms ask in sentences. */
const HEADINGS: { [Name in keyof FaqColumns]: { exact: string[]; part: string[] } } = {
  question: {
    exact: ["question", "questions", "cau hoi", "hoi", "cau hoi mau", "utterance", "text"],
    part: ["cau hoi", "question", "khach hoi", "thac mac"],
  },
  answer: {
    exact: ["answer", "answers", "tra loi", "cau tra loi", "dap", "dap an", "response"],
    part: ["tra loi", "answer", "dap an", "phan hoi"],
  },
  title: { exact: ["title", "name", "ten", "chu de", "tieu de", "intent", "topic"], part: ["chu de", "tieu de", "intent"] },
  labels: { exact: ["label", "labels", "nhan", "tag", "tags", "nhom", "category", "danh muc"], part: ["nhan", "danh muc", "phan loai"] },
};
const MAX_ROWS = 10_000;

export interface FaqTable {
  headings: string[];
  rows: { cells: string[]; line: number }[];
}

/** Reads comma, semicolon or tab separated text; what stands in quotes may hold line breaks. @throws {AppError} FAQ_INVALID with the line */
export function readFaqTable(text: string): FaqTable {
  const [head, ...rows] = readRows(text);
  if (rows.length > MAX_ROWS) throw new AppError("FAQ_INVALID", `More than ${MAX_ROWS} rows`, { line: MAX_ROWS + 2 });
  return { headings: head?.cells ?? [], rows };
}

/** Which column is what, by its heading; null for what no heading says. */
export function guessColumns(headings: readonly string[]): FaqColumns {
  const folded = headings.map((heading) => foldText(heading).replace(/\s+/g, " "));
  const taken = new Set<number>();
  const find = (name: keyof FaqColumns): number | null => {
    const { exact, part } = HEADINGS[name];
    const tests = [(text: string) => exact.includes(text), (text: string) => part.some((words) => text.includes(words))];
    for (const test of tests) {
      const at = folded.findIndex((text, i) => !taken.has(i) && test(text));
      if (at < 0) continue;
      taken.add(at);
      return at;
    }
    return null;
  };
  // "Câu trả lời cho câu hỏi" is an answer: answers are looked for first.
  const answer = find("answer");
  return { answer, question: find("question"), title: find("title"), labels: find("labels") };
}

/** Several phrasings of a question stand in one cell, each on a line of its own. */
export function splitLines(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

function readRows(text: string): FaqTable["rows"] {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [",", ";", "\t"].reduce((best, candidate) =>
    firstLine.split(candidate).length > firstLine.split(best).length ? candidate : best,
  );
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return rows.filter(({ record }) => record.some((cell) => cell !== "")).map(({ info, record }) => ({ cells: record, line: info.lines }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new AppError("FAQ_INVALID", cause.message, { line: Number(cause["lines"]) }, { cause });
  }
}
