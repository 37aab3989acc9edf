import { isInvited } from "../agents/password-links";
import type { AppContext } from "../app-context";
import type { Caller } from "../agents/caller";
import { AppError } from "../core";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { openForPeople } from "./take-over-conversation";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox">;

/**
 * Gives the conversation to an agent, which takes the turn from the bot like a reply does. Null takes it from whoever has it; people keep the turn.
 *
 * @throws {AppError} NOT_FOUND; INVALID_REQUEST for an agent who may not work any more
 */
export async function assignConversation(
  deps: Deps,
  conversationId: string,
  agentId: string | null,
  caller: Caller,
): Promise<Conversation> {
  const agent = agentId === null ? null : await findAgent(deps, agentId);
  return exclusively(deps, conversationId, async () => {
    const { conversation, isChanged } = await changeConversation(deps, conversationId, "assigned", (current) => {
      if (agent === null) return current.assigneeId ? { unset: ["assigneeId"] } : null;
      if (current.assigneeId === agent.id && current.turn.owner === "agent" && current.status !== "resolved") return null;
      const { set, unset } = openForPeople(current);
      return { set: { ...set, assigneeId: agent.id }, unset, ...(current.turn.owner !== "agent" && { turn: "agent" as const }) };
    });
    if (isChanged) {
      if (agent)
        await addEventMessage(deps, conversation, "assigned", {
          agentId: agent.id,
          agentName: agent.name,
          byId: caller.id,
          byName: caller.name,
        });
      else await addEventMessage(deps, conversation, "unassigned", { agentId: caller.id, agentName: caller.name });
    }
    return conversation;
  });
}

async function findAgent(deps: Deps, agentId: string): Promise<{ id: string; name: string }> {
  const agent = await deps.models.agents.findOne({ _id: agentId }, { name: 1, isDisabled: 1, passwordHash: 1 }).lean();
  if (!agent) throw new AppError("NOT_FOUND", "There is no such agent", { fields: { agentId: "There is no such agent" } });
  if (agent.isDisabled)
    throw new AppError("INVALID_REQUEST", "This agent is disabled", { fields: { agentId: "This agent may not sign in any more" } });
  if (isInvited(agent))
    throw new AppError("INVALID_REQUEST", "This agent has not joined yet", { fields: { agentId: "This agent has not joined yet" } });
  return { id: agent._id, name: agent.name };
}
