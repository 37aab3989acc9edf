import { Schema, type InferSchemaType } from "mongoose";

/** A process that works. It is alive while its `beat` moves; nobody compares clocks. */
export const workerSchema = new Schema(
  {
    _id: { type: String, required: true },
    beat: { type: Number, required: true },
    startedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "workers" },
);
export type Worker = InferSchemaType<typeof workerSchema>;

/** A fixed share of all keys, and the process that works on it. `_id` is its number as text. */
export const partitionSchema = new Schema(
  {
    _id: { type: String, required: true },
    /** Null: free to take. */
    owner: { type: String, default: null },
    /** Grows with every change of hands. */
    term: { type: Number, required: true },
  },
  { versionKey: false, collection: "partitions" },
);
export type Partition = InferSchemaType<typeof partitionSchema>;
