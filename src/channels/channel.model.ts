import { Schema, type InferSchemaType } from "mongoose";

/** One connected Page or OA. `credentials` is AES-256-GCM text made by the credential vault. */
export const channelSchema = new Schema(
  {
    _id: { type: String, required: true },
    type: { type: String, required: true },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    credentials: { type: String, required: true },
    credentialsRevision: { type: Number, required: true, default: 1 },
    /** Hash of the environment's credentials last taken over, so that a refreshed pair is not overwritten at each start. */
    seededFrom: { type: String },
    status: { type: String, enum: ["active", "needs-reconnect", "disabled"], required: true, default: "active" },
    statusReason: { type: String },
    lastEventAt: { type: Date },
    badSignatures: { type: Number, required: true, default: 0 },
    lock: { type: { owner: String, until: Date }, _id: false },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "channels" },
);
// Guarantees that a Page or OA is connected once.
channelSchema.index({ type: 1, accountId: 1 }, { unique: true });
export type Channel = InferSchemaType<typeof channelSchema>;
