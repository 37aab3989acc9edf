import { Schema, type InferSchemaType } from "mongoose";

/** The person outside; may be reached on several channels (see identity). */
export const contactSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    /** True once the platform, the contact or an agent told the name; a fallback name is replaced when a better one comes. */
    isNamed: { type: Boolean, required: true, default: false },
    avatarUrl: { type: String },
    phone: { type: String },
    email: { type: String },
    tags: { type: [String], default: [] },
    fields: { type: Schema.Types.Mixed, default: {} },
    optedOutAt: { type: Date },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "contacts", minimize: false },
);
// Serves finding a contact by phone (merge suggestions, search).
contactSchema.index({ phone: 1 }, { sparse: true });
export type Contact = InferSchemaType<typeof contactSchema>;
