import { Schema, type InferSchemaType } from "mongoose";

/** A business's own chat spellings and synonyms; every saved list is kept, and the newest is in use. */
export const faqWordListSchema = new Schema(
  {
    /** The number: two who save at once cannot both be first. */
    _id: { type: String, required: true },
    number: { type: Number, required: true },
    items: { type: Schema.Types.Mixed, required: true },
    /** Groups of words that mean one thing. */
    synonyms: { type: Schema.Types.Mixed, default: [] },
    by: { type: String, default: "" },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "faqwordlists" },
);
// Serves finding the newest, with every look for changes of other processes.
faqWordListSchema.index({ number: -1 });
export type FaqWordList = InferSchemaType<typeof faqWordListSchema>;
