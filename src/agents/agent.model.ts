import { Schema, type InferSchemaType } from "mongoose";

export const agentSchema = new Schema(
  {
    _id: { type: String, required: true },
    /** Lower case. */
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: ["admin", "supervisor", "agent"], required: true },
    /** Argon2id in PHC text form; null until an invited agent has chosen a password. */
    passwordHash: { type: String, default: null },
    isDisabled: { type: Boolean, required: true, default: false },
    createdAt: { type: Date, required: true },
    /** To within some minutes; null: never. */
    lastSeenAt: { type: Date, default: null },
  },
  { versionKey: false, collection: "agents" },
);
// Guarantees one account per e-mail address.
agentSchema.index({ email: 1 }, { unique: true });
export type Agent = InferSchemaType<typeof agentSchema>;
