import type { PhrasedFrom } from "../contract";
import { splitsSurrogatePair, type MessageContent } from "../core";
import type { Message } from "./message.model";

interface Base {
  _id: string;
  conversationId: string;
  channelId: string;
  at: Date;
  revision: number;
}

export function inboundMessage(base: Base, content: MessageContent, extra: { platformMessageId?: string; replyToId?: string }): Message {
  const message = messageOf(base, content, "inbound", "contact", "message");
  if (extra.platformMessageId !== undefined) message.platformMessageId = extra.platformMessageId;
  if (extra.replyToId !== undefined) message.replyToId = extra.replyToId;
  return message;
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
    phrasedFrom?: PhrasedFrom;
  },
  now: Date,
): Message {
  const { author, agentId, clientId, replyToId, phrasedFrom, sendAuthor, epoch } = sender;
  const message = messageOf(base, content, "outbound", author, "message");
  message.delivery = { status: "queued", at: now, dueAt: now, attempts: 0, epoch, sendAuthor, platformMessageIds: [], echoTexts: [] };
  if (agentId !== undefined) message.agentId = agentId;
  if (clientId !== undefined) message.clientId = clientId;
  if (replyToId !== undefined) message.replyToId = replyToId;
  if (phrasedFrom !== undefined) message.phrasedFrom = phrasedFrom;
  return message;
}

/** A line of the system: handoff, takeover, a lead. Agents see it, the contact does not. */
export function eventMessage(base: Base, name: string, data: Record<string, unknown>): Message {
  const message = messageOf(base, { attachments: [], buttons: [], quickReplies: [] }, "internal", "system", "event");
  message.event = { name, data };
  return message;
}

/** What the list shows of a message. */
export function previewOf(message: Message): NonNullable<import("./conversation.model").Conversation["lastMessage"]> {
  const attachment = message.attachments[0] as { kind: string } | undefined;
  return {
    messageId: message._id,
    text: beginningOf(message.text ?? ""),
    at: message.at,
    author: message.author,
    attachmentKind: attachment?.kind ?? null,
    delivery: null,
  };
}

const PREVIEW_CHARS = 200;

/** Never half of an emoji. */
function beginningOf(text: string): string {
  return text.slice(0, splitsSurrogatePair(text, PREVIEW_CHARS) ? PREVIEW_CHARS - 1 : PREVIEW_CHARS);
}

/** Field by field: messages are made on every turn, and spreading objects together costs more than all the rest of it. */
function messageOf(
  { _id, conversationId, channelId, at, revision }: Base,
  { text, attachments, buttons, quickReplies }: MessageContent,
  direction: Message["direction"],
  author: Message["author"],
  kind: Message["kind"],
): Message {
  return {
    _id,
    conversationId,
    channelId,
    at,
    revision,
    direction,
    author,
    kind,
    text: text ?? "",
    attachments,
    buttons,
    quickReplies,
  };
}
