import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { Row } from "../engine/read/cases/row";
import type { Reading } from "../engine/read/reading";

interface Variation {
  name: string;
  apply(text: string): string;
  /** False where the change may leave less to go by: then a reading may become unsure, but never another value. */
  keepsAll: boolean;
}

const decomposed: Variation = { name: "accents as separate marks", apply: (text) => text.normalize("NFD"), keepsAll: true };
const spaced: Variation = { name: "stray spaces", apply: (text) => `  ${text.replaceAll(" ", "  ")} `, keepsAll: true };
const polite: Variation = { name: "with courtesies", apply: (text) => `Dạ ${text} ạ`, keepsAll: true };
const chatty: Variation = { name: "with chat fillers", apply: (text) => `${text} nha shop`, keepsAll: true };
const shouted: Variation = { name: "in capitals", apply: (text) => text.toUpperCase(), keepsAll: true };
const bare: Variation = {
  name: "without accents",
  apply: (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D"),
  keepsAll: false,
};
export const VARIATIONS = { decomposed, spaced, polite, chatty, shouted, bare };

/** Runs a table as typed and in its variations; every reader promises at least 150 rows and 400 checks. */
export function checkCases<T>(
  kind: string,
  rows: readonly Row<T>[],
  read: (text: string) => Reading<T> | null,
  variations: readonly Variation[] = Object.values(VARIATIONS),
): void {
  describe(`${kind}: ${rows.length} ways to type it`, () => {
    test("the table is big enough and repeats nothing", () => {
      expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
      expect(rows.length).toBeGreaterThanOrEqual(150);
      expect(rows.length * (variations.length + 1)).toBeGreaterThanOrEqual(400);
    });
    test("as typed", () => expect(rows.flatMap((row) => problem(row, row[0], read))).toEqual([]));
    test.each(variations)("$name", ({ apply, keepsAll }) => {
      const problems = rows.flatMap((row) => (keepsAll ? problem(row, apply(row[0]), read) : wronglySure(row, apply(row[0]), read)));
      expect(problems).toEqual([]);
      const understood = rows.filter((row) => row[1] === null || means(read(apply(row[0])), row[1]));
      expect(understood.length / rows.length).toBeGreaterThanOrEqual(0.9);
    });
  });
}

function problem<T>([, expected, unsure]: Row<T>, text: string, read: (text: string) => Reading<T> | null): string[] {
  const found = read(text);
  const right =
    expected === null
      ? found === null
      : means(found, expected) && (unsure === "?" ? !found!.sure : isDeepStrictEqual(found!.value, expected) && found!.sure);
  return right ? [] : [`“${text}” should be ${show(expected)}${unsure ?? ""}, is ${told(found)}`];
}

function wronglySure<T>([, expected]: Row<T>, text: string, read: (text: string) => Reading<T> | null): string[] {
  const found = read(text);
  if (!found?.sure || isDeepStrictEqual(found.value, expected)) return [];
  return [`“${text}” must not surely be ${told(found)}, it means ${show(expected)}`];
}

/** Rows of texts that hold no answer, or none to be sure of: nothing may be sure, in whatever spelling. */
export function checkTraps<T>(kind: string, texts: readonly string[], read: (text: string) => Reading<T> | null): void {
  test(`${kind}: nothing is wrongly sure in ${texts.length} traps`, () => {
    const spellings = texts.flatMap((text) => [text, ...Object.values(VARIATIONS).map(({ apply }) => apply(text))]);
    expect(spellings.filter((text) => read(text)?.sure).map((text) => `“${text}” is ${told(read(text))}`)).toEqual([]);
  });
}

function means<T>(found: Reading<T> | null, value: T): boolean {
  return found !== null && found.readings.some((reading) => isDeepStrictEqual(reading.value, value));
}

function told<T>(found: Reading<T> | null): string {
  return found === null ? "nothing" : `${found.sure ? "" : "unsure: "}${found.readings.map(({ value }) => show(value)).join(" | ")}`;
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
