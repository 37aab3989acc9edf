import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client, type Failure } from "../../test/http";
import { makeXlsx } from "../../test/make-xlsx";
import type { FaqTable, ImportFaqPreview, WorkbookResponse } from "../contract";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "supervisor", name: "Hải Nam" });
});
afterEach(() => context.close());

const send = <Body = WorkbookResponse>(bytes: Buffer, query = "") =>
  boss.call<Body>("post", `/faqs/import/workbook${query}`).set("Content-Type", "application/octet-stream").send(bytes);

test("a sheet of a workbook is read, tried and imported under the numbers that its rows have in Excel", async () => {
  const workbook = makeXlsx([
    { name: "Trống", rows: [] },
    { name: "Hỏi đáp", rows: [["Câu hỏi", "Trả lời"], ["Phí ship", 30_000], [], ["Đổi trả", "7 ngày"]] },
    {
      name: "Khác",
      rows: [
        ["Câu hỏi", "Trả lời"],
        ["Bảo hành", "1 năm"],
      ],
    },
  ]);
  const { body } = await send(workbook);
  expect(body).toEqual({
    sheets: ["Trống", "Hỏi đáp", "Khác"],
    sheet: 1,
    table: {
      headings: ["Câu hỏi", "Trả lời"],
      rows: [
        { cells: ["Phí ship", "30000"], line: 2 },
        { cells: ["Đổi trả", "7 ngày"], line: 4 },
      ],
    },
  });
  expect((await send(workbook, "?sheet=2")).body.table.rows).toEqual([{ cells: ["Bảo hành", "1 năm"], line: 2 }]);
  const preview = await boss.call<ImportFaqPreview>("post", "/faqs/import/preview", { table: body.table });
  expect(preview.body).toMatchObject({ totals: { add: 2, skip: 0 }, rowCount: 2, rows: [{ line: 2 }, { line: 4 }] });
  expect(await context.ctx.models.faqs.countDocuments({})).toBe(0);
  expect((await boss.call("post", "/faqs/import/apply", { table: body.table })).body).toMatchObject({ add: 2 });
  expect(context.ctx.flows.matchFaq("đổi trả", 1)[0]?.answer).toBe("7 ngày");
});

test("what is no workbook, or has nothing in it, is refused by name", async () => {
  expect(await send<Failure>(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toMatchObject({ status: 422, body: { code: "WORKBOOK_OLD" } });
  expect(await send<Failure>(makeXlsx([{ name: "A", rows: [] }]))).toMatchObject({ status: 422, body: { code: "WORKBOOK_EMPTY" } });
});

test("a table larger than a megabyte goes through, and one without text or table does not", async () => {
  const table: FaqTable = {
    headings: ["Câu hỏi", "Trả lời"],
    rows: Array.from({ length: 400 }, (_, i) => ({ cells: [`câu hỏi thứ ${i}`, "ạ".repeat(1_500)], line: i + 2 })),
  };
  expect((await boss.call<ImportFaqPreview>("post", "/faqs/import/preview", { table })).body.totals.add).toBe(400);
  expect(await boss.call("post", "/faqs/import/preview", {})).toMatchObject({ status: 422 });
});
