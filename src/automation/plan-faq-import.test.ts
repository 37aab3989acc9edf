import fc from "fast-check";
import { expect, test } from "vitest";
import type { FaqColumns, FaqContent } from "../contract";
import { csvRow } from "../platform/csv-row";
import { planFaqImport } from "./plan-faq-import";
import { guessColumns, readFaqTable } from "./read-faq-table";

const plan = (text: string, existing: { id: string; content: FaqContent }[] = [], columns?: FaqColumns) => {
  const table = readFaqTable(text);
  return planFaqImport(table, columns ?? guessColumns(table.headings), existing);
};
const content = (questions: string[], text: string, title = ""): FaqContent => ({
  title,
  questions,
  answer: { text, image: null, buttons: [], cards: [] },
  channelAnswers: {},
  wordings: [],
  labels: [],
  validFrom: null,
  validUntil: null,
  isEnabled: true,
});

test.each([
  [
    ["Dấu thời gian", "Khách hay hỏi gì (câu hỏi)?", "Câu trả lời cho câu hỏi đó", "Nhãn"],
    { question: 1, moreQuestions: [], answer: 2, title: null, labels: 3 },
  ],
  [["Timestamp", "Your question", "Our answer"], { question: 1, moreQuestions: [], answer: 2, title: null, labels: null }],
  [["intent", "text", "response"], { question: 1, moreQuestions: [], answer: 2, title: 0, labels: null }],
  [
    ["Chủ đề câu hỏi", "Câu hỏi 1", "Câu hỏi 2", "Cách hỏi khác", "Trả lời"],
    { question: 1, moreQuestions: [2, 3], answer: 4, title: 0, labels: null },
  ],
  [
    ["Dấu thời gian", "Câu khách hay hỏi", "Tiệm trả lời thế nào", "Nhóm", "Người điền"],
    { question: 1, moreQuestions: [], answer: 2, title: null, labels: 3 },
  ],
  [["a", "b"], { question: null, moreQuestions: [], answer: null, title: null, labels: null }],
])("the headings %j say which column is what", (headings, columns) => {
  expect(guessColumns(headings)).toEqual(columns);
});

test("counts rows as a spreadsheet does, also after an answer with several lines", () => {
  const { rows } = readFaqTable('Câu hỏi,Trả lời\nTết bán không,"Nghỉ từ 29,\nmùng 5 bán lại"\n\nPhí ship,30k\n');
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
});

test("labels that differ only in case and spaces are one, in the form that was there first; an entry keeps its own", () => {
  const existing = [
    { id: "ship", content: { ...content(["Phí ship"], "30k"), labels: ["Giá"] } },
    { id: "hours", content: { ...content(["Mấy giờ mở cửa"], "8 giờ"), labels: ["GIÁ"] } },
  ];
  const { changes, totals } = plan(
    'Câu hỏi,Trả lời,Nhãn\nĐổi trả,7 ngày,"giá, Mùa  hè"\nMấy giờ mở cửa,8 giờ,giá\nBảo hành,1 năm,"mùa hè; gia"\n',
    existing,
  );
  expect(changes.map((change) => change.content.labels)).toEqual([
    ["Giá", "Mùa hè"],
    ["Mùa hè", "gia"],
  ]);
  expect(totals).toMatchObject({ add: 2, same: 1 });
});

test("says for each row whether it is new, changes something, is there already, or is skipped and why", () => {
  const existing = [
    { id: "ship", content: content(["Phí ship"], "30k") },
    { id: "hours", content: content(["Mấy giờ mở cửa"], "8 giờ") },
  ];
  const { rows, totals, changes } = plan(
    "Câu hỏi,Trả lời\nphí  ship?,25k\nMấy giờ mở cửa,8 giờ\nĐổi trả,7 ngày\n,thừa\nBảo hành,\nđổi trả,8 ngày\n",
    existing,
  );
  expect(rows.map(({ line, action, reason, before }) => [line, action, reason, before])).toEqual([
    [2, "change", null, "30k"],
    [3, "same", null, "8 giờ"],
    [4, "add", null, null],
    [5, "skip", "no-question", null],
    [6, "skip", "no-answer", null],
    [7, "skip", "twice", null],
  ]);
  expect(totals).toEqual({ add: 1, change: 1, same: 1, skip: 3 });
  expect(changes.find((change) => change.id === "ship")?.content).toMatchObject({
    questions: ["Phí ship", "phí  ship?"],
    answer: { text: "25k" },
  });
});

test("the headings may stand below a title and notes, and lines keep their number", () => {
  const table = readFaqTable("Hỏi đáp Mộc Lan\n,,\nCập nhật 11/2026\n\nCâu hỏi,Trả lời,Ghi chú\n\nPhí ship,30k,\n");
  expect(table).toEqual({ headings: ["Câu hỏi", "Trả lời", "Ghi chú"], rows: [{ cells: ["Phí ship", "30k", ""], line: 7 }] });
});

test("every row is a question's, wherever its headings are unknown", () => {
  expect(readFaqTable("a,b\nc,d\n")).toMatchObject({ headings: ["a", "b"], rows: [{ cells: ["c", "d"] }] });
});

test("several question columns are one entry's ways to ask", () => {
  const { changes } = plan('Câu hỏi,Cách hỏi khác,Trả lời\nphí ship,"ship bao nhiêu\nship mấy k",30k\n');
  expect(changes[0]?.content.questions).toEqual(["phí ship", "ship bao nhiêu", "ship mấy k"]);
});

test("rows of one title are one entry with all their questions", () => {
  const { changes } = plan("Chủ đề\tCâu hỏi\tTrả lời\tNhãn\nĐổi size\tđổi size\tMiễn phí\tĐổi trả, Size\nđổi size\tđổi L sang XL\t\t\n");
  expect(changes).toMatchObject([
    {
      isNew: true,
      content: { title: "đổi size", questions: ["đổi size", "đổi L sang XL"], answer: { text: "Miễn phí" }, labels: ["Đổi trả", "Size"] },
    },
  ]);
});

test("what was exported comes back unchanged", () => {
  const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => `a${text.replace(/\s+/g, " ").trim()}z`);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(line, line), { minLength: 1, maxLength: 8, selector: ([q]) => q.normalize("NFD").toLowerCase() }),
      (entries) => {
        const file = csvRow(["Câu hỏi", "Trả lời"]) + entries.map((entry) => csvRow(entry)).join("");
        const first = plan(file);
        expect(first.totals.skip).toBe(first.rows.filter((row) => row.reason === "twice").length);
        const again = plan(
          file,
          first.changes.map((change) => ({ id: change.id, content: change.content })),
        );
        expect(again.totals).toMatchObject({ add: 0 });
        expect(again.changes.filter((change) => change.isNew)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
