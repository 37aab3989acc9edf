import { CsvError, parse } from "csv-parse/sync";
import type { AppContext } from "../app-context";
import { AppError, foldText } from "../core";
import { derivedId } from "../platform/ids";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

/** Headings that people give the two columns, folded. */
const QUESTION = new Set(["question", "questions", "cau hoi", "hoi"]);
const ANSWER = new Set(["answer", "tra loi", "cau tra loi", "dap"]);
const MAX_ENTRIES = 10_000;

/**
 * Adds FAQ entries from a CSV file with a question and an answer column, named so in Vietnamese or English; comma, semicolon or tab.
 * Several phrasings of one question stand in one cell on lines of their own. Importing a file again corrects its answers.
 *
 * @throws {AppError} FAQ_INVALID with the line
 */
export async function importFaqs(deps: Deps, csv: string): Promise<{ imported: number }> {
  const entries = readFaqs(csv);
  for (const { questions, answer } of entries) {
    await deps.models.faqs.updateOne(
      { _id: derivedId("faq", foldText(questions[0]!)) },
      { $set: { questions, answer, updatedAt: deps.clock() }, $setOnInsert: { isEnabled: true, asked: 0 } },
      { upsert: true },
    );
  }
  await deps.flows.reload();
  return { imported: entries.length };
}

/** @throws {AppError} FAQ_INVALID */
export function readFaqs(csv: string): { questions: string[]; answer: string }[] {
  const [head, ...rows] = readRows(csv);
  const columns = (head?.cells ?? []).map(foldText);
  const question = columns.findIndex((name) => QUESTION.has(name));
  const answer = columns.findIndex((name) => ANSWER.has(name));
  if (question < 0 || answer < 0)
    throw new AppError("FAQ_INVALID", "The first line must name a question and an answer column", { line: 1 });
  if (rows.length > MAX_ENTRIES) throw new AppError("FAQ_INVALID", `More than ${MAX_ENTRIES} entries`, { line: MAX_ENTRIES + 2 });
  return rows.map(({ cells, line }) => {
    const questions = (cells[question] ?? "")
      .split(/\r?\n/)
      .map((phrasing) => phrasing.trim())
      .filter(Boolean);
    const text = (cells[answer] ?? "").trim();
    if (questions.length === 0 || text === "") throw new AppError("FAQ_INVALID", `Line ${line} lacks a question or an answer`, { line });
    return { questions, answer: text };
  });
}

function readRows(csv: string): { cells: string[]; line: number }[] {
  const firstLine = csv.slice(0, csv.search(/\r?\n|$/));
  const delimiter = [",", ";", "\t"].reduce((best, candidate) =>
    firstLine.split(candidate).length > firstLine.split(best).length ? candidate : best,
  );
  try {
    const rows = parse(csv, {
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
