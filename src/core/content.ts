import { z } from "zod";

/** What a button does when the contact taps it. `postback` comes back to us as an inbound message with `payload`. */
export const buttonSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("postback"), title: z.string().min(1), payload: z.string().min(1).max(1000) }),
  z.object({ type: z.literal("url"), title: z.string().min(1), url: z.url() }),
  z.object({ type: z.literal("phone"), title: z.string().min(1), phone: z.string().min(3) }),
]);
export type Button = z.infer<typeof buttonSchema>;

/** A chip under a message; it disappears once answered. Tapping it comes back as text = title with `payload`. */
export const quickReplySchema = z.object({ title: z.string().min(1), payload: z.string().min(1).max(1000) });
export type QuickReply = z.infer<typeof quickReplySchema>;

const media = {
  url: z.string().min(1),
  name: z.string().optional(),
  mimeType: z.string().optional(),
  sizeBytes: z.number().int().nonnegative().optional(),
};

/**
 * Anything in a message that is not plain text. `url` is ours (`/files/<id>`) once the file was copied, else the platform's.
 * Several `card` attachments in one message form a carousel.
 */
export const attachmentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("image"), ...media, thumbnailUrl: z.string().optional() }),
  z.object({ kind: z.literal("file"), ...media }),
  z.object({ kind: z.literal("audio"), ...media }),
  z.object({ kind: z.literal("video"), ...media, thumbnailUrl: z.string().optional() }),
  z.object({ kind: z.literal("sticker"), url: z.string().optional(), stickerId: z.string() }),
  z.object({ kind: z.literal("location"), latitude: z.number(), longitude: z.number(), label: z.string().optional() }),
  z.object({
    kind: z.literal("link"),
    url: z.string(),
    title: z.string().optional(),
    description: z.string().optional(),
    thumbnailUrl: z.string().optional(),
  }),
  z.object({ kind: z.literal("contact"), name: z.string().optional(), phone: z.string().optional() }),
  z.object({
    kind: z.literal("card"),
    title: z.string().min(1),
    subtitle: z.string().optional(),
    imageUrl: z.string().optional(),
    buttons: z.array(buttonSchema).default([]),
  }),
  /** The platform sent something we do not know; shown as a neutral placeholder, the raw event keeps the bytes. */
  z.object({ kind: z.literal("unsupported"), description: z.string() }),
]);
export type Attachment = z.infer<typeof attachmentSchema>;

/** One message as every channel, the bot and the inbox understand it. At least one field is filled. */
export const messageContentSchema = z.object({
  text: z.string().optional(),
  attachments: z.array(attachmentSchema).default([]),
  buttons: z.array(buttonSchema).default([]),
  quickReplies: z.array(quickReplySchema).default([]),
});
export type MessageContent = z.infer<typeof messageContentSchema>;

export function textContent(text: string): MessageContent {
  return { text, attachments: [], buttons: [], quickReplies: [] };
}
