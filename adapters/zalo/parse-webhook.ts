import { createHash } from "node:crypto";
import { WebhookParseError, type InboundEvent, type RawWebhook } from "../../src/core";
import { sentByOa } from "./account-ids";
import { readWirePayload } from "./button-payload";
import { ignoredReason } from "./ignored-events";
import { normalizePhone, parseContent } from "./parse-content";
import { asArray, asObject, idOf, readWebhookValue, textOf, timestampDigits, type JsonObject } from "./webhook-json";

/**
 * Reads one webhook; Zalo sends one event per call.
 *
 * @param accountId the OA the webhook was stored for; settles who is who where sources disagree on the direction
 * @throws {WebhookParseError} when the body is not JSON
 */
export function parseZaloWebhook(raw: RawWebhook, accountId?: string): InboundEvent[] {
  const body = readWebhookValue(raw);
  if (!body) throw new WebhookParseError("The body is not JSON");
  const event = asObject(body.value) ?? {};
  const name = textOf(event["event_name"]) ?? "";
  const base = { name, event, message: asObject(event["message"]) ?? {}, bodyKey: `body:${sha256(raw.body)}`, at: timeOf(raw) };
  return [parseEvent({ ...base, ...partiesOf(event, accountId) })];
}

interface Envelope {
  name: string;
  event: JsonObject;
  message: JsonObject;
  /** For events that carry no message id: a redelivery repeats body and timestamp. */
  bodyKey: string;
  at: Date | null;
  accountId: string;
  platformUserId: string;
}

type EventReader = (envelope: Envelope & { at: Date }) => InboundEvent;

function parseEvent(envelope: Envelope): InboundEvent {
  const { name, at } = envelope;
  if (name === "") return ignored(envelope, "the body has no event_name");
  if (!at) return ignored(envelope, `${printable(name)} without a timestamp`);
  const reader = readers.get(name) ?? (CHAT_EVENT.test(name) ? readMessage : ECHO_EVENT.test(name) ? readEcho : undefined);
  if (!reader) return ignored(envelope, ignoredReason(name) ?? `unknown event ${printable(name)}`);
  if (envelope.platformUserId === "") return ignored(envelope, `${printable(name)} names no contact`);
  return reader({ ...envelope, at });
}

const CHAT_EVENT = /^user_send_(text|image|gif|link|audio|video|sticker|location|business_card|file)$/;
const ECHO_EVENT = /^oa_send_(text|image|gif|file|sticker|list|template|link)$/;

const readers = new Map<string, EventReader>(
  Object.entries<EventReader>({
    user_received_message: (envelope) => {
      // Template messages report under the same name; only they carry these fields.
      if ("tracking_id" in envelope.message || "delivery_time" in envelope.message)
        return ignored(envelope, "delivery of a template message");
      return readReceipt("delivered", envelope);
    },
    user_seen_message: (envelope) => readReceipt("read", envelope),
    user_reacted_message: readReaction,
    oa_reacted_message: (envelope) => ignored(envelope, "reaction of our own side"),
    follow: (envelope) => simple("followed", envelope),
    unfollow: (envelope) => simple("unfollowed", envelope),
    user_click_chatnow: (envelope) => simple("opened", envelope),
    user_withdraw: (envelope) => simple("erase-contact", envelope),
    user_submit_info: readContactInfo,
  }),
);

function readMessage(envelope: Envelope & { at: Date }): InboundEvent {
  const { name, message } = envelope;
  const platformMessageId = idOf(message["msg_id"]);
  const content = parseContent(message, name);
  const tapped = name === "user_send_text" && typeof message["text"] === "string" ? readWirePayload(message["text"]) : null;
  if (tapped) content.text = tapped.text.normalize("NFC");
  return {
    ...common(envelope, platformMessageId),
    kind: "message",
    platformMessageId: platformMessageId ?? undefined,
    content,
    payload: tapped?.payload,
    replyToPlatformMessageId: idOf(message["quote_msg_id"]) ?? undefined,
  };
}

function readEcho(envelope: Envelope & { at: Date }): InboundEvent {
  const platformMessageId = idOf(envelope.message["msg_id"]);
  if (!platformMessageId) return ignored(envelope, `${envelope.name} without a message id`);
  const isTyped = idOf(asObject(envelope.event["sender"])?.["admin_id"]) !== null;
  return {
    ...common(envelope, platformMessageId),
    kind: "echo",
    platformMessageId,
    content: parseContent(envelope.message, envelope.name),
    // Zalo marks what was typed in its own console and says nothing about API sends, ours or another app's.
    sentBy: isTyped ? "human" : "unknown",
  };
}

