import { isRepeatedWording, isSameAnswer } from "../../../../src/contract/faq-copies";
import type { FaqAnswer, FaqButton, FaqContent, FaqFigures, FaqWord } from "../../lib/contract";
import type { Reader } from "../../lib/format";

/** Fewer answers make a percentage of chance. */
const TELLING_ANSWERS = 5;

/** The share as a table shows it: "67%", "2/3" of a few answers, "–" before the first one. */
export function shareText({ asked, accepted }: FaqFigures): string {
  if (asked === 0) return "–";
  return asked < TELLING_ANSWERS ? `${accepted}/${asked}` : `${Math.round((accepted / asked) * 100)}%`;
}

/** Whether the share is one to be content with; null while the answers are too few to tell. */
export function isWellAccepted({ asked, accepted }: FaqFigures): boolean | null {
  return asked < TELLING_ANSWERS ? null : accepted / asked >= 0.75;
}

/** "0,91" in Vietnamese, "0.91" in English. */
export function scoreText(score: number, reader: Reader): string {
  const text = score.toFixed(2);
  return reader.language === "en" ? text : text.replace(".", ",");
}

/** What publishing still lacks, as keys of `missing.*`. */
export function missingOf(content: FaqContent): string[] {
  const missing: string[] = [];
  if (content.questions.every(isBlank)) missing.push("questions");
  if (isBlank(content.answer.text)) missing.push("answer");
  if (content.validFrom !== null && content.validUntil !== null && content.validFrom >= content.validUntil) missing.push("dates");
  if (Object.values(content.channelAnswers).some((answer) => isBlank(answer.text))) missing.push("channel");
  if (content.wordings.some((_, i) => isRepeatedWording(content, i))) missing.push("sameWording");
  if (Object.values(content.channelAnswers).some((answer) => isSameAnswer(answer, content.answer))) missing.push("sameAnswer");
  return missing;
}

/** Ends the name of a channel's answer that is there, but is no other. */
const COPY = ".same";

/** What the server names a missing field, as a key of `missing.*`. */
export function missingKey(field: string): string {
  if (field.startsWith("channelAnswers.")) return field.endsWith(COPY) ? "sameAnswer" : "channel";
  return { validUntil: "dates", wordings: "sameWording" }[field] ?? field;
}

/** What not even a draft can be kept with, as keys of `missing.*`. */
export function brokenOf(content: FaqContent): string[] {
  const answers = [content.answer, ...Object.values(content.channelAnswers)].flatMap(brokenIn);
  return [...new Set([...answers, ...(content.wordings.some(isBlank) ? ["wording"] : [])])];
}

/** The same of one answer. */
export function brokenIn(answer: FaqAnswer): string[] {
  const cards = answer.cards.some(({ title }) => isBlank(title)) ? ["card"] : [];
  const buttons = [answer, ...answer.cards].flatMap((one) => one.buttons);
  return [...cards, ...buttons.flatMap((button) => Object.values(buttonProblems(button)))];
}

/** What is wrong with a button's words and with what it opens, as keys of `missing.*`. */
export function buttonProblems(button: FaqButton): { title?: "button"; target?: "link" | "phone" } {
  return {
    ...(isBlank(button.title) && { title: "button" as const }),
    ...(button.type === "url" && !isAddress(button.url) && { target: "link" as const }),
    ...(button.type === "phone" && !isPhone(button) && { target: "phone" as const }),
  };
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

function isPhone({ phone }: Extract<FaqButton, { type: "phone" }>): boolean {
  return /^\+?[\d\s().-]{3,30}$/.test(phone.trim());
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S/i.test(text) && URL.canParse(text);
}

/** "moclan.vn/gia" as people type it is an address too. */
export function asAddress(typed: string): string {
  const text = typed.trim();
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]\S*)?$/u.test(text) ? `https://${text}` : text;
}

/** What is wrong with a chat spelling, as a key of `words.problem.*`; an empty row is left out and not wrong. */
export function wordProblem({ short: typed, full }: FaqWord, all: readonly FaqWord[]): "incomplete" | "word" | "same" | "twice" | null {
  const [short, meaning] = [lower(typed), lower(full)];
  if (short === "" && meaning === "") return null;
  if (short === "" || meaning === "") return "incomplete";
  if (!/^(?!\p{N}+$)[\p{L}\p{M}\p{N}]+$/u.test(short)) return "word";
  if (short === meaning) return "same";
  return all.filter((other) => lower(other.short) === short).length > 1 ? "twice" : null;
}

function lower(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
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
  return instantOf(new Date(`${date}T00:00`));
}

/** The instant its day ends here, which is when the next one begins. */
export function endOfDay(date: string): string | null {
  const at = new Date(`${date}T00:00`);
  at.setDate(at.getDate() + 1);
  return instantOf(at);
}

/** An instant as a date field shows it. A year that is still being typed ("0002") is a year too: an empty answer would empty the field. */
export function dayOf(instant: string | null): string {
  if (instant === null) return "";
  const at = new Date(instant);
  const [year, month, day] = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(String);
  return `${year!.padStart(4, "0")}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** The last day before an end. */
export function lastDayOf(end: string | null): string {
  return end === null ? "" : dayOf(new Date(new Date(end).getTime() - 1).toISOString());
}

function instantOf(at: Date): string | null {
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
