import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import type { MailItem } from "../channels/mailboxes";
import { DAY_MS, type InboundEvent, type MessageContent } from "../core";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import { announceMessage } from "./add-event-message";
import { cancelOutdatedReplies } from "./cancel-outdated-replies";
import type { Conversation } from "./conversation.model";
import type { Message } from "./message.model";
import { earlierConversations } from "./earlier-conversations";
import { lookBack } from "./look-back";
import { previewOf } from "./message-documents";
import { openConversation } from "./open-conversation";

type Echo = Extract<InboundEvent, { kind: "echo" }>;

/**
 * Something left the Page. Our own sends are recognised and only confirm what we know; anything else was typed by a person
 * in the platform's console (or by another app): it is shown as theirs, and a person's pauses the bot.
 */
export async function recordEcho(ctx: AppContext, item: MailItem, echo: Echo, channel: KnownChannel): Promise<void> {
  const mailbox = `${channel.id}:${echo.platformUserId}`;
  const conversation = await latestConversation(ctx, mailbox);
  const own = conversation && (await findOwnSendAnywhere(ctx, conversation, echo));
  if (own && own._id !== item.rawEventId) return confirmSent(ctx, own, echo);
  if (echo.sentBy === "ours") {
    // Sent by this app, but by no message we keep (another installation, a restored backup): shown, without pausing the bot.
    ctx.log.warn({ mailbox, platformMessageId: echo.platformMessageId }, "echo of an unknown send");
  }
  await recordForeign(ctx, item, echo, channel, conversation);
}

/** The live conversation, else the last one. */
export async function latestConversation(ctx: Pick<AppContext, "models">, mailbox: string): Promise<Conversation | null> {
  const conversations = rawCollection(ctx.models.conversations);
  const live = await conversations.findOne({ liveKey: mailbox });
  if (live) return live;
  const identity = await rawCollection(ctx.models.identities).findOne({ _id: mailbox });
  return identity?.conversationId ? await conversations.findOne({ _id: identity.conversationId }) : null;
}

/** An echo tells when the platform took the message; a clock that is off by more than this is no clock. */
const SAME_SEND_MS = DAY_MS;

async function findOwnSendAnywhere(ctx: AppContext, conversation: Conversation, echo: Echo): Promise<Message | null> {
  if (echo.messageId !== undefined) {
    const named = await rawCollection(ctx.models.messages).findOne({ _id: echo.messageId });
    if (named) return named;
  }
  const own = await findOwnSend(ctx, conversation, echo);
  if (own) return own;
  // Their last replies may only just have left.
  for (const one of await earlierConversations(ctx, conversation)) {
    const found = await findOwnSend(ctx, one, echo);
    if (found) return found;
  }
  return null;
}

async function findOwnSend(ctx: AppContext, conversation: Conversation, echo: Echo): Promise<Message | null> {
  const isNamed = ({ delivery }: Message): boolean => delivery?.platformMessageIds.includes(echo.platformMessageId) ?? false;
  // The echo overtook the answer of our send, and the platform carries no id of ours: the oldest send of the same text that still lacks an answer.
  const isAlike = (message: Message): boolean =>
    isAwaitingAnswer(message) && isOfThatTime(message, echo.at) && looksLike(message, echo.content);
  const mayBeAlike = echo.sentBy !== "human" && echo.messageId === undefined;
  const found = await lookBack(ctx, conversation._id, (page) => page.find(isNamed) ?? (mayBeAlike ? page.findLast(isAlike) : undefined));
  return found ?? null;
}

function isAwaitingAnswer({ delivery }: Message): boolean {
  return delivery?.status === "sending" || delivery?.status === "unknown";
}

/** A bot says the same words every day: what stands as unknown since then is not confirmed by today's echo. */
function isOfThatTime({ delivery }: Message, at: Date): boolean {
  const claimedAt = delivery?.claimedAt;
  return !claimedAt || Math.abs(claimedAt.getTime() - at.getTime()) <= SAME_SEND_MS;
}

function looksLike(message: Message, content: MessageContent): boolean {
  const text = normal(content.text ?? "");
  if (text !== "") return [message.text ?? "", ...(message.delivery?.echoTexts ?? [])].some((own) => normal(own) === text);
  return message.attachments.length > 0 || message.buttons.length > 0;
}

