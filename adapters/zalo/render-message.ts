import {
  degrade,
  splitText,
  type Attachment,
  type Button,
  type Capabilities,
  type MessageContent,
  type PlatformRequest,
  type RenderContext,
} from "../../src/core";
import { wirePayload } from "./button-payload";
import { sendableFile } from "./file-rules";

/** Each limit is listed with its source in README.md. */
export const zaloCapabilities: Capabilities = {
  maxTextChars: 2000,
  maxButtons: 5,
  maxButtonTitleChars: 100,
  // Zalo has no quick replies; they are query buttons, which share the five places.
  maxQuickReplies: 5,
  maxQuickReplyTitleChars: 100,
  maxCards: 1,
  image: true,
  file: true,
  deliveryReceipts: true,
  readReceipts: true,
};

const CARD_TITLE_CHARS = 100;

/**
 * Turns a message into calls of `message/cs`, in order. Zalo takes one attachment per call, so several files become several calls;
 * buttons stand on the last one.
 *
 * @param publicUrl put in front of our own file addresses where Zalo cannot carry the file and a link goes instead
 */
export function renderZaloMessage(content: MessageContent, context: RenderContext, publicUrl?: string): PlatformRequest[] {
  const linked = { ...content, attachments: content.attachments.map(linkUnlessSendable) };
  const messages = degrade(linked, withRoomForQuickReplies(linked), { publicUrl }).flatMap(renderPart);
  const quoted = context.replyToPlatformMessageId;
  const firstText = quoted === undefined ? undefined : messages.find((message) => message.attachment === undefined);
  if (firstText) firstText.quote_message_id = quoted;
  return messages.map((message) => asRequest(message, context.platformUserId));
}

interface ZaloMessage {
  text?: string;
  quote_message_id?: string;
  attachment?: { type: string; payload: Record<string, unknown> };
  upload?: NonNullable<PlatformRequest["uploads"]>[number];
}

/** Buttons and quick replies share five places: where they do not fit together, the quick replies become numbered lines. */
function withRoomForQuickReplies(content: MessageContent): Capabilities {
  const cards = content.attachments.filter((attachment) => attachment.kind === "card");
  const taken = cards.at(-1)?.buttons.length ?? content.buttons.length;
  const fits = taken + content.quickReplies.length <= zaloCapabilities.maxButtons;
  return fits ? zaloCapabilities : { ...zaloCapabilities, maxQuickReplies: 0 };
}

/** Zalo sends no audio, no video and four kinds of file; the rest goes as a link. */
function linkUnlessSendable(attachment: Attachment): Attachment {
  const isSendable = attachment.kind === "file" ? sendableFile(attachment) : attachment.kind !== "audio" && attachment.kind !== "video";
  if (isSendable || !("url" in attachment) || attachment.url === undefined) return attachment;
  return { kind: "link", url: attachment.url, title: "name" in attachment ? attachment.name : undefined };
}

function renderPart(content: MessageContent): ZaloMessage[] {
  const buttons = [...content.buttons.map(renderButton), ...content.quickReplies.map(queryButton)];
  const card = content.attachments.find((attachment) => attachment.kind === "card");
  if (card) return renderCard(card, buttons);
  const images = content.attachments.filter((attachment) => attachment.kind === "image");
  const files = content.attachments.filter((attachment) => attachment.kind === "file");
  const texts = splitText(content.text ?? "", zaloCapabilities.maxTextChars);
  const [onlyImage] = images;
  if (onlyImage && images.length === 1 && files.length === 0 && texts.length <= 1)
    return [imageMessage(onlyImage.url, onlyImage, texts[0], buttons)];
  const media = [...images.map((image) => imageMessage(image.url, image)), ...files.map(fileMessage)];
  if (buttons.length === 0) return [...texts.map((text) => ({ text })), ...media];
  // Options stand last, next to where the contact answers.
  const before = texts.slice(0, -1).map((text) => ({ text }));
  return [...before, ...media, { text: texts.at(-1) ?? POINTER, attachment: buttonsOnly(buttons) }];
}

// Buttons need a text to stand under; this one needs no language.
const POINTER = "👇";

function renderCard(card: Extract<Attachment, { kind: "card" }>, quickReplies: ZaloButton[]): ZaloMessage[] {
  const buttons = [...card.buttons.map(renderButton), ...quickReplies];
  const title = card.title.normalize("NFC");
  const texts = splitText([title, card.subtitle ?? ""].join("\n"), zaloCapabilities.maxTextChars);
  const before = texts.slice(0, -1).map((text) => ({ text }));
  const text = texts.at(-1);
  if (card.imageUrl) return [...before, imageMessage(card.imageUrl, { name: title.slice(0, CARD_TITLE_CHARS) }, text, buttons)];
  return [...before, buttons.length > 0 ? { text, attachment: buttonsOnly(buttons) } : { text }];
}

/** Without `template_type`: that is how a plain text carries buttons. */
function buttonsOnly(buttons: ZaloButton[]): ZaloMessage["attachment"] {
  return { type: "template", payload: { buttons } };
}

function imageMessage(url: string, image: { mimeType?: string; name?: string }, text?: string, buttons: ZaloButton[] = []): ZaloMessage {
  const isGif = image.mimeType === "image/gif";
  const elements = [{ media_type: isGif ? "gif" : "image", attachment_id: "" }];
  return {
    text,
    attachment: { type: "template", payload: { template_type: "media", elements, ...(buttons.length > 0 ? { buttons } : {}) } },
    upload: { path: IMAGE_PATH, url, kind: isGif ? "gif" : "image", name: image.name, mimeType: image.mimeType },
  };
}

function fileMessage(file: Extract<Attachment, { kind: "file" }>): ZaloMessage {
  return {
    attachment: { type: "file", payload: { token: "" } },
    upload: { path: FILE_PATH, url: file.url, kind: "file", name: file.name, mimeType: file.mimeType },
  };
}

const IMAGE_PATH = "message.attachment.payload.elements.0.attachment_id";
const FILE_PATH = "message.attachment.payload.token";

interface ZaloButton {
  title: string;
  type: string;
  payload: unknown;
}

function renderButton(button: Button): ZaloButton {
  switch (button.type) {
    case "postback":
      return queryButton(button);
    case "url":
      return { title: button.title, type: "oa.open.url", payload: { url: button.url } };
    case "phone":
      return { title: button.title, type: "oa.open.phone", payload: { phone_code: dialledNumber(button.phone) } };
  }
}

/** Zalo dials numbers with the country code and without a plus. */
function dialledNumber(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^0/, "84");
}

/** `oa.query.show` would print the payload into the chat as the contact's words. */
function queryButton(option: { title: string; payload: string }): ZaloButton {
  return { title: option.title, type: "oa.query.hide", payload: wirePayload(option) };
}

function asRequest({ upload, ...message }: ZaloMessage, platformUserId: string): PlatformRequest {
  // Through JSON, so that absent fields are absent, whatever stores the request.
  const body = JSON.parse(JSON.stringify({ recipient: { user_id: platformUserId }, message })) as Record<string, unknown>;
  return { body, ...(message.text === undefined ? {} : { echoText: message.text }), ...(upload ? { uploads: [upload] } : {}) };
}
