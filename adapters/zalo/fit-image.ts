import { ChannelError } from "../../src/core";
import { MAX_GIF_BYTES, MAX_IMAGE_BYTES } from "./file-rules";

export interface FittedImage {
  kind: "image" | "gif";
  data: Buffer;
  mimeType: "image/jpeg" | "image/png" | "image/gif";
  /** Set for GIFs: Zalo asks for their size. */
  size?: { width: number; height: number };
}

/**
 * Zalo takes JPG and PNG up to 1 MB and GIF up to 5 MB; anything else is made a JPG that fits.
 * The bytes decide what an image is, not its name.
 *
 * @throws {ChannelError} CHANNEL_REJECTED when the bytes are no image that can be read
 */
export async function fitImage(data: Buffer, wanted: "image" | "gif"): Promise<FittedImage> {
  const size = wanted === "gif" ? gifSize(data) : null;
  if (size && data.length <= MAX_GIF_BYTES) return { kind: "gif", data, mimeType: "image/gif", size };
  const mimeType = data.subarray(0, 3).equals(JPEG_START) ? "image/jpeg" : data.subarray(0, 8).equals(PNG_START) ? "image/png" : null;
  if (mimeType && data.length <= MAX_IMAGE_BYTES) return { kind: "image", data, mimeType };
  return { kind: "image", data: await shrinkToJpeg(data), mimeType: "image/jpeg" };
}

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

// Large first: a phone shows about 1600 pixels.
const ATTEMPTS = [
  { edge: 2048, quality: 85 },
  { edge: 1600, quality: 80 },
  { edge: 1280, quality: 70 },
  { edge: 800, quality: 60 },
];

async function shrinkToJpeg(data: Buffer): Promise<Buffer> {
  // Loaded on first use: the library costs start-up time and memory that most processes never need.
  const { default: sharp } = await import("sharp");
  for (const { edge, quality } of ATTEMPTS) {
    let jpeg: Buffer;
    try {
      const upright = sharp(data).rotate().flatten({ background: "#ffffff" });
      jpeg = await upright.resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true }).jpeg({ quality }).toBuffer();
    } catch (error) {
      throw new ChannelError("CHANNEL_REJECTED", "The image cannot be read, so it cannot be sent on Zalo", {}, { cause: error });
    }
    if (jpeg.length <= MAX_IMAGE_BYTES) return jpeg;
  }
  throw new ChannelError("CHANNEL_REJECTED", "The image stays over 1 MB even when made smaller");
}

/** Null when the bytes are no GIF. */
function gifSize(data: Buffer): { width: number; height: number } | null {
  const signature = data.subarray(0, 6).toString("latin1");
  if (data.length < 10 || (signature !== "GIF87a" && signature !== "GIF89a")) return null;
  return { width: data.readUInt16LE(6), height: data.readUInt16LE(8) };
}
