import type { MessageContent } from "../core";
import type { Message } from "./message.model";

interface Base {
  _id: string;
  conversationId: string;
  channelId: string;
  at: Date;
  revision: number;
}

export function inboundMessage(base: Base, content: MessageContent, extra: { platformMessageId?: string; replyToId?: string }): Message {
  return {
    ...base,
    ...withoutUndefined(extra),
    direction: "inbound",
    author: "contact",
    kind: "message",
    ...contentFields(content),
  };
}

/** A reply that waits in the outbox. `epoch` null: never fenced. */
export function queuedMessage(
  base: Base,
  content: MessageContent,
  sender: {
    author: "bot" | "agent";
    agentId?: string;
    sendAuthor: "agent" | "bot" | "survey";
    epoch: number | null;
    clientId?: string;
    replyToId?: string;
  },
  now: Date,
): Message {
  const { author, agentId, clientId, replyToId, sendAuthor, epoch } = sender;
  return {
    ...base,
    ...withoutUndefined({ agentId, clientId, replyToId }),
    direction: "outbound",
    author,
    kind: "message",
    ...contentFields(content),
    delivery: { status: "queued", at: now, dueAt: now, attempts: 0, epoch, sendAuthor, platformMessageIds: [], echoTexts: [] },
  };
}

/** A line of the system: handoff, takeover, a lead. Agents see it, the contact does not. */
export function eventMessage(base: Base, name: string, data: Record<string, unknown>): Message {
  return {
    ...base,
    direction: "internal",
    author: "system",
    kind: "event",
    event: { name, data },
    ...contentFields({ attachments: [], buttons: [], quickReplies: [] }),
  };
}

/** What the list shows of a message. */
export function previewOf(message: Message): NonNullable<import("./conversation.model").Conversation["lastMessage"]> {
  const attachment = message.attachments[0] as { kind: string } | undefined;
  return {
    messageId: message._id,
    text: (message.text ?? "").slice(0, 200),
    at: message.at,
    author: message.author,
    attachmentKind: attachment?.kind ?? null,
    delivery: null,
  };
}

function contentFields(content: MessageContent): Pick<Message, "text" | "attachments" | "buttons" | "quickReplies"> {
  return { text: content.text ?? "", attachments: content.attachments, buttons: content.buttons, quickReplies: content.quickReplies };
}

function withoutUndefined<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
