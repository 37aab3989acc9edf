import type { AppContext } from "../app-context";
import type { Attachment } from "../core";
import { rawCollection } from "../platform/raw-collection";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "files">;

/**
 * Deletes the contact's picture and what was sent in their conversations from the file store, except what somebody else's message shows too and
 * what a flow sent, which belongs to the flow. Call it before the messages forget their attachments, so that running it again finds the rest.
 */
export async function eraseFiles(deps: Deps, contactId: string, conversations: Pick<Conversation, "_id">[]): Promise<void> {
  const own = conversations.map(({ _id }) => _id);
  const ids = new Map<string, string>();
  const note = (url: string | null | undefined): void => {
    const id = url === null || url === undefined ? null : deps.files.idOf(url);
    if (id !== null) ids.set(url!, id);
  };
  const contact = await rawCollection(deps.models.contacts).findOne({ _id: contactId });
  note(contact?.avatarUrl);
  for (const conversationId of own) {
    const messages = await rawCollection(deps.models.messages).find({ conversationId }).toArray();
    for (const { author, attachments } of messages) if (author !== "bot") for (const url of urlsOf(attachments)) note(url);
  }
  if (ids.size === 0) return;
  const kept = await shownElsewhere(deps, [...ids.keys()], own, contactId);
  for (const [url, id] of ids) if (!kept.has(url)) await deps.files.remove(id);
}

/** No index serves this: a person asks to be forgotten seldom enough for one look through everything. */
async function shownElsewhere(deps: Deps, urls: string[], own: string[], contactId: string): Promise<Set<string>> {
  const messages = await deps.models.messages
    .find({ "attachments.url": { $in: urls }, conversationId: { $nin: own } }, { attachments: 1 })
    .lean();
  const contacts: Pick<Contact, "avatarUrl">[] = await deps.models.contacts
    .find({ avatarUrl: { $in: urls }, _id: { $ne: contactId } }, { avatarUrl: 1 })
    .lean();
  return new Set([...messages.flatMap(({ attachments }) => urlsOf(attachments)), ...contacts.flatMap(({ avatarUrl }) => avatarUrl ?? [])]);
}

function urlsOf(attachments: unknown[]): string[] {
  return (attachments as Attachment[]).flatMap((attachment) =>
    "url" in attachment && typeof attachment.url === "string" ? attachment.url : [],
  );
}
