/** What was typed, and what it means: a value, null for nothing, "?" where the value is only one of the readings to ask back with. */
export type Row<T> = readonly [text: string, expected: T | null, unsure?: "?"];
