import { MINUTE_MS } from "../fields";
import type { FaqMatch, Variables } from "../../engine/types";

/** The last question that was answered: follow-ups lean on it, and "Chưa đúng" is about it. */
export interface Topic {
  text: string;
  id: string;
  score: number;
  at: string;
}

const VARIABLE = "faq_topic";
/** Later, "còn màu đen?" is about something else. */
const FRESH_MS = 30 * MINUTE_MS;

export function keepTopic(text: string, match: FaqMatch, now: Date): Variables {
  return { [VARIABLE]: { text, id: match.id, score: match.score, at: now.toISOString() } };
}

/** The last topic, however old; stored sessions may hold anything. */
export function lastTopic(variables: Readonly<Variables>): Topic | null {
  const kept = variables[VARIABLE];
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
  const { text, id, score, at } = kept;
  if (typeof text !== "string" || typeof id !== "string" || typeof score !== "number" || typeof at !== "string") return null;
  return { text, id, score, at };
}

export function freshTopic(variables: Readonly<Variables>, now: Date): Topic | null {
  const topic = lastTopic(variables);
  return topic !== null && now.getTime() - Date.parse(topic.at) <= FRESH_MS ? topic : null;
}
