import { Schema, type InferSchemaType } from "mongoose";

/**
 * The search index: written a block of messages (or contacts) at a time, so that what a message costs is shared by the whole block.
 * It only points: every hit is looked up and compared before it is shown, so a stale or doubled entry does no harm.
 */
export const searchBlockSchema = new Schema(
  {
    /** `<kind>:<block id>`; block ids grow with time. */
    _id: { type: String, required: true },
    /** Ids of the documents by their position in the block; empty where one was erased. */
    refs: { type: [String], required: true },
    /** Every document of a revision below this is indexed. */
    coveredRevision: { type: Number, required: true },
  },
  { versionKey: false, collection: "searchblocks" },
);
export type SearchBlock = InferSchemaType<typeof searchBlockSchema>;

/** Where one word occurs in one block. Ids sort by word, then by age, so a plain range serves a word as well as the start of one. */
export const searchWordSchema = new Schema(
  {
    /** `<kind>:<word> <block id>` */
    _id: { type: String, required: true },
    /** Ascending positions in the block, see `packPositions`. */
    positions: { type: String, required: true },
  },
  { versionKey: false, collection: "searchwords" },
);
export type SearchWord = InferSchemaType<typeof searchWordSchema>;
