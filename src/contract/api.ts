import { z } from "zod";
import { messageContentSchema, attachmentSchema } from "../core/content";

/** Request and response shapes of /api/v1. Dates travel as ISO strings. The OpenAPI page is made from these. */
export const roleSchema = z.enum(["admin", "supervisor", "agent"]);
export const isoDate = z.iso.datetime({ offset: true });

export const errorResponse = z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()).optional() });
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

// --- setup and session ---
/** GET /setup, open to strangers: whether the first admin must still be made, and what kind of install this is. */
export const setupResponse = z.object({
  needsAdmin: z.boolean(),
  /** True when this visitor must also bring the code that the server printed at its start. */
  needsCode: z.boolean(),
  demo: z.boolean(),
  businessName: z.string(),
  version: z.string(),
});
const personName = z.string().trim().min(1).max(80);
const emailAddress = z.email().max(200);
const newPassword = z.string().min(10).max(200);
export const createAdminRequest = z.object({ name: personName, email: emailAddress, password: newPassword });
/** POST /setup; only while no agent exists. */
export const setupRequest = createAdminRequest.extend({ code: z.string().max(100).optional() });
export const loginRequest = z.object({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) });
export const agentSummary = z.object({ id: z.string(), name: z.string(), role: roleSchema });
/** POST /session and GET /session */
export const sessionResponse = z.object({ agent: agentSummary, csrfToken: z.string() });
/** GET /agents */
export const agentItem = agentSummary.extend({
  email: z.string(),
  online: z.boolean(),
  isDisabled: z.boolean(),
  /** The rest is for admins who ask for everybody. True: has not chosen a password yet. */
  isInvited: z.boolean().optional(),
  lastSeenAt: isoDate.nullable().optional(),
  /** Until when the link to choose a password counts; null: there is none, or it has expired. */
  linkEndsAt: isoDate.nullable().optional(),
});
/** GET /agents?disabled=true also lists who may not sign in or was invited; POST /agents/:id/{disable,enable} take {} and answer the agent. */
export const agentQuery = z.object({ disabled: z.enum(["true", "false"]).default("false") });
/** POST /agents */
export const inviteAgentRequest = z.object({ name: personName, email: emailAddress, role: roleSchema });
/** PATCH /agents/:id */
export const changeAgentRequest = z.object({ name: personName.optional(), role: roleSchema.optional() });
/** POST /agents and POST /agents/:id/password-link. The link is shown this once. */
export const agentLinkResponse = z.object({ agent: agentItem, url: z.string(), endsAt: isoDate });
/** POST /invitation, open to strangers: whom a link is for. `isNew` false: it resets a password. */
export const invitationRequest = z.object({ token: z.string().min(1).max(200) });
export const invitationResponse = z.object({
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  isNew: z.boolean(),
  endsAt: isoDate,
});
/** POST /invitation/accept */
export const acceptInvitationRequest = invitationRequest.extend({ password: newPassword });
/** GET /tokens; DELETE /tokens/:id revokes. A token itself is shown once, by the command that makes it. */
export const tokenItem = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  createdAt: isoDate,
  lastUsedAt: isoDate.nullable(),
});

// --- conversations ---
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

/** POST …/assign; null unassigns. */
export const assignRequest = z.object({ agentId: z.string().nullable() });
/** POST …/take-over; `force` takes it from another agent who works on it. */
export const takeOverRequest = z.object({ force: z.boolean().default(false) });
/** POST …/snooze */
export const snoozeRequest = z.object({ until: isoDate });
/** POST …/{resolve,reopen,return-to-bot,read} take {} and answer the conversation. */
export const emptyRequest = z.object({});
/** POST …/messages/:messageId/retry → 202 messageItem; failed: queues again. unknown: an agent decided to send again. */

