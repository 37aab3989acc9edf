import type { AppContext } from "../app-context";
import type { Attachment } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { Message } from "./message.model";

/** The largest file either platform lets a contact send. */
const MAX_MEDIA_BYTES = 25 * 1024 * 1024;

type Deps = Pick<AppContext, "models" | "files" | "nextRevision" | "inboxEvents" | "fetchOutside">;
type Media = Extract<Attachment, { kind: "image" | "file" | "audio" | "video" }>;

/** Queues the copying of a message's media; a message without any costs nothing. */
export async function copyMediaOf(deps: Pick<AppContext, "jobs">, message: Message): Promise<void> {
  if (!(message.attachments as Attachment[]).some(isForeignMedia)) return;
  await deps.jobs.enqueue("copy-media", `media:${message._id}`, { messageId: message._id });
}

/** Copies a message's media into our own store, because the platforms' links expire. */
export async function copyMedia(deps: Deps, messageId: string): Promise<void> {
  const messages = rawCollection(deps.models.messages);
  const message = await messages.findOne({ _id: messageId });
  if (!message) return;
  const failures: unknown[] = [];
  for (const [index, attachment] of (message.attachments as Attachment[]).entries()) {
    if (!isForeignMedia(attachment)) continue;
    // One that cannot be had does not keep the others from being copied; the job tries it again.
    await copyOne(deps, message, index, attachment).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function copyOne(deps: Deps, message: Message, index: number, attachment: Media): Promise<void> {
  const { data, mimeType, finalUrl } = await deps.fetchOutside(attachment.url, MAX_MEDIA_BYTES);
  const name = attachment.name ?? lastPartOf(finalUrl);
  const file = await deps.files.save({ data, name: name || attachment.kind, mimeType });
  const copied = { url: deps.files.pathOf(file._id), name: file.name, mimeType: file.mimeType, sizeBytes: file.sizeBytes };
  const revision = deps.nextRevision();
  const saved = await rawCollection(deps.models.messages).updateOne(
    { _id: message._id, [`attachments.${index}.url`]: attachment.url },
    { $set: { ...Object.fromEntries(Object.entries(copied).map(([key, value]) => [`attachments.${index}.${key}`, value])), revision } },
  );
  // Erased while it was fetched, or copied by another run.
  if (saved.matchedCount === 0) return deps.files.remove(file._id);
  deps.inboxEvents.emit({ name: "message:changed", conversationId: message.conversationId, messageId: message._id, revision });
}

/** The file's name as its address tells it. A bare % is part of a name, however wrong the address is. */
function lastPartOf(url: string): string {
  const part = new URL(url).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

function isForeignMedia(attachment: Attachment): attachment is Media {
  const isMedia = attachment.kind === "image" || attachment.kind === "file" || attachment.kind === "audio" || attachment.kind === "video";
  return isMedia && /^https?:/.test(attachment.url);
}
