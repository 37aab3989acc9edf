import type { ConversationItem } from "../../lib/contract";

type LastMessage = NonNullable<ConversationItem["lastMessage"]>;

/** Who stands before the preview, as far as the list knows. */
export type PreviewAuthor = "contact" | "bot" | "you" | "colleague" | "system";

/** A note is never the last message, so an agent's is a reply. "You" is a claim, so it needs the conversation to be yours. */
export function previewAuthor(item: Pick<ConversationItem, "assignee">, last: LastMessage, agentId: string): PreviewAuthor {
  if (last.author !== "agent") return last.author;
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
