import type { AppContext } from "../app-context";
import { rawCollection } from "../platform/raw-collection";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";

export interface LiveConversation {
  conversation: Conversation;
  contact: Contact;
}

/** The conversation that goes on in a mailbox, with the person it is with. */
export async function readLiveConversation(ctx: Pick<AppContext, "models">, mailbox: string): Promise<LiveConversation | null> {
  const conversation = await rawCollection(ctx.models.conversations).findOne({ liveKey: mailbox });
  if (!conversation) return null;
  const contact = await rawCollection(ctx.models.contacts).findOne({ _id: conversation.contactId });
  if (!contact) throw new Error(`Contact ${conversation.contactId} of conversation ${conversation._id} is missing`);
  return { conversation, contact };
}
