import type { AppContext } from "../app-context";
import type { ChannelAdapter, MessageContent } from "../core";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import { isWaitingCampaign, takeFromCampaignQueue } from "./campaign-queue";

type Deps = Pick<AppContext, "database" | "models" | "log">;

/** A claim older than this belongs to a worker that died: whether it sent, nobody knows. */
export const CLAIM_LEASE_MS = 60_000;

/**
 * Only one worker wins the claim, and it is on disk before anything leaves.
 * The conversation is read after it: a takeover from then on came later than the send.
 *
 * @returns the message as it stands now; null when another worker has it, or it does not wait any more
 */
export async function claimMessage(
  deps: Deps,
  queued: Message,
  echoTexts: string[],
  now: Date,
): Promise<[Message | null, Conversation | null]> {
  const readConversation = (): Promise<Conversation | null> =>
    rawCollection(deps.models.conversations).findOne({ _id: queued.conversationId });
  if (isClaimed(queued)) return [queued, await readConversation()];
  const { status, claimedAt, dueAt } = claimedDelivery(queued, echoTexts, now);
  const claim = (): Promise<Message | null> =>
    rawCollection(deps.models.messages).findOneAndUpdate(
      { _id: queued._id, "delivery.status": "queued" },
      {
        $set: {
          "delivery.status": status,
          "delivery.claimedAt": claimedAt,
          "delivery.dueAt": dueAt,
          "delivery.echoTexts": echoTexts,
        },
        $inc: { "delivery.attempts": 1 },
      },
      { returnDocument: "after" },
    );
  if (!isWaitingCampaign(queued)) return deps.database.inOrder(claim, readConversation);
  const [message, conversation] = await deps.database.inOrder(claim, readConversation, () => takeFromCampaignQueue(deps, queued._id));
  return [message, conversation];
}

/** Makes a message that is about to be stored a claimed one: it goes out as soon as it is on disk. */
export function claimFromTheStart(message: Message, echoTexts: string[], now: Date): void {
  message.delivery = claimedDelivery(message, echoTexts, now);
}

function claimedDelivery({ delivery }: Message, echoTexts: string[], now: Date): NonNullable<Message["delivery"]> {
  const { at, attempts, epoch, sendAuthor, platformMessageIds } = delivery!;
  const dueAt = new Date(now.getTime() + CLAIM_LEASE_MS);
  return { status: "sending", at, dueAt, claimedAt: now, attempts: attempts + 1, epoch, sendAuthor, platformMessageIds, echoTexts };
}

/** What waits in memory and is claimed, this process has claimed: the sweep brings only what is queued. */
export function isClaimed({ delivery }: Message): boolean {
  return delivery?.status === "sending";
}

/** Puts claims back that were never used: nothing has left, and whoever looks next finds what is queued. Never rejects. */
export async function releaseClaims(
  deps: Pick<AppContext, "models" | "clock" | "nextRevision" | "log">,
  messages: readonly Message[],
): Promise<void> {
  try {
    for (const message of messages.filter(isClaimed)) await releaseClaim(deps, message, deps.clock());
  } catch (error) {
    // The claim runs out by itself; the message is then held as outcome unknown.
    deps.log.error({ err: error }, "unused claims could not be given back");
  }
}

/** By its revision: what was stored or claimed anew since then is somebody else's, and may be on its way. */
export async function releaseClaim(deps: Pick<AppContext, "models" | "nextRevision">, message: Message, now: Date): Promise<void> {
  await rawCollection(deps.models.messages).updateOne(
    { _id: message._id, revision: message.revision, "delivery.status": "sending" },
    {
      $set: { "delivery.status": "queued", "delivery.dueAt": now, revision: deps.nextRevision() },
      $unset: { "delivery.claimedAt": 1 },
      $inc: { "delivery.attempts": -1 },
    },
  );
}

/** Texts of the parts as the platform will echo them; null when the adapter cannot render the message at all. */
export function echoTextsOf(deps: Pick<Deps, "log">, adapter: ChannelAdapter, message: Message): string[] | null {
  try {
    const requests = adapter.renderMessage(contentOf(message), {
      platformUserId: "",
      messageId: message._id,
      permit: { kind: "standard" },
    });
    return requests.map((request) => request.echoText ?? "");
  } catch (error) {
    deps.log.error({ err: error, messageId: message._id, conversationId: message.conversationId }, "message cannot be rendered");
    return null;
  }
}

/** Stored content passed the adapter's parser or the contract's schema on its way in. */
export function contentOf({ text, attachments, buttons, quickReplies }: Message): MessageContent {
  return {
    text: text ?? "",
    attachments: attachments as MessageContent["attachments"],
    buttons: buttons as MessageContent["buttons"],
    quickReplies: quickReplies as MessageContent["quickReplies"],
  };
}