function readReceipt(kind: "delivered" | "read", envelope: Envelope & { at: Date }): InboundEvent {
  const { message, name } = envelope;
  const ids = [...asArray(message["msg_ids"]), message["msg_id"]].map(idOf).filter((id) => id !== null);
  if (ids.length === 0) return ignored(envelope, `${name} names no message`);
  const unique = [...new Set(ids)];
  return { ...common(envelope, unique.length === 1 ? unique[0]! : sha256(unique.join("\n"))), kind, platformMessageIds: unique };
}

function readReaction(envelope: Envelope & { at: Date }): InboundEvent {
  const platformMessageId = idOf(envelope.message["msg_id"]);
  const icon = textOf(envelope.message["react_icon"]);
  if (!platformMessageId || !icon) return ignored(envelope, "reaction without a message or an icon");
  // A changed reaction names the same message, so the message id cannot be the key.
  return {
    ...common(envelope, null),
    kind: "reaction",
    platformMessageId,
    emoji: icon === "/-remove" ? null : (REACTIONS.get(icon) ?? icon.slice(0, 16)),
  };
}

const REACTIONS = new Map(
  Object.entries({
    ":>": "😆",
    "--b": "😢",
    ":-((": "😭",
    "/-strong": "👍",
    "/-heart": "❤️",
    ":-h": "😡",
    ":o": "😮",
  }),
);

/** Two shapes: fields side by side, and a newer one with `full_address`. */
function readContactInfo(envelope: Envelope & { at: Date }): InboundEvent {
  const info = asObject(envelope.event["info"]) ?? {};
  const full = asObject(info["full_address"]) ?? {};
  const parts = [full["user_address"], full["user_ward"], full["user_city"], info["address"], info["ward"], info["district"], info["city"]];
  const address = parts
    .map(textOf)
    .filter((part) => part !== undefined)
    .join(", ");
  return {
    ...common(envelope, null),
    kind: "contact-info",
    name: textOf(info["name"]),
    phone: normalizePhone(info["phone"]),
    address: address === "" ? undefined : address,
  };
}

function simple(kind: "followed" | "unfollowed" | "opened" | "erase-contact", envelope: Envelope & { at: Date }): InboundEvent {
  return { ...common(envelope, null), kind };
}

function ignored(envelope: Envelope, reason: string): InboundEvent {
  return { ...common({ ...envelope, at: envelope.at ?? new Date(0) }, null), kind: "ignored", reason };
}

function common({ name, bodyKey, accountId, platformUserId, at }: Envelope & { at: Date }, id: string | null) {
  return { key: id === null ? bodyKey : `${name}:${id}`, accountId, platformUserId, at };
}

/** Who is the OA and who the contact: by `accountId` where given, else by the event's name. */
function partiesOf(event: JsonObject, accountId: string | undefined): { accountId: string; platformUserId: string } {
  const sender = idOf(asObject(event["sender"])?.["id"]);
  const recipient = idOf(asObject(event["recipient"])?.["id"]);
  const named = idOf(event["oa_id"]) ?? idOf(event["oaId"]);
  if (sender && recipient) {
    const oa = [accountId, named].find((id) => id === sender || id === recipient);
    const senderIsOa = oa === undefined ? sentByOa(event) : oa === sender;
    const [oaParty, contact] = senderIsOa ? [sender, recipient] : [recipient, sender];
    // In a group neither party is the OA.
    return { accountId: oa ?? named ?? oaParty, platformUserId: contact };
  }
  const oa = named ?? accountId ?? "";
  const contact = idOf(asObject(event["follower"])?.["id"]) ?? idOf(event["user_id"]) ?? "";
  return { accountId: oa, platformUserId: contact };
}

function timeOf(raw: RawWebhook): Date | null {
  const ms = Number(timestampDigits(raw) ?? NaN);
  // The largest time a Date can hold; anything above came from a broken sender.
  return ms > 0 && ms <= 8.64e15 ? new Date(ms) : null;
}

function printable(name: string): string {
  return `"${name.slice(0, 80)}"`;
}

function sha256(data: Buffer | string): string {
  return createHash("sha256").update(data).digest("hex");
}
