import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { Conversation } from "./conversation.model";

/**
 * How many conversations with the contact before the latest one are looked through for a message that the platform names. A conversation ends
 * when it is resolved and a reply leaves, or is reacted to, days later at most: thirty is a month of one a day.
 */
const EARLIER_CONVERSATIONS = 30;

/** The contact's other conversations on this channel, the one that changed last first. */
export async function earlierConversations(
  { models }: Pick<AppContext, "models">,
  { _id, contactId, mailbox }: Conversation,
): Promise<Conversation[]> {
  return await rawCollection(models.conversations)
    .find({ contactId, mailbox, _id: { $ne: _id } })
    .sort({ revision: -1 })
    .limit(EARLIER_CONVERSATIONS)
    .toArray();
}
