import type { FaqContent, FaqFigures } from "../../lib/contract";
import type { Reader } from "../../lib/format";

/** Share of answers that the customer left it at; null before the first one. */
export function acceptedShare({ asked, accepted }: FaqFigures): number | null {
  return asked === 0 ? null : accepted / asked;
}

/** "0,91" in Vietnamese, "0.91" in English. */
export function scoreText(score: number, reader: Reader): string {
  const text = score.toFixed(2);
  return reader.language === "en" ? text : text.replace(".", ",");
}

/** What publishing still lacks, as keys of `missing.*`. */
export function missingOf(content: FaqContent): string[] {
  const missing: string[] = [];
  if (content.questions.length === 0) missing.push("questions");
  if (content.answer.text.trim() === "") missing.push("answer");
  if (content.validFrom !== null && content.validUntil !== null && content.validFrom >= content.validUntil) missing.push("dates");
  if (Object.values(content.channelAnswers).some((answer) => answer.text.trim() === "")) missing.push("channel");
  return missing;
}

/** The item at `from` moved to `to`. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const copy = [...items];
  const [item] = copy.splice(from, 1);
  if (item !== undefined) copy.splice(to, 0, item);
  return copy;
}

/** A date field's "2026-11-20" as the instant its day begins here; null when it is empty. */
export function startOfDay(date: string): string | null {
  return date === "" ? null : new Date(`${date}T00:00`).toISOString();
}

/** The other way round. */
export function dayOf(instant: string | null): string {
  if (instant === null) return "";
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;
}
