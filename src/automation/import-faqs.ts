import type { AppContext } from "../app-context";
import type { FaqColumns, FaqTable, ImportFaqPreview, ImportRow, ImportTotals } from "../contract";
import { AppError } from "../core";
import { editableContent } from "./faq-content";
import { planFaqImport, type ImportPlan } from "./plan-faq-import";
import { publishFaqContent, type FaqEditor } from "./publish-faq";
import { guessColumns, readFaqTable } from "./read-faq-table";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

/** What a preview shows of a long file. */
const SHOWN_ROWS = 200;

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
  await deps.flows.holdRefresh(() => storeChanges(deps, changes, by, request.publish));
  if (changes.length > 0 && request.publish) await deps.flows.reload();
  return totals;
}

async function storeChanges(
  deps: Deps & Pick<AppContext, "jobs">,
  changes: ImportPlan["changes"],
  by: FaqEditor,
  publish: boolean,
): Promise<void> {
  const { models, clock } = deps;
  for (const { id, isNew, content } of changes) {
    const draft = { draft: content, updatedAt: clock(), editedBy: by.name };
    const fresh = { _id: id, questions: [], answer: "", isEnabled: false, asked: 0, ...draft };
    if (publish) await publishFaqContent(deps, id, content, by, { what: "imported", isOneOfMany: true, ...(isNew && { create: fresh }) });
    else if (isNew) await models.faqs.create(fresh);
    else await models.faqs.updateOne({ _id: id }, { $set: draft });
  }
}

/**
 * A CSV with a question and an answer column, for scripts: published at once, and the whole of it or nothing.
 *
 * @throws {AppError} FAQ_INVALID with the line
 */
export async function importFaqs(
  deps: Deps & Pick<AppContext, "jobs">,
  csv: string,
  by: FaqEditor = { name: "" },
): Promise<{ imported: number }> {
  const table = readFaqTable(csv);
  const columns = guessColumns(table.headings);
  if (columns.question === null || columns.answer === null)
    throw new AppError("FAQ_INVALID", "The first line must name a question and an answer column", { line: 1 });
  const { rows } = await plan(deps, table, columns);
  const skipped = rows.find(({ action }) => action === "skip");
  if (skipped)
    throw new AppError("FAQ_INVALID", `Line ${skipped.line}: ${WHY_SKIPPED[skipped.reason!]}`, {
      line: skipped.line,
      reason: skipped.reason,
    });
  const { add, change, same } = await applyFaqImport(deps, { table, columns, publish: true }, by);
  return { imported: add + change + same };
}

const WHY_SKIPPED: Record<NonNullable<ImportRow["reason"]>, string> = {
  "no-question": "there is no question",
  "no-answer": "there is no answer",
  twice: "the question stands above with another answer",
  "too-long": "the question or the answer is too long",
};

async function plan({ models }: Pick<Deps, "models">, table: FaqTable, columns: FaqColumns): Promise<ImportPlan> {
  const faqs = await models.faqs.find({}).sort({ _id: 1 }).lean();
  return planFaqImport(
    table,
    columns,
    faqs.map((faq) => ({ id: faq._id, content: editableContent(faq) })),
  );
}
