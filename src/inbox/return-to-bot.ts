import type { Caller } from "../agents/caller";
import type { AppContext } from "../app-context";
import { pendingFlowEvent, queueFlowEvent, startEventFlow } from "../automation/start-event-flow";
import { wantsEvent } from "../automation/wants-event";
import { addEventMessage } from "./add-event-message";
import { changeConversation, exclusively, getConversation } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { openForPeople } from "./take-over-conversation";

/** The bot answers what the contact writes from now on; what was written before stays unanswered by it. A flow may greet on the event. */
export async function returnToBot(ctx: AppContext, conversationId: string, caller: Caller): Promise<Conversation> {
  const greets = wantsEvent(ctx, "returned-to-bot");
  const returned = await exclusively(ctx, conversationId, async (held) => {
    if (greets) await queueFlowEvent(ctx, held);
    const { conversation, isChanged } = await changeConversation(ctx, conversationId, "returned-to-bot", (current) => {
      if (current.status === "bot" && current.turn.owner === "bot") return null;
      const { set } = openForPeople(current);
      return {
        set: {
          ...set,
          status: "bot",
          session: null,
          handoffReason: null,
          returnedToBotAt: ctx.clock(),
          ...(greets && pendingFlowEvent(current, "returned-to-bot")),
        },
        unset: ["assigneeId", "snoozedUntil"],
        turn: "bot",
      };
    });
    if (isChanged) await addEventMessage(ctx, conversation, "returned-to-bot", { agentId: caller.id, agentName: caller.name });
    return isChanged ? held : null;
  });
  if (returned && greets) await startEventFlow(ctx, returned);
  return getConversation(ctx, conversationId);
}
