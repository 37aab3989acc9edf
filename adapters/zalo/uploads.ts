import { FormData } from "undici";
import { ChannelError, DAY_MS, type Clock, type PlatformRequest, type ReadFile } from "../../src/core";
import { fileExtension, MAX_FILE_BYTES } from "./file-rules";
import { fitImage } from "./fit-image";
import type { OpenApiAccess, OpenApiClient } from "./openapi-client";
import { asObject, idOf, type JsonObject } from "./webhook-json";

type Upload = NonNullable<PlatformRequest["uploads"]>[number];

export interface Uploader {
  /**
   * The request's body with Zalo's ids of its files in it; files that were uploaded in the last days are not uploaded again.
   * @throws {ChannelError} CHANNEL_REJECTED for a file Zalo does not take
   */
  fill(accountId: string, request: PlatformRequest, access: OpenApiAccess): Promise<JsonObject>;
  /** Zalo says that an id has expired: the next `fill` uploads again. */
  forget(accountId: string, request: PlatformRequest): void;
}

/** Zalo keeps uploads for 7 days. */
const REUSE_MS = 6 * DAY_MS;
const MAX_REMEMBERED = 2000;

/** What stands in the body for an uploaded file: the id, and for GIFs their size. */
interface Uploaded {
  fields: JsonObject;
  endsAt: number;
}

export function createUploader(deps: { client: OpenApiClient; readFile: ReadFile; clock: Clock }): Uploader {
  const { client, readFile, clock } = deps;
  const uploaded = new Map<string, Uploaded>();

  async function read(url: string): ReturnType<ReadFile> {
    try {
      return await readFile(url);
    } catch (error) {
      throw new ChannelError("CHANNEL_REJECTED", "The file to be sent cannot be read", {}, { cause: error });
    }
  }

  async function upload(file: Upload, access: OpenApiAccess): Promise<JsonObject> {
    const { data, mimeType, name } = await read(file.url);
    if (file.kind === "file")
      return uploadDocument(data, { name: file.name ?? name, mimeType: file.mimeType ?? mimeType, url: file.url }, access);
    const image = await fitImage(data, file.kind);
    const form = formWith(image.data, image.mimeType, `image.${image.mimeType.slice("image/".length)}`);
    const attachmentId = requiredId(await client.upload(`/v2.0/oa/upload/${image.kind}`, access, form), "attachment_id");
    return { media_type: image.kind, attachment_id: attachmentId, ...image.size };
  }

  async function uploadDocument(
    data: Buffer,
    file: { name: string; mimeType: string; url: string },
    access: OpenApiAccess,
  ): Promise<JsonObject> {
    const extension = fileExtension(file);
    if (!extension) throw new ChannelError("CHANNEL_REJECTED", "Zalo takes PDF, DOC, DOCX and CSV files only");
    if (data.length > MAX_FILE_BYTES) throw new ChannelError("CHANNEL_REJECTED", "Zalo takes files up to 5 MB");
    const name = file.name.toLowerCase().endsWith(`.${extension}`) ? file.name : `${file.name}.${extension}`;
    return { token: requiredId(await client.upload("/v2.0/oa/upload/file", access, formWith(data, file.mimeType, name)), "token") };
  }

  return {
    async fill(accountId, request, access) {
      if (!request.uploads?.length) return request.body;
      const body = structuredClone(request.body);
      for (const file of request.uploads) {
        const key = keyOf(accountId, file);
        let known = uploaded.get(key);
        if (!known || known.endsAt <= clock().getTime()) {
          known = { fields: await upload(file, access), endsAt: clock().getTime() + REUSE_MS };
          uploaded.delete(key);
          uploaded.set(key, known);
          if (uploaded.size > MAX_REMEMBERED) uploaded.delete(uploaded.keys().next().value!);
        }
        Object.assign(parentAt(body, file.path), known.fields);
      }
      return body;
    },
    forget: (accountId, request) => request.uploads?.forEach((file) => uploaded.delete(keyOf(accountId, file))),
  };
}

function keyOf(accountId: string, file: Upload): string {
  return JSON.stringify([accountId, file.kind, file.url]);
}

function formWith(data: Buffer, mimeType: string, name: string): FormData {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(data)], { type: mimeType }), name);
  return form;
}

function requiredId(data: JsonObject, field: string): string {
  const id = idOf(data[field]);
  if (!id) throw new ChannelError("CHANNEL_UNREACHABLE", `Zalo took an upload and gave no ${field}`);
  return id;
}

/** The object that holds the last step of a dot path. */
function parentAt(body: JsonObject, path: string): JsonObject {
  let parent: unknown = body;
  for (const step of path.split(".").slice(0, -1)) parent = (parent as JsonObject | undefined)?.[step];
  const found = asObject(parent);
  if (!found) throw new Error(`A rendered request has nothing at ${path}`);
  return found;
}
