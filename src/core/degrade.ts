import type { Capabilities } from "./channel-adapter";
import type { Attachment, Button, MessageContent, QuickReply } from "./content";
import { cutText } from "./split-text";

/**
 * Turns a message into messages that a channel can show, in the order in which they are sent. Nothing is lost:
 * what does not fit becomes text, and options become a numbered list whose numbers are those of `offeredOptions`,
 * so that a number typed back means the same option on every channel.
 * Afterwards only image, file, audio, video and card attachments remain; text is not yet split, quick replies are on the last message.
 *
 * @param options.publicUrl put in front of our own relative file addresses where an address must be shown as text
 */
export function degrade(content: MessageContent, capabilities: Capabilities, options: { publicUrl?: string } = {}): MessageContent[] {
  const numbers = numberOptions(content);
  const lines: string[] = [];
  const media: Attachment[] = [];
  const cards: Card[] = [];
  for (const attachment of content.attachments) {
    if (attachment.kind === "card") cards.push(attachment);
    else {
      const shown = showAttachment(attachment, capabilities, options.publicUrl);
      if (typeof shown === "string") lines.push(shown);
      else media.push(shown);
    }
  }

  const buttons = fitButtons(content.buttons, capabilities, numbers);
  const chips = fitQuickReplies(content.quickReplies, capabilities, numbers);
  const cardMessages = showCards(cards, capabilities, numbers, options.publicUrl);
  // Options stand at the very end, next to where the contact answers.
  const last = cards.length > 0 ? chips.lines : [];
  const text = joinLines(content.text, [...lines, ...buttons.lines, ...(cards.length > 0 ? [] : chips.lines)]);
  const messages = [
    message({ text: text ?? (buttons.native.length > 0 ? POINTER : undefined), attachments: media, buttons: buttons.native }),
    ...cardMessages,
    message({ text: joinLines(undefined, last) }),
  ].filter(isFilled);
  const final = messages.at(-1);
  if (final) final.quickReplies = chips.native;
  else if (chips.native.length > 0) messages.push(message({ text: POINTER, quickReplies: chips.native }));
  return messages;
}

/**
 * The answers a message offers, in the order in which they are shown and numbered: buttons, buttons of cards, quick replies.
 * Link and phone buttons answer nothing and have no number.
 */
export function offeredOptions(content: MessageContent): QuickReply[] {
  return [...numberOptions(content).keys()].map(({ title, payload }) => ({ title, payload }));
}

// Buttons need a text to stand under; this one needs no language.
const POINTER = "👇";

type Card = Extract<Attachment, { kind: "card" }>;
type Option = { title: string; payload: string };
type Numbers = Map<Option, number>;

function numberOptions(content: MessageContent): Numbers {
  const numbers: Numbers = new Map();
  const add = (option: Option): void => {
    if (!numbers.has(option)) numbers.set(option, numbers.size + 1);
  };
  content.buttons.filter(isPostback).forEach(add);
  for (const attachment of content.attachments) if (attachment.kind === "card") attachment.buttons.filter(isPostback).forEach(add);
  content.quickReplies.forEach(add);
  return numbers;
}

function isPostback(button: Button): button is Extract<Button, { type: "postback" }> {
  return button.type === "postback";
}

/** Too many: all become lines. A title that is too long is cut on the button and stands in full in a line. */
function fitButtons(buttons: Button[], capabilities: Capabilities, numbers: Numbers): { native: Button[]; lines: string[] } {
  if (buttons.length > capabilities.maxButtons) return { native: [], lines: buttons.map((button) => buttonLine(button, numbers)) };
  const max = capabilities.maxButtonTitleChars;
  return {
    native: buttons.map((button) => ({ ...button, title: fitTitle(button.title, max) })),
    lines: buttons.filter((button) => isCut(button.title, max)).map((button) => buttonLine(button, numbers)),
  };
}

function fitQuickReplies(replies: QuickReply[], capabilities: Capabilities, numbers: Numbers): { native: QuickReply[]; lines: string[] } {
  const max = capabilities.maxQuickReplyTitleChars;
  const lines = replies.map((reply) => optionLine(reply, numbers));
  if (replies.length > capabilities.maxQuickReplies) return { native: [], lines };
  return {
    native: replies.map((reply) => ({ ...reply, title: fitTitle(reply.title, max) })),
    // One long title lists them all: a list with gaps in its numbers reads like a mistake.
    lines: replies.some((reply) => isCut(reply.title, max)) ? lines : [],
  };
}

