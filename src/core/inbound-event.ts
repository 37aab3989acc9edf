import type { MessageContent } from "./content";

/** How the contact came to us: a ref link or an ad. */
export interface Referral {
  ref?: string;
  source?: string;
  adId?: string;
  title?: string;
}

interface EventBase {
  /** Unique within the channel and equal for every redelivery, e.g. `msg:<platformMessageId>`. */
  key: string;
  /** The platform's id of the connected Page or OA this event belongs to. */
  accountId: string;
  /** The platform's id of the contact; with the channel it names the mailbox that keeps events in order. Empty for account-wide events. */
  platformUserId: string;
  /** When it happened at the platform. */
  at: Date;
}

/** What a webhook means in our words. Adapters parse into this and nothing else; the core never sees a platform's JSON. */
export type InboundEvent =
  | (EventBase & {
      kind: "message";
      platformMessageId?: string;
      content: MessageContent;
      /** Set when the contact tapped a button, quick reply or menu item that we (or the Page's menu) defined. */
      payload?: string;
      replyToPlatformMessageId?: string;
      referral?: Referral;
    })
  | (EventBase & {
      /** Something left the Page: our own send coming back, or a person answering in the platform's own console. */
      kind: "echo";
      platformMessageId: string;
      content: MessageContent;
      /** Our message id, when the platform carries it back (Messenger `metadata`). */
      messageId?: string;
      /** With `messageId`: which request of the message this is, from 1, where the platform carries that back too. */
      part?: number;
      /** `ours`: sent by this app. `human`: typed in the platform's console. `other`: another app. `unknown`: the platform does not say. */
      sentBy: "ours" | "human" | "other" | "unknown";
    })
  | (EventBase & {
      kind: "delivered" | "read";
      platformMessageIds?: string[];
      /** Everything sent at or before this is delivered/read. */ watermark?: Date;
    })
  | (EventBase & { kind: "edited"; platformMessageId: string; text: string })
  | (EventBase & { kind: "reaction"; platformMessageId: string; emoji: string | null })
  | (EventBase & { kind: "referral"; referral: Referral })
  | (EventBase & { kind: "followed" | "opened" })
  | (EventBase & { kind: "unfollowed" })
  | (EventBase & { kind: "contact-info"; name?: string; phone?: string; address?: string })
  | (EventBase & { kind: "erase-contact" })
  | (EventBase & { kind: "ignored"; reason: string });

export type InboundEventKind = InboundEvent["kind"];
