import { Schema, type InferSchemaType } from "mongoose";

/** What was learned from one state of the FAQ's questions, so that no process has to learn it again. */
export const faqModelSchema = new Schema(
  {
    /** Names the questions it was learned from, and the code that can read it: see faq-model-store.ts. */
    _id: { type: String, required: true },
    /** Gzipped JSON. */
    learned: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqmodels" },
);
// Serves deleting old ones, without reading what they hold.
faqModelSchema.index({ at: 1 });
export type StoredFaqModel = InferSchemaType<typeof faqModelSchema>;
