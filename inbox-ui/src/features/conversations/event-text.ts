import type { MessageItem } from "../../lib/contract";
import { phone } from "../../lib/format";

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Names of the system lines that have a sentence of their own in `inbox.event.*`. */
export const knownEvents = [
  "handoff",
  "taken-over",
  "assigned",
  "unassigned",
  "resolved",
  "reopened",
  "snoozed",
  "woken",
  "returned-to-bot",
  "opted-out",
  "opted-in",
  "feedback",
  "lead-saved",
  "tagged",
  "followed",
  "unfollowed",
  "erased",
  "flow-error",
  "summary",
] as const;

/**
 * A system line as a sentence. What is missing in the data is left out; an event without a sentence shows its name rather than nothing.
 *
 * @param time writes an ISO time for the reader
 */
export function eventText(event: NonNullable<MessageItem["event"]>, t: Translate, time: (iso: string) => string): string {
  const data = event.data;
  const word = (key: string) => (typeof data[key] === "string" && data[key] !== "" ? data[key] : null);
  const agent = word("agentName") ?? word("assigneeName");
  switch (event.name) {
    case "handoff": {
      const reason = word("reason");
      if (!reason) return t("event.handoff.plain");
      // A flow's own words are nobody's to translate, and may hold what a key must not.
      const isCode = /^[a-z]+(-[a-z]+)*$/.test(reason);
      return t("event.handoff.reason", { reason: isCode ? t(`event.handoffReason.${reason}`, { defaultValue: reason }) : reason });
    }
    case "taken-over":
    case "assigned":
    case "unassigned":
    case "resolved":
    case "reopened":
    case "returned-to-bot":
      return agent ? t(`event.${event.name}.agent`, { agent, by: word("byName") ?? "" }) : t(`event.${event.name}.plain`);
    case "snoozed": {
      const until = word("until");
      return until ? t("event.snoozed.until", { until: time(until) }) : t("event.snoozed.plain");
    }
    case "feedback": {
      const score = typeof data["score"] === "number" ? data["score"] : null;
      const comment = word("comment");
      if (score === null) return t("event.feedback.plain");
      return comment ? t("event.feedback.comment", { score, comment }) : t("event.feedback.score", { score });
    }
    case "lead-saved": {
      const number = word("phone");
      const who = [word("name"), number && phone(number), word("email")].filter((part) => part !== null).join(" · ");
      return who ? t("event.lead-saved.who", { who }) : t("event.lead-saved.plain");
    }
    case "flow-error": {
      const code = word("code");
      return code ? t("event.flow-error.code", { code }) : t("event.flow-error.plain");
    }
    case "tagged": {
      const tag = word("tag") ?? (Array.isArray(data["tags"]) ? data["tags"].join(", ") : null);
      return tag ? t("event.tagged.tag", { tag }) : t("event.tagged.plain");
    }
    default:
      return t(`event.${event.name}.plain`, { defaultValue: t("event.other", { name: event.name }) });
  }
}
