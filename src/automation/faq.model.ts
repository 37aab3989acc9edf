import { Schema, type InferSchemaType } from "mongoose";

/** An entry. What the bot reads stands at the top; what people edit waits in `draft` until it is published. */
export const faqSchema = new Schema(
  {
    _id: { type: String, required: true },
    questions: { type: [String], required: true },
    answer: { type: String, default: "" },
    /** True while the bot may answer with it: published, switched on and within its dates. */
    isEnabled: { type: Boolean, required: true, default: true },
    /** Came with a first start's example flow; as long as nobody has edited it, it can be removed with the others. */
    isSample: { type: Boolean, default: false },
    asked: { type: Number, required: true, default: 0 },
    /** How often a customer said that the answer was right, or was not. */
    accepted: { type: Number, default: 0 },
    rejected: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
    /** The rest of the published content (see faq-content.ts); null for entries that a file brought, and for drafts. */
    more: { type: Schema.Types.Mixed, default: null },
    /** Edited and not yet published; null when there is nothing to publish. */
    draft: { type: Schema.Types.Mixed, default: null },
    /** Number of the last published version; 0 before the first. */
    publishedNumber: { type: Number, default: 0 },
    publishedAt: { type: Date, default: null },
    editedBy: { type: String, default: null },
  },
  { versionKey: false, collection: "faqs", minimize: false },
);
// Serves noticing that another process edited entries.
faqSchema.index({ updatedAt: -1 });
export type Faq = InferSchemaType<typeof faqSchema>;

/** A published wording of an entry, kept to be looked at and restored. */
export const faqVersionSchema = new Schema(
  {
    _id: { type: String, required: true },
    faqId: { type: String, required: true },
    number: { type: Number, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    by: { type: String, default: "" },
    what: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqversions", minimize: false },
);
// Serves an entry's history and guarantees that a number is given once.
faqVersionSchema.index({ faqId: 1, number: -1 }, { unique: true });
export type FaqVersion = InferSchemaType<typeof faqVersionSchema>;

/** An answer that the bot gave, and what came of it; kept for three months. */
export const faqReplySchema = new Schema(
  {
    _id: { type: String, required: true },
    faqId: { type: String, required: true },
    conversationId: { type: String, required: true },
    text: { type: String, default: "" },
    score: { type: Number, required: true },
    /** Which of the wordings, 0 for `answer.text`; −1 where the channel's own answer went out. */
    wording: { type: Number, required: true, default: 0 },
    week: { type: Number, required: true },
    /** "accepted" until the customer asks again in vain or calls it wrong ("missed"), or goes on to a person ("handoff"). */
    outcome: { type: String, required: true, default: "accepted" },
    /** What the customer tapped below it last: "accepted" or "rejected". */
    verdict: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqreplies" },
);
// Serves the figures of the last weeks, and deleting old ones.
faqReplySchema.index({ at: -1 });
// Serves the figures of one entry.
faqReplySchema.index({ faqId: 1, at: -1 });
// Serves finding the answer that a handoff followed, or that a verdict is about.
faqReplySchema.index({ conversationId: 1 });
export type FaqReply = InferSchemaType<typeof faqReplySchema>;

/** A question the bot could not answer; later grouped and turned into FAQ entries. */
export const unansweredSchema = new Schema(
  {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    conversationId: { type: String, required: true },
    bestFaqId: { type: String, default: null },
    bestScore: { type: Number, default: null },
    /** The customer said that the answer of `bestFaqId` was not what they meant. */
    wasWrong: { type: Boolean, default: false },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "unanswered" },
);
unansweredSchema.index({ at: -1 });
export type Unanswered = InferSchemaType<typeof unansweredSchema>;

/** A question that nobody wants to answer, under its normalised words. */
export const ignoredQuestionSchema = new Schema(
  {
    _id: { type: String, required: true },
    text: { type: String, required: true },
    by: { type: String, default: "" },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "ignoredquestions" },
);
export type IgnoredQuestion = InferSchemaType<typeof ignoredQuestionSchema>;