// --- contacts, leads, feedback ---
export const feedbackItem = z.object({
  id: z.string(),
  conversationId: z.string(),
  contactId: z.string(),
  contactName: z.string(),
  kind: z.enum(["csat"]),
  score: z.number(),
  comment: z.string().nullable(),
  at: isoDate,
});
export const leadItem = z.object({
  id: z.string(),
  contactId: z.string(),
  conversationId: z.string(),
  contactName: z.string(),
  channelType: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  note: z.string().nullable(),
  fields: z.record(z.string(), z.unknown()),
  status: z.enum(["new", "contacted", "won", "lost"]),
  at: isoDate,
});
/** GET /leads?status&q&cursor ; PATCH /leads/:id {status} ; GET /leads.csv */
export const leadList = listOf(leadItem);
export const leadQuery = z.object({
  status: leadItem.shape.status.optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const updateLeadRequest = z.object({ status: leadItem.shape.status });

export const contactDetail = z.object({
  id: z.string(),
  name: z.string(),
  avatarUrl: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  tags: z.array(z.string()),
  fields: z.record(z.string(), z.unknown()),
  optedOutAt: isoDate.nullable(),
  identities: z.array(
    z.object({
      channelId: z.string(),
      channelType: z.string(),
      channelName: z.string(),
      platformUserId: z.string(),
      following: z.boolean().nullable(),
    }),
  ),
  conversations: z.array(conversationItem),
  leads: z.array(leadItem),
  feedback: z.array(feedbackItem),
  createdAt: isoDate,
});
/** PATCH /contacts/:id */
export const updateContactRequest = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  phone: z.string().trim().max(30).nullable().optional(),
  email: z.string().trim().max(200).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(50).optional(),
});

// --- FAQ and flows ---
/** POST /faqs/match */
export const faqMatchRequest = z.object({ text: z.string().min(1).max(2000), limit: z.number().int().min(1).max(10).default(3) });
export const faqMatchResponse = z.object({
  items: z.array(z.object({ id: z.string(), score: z.number(), reason: z.string(), question: z.string(), answer: z.string() })),
});
/** POST /faqs/policy/preview */
export const faqPolicyPreviewRequest = z
  .object({ answerAt: z.number().min(0).max(1), askAt: z.number().min(0).max(1) })
  .refine((policy) => policy.askAt <= policy.answerAt, { message: "must not be above answerAt", path: ["askAt"] });
const faqPolicyExample = z.object({ text: z.string(), question: z.string().nullable(), score: z.number() });
export const faqPolicyPreviewResponse = z.object({
  questions: z.number(),
  notQuestions: z.number(),
  /** Shares of the questions, 0..1. */
  answered: z.number(),
  asked: z.number(),
  refused: z.number(),
  /** Share of the answers that are probably wrong. */
  errorRate: z.number(),
  examples: z.object({ answered: z.array(faqPolicyExample), asked: z.array(faqPolicyExample), refused: z.array(faqPolicyExample) }),
});
export const flowItem = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  publishedVersion: z.number().nullable(),
  publishedAt: isoDate.nullable(),
  updatedAt: isoDate,
});
/** POST /flows/import {definition} → 201 flowItem ; POST /flows/:id/publish {} → flowItem ; GET /flows */

// --- channels and health ---
export const channelItem = z.object({
  id: z.string(),
  type: z.string(),
  accountId: z.string(),
  name: z.string(),
  status: z.enum(["active", "needs-reconnect", "disabled"]),
  statusReason: z.string().nullable(),
  webhookPath: z.string(),
  lastEventAt: isoDate.nullable(),
  badSignatures: z.number(),
});
export const rawEventItem = z.object({
  id: z.string(),
  channelId: z.string().nullable(),
  channelType: z.string(),
  kind: z.string(),
  state: z.enum(["pending", "done", "ignored", "failed"]),
  reason: z.string().nullable(),
  duplicates: z.number(),
  attempts: z.number(),
  receivedAt: isoDate,
  body: z.string().optional(),
});

