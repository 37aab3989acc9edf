import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import { showContact } from "./show-contact";

const MAX_AVATAR_BYTES = 2 * 1024 * 1024;

type Deps = Pick<AppContext, "models" | "channels" | "adapters" | "files" | "nextRevision" | "inboxEvents" | "log" | "fetchOutside">;

/** Asks the platform who the contact is and copies the picture, whose address expires. A name that somebody gave stays. */
export async function fetchProfile(deps: Deps, mailbox: string): Promise<void> {
  const identity = await rawCollection(deps.models.identities).findOne({ _id: mailbox });
  const channel = identity && deps.channels.byId(identity.channelId);
  const adapter = channel && deps.adapters.get(channel.type);
  if (!identity || !channel || !adapter) return;
  const profile = await adapter.fetchProfile(channel.account, identity.platformUserId);
  if (!profile) return;

  const contacts = rawCollection(deps.models.contacts);
  const contact = await contacts.findOne({ _id: identity.contactId });
  if (!contact) return;
  const name = profile.name && !contact.isNamed ? profile.name : undefined;
  const avatarUrl = profile.avatarUrl && !contact.avatarUrl ? await copyPicture(deps, profile.avatarUrl, mailbox) : undefined;
  const phone = profile.phone && !contact.phone ? profile.phone : undefined;
  const change = { ...(name ? { name, isNamed: true } : {}), ...(avatarUrl ? { avatarUrl } : {}), ...(phone ? { phone } : {}) };
  if (Object.keys(change).length === 0) return;
  await contacts.updateOne({ _id: contact._id }, { $set: change });
  const shown = { ...(name ? { contactName: name } : {}), ...(avatarUrl ? { contactAvatarUrl: avatarUrl } : {}) };
  await showContact(deps, contact._id, shown, "profile");
}

async function copyPicture(deps: Deps, url: string, mailbox: string): Promise<string | undefined> {
  try {
    const { data, mimeType } = await deps.fetchOutside(url, MAX_AVATAR_BYTES);
    const file = await deps.files.save({ data, name: "avatar", mimeType });
    return file.kind === "image" ? deps.files.pathOf(file._id) : undefined;
  } catch (error) {
    // A contact without a picture is still a contact: initials are shown.
    deps.log.warn({ err: error, mailbox }, "picture of a contact could not be copied");
    return undefined;
  }
}
