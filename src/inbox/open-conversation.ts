import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import { derivedId } from "../platform/ids";
import { insertOnce, isDuplicateKey, rawCollection } from "../platform/raw-collection";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";
import { fallbackName } from "./fallback-name";
import type { Identity } from "./identity.model";

type Deps = Pick<AppContext, "models" | "nextRevision" | "jobs">;

export interface OpenRequest {
  channel: KnownChannel;
  platformUserId: string;
  /** The event that opens it; the conversation's id is derived from it, so running the event again finds the same one. */
  eventId: string;
  now: Date;
}

export interface OpenedConversation {
  conversation: Conversation;
  contact: Contact;
  /** True when this contact never had a conversation on this channel. */
  isFirst: boolean;
}

/** Makes the live conversation of a mailbox, and the contact when this is the first one. Safe to run again and to race. */
export async function openConversation(deps: Deps, request: OpenRequest): Promise<OpenedConversation> {
  const { channel, platformUserId, eventId, now } = request;
  const mailbox = `${channel.id}:${platformUserId}`;
  const { contact, identity, isNew } = await findOrAddContact(deps, channel, platformUserId, mailbox, now);
  const conversation: Conversation = {
    _id: derivedId("conversation", eventId),
    liveKey: mailbox,
    mailbox,
    channelId: channel.id,
    channelType: channel.type,
    platformUserId,
    contactId: contact._id,
    contactName: contact.name,
    contactAvatarUrl: contact.avatarUrl ?? null,
    status: "bot",
    turn: { owner: "bot", epoch: 1 },
    session: null,
    lastEventId: null,
    unreadCount: 0,
    lastMessage: null,
    lastMessageAt: now,
    lastInteractionAt: null,
    revision: deps.nextRevision(),
    tags: [],
    handoffReason: null,
    resolvedAt: null,
    createdAt: now,
  };
  const collection = rawCollection(deps.models.conversations);
  try {
    await collection.insertOne(conversation);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Another process was faster, or this event ran before: the live one is the one.
    const live = await collection.findOne({ liveKey: mailbox });
    const same = live ?? (await collection.findOne({ _id: conversation._id }));
    if (!same) throw error;
    return { conversation: same, contact, isFirst: isNew };
  }
  await rawCollection(deps.models.identities).updateOne({ _id: mailbox }, { $set: { conversationId: conversation._id } });
  if (isNew) await deps.jobs.enqueue("fetch-profile", `profile:${mailbox}`, { mailbox });
  return { conversation, contact, isFirst: isNew || identity.conversationId === undefined };
}

async function findOrAddContact(
  deps: Deps,
  channel: KnownChannel,
  platformUserId: string,
  mailbox: string,
  now: Date,
): Promise<{ contact: Contact; identity: Identity; isNew: boolean }> {
  const identities = rawCollection(deps.models.identities);
  const contacts = rawCollection(deps.models.contacts);
  const known = await identities.findOne({ _id: mailbox });
  const contactId = known?.contactId ?? derivedId("contact", mailbox);
  const contact = await contacts.findOne({ _id: contactId });
  if (known && contact) return { contact, identity: known, isNew: known.conversationId === undefined };

  const fresh: Contact = { _id: contactId, name: fallbackName(platformUserId), isNamed: false, tags: [], fields: {}, createdAt: now };
  const identity: Identity = { _id: mailbox, channelId: channel.id, channelType: channel.type, platformUserId, contactId, createdAt: now };
  // The contact first: an identity never points at nobody.
  await insertOnce(contacts, fresh);
  await insertOnce(identities, identity);
  return { contact: contact ?? fresh, identity: known ?? identity, isNew: true };
}