function normal(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

async function confirmSent(ctx: AppContext, message: Message, echo: Echo): Promise<void> {
  if (!isAwaitingAnswer(message)) return;
  const now = ctx.clock();
  const parts = Math.max(message.delivery!.echoTexts.length, 1);
  const known = new Set([...message.delivery!.platformMessageIds, echo.platformMessageId]);
  const revision = ctx.nextRevision();
  if (known.size < parts) {
    // One part of several arrived. A worker that still lives goes on by itself; an interrupted one left the rest to be sent.
    if (message.delivery!.status !== "unknown") return;
    // A part that was known to have arrived says nothing about the one in doubt: sent again, that one might arrive twice.
    if (message.delivery!.platformMessageIds.includes(echo.platformMessageId)) return;
    await rawCollection(ctx.models.messages).updateOne({ _id: message._id, "delivery.status": "unknown" }, {
      $set: { "delivery.status": "queued", "delivery.dueAt": now, "delivery.platformMessageIds": [...known], revision },
      $unset: { "delivery.reason": 1, "delivery.detail": 1 },
    } as never);
    ctx.outbox.settled(message.conversationId, message._id);
    ctx.inboxEvents.emit({ name: "message:changed", conversationId: message.conversationId, messageId: message._id, revision });
    return;
  }
  const updated = await rawCollection(ctx.models.messages).updateOne(
    { _id: message._id, "delivery.status": { $in: ["sending", "unknown"] } },
    {
      $set: { "delivery.status": "sent", "delivery.at": now, "delivery.sentAt": echo.at, revision },
      $addToSet: { "delivery.platformMessageIds": echo.platformMessageId },
      $unset: { "delivery.dueAt": 1, "delivery.reason": 1, "delivery.detail": 1 },
    } as never,
  );
  if (updated.matchedCount === 0) return;
  await rawCollection(ctx.models.conversations).updateOne(
    { _id: message.conversationId, "lastMessage.messageId": message._id },
    { $set: { "lastMessage.delivery": null, revision } },
  );
  ctx.outbox.settled(message.conversationId, message._id);
  ctx.inboxEvents.emit({ name: "message:changed", conversationId: message.conversationId, messageId: message._id, revision });
}

async function recordForeign(
  ctx: AppContext,
  item: MailItem,
  echo: Echo,
  channel: KnownChannel,
  known: Conversation | null,
): Promise<void> {
  const now = ctx.clock();
  const live = known?.liveKey ? known : null;
  const { conversation } = live
    ? { conversation: live }
    : await openConversation(ctx, { channel, platformUserId: echo.platformUserId, eventId: item.rawEventId, now });
  const revision = ctx.nextRevision();
  const message: Message = {
    _id: item.rawEventId,
    conversationId: conversation._id,
    channelId: channel.id,
    direction: "outbound",
    author: echo.sentBy === "other" || echo.sentBy === "ours" ? "system" : "agent",
    kind: "message",
    text: echo.content.text ?? "",
    attachments: echo.content.attachments,
    buttons: echo.content.buttons,
    quickReplies: echo.content.quickReplies,
    at: echo.at < now ? echo.at : now,
    revision,
    delivery: {
      status: "sent",
      at: now,
      sentAt: echo.at,
      attempts: 0,
      epoch: null,
      sendAuthor: "agent",
      platformMessageIds: [echo.platformMessageId],
      echoTexts: [],
    },
  };
  const isPerson = message.author === "agent";
  const epoch = conversation.turn.epoch + 1;
  const [, saved] = await ctx.database.inOrder(
    () => insertOnce(rawCollection(ctx.models.messages), message),
    () =>
      rawCollection(ctx.models.conversations).updateOne({ _id: conversation._id, "turn.epoch": conversation.turn.epoch }, {
        $set: {
          revision,
          lastMessage: previewOf(message),
          lastMessageAt: message.at,
          lastEventId: item.rawEventId,
          ...(isPerson ? { turn: { owner: "agent", epoch }, status: "open", session: null, unreadCount: 0 } : {}),
        },
      } as never),
  );
  // Somebody moved the turn in between: handled again, with what is now.
  if (saved.matchedCount === 0) throw new Error(`The turn of conversation ${conversation._id} moved`);
  if (isPerson) await cancelOutdatedReplies(ctx, conversation._id, epoch);
  announceMessage(ctx, message);
  ctx.inboxEvents.emit({ name: "conversation:changed", conversationId: conversation._id, revision, reason: "echo" });
  ctx.trace({ at: now, channelType: channel.type, mailbox: conversation.mailbox, step: "echo", detail: echo.sentBy });
}
