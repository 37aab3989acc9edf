import type { Attachment, Button, MessageContent } from "../../src/core";
import type { SendMessageBody } from "./messenger-send-rules";

type SentMessage = SendMessageBody["message"];
type SentButton = Extract<NonNullable<SentMessage["attachment"]>, { type: "template" }>["payload"] extends infer T
  ? T extends { buttons: (infer B)[] }
    ? B
    : never
  : never;

/** What the phone shows of a message that the Send API took. `mediaUrl` resolves uploaded attachment ids. */
export function shownOnPhone(message: SentMessage, mediaUrl: (attachmentId: string) => { url: string; name?: string }): MessageContent {
  const content: MessageContent = { attachments: [], buttons: [], quickReplies: [] };
  if (message.text !== undefined) content.text = message.text;
  content.quickReplies = (message.quick_replies ?? []).map(({ title, payload }) => ({ title, payload }));
  const { attachment } = message;
  if (attachment?.type === "template") {
    const template = attachment.payload;
    if (template.template_type === "button") {
      content.text = template.text;
      content.buttons = template.buttons.map(toButton);
    } else {
      content.attachments = template.elements.map((e): Attachment => ({
        kind: "card",
        title: e.title,
        subtitle: e.subtitle,
        imageUrl: e.image_url,
        buttons: (e.buttons ?? []).map(toButton),
      }));
    }
  } else if (attachment) {
    const media = "url" in attachment.payload ? { url: attachment.payload.url } : mediaUrl(attachment.payload.attachment_id);
    content.attachments = [{ kind: attachment.type, ...media }];
  }
  return content;
}

function toButton(button: SentButton): Button {
  switch (button.type) {
    case "web_url":
      return { type: "url", title: button.title, url: button.url };
    case "phone_number":
      return { type: "phone", title: button.title, phone: button.payload };
    case "postback":
      return { type: "postback", title: button.title, payload: button.payload };
  }
}

/** The attachments of an echo: media by address, templates with their payload. */
export function echoAttachments(message: SentMessage, mediaUrl: (attachmentId: string) => { url: string }): unknown[] | undefined {
  const { attachment } = message;
  if (!attachment) return undefined;
  if (attachment.type === "template") return [{ type: "template", title: "", url: null, payload: attachment.payload }];
  const url = "url" in attachment.payload ? attachment.payload.url : mediaUrl(attachment.payload.attachment_id).url;
  return [{ type: attachment.type, payload: { url } }];
}

/** A contact's attachment as a webhook shows it. @throws when Messenger has no such thing */
export function inboundAttachment(attachment: Attachment, publish: (url: string, name?: string) => string): Record<string, unknown> {
  switch (attachment.kind) {
    case "image":
    case "audio":
    case "video":
    case "file":
      return { type: attachment.kind, payload: { url: publish(attachment.url, attachment.name) } };
    case "sticker": {
      // The documentation shows the id as a number in one place and as text in another.
      const id = Number(attachment.stickerId);
      const stickerId = Number.isSafeInteger(id) ? id : attachment.stickerId;
      return { type: "sticker", payload: { url: publish(attachment.url ?? `sticker:${attachment.stickerId}`), sticker_id: stickerId } };
    }
    case "location":
      return {
        type: "location",
        title: attachment.label,
        payload: { coordinates: { lat: attachment.latitude, long: attachment.longitude } },
      };
    case "link":
      return { type: "fallback", payload: { url: attachment.url, title: attachment.title } };
    default:
      throw new Error(`A contact cannot send ${attachment.kind} on Messenger`);
  }
}
