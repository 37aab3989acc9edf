import type { UpdateResult } from "mongodb";
import type { AppContext } from "../app-context";
import type { Caller } from "../agents/caller";
import { AppError, textContent, type Attachment, type MessageContent } from "../core";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { announceMessage, nextAt } from "./add-event-message";
import { changeConversation, exclusively, getConversation } from "./change-conversation";
import type { Conversation } from "./conversation.model";
import { previewOf, queuedMessage } from "./message-documents";
import type { Message } from "./message.model";
import { assigned, openForPeople } from "./take-over-conversation";

type Deps = Pick<AppContext, "database" | "models" | "clock" | "nextRevision" | "inboxEvents" | "mailboxes" | "outbox" | "files">;

export interface Reply {
  conversationId: string;
  clientId: string;
  text: string;
  fileIds: string[];
  note: boolean;
  replyToId?: string;
}

/**
 * Records an agent's reply as a queued message; the outbox sends it. The turn is the agent's before the message exists, so the bot cannot
 * speak after it. Repeating the same `clientId` answers with the first result.
 *
 * @throws {AppError} NOT_FOUND; INVALID_REQUEST for unknown files or quotes; ANOTHER_IS_LIVE
 */
export async function replyToConversation(deps: Deps, reply: Reply, caller: Caller): Promise<Message> {
  const messageId = derivedId("reply", reply.conversationId, reply.clientId);
  return exclusively(deps, reply.conversationId, async () => {
    const earlier = await deps.models.messages.findOne({ _id: messageId }).lean();
    if (earlier) return earlier.kind === "note" ? earlier : finishReply(deps, earlier);
    const content = await contentOf(deps, reply);
    await assertQuotable(deps, reply);
    return reply.note ? addNote(deps, messageId, reply, content, caller) : queueReply(deps, messageId, reply, content, caller);
  });
}

async function queueReply(deps: Deps, messageId: string, reply: Reply, content: MessageContent, caller: Caller): Promise<Message> {
  const { conversation } = await changeConversation(deps, reply.conversationId, "replied", (current) => {
    if (current.turn.owner === "agent" && current.status === "open" && current.assigneeId) return null;
    const { set, unset } = openForPeople(current);
    return {
      set: { ...set, ...(!current.assigneeId && assigned(caller)) },
      unset,
      ...(current.turn.owner !== "agent" && { turn: "agent" as const }),
    };
  });
  const sender = {
    author: "agent",
    agentId: caller.id,
    sendAuthor: "agent",
    epoch: null,
    clientId: reply.clientId,
    replyToId: reply.replyToId,
  } as const;
  const message = queuedMessage(base(deps, conversation, messageId), content, sender, deps.clock());
  const revision = deps.nextRevision();
  const [isNew] = await deps.database.inOrder(
    () => insertOnce(rawCollection(deps.models.messages), message),
    () => showAsLast(deps, message, revision),
  );
  // Another process stored the same reply first; that one is sent.
  if (!isNew) return (await deps.models.messages.findOne({ _id: messageId }).lean()) ?? message;
  tellOf(deps, conversation, message, revision);
  return message;
}

/** The process that stored it may have died before the conversation knew of it: the next reply must come after it, whatever clock dated it. */
async function finishReply(deps: Deps, message: Message): Promise<Message> {
  const revision = deps.nextRevision();
  const { matchedCount } = await showAsLast(deps, message, revision);
  if (matchedCount === 1) tellOf(deps, await getConversation(deps, message.conversationId), message, revision);
  return message;
}

function showAsLast({ models }: Deps, message: Message, revision: number): Promise<UpdateResult> {
  return rawCollection(models.conversations).updateOne(
    { _id: message.conversationId, lastMessageAt: { $lt: message.at } },
    { $set: { lastMessage: previewOf(message), lastMessageAt: message.at, unreadCount: 0, revision } },
  );
}

function tellOf(deps: Deps, conversation: Conversation, message: Message, revision: number): void {
  announceMessage(deps, message);
  deps.inboxEvents.emit({ name: "conversation:changed", conversationId: conversation._id, revision, reason: "replied" });
  if (message.delivery?.status === "queued") deps.outbox.wake(conversation, [message]);
}

/** Only agents see a note: it moves no turn and is no one's last message. */
async function addNote(deps: Deps, messageId: string, reply: Reply, content: MessageContent, caller: Caller): Promise<Message> {
  const conversation = await getConversation(deps, reply.conversationId);
  const message: Message = {
    ...base(deps, conversation, messageId),
    direction: "internal",
    author: "agent",
    kind: "note",
    agentId: caller.id,
    clientId: reply.clientId,
    text: content.text ?? "",
    attachments: content.attachments,
    buttons: [],
    quickReplies: [],
  };
  const isNew = await insertOnce(rawCollection(deps.models.messages), message);
  if (!isNew) return (await deps.models.messages.findOne({ _id: messageId }).lean()) ?? message;
  announceMessage(deps, message);
  return message;
}

function base(
  deps: Deps,
  conversation: Conversation,
  _id: string,
): Pick<Message, "_id" | "conversationId" | "channelId" | "at" | "revision"> {
  return {
    _id,
    conversationId: conversation._id,
    channelId: conversation.channelId,
    at: nextAt(conversation, deps.clock()),
    revision: deps.nextRevision(),
  };
}

async function contentOf(deps: Deps, reply: Reply): Promise<MessageContent> {
  const stored = await deps.models.files.find({ _id: { $in: reply.fileIds } }).lean();
  const files = new Map(stored.map((file) => [file._id, file]));
  const attachments = reply.fileIds.map((id): Attachment => {
    const file = files.get(id);
    if (!file) throw new AppError("INVALID_REQUEST", "There is no such file", { fields: { fileIds: `Unknown file ${id}` } });
    const { kind, name, mimeType, sizeBytes } = file;
    return { kind, url: deps.files.pathOf(id), name, mimeType, sizeBytes };
  });
  return { ...textContent(reply.text.trim()), attachments };
}

async function assertQuotable(deps: Deps, { conversationId, replyToId }: Reply): Promise<void> {
  if (replyToId === undefined) return;
  const quoted = await deps.models.messages.exists({ _id: replyToId, conversationId });
  if (!quoted) throw new AppError("INVALID_REQUEST", "There is no such message to reply to", { fields: { replyToId: "Unknown message" } });
}
