import { Schema, type InferSchemaType } from "mongoose";
import { auditAction, auditActorKind } from "../contract";

/** Who did what, when and from where. Written once, never changed; forgotten after a year. */
export const auditEntrySchema = new Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    action: { type: String, enum: auditAction.options, required: true },
    actor: {
      type: new Schema(
        {
          kind: { type: String, enum: auditActorKind.options, required: true },
          id: { type: String, default: null },
          name: { type: String, default: "" },
        },
        { _id: false },
      ),
      required: true,
    },
    /** What it was done to; null for a login that failed. */
    target: {
      type: new Schema({ id: { type: String, required: true }, name: { type: String, default: "" } }, { _id: false }),
      default: null,
    },
    details: { type: Schema.Types.Mixed, default: {} },
    ip: { type: String, default: null },
    requestId: { type: String, default: null },
  },
  { versionKey: false, collection: "auditentries", minimize: false },
);
// Serves the list, newest first, and forgetting what is too old.
auditEntrySchema.index({ at: -1 });
export type AuditEntry = InferSchemaType<typeof auditEntrySchema>;
