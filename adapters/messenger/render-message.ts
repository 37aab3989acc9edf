import {
  cutText,
  degrade,
  splitText,
  type Attachment,
  type Button,
  type MessageContent,
  type PlatformRequest,
  type RenderContext,
} from "../../src/core";
import { adaptContent } from "./adapt-content";
import { echoMetadata } from "./echo-metadata";
import { capabilities, LIMITS } from "./limits";

export interface RenderOptions {
  /** Where Meta reaches our `/files/…`; without it pictures of cards are sent as messages of their own. */
  publicUrl?: string;
}

type Upload = NonNullable<PlatformRequest["uploads"]>[number];
type Card = Extract<Attachment, { kind: "card" }>;
type Media = Extract<Attachment, { kind: "image" | "file" | "audio" | "video" }>;

/** One Send API message before it is addressed. */
interface Part {
  message: Record<string, unknown>;
  echoText?: string;
  upload?: Upload;
}

/** Renders a message to Send API calls: text first, then files, then cards; quick replies go on the last call. */
export function renderMessage(content: MessageContent, context: RenderContext, options: RenderOptions = {}): PlatformRequest[] {
  const shown = degrade(adaptContent(content, options.publicUrl), capabilities, options);
  const parts = shown.flatMap((message) => renderParts(message, options));
  const quickReplies = shown.at(-1)?.quickReplies ?? [];
  const last = parts.at(-1);
  if (last && quickReplies.length > 0) {
    last.message["quick_replies"] = quickReplies.map(({ title, payload }) => ({ content_type: "text", title, payload }));
  }
  return parts.map((part, index) => address(part, index, context));
}

function address(part: Part, index: number, context: RenderContext): PlatformRequest {
  const { permit, replyToPlatformMessageId } = context;
  return {
    body: {
      recipient: { id: context.platformUserId },
      ...(permit.kind === "tagged" ? { messaging_type: "MESSAGE_TAG", tag: permit.tag } : { messaging_type: "RESPONSE" }),
      message: { ...part.message, metadata: echoMetadata(context.messageId, index + 1) },
      ...(index === 0 && replyToPlatformMessageId !== undefined && { reply_to: { mid: replyToPlatformMessageId } }),
    },
    ...(part.echoText !== undefined && { echoText: part.echoText }),
    ...(part.upload && { uploads: [part.upload] }),
  };
}

function renderParts(content: MessageContent, options: RenderOptions): Part[] {
  const parts = content.text === undefined ? [] : renderText(content.text, content.buttons);
  const cards: Card[] = [];
  for (const attachment of content.attachments) {
    if (attachment.kind === "card") cards.push(attachment);
    else if (isMedia(attachment)) parts.push(renderMedia(attachment));
  }
  return [...parts, ...renderCards(cards, options)];
}

/** Buttons hang on a button template, which holds less text than a plain message: only the end of a long text goes into it. */
function renderText(text: string, buttons: Button[]): Part[] {
  const pieces = splitText(text, LIMITS.textChars);
  if (buttons.length === 0) return pieces.map(textPart);
  const last = splitText(pieces.pop() ?? "", LIMITS.buttonTextChars);
  const underButtons = last.pop() ?? "…";
  const payload = { template_type: "button", text: underButtons, buttons: buttons.map(renderButton) };
  return [...[...pieces, ...last].map(textPart), { message: { attachment: { type: "template", payload } }, echoText: underButtons }];
}

function textPart(text: string): Part {
  return { message: { text }, echoText: text };
}

function renderButton(button: Button): Record<string, unknown> {
  switch (button.type) {
    case "postback":
      return { type: "postback", title: button.title, payload: button.payload };
    case "url":
      return { type: "web_url", title: button.title, url: button.url };
    case "phone":
      return { type: "phone_number", title: button.title, payload: button.phone };
  }
}

function isMedia(attachment: Attachment): attachment is Media {
  return ["image", "file", "audio", "video"].includes(attachment.kind);
}

/** Files of ours are uploaded; a public https address is left to Meta to fetch, except for pictures above its limit for that. */
function renderMedia(media: Media): Part {
  const fetchable = /^https:\/\//i.test(media.url) && !(media.kind === "image" && (media.sizeBytes ?? 0) > LIMITS.fetchedImageBytes);
  if (fetchable) return { message: { attachment: { type: media.kind, payload: { url: media.url } } } };
  const upload: Upload = {
    path: "message.attachment.payload.attachment_id",
    url: media.url,
    kind: media.kind === "image" ? "image" : "file",
    ...(media.name !== undefined && { name: media.name }),
    ...(media.mimeType !== undefined && { mimeType: media.mimeType }),
  };
  return { message: { attachment: { type: media.kind, payload: {} } }, upload };
}

/** A generic template; titles above its limits stand in full in a text before it, and a card with nothing but a title is that text. */
function renderCards(cards: Card[], options: RenderOptions): Part[] {
  const before: Part[] = [];
  const elements: Record<string, unknown>[] = [];
  const texts: string[] = [];
  for (const card of cards) {
    const imageUrl = publicImage(card.imageUrl, options.publicUrl);
    if (card.imageUrl !== undefined && imageUrl === undefined) before.push(renderMedia({ kind: "image", url: card.imageUrl }));
    const element = renderElement(card, imageUrl);
    if (Object.keys(element).length > 1) elements.push(element);
    if (Object.keys(element).length === 1 || isCut(card)) texts.push([card.title, card.subtitle].filter(Boolean).join("\n"));
  }
  before.push(...splitText(texts.join("\n\n"), LIMITS.textChars).map(textPart));
  if (elements.length === 0) return before;
  return [...before, { message: { attachment: { type: "template", payload: { template_type: "generic", elements } } } }];
}

function renderElement(card: Card, imageUrl: string | undefined): Record<string, unknown> {
  const subtitle = cutText(card.subtitle ?? "", LIMITS.cardSubtitleChars);
  return {
    title: cutText(card.title, LIMITS.cardTitleChars) || "…",
    ...(subtitle !== "" && { subtitle }),
    ...(imageUrl !== undefined && { image_url: imageUrl }),
    ...(card.buttons.length > 0 && { buttons: card.buttons.map(renderButton) }),
  };
}

function isCut(card: Card): boolean {
  return (
    card.title.normalize("NFC").trim().length > LIMITS.cardTitleChars ||
    (card.subtitle ?? "").normalize("NFC").trim().length > LIMITS.cardSubtitleChars
  );
}

function publicImage(url: string | undefined, publicUrl: string | undefined): string | undefined {
  if (url === undefined || /^https?:\/\//i.test(url)) return url;
  return publicUrl !== undefined && url.startsWith("/") ? publicUrl.replace(/\/$/, "") + url : undefined;
}
