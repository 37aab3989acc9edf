import type { AppContext } from "../app-context";
import type { KnownChannel } from "../channels/channel-directory";
import { ChannelError, type ChannelAdapter, type PlatformRequest, type SendDecision } from "../core";
import { metersOf, sendFailures, sentTimes } from "../health/message-meters";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { rawCollection } from "../platform/raw-collection";
import { sendBackoffMs } from "./backoff";
import { putInCampaignQueue } from "./campaign-queue";
import { claimMessage, contentOf, echoTextsOf, isClaimed } from "./claim-message";
import type { Pace, SendPriority } from "./pace";
import { decideSend } from "./send-gate";

type Deps = Pick<
  AppContext,
  "database" | "models" | "clock" | "channels" | "adapters" | "nextRevision" | "inboxEvents" | "trace" | "log"
> & { pace: Pace };

/** What became of one try. `retry` and `unknown` hold up the conversation's later messages until `at`. */
export type DeliveryOutcome = { kind: "done" } | { kind: "retry"; at: Date } | { kind: "unknown"; at: Date };

/** A send whose outcome is unknown holds up later replies of its conversation this long, waiting for the platform's echo. */
export const UNKNOWN_HOLD_MS = 45_000;

export function priorityOf({ delivery }: Message): SendPriority {
  const author = delivery?.sendAuthor;
  return author === "agent" || author === "campaign" ? author : "live";
}

/** Claims one queued message, asks the gate, sends it and records the outcome. Running it twice sends once. */
export async function deliverMessage(deps: Deps, queued: Message): Promise<DeliveryOutcome> {
  const channel = deps.channels.byId(queued.channelId);
  const adapter = channel && deps.adapters.get(channel.type);
  const status = isClaimed(queued) ? "sending" : "queued";
  if (!channel || !adapter) return fail(deps, queued, status, "CHANNEL_DISABLED", "the channel is no longer connected");
  const echoTexts = isClaimed(queued) ? queued.delivery!.echoTexts : echoTextsOf(deps, adapter, queued);
  if (echoTexts === null) return fail(deps, queued, status, "INTERNAL", "the message cannot be shown on this channel");

  const now = deps.clock();
  const [message, conversation] = await claimMessage(deps, queued, echoTexts, now);
  if (!message) return { kind: "done" };
  if (!conversation) return fail(deps, message, "sending", "INTERNAL", "the conversation is gone");

  const decision = await askGate(deps, message, conversation, channel, adapter, now);
  if (decision.verdict !== "allow") {
    return fail(deps, message, "sending", decision.verdict === "template" ? "NEEDS_TEMPLATE" : decision.reason);
  }
  return send(deps, { message, conversation, channel, adapter, decision });
}

async function askGate(
  deps: Deps,
  message: Message,
  conversation: Conversation,
  channel: KnownChannel,
  adapter: ChannelAdapter,
  now: Date,
): Promise<SendDecision> {
  const { epoch, sendAuthor } = message.delivery!;
  const isUnasked = sendAuthor === "survey" || sendAuthor === "campaign";
  const contact = isUnasked ? await rawCollection(deps.models.contacts).findOne({ _id: conversation.contactId }) : null;
  const decision = decideSend({
    rules: adapter.windowRules,
    author: sendAuthor,
    lastInteractionAt: conversation.lastInteractionAt ?? null,
    now,
    optedOut: Boolean(contact?.optedOutAt),
    channelStatus: channel.status,
    features: adapter.features?.(channel.account.credentials) ?? [],
    fence: epoch === null || epoch === undefined ? null : { made: epoch, present: conversation.turn.epoch },
  });
  deps.trace({
    at: now,
    channelType: channel.type,
    mailbox: conversation.mailbox,
    step: "gate",
    detail: decision.verdict === "allow" ? decision.price : decision.reason,
  });
  return decision;
}

interface Sending {
  message: Message;
  conversation: Conversation;
  channel: KnownChannel;
  adapter: ChannelAdapter;
  decision: Extract<SendDecision, { verdict: "allow" }>;
}

async function send(deps: Deps, sending: Sending): Promise<DeliveryOutcome> {
  const { message, conversation, adapter, decision } = sending;
  const requests = adapter.renderMessage(contentOf(message), {
    platformUserId: conversation.platformUserId,
    messageId: message._id,
    permit: decision.tag === undefined ? { kind: "standard" } : { kind: "tagged", tag: decision.tag },
    ...(await quotedId(deps, message)),
  });
  const sent = [...message.delivery!.platformMessageIds];
  try {
    for (const request of requests.slice(sent.length))
      sent.push(await sendPart(deps, sending, request, sent, sent.length === requests.length - 1));
  } catch (error) {
    return recordFailure(deps, sending, sent, error);
  }
  return recordSent(deps, sending, sent);
}

async function sendPart(
  deps: Deps,
  { message, channel, adapter, conversation }: Sending,
  request: PlatformRequest,
  sent: string[],
  isLast: boolean,
): Promise<string> {
  if (sent.length > 0 && !deps.pace.take(channel, priorityOf(message))) await deps.pace.wait(channel, priorityOf(message)).granted;
  const startedAt = performance.now();
  const { platformMessageId } = await adapter.send(channel.account, request);
  deps.trace({
    at: deps.clock(),
    channelType: channel.type,
    mailbox: conversation.mailbox,
    step: "send",
    detail: platformMessageId,
    ms: performance.now() - startedAt,
  });
  // Between parts the progress is kept, so that a crash does not repeat the first ones.
  if (!isLast) {
    await rawCollection(deps.models.messages).updateOne(
      { _id: message._id },
      { $set: { "delivery.platformMessageIds": [...sent, platformMessageId] } },
    );
  }
  return platformMessageId;
}

