/** Limits of `upload/*`; README "Limits". */
export const MAX_IMAGE_BYTES = 1024 * 1024;
export const MAX_GIF_BYTES = 5 * 1024 * 1024;
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

const FILE_TYPES: [extension: string, mimeType: string][] = [
  ["pdf", "application/pdf"],
  ["doc", "application/msword"],
  ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["csv", "text/csv"],
];

/** Whether Zalo takes the file; a type or size that is not known yet counts as good and is checked again when the file is read. */
export function sendableFile(file: { name?: string; url: string; mimeType?: string; sizeBytes?: number }): boolean {
  if (file.sizeBytes !== undefined && file.sizeBytes > MAX_FILE_BYTES) return false;
  return fileExtension(file) !== null;
}

/** The extension under which the file is uploaded, by its name, else by its MIME type; null when Zalo does not take it. */
export function fileExtension(file: { name?: string; url: string; mimeType?: string }): string | null {
  const name = file.name ?? file.url.split(/[?#]/)[0]!;
  const named = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  const mimeType = file.mimeType?.split(";")[0]?.trim().toLowerCase();
  const found = FILE_TYPES.find(([extension, type]) => (named === undefined ? type === mimeType : extension === named));
  return found?.[0] ?? null;
}
