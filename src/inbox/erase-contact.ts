import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit } from "../audit/record-audit";
import { eraseEvents } from "../channels/erase-events";
import { rawCollection } from "../platform/raw-collection";
import { eraseFiles } from "./erase-files";
import { fallbackName } from "./fallback-name";

/** Removes what is known of a person at their request; what stays is that a conversation took place. Safe to run again. */
export async function eraseContact(
  ctx: Pick<AppContext, "models" | "clock" | "nextRevision" | "inboxEvents" | "files" | "search" | "adapters" | "channels" | "log">,
  mailbox: string,
): Promise<void> {
  const identity = await rawCollection(ctx.models.identities).findOne({ _id: mailbox });
  if (!identity) return;
  const { contactId } = identity;
  const name = fallbackName(mailbox);
  const erased = { text: "", attachments: [], buttons: [], quickReplies: [] };
  const conversations = await rawCollection(ctx.models.conversations).find({ contactId }).toArray();
  await eraseFiles(ctx, contactId, conversations);
  await ctx.search.forget(await refsOf(ctx, contactId, conversations));
  for (const { _id } of conversations) {
    const revision = ctx.nextRevision();
    await rawCollection(ctx.models.messages).updateMany({ conversationId: _id, kind: { $ne: "event" } } as never, {
      $set: { ...erased, revision },
    });
    await rawCollection(ctx.models.messages).updateMany({ conversationId: _id, kind: "event" } as never, {
      $set: { "event.data": {}, revision },
    });
    await rawCollection(ctx.models.messages).updateMany({ conversationId: _id }, { $unset: { "delivery.echoTexts": 1 } });
    await rawCollection(ctx.models.unanswered).deleteMany({ conversationId: _id });
    await rawCollection(ctx.models.faqReplies).deleteMany({ conversationId: _id });
    await rawCollection(ctx.models.assistAnswers).deleteMany({ conversationId: _id });
    await rawCollection(ctx.models.conversations).updateOne(
      { _id },
      { $set: { contactName: name, contactAvatarUrl: null, lastMessage: null, session: null, revision } },
    );
    ctx.inboxEvents.emit({ name: "conversation:changed", conversationId: _id, revision, reason: "erased" });
  }
  await rawCollection(ctx.models.leads).deleteMany({ contactId });
  await rawCollection(ctx.models.feedback).updateMany({ contactId }, { $set: { comment: null, contactName: name } });
  await rawCollection(ctx.models.contacts).updateOne(
    { _id: contactId },
    {
      $set: { name, isNamed: false, tags: [], fields: {} },
      $unset: { phone: 1, email: 1, avatarUrl: 1 },
    },
  );
  // Only that it was done: the name is what was to be erased.
  await recordAudit(ctx, BY_SERVER, { action: "contact.erased", target: { id: contactId, name: "" } });
  // Last, and never what is still to be handled: the request itself lies there until it is done.
  await eraseEvents(ctx, new Set([mailbox, ...conversations.map((conversation) => conversation.mailbox)]));
}

async function refsOf(ctx: Pick<AppContext, "models">, contactId: string, conversations: { _id: string }[]): Promise<Set<string>> {
  const refs = new Set([contactId]);
  for (const { _id } of conversations) {
    const messages = await rawCollection(ctx.models.messages).find({ conversationId: _id }).toArray();
    for (const message of messages) refs.add(message._id);
  }
  return refs;
}
