import { Schema, type InferSchemaType } from "mongoose";

/** One document, `_id` "assist"; none: everything is off. */
export const assistSettingsSchema = new Schema(
  {
    _id: { type: String, required: true },
    baseUrl: { type: String, default: "" },
    model: { type: String, default: "" },
    /** Sealed like channels' credentials; null for endpoints that ask for none. */
    apiKey: { type: String, default: null },
    timeLimitMs: { type: Number, required: true },
    monthlyTokens: { type: Number, required: true },
    dailyCalls: { type: Number, default: null },
    phrase: { type: Boolean, default: false },
    suggest: { type: Boolean, default: false },
    summarise: { type: Boolean, default: false },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "assistsettings" },
);
export type StoredAssistSettings = InferSchemaType<typeof assistSettingsSchema>;

/** What a month has cost so far, `_id` "2026-11". Changed by increments only, so that no process forgets another's. */
export const assistUsageSchema = new Schema(
  {
    _id: { type: String, required: true },
    tokens: { type: Number, required: true },
    calls: { type: Number, required: true },
    /** Calls by day of the month, "01" to "31". */
    days: { type: Schema.Types.Mixed, default: {} },
    /** "<use> <problem>" or "<use> ok" → how often. */
    outcomes: { type: Schema.Types.Mixed, default: {} },
    lastProblem: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, collection: "assistusage", minimize: false },
);
export type StoredAssistUsage = InferSchemaType<typeof assistUsageSchema>;

/** What the model said to one event, so that running the event again asks and pays nothing. Kept for a day. */
export const assistAnswerSchema = new Schema(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    /** Null while it is asked, and when the stored answer was to be sent. */
    text: { type: String, default: null },
    sources: { type: [Schema.Types.Mixed], default: [] },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "assistanswers", minimize: false },
);
// Serves forgetting them.
assistAnswerSchema.index({ at: 1 });
// Serves erasing a contact.
assistAnswerSchema.index({ conversationId: 1 });
export type StoredAssistAnswer = InferSchemaType<typeof assistAnswerSchema>;
