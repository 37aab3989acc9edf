import { defineRoute, type ApiRoute } from "../agents/define-route";
import type { AppContext } from "../app-context";
import { importFaqPreview, importFaqRequest, importTotals, workbookQuery, workbookResponse } from "../contract";
import { CSV_MARK, csvRow } from "../platform/csv-row";
import { editableContent, isDraftOnly, publishedContent } from "./faq-content";
import { applyFaqImport, previewFaqImport } from "./import-faqs";
import { faqTableRow } from "./plan-faq-import";
import { readFaqWorkbook } from "./read-faq-workbook";

type Ctx = Pick<AppContext, "models" | "clock" | "flows" | "jobs">;

/** A table of 900 000 characters, with its quotes and in three-byte letters. */
const MAX_TABLE = "4mb";
const COLUMNS = ["Tên", "Câu hỏi", "Trả lời", "Nhãn"];

/** FAQ entries out of and into spreadsheets. */
export function faqExchangeRoutes(ctx: Ctx): ApiRoute[] {
  return [
    defineRoute({
      method: "post",
      path: "/faqs/import/workbook",
      tag: "FAQ",
      summary: "Read a sheet of an .xlsx file, at most 5 MB, as the table that import takes; changes nothing",
      allow: "faqs:edit",
      consumes: "application/octet-stream",
      query: workbookQuery,
      answer: workbookResponse,
      handle: ({ req, query }) => readFaqWorkbook(req.body as Uint8Array, query.sheet),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/import/preview",
      tag: "FAQ",
      summary: "What importing a CSV, TSV, forms export or workbook's table would add, change and skip, and why; changes nothing",
      allow: "faqs:edit",
      body: importFaqRequest,
      maxBody: MAX_TABLE,
      answer: importFaqPreview,
      handle: ({ body }) => previewFaqImport(ctx, body),
    }),
    defineRoute({
      method: "post",
      path: "/faqs/import/apply",
      tag: "FAQ",
      summary: "Import it, published at once or as drafts",
      allow: "faqs:edit",
      body: importFaqRequest,
      maxBody: MAX_TABLE,
      answer: importTotals,
      handle: ({ body, caller }) => applyFaqImport(ctx, body, caller),
    }),
    defineRoute({
      method: "get",
      path: "/faqs.csv",
      tag: "FAQ",
      summary: "All entries for a spreadsheet; the file can be imported again",
      allow: "faqs:read",
      produces: "text/csv",
      async handle({ res }) {
        res.setHeader("Content-Type", "text/csv; charset=utf-8");
        res.setHeader("Content-Disposition", 'attachment; filename="faqs.csv"');
        const faqs = await ctx.models.faqs.find({}).sort({ _id: 1 }).lean();
        const contents = faqs.map((faq) => (isDraftOnly(faq) ? editableContent(faq) : publishedContent(faq)!));
        res.end(CSV_MARK + csvRow(COLUMNS) + contents.map((content) => csvRow(faqTableRow(content))).join(""));
      },
    }),
  ];
}
