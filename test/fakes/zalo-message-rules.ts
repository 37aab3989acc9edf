import { readWirePayload } from "../../adapters/zalo/button-payload";
import type { Attachment, Button, MessageContent } from "../../src/core";
import type { StoredFile, UploadKind } from "./zalo-uploads";

type Json = Record<string, unknown>;

/** A message that passed every documented rule. */
export interface AcceptedMessage {
  userId: string;
  text?: string;
  quoteMessageId?: string;
  /** What the phone shows; addresses are made by the caller. */
  media?: { kind: UploadKind; file: StoredFile } | { kind: "image"; url: string } | { kind: "sticker"; id: string };
  buttons: Button[];
  asksForInfo: boolean;
}

export interface MessageRules {
  findUpload(kind: UploadKind, id: string): StoredFile | "expired" | null;
}

/** A rule that the request broke: `code` is what the platform answers; -100 (an expired upload) is no fault of the sender's form. */
class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Checks the body of `POST /v3.0/oa/message/cs` against the documented limits. */
export function checkMessage(body: Buffer, rules: MessageRules): { message: AcceptedMessage } | { code: number; broken: string } {
  try {
    return { message: readMessage(body, rules) };
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, broken: error.message };
    throw error;
  }
}

function readMessage(body: Buffer, rules: MessageRules): AcceptedMessage {
  const root = objectIn(parse(body), "body", ["recipient", "message"]);
  const recipient = objectIn(root["recipient"], "recipient", ["user_id"]);
  const message = objectIn(root["message"], "message", ["text", "attachment", "quote_message_id"]);
  const userId = stringIn(recipient["user_id"], "recipient.user_id");
  const text = message["text"] === undefined ? undefined : composed(message["text"], "message.text", 2000);
  if (text !== undefined && text.trim() === "") throw new Refusal(-201, "message.text is empty");
  const quoteMessageId =
    message["quote_message_id"] === undefined ? undefined : stringIn(message["quote_message_id"], "message.quote_message_id");
  const accepted: AcceptedMessage = { userId, text, quoteMessageId, buttons: [], asksForInfo: false };
  if (message["attachment"] !== undefined) readAttachment(message["attachment"], accepted, rules);
  else if (text === undefined) throw new Refusal(-201, "message has neither text nor attachment");
  return accepted;
}

function readAttachment(value: unknown, accepted: AcceptedMessage, rules: MessageRules): void {
  const attachment = objectIn(value, "attachment", ["type", "payload"]);
  if (attachment["type"] === "file") {
    const payload = objectIn(attachment["payload"], "payload", ["token"]);
    if (accepted.text !== undefined) throw new Refusal(-201, "a file carries no text");
    accepted.media = { kind: "file", file: uploaded("file", stringIn(payload["token"], "payload.token"), rules) };
    return;
  }
  if (attachment["type"] !== "template") throw new Refusal(-201, "attachment.type must be template or file");
  const payload = objectIn(attachment["payload"], "payload", ["template_type", "elements", "buttons"]);
  accepted.buttons = payload["buttons"] === undefined ? [] : readButtons(payload["buttons"]);
  switch (payload["template_type"]) {
    case undefined:
      if (payload["elements"] !== undefined) throw new Refusal(-201, "elements need a template_type");
      if (accepted.buttons.length === 0) throw new Refusal(-201, "a template needs buttons or a template_type");
      if (accepted.text === undefined) throw new Refusal(-201, "buttons need a text");
      return;
    case "media":
      accepted.media = readMedia(onlyElement(payload["elements"]), rules);
      return;
    case "request_user_info": {
      const element = objectIn(onlyElement(payload["elements"]), "element", ["title", "subtitle", "image_url"]);
      composed(element["title"], "element.title", 100);
      composed(element["subtitle"], "element.subtitle", 500);
      webAddress(element["image_url"], "element.image_url");
      accepted.asksForInfo = true;
      return;
    }
    default:
      throw new Refusal(-233, "template_type is not known to v3");
  }
}

function readMedia(value: unknown, rules: MessageRules): AcceptedMessage["media"] {
  const element = objectIn(value, "element", ["media_type", "url", "attachment_id", "width", "height"]);
  const { media_type: type, url, attachment_id: id } = element;
  if ((url === undefined) === (id === undefined)) throw new Refusal(-201, "an element has either url or attachment_id");
  if (type === "sticker") return { kind: "sticker", id: stringIn(id, "element.attachment_id") };
  if (type !== "image" && type !== "gif") throw new Refusal(-201, "media_type must be image, gif or sticker");
  if (type === "gif" && !(isSize(element["width"]) && isSize(element["height"]))) throw new Refusal(-201, "a gif needs width and height");
  if (type === "image" && (element["width"] !== undefined || element["height"] !== undefined))
    throw new Refusal(-201, "an image has no width or height");
  if (id !== undefined) return { kind: type, file: uploaded(type, stringIn(id, "element.attachment_id"), rules) };
  return { kind: "image", url: webAddress(url, "element.url") };
}