// A blank title would be refused.
function fitTitle(title: string, maxChars: number): string {
  return cutText(title, maxChars) || "…";
}

function isCut(title: string, maxChars: number): boolean {
  return cutText(title, maxChars) !== title.normalize("NFC").trim();
}

function optionLine(option: Option, numbers: Numbers): string {
  return `${numbers.get(option)}. ${oneLine(option.title)}`;
}

function buttonLine(button: Button, numbers: Numbers): string {
  if (button.type === "postback") return optionLine(button, numbers);
  return `• ${oneLine(button.title)}: ${button.type === "url" ? button.url : button.phone}`;
}

/** What the channel can show itself, or a line of text instead. */
function showAttachment(attachment: Exclude<Attachment, Card>, capabilities: Capabilities, publicUrl?: string): Attachment | string {
  switch (attachment.kind) {
    case "image":
      return capabilities.image ? attachment : linkLine(attachment.name, attachment.url, publicUrl);
    case "file":
    case "audio":
    case "video":
      return capabilities.file ? attachment : linkLine(attachment.name, attachment.url, publicUrl);
    case "sticker":
      if (attachment.url === undefined) return `[sticker ${attachment.stickerId}]`;
      return capabilities.image ? { kind: "image", url: attachment.url } : absoluteUrl(attachment.url, publicUrl);
    case "location":
      return linkLine(attachment.label, `https://www.google.com/maps?q=${attachment.latitude},${attachment.longitude}`);
    case "link":
      return [attachment.title, attachment.description, absoluteUrl(attachment.url, publicUrl)].filter(Boolean).join("\n");
    case "contact":
      return [attachment.name, attachment.phone].filter(Boolean).join(": ");
    case "unsupported":
      return attachment.description;
  }
}

/** As many cards per message as the channel takes; where it has none, each becomes an image and a text with the card's buttons. */
function showCards(cards: Card[], capabilities: Capabilities, numbers: Numbers, publicUrl?: string): MessageContent[] {
  if (capabilities.maxCards === 0) return cards.flatMap((card) => cardAsMessages(card, capabilities, numbers, publicUrl));
  const messages: MessageContent[] = [];
  const lines: string[] = [];
  const shown = cards.map((card) => {
    const fitted = fitButtons(card.buttons, capabilities, numbers);
    if (fitted.lines.length > 0) lines.push(cards.length > 1 ? `${oneLine(card.title)}:` : "", ...fitted.lines);
    return { ...card, buttons: fitted.native };
  });
  for (let start = 0; start < shown.length; start += capabilities.maxCards) {
    messages.push(message({ attachments: shown.slice(start, start + capabilities.maxCards) }));
  }
  return [...messages, message({ text: joinLines(undefined, lines) })].filter(isFilled);
}

function cardAsMessages(card: Card, capabilities: Capabilities, numbers: Numbers, publicUrl?: string): MessageContent[] {
  const buttons = fitButtons(card.buttons, capabilities, numbers);
  const image: Attachment | null = card.imageUrl && capabilities.image ? { kind: "image", url: card.imageUrl } : null;
  const imageLine = card.imageUrl && !capabilities.image ? [absoluteUrl(card.imageUrl, publicUrl)] : [];
  const text = joinLines(card.title, [card.subtitle ?? "", ...imageLine, ...buttons.lines]);
  return [message({ attachments: image ? [image] : [] }), message({ text, buttons: buttons.native })].filter(isFilled);
}

function linkLine(label: string | undefined, url: string, publicUrl?: string): string {
  const address = absoluteUrl(url, publicUrl);
  return label ? `${oneLine(label)}: ${address}` : address;
}

function absoluteUrl(url: string, publicUrl: string | undefined): string {
  return publicUrl !== undefined && url.startsWith("/") ? publicUrl.replace(/\/$/, "") + url : url;
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function joinLines(text: string | undefined, lines: string[]): string | undefined {
  const all = [text ?? "", ...lines].filter((line) => line.trim() !== "");
  return all.length > 0 ? all.join("\n") : undefined;
}

function message(part: Partial<MessageContent>): MessageContent {
  return { attachments: [], buttons: [], quickReplies: [], ...part };
}

function isFilled(content: MessageContent): boolean {
  return content.text !== undefined || content.attachments.length > 0 || content.buttons.length > 0;
}
