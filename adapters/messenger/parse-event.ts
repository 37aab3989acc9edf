import type { InboundEvent } from "../../src/core";
import { INBOX_APP_IDS } from "./limits";
import { parseContent, parseReferral } from "./parse-content";
import { parseEchoMetadata } from "./echo-metadata";
import { asFields, asId, asList, asNumber, asText, asTime, fingerprint, type Fields } from "./read-fields";

export interface EventContext {
  accountId: string;
  /** When Meta sent the batch; stands in for a missing event time. */
  sentAt: Date;
  /** The thread belongs to another app; we only listen. */
  isStandby: boolean;
  ownAppId?: string;
}

/** One element of `messaging[]` or `standby[]`. Its kind is told by the key that is present. */
export function parseEvent(element: unknown, context: EventContext): InboundEvent {
  const event = asFields(element);
  if (!event) return ignored(element, {}, context, "the event is not an object");
  for (const [key, parse] of PARSERS) {
    const value = asFields(event[key]);
    if (value) return parse(value, event, context);
  }
  const known = IGNORED.find((key) => event[key] !== undefined);
  if (known !== undefined) return ignored(element, event, context, ignoredReason(known, asFields(event[known])));
  return ignored(element, event, context, `unknown event: ${keysOf(event)}`);
}

type Parse = (value: Fields, event: Fields, context: EventContext) => InboundEvent;

const PARSERS: [string, Parse][] = [
  ["message", parseMessage],
  ["postback", parsePostback],
  ["message_edit", parseEdit],
  ["reaction", parseReaction],
  ["delivery", (value, event, context) => parseReceipt("delivered", value, event, context)],
  ["read", (value, event, context) => parseReceipt("read", value, event, context)],
  ["referral", parseStandaloneReferral],
  ["order", parseOrder],
];

/** Documented events that change nothing in a conversation yet. */
const IGNORED = [
  "optin",
  "account_linking",
  "policy_enforcement",
  "response_feedback",
  "messaging_feedback",
  "messaging_customer_information",
  "form",
  "template",
  "game_play",
  "pass_thread_control",
  "take_thread_control",
  "request_thread_control",
  "app_roles",
];

function ignoredReason(key: string, value: Fields | undefined): string {
  const owner = asId(value?.["new_owner_app_id"]) ?? asId(value?.["requested_owner_app_id"]);
  const detail = owner ?? asText(value?.["action"]) ?? asText(value?.["type"]);
  return detail === undefined ? key : `${key}: ${detail.slice(0, 60)}`;
}

function parseMessage(message: Fields, event: Fields, context: EventContext): InboundEvent {
  const senderId = idOf(event["sender"]);
  if (message["is_echo"] === true || (senderId !== undefined && senderId === context.accountId)) return parseEcho(message, event, context);
  if (senderId === undefined) return ignored(event, event, context, "message without a sender id");
  if (context.isStandby) return ignored(event, event, context, "standby");
  if (message["is_deleted"] === true) return ignored(event, event, context, "message deleted by its sender");
  const platformMessageId = asText(message["mid"]);
  const payload = asText(asFields(message["quick_reply"])?.["payload"]);
  const replyTo = asText(asFields(message["reply_to"])?.["mid"]);
  const referral = parseReferral(message["referral"]);
  return {
    kind: "message",
    key: platformMessageId === undefined ? `msg:${senderId}:${fingerprint(event)}` : `msg:${platformMessageId}`,
    ...base(senderId, event, context),
    ...(platformMessageId !== undefined && { platformMessageId }),
    content: parseContent(message),
    ...(payload !== undefined && { payload }),
    ...(replyTo !== undefined && { replyToPlatformMessageId: replyTo }),
    ...(referral && { referral }),
  };
}

function parseEcho(message: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["recipient"]);
  const platformMessageId = asText(message["mid"]);
  if (contactId === undefined || platformMessageId === undefined)
    return ignored(event, event, context, "echo without a message or recipient id");
  const own = parseEchoMetadata(asText(message["metadata"]));
  return {
    kind: "echo",
    key: `msg:${platformMessageId}`,
    ...base(contactId, event, context),
    platformMessageId,
    content: parseContent(message),
    ...own,
    sentBy: own ? "ours" : senderOf(asId(message["app_id"]), context),
  };
}

// An echo without an app id comes from Meta's own inbox or automation, like those with an inbox app id.
function senderOf(appId: string | undefined, context: EventContext): "ours" | "human" | "other" {
  if (appId === undefined || INBOX_APP_IDS.has(appId)) return "human";
  return appId === context.ownAppId ? "ours" : "other";
}

function parsePostback(postback: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  if (contactId === undefined) return ignored(event, event, context, "postback without a sender id");
  if (context.isStandby) return ignored(event, event, context, "standby");
  const platformMessageId = asText(postback["mid"]);
  const payload = asText(postback["payload"]);
  const text = asText(postback["title"]) ?? payload;
  if (text === undefined) return ignored(event, event, context, "postback without title and payload");
  const referral = parseReferral(postback["referral"]);
  const at = asNumber(event["timestamp"]) ?? "";
  return {
    kind: "message",
    key: platformMessageId === undefined ? `pb:${contactId}:${at}:${fingerprint(postback)}` : `pb:${platformMessageId}`,
    ...base(contactId, event, context),
    ...(platformMessageId !== undefined && { platformMessageId }),
    content: { text, attachments: [], buttons: [], quickReplies: [] },
    ...(payload !== undefined && { payload }),
    ...(referral && { referral }),
  };
}

