import { z } from "zod";
import { agentSummary } from "./accounts";
import { isoDate, listOf } from "./common";

export const conversationStatus = z.enum(["bot", "open", "pending", "resolved"]);
export const turnOwner = z.enum(["bot", "agent", "nobody"]);
/** `waiting`: open and nobody's. `team` comes later. */
export const conversationView = z.enum(["all", "mine", "unassigned", "waiting", "bot", "snoozed", "resolved"]);
export const messageAuthor = z.enum(["contact", "bot", "agent", "system"]);

export const deliveryStatus = z.enum(["queued", "sending", "sent", "delivered", "read", "failed", "unknown"]);
/** Codes; the UI has a sentence for each: see inbox-ui locales `delivery.reason.*`. */
export const deliveryReason = z.enum([
  "TURN_MOVED",
  "WINDOW_CLOSED",
  "OPTED_OUT",
  "CHANNEL_DISABLED",
  "NEVER_WROTE",
  "NEEDS_TEMPLATE",
  "CHANNEL_RATE_LIMITED",
  "CHANNEL_UNREACHABLE",
  "CHANNEL_OUTCOME_UNKNOWN",
  "CHANNEL_TOKEN_EXPIRED",
  "CHANNEL_WINDOW_CLOSED",
  "CHANNEL_CONTACT_UNREACHABLE",
  "CHANNEL_CONTROLLED_ELSEWHERE",
  "CHANNEL_QUOTA_USED_UP",
  "CHANNEL_MISCONFIGURED",
  "CHANNEL_REJECTED",
  "INTERNAL",
]);

/** Why the bot handed off, as codes that the UI has words for; a flow may give its own words instead. */
export const handoffReasonCode = z.enum(["asked-for-person", "not-understood", "flow-error", "flow", "other-language", "unhandled"]);

export const conversationItem = z.object({
  id: z.string(),
  revision: z.number(),
  channelType: z.string(),
  channelId: z.string(),
  channelName: z.string(),
  contact: z.object({ id: z.string(), name: z.string(), avatarUrl: z.string().nullable() }),
  status: conversationStatus,
  turn: z.object({ owner: turnOwner, epoch: z.number() }),
  assignee: agentSummary.pick({ id: true, name: true }).nullable(),
  unreadCount: z.number(),
  lastMessage: z
    .object({
      text: z.string(),
      at: isoDate,
      author: messageAuthor,
      delivery: deliveryStatus.nullable(),
      attachmentKind: z.string().nullable(),
    })
    .nullable(),
  tags: z.array(z.string()),
  /** A `handoffReasonCode`, or a flow's own words. */
  handoffReason: z.string().nullable(),
  createdAt: isoDate,
  resolvedAt: isoDate.nullable(),
});

/** What the composer's window meter shows; from the send gate, for an agent writing now. */
export const replyWindow = z.object({
  state: z.enum(["open", "tagged", "paid", "template", "closed"]),
  closesAt: isoDate.nullable(),
  reason: z.string().nullable(),
});
export const conversationDetail = conversationItem.extend({ replyWindow });

export const counts = z.object({
  all: z.number(),
  mine: z.number(),
  unassigned: z.number(),
  waiting: z.number(),
  bot: z.number(),
  snoozed: z.number(),
  resolved: z.number(),
  unread: z.number(),
});
/** GET /conversations?view&cursor&limit&q */
export const conversationQuery = z.object({
  view: conversationView.default("all"),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  q: z.string().trim().max(200).optional(),
});
export const conversationList = listOf(conversationItem);

/** GET /search?q&view&cursor&limit: conversations whose contact or whose messages hold the words; people first, then the newest messages. */
export const searchQuery = conversationQuery.extend({ q: z.string().trim().min(1).max(200) });
export const searchItem = conversationItem.extend({
  match: z.object({ kind: z.enum(["contact", "message"]), messageId: z.string().nullable(), text: z.string(), at: isoDate.nullable() }),
});
export const searchList = listOf(searchItem);

/** POST …/assign; null unassigns. */
export const assignRequest = z.object({ agentId: z.string().nullable() });
/** POST …/take-over; `force` takes it from another agent who works on it. */
export const takeOverRequest = z.object({ force: z.boolean().default(false) });
/** POST …/snooze */
export const snoozeRequest = z.object({ until: isoDate });

export type ConversationItem = z.infer<typeof conversationItem>;
export type ConversationDetail = z.infer<typeof conversationDetail>;
export type ConversationView = z.infer<typeof conversationView>;
export type SearchItem = z.infer<typeof searchItem>;
export type Counts = z.infer<typeof counts>;
export type DeliveryStatus = z.infer<typeof deliveryStatus>;
