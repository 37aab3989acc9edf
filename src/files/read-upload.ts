import type { IncomingMessage } from "node:http";
import { Response } from "undici";
import { AppError } from "../core";
import { MAX_FILE_BYTES } from "./create-file-store";
import type { NewFile } from "./file-store";

/** Room for the boundaries and headers of the form around the file. */
const MAX_FORM_BYTES = MAX_FILE_BYTES + 64 * 1024;

/**
 * Reads the field `file` of a multipart form. The size is watched while it arrives, so memory stays bounded.
 *
 * @throws {AppError} UNSUPPORTED_MEDIA_TYPE, FILE_TOO_LARGE, INVALID_UPLOAD, INVALID_REQUEST when the field is missing
 */
export async function readUpload(req: IncomingMessage): Promise<NewFile> {
  const contentType = req.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the file as multipart/form-data");
  const body = await readBody(req);
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData().catch((cause: unknown) => {
    throw new AppError("INVALID_UPLOAD", "The form cannot be read", {}, { cause });
  });
  const file = form.get("file");
  if (file === null || typeof file === "string")
    throw new AppError("INVALID_REQUEST", "The form has no file", { fields: { file: "Attach a file" } });
  return { data: Buffer.from(await file.arrayBuffer()), name: file.name, mimeType: file.type };
}

async function readBody(req: IncomingMessage): Promise<Buffer> {
  const tooLarge = (): AppError => new AppError("FILE_TOO_LARGE", "The file is larger than 25 MB", { maxBytes: MAX_FILE_BYTES });
  if (Number(req.headers["content-length"] ?? 0) > MAX_FORM_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_FORM_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("INVALID_UPLOAD", "The upload broke off", {}, { cause });
  }
  return Buffer.concat(chunks);
}
