import { Schema, type InferSchemaType } from "mongoose";

/** An editable flow; what runs is its published version. */
export const flowSchema = new Schema(
  {
    _id: { type: String, required: true },
    key: { type: String, required: true },
    name: { type: String, required: true },
    draft: { type: Schema.Types.Mixed, required: true },
    publishedVersionId: { type: String, default: null },
    publishedNumber: { type: Number, default: null },
    publishedAt: { type: Date, default: null },
    /** Lower runs first when several flows want the same input. */
    priority: { type: Number, required: true, default: 100 },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "flows", minimize: false },
);
// Guarantees that importing a file again updates its flow.
flowSchema.index({ key: 1 }, { unique: true });
export type Flow = InferSchemaType<typeof flowSchema>;

/** Frozen; sessions that started on it stay on it. */
export const flowVersionSchema = new Schema(
  {
    _id: { type: String, required: true },
    flowId: { type: String, required: true },
    number: { type: Number, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
    publishedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "flowversions", minimize: false },
);
// Guarantees that two publishes at once cannot make the same number.
flowVersionSchema.index({ flowId: 1, number: 1 }, { unique: true });
export type StoredFlowVersion = InferSchemaType<typeof flowVersionSchema>;
