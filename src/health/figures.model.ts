import { Schema, type InferSchemaType } from "mongoose";

/** What happened in six minutes, over all processes. `_id` is when they began, as ISO text. Read as a range of ids; kept for two days. */
export const figuresSchema = new Schema(
  {
    _id: { type: String, required: true },
    /** By `<channelId>|<outcome>`, failures by `<channelId>|failed|<reason>`. */
    counts: { type: Schema.Types.Mixed, default: {} },
    /** Turns by the bucket of their time, see TIME_BOUNDS_MS. */
    handled: { type: Schema.Types.Mixed, default: {} },
    /** The most messages that waited to be sent at once. */
    waiting: { type: Number },
    /** The longest that a process did not react. */
    loopDelayMs: { type: Number },
  },
  { versionKey: false, collection: "figures", minimize: false },
);
export type Figures = InferSchemaType<typeof figuresSchema>;
