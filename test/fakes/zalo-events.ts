import { createHash } from "node:crypto";
import type { Attachment } from "../../src/core";
import type { Webhook } from "./platform-simulator";
import type { StoredFile } from "./zalo-uploads";
import type { ZaloApp } from "./zalo-tokens";

type Json = Record<string, unknown>;

/** What every chat event of one message shares. */
export interface ChatEvent {
  userId: string;
  messageId: string;
  at: Date;
}

export interface ZaloEvents {
  /** What the contact sent; one event per attachment, as the platform does. `attachment` null: text alone. */
  sent(event: ChatEvent, part: { text?: string; attachment: Attachment | null; quoteMessageId?: string }): Webhook;
  /** What left the OA; `adminId` is set when a person typed it in the platform's console. */
  echo(event: ChatEvent, part: { text?: string; file?: StoredFile; url?: string; stickerId?: string; adminId?: string }): Webhook;
  received(event: ChatEvent): Webhook;
  seen(userId: string, messageIds: string[], at: Date): Webhook;
  followed(userId: string, at: Date): Webhook;
  unfollowed(userId: string, at: Date): Webhook;
  clickedChat(userId: string, at: Date): Webhook;
  sharedInfo(userId: string, info: Json, at: Date): Webhook;
  /** The console's check of the address: unsigned, empty. */
  probe(): Webhook;
  /** Any other event, signed. */
  signed(event: Json & { timestamp: string }): Webhook;
}

export function createZaloEvents(app: ZaloApp, path: () => string): ZaloEvents {
  function signed(event: Json & { timestamp: string }): Webhook {
    const body = Buffer.from(JSON.stringify(event), "utf8");
    const mac = createHash("sha256").update(app.appId).update(body).update(event.timestamp).update(app.oaSecretKey).digest("hex");
    return { path: path(), body, headers: { ...HEADERS, "x-zevent-signature": `mac=${mac}` } };
  }

  function envelope(eventName: string, at: Date, userId: string, rest: Json): Json & { timestamp: string } {
    return { app_id: app.appId, user_id_by_app: userIdByApp(userId), event_name: eventName, timestamp: String(at.getTime()), ...rest };
  }

  const fromUser = (userId: string): Json => ({ sender: { id: userId }, recipient: { id: app.oaId } });
  const fromOa = (userId: string, adminId?: string): Json => ({
    sender: { id: app.oaId, ...(adminId ? { admin_id: adminId } : {}) },
    recipient: { id: userId },
  });

  return {
    signed,
    sent({ userId, messageId, at }, { text, attachment, quoteMessageId }) {
      const { name, attachments, shownText } = attachment
        ? chatAttachment(attachment, text)
        : { name: "text", attachments: undefined, shownText: text };
      const message = { msg_id: messageId, text: shownText, quote_msg_id: quoteMessageId, attachments };
      return signed(envelope(`user_send_${name}`, at, userId, { ...fromUser(userId), message }));
    },
    echo({ userId, messageId, at }, { text, file, url, stickerId, adminId }) {
      const { name, attachments } = echoAttachment(file, url, stickerId);
      return signed(
        envelope(`oa_send_${name}`, at, userId, { ...fromOa(userId, adminId), message: { msg_id: messageId, text, attachments } }),
      );
    },
    received: ({ userId, messageId, at }) =>
      signed(envelope("user_received_message", at, userId, { ...fromOa(userId), message: { msg_id: messageId } })),
    seen: (userId, messageIds, at) =>
      signed(envelope("user_seen_message", at, userId, { ...fromOa(userId), message: { msg_ids: messageIds } })),
    followed: (userId, at) => signed(envelope("follow", at, userId, { oa_id: app.oaId, follower: { id: userId }, source: "oa_profile" })),
    unfollowed: (userId, at) => signed(envelope("unfollow", at, userId, { oa_id: app.oaId, follower: { id: userId } })),
    clickedChat: (userId, at) => signed(envelope("user_click_chatnow", at, userId, { oa_id: app.oaId, user_id: userId })),
    sharedInfo: (userId, info, at) => signed(envelope("user_submit_info", at, userId, { ...fromUser(userId), info })),
    probe: () => ({ path: path(), body: Buffer.from("{}"), headers: { ...HEADERS } }),
  };
}

/** The same person has another id towards the app. */
export function userIdByApp(userId: string): string {
  return `83${userId}`;
}

const HEADERS = { "content-type": "application/json", "user-agent": "ZaloWebhook", "x-zevent-server": "OA OpenAPI" };

/** The event's name ending and its attachment; all fields are texts on the wire. */
function chatAttachment(attachment: Attachment, text: string | undefined): { name: string; attachments: Json[]; shownText?: string } {
  const one = (name: string, payload: Json, type = name): { name: string; attachments: Json[]; shownText?: string } => ({
    name,
    attachments: [{ type, payload }],
    shownText: text,
  });
  switch (attachment.kind) {
    case "image":
      return one(attachment.mimeType === "image/gif" ? "gif" : "image", {
        thumbnail: attachment.thumbnailUrl ?? attachment.url,
        url: attachment.url,
      });
    case "audio":
      return one("audio", { url: attachment.url });
    case "video":
      return one("video", { thumbnail: attachment.thumbnailUrl ?? "", description: "", url: attachment.url });
    case "sticker":
      return one("sticker", { id: attachment.stickerId, url: attachment.url ?? "" });
    case "file": {
      const name = attachment.name ?? "tep";
      const checksum = createHash("md5").update(attachment.url).digest("hex");
      return one("file", {
        url: attachment.url,
        size: String(attachment.sizeBytes ?? 0),
        name,
        checksum,
        type: name.split(".").at(-1) ?? "",
      });
    }
    case "location":
      return one("location", { coordinates: { latitude: String(attachment.latitude), longitude: String(attachment.longitude) } });
    case "link":
      return one("link", { thumbnail: attachment.thumbnailUrl ?? "", description: attachment.description ?? "", url: attachment.url });
    case "contact": {
      const description = JSON.stringify({ phone: attachment.phone ?? "", qrCodeUrl: "https://qr.zalo.me/x" });
      const card = one("business_card", { thumbnail: "", description, url: "https://zalo.me/x" }, "link");
      return { ...card, shownText: attachment.name };
    }
    case "card":
    case "unsupported":
      throw new Error(`A contact cannot send ${attachment.kind} on Zalo`);
  }
}

function echoAttachment(
  file: StoredFile | undefined,
  url: string | undefined,
  stickerId: string | undefined,
): { name: string; attachments?: Json[] } {
  if (stickerId !== undefined) return { name: "sticker", attachments: [{ type: "sticker", payload: { id: stickerId, url: "" } }] };
  if (file?.kind === "file") {
    const payload = {
      url,
      size: String(file.data.length),
      name: file.name,
      checksum: file.checksum,
      type: file.name.split(".").at(-1) ?? "",
    };
    return { name: "file", attachments: [{ type: "file", payload }] };
  }
  if (url === undefined) return { name: "text" };
  const name = file?.kind ?? "image";
  return { name, attachments: [{ type: name, payload: { thumbnail: url, url } }] };
}
