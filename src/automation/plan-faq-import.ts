import type { FaqColumns, FaqContent, FaqTable, ImportRow, ImportTotals } from "../contract";
import { foldText } from "../core";
import { derivedId } from "../platform/ids";
import { nameOf, tidyContent } from "./faq-content";
import { createLabelForms } from "./faq-labels";
import { splitLines } from "./read-faq-table";

const MAX_QUESTION_CHARS = 400;
const MAX_ANSWER_CHARS = 5_000;
const MAX_QUESTIONS = 500;
const MAX_LABELS = 10;
const NOTHING: FaqContent = {
  title: "",
  questions: [],
  answer: { text: "", image: null, buttons: [], cards: [] },
  channelAnswers: {},
  wordings: [],
  labels: [],
  validFrom: null,
  validUntil: null,
  isEnabled: true,
};

export interface ImportPlan {
  /** One per row of the file, in its order. */
  rows: ImportRow[];
  totals: ImportTotals;
  /** What to store: entries that are new or differ. */
  changes: { id: string; isNew: boolean; content: FaqContent }[];
}

interface Building {
  id: string;
  before: FaqContent | null;
  content: FaqContent;
  rows: ImportRow[];
}

/**
 * Says what importing a table would do. Rows with the same title, or the same question, are one entry; an entry that has the title or
 * one of the questions already gets the new answer and the further questions. Pure: applying is `applyFaqImport`.
 */
export function planFaqImport(table: FaqTable, columns: FaqColumns, existing: readonly { id: string; content: FaqContent }[]): ImportPlan {
  const known = new Map<string, Building>();
  for (const { id, content } of existing) {
    const entry: Building = { id, before: content, content, rows: [] };
    for (const key of [titleKey(content.title), ...content.questions.map(questionKey)])
      if (key !== "" && !known.has(key)) known.set(key, entry);
  }
  const forms = createLabelForms();
  for (const { content } of existing) forms.unify(content.labels);
  const touched = new Set<Building>();
  const rows = table.rows.map(({ cells, line }) => {
    const cell = (column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
    const questions = [columns.question, ...columns.moreQuestions].flatMap((column) => splitLines(cell(column)));
    const [title, answer] = [cell(columns.title).slice(0, 120), cell(columns.answer)];
    const row: ImportRow = { line, action: "skip", reason: null, question: questions[0] ?? title, answer, before: null };
    const entry = findEntry(known, title, questions);
    if (questions.length === 0 && !(title !== "" && entry)) return skip(row, "no-question");
    if (answer === "" && !entry?.content.answer.text) return skip(row, "no-answer");
    if (answer.length > MAX_ANSWER_CHARS || questions.some((text) => text.length > MAX_QUESTION_CHARS)) return skip(row, "too-long");
    if (entry && touched.has(entry) && answer !== "" && entry.content.answer.text !== answer) return skip(row, "twice");
    const target = entry ?? newEntry(title, questions);
    const labels = forms.unify(
      cell(columns.labels)
        .split(/[,;|]/)
        .map((label) => label.trim().slice(0, 40)),
    );
    row.before = target.before?.answer.text ?? null;
    target.content = merge(target.content, { title, questions, answer, labels });
    for (const key of [titleKey(title), ...questions.map(questionKey)]) if (key !== "" && !known.has(key)) known.set(key, target);
    target.rows.push(row);
    touched.add(target);
    return row;
  });
  const changes: ImportPlan["changes"] = [];
  for (const { id, before, content, rows: own } of touched) {
    const action = before === null ? "add" : JSON.stringify(before) === JSON.stringify(content) ? "same" : "change";
    for (const row of own) row.action = action;
    if (action !== "same") changes.push({ id, isNew: before === null, content });
  }
  const totals: ImportTotals = { add: 0, change: 0, same: 0, skip: 0 };
  // Entries, not rows: that is what the list will show. Skipped ones are rows.
  for (const { rows: own } of touched) totals[own[0]!.action] += 1;
  totals.skip = rows.filter((row) => row.action === "skip").length;
  return { rows, totals, changes };
}

function findEntry(known: ReadonlyMap<string, Building>, title: string, questions: string[]): Building | undefined {
  for (const key of [titleKey(title), ...questions.map(questionKey)]) {
    const entry = key === "" ? undefined : known.get(key);
    if (entry) return entry;
  }
  return undefined;
}

/** The same file imported twice at once still makes each entry once. */
function newEntry(title: string, questions: string[]): Building {
  const id = derivedId("faq", foldText(questions[0] ?? title));
  return { id, before: null, content: NOTHING, rows: [] };
}

function merge(content: FaqContent, row: { title: string; questions: string[]; answer: string; labels: string[] }): FaqContent {
  const tidy = tidyContent({
    ...content,
    title: row.title || content.title,
    questions: [...content.questions, ...row.questions].slice(0, MAX_QUESTIONS),
    answer: row.answer === "" ? content.answer : { ...content.answer, text: row.answer },
    labels: [...content.labels, ...row.labels],
  });
  return { ...tidy, labels: tidy.labels.slice(0, MAX_LABELS) };
}

function skip(row: ImportRow, reason: NonNullable<ImportRow["reason"]>): ImportRow {
  return { ...row, action: "skip", reason };
}

function titleKey(title: string): string {
  return title === "" ? "" : `title\u0000${foldText(title)}`;
}

function questionKey(question: string): string {
  const words = foldText(question).match(/[\p{L}\p{N}]+/gu);
  return words === null ? "" : `question\u0000${words.join(" ")}`;
}

/** For a spreadsheet; importing the file again changes nothing. */
export function faqTableRow(content: FaqContent): string[] {
  return [nameOf(content), content.questions.join("\n"), content.answer.text, content.labels.join(", ")];
}