/** "problem": messages do not flow, or soon will not. "warn": they do, but someone should look. */
export const healthLevel = z.enum(["ok", "warn", "problem"]);
/** The stations of a message's way, in its order; "system" is what all of them stand on. */
export const healthStep = z.enum(["webhook", "signature", "store", "bot", "gate", "access", "send", "system"]);
export const healthCode = z.enum([
  "event-recent",
  "event-never",
  "event-silent",
  "channel-off",
  "signatures-fine",
  "signatures-wrong",
  "signatures-all-wrong",
  "database-fine",
  "database-slow",
  "database-away",
  "database-full",
  "turns-fine",
  "turns-late",
  "events-failed",
  "gate-fine",
  "gate-refused",
  "access-fine",
  "access-ending",
  "access-ended",
  "access-lost",
  "sends-fine",
  "sends-late",
  "sends-refused",
  "outcome-unknown",
  "no-channels",
  "redis-unused",
  "redis-fine",
  "redis-away",
  "workers-fine",
  "workers-missing",
  "disk-fine",
  "disk-low",
  "backup-fine",
  "backup-old",
  "backup-never",
  "backup-elsewhere",
  "clock-fine",
  "clock-behind",
  "clock-skewed",
  "platform-unreachable",
  "jobs-fine",
  "jobs-dead",
  "loop-fine",
  "loop-blocked",
  "address-fine",
  "address-not-public",
]);
/** What was looked at and how it is; the words are the reader's side's. Times are ISO text, sizes bytes, durations milliseconds. */
export const healthCheck = z.object({
  id: z.string(),
  channelId: z.string().nullable(),
  step: healthStep,
  level: healthLevel,
  code: healthCode,
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
/** A figure of the last hour and its ten parts of six minutes, the oldest first. */
export const healthFigure = z.object({ value: z.number().nullable(), parts: z.array(z.number().nullable()) });
/** GET /health?fresh: the platforms are asked anew */
export const healthQuery = z.object({ fresh: z.enum(["true", "false"]).optional() });
export const healthAnswer = z.object({
  at: isoDate,
  level: healthLevel,
  checks: z.array(healthCheck),
  figures: z.object({
    /** Events taken in the last hour. */
    received: healthFigure,
    /** 99 of 100 turns were done within so many milliseconds. */
    handledMs: healthFigure,
    /** Messages that wait to be sent now; parts are the most at once. */
    waiting: healthFigure,
    /** Messages given up today, parts of the last hour. */
    failed: healthFigure,
  }),
  system: z.object({
    engine: z.enum(["sqlite", "mongodb"]),
    databaseBytes: z.number().nullable(),
    memoryBytes: z.number(),
    version: z.string(),
    node: z.string(),
  }),
});

// --- audit log ---
export const auditAction = z.enum([
  "login.ok",
  "login.failed",
  "agent.created",
  "agent.invited",
  "agent.joined",
  "agent.withdrawn",
  "agent.renamed",
  "agent.role-changed",
  "agent.reset-link",
  "agent.password-reset",
  "agent.disabled",
  "agent.enabled",
  "token.created",
  "token.revoked",
  "channel.added",
  "channel.changed",
  "channel.deleted",
  "flow.published",
  "contact.erased",
  "assist.changed",
]);
/** "server": its settings, the command line, or a platform's own event. "stranger": nobody who is signed in. */
export const auditActorKind = z.enum(["agent", "token", "server", "stranger"]);
export const auditItem = z.object({
  id: z.string(),
  at: isoDate,
  action: auditAction,
  actor: z.object({ kind: auditActorKind, id: z.string().nullable(), name: z.string() }),
  target: z.object({ id: z.string(), name: z.string() }).nullable(),
  details: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
});
/** GET /audit?action&cursor&limit */
export const auditQuery = z.object({
  action: auditAction.optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type AgentSummary = z.infer<typeof agentSummary>;
export type AgentItem = z.infer<typeof agentItem>;
export type AgentLinkResponse = z.infer<typeof agentLinkResponse>;
export type InvitationResponse = z.infer<typeof invitationResponse>;
export type TokenItem = z.infer<typeof tokenItem>;
export type AuditItem = z.infer<typeof auditItem>;
export type SessionResponse = z.infer<typeof sessionResponse>;
export type SetupResponse = z.infer<typeof setupResponse>;
export type ConversationItem = z.infer<typeof conversationItem>;
export type ConversationDetail = z.infer<typeof conversationDetail>;
export type ConversationView = z.infer<typeof conversationView>;
export type SearchItem = z.infer<typeof searchItem>;
export type Counts = z.infer<typeof counts>;
export type PhrasedFrom = z.infer<typeof phrasedFrom>;
export type MessageItem = z.infer<typeof messageItem>;
export type DeliveryStatus = z.infer<typeof deliveryStatus>;
export type LeadItem = z.infer<typeof leadItem>;
export type FeedbackItem = z.infer<typeof feedbackItem>;
export type ContactDetail = z.infer<typeof contactDetail>;
export type FileResponse = z.infer<typeof fileResponse>;
export type ChannelItem = z.infer<typeof channelItem>;
export type HealthLevel = z.infer<typeof healthLevel>;
export type HealthStep = z.infer<typeof healthStep>;
export type HealthCode = z.infer<typeof healthCode>;
export type HealthCheck = z.infer<typeof healthCheck>;
export type HealthFigure = z.infer<typeof healthFigure>;
export type HealthAnswer = z.infer<typeof healthAnswer>;
export type RawEventItem = z.infer<typeof rawEventItem>;
export type FlowItem = z.infer<typeof flowItem>;
export type Role = z.infer<typeof roleSchema>;
