import type { Caller } from "../agents/caller";
import type { AppContext } from "../app-context";
import { pendingFlowEvent, queueFlowEvent, startEventFlow } from "../automation/start-event-flow";
import { wantsEvent } from "../automation/wants-event";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively, getConversation } from "./change-conversation";
import type { Conversation } from "./conversation.model";

/**
 * Closes the conversation. Where a published flow asks for a rating afterwards, the bot gets the turn for that alone
 * and the conversation stays the contact's live one until the answer; else the contact's next message opens a new one.
 */
export async function resolveConversation(ctx: AppContext, conversationId: string, caller: Caller): Promise<Conversation> {
  const asksForRating = wantsEvent(ctx, "conversation-resolved");
  const resolved = await exclusively(ctx, conversationId, async (held) => {
    if (asksForRating) await queueFlowEvent(ctx, held);
    const { conversation, isChanged } = await changeConversation(ctx, conversationId, "resolved", (current) => {
      if (current.status === "resolved") return null;
      const set = { status: "resolved" as const, resolvedAt: ctx.clock(), session: null, unreadCount: 0 };
      if (!asksForRating) return { set, unset: ["snoozedUntil", "liveKey"], turn: "nobody" };
      return { set: { ...set, ...pendingFlowEvent(current, "conversation-resolved") }, unset: ["snoozedUntil"], turn: "bot" };
    });
    if (isChanged) await addEventMessage(ctx, conversation, "resolved", { agentId: caller.id, agentName: caller.name });
    return isChanged ? held : null;
  });
  if (resolved && asksForRating) await startEventFlow(ctx, resolved);
  return getConversation(ctx, conversationId);
}
