import { ActivityTypes, type Activity, type ConversationAccount } from "botbuilder-core";
import type { FlowEventName, TurnInput } from "../../flows/engine/types";

interface ActivitySource {
  eventId: string;
  conversationId: string;
  channelType: string;
  contact: { id: string; name: string };
  input: TurnInput;
}

/** What agents did, in the words of Bot Framework's handoff protocol. */
const HANDOFF_STATES: Partial<Record<FlowEventName, string>> = { "conversation-resolved": "completed", "returned-to-bot": "completed" };

/** Our event as Bot Framework's Activity. */
export function toActivity({ eventId, conversationId, channelType, contact, input }: ActivitySource): Partial<Activity> {
  const shared: Partial<Activity> = {
    id: eventId,
    channelId: channelType,
    from: { id: contact.id, name: contact.name, role: "user" },
    recipient: { id: "bot", name: "Sáo", role: "bot" },
    conversation: { id: conversationId, isGroup: false } as ConversationAccount,
  };
  if (input.kind === "message") {
    return { ...shared, type: ActivityTypes.Message, text: input.text, ...(input.payload === undefined ? {} : { value: input.payload }) };
  }
  if (input.kind === "timeout") return { ...shared, type: ActivityTypes.Event, name: "timeout" };
  const state = HANDOFF_STATES[input.event];
  return state
    ? { ...shared, type: ActivityTypes.Event, name: "handoff.status", value: { state, event: input.event } }
    : { ...shared, type: ActivityTypes.Event, name: input.event };
}
