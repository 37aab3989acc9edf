import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { ChatCase } from "../engine/read/cases/chat";
import type { Reading } from "../engine/read/reading";

/** Runs a table of real messages, and makes sure that together with `others` there are enough different ones. */
export function checkChat<T>(
  kind: string,
  table: readonly ChatCase<T>[],
  read: (text: string) => Reading<T> | null,
  others: readonly string[] = [],
): void {
  describe(`${kind}: ${table.length} messages as people type them`, () => {
    test("at least 400 different texts, none of them twice", () => {
      const texts = [...table.map(({ text }) => text), ...others];
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
      expect(texts.length).toBeGreaterThanOrEqual(400);
    });
    test("as a careful clerk takes them", () => expect(table.flatMap((row) => mistake(row, read))).toEqual([]));
  });
}

/** The texts of older tables, to count with the messages. */
export function textsOf(...tables: readonly (readonly (string | readonly [text: string, ...rest: unknown[]])[])[]): string[] {
  return [...new Set(tables.flat().map((row) => (typeof row === "string" ? row : row[0])))];
}

/** What the reader does that the clerk would not; none when it is right. */
export function mistake<T>(row: ChatCase<T>, read: (text: string) => Reading<T> | null): string[] {
  const found = read(row.text);
  if (isRight(row, found)) return [];
  const is =
    found === null ? "nothing" : `${found.sure ? "SURE " : "unsure "}${found.readings.map(({ value }) => show(value)).join(" / ")}`;
  return [`“${row.text}” should be ${row.expect} ${row.expect === "never" ? "sure" : show(row.value)}, is ${is}`];
}

function isRight<T>({ value, expect: expected }: ChatCase<T>, found: Reading<T> | null): boolean {
  if (expected === "never") return found?.sure !== true;
  if (found === null) return false;
  if (expected === "sure") return found.sure && isDeepStrictEqual(found.value, value);
  return !found.sure && found.readings.some((one) => isDeepStrictEqual(one.value, value));
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
