import { Schema, type InferSchemaType } from "mongoose";

export const feedbackSchema = new Schema(
  {
    _id: { type: String, required: true },
    contactId: { type: String, required: true },
    contactName: { type: String, required: true },
    conversationId: { type: String, required: true },
    kind: { type: String, enum: ["csat"], required: true },
    score: { type: Number, required: true },
    comment: { type: String, default: null },
    /** Who handled the conversation when it was rated. */
    agentId: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "feedback" },
);
// Serves the contact panel.
feedbackSchema.index({ contactId: 1 });
feedbackSchema.index({ at: -1 });
export type Feedback = InferSchemaType<typeof feedbackSchema>;
