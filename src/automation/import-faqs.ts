import type { AppContext } from "../app-context";
import type { FaqColumns, FaqTable, ImportFaqPreview, ImportTotals } from "../contract";
import { AppError, foldText } from "../core";
import { derivedId } from "../platform/ids";
import { editableContent } from "./faq-content";
import { planFaqImport, type ImportPlan } from "./plan-faq-import";
import { publishFaqContent, type FaqEditor } from "./publish-faq";
import { guessColumns, readFaqTable, splitLines } from "./read-faq-table";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

/** What a preview shows of a long file. */
const SHOWN_ROWS = 200;

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
  const { headings, rows } = readFaqTable(csv);
  const { question, answer } = guessColumns(headings);
  if (question === null || answer === null)
    throw new AppError("FAQ_INVALID", "The first line must name a question and an answer column", { line: 1 });
  return rows.map(({ cells, line }) => {
    const questions = splitLines(cells[question] ?? "");
    const text = (cells[answer] ?? "").trim();
    if (questions.length === 0 || text === "") throw new AppError("FAQ_INVALID", `Line ${line} lacks a question or an answer`, { line });
    return { questions, answer: text };
  });
}

/** Text of a CSV, or the table that was read from a workbook. */
export interface ImportRequest {
  text?: string | undefined;
  table?: FaqTable | undefined;
  columns?: FaqColumns | undefined;
}

function tableOf({ text, table }: ImportRequest): FaqTable {
  return table ?? readFaqTable(text ?? "");
}

/** What importing would do; changes nothing. @throws {AppError} FAQ_INVALID with the line, for a file that cannot be read at all */
export async function previewFaqImport(deps: Pick<Deps, "models">, request: ImportRequest): Promise<ImportFaqPreview> {
  const table = tableOf(request);
  const columns = request.columns ?? guessColumns(table.headings);
  const { rows, totals } = await plan(deps, table, columns);
  const order = { skip: 0, change: 1, add: 2, same: 3 };
  return {
    headings: table.headings,
    columns,
    totals,
    rowCount: rows.length,
    rows: [...rows].sort((a, b) => order[a.action] - order[b.action] || a.line - b.line).slice(0, SHOWN_ROWS),
  };
}

/** Does what the preview said, as far as nobody changed entries since. @throws {AppError} FAQ_INVALID */
export async function applyFaqImport(
  deps: Deps & Pick<AppContext, "jobs">,
  request: ImportRequest & { publish: boolean },
  by: FaqEditor,
): Promise<ImportTotals> {
  const table = tableOf(request);
  const { changes, totals } = await plan(deps, table, request.columns ?? guessColumns(table.headings));
  const { models, clock } = deps;
  for (const { id, isNew, content } of changes) {
    const draft = { draft: content, updatedAt: clock(), editedBy: by.name };
    const fresh = { _id: id, questions: [], answer: "", isEnabled: false, asked: 0, ...draft };
    if (request.publish)
      await publishFaqContent(deps, id, content, by, { what: "imported", isOneOfMany: true, ...(isNew && { create: fresh }) });
    else if (isNew) await models.faqs.create(fresh);
    else await models.faqs.updateOne({ _id: id }, { $set: draft });
  }
  if (changes.length > 0 && request.publish) await deps.flows.reload();
  return totals;
}

async function plan({ models }: Pick<Deps, "models">, table: FaqTable, columns: FaqColumns): Promise<ImportPlan> {
  const faqs = await models.faqs.find({}).sort({ _id: 1 }).lean();
  return planFaqImport(
    table,
    columns,
    faqs.map((faq) => ({ id: faq._id, content: editableContent(faq) })),
  );
}
