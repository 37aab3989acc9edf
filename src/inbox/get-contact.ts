import type { AppContext } from "../app-context";
import type { ContactDetail } from "../contract";
import { AppError } from "../core";
import { presentConversations } from "./present-conversation";
import { presentFeedback, presentLead } from "./present-lead";

type Deps = Pick<AppContext, "models" | "channels">;

/** The panel shows the latest; a contact with more than this has a history nobody scrolls through there. */
const SHOWN = 50;

/** Everything the contact panel shows. @throws {AppError} NOT_FOUND */
export async function getContact(deps: Deps, contactId: string): Promise<ContactDetail> {
  const { models, channels } = deps;
  const [contact, identities, conversations, leads, feedback] = await Promise.all([
    models.contacts.findOne({ _id: contactId }).lean(),
    models.identities.find({ contactId }).sort({ _id: 1 }).lean(),
    models.conversations.find({ contactId }, { session: 0 }).sort({ lastMessageAt: -1, _id: -1 }).limit(SHOWN).lean(),
    models.leads.find({ contactId }).sort({ at: -1, _id: -1 }).limit(SHOWN).lean(),
    models.feedback.find({ contactId }).sort({ at: -1, _id: -1 }).limit(SHOWN).lean(),
  ]);
  if (!contact) throw new AppError("NOT_FOUND", "There is no such contact");
  return {
    id: contact._id,
    name: contact.name,
    avatarUrl: contact.avatarUrl ?? null,
    phone: contact.phone ?? null,
    email: contact.email ?? null,
    tags: contact.tags ?? [],
    fields: (contact.fields ?? {}) as Record<string, unknown>,
    optedOutAt: contact.optedOutAt?.toISOString() ?? null,
    identities: identities.map(({ channelId, channelType, platformUserId, following }) => ({
      channelId,
      channelType,
      channelName: channels.byId(channelId)?.name ?? channelType,
      platformUserId,
      following: following ?? null,
    })),
    conversations: await presentConversations(deps, conversations),
    leads: leads.map(presentLead),
    feedback: feedback.map(presentFeedback),
    createdAt: contact.createdAt.toISOString(),
  };
}
