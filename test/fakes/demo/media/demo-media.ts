import sharp, { type Sharp } from "sharp";
import { GARMENTS } from "./garments";
import { samplePdf } from "./sample-pdf";
import { STICKERS } from "./stickers";

export interface Media {
  data: Buffer;
  mimeType: string;
}

/** What the phones' pickers offer, by key. */
export const PICTURE_KEYS = ["ao-linen-be", "dam-hoa-nhi", "anh-thu-ao", "bien-lai"] as const;
export const STICKER_KEYS = Object.keys(STICKERS);
export const FILE_KEYS = ["logo-cong-ty", "bao-gia"] as const;

const rendered = new Map<string, Promise<Media>>();

/** A drawn picture, or a small PDF; null for a key that nobody drew. Each is made once per process. */
export async function demoMedia(key: string): Promise<Media | null> {
  const known = rendered.get(key) ?? render(key);
  if (known) rendered.set(key, known);
  return known;
}

function render(key: string): Promise<Media> | null {
  const garment = GARMENTS[key];
  if (garment) return draw(sharp(Buffer.from(garment)).jpeg({ quality: 82 }), "image/jpeg");
  const sticker = STICKERS[key];
  if (sticker) return draw(sharp(Buffer.from(sticker)).png(), "image/png");
  if ((FILE_KEYS as readonly string[]).includes(key)) return Promise.resolve({ data: samplePdf(key), mimeType: "application/pdf" });
  return null;
}

async function draw(image: Sharp, mimeType: string): Promise<Media> {
  return { data: await image.toBuffer(), mimeType };
}
