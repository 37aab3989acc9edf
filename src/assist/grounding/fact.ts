/** Something a reader may rely on and a model may make up: written one way, however it was typed. */
export interface Fact {
  kind: "link" | "email" | "phone" | "date" | "time" | "percent" | "weekday" | "code" | "number";
  /** In one spelling: "35000" for 35k, "0912345678" for +84 912 345 678, minutes for times, "20/11" for dates. */
  value: string;
  /** "day", "kg", "đ" …; for dates the year; null where none was said. */
  unit: string | null;
}

/** Whether the source's fact says what the answer's does. What the source leaves open, the answer may fill in no further. */
export function supports(source: Fact, stated: Fact): boolean {
  if (source.kind !== stated.kind || source.value !== stated.value) return false;
  if (stated.unit === null || source.unit === stated.unit) return true;
  // "3-5 ngày" says days once; a date without its year says no year.
  return source.unit === null && stated.kind === "number";
}
