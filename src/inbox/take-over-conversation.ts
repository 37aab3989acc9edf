import type { AppContext } from "../app-context";
import { agentNames } from "../agents/agent-names";
import type { Caller } from "../agents/caller";
import { AppError } from "../core";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively, type ConversationChange } from "./change-conversation";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/**
 * The agent answers from now on; the bot stays silent and what it had queued is not sent.
 *
 * @param force takes it from another agent who works on it
 * @throws {AppError} TAKEN_OVER with that agent's `agentId` and `agentName`
 */
export async function takeOverConversation(deps: Deps, conversationId: string, caller: Caller, force = false): Promise<Conversation> {
  return exclusively(deps, conversationId, async () => {
    let holderId = null as string | null;
    const { conversation, isChanged } = await changeConversation(deps, conversationId, "taken-over", (current) => {
      const isMine = current.turn.owner === "agent" && current.assigneeId === caller.id && current.status === "open";
      holderId = isMine || force ? null : heldBy(current, caller);
      return isMine || holderId !== null
        ? null
        : { ...openForPeople(current), set: { ...openForPeople(current).set, ...assigned(caller) }, turn: "agent" };
    });
    if (holderId !== null) throw await takenOver(deps, holderId);
    if (isChanged) await addEventMessage(deps, conversation, "taken-over", { agentId: caller.id, agentName: caller.name });
    return conversation;
  });
}

/** Another agent who works on it. */
function heldBy({ turn, status, assigneeId }: Conversation, caller: Caller): string | null {
  const isWorkedOn = turn.owner === "agent" && (status === "open" || status === "pending");
  return isWorkedOn && assigneeId && assigneeId !== caller.id ? assigneeId : null;
}

async function takenOver(deps: Pick<Deps, "models">, agentId: string): Promise<AppError> {
  const agentName = (await agentNames(deps, [agentId])).get(agentId)?.name ?? "";
  return new AppError("TAKEN_OVER", "Another agent has taken it over already", { agentId, agentName });
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
