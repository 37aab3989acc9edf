import type { MessageContent } from "../../src/core";

/** A message as the contact's phone shows it. */
export interface PhoneMessage {
  platformMessageId: string;
  platformUserId: string;
  from: "business" | "contact";
  content: MessageContent;
  at: Date;
  /** For messages of the business: what the phone reported back. */
  receipt: "sent" | "delivered" | "read";
}

/** What the contact does on the phone. */
export type PhoneAction =
  | { do: "send"; content: MessageContent; payload?: string; replyToPlatformMessageId?: string }
  | { do: "tap"; title: string; payload: string }
  | { do: "follow" }
  | { do: "get-started"; ref?: string }
  /** Sees what has come, or only what had come by `upTo`. */
  | { do: "read"; upTo?: Date };

export interface Webhook {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Trouble that a test or the demo page can cause. Each lasts until `faults.clear()` or its own count/time runs out. */
export interface PlatformFaults {
  /** Calls are refused at the connection (or answered 5xx) for this long. */
  down(forMs: number): void;
  /** The next `count` sends are accepted and shown on the phone, but the connection is cut before the answer. */
  loseAnswers(count: number): void;
  /** The next `count` sends answer with the platform's documented rate-limit error. */
  rateLimit(count: number, retryAfterMs?: number): void;
  /** Every answer waits this long. */
  slow(delayMs: number): void;
  /** The platform now believes the contact last wrote `hoursAgo` hours ago. */
  ageWindow(platformUserId: string, hoursAgo: number): void;
  /** The access token stops working (a refresh may fix it where the platform has one). */
  expireToken(): void;
  /** Echo webhooks are delivered before the send call is answered. */
  echoBeforeAnswer(on: boolean): void;
  clear(): void;
}

/**
 * A strict stand-in for one platform at its HTTP edge: checks every request against the documented limits, answers with documented errors,
 * delivers signed webhooks (in order per contact, retrying on non-200 as documented) to `webhookUrl`, sends echoes and receipts.
 */
export interface PlatformSimulator {
  readonly channelType: string;
  /** Base URL(s) to configure in the product, by env name, e.g. { MESSENGER_GRAPH_URL: "http://127.0.0.1:41234" }. */
  readonly env: Record<string, string>;
  start(options: { webhookUrl: string }): Promise<void>;
  stop(): Promise<void>;
  addContact(contact: { platformUserId: string; name: string; avatarUrl?: string; phone?: string }): void;
  /** Builds, signs and delivers the webhook(s) of an action; resolves when the product answered 200. `hold`: build and return only, deliver nothing. */
  act(
    platformUserId: string,
    action: PhoneAction,
    options?: { hold?: boolean; at?: Date },
  ): Promise<{ webhooks: Webhook[]; message: PhoneMessage | null }>;
  /** Delivers a webhook as built, once, and answers the HTTP status. */
  deliver(webhook: Webhook): Promise<number>;
  /** A person answers in the platform's own console. */
  consoleReply(platformUserId: string, text: string): Promise<void>;
  /** Everything on a contact's phone, oldest first. */
  phone(platformUserId: string): PhoneMessage[];
  /** Called for each new or changed phone message and each platform call; the demo page listens. Returns an unsubscribe function. */
  onChange(
    listener: (
      change:
        | { kind: "message"; message: PhoneMessage }
        | { kind: "call"; method: string; path: string; status: number; errorCode?: string; ms: number },
    ) => void,
  ): () => void;
  /** Requests the product made that broke a documented rule; tests assert it is empty. */
  readonly violations: string[];
  /** Phones report delivered at once and read when `read` is done or immediately if true (default false). */
  autoRead: boolean;
  readonly faults: PlatformFaults;
}