async function recordSent(deps: Deps, { message, channel }: Sending, platformMessageIds: string[]): Promise<DeliveryOutcome> {
  const now = deps.clock();
  metersOf(channel.id, channel.type).sent.inc();
  sentTimes.observe(now.getTime() - message.at.getTime());
  const revision = deps.nextRevision();
  // A receipt or an echo may have been faster: then the status is already further, and only the ids are missing.
  const messages = rawCollection(deps.models.messages);
  const updated = await messages.updateOne({ _id: message._id, "delivery.status": { $in: ["sending", "unknown"] } }, {
    $set: {
      "delivery.status": "sent",
      "delivery.at": now,
      "delivery.sentAt": now,
      "delivery.platformMessageIds": platformMessageIds,
      revision,
    },
    $unset: { "delivery.dueAt": 1, "delivery.reason": 1, "delivery.detail": 1 },
  } as never);
  if (updated.matchedCount === 0) {
    await messages.updateOne({ _id: message._id }, {
      $set: { "delivery.platformMessageIds": platformMessageIds },
      $unset: { "delivery.dueAt": 1 },
    } as never);
  }
  changed(deps, message, revision);
  return { kind: "done" };
}

async function recordFailure(
  deps: Deps,
  { message, conversation, channel }: Sending,
  sent: string[],
  error: unknown,
): Promise<DeliveryOutcome> {
  const now = deps.clock();
  const code = error instanceof ChannelError ? error.code : "INTERNAL";
  const detail = error instanceof Error ? error.message : String(error);
  const log = { err: error, messageId: message._id, conversationId: message.conversationId, channelId: channel.id };
  deps.trace({ at: now, channelType: channel.type, mailbox: conversation.mailbox, step: "error", detail: code });

  if (code === "CHANNEL_OUTCOME_UNKNOWN") {
    deps.log.warn(log, "outcome of a send is unknown");
    // Counted from the claim: what the call itself took is part of the hold.
    const at = new Date((message.delivery?.claimedAt ?? now).getTime() + UNKNOWN_HOLD_MS);
    // Its echo may have been faster than the time-out: then nothing is unknown.
    const isUnknown = await settle(deps, message, ["sending"], "unknown", code, detail);
    return isUnknown ? { kind: "unknown", at } : { kind: "done" };
  }
  const waitMs = sendBackoffMs(message.delivery?.attempts ?? 1, error);
  if (waitMs < 0) {
    deps.log.error(log, "message not sent");
    return fail(deps, message, "sending", code, detail);
  }
  deps.log.warn(log, "send will be tried again");
  metersOf(channel.id, channel.type).retry.inc();
  const isCampaign = message.delivery!.sendAuthor === "campaign";
  if (isCampaign) deps.pace.restCampaigns(channel, waitMs);
  const at = new Date(now.getTime() + waitMs);
  const revision = deps.nextRevision();
  await rawCollection(deps.models.messages).updateOne(
    { _id: message._id, "delivery.status": "sending" },
    {
      $set: {
        "delivery.status": "queued",
        "delivery.at": now,
        "delivery.dueAt": at,
        "delivery.reason": code,
        "delivery.detail": detail,
        revision,
      },
    },
  );
  changed(deps, message, revision);
  // Nothing has left: whatever is live in its conversation may go before it is tried again.
  if (!isCampaign || sent.length > 0) return { kind: "retry", at };
  await putInCampaignQueue(deps, [{ message, mailbox: conversation.mailbox, dueAt: at }]);
  return { kind: "done" };
}

async function fail(deps: Deps, message: Message, from: "queued" | "sending", reason: string, detail?: string): Promise<DeliveryOutcome> {
  await settle(deps, message, [from], "failed", reason, detail);
  return { kind: "done" };
}

/** False when the status had moved on. Ends the worker's part: nothing is due any more; an echo or an agent may still change the status. */
export async function settle(
  deps: Pick<Deps, "models" | "clock" | "nextRevision" | "inboxEvents" | "channels">,
  message: Message,
  from: string[],
  status: "failed" | "unknown",
  reason: string,
  detail?: string,
): Promise<boolean> {
  const revision = deps.nextRevision();
  const updated = await rawCollection(deps.models.messages).updateOne({ _id: message._id, "delivery.status": { $in: from } }, {
    $set: {
      "delivery.status": status,
      "delivery.reason": reason,
      "delivery.at": deps.clock(),
      revision,
      ...(detail === undefined ? {} : { "delivery.detail": detail }),
    },
    $unset: { "delivery.dueAt": 1 },
  } as never);
  if (updated.matchedCount === 0) return false;
  metersOf(message.channelId, deps.channels.byId(message.channelId)?.type ?? "none")[status].inc();
  if (status === "failed") sendFailures.of(message.channelId, reason).inc();
  await rawCollection(deps.models.conversations).updateOne(
    { _id: message.conversationId, "lastMessage.messageId": message._id },
    { $set: { "lastMessage.delivery": status, revision } },
  );
  changed(deps, message, revision);
  deps.inboxEvents.emit({ name: "conversation:changed", conversationId: message.conversationId, revision, reason: "delivery" });
  return true;
}

function changed(deps: Pick<Deps, "inboxEvents">, message: Message, revision: number): void {
  deps.inboxEvents.emit({ name: "message:changed", conversationId: message.conversationId, messageId: message._id, revision });
}

async function quotedId(deps: Deps, message: Message): Promise<{ replyToPlatformMessageId?: string }> {
  if (!message.replyToId) return {};
  const quoted = await rawCollection(deps.models.messages).findOne({ _id: message.replyToId });
  const id = quoted?.platformMessageId ?? quoted?.delivery?.platformMessageIds[0];
  return id ? { replyToPlatformMessageId: id } : {};
}
