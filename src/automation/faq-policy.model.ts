import { Schema, type InferSchemaType } from "mongoose";

/** How boldly the FAQ answers; one document, none while nobody changed it. */
export const faqPolicySchema = new Schema(
  {
    _id: { type: String, required: true },
    answerAt: { type: Number, required: true },
    askAt: { type: Number, required: true },
    feedback: { type: Boolean, required: true },
    /** Counts the changes: of two who save at once, the second is told. */
    number: { type: Number, required: true },
    by: { type: String, default: "" },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqpolicies" },
);
export type StoredFaqPolicy = InferSchemaType<typeof faqPolicySchema>;
