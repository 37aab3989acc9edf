import type { ConversationItem } from "../../lib/contract";

type LastMessage = NonNullable<ConversationItem["lastMessage"]>;

/** Who stands before the preview, as far as the list knows. */
export type PreviewAuthor = "contact" | "bot" | "you" | "colleague" | "note" | "system";

/** A note is an agent's item that is never delivered. "You" is a claim, so it needs the conversation to be yours. */
export function previewAuthor(item: Pick<ConversationItem, "assignee">, last: LastMessage, agentId: string): PreviewAuthor {
  if (last.author !== "agent") return last.author;
  if (last.delivery === null) return "note";
  return item.assignee?.id === agentId ? "you" : "colleague";
}

/** Waits for an agent: open and nobody's. */
export function isWaiting(item: Pick<ConversationItem, "status" | "assignee">): boolean {
  return item.status === "open" && item.assignee === null;
}

/** One line: line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
