import { Schema, type InferSchemaType } from "mongoose";

/** A contact on one channel. `_id` is the mailbox: `<channelId>:<platformUserId>`. */
export const identitySchema = new Schema(
  {
    _id: { type: String, required: true },
    channelId: { type: String, required: true },
    channelType: { type: String, required: true },
    platformUserId: { type: String, required: true },
    contactId: { type: String, required: true },
    /** The live conversation, else the last one. */
    conversationId: { type: String },
    following: { type: Boolean },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "identities" },
);
// Serves the contact panel's list of channels.
identitySchema.index({ contactId: 1 });
export type Identity = InferSchemaType<typeof identitySchema>;
