import { fileTypeFromBuffer } from "file-type";
import type { StoredFile } from "./file.model";

/** What the bytes say they are. A claim is believed only where bytes cannot tell and nothing can run. */
export async function sniffFile(data: Buffer, name: string): Promise<Pick<StoredFile, "mimeType" | "kind">> {
  const detected = (await fileTypeFromBuffer(data))?.mime;
  const mimeType = detected === undefined ? (isText(data) ? textType(name) : "application/octet-stream") : refined(detected, name);
  return { mimeType, kind: kindOf(mimeType) };
}

/** Pictures, sound and film that every browser shows without running anything in them; SVG is not among them. */
const INLINE = new Set([
  ...["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"],
  ...["video/mp4", "video/webm", "video/quicktime"],
  ...["audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/aac", "audio/ogg", "audio/wav", "audio/webm", "audio/amr"],
]);

export function isShownInline(mimeType: string): boolean {
  return INLINE.has(mimeType);
}

function kindOf(mimeType: string): StoredFile["kind"] {
  if (!isShownInline(mimeType)) return "file";
  return mimeType.split("/", 1)[0] as "image" | "video" | "audio";
}

/** The old Office formats share one container; only the name tells them apart. */
const OLD_OFFICE: Record<string, string> = {
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
};

function refined(detected: string, name: string): string {
  if (detected === "application/x-cfb") return OLD_OFFICE[extension(name)] ?? detected;
  // Sound and film inside Ogg: some detectors add the codec, which browsers do not need.
  return detected.split(";", 1)[0]!;
}

function textType(name: string): string {
  return extension(name) === "csv" ? "text/csv" : "text/plain";
}

function extension(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

function isText(data: Buffer): boolean {
  if (data.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(data);
    return true;
  } catch {
    // Not UTF-8, so not text that we could label: served as plain bytes.
    return false;
  }
}
