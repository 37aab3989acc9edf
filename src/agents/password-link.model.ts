import { Schema, type InferSchemaType } from "mongoose";

/** A link that lets its holder choose an account's password, once. `_id` is the SHA-256 of its token, so the store alone lets nobody in. */
export const passwordLinkSchema = new Schema(
  {
    _id: { type: String, required: true },
    agentId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "passwordlinks" },
);
// Serves taking back an account's earlier links.
passwordLinkSchema.index({ agentId: 1 });
export type PasswordLink = InferSchemaType<typeof passwordLinkSchema>;
