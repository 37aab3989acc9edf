import { Schema, type InferSchemaType } from "mongoose";

const lastMessageSchema = new Schema(
  {
    messageId: { type: String, required: true },
    text: { type: String, default: "" },
    at: { type: Date, required: true },
    author: { type: String, required: true },
    attachmentKind: { type: String, default: null },
    delivery: { type: String, default: null },
  },
  { _id: false },
);

/** One contact on one channel. Small on purpose: it is rewritten at every turn. */
export const conversationSchema = new Schema(
  {
    _id: { type: String, required: true },
    /** The mailbox while live (not resolved, or resolved and still asking for a rating); unset afterwards. */
    liveKey: { type: String },
    mailbox: { type: String, required: true },
    channelId: { type: String, required: true },
    channelType: { type: String, required: true },
    platformUserId: { type: String, required: true },
    contactId: { type: String, required: true },
    /** Copies of the contact's name and picture for the list. */
    contactName: { type: String, required: true },
    contactAvatarUrl: { type: String, default: null },
    status: { type: String, enum: ["bot", "open", "pending", "resolved"], required: true },
    turn: {
      type: new Schema(
        { owner: { type: String, enum: ["bot", "agent", "nobody"], required: true }, epoch: { type: Number, required: true } },
        { _id: false },
      ),
      required: true,
    },
    /** When an agent gave the turn back: what arrived before is not the bot's to answer. */
    returnedToBotAt: { type: Date },
    /** The flow session (plain JSON, see flows/engine/types.ts), null when the contact is in no flow. */
    session: { type: Schema.Types.Mixed, default: null },
    /** What a flow is still to react to, under the epoch and after the event that were the latest then; see start-event-flow. */
    pendingFlowEvent: {
      type: new Schema(
        {
          event: { type: String, enum: ["conversation-resolved", "returned-to-bot"], required: true },
          epoch: { type: Number, required: true },
          afterEventId: { type: String, default: null },
        },
        { _id: false },
      ),
    },
    /** The event whose turn was saved last; running it again changes nothing. */
    lastEventId: { type: String, default: null },
    assigneeId: { type: String },
    unreadCount: { type: Number, required: true, default: 0 },
    lastMessage: { type: lastMessageSchema, default: null },
    lastMessageAt: { type: Date, required: true },
    /** The contact's last act that opens the platform's reply window. */
    lastInteractionAt: { type: Date, default: null },
    revision: { type: Number, required: true },
    tags: { type: [String], default: [] },
    handoffReason: { type: String, default: null },
    snoozedUntil: { type: Date },
    resolvedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "conversations", minimize: false },
);
// Guarantees one live conversation per contact and channel when two webhooks race.
conversationSchema.index({ liveKey: 1 }, { unique: true, sparse: true });
// Serves the inbox list: everything, newest first.
conversationSchema.index({ lastMessageAt: -1 });
// Serves the inbox list: one status, newest first.
conversationSchema.index({ status: 1, lastMessageAt: -1 });
// Serves the inbox list: one agent's, newest first.
conversationSchema.index({ assigneeId: 1, lastMessageAt: -1 }, { sparse: true });
// Serves the contact panel's earlier conversations.
conversationSchema.index({ contactId: 1 });
export type Conversation = InferSchemaType<typeof conversationSchema>;
