import type { Attachment, MessageContent } from "../../src/core";
import { asArray, asObject, idOf, textOf, type JsonObject } from "./webhook-json";

/** The content of `message` in a chat event; what is unknown stays visible as `unsupported`, so no message is ever empty. */
export function parseContent(message: JsonObject, eventName: string): MessageContent {
  const text = textOf(message["text"]);
  const attachments = asArray(message["attachments"]).map((entry) => parseAttachment(asObject(entry) ?? {}, eventName, text));
  const isContactCard = attachments.some((attachment) => attachment.kind === "contact");
  const content: MessageContent = { attachments, buttons: [], quickReplies: [] };
  if (text !== undefined && !isContactCard) content.text = text;
  if (content.text === undefined && attachments.length === 0) attachments.push({ kind: "unsupported", description: eventName });
  return content;
}

function parseAttachment(entry: JsonObject, eventName: string, text: string | undefined): Attachment {
  const type = textOf(entry["type"]) ?? "without type";
  const payload = asObject(entry["payload"]) ?? {};
  const url = mediaUrl(payload["url"]);
  const thumbnailUrl = mediaUrl(payload["thumbnail"]);
  const unsupported: Attachment = { kind: "unsupported", description: type.slice(0, 60) };
  switch (type) {
    case "image":
      return url ? { kind: "image", url, thumbnailUrl } : unsupported;
    case "gif":
      return url ? { kind: "image", url, thumbnailUrl, mimeType: "image/gif" } : unsupported;
    case "audio":
      return url ? { kind: "audio", url } : unsupported;
    case "video":
      return url ? { kind: "video", url, thumbnailUrl } : unsupported;
    case "sticker":
      return stickerOf(payload, url) ?? unsupported;
    case "location":
      return locationOf(payload) ?? unsupported;
    case "file":
      return url
        ? { kind: "file", url, name: textOf(payload["name"]), mimeType: mimeTypeOf(payload), sizeBytes: sizeOf(payload["size"]) }
        : unsupported;
    case "link":
    case "links":
      return (
        (eventName === "user_send_business_card" ? contactOf(payload, text) : null) ?? linkOf(payload, url, thumbnailUrl) ?? unsupported
      );
    case "template":
      return linkOf({ ...payload, title: payload["text"] }, mediaUrl(payload["link_url"]), undefined) ?? unsupported;
    default:
      return unsupported;
  }
}

function stickerOf(payload: JsonObject, url: string | undefined): Attachment | null {
  const stickerId = idOf(payload["id"]);
  return stickerId || url ? { kind: "sticker", stickerId: stickerId ?? "", url } : null;
}

/** Coordinates arrive as strings. */
function locationOf(payload: JsonObject): Attachment | null {
  const coordinates = asObject(payload["coordinates"]) ?? {};
  const latitude = degrees(coordinates["latitude"], 90);
  const longitude = degrees(coordinates["longitude"], 180);
  return latitude === null || longitude === null ? null : { kind: "location", latitude, longitude };
}

function degrees(value: unknown, max: number): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Math.abs(number) <= max ? number : null;
}

/** A business card's description is JSON inside a string; the contact's name is the message's text. */
function contactOf(payload: JsonObject, name: string | undefined): Attachment | null {
  const description = textOf(payload["description"]);
  if (description === undefined) return null;
  let phone: string | undefined;
  try {
    phone = normalizePhone(asObject(JSON.parse(description))?.["phone"]);
  } catch {
    // A description in plain words: then it is shown as the link it also is.
    return null;
  }
  return name !== undefined || phone !== undefined ? { kind: "contact", name, phone } : null;
}

function linkOf(payload: JsonObject, url: string | undefined, thumbnailUrl: string | undefined): Attachment | null {
  if (!url) return null;
  return { kind: "link", url, title: textOf(payload["title"]), description: textOf(payload["description"]), thumbnailUrl };
}

/** `type` is an extension in some events and a MIME type in others. */
function mimeTypeOf(payload: JsonObject): string | undefined {
  const type = textOf(payload["type"])?.toLowerCase();
  if (type?.includes("/")) return type;
  const extension = type ?? textOf(payload["name"])?.split(".").at(-1)?.toLowerCase();
  return extension === undefined ? undefined : MIME_TYPES.get(extension);
}

const MIME_TYPES = new Map(
  Object.entries({
    pdf: "application/pdf",
    doc: "application/msword",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xls: "application/vnd.ms-excel",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    csv: "text/csv",
    txt: "text/plain",
    zip: "application/zip",
  }),
);

function sizeOf(value: unknown): number | undefined {
  const digits = idOf(value);
  const size = digits !== null && /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  return size;
}

/** Zalo's CDN is sometimes named with http; it answers https too. Anything but a web address is dropped. */
function mediaUrl(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  return url.protocol === "http:" && isZaloMediaHost(url.hostname) ? text.replace(/^http:/i, "https:") : text;
}

/** Hosts that serve what contacts send; a downloader may restrict itself to them. */
export function isZaloMediaHost(hostname: string): boolean {
  return ["zdn.vn", "zadn.vn", "zalo.me"].some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** Zalo writes Vietnamese numbers as `84…`, `0…` or a JSON number, and 0 for "none"; ours read `0912345678`, as leads keep them. */
export function normalizePhone(value: unknown): string | undefined {
  const raw = typeof value === "number" ? String(value) : textOf(value);
  const digits = raw?.replace(/\D/g, "") ?? "";
  if (digits.length < 8 || digits.length > 15) return undefined;
  if (digits.startsWith("84") && digits.length >= 11) return `0${digits.slice(2)}`;
  return raw?.trim().startsWith("+") ? `+${digits}` : digits;
}
