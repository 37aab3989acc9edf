import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { InboundEvent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { earlierConversations } from "./earlier-conversations";
import { findByPlatformId } from "./receive-from-contact";
import { latestConversation } from "./record-echo";

type MessageChange = Extract<InboundEvent, { kind: "edited" | "reaction" }>;

/**
 * The contact edited a message or reacted to one.
 *
 * @returns false when there is no such message: it may still come
 */
export async function recordMessageChange(ctx: AppContext, event: MessageChange, channel: KnownChannel): Promise<boolean> {
  const found = await findMessage(ctx, `${channel.id}:${event.platformUserId}`, event.platformMessageId);
  if (!found) return false;
  const { conversationId, messageId } = found;
  const revision = ctx.nextRevision();
  // Changes may arrive swapped: the last one made is the one that stays.
  const madeAt = event.kind === "edited" ? "editedAt" : "reactedAt";
  const isLatest = { $or: [{ [madeAt]: null }, { [madeAt]: { $lte: event.at } }] };
  const changed = await rawCollection(ctx.models.messages).updateOne({ _id: messageId, ...isLatest }, {
    $set: { ...valuesOf(event), [madeAt]: event.at, revision },
    ...(event.kind === "reaction" && event.emoji === null && { $unset: { reaction: 1 } }),
  } as never);
  if (changed.matchedCount === 0) return true;
  if (event.kind === "edited") ctx.search.note("message", messageId);
  ctx.inboxEvents.emit({ name: "message:changed", conversationId, messageId, revision });
  return true;
}

function valuesOf(event: MessageChange): { text?: string; reaction?: string } {
  if (event.kind === "edited") return { text: event.text };
  return event.emoji === null ? {} : { reaction: event.emoji };
}

/** Most often in the latest conversation; a resolved one may have been the latest when it was written. */
async function findMessage(
  ctx: AppContext,
  mailbox: string,
  platformMessageId: string,
): Promise<{ conversationId: string; messageId: string } | null> {
  const latest = await latestConversation(ctx, mailbox);
  if (!latest) return null;
  const inLatest = await findByPlatformId(ctx, latest, platformMessageId);
  if (inLatest) return { conversationId: latest._id, messageId: inLatest };
  for (const conversation of await earlierConversations(ctx, latest)) {
    const messageId = await findByPlatformId(ctx, conversation, platformMessageId);
    if (messageId) return { conversationId: conversation._id, messageId };
  }
  return null;
}
