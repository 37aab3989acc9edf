import type { AppContext } from "../../../src/app-context";
import { hashPassword } from "../../../src/agents/passwords";
import type { Attachment } from "../../../src/core";
import type { Contact } from "../../../src/inbox/contact.model";
import type { Conversation } from "../../../src/inbox/conversation.model";
import type { Feedback } from "../../../src/inbox/feedback.model";
import type { Identity } from "../../../src/inbox/identity.model";
import type { Lead } from "../../../src/inbox/lead.model";
import { previewOf } from "../../../src/inbox/message-documents";
import type { Message } from "../../../src/inbox/message.model";
import { searchTextOf } from "../../../src/inbox/search-text";
import { rawCollection } from "../../../src/platform/raw-collection";
import { DEMO_PASSWORD } from "./data/demo-data";
import type { DemoChannelType, DemoContact, DemoConversation, DemoData, DemoMessage } from "./data/demo-data.types";
import { demoMedia } from "./media/demo-media";

type Deps = Pick<AppContext, "models" | "files" | "channels" | "nextRevision" | "clock" | "search">;

/** Fills an empty database with the sample data; changes nothing when there is an agent already. */
export async function insertDemoData(deps: Deps, createData: () => DemoData): Promise<void> {
  if (await deps.models.agents.exists({})) return;
  const data = createData();
  const [passwordHash, media] = await Promise.all([hashPassword(DEMO_PASSWORD), storeMedia(deps, data)]);
  const documents = buildDocuments(data, {
    channelIds: { zalo: channelId(deps, "zalo"), messenger: channelId(deps, "messenger") },
    mediaUrl: (key) => media.get(key)?.url ?? key,
    nextRevision: deps.nextRevision,
  });
  const { models } = deps;
  const agents = data.agents.map(({ id, ...agent }) => ({ _id: id, ...agent, passwordHash, isDisabled: false, createdAt: deps.clock() }));
  // Started at once, they share one commit: a crash leaves all or nothing. Past Mongoose's casting, which takes seconds for so many;
  // a test holds the documents against the models.
  await Promise.all([
    rawCollection(models.contacts).insertMany(documents.contacts),
    rawCollection(models.identities).insertMany(documents.identities),
    rawCollection(models.conversations).insertMany(documents.conversations),
    rawCollection(models.messages).insertMany(documents.messages),
    rawCollection(models.leads).insertMany(documents.leads),
    rawCollection(models.feedback).insertMany(documents.feedback),
    rawCollection(models.agents).insertMany(agents),
  ]);
  // Written past the events that tell the search of new words: without this no sample customer is ever found.
  for (const { _id } of documents.contacts) deps.search.note("contact", _id);
  for (const { _id, kind } of documents.messages) if (kind !== "event") deps.search.note("message", _id);
  await deps.search.flush();
}

function channelId(deps: Deps, type: DemoChannelType): string {
  const channel = deps.channels.ofType(type)[0];
  if (!channel) throw new Error(`The demo has no ${type} channel`);
  return channel.id;
}

/** Saves each picture and file that the conversations name once, as if it had been uploaded. */
async function storeMedia(deps: Deps, data: DemoData): Promise<Map<string, { url: string }>> {
  const attachments = data.conversations.flatMap((conversation) => conversation.messages).flatMap((message) => message.content.attachments);
  const keys = new Set(attachments.flatMap(mediaKeys));
  const stored = await Promise.all(
    [...keys].map(async (key): Promise<[string, { url: string }]> => {
      const media = await demoMedia(key);
      if (!media) throw new Error(`The sample data names a picture that nobody drew: ${key}`);
      const file = await deps.files.save({ data: media.data, name: `${key}.${media.mimeType.split("/")[1]}`, mimeType: media.mimeType });
      return [key, { url: deps.files.pathOf(file._id) }];
    }),
  );
  return new Map(stored);
}

function mediaKeys(attachment: Attachment): string[] {
  switch (attachment.kind) {
    case "image":
    case "file":
      return [attachment.url];
    case "sticker":
      return [attachment.stickerId];
    case "card":
      return attachment.imageUrl ? [attachment.imageUrl] : [];
    default:
      return [];
  }
}

interface Build {
  channelIds: Record<DemoChannelType, string>;
  mediaUrl: (key: string) => string;
  nextRevision: () => number;
}

export interface DemoDocuments {
  contacts: Contact[];
  identities: Identity[];
  conversations: Conversation[];
  messages: Message[];
  leads: Lead[];
  feedback: Feedback[];
}

/** The sample data in the shape of the models. */
export function buildDocuments(data: DemoData, build: Build): DemoDocuments {
  const contacts = new Map(data.contacts.map((contact) => [contact.id, contact]));
  const contactOf = (id: string): DemoContact => {
    const contact = contacts.get(id);
    if (!contact) throw new Error(`The sample data has no contact ${id}`);
    return contact;
  };
  const conversations = new Map(data.conversations.map((conversation) => [conversation.id, conversation]));
  const messages = data.conversations.flatMap((conversation) =>
    conversation.messages.map((message) => messageDocument(message, conversation, data, build)),
  );
  return {
    contacts: data.contacts.map(contactDocument),
    identities: data.contacts.map((contact) => identityDocument(contact, data, build)),
    conversations: data.conversations.map((conversation) =>
      conversationDocument(conversation, contactOf(conversation.contactId), data, messages, build),
    ),
    messages,
    leads: data.leads.map(({ id, ...lead }) => ({
      _id: id,
      ...lead,
      contactName: contactOf(lead.contactId).name,
      channelType: contactOf(lead.contactId).channelType,
      fields: {},
      searchText: searchTextOf(lead.name, lead.phone, lead.email),
    })),
    feedback: data.feedback.map(({ id, ...feedback }) => ({
      _id: id,
      ...feedback,
      contactName: contactOf(feedback.contactId).name,
      kind: "csat" as const,
      agentId: agentId(data, conversations.get(feedback.conversationId)?.assignee ?? null),
    })),
  };
}

