import { Schema, type InferSchemaType } from "mongoose";

/**
 * A campaign's message that waits for its turn. It lies here and not among the due messages, so that whatever looks for live ones never
 * reads past a hundred thousand others. The message is the record: an entry whose message does not wait any more says nothing.
 */
export const campaignEntrySchema = new Schema(
  {
    /** The message's. */
    _id: { type: String, required: true },
    channelId: { type: String, required: true },
    conversationId: { type: String, required: true },
    mailbox: { type: String, required: true },
    dueAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "campaignqueue", minimize: false },
);
// Serves the next messages of a channel, in the order in which they became due.
campaignEntrySchema.index({ channelId: 1, dueAt: 1 });
export type CampaignEntry = InferSchemaType<typeof campaignEntrySchema>;