function parseEdit(edit: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  const platformMessageId = asText(edit["mid"]);
  const text = asText(edit["text"]);
  if (contactId === undefined || platformMessageId === undefined || text === undefined) {
    return ignored(event, event, context, "edit without sender, message id or text");
  }
  if (context.isStandby) return ignored(event, event, context, "standby");
  return {
    kind: "edited",
    key: `edit:${platformMessageId}:${asNumber(edit["num_edit"]) ?? fingerprint(edit)}`,
    ...base(contactId, event, context),
    platformMessageId,
    text,
  };
}

const REACTION_EMOJI: Record<string, string> = { smile: "😆", angry: "😠", sad: "😢", wow: "😮", love: "❤️", like: "👍", dislike: "👎" };

function parseReaction(reaction: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  const platformMessageId = asText(reaction["mid"]);
  const action = asText(reaction["action"]);
  if (contactId === undefined || platformMessageId === undefined || (action !== "react" && action !== "unreact")) {
    return ignored(event, event, context, "reaction without sender, message id or action");
  }
  if (context.isStandby) return ignored(event, event, context, "standby");
  const named = REACTION_EMOJI[asText(reaction["reaction"]) ?? ""] ?? "❔";
  return {
    kind: "reaction",
    key: `rx:${platformMessageId}:${contactId}:${action}:${asNumber(event["timestamp"]) ?? ""}`,
    ...base(contactId, event, context),
    platformMessageId,
    emoji: action === "unreact" ? null : (asText(reaction["emoji"]) ?? named),
  };
}

/** Receipts also count in standby: they tell about messages of ours. */
function parseReceipt(kind: "delivered" | "read", receipt: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  const watermark = asTime(receipt["watermark"]);
  const mids = [...asList(receipt["mids"]), receipt["mid"]].flatMap((mid) => asText(mid) ?? []);
  if (contactId === undefined || (watermark === undefined && mids.length === 0))
    return ignored(event, event, context, `${kind} without sender or watermark`);
  const { accountId, platformUserId, at } = base(contactId, event, context);
  return {
    kind,
    key: `${kind}:${contactId}:${watermark?.getTime() ?? ""}:${mids.length > 0 ? fingerprint(mids) : ""}`,
    accountId,
    platformUserId,
    at: asTime(event["timestamp"]) ?? watermark ?? at,
    ...(mids.length > 0 && { platformMessageIds: mids }),
    ...(watermark && { watermark }),
  };
}

function parseStandaloneReferral(value: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  const referral = parseReferral(value);
  if (contactId === undefined || !referral) return ignored(event, event, context, "referral without sender or content");
  if (context.isStandby) return ignored(event, event, context, "standby");
  return {
    kind: "referral",
    key: `referral:${contactId}:${asNumber(event["timestamp"]) ?? ""}:${fingerprint(value)}`,
    ...base(contactId, event, context),
    referral,
  };
}

/** A cart sent from the Page's shop, as a message that staff can read. */
function parseOrder(order: Fields, event: Fields, context: EventContext): InboundEvent {
  const contactId = idOf(event["sender"]);
  const lines = asList(order["products"]).flatMap((item) => orderLine(asFields(item)) ?? []);
  const note = asText(order["note"]);
  const text = [...lines, ...(note === undefined ? [] : [note])].join("\n");
  if (contactId === undefined || text === "") return ignored(event, event, context, "order without sender or products");
  if (context.isStandby) return ignored(event, event, context, "standby");
  return {
    kind: "message",
    key: `order:${contactId}:${asNumber(event["timestamp"]) ?? ""}:${fingerprint(order)}`,
    ...base(contactId, event, context),
    content: { text, attachments: [], buttons: [], quickReplies: [] },
  };
}

function orderLine(product: Fields | undefined): string | undefined {
  const name = asText(product?.["name"]) ?? asId(product?.["id"]);
  if (name === undefined) return undefined;
  const price = asNumber(product?.["unit_price"]);
  const currency = asText(product?.["currency"]) ?? "";
  return `${asNumber(product?.["quantity"]) ?? 1} × ${name}${price === undefined ? "" : ` – ${price} ${currency}`.trimEnd()}`;
}

/** Keeps the element out of the conversation, under a key that redelivery repeats. */
function ignored(element: unknown, event: Fields, context: EventContext, reason: string): InboundEvent {
  const contactId = idOf(event["sender"]) ?? "";
  return {
    kind: "ignored",
    key: `ignored:${fingerprint(element)}`,
    ...base(contactId === context.accountId ? "" : contactId, event, context),
    reason,
  };
}

function base(platformUserId: string, event: Fields, context: EventContext): { accountId: string; platformUserId: string; at: Date } {
  return { accountId: context.accountId, platformUserId, at: asTime(event["timestamp"]) ?? context.sentAt };
}

function idOf(value: unknown): string | undefined {
  return asId(asFields(value)?.["id"]);
}

export function keysOf(value: Fields): string {
  return Object.keys(value)
    .slice(0, 6)
    .map((key) => key.slice(0, 40))
    .join(", ");
}
