import { z } from "zod";
import { attachmentSchema, messageContentSchema } from "../core/content";
import { agentSummary } from "./accounts";
import { isoDate, listOf } from "./common";
import { deliveryStatus, messageAuthor } from "./conversations";

/** The FAQ entries that a language model phrased a bot's answer from. */
export const phrasedFrom = z.array(z.object({ faqId: z.string(), question: z.string() }));
export const messageItem = z.object({
  id: z.string(),
  conversationId: z.string(),
  revision: z.number(),
  direction: z.enum(["inbound", "outbound", "internal"]),
  author: messageAuthor,
  /** The agent's name for author "agent"; null for one who answered in the platform's own console. */
  agent: agentSummary.pick({ id: true, name: true }).nullable(),
  /** "note": only agents see it. "event": a system line; `event` says which. */
  kind: z.enum(["message", "note", "event"]),
  event: z.object({ name: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  text: z.string(),
  attachments: z.array(attachmentSchema),
  buttons: messageContentSchema.shape.buttons,
  quickReplies: messageContentSchema.shape.quickReplies,
  reaction: z.string().nullable(),
  editedAt: isoDate.nullable(),
  replyTo: z.object({ id: z.string(), text: z.string() }).nullable(),
  phrasedFrom: phrasedFrom.optional(),
  at: isoDate,
  clientId: z.string().nullable(),
  delivery: z
    .object({ status: deliveryStatus, reason: z.string().optional(), detail: z.string().optional(), at: isoDate.optional() })
    .nullable(),
});
/** GET /conversations/:id/messages?before=<cursor>&limit; newest page first, items ascending by time; nextCursor goes further back. */
export const messageList = listOf(messageItem);
export const messageQuery = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Nothing a reader would see: white space, and what is drawn as nothing (zero-width characters, fillers, the blank of braille). */
const SHOWS_NOTHING = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u;

/** POST /conversations/:id/messages → 202. The same clientId answers with the first result. */
export const replyRequest = z
  .object({
    clientId: z.string().min(1).max(100),
    text: z.string().max(20_000).default(""),
    /** Ids from POST /files. */
    fileIds: z.array(z.string()).max(10).default([]),
    note: z.boolean().default(false),
    replyToId: z.string().optional(),
  })
  .refine((r) => !SHOWS_NOTHING.test(r.text) || r.fileIds.length > 0, { message: "Write a text or attach a file", path: ["text"] });
export const replyResponse = messageItem;
/** POST /files multipart field `file` → 201 */
export const fileResponse = z.object({
  id: z.string(),
  url: z.string(),
  name: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number(),
  kind: z.enum(["image", "video", "audio", "file"]),
});

/** POST …/messages/:messageId/retry → 202 messageItem; failed: queues again. unknown: an agent decided to send again. */

export type PhrasedFrom = z.infer<typeof phrasedFrom>;
export type MessageItem = z.infer<typeof messageItem>;
export type FileResponse = z.infer<typeof fileResponse>;
