import type { AppContext } from "../app-context";
import { runBotTurn } from "../automation/run-bot-turn";
import type { KnownChannel } from "../channels/channel-directory";
import type { MailItem } from "../channels/mailboxes";
import { rawCollection } from "../platform/raw-collection";
import type { Conversation } from "./conversation.model";
import type { Message } from "./message.model";
import { endConversation } from "./end-conversation";
import { lookBack } from "./look-back";
import { inboundMessage } from "./message-documents";
import { openConversation, type OpenedConversation } from "./open-conversation";
import { readLiveConversation, type LiveConversation } from "./read-live-conversation";
import { storeTurn } from "./store-turn";
import { turnInputOf, type ContactEvent } from "./turn-input";

/** A takeover may slip in between decision and save, and a second one between the next; more is a defect. */
const MAX_DECISIONS = 5;

/**
 * What the contact did becomes a stored message, a turn of whoever's turn it is, and queued replies.
 *
 * @param ahead the live conversation as read a moment ago, null if it was not; the turn's save notices when it has moved on
 */
export async function receiveFromContact(
  ctx: AppContext,
  item: MailItem,
  event: ContactEvent,
  channel: KnownChannel,
  ahead: LiveConversation | null,
): Promise<void> {
  for (let decisions = 0; decisions < MAX_DECISIONS; decisions += 1) {
    // Decided anew because the conversation moved: with a process that was taken for dead, another one may have handled the event.
    if (decisions > 0 && !(await isStillPending(ctx, item))) return;
    const found = await findConversation(ctx, item, event, channel, decisions === 0 ? ahead : null);
    if (found === "handled") return;
    if (await takeTurn(ctx, item, event, channel, found)) return;
  }
  throw new Error(`The turn of event ${item.rawEventId} kept moving`);
}

async function isStillPending(ctx: AppContext, { rawEventId }: MailItem): Promise<boolean> {
  const stored = await rawCollection(ctx.models.rawEvents).findOne({ _id: rawEventId });
  return stored !== null && stored.state !== "done";
}

async function findConversation(
  ctx: AppContext,
  item: MailItem,
  event: ContactEvent,
  channel: KnownChannel,
  ahead: LiveConversation | null,
): Promise<OpenedConversation | "handled"> {
  const mailbox = `${channel.id}:${event.platformUserId}`;
  if (item.isRetry) {
    const earlier = await earlierTry(ctx, item, mailbox);
    if (earlier?.lastEventId === item.rawEventId) return "handled";
  }
  const live = ahead ?? (await readLiveConversation(ctx, mailbox));
  if (!live) return openConversation(ctx, { channel, platformUserId: event.platformUserId, eventId: item.rawEventId, now: ctx.clock() });
  const { conversation } = live;
  return { ...live, isFirst: conversation.lastMessage === null && conversation.lastEventId === null };
}

/** The conversation in which a crash interrupted this event, if it got that far. */
async function earlierTry(ctx: AppContext, item: MailItem, mailbox: string): Promise<Conversation | null> {
  const conversations = rawCollection(ctx.models.conversations);
  const stored = await rawCollection(ctx.models.messages).findOne({ _id: item.rawEventId });
  return await conversations.findOne(stored ? { _id: stored.conversationId } : { liveKey: mailbox });
}

/** @returns false when everything must be looked at anew: the turn moved, or the conversation turned out to be over */
async function takeTurn(
  ctx: AppContext,
  item: MailItem,
  event: ContactEvent,
  channel: KnownChannel,
  found: OpenedConversation,
): Promise<boolean> {
  const { conversation, contact } = found;
  const input = turnInputOf(event, found.isFirst);
  // What was written before an agent gave the turn back was the agent's to answer.
  const isFromBefore = Boolean(conversation.returnedToBotAt && item.receivedAt <= conversation.returnedToBotAt);
  const isBotTurn = conversation.turn.owner === "bot" && !isFromBefore;
  const outcome =
    isBotTurn || event.kind === "message"
      ? await runBotTurn(ctx, { eventId: item.rawEventId, channel, conversation, contact, input })
      : null;

  // Resolved, and the rating it asked for did not come: the contact starts something new.
  if (conversation.status === "resolved" && (!isBotTurn || !conversation.session || outcome?.handled === false)) {
    await endConversation(ctx, conversation);
    return false;
  }
  const decided = isBotTurn || outcome?.optChange ? outcome : null;
  const handoff =
    decided && isBotTurn && decided.handled === false && event.kind === "message" && !decided.handoff
      ? { reason: "unhandled" }
      : decided?.handoff;
  return storeTurn(ctx, {
    eventId: item.rawEventId,
    conversation,
    contact,
    inbound: event.kind === "message" ? await toMessage(ctx, item, event, conversation) : null,
    outcome: decided ? { ...decided, handoff: handoff ?? null } : null,
    interactionAt: earlier(event.at, ctx.clock()),
    sendAuthor: "bot",
  });
}

async function toMessage(
  ctx: AppContext,
  item: MailItem,
  event: Extract<ContactEvent, { kind: "message" }>,
  conversation: Conversation,
): Promise<Message> {
  const quoted = event.replyToPlatformMessageId;
  const replyToId = quoted === undefined ? undefined : await findByPlatformId(ctx, conversation, quoted);
  return inboundMessage(
    {
      _id: item.rawEventId,
      conversationId: conversation._id,
      channelId: conversation.channelId,
      at: earlier(event.at, ctx.clock()),
      revision: ctx.nextRevision(),
    },
    event.content,
    {
      ...(event.platformMessageId === undefined ? {} : { platformMessageId: event.platformMessageId }),
      ...(replyToId === undefined ? {} : { replyToId }),
    },
  );
}

/** Our id of a message the platform names; undefined when it is too old or unknown. */
export async function findByPlatformId(
  ctx: Pick<AppContext, "models">,
  conversation: Pick<Conversation, "_id">,
  platformMessageId: string,
): Promise<string | undefined> {
  const isNamed = ({ platformMessageId: own, delivery }: Message): boolean =>
    own === platformMessageId || (delivery?.platformMessageIds.includes(platformMessageId) ?? false);
  return (await lookBack(ctx, conversation._id, (page) => page.find(isNamed)))?._id;
}

/** A platform's clock may run ahead of ours; a message never lies in the future. */
function earlier(at: Date, now: Date): Date {
  return at < now ? at : now;
}
