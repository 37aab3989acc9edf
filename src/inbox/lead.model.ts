import { Schema, type InferSchemaType } from "mongoose";

export const leadSchema = new Schema(
  {
    _id: { type: String, required: true },
    contactId: { type: String, required: true },
    contactName: { type: String, required: true },
    conversationId: { type: String, required: true },
    channelType: { type: String, required: true },
    name: { type: String, default: null },
    phone: { type: String, default: null },
    email: { type: String, default: null },
    note: { type: String, default: null },
    fields: { type: Schema.Types.Mixed, default: {} },
    status: { type: String, enum: ["new", "contacted", "won", "lost"], required: true, default: "new" },
    /** Folded name, phone digits and email, for search. */
    searchText: { type: String, default: "" },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: "leads", minimize: false },
);
// Serves the Leads page.
leadSchema.index({ at: -1 });
leadSchema.index({ status: 1, at: -1 });
// Serves the contact panel.
leadSchema.index({ contactId: 1 });
export type Lead = InferSchemaType<typeof leadSchema>;
