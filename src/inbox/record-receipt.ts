import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { InboundEvent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { Message } from "./message.model";
import { latestConversation } from "./record-echo";

type Receipt = Extract<InboundEvent, { kind: "delivered" | "read" }>;

const RECENT = 100;
const ANSWER_LIMIT_MS = 5_000;
/** Delivery status only ever moves to the right. */
const EARLIER: Record<Receipt["kind"], string[]> = { delivered: ["sent"], read: ["sent", "delivered"] };

/** The platform reports that messages arrived or were seen. Never moves a status backwards; a repeat changes nothing. */
export async function recordReceipt(ctx: AppContext, receipt: Receipt, channel: KnownChannel): Promise<void> {
  const conversation = await latestConversation(ctx, `${channel.id}:${receipt.platformUserId}`);
  if (!conversation) return;
  const messages = rawCollection(ctx.models.messages);
  const readRecent = async (): Promise<Message[]> =>
    await messages.find({ conversationId: conversation._id, direction: "outbound" }).sort({ at: -1, _id: -1 }).limit(RECENT).toArray();
  let recent = await readRecent();
  // A phone may report a message before the platform has answered our send: the answer, which names it, comes first.
  if (recent.some((message) => message.delivery?.status === "sending")) {
    await ctx.outbox.answered(conversation._id, ANSWER_LIMIT_MS);
    recent = await readRecent();
  }
  const at = receipt.at;
  for (const message of recent.filter((sent) => isMeant(sent, receipt)).reverse()) {
    const revision = ctx.nextRevision();
    // A watermark says nothing about a send whose outcome is unknown: it may never have arrived. Only its echo tells.
    const updated = await messages.updateOne(
      { _id: message._id, "delivery.status": { $in: EARLIER[receipt.kind] } },
      {
        $set: { "delivery.status": receipt.kind, [`delivery.${receipt.kind}At`]: at, "delivery.at": ctx.clock(), revision },
      },
    );
    if (updated.matchedCount === 0) continue;
    ctx.inboxEvents.emit({ name: "message:changed", conversationId: conversation._id, messageId: message._id, revision });
    ctx.trace({
      at: ctx.clock(),
      channelType: channel.type,
      mailbox: conversation.mailbox,
      step: "receipt",
      detail: receipt.kind,
      ms: at.getTime() - (message.delivery?.sentAt ?? at).getTime(),
    });
  }
}

function isMeant({ delivery }: Message, receipt: Receipt): boolean {
  if (!delivery) return false;
  if (receipt.platformMessageIds && delivery.platformMessageIds.some((id) => receipt.platformMessageIds!.includes(id))) return true;
  // The platform took the message between our claim and its answer; the claim's time is the safe one to compare.
  const takenAt = delivery.claimedAt ?? delivery.sentAt;
  return receipt.watermark !== undefined && takenAt instanceof Date && takenAt <= receipt.watermark;
}
