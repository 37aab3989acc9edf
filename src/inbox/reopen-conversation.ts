import type { AppContext } from "../app-context";
import type { Caller } from "../agents/caller";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { openForPeople } from "./take-over-conversation";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/** Puts a resolved or snoozed conversation back among the open ones. */
export async function reopenConversation(deps: Deps, conversationId: string, caller: Caller): Promise<Conversation> {
  return exclusively(deps, conversationId, async () => {
    const { conversation, isChanged } = await changeConversation(deps, conversationId, "reopened", (current) =>
      current.status === "resolved" || current.status === "pending"
        ? { ...openForPeople(current), ...(current.turn.owner !== "agent" && { turn: "agent" as const }) }
        : null,
    );
    if (isChanged) await addEventMessage(deps, conversation, "reopened", { agentId: caller.id, agentName: caller.name });
    return conversation;
  });
}
