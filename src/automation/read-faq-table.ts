import { CsvError, parse } from "csv-parse/sync";
import type { FaqColumns, FaqTable } from "../contract";
import { AppError, foldText } from "../core";

/** Headings that people give the columns, folded; the whole heading first, then a part of it, as forms ask in sentences. */
const HEADINGS: { [Name in Exclude<keyof FaqColumns, "moreQuestions">]: { exact: string[]; part: string[] } } = {
  question: {
    exact: ["question", "questions", "cau hoi", "hoi", "cau hoi mau", "utterance", "text"],
    part: ["cau hoi", "question", "khach hoi", "khach hay hoi", "thac mac"],
  },
  answer: {
    exact: ["answer", "answers", "tra loi", "cau tra loi", "dap", "dap an", "response"],
    part: ["tra loi", "answer", "dap an", "phan hoi"],
  },
  title: { exact: ["title", "name", "ten", "chu de", "tieu de", "intent", "topic"], part: ["chu de", "tieu de", "intent"] },
  labels: { exact: ["label", "labels", "nhan", "tag", "tags", "nhom", "category", "danh muc"], part: ["danh muc", "phan loai"] },
};
/** Other ways to ask, in columns of their own: "Câu hỏi 2", "Cách hỏi khác". */
const MORE_QUESTIONS = ["cau hoi", "cach hoi", "khach hoi", "cau mau", "bien the", "question", "variation", "utterance"];
const MAX_MORE_QUESTIONS = 20;
const MAX_ROWS = 10_000;
const MAX_COLUMNS = 200;
/** A title and notes may stand above the headings. */
const HEADINGS_WITHIN = 20;
const MAX_HEADING_CHARS = 120;

/** Reads comma, semicolon or tab separated text; what stands in quotes may hold line breaks. @throws {AppError} FAQ_INVALID with the line */
export function readFaqTable(text: string): FaqTable {
  return toFaqTable(readRows(text));
}

/** Finds the headings in rows of cells, wherever they come from; empty rows are left out. @throws {AppError} FAQ_INVALID with the line */
export function toFaqTable(all: FaqTable["rows"]): FaqTable {
  const filled = all
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ cells, line }) => ({ cells: cells.slice(0, MAX_COLUMNS), line }));
  const [head, ...rows] = filled.slice(findHeadings(filled));
  const tooMany = rows[MAX_ROWS];
  if (tooMany) throw new AppError("FAQ_INVALID", `More than ${MAX_ROWS} rows`, { line: tooMany.line });
  return { headings: head?.cells ?? [], rows };
}

/** The first row that names a question and an answer; else the first with two different cells, as a title stands alone. */
function findHeadings(rows: FaqTable["rows"]): number {
  const top = rows.slice(0, HEADINGS_WITHIN).map(({ cells }) => cells);
  const named = top.findIndex((cells) => {
    const { question, answer } = guessColumns(cells);
    return question !== null && answer !== null && cells.every((cell) => cell.length <= MAX_HEADING_CHARS);
  });
  if (named >= 0) return named;
  return Math.max(
    0,
    top.findIndex((cells) => new Set(cells.filter(Boolean)).size > 1),
  );
}

/** Which column is what, by its heading; null for what no heading says. */
export function guessColumns(headings: readonly string[]): FaqColumns {
  const folded = headings.map((heading) => foldText(heading).replace(/\s+/g, " "));
  const taken = new Set<number>();
  const find = (name: keyof typeof HEADINGS): number | null => {
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
  // "Câu trả lời cho câu hỏi" is an answer and "Chủ đề câu hỏi" a title: questions are looked for last.
  const [answer, named, labels] = [find("answer"), find("title"), find("labels")];
  const found = find("question");
  const [question, title] = found === null ? [named, null] : [found, named];
  const isMore = (text: string, i: number) => !taken.has(i) && MORE_QUESTIONS.some((words) => text.includes(words));
  const moreQuestions = question === null ? [] : folded.flatMap((text, i) => (isMore(text, i) ? [i] : [])).slice(0, MAX_MORE_QUESTIONS);
  return { question, moreQuestions, answer, title, labels };
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
      trim: true,
    }) as unknown as {
      info: { records: number };
      record: string[];
    }[];
    // Rows as a spreadsheet counts them: a cell may hold several lines.
    return rows.map(({ info, record }) => ({ cells: record, line: info.records }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new AppError("FAQ_INVALID", cause.message, { line: Number(cause["lines"]) }, { cause });
  }
}
