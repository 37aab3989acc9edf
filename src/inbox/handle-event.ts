import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { MailItem } from "../channels/mailboxes";
import { HOUR_MS } from "../core";
import { handledTimes } from "../health/message-meters";
import { rawCollection } from "../platform/raw-collection";
import { eraseContact } from "./erase-contact";
import { readLiveConversation, type LiveConversation } from "./read-live-conversation";
import { receiveFromContact } from "./receive-from-contact";
import { recordContactInfo } from "./record-contact-info";
import { recordEcho } from "./record-echo";
import { putOffChange } from "./put-off-change";
import { recordMessageChange } from "./record-message-change";
import { recordReceipt } from "./record-receipt";

/** Does what one stored event asks for, then marks it done: the mark is the last write, so an interrupted event runs again. */
export async function handleEvent(ctx: AppContext, item: MailItem): Promise<void> {
  const channel = ctx.channels.byId(item.channelId);
  if (!channel) throw new Error(`Channel ${item.channelId} is no longer connected`);
  const [isNew, live] = await Promise.all([item.stored ?? true, readAhead(ctx, item, channel)]);
  if (!isNew) return;
  if ((await apply(ctx, item, channel, live)) === "too early") return putOffChange(ctx, item);
  await rawCollection(ctx.models.rawEvents).updateOne(
    { _id: item.rawEventId },
    { $set: { state: "done" }, $unset: { dueAt: 1, pendingMailbox: 1, attentionAt: 1, reason: 1 } },
  );
  const ms = sinceStored(ctx, item);
  // An old event that an admin runs again says nothing about how fast turns are.
  if (ms < HOUR_MS) handledTimes.observe(ms);
}

/** Where another process received it only the clocks can tell. */
function sinceStored(ctx: AppContext, { storedAtMs, receivedAt }: MailItem): number {
  return storedAtMs === undefined ? ctx.clock().getTime() - receivedAt.getTime() : performance.now() - storedAtMs;
}

/** What most events need first; its reading shares the moment in which the event itself is written. */
function readAhead(ctx: AppContext, { event, isRetry }: MailItem, channel: KnownChannel): Promise<LiveConversation | null> | null {
  return event.kind === "message" && !isRetry ? readLiveConversation(ctx, `${channel.id}:${event.platformUserId}`) : null;
}

async function apply(ctx: AppContext, item: MailItem, channel: KnownChannel, live: LiveConversation | null): Promise<void | "too early"> {
  const { event } = item;
  switch (event.kind) {
    case "message":
    case "referral":
    case "opened":
      return receiveFromContact(ctx, item, event, channel, live);
    case "followed":
      await setFollowing(ctx, channel, event.platformUserId, true);
      return receiveFromContact(ctx, item, event, channel, null);
    case "unfollowed":
      return setFollowing(ctx, channel, event.platformUserId, false);
    case "echo":
      return recordEcho(ctx, item, event, channel);
    case "delivered":
    case "read":
      return recordReceipt(ctx, event, channel);
    case "edited":
    case "reaction":
      return (await recordMessageChange(ctx, event, channel)) ? undefined : "too early";
    case "contact-info":
      return recordContactInfo(ctx, item, event, channel);
    case "erase-contact":
      return eraseContact(ctx, `${channel.id}:${event.platformUserId}`);
    case "ignored":
      // Stored as ignored at the door; only an old release can have left one pending.
      return;
  }
}

async function setFollowing(ctx: AppContext, channel: KnownChannel, platformUserId: string, following: boolean): Promise<void> {
  await rawCollection(ctx.models.identities).updateOne({ _id: `${channel.id}:${platformUserId}` }, { $set: { following } });
}
