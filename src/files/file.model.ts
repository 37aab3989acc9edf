import { Schema, type InferSchemaType } from "mongoose";

/** A stored upload or a copy of a platform's media; the bytes lie in `<dataDir>/files/<first two of id>/<id>`. */
export const fileSchema = new Schema(
  {
    /** Unguessable: the URL is what lets platforms and customers fetch it. */
    _id: { type: String, required: true },
    name: { type: String, required: true },
    mimeType: { type: String, required: true },
    sizeBytes: { type: Number, required: true },
    kind: { type: String, enum: ["image", "video", "audio", "file"], required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, collection: "files" },
);
export type StoredFile = InferSchemaType<typeof fileSchema>;
