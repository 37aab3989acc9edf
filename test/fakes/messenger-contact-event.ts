import { inboundAttachment } from "./messenger-content";
import type { MessengerWorld } from "./messenger-world";
import type { PhoneAction, PhoneMessage } from "./platform-simulator";

/** What the contact does, as a messaging event and on the phone; null for what Messenger does not announce. */
export function contactEvent(
  world: MessengerWorld,
  contactId: string,
  action: PhoneAction,
  at: Date,
): { event: Record<string, unknown>; message: PhoneMessage } | null {
  const platformMessageId = world.newMessageId();
  const say = (content: PhoneMessage["content"], rest: object): { event: Record<string, unknown>; message: PhoneMessage } => ({
    event: world.fromContact(contactId, at, rest),
    message: world.phones.add({ platformMessageId, platformUserId: contactId, from: "contact", content, at, receipt: "sent" }),
  });
  const plain = (text: string): PhoneMessage["content"] => ({ text, attachments: [], buttons: [], quickReplies: [] });
  switch (action.do) {
    case "send": {
      const attachments = action.content.attachments.map((attachment) => inboundAttachment(attachment, world.media.publish));
      const { text } = action.content;
      return say(action.content, {
        message: {
          mid: platformMessageId,
          ...(text !== undefined && { text }),
          ...(attachments.length > 0 && { attachments }),
          ...(action.payload !== undefined && { quick_reply: { payload: action.payload } }),
          ...(action.replyToPlatformMessageId !== undefined && { reply_to: { mid: action.replyToPlatformMessageId } }),
        },
      });
    }
    case "tap": {
      const isQuickReply = world.phones
        .of(contactId)
        .some((m) => m.content.quickReplies.some((q) => q.payload === action.payload && q.title === action.title));
      const tapped = isQuickReply
        ? { message: { mid: platformMessageId, text: action.title, quick_reply: { payload: action.payload } } }
        : { postback: { mid: platformMessageId, title: action.title, payload: action.payload } };
      return say(plain(action.title), tapped);
    }
    case "get-started": {
      const referral = action.ref === undefined ? undefined : { ref: action.ref, source: "SHORTLINK", type: "OPEN_THREAD" };
      return say(plain("Bắt đầu"), { postback: { mid: platformMessageId, title: "Bắt đầu", payload: "GET_STARTED", referral } });
    }
    case "follow": // Messenger has no such thing
    case "read":
      return null;
  }
}
