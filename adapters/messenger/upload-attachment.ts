import { randomUUID } from "node:crypto";
import { ChannelError, type ChannelAccount, type Clock, type PlatformRequest, type ReadFile } from "../../src/core";
import type { MessengerCredentials } from "./credentials";
import type { GraphClient } from "./graph-client";
import { LIMITS, UPLOAD_TIMEOUT_MS } from "./limits";
import { asId } from "./read-fields";

export type Upload = NonNullable<PlatformRequest["uploads"]>[number];
export type AttachmentType = "image" | "audio" | "video" | "file";

export interface Uploader {
  /** The platform's id of the file; uploads at most once per Page and file while the id lives. @throws {ChannelError} */
  attachmentId(account: ChannelAccount<MessengerCredentials>, upload: Upload, type: AttachmentType): Promise<string>;
  /** The platform no longer knows the id. */
  forget(account: ChannelAccount<MessengerCredentials>, upload: Upload): void;
}

const MAX_REMEMBERED = 1_000;

/** Uploads files to the Page's attachment store and remembers their ids in this process: a flow sends the same picture often. */
export function createUploader(deps: { graph: GraphClient; readFile: ReadFile; clock: Clock }): Uploader {
  const remembered = new Map<string, { id: string; until: number }>();
  const keyOf = (account: ChannelAccount<MessengerCredentials>, upload: Upload): string => `${account.accountId} ${upload.url}`;

  return {
    async attachmentId(account, upload, type) {
      const key = keyOf(account, upload);
      const now = deps.clock().getTime();
      const known = remembered.get(key);
      if (known && known.until > now) return known.id;
      const file = await read(deps.readFile, upload);
      const form = multipart({ message: JSON.stringify({ attachment: { type, payload: { is_reusable: true } } }) }, file);
      const result = await deps.graph(account.credentials, {
        method: "POST",
        path: `/${encodeURIComponent(account.accountId)}/message_attachments`,
        ...form,
        timeoutMs: UPLOAD_TIMEOUT_MS,
        isSend: false,
      });
      const id = asId(result["attachment_id"]);
      if (id === undefined) throw new ChannelError("CHANNEL_UNREACHABLE", "Messenger took the file but named no attachment id");
      // Oldest out first; a Map keeps the order of insertion.
      remembered.delete(key);
      remembered.set(key, { id, until: now + LIMITS.uploadLifeMs });
      for (const oldest of remembered.keys()) {
        if (remembered.size <= MAX_REMEMBERED) break;
        remembered.delete(oldest);
      }
      return id;
    },
    forget: (account, upload) => void remembered.delete(keyOf(account, upload)),
  };
}

interface UploadFile {
  data: Buffer;
  mimeType: string;
  name: string;
}

async function read(readFile: ReadFile, upload: Upload): Promise<UploadFile> {
  let file: Awaited<ReturnType<ReadFile>>;
  try {
    file = await readFile(upload.url);
  } catch (error) {
    throw new ChannelError("CHANNEL_REJECTED", "The file to send could not be read", { url: upload.url }, { cause: error });
  }
  if (file.data.length > LIMITS.fileBytes) {
    throw new ChannelError("CHANNEL_REJECTED", "The file is over the 25 MB that Messenger takes", {
      url: upload.url,
      sizeBytes: file.data.length,
    });
  }
  return { data: file.data, mimeType: upload.mimeType ?? file.mimeType, name: upload.name ?? file.name };
}

function multipart(fields: Record<string, string>, file: UploadFile): { body: Buffer; contentType: string } {
  const boundary = `sao-${randomUUID()}`;
  const head = (disposition: string, rest = ""): string => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${rest}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => `${head(`name="${name}"`)}${value}\r\n`);
  parts.push(head(`name="filedata"; filename="${headerText(file.name)}"`, `Content-Type: ${headerText(file.mimeType)}\r\n`));
  const body = Buffer.concat([Buffer.from(parts.join("")), file.data, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}

// As browsers write names into a form: quotes and line breaks percent-encoded, other control characters dropped.
function headerText(value: string): string {
  return value
    .replace(/"/g, "%22")
    .replace(/\r/g, "%0D")
    .replace(/\n/g, "%0A")
    .replace(/\p{Cc}/gu, "");
}
