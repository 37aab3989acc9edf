import { Schema, type InferSchemaType } from "mongoose";

/** One event as the platform sent it. `_id` is `<channelId>:<event key>`, so a redelivery is refused by the primary key. */
export const rawEventSchema = new Schema(
  {
    _id: { type: String, required: true },
    channelId: { type: String },
    channelType: { type: String, required: true },
    /** `<channelId>:<platformUserId>`: events of one mailbox are worked off in order. */
    mailbox: { type: String, required: true },
    kind: { type: String, required: true },
    key: { type: String, required: true },
    at: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    /** The request's bytes: text where they are valid UTF-8, else base64; `event`: the event alone, read from bytes that were erased. Absent on the later events of a batch: see `bodyIn`. */
    body: { type: String },
    bodyEncoding: { type: String, enum: ["utf8", "base64", "event"] },
    bodyIn: { type: String },
    headers: { type: Schema.Types.Mixed },
    verification: { type: String, required: true },
    state: { type: String, enum: ["pending", "done", "ignored", "failed"], required: true },
    reason: { type: String },
    attempts: { type: Number, required: true, default: 0 },
    duplicates: { type: Number, required: true, default: 0 },
    /** Set while pending, to `at`: what waits is read in the order in which it happened, whatever our clock did meanwhile. */
    dueAt: { type: Date },
    /** Pending, and not to be looked at again before: a change whose message has not come yet. */
    notBefore: { type: Date },
    /** The mailbox, while pending, where another process may be the one that works on it: there nobody knows without a look what came before. */
    pendingMailbox: { type: String },
    /** Set when an admin may want to look: ignored, failed. */
    attentionAt: { type: Date },
  },
  { versionKey: false, collection: "rawevents", minimize: false },
);
// Serves the sweep that finds what a crash left unfinished.
rawEventSchema.index({ dueAt: 1 }, { sparse: true });
// Serves the look for what came before an event, of which word was lost on its way to the worker.
rawEventSchema.index({ pendingMailbox: 1 }, { sparse: true });
// Serves the admin's list of ignored and failed events.
rawEventSchema.index({ attentionAt: -1 }, { sparse: true });
// Serves the deletion of old events.
rawEventSchema.index({ receivedAt: 1 });
export type RawEvent = InferSchemaType<typeof rawEventSchema>;
