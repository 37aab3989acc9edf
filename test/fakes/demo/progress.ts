import type { NewLead, PhoneChannel, Progress } from "../../../inbox-ui/src/features/demo/demo-contract";
import { phoneChannels } from "../../../inbox-ui/src/features/demo/demo-contract";
import type { Models } from "../../../src/models";
import type { PhoneMessage } from "../platform-simulator";
import { plain } from "./data/people";

const ARRIVED: ("sent" | "delivered" | "read")[] = ["sent", "delivered", "read"];

export interface Outcome {
  progress: Progress;
  lead: NewLead | null;
}

/**
 * What the visitor's customers have reached, read from the phones and the database.
 *
 * @param mailboxes `<channelId>:<platformUserId>` of everyone played
 * @param zaloPhones their phones on Zalo
 */
export async function readOutcome(models: Models, mailboxes: string[], zaloPhones: PhoneMessage[][]): Promise<Outcome> {
  const identities = await models.identities.find({ _id: { $in: mailboxes } }).lean();
  const contactIds = identities.map((identity) => identity.contactId);
  const conversations = await models.conversations.find({ contactId: { $in: contactIds } }).lean();
  const handedOff = conversations.filter((conversation) => conversation.handoffReason !== null).map((conversation) => conversation._id);
  const [lead, reply, feedback] = await Promise.all([
    models.leads
      .findOne({ contactId: { $in: contactIds } })
      .sort({ at: -1 })
      .lean(),
    models.messages.exists({
      conversationId: { $in: handedOff },
      author: "agent",
      direction: "outbound",
      "delivery.status": { $in: ARRIVED },
    }),
    models.feedback.exists({ contactId: { $in: contactIds } }),
  ]);
  return {
    progress: { asked: zaloPhones.some(wasAnsweredAboutHours), lead: lead !== null, answered: reply !== null, rated: feedback !== null },
    lead:
      lead && isPhoneChannel(lead.channelType)
        ? { id: lead._id, name: lead.name ?? null, phone: lead.phone ?? null, channel: lead.channelType }
        : null,
  };
}

/** The customer asked when the shop opens, and something came back. */
export function wasAnsweredAboutHours(phone: PhoneMessage[]): boolean {
  const asked = phone.findIndex((message) => message.from === "contact" && /mo cua|may gio/.test(plain(message.content.text ?? "")));
  return asked !== -1 && phone.slice(asked + 1).some((message) => message.from === "business");
}

function isPhoneChannel(type: string): type is PhoneChannel {
  return (phoneChannels as readonly string[]).includes(type);
}
