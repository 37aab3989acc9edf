import type { AppContext } from "../app-context";
import { changeConversation } from "./change-conversation";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents">;

/** An agent has seen everything there is so far. */
export async function markConversationRead(deps: Deps, conversationId: string): Promise<Conversation> {
  const { conversation } = await changeConversation(deps, conversationId, "read", (current) =>
    current.unreadCount > 0 ? { set: { unreadCount: 0 } } : null,
  );
  return conversation;
}
