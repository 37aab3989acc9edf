import { Schema, type InferSchemaType } from "mongoose";

/** A browser's login. `_id` is the SHA-256 of the cookie's token, so the store alone lets nobody in. */
export const webSessionSchema = new Schema(
  {
    _id: { type: String, required: true },
    agentId: { type: String, required: true },
    csrfToken: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "websessions" },
);
// Serves the sweep of expired logins and signing an agent out everywhere.
webSessionSchema.index({ expiresAt: 1 });
webSessionSchema.index({ agentId: 1 });
export type WebSession = InferSchemaType<typeof webSessionSchema>;

/** A script's access. `_id` is the SHA-256 of the token. */
export const apiTokenSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: ["admin", "supervisor", "agent"], required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: "apitokens" },
);
export type ApiToken = InferSchemaType<typeof apiTokenSchema>;
