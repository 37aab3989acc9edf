import type { Contact } from "../../../src/inbox/contact.model";
import type { Conversation } from "../../../src/inbox/conversation.model";
import type { Identity } from "../../../src/inbox/identity.model";
import { inboundMessage, previewOf, queuedMessage } from "../../../src/inbox/message-documents";
import type { Message } from "../../../src/inbox/message.model";
import { writeBlock, type SearchEntry } from "../../../src/inbox/search/write-block";
import { wordsOfContact, wordsOfText } from "../../../src/inbox/search/words";
import { DAY_MS, MINUTE_MS, textContent } from "../../../src/core";
import { createModels, type Models } from "../../../src/models";
import { derivedId } from "../../../src/platform/ids";
import { openDatabase } from "../../../src/platform/open-database";
import { rawCollection } from "../../../src/platform/raw-collection";
import { createRevisionCounter } from "../../../src/platform/revision";
import { createTexts } from "./believable";

export interface FillRequest {
  databaseUrl: string;
  messages: number;
  conversations: number;
  channel: { id: string; type: string };
  /** Whom a part of the conversations is assigned to. */
  agentId: string;
  /** The first of them are the bot's: those that the webhooks of the bench write to. */
  botConversations: number;
}

const BATCH = 2_000;
const BLOCK = 1_000;
const SPAN_MS = 365 * DAY_MS;
/** The newest ones are agents' and within every reply window. */
export const FRESH = 100;

/** Writes a year of conversations as the product would have left them, through its own driver. The server must be stopped. */
export async function fill(request: FillRequest): Promise<void> {
  const database = await openDatabase(request.databaseUrl);
  try {
    const models = await createModels(database);
    const texts = createTexts(1);
    const now = Date.now();
    const nextRevision = createRevisionCounter(() => Date.now());
    const perConversation = request.messages / request.conversations;
    const contacts: SearchEntry[] = [];
    const spoken: SearchEntry[] = [];
    for (let first = 0; first < request.conversations; first += BATCH) {
      const rows = emptyRows();
      for (let index = first; index < Math.min(first + BATCH, request.conversations); index += 1) {
        const from = Math.round(index * perConversation);
        const count = Math.round((index + 1) * perConversation) - from;
        const fromTheEnd = request.conversations - index;
        const startAt = now - (fromTheEnd <= FRESH ? fromTheEnd * MINUTE_MS : (fromTheEnd / request.conversations) * SPAN_MS);
        addConversation(rows, request, texts, { index, count, startAt });
      }
      await writeRows(models, rows);
      contacts.push(...rows.contacts.map((contact) => ({ ref: contact._id, words: wordsOfContact(contact) })));
      spoken.push(...rows.messages.map((message) => ({ ref: message._id, words: wordsOfText(message.text ?? "") })));
      const deps = { models, nextRevision };
      while (spoken.length >= BLOCK) await writeBlock(deps, "message", spoken.splice(0, BLOCK), 1);
      while (contacts.length >= BLOCK) await writeBlock(deps, "contact", contacts.splice(0, BLOCK), 1);
    }
    const deps = { models, nextRevision };
    await writeBlock(deps, "contact", contacts, 1);
    await writeBlock(deps, "message", spoken, nextRevision());
  } finally {
    await database.close();
  }
}

interface Rows {
  contacts: Contact[];
  identities: Identity[];
  conversations: Conversation[];
  messages: Message[];
}

function emptyRows(): Rows {
  return { contacts: [], identities: [], conversations: [], messages: [] };
}

async function writeRows(models: Models, rows: Rows): Promise<void> {
  await rawCollection(models.contacts).insertMany(rows.contacts);
  await rawCollection(models.identities).insertMany(rows.identities);
  await rawCollection(models.conversations).insertMany(rows.conversations);
  for (let from = 0; from < rows.messages.length; from += BATCH)
    await rawCollection(models.messages).insertMany(rows.messages.slice(from, from + BATCH));
}

