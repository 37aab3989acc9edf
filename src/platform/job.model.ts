import { Schema, type InferSchemaType } from "mongoose";

/** Work that must happen later or may be retried. `_id` is the caller's key: the same work is queued once. */
export const jobSchema = new Schema(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    data: { type: Schema.Types.Mixed, default: {} },
    /** A key whose owner alone may run it, see cluster/ownership; absent: anyone. */
    ownedBy: { type: String },
    state: { type: String, enum: ["waiting", "running", "dead"], required: true },
    /** Unset once dead. */
    runAt: { type: Date },
    attempts: { type: Number, required: true, default: 0 },
    lastError: { type: String },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "jobs", minimize: false },
);
// Serves the runner: what is due next.
jobSchema.index({ runAt: 1 }, { sparse: true });
export type Job = InferSchemaType<typeof jobSchema>;