function contactDocument({ id, name, phone, email, tags, fields, createdAt }: DemoContact): Contact {
  return { _id: id, name, isNamed: true, ...(phone ? { phone } : {}), ...(email ? { email } : {}), tags, fields, createdAt };
}

const mailboxOf = (contact: DemoContact, build: Build) => `${build.channelIds[contact.channelType]}:${contact.platformUserId}`;
const agentId = (data: DemoData, index: number | null): string | null => (index === null ? null : (data.agents[index]?.id ?? null));

function identityDocument(contact: DemoContact, data: DemoData, build: Build): Identity {
  const newest = data.conversations.find((conversation) => conversation.contactId === contact.id);
  return {
    _id: mailboxOf(contact, build),
    channelId: build.channelIds[contact.channelType],
    channelType: contact.channelType,
    platformUserId: contact.platformUserId,
    contactId: contact.id,
    ...(newest ? { conversationId: newest.id } : {}),
    ...(contact.following === null ? {} : { following: contact.following }),
    createdAt: contact.createdAt,
  };
}

function conversationDocument(
  conversation: DemoConversation,
  contact: DemoContact,
  data: DemoData,
  messages: Message[],
  build: Build,
): Conversation {
  const spoken = messages.filter((message) => message.conversationId === conversation.id && message.kind === "message");
  const last = spoken.at(-1);
  const lastInbound = spoken.findLast((message) => message.direction === "inbound");
  const mailbox = mailboxOf(contact, build);
  const assigneeId = agentId(data, conversation.assignee);
  return {
    _id: conversation.id,
    ...(conversation.status === "resolved" ? {} : { liveKey: mailbox }),
    mailbox,
    channelId: build.channelIds[contact.channelType],
    channelType: contact.channelType,
    platformUserId: contact.platformUserId,
    contactId: contact.id,
    contactName: contact.name,
    contactAvatarUrl: null,
    status: conversation.status,
    turn: { owner: conversation.turnOwner, epoch: conversation.turnOwner === "bot" ? 0 : 1 },
    session: null,
    lastEventId: null,
    ...(assigneeId ? { assigneeId } : {}),
    unreadCount: conversation.unreadCount,
    lastMessage: last ? { ...previewOf(last), delivery: last.delivery?.status ?? null } : null,
    lastMessageAt: last?.at ?? conversation.createdAt,
    lastInteractionAt: lastInbound?.at ?? null,
    revision: build.nextRevision(),
    tags: contact.tags,
    handoffReason: conversation.handoffReason,
    ...(conversation.snoozedUntil ? { snoozedUntil: conversation.snoozedUntil } : {}),
    resolvedAt: conversation.resolvedAt,
    createdAt: conversation.createdAt,
  };
}

function messageDocument(message: DemoMessage, conversation: DemoConversation, data: DemoData, build: Build): Message {
  const isOurs = message.delivery !== null;
  const agent = agentId(data, message.agent);
  return {
    _id: message.id,
    conversationId: conversation.id,
    channelId: build.channelIds[conversation.channelType],
    direction: isOurs ? "outbound" : message.author === "contact" ? "inbound" : "internal",
    author: message.author,
    kind: message.kind,
    ...(agent ? { agentId: agent } : {}),
    ...(message.event ? { event: message.event } : {}),
    text: message.content.text ?? "",
    attachments: message.content.attachments.map((attachment) => withStoredMedia(attachment, build.mediaUrl)),
    buttons: message.content.buttons,
    quickReplies: message.content.quickReplies,
    ...(message.author === "contact" ? { platformMessageId: `demo-${message.id}` } : {}),
    at: message.at,
    revision: build.nextRevision(),
    ...(message.delivery ? { delivery: deliveryDocument(message, message.delivery) } : {}),
  };
}

function deliveryDocument(message: DemoMessage, delivery: NonNullable<DemoMessage["delivery"]>): NonNullable<Message["delivery"]> {
  const isSent = delivery.status === "sent" || delivery.status === "delivered" || delivery.status === "read";
  return {
    status: delivery.status,
    ...(delivery.reason ? { reason: delivery.reason } : {}),
    at: delivery.at,
    attempts: 1,
    epoch: null,
    sendAuthor: message.author === "agent" ? "agent" : "bot",
    platformMessageIds: isSent ? [`demo-${message.id}`] : [],
    echoTexts: [],
    ...(isSent ? { sentAt: delivery.at } : {}),
    ...(delivery.status === "delivered" || delivery.status === "read" ? { deliveredAt: delivery.at } : {}),
    ...(delivery.status === "read" ? { readAt: delivery.at } : {}),
  };
}

function withStoredMedia(attachment: Attachment, mediaUrl: (key: string) => string): Attachment {
  if (attachment.kind === "image" || attachment.kind === "file") return { ...attachment, url: mediaUrl(attachment.url) };
  if (attachment.kind === "sticker") return { ...attachment, url: mediaUrl(attachment.stickerId) };
  if (attachment.kind === "card" && attachment.imageUrl) return { ...attachment, imageUrl: mediaUrl(attachment.imageUrl) };
  return attachment;
}
