import type { AppContext } from "../app-context";
import { newId } from "../platform/ids";
import type { Conversation } from "./conversation.model";
import { eventMessage } from "./message-documents";
import type { Message } from "./message.model";

type Deps = Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents">;

/** What people did with a conversation; the browser has a sentence for each. */
export type PeopleEvent = "taken-over" | "assigned" | "unassigned" | "resolved" | "reopened" | "returned-to-bot" | "snoozed";

/** Adds a line that agents see in the thread and the contact does not. */
export async function addEventMessage(
  deps: Deps,
  conversation: Pick<Conversation, "_id" | "channelId" | "lastMessageAt">,
  name: PeopleEvent,
  data: Record<string, unknown>,
): Promise<Message> {
  const base = {
    _id: newId(),
    conversationId: conversation._id,
    channelId: conversation.channelId,
    at: nextAt(conversation, deps.clock()),
    revision: deps.nextRevision(),
  };
  const message = eventMessage(base, name, data);
  await deps.models.messages.create(message);
  announceMessage(deps, message);
  return message;
}

/** Now, but after everything said so far: a turn's replies may carry times a few milliseconds ahead. */
export function nextAt(conversation: Pick<Conversation, "lastMessageAt">, now: Date): Date {
  return new Date(Math.max(now.getTime(), conversation.lastMessageAt.getTime() + 1));
}

export function announceMessage(deps: Pick<AppContext, "inboxEvents">, message: Message): void {
  const { _id: messageId, conversationId, revision, author, text } = message;
  deps.inboxEvents.emit({ name: "message:created", conversationId, messageId, revision, author }, text ?? "");
}
