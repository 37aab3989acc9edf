import { Schema, type InferSchemaType } from "mongoose";

export const faqSchema = new Schema(
  {
    _id: { type: String, required: true },
    questions: { type: [String], required: true },
    answer: { type: String, required: true },
    isEnabled: { type: Boolean, required: true, default: true },
    asked: { type: Number, required: true, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqs" },
);
// Serves noticing that another process edited entries.
faqSchema.index({ updatedAt: -1 });
export type Faq = InferSchemaType<typeof faqSchema>;

/** A question the bot could not answer; later grouped and turned into FAQ entries. */
export const unansweredSchema = new Schema(
  {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    conversationId: { type: String, required: true },
    bestFaqId: { type: String, default: null },
    bestScore: { type: Number, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "unanswered" },
);
unansweredSchema.index({ at: -1 });
export type Unanswered = InferSchemaType<typeof unansweredSchema>;
