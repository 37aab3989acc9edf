import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { MailItem } from "../channels/mailboxes";
import type { InboundEvent } from "../core";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { announceMessage } from "./add-event-message";
import type { Conversation } from "./conversation.model";
import { eventMessage } from "./message-documents";
import { openConversation } from "./open-conversation";
import { latestConversation } from "./record-echo";
import { searchTextOf } from "./search-text";

type ContactInfo = Extract<InboundEvent, { kind: "contact-info" }>;

/** The contact shared name, phone or address through the platform's form: kept on the contact and as a lead. */
export async function recordContactInfo(ctx: AppContext, item: MailItem, event: ContactInfo, channel: KnownChannel): Promise<void> {
  const now = ctx.clock();
  const mailbox = `${channel.id}:${event.platformUserId}`;
  const conversation: Conversation =
    (await latestConversation(ctx, mailbox)) ??
    (await openConversation(ctx, { channel, platformUserId: event.platformUserId, eventId: item.rawEventId, now })).conversation;
  const contacts = rawCollection(ctx.models.contacts);
  const contact = await contacts.findOne({ _id: conversation.contactId });
  if (!contact) throw new Error(`Contact ${conversation.contactId} of conversation ${conversation._id} is missing`);
  const { name = null, phone = null, address } = event;
  const leadId = derivedId("lead", item.rawEventId);
  const revision = ctx.nextRevision();
  const line = eventMessage(
    { _id: `${item.rawEventId}:event`, conversationId: conversation._id, channelId: channel.id, at: now, revision },
    "lead-saved",
    { leadId, name, phone },
  );

  await ctx.database.inOrder(
    () =>
      contacts.updateOne(
        { _id: contact._id },
        {
          $set: {
            ...(name ? { name, isNamed: true } : {}),
            ...(phone ? { phone } : {}),
            ...(address ? { "fields.address": address } : {}),
          },
        },
      ),
    () =>
      insertOnce(rawCollection(ctx.models.leads), {
        _id: leadId,
        contactId: contact._id,
        contactName: name ?? contact.name,
        conversationId: conversation._id,
        channelType: channel.type,
        name,
        phone,
        email: null,
        note: null,
        fields: address ? { address } : {},
        status: "new" as const,
        searchText: searchTextOf(name, phone),
        at: now,
      }),
    () => insertOnce(rawCollection(ctx.models.messages), line),
    () =>
      rawCollection(ctx.models.conversations).updateOne(
        { _id: conversation._id },
        { $set: { revision, ...(name ? { contactName: name } : {}) } },
      ),
  );
  ctx.inboxEvents.emit({ name: "lead:created", conversationId: conversation._id, leadId, revision });
  announceMessage(ctx, line);
  ctx.inboxEvents.emit({ name: "conversation:changed", conversationId: conversation._id, revision, reason: "contact-info" });
}
