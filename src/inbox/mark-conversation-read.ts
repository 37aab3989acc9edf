import type { AppContext } from "../app-context";
import { changeConversation, exclusively } from "./change-conversation";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/** An agent has seen everything there is so far. */
export async function markConversationRead(deps: Deps, conversationId: string): Promise<Conversation> {
  // Not while an event is being handled: its message would be counted as seen.
  const { conversation } = await exclusively(deps, conversationId, () =>
    changeConversation(deps, conversationId, "read", (current) => (current.unreadCount > 0 ? { set: { unreadCount: 0 } } : null)),
  );
  return conversation;
}
