import { z } from "zod";

// The documented limits of the Send API, written down apart from the adapter so that one checks the other.

const chars = (max: number): z.ZodString => z.string().min(1).max(max).regex(/\S/, "must not be blank");
const webUrl = z.url({ protocol: /^https?$/ });
const title = chars(20);
const payload = z.string().min(1).max(1000);

const button = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("web_url"), title, url: webUrl, webview_height_ratio: z.enum(["compact", "tall", "full"]).optional() }),
  z.strictObject({ type: z.literal("postback"), title, payload }),
  z.strictObject({ type: z.literal("phone_number"), title, payload: z.string().regex(/^\+[1-9]\d{6,14}$/, "must be E.164 with +") }),
]);

const element = z
  .strictObject({
    title: chars(80),
    subtitle: chars(80).optional(),
    image_url: webUrl.optional(),
    default_action: z.strictObject({ type: z.literal("web_url"), url: webUrl }).optional(),
    buttons: z.array(button).min(1).max(3).optional(),
  })
  .refine((e) => e.subtitle ?? e.image_url ?? e.default_action ?? e.buttons, { message: "needs one more property besides the title" });

const template = z.discriminatedUnion("template_type", [
  z.strictObject({ template_type: z.literal("generic"), elements: z.array(element).min(1).max(10) }),
  z.strictObject({ template_type: z.literal("button"), text: chars(640), buttons: z.array(button).min(1).max(3) }),
]);

const mediaPayload = z.union([
  z.strictObject({ url: webUrl, is_reusable: z.boolean().optional() }),
  z.strictObject({ attachment_id: z.string().min(1) }),
]);
const attachment = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("template"), payload: template }),
  z.strictObject({ type: z.enum(["image", "audio", "video", "file"]), payload: mediaPayload }),
]);

const quickReply = z.strictObject({ content_type: z.literal("text"), title, payload, image_url: webUrl.optional() });

const message = z
  .strictObject({
    text: chars(1999).optional(), // "under 2000"
    attachment: attachment.optional(),
    quick_replies: z.array(quickReply).min(1).max(13).optional(),
    metadata: z.string().max(999).optional(),
  })
  .refine((m) => (m.text === undefined) !== (m.attachment === undefined), { message: "exactly one of text and attachment" });

const recipient = z.strictObject({ id: z.string().min(1) });

export const sendMessageBody = z
  .strictObject({
    recipient,
    messaging_type: z.enum(["RESPONSE", "UPDATE", "MESSAGE_TAG"]),
    tag: z.string().optional(),
    message,
    notification_type: z.enum(["REGULAR", "SILENT_PUSH", "NO_PUSH"]).optional(),
    reply_to: z.strictObject({ mid: z.string().min(1) }).optional(),
  })
  .refine((b) => (b.tag !== undefined) === (b.messaging_type === "MESSAGE_TAG"), { message: "tag and MESSAGE_TAG go together" });
export type SendMessageBody = z.infer<typeof sendMessageBody>;

export const senderActionBody = z.strictObject({ recipient, sender_action: z.enum(["typing_on", "typing_off", "mark_seen"]) });

export const uploadMessage = z.strictObject({
  attachment: z.strictObject({
    type: z.enum(["image", "audio", "video", "file"]),
    payload: z.strictObject({ url: webUrl.optional(), is_reusable: z.boolean().optional() }),
  }),
});
