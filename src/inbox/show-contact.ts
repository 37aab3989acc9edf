import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { Conversation } from "./conversation.model";

type Deps = Pick<AppContext, "models" | "nextRevision" | "inboxEvents">;

/** Copies what changed about a contact to the lists that show it, and tells every window. */
export async function showContact(
  deps: Deps,
  contactId: string,
  change: Partial<Pick<Conversation, "contactName" | "contactAvatarUrl">>,
  reason: string,
): Promise<void> {
  const { contactName } = change;
  if (contactName !== undefined) await rawCollection(deps.models.leads).updateMany({ contactId }, { $set: { contactName } });
  const conversations = rawCollection(deps.models.conversations);
  for (const { _id } of await deps.models.conversations.find({ contactId }, { _id: 1 }).lean()) {
    const revision = deps.nextRevision();
    await conversations.updateOne({ _id }, { $set: { ...change, revision } });
    deps.inboxEvents.emit({ name: "conversation:changed", conversationId: _id, revision, reason });
  }
}
