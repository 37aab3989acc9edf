import { ChannelError, type ChannelAccount, type PlatformRequest } from "../../src/core";
import type { MessengerCredentials } from "./credentials";
import type { GraphClient } from "./graph-client";
import { asFields, asText, type Fields } from "./read-fields";
import type { AttachmentType, Upload, Uploader } from "./upload-attachment";

type Account = ChannelAccount<MessengerCredentials>;

/** Codes with which Meta refused a message for its file, without sending anything. */
const ATTACHMENT_ID_GONE = "100/2018074";
const URL_NOT_FETCHED: readonly unknown[] = ["100/2018008", "100/2018294"];

/**
 * Sends one rendered call, its files first. A file id that has expired and an address that Meta cannot fetch are repaired once,
 * by uploading the file: both are refused before anything is sent.
 *
 * @returns the id that echo and receipts will name
 * @throws {ChannelError} CHANNEL_OUTCOME_UNKNOWN when the call left and no usable answer came: wait for its echo
 */
export async function sendMessage(
  deps: { graph: GraphClient; uploader: Uploader; timeoutMs: number },
  account: Account,
  request: PlatformRequest,
): Promise<{ platformMessageId: string }> {
  const uploads = request.uploads ?? [];
  try {
    return await post(deps, account, uploads.length === 0 ? request.body : await withUploads(deps, account, request.body, uploads));
  } catch (error) {
    const repair = error instanceof ChannelError ? repairOf(error, request, uploads) : null;
    if (!repair) throw error;
    for (const upload of repair.uploads) deps.uploader.forget(account, upload);
    return post(deps, account, await withUploads(deps, account, repair.body, repair.uploads));
  }
}

async function post(
  deps: { graph: GraphClient; timeoutMs: number },
  account: Account,
  body: Fields,
): Promise<{ platformMessageId: string }> {
  const path = `/${encodeURIComponent(account.accountId)}/messages`;
  const result = await deps.graph(account.credentials, {
    method: "POST",
    path,
    body: JSON.stringify(body),
    timeoutMs: deps.timeoutMs,
    isSend: true,
  });
  const platformMessageId = asText(result["message_id"]);
  if (platformMessageId === undefined) throw new ChannelError("CHANNEL_OUTCOME_UNKNOWN", "Messenger's answer names no message id");
  return { platformMessageId };
}

async function withUploads(deps: { uploader: Uploader }, account: Account, body: Fields, uploads: Upload[]): Promise<Fields> {
  const filled = structuredClone(body);
  for (const upload of uploads) {
    setPath(filled, upload.path.split("."), await deps.uploader.attachmentId(account, upload, attachmentType(body, upload)));
  }
  return filled;
}

function repairOf(error: ChannelError, request: PlatformRequest, uploads: Upload[]): { body: Fields; uploads: Upload[] } | null {
  const { platformCode } = error.details;
  if (platformCode === ATTACHMENT_ID_GONE && uploads.length > 0) return { body: request.body, uploads };
  const attachment = attachmentOf(request.body);
  const url = asText(asFields(attachment?.["payload"])?.["url"]);
  if (!URL_NOT_FETCHED.includes(platformCode) || url === undefined) return null;
  const body = structuredClone(request.body);
  setPath(body, ["message", "attachment", "payload"], {});
  return {
    body,
    uploads: [{ path: "message.attachment.payload.attachment_id", url, kind: attachment?.["type"] === "image" ? "image" : "file" }],
  };
}

function attachmentOf(body: Fields): Fields | undefined {
  return asFields(asFields(body["message"])?.["attachment"]);
}

function attachmentType(body: Fields, upload: Upload): AttachmentType {
  const type = attachmentOf(body)?.["type"];
  return type === "audio" || type === "video" ? type : upload.kind === "file" ? "file" : "image";
}

function setPath(target: Fields, path: string[], value: unknown): void {
  const [head = "", ...rest] = path;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = asFields(target[head]) ?? {};
  target[head] = inner;
  setPath(inner, rest, value);
}
