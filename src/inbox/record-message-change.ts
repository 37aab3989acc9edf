import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { InboundEvent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { findByPlatformId } from "./receive-from-contact";
import { latestConversation } from "./record-echo";

type MessageChange = Extract<InboundEvent, { kind: "edited" | "reaction" }>;

/** The contact edited a message or reacted to one. A message too old to find is left as it is. */
export async function recordMessageChange(ctx: AppContext, event: MessageChange, channel: KnownChannel): Promise<void> {
  const conversation = await latestConversation(ctx, `${channel.id}:${event.platformUserId}`);
  const messageId = conversation && (await findByPlatformId(ctx, conversation, event.platformMessageId));
  if (!messageId) return;
  const revision = ctx.nextRevision();
  const change =
    event.kind === "edited"
      ? { $set: { text: event.text, editedAt: event.at, revision } }
      : event.emoji === null
        ? { $set: { revision }, $unset: { reaction: 1 } }
        : { $set: { reaction: event.emoji, revision } };
  // Edits may arrive swapped: the last one made is the one that stays.
  const isLatest = event.kind === "edited" ? { $or: [{ editedAt: null }, { editedAt: { $lte: event.at } }] } : {};
  const changed = await rawCollection(ctx.models.messages).updateOne({ _id: messageId, ...isLatest }, change as never);
  if (changed.matchedCount === 0) return;
  if (event.kind === "edited") ctx.search.note("message", messageId);
  ctx.inboxEvents.emit({ name: "message:changed", conversationId: conversation._id, messageId, revision });
}