function addConversation(
  rows: Rows,
  request: FillRequest,
  texts: ReturnType<typeof createTexts>,
  { index, count, startAt }: { index: number; count: number; startAt: number },
): void {
  const { channel } = request;
  const platformUserId = platformUserIdOf(index);
  const mailbox = `${channel.id}:${platformUserId}`;
  const conversationId = derivedId("conversation", mailbox);
  const contactId = derivedId("contact", mailbox);
  const createdAt = new Date(startAt);
  const phone = index % 3 === 0 ? texts.phone() : undefined;
  const contact: Contact = {
    _id: contactId,
    name: texts.name(),
    isNamed: true,
    tags: [],
    fields: {},
    createdAt,
    ...(phone ? { phone } : {}),
  };
  rows.contacts.push(contact);
  rows.identities.push({
    _id: mailbox,
    channelId: channel.id,
    channelType: channel.type,
    platformUserId,
    contactId,
    createdAt,
    conversationId,
  });

  const messages = Array.from({ length: count }, (_, nth) =>
    messageOf(request, texts, conversationId, `${index}_${nth}`, startAt + nth * 1_000, nth),
  );
  for (const message of messages) rows.messages.push(message);
  rows.conversations.push(conversationOf(request, contact, { index, mailbox, platformUserId, conversationId, messages, createdAt }));
}

export function platformUserIdOf(index: number): string {
  return `91${String(index).padStart(14, "0")}`;
}

function messageOf(
  { channel }: FillRequest,
  texts: ReturnType<typeof createTexts>,
  conversationId: string,
  name: string,
  atMs: number,
  nth: number,
): Message {
  const at = new Date(atMs);
  const isInbound = nth % 2 === 0;
  const mid = `m_fill_${isInbound ? name : `${name}_r`}`;
  const base = { _id: `${channel.id}:msg:${mid}`, conversationId, channelId: channel.id, at, revision: Math.floor(atMs) * 1000 + nth };
  if (isInbound) return inboundMessage(base, textContent(texts.inbound()), { platformMessageId: mid });
  const content = textContent(texts.outbound());
  const queued = queuedMessage(base, content, { author: "bot", sendAuthor: "bot", epoch: 1 }, at);
  const { dueAt: _dueAt, ...delivery } = queued.delivery!;
  const sent = {
    status: "sent" as const,
    attempts: 1,
    claimedAt: at,
    sentAt: at,
    platformMessageIds: [mid],
    echoTexts: [content.text ?? ""],
  };
  return { ...queued, delivery: { ...delivery, ...sent } };
}

function conversationOf(
  request: FillRequest,
  contact: Contact,
  known: { index: number; mailbox: string; platformUserId: string; conversationId: string; messages: Message[]; createdAt: Date },
): Conversation {
  const { index, messages, createdAt } = known;
  const status = statusOf(request, index);
  const last = messages.at(-1);
  const lastInbound = messages.findLast((message) => message.direction === "inbound");
  const isMine = status !== "bot" && status !== "resolved" && index % 2 === 0;
  return {
    _id: known.conversationId,
    ...(status === "resolved" ? {} : { liveKey: known.mailbox }),
    mailbox: known.mailbox,
    channelId: request.channel.id,
    channelType: request.channel.type,
    platformUserId: known.platformUserId,
    contactId: contact._id,
    contactName: contact.name,
    contactAvatarUrl: null,
    status,
    turn: { owner: status === "bot" ? "bot" : status === "resolved" ? "nobody" : "agent", epoch: 1 },
    session: null,
    lastEventId: lastInbound?._id ?? null,
    ...(isMine ? { assigneeId: request.agentId } : {}),
    unreadCount: status === "open" ? 1 : 0,
    lastMessage: last ? previewOf(last) : null,
    lastMessageAt: last?.at ?? createdAt,
    lastInteractionAt: lastInbound?.at ?? null,
    revision: Math.floor((last?.at ?? createdAt).getTime()) * 1000,
    tags: [],
    handoffReason: status === "open" ? "asked-for-person" : null,
    resolvedAt: status === "resolved" ? createdAt : null,
    createdAt,
  };
}

function statusOf({ botConversations, conversations }: FillRequest, index: number): Conversation["status"] {
  if (index >= conversations - FRESH) return "open";
  if (index < botConversations) return "bot";
  return (["resolved", "resolved", "resolved", "resolved", "resolved", "resolved", "bot", "bot", "open", "pending"] as const)[index % 10]!;
}