const BUTTONS: Record<string, (payload: unknown, title: string) => Button> = {
  "oa.query.show": (payload, title) => queryButton(payload, title, false),
  "oa.query.hide": (payload, title) => queryButton(payload, title, true),
  "oa.open.url": (payload, title) => ({
    type: "url",
    title,
    url: webAddress(objectIn(payload, "button.payload", ["url"])["url"], "button url"),
  }),
  "oa.open.phone": (payload, title) => ({
    type: "phone",
    title,
    phone: dialled(objectIn(payload, "button.payload", ["phone_code"])["phone_code"]),
  }),
  "oa.open.sms": (payload, title) => {
    const sms = objectIn(payload, "button.payload", ["content", "phone_code"]);
    composed(sms["content"], "sms content", 160);
    return { type: "phone", title, phone: dialled(sms["phone_code"]) };
  },
};

function readButtons(value: unknown): Button[] {
  if (!Array.isArray(value) || value.length === 0) throw new Refusal(-201, "buttons must be a list with something in it");
  if (value.length > 5) throw new Refusal(-210, "more than 5 buttons");
  return value.map((entry) => {
    const button = objectIn(entry, "button", ["title", "type", "payload", "image_icon"]);
    const type = stringIn(button["type"], "button.type");
    const read = Object.hasOwn(BUTTONS, type) ? BUTTONS[type] : undefined;
    if (!read) throw new Refusal(-201, `button.type ${type} is not known`);
    return read(button["payload"], composed(button["title"], "button.title", 100));
  });
}

const wires = new WeakMap<Button, { payload: string; isHidden: boolean }>();

/** Phones show the product's own payload, so that tests compare it with what was sent; `wireOf` knows what Zalo was given. */
function queryButton(value: unknown, title: string, isHidden: boolean): Button {
  const payload = composed(value, "button.payload", 1000);
  const button: Button = { type: "postback", title, payload: readWirePayload(payload)?.payload ?? payload };
  wires.set(button, { payload, isHidden });
  return button;
}

/** What a tap on the button makes the phone send, and whether it leaves a bubble there (`oa.query.hide` does not). */
export function wireOf(button: Extract<Button, { type: "postback" }>): { payload: string; isHidden: boolean } {
  return wires.get(button) ?? { payload: button.payload, isHidden: false };
}

function uploaded(kind: UploadKind, id: string, rules: MessageRules): StoredFile {
  const file = rules.findUpload(kind, id);
  if (file === "expired") throw new Refusal(-100, "");
  if (!file) throw new Refusal(-201, `no ${kind} was uploaded under this id`);
  return file;
}

/** What the contact's phone shows of it. */
export function phoneContent(message: AcceptedMessage, mediaUrl: (file: StoredFile) => string): MessageContent {
  const content: MessageContent = { attachments: [], buttons: message.buttons, quickReplies: [] };
  if (message.text !== undefined) content.text = message.text;
  const shown = message.media && attachmentOf(message.media, mediaUrl);
  if (shown) content.attachments.push(shown);
  if (message.asksForInfo) content.attachments.push({ kind: "unsupported", description: "request_user_info" });
  return content;
}

function attachmentOf(media: NonNullable<AcceptedMessage["media"]>, mediaUrl: (file: StoredFile) => string): Attachment {
  if (media.kind === "sticker") return { kind: "sticker", stickerId: media.id };
  if ("url" in media) return { kind: "image", url: media.url };
  const { file } = media;
  const common = { url: mediaUrl(file), mimeType: file.mimeType, sizeBytes: file.data.length };
  return media.kind === "file" ? { kind: "file", name: file.name, ...common } : { kind: "image", ...common };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new Refusal(-201, "the body is not JSON");
  }
}

function onlyElement(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) throw new Refusal(-201, "elements must hold exactly one");
  return value[0];
}

function objectIn(value: unknown, name: string, allowed: string[]): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refusal(-201, `${name} must be an object`);
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new Refusal(-201, `${name}.${unknown} is not documented`);
  return value as Json;
}

function stringIn(value: unknown, name: string): string {
  if (typeof value !== "string" || value === "") throw new Refusal(-201, `${name} must be a text`);
  return value;
}

/** Decomposed Vietnamese counts more characters than people see. */
function composed(value: unknown, name: string, maxChars: number): string {
  const text = stringIn(value, name);
  if (text !== text.normalize("NFC")) throw new Refusal(-201, `${name} is not in NFC`);
  if (text.length > maxChars) throw new Refusal(-210, `${name} has ${text.length} characters, ${maxChars} are allowed`);
  return text;
}

function webAddress(value: unknown, name: string): string {
  const text = stringIn(value, name);
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new Refusal(-201, `${name} must be a web address`);
  return text;
}

function dialled(value: unknown): string {
  const phone = stringIn(value, "phone_code");
  if (!/^\d{3,15}$/.test(phone)) throw new Refusal(-201, "phone_code must be digits");
  return phone;
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
