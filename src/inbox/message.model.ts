import { Schema, type InferSchemaType } from "mongoose";

const deliverySchema = new Schema(
  {
    status: { type: String, enum: ["queued", "sending", "sent", "delivered", "read", "failed", "unknown"], required: true },
    /** A code of `deliveryReason` in src/contract. */
    reason: { type: String },
    /** The platform's own words or code, for people who dig. */
    detail: { type: String },
    at: { type: Date, required: true },
    /** When a worker should look again; unset once nothing is left to do. */
    dueAt: { type: Date },
    attempts: { type: Number, required: true, default: 0 },
    /** The turn epoch the message was made under; null for agents, who are never fenced. */
    epoch: { type: Number, default: null },
    sendAuthor: { type: String, enum: ["agent", "bot", "survey", "campaign"], required: true },
    /** Platform ids of the parts sent so far, in order; a message over the platform's limit has several. */
    platformMessageIds: { type: [String], default: [] },
    /** Texts of all parts, kept from the claim on, to recognise echoes that carry no id of ours. */
    echoTexts: { type: [String], default: [] },
    claimedAt: { type: Date },
    sentAt: { type: Date },
    deliveredAt: { type: Date },
    readAt: { type: Date },
  },
  { _id: false },
);

/** One item of a conversation. Inbound ids are the raw event's; the bot's are derived from it; agents' from their client id. */
export const messageSchema = new Schema(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    channelId: { type: String, required: true },
    direction: { type: String, enum: ["inbound", "outbound", "internal"], required: true },
    author: { type: String, enum: ["contact", "bot", "agent", "system"], required: true },
    kind: { type: String, enum: ["message", "note", "event"], required: true },
    agentId: { type: String },
    event: {
      type: new Schema(
        { name: { type: String, required: true }, data: { type: Schema.Types.Mixed, default: {} } },
        { _id: false, minimize: false },
      ),
    },
    text: { type: String, default: "" },
    attachments: { type: [Schema.Types.Mixed], default: [] },
    buttons: { type: [Schema.Types.Mixed], default: [] },
    quickReplies: { type: [Schema.Types.Mixed], default: [] },
    replyToId: { type: String },
    /** Bot only: FAQ entries (`faqId`, `question`) that a language model phrased the text from. */
    phrasedFrom: { type: [Schema.Types.Mixed], default: undefined },
    /** Inbound only: the platform's id. */
    platformMessageId: { type: String },
    clientId: { type: String },
    reaction: { type: String },
    reactedAt: { type: Date },
    editedAt: { type: Date },
    at: { type: Date, required: true },
    revision: { type: Number, required: true },
    /** Outbound only: the message is its own outbox entry. */
    delivery: { type: deliverySchema },
  },
  { versionKey: false, collection: "messages", minimize: false },
);
// Serves the thread, oldest to newest, and everything that looks at a conversation's recent messages (echoes, receipts).
messageSchema.index({ conversationId: 1, at: 1, _id: 1 });
// Serves the outbox sweep.
messageSchema.index({ "delivery.dueAt": 1 }, { sparse: true });
export type Message = InferSchemaType<typeof messageSchema>;
