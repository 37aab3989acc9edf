import { MINUTE_MS } from "../fields";
import type { FaqMatch, Variables } from "../../engine/types";

/** The last question that was answered: follow-ups lean on it, and "Chưa đúng" is about it. */
export interface Topic {
  text: string;
  id: string;
  score: number;
  at: string;
  /** What follow-ups lean on, where the question was one itself: "ship về Huế bao nhiêu" of "thế còn Đà Lạt?". */
  whole?: string;
}

const VARIABLE = "faq_topic";
/** Later, "còn màu đen?" is about something else. */
const FRESH_MS = 30 * MINUTE_MS;

/** Each follow-up would make it longer. */
const MAX_WHOLE_CHARS = 200;

/** @param whole the question that was asked with the topic before, if it was */
export function keepTopic(
  { text, whole }: { text: string; whole?: string },
  match: FaqMatch,
  now: Date,
  before: Topic | null = null,
): Variables {
  // Asked of the same entry again: what was asked first says best what it is about.
  const leaning = whole === undefined ? undefined : before?.id === match.id ? topicText(before) : whole;
  const topic: Variables = { text, id: match.id, score: match.score, at: now.toISOString() };
  return { [VARIABLE]: leaning !== undefined && leaning.length <= MAX_WHOLE_CHARS ? { ...topic, whole: leaning } : topic };
}

/** What a follow-up is asked with. */
export function topicText({ text, whole }: Topic): string {
  return whole ?? text;
}

/** The last topic, however old; stored sessions may hold anything. */
export function lastTopic(variables: Readonly<Variables>): Topic | null {
  const kept = variables[VARIABLE];
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const { text, id, score, at, whole } = kept;
  if (typeof text !== "string" || typeof id !== "string" || typeof score !== "number" || typeof at !== "string") return null;
  return { text, id, score, at, ...(typeof whole === "string" && { whole }) };
}

export function freshTopic(variables: Readonly<Variables>, now: Date): Topic | null {
  const topic = lastTopic(variables);
  return topic !== null && now.getTime() - Date.parse(topic.at) <= FRESH_MS ? topic : null;
}
