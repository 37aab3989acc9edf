import type { Attachment, Button, MessageContent } from "../../src/core";
import { LIMITS } from "./limits";

/**
 * Replaces what Messenger would refuse although it has the kind: phone buttons need an international number, link buttons
 * http(s), files at most 25 MB. What is replaced stands as a line of text.
 */
export function adaptContent(content: MessageContent, publicUrl = ""): MessageContent {
  const lines: string[] = [];
  const usable = (buttons: Button[], owner?: string): Button[] =>
    buttons.flatMap((button) => {
      const adapted = adaptButton(button);
      if (adapted) return [adapted];
      const address = button.type === "url" ? button.url : button.type === "phone" ? button.phone : "";
      lines.push(`• ${owner === undefined ? "" : `${owner} – `}${button.title}: ${address}`);
      return [];
    });
  const attachments = content.attachments.flatMap((attachment): Attachment[] => {
    if (attachment.kind === "card") return [{ ...attachment, buttons: usable(attachment.buttons, attachment.title) }];
    if (!("sizeBytes" in attachment) || (attachment.sizeBytes ?? 0) <= LIMITS.fileBytes) return [attachment];
    const address = attachment.url.startsWith("/") ? publicUrl.replace(/\/$/, "") + attachment.url : attachment.url;
    lines.push(attachment.name === undefined ? address : `${attachment.name}: ${address}`);
    return [];
  });
  const buttons = usable(content.buttons);
  if (lines.length === 0) return { ...content, attachments, buttons };
  return {
    ...content,
    text: [content.text, ...lines].filter((line) => line !== undefined && line.trim() !== "").join("\n"),
    attachments,
    buttons,
  };
}

function adaptButton(button: Button): Button | null {
  if (button.type === "postback") return button;
  if (button.type === "url") return /^https?:\/\//i.test(button.url) ? button : null;
  const phone = internationalPhone(button.phone);
  return phone === null ? null : { ...button, phone };
}

/** E.164; a number written the Vietnamese way gets +84. Null for service numbers such as 1900 1234, which have no such form. */
export function internationalPhone(written: string): string | null {
  const digits = written.replace(/[\s().-]/g, "");
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits;
  if (/^0[235789]\d{8,9}$/.test(digits)) return `+84${digits.slice(1)}`;
  if (/^84[235789]\d{8,9}$/.test(digits)) return `+${digits}`;
  return null;
}
