import type { AppContext } from "../app-context";
import type { Caller } from "../agents/caller";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively, type ConversationChange } from "./change-conversation";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/** The agent answers from now on; the bot stays silent and what it had queued is not sent. */
export async function takeOverConversation(deps: Deps, conversationId: string, caller: Caller): Promise<Conversation> {
  return exclusively(deps, conversationId, async () => {
    const { conversation, isChanged } = await changeConversation(deps, conversationId, "taken-over", (current) => {
      const isMine = current.turn.owner === "agent" && current.assigneeId === caller.id && current.status === "open";
      return isMine ? null : { ...openForPeople(current), set: { ...openForPeople(current).set, ...assigned(caller) }, turn: "agent" };
    });
    if (isChanged) await addEventMessage(deps, conversation, "taken-over", { agentId: caller.id, agentName: caller.name });
    return conversation;
  });
}

/** Makes a conversation one that people work on: open, not snoozed, and live again if it was resolved. */
export function openForPeople(conversation: Conversation): {
  set: NonNullable<ConversationChange["set"]>;
  unset: NonNullable<ConversationChange["unset"]>;
} {
  const wasResolved = conversation.status === "resolved";
  return {
    set: { status: "open", ...(wasResolved && { liveKey: conversation.mailbox, resolvedAt: null, session: null }) },
    unset: ["snoozedUntil"],
  };
}

/** A script cannot be an assignee. */
export function assigned(caller: Caller): { assigneeId?: string } {
  return caller.kind === "agent" ? { assigneeId: caller.id } : {};
}
