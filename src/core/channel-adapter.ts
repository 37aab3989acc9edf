import type { z } from "zod";
import type { MessageContent } from "./content";
import type { InboundEvent } from "./inbound-event";
import type { WindowRules } from "./send-gate";

/** A webhook exactly as it arrived; signatures are computed on `body`. */
export interface RawWebhook {
  body: Buffer;
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
}

export type VerifyResult = { ok: true } | { ok: false; reason: string };

/** One connected Page or OA, secrets decrypted. */
export interface ChannelAccount<Credentials = unknown> {
  channelId: string;
  /** The platform's id of the Page or OA. */
  accountId: string;
  name: string;
  credentials: Credentials;
}

/** What a channel can show; the bot, the renderer and the editor read it, nobody asks for the channel's name. */
export interface Capabilities {
  maxTextChars: number;
  maxButtons: number;
  maxButtonTitleChars: number;
  maxQuickReplies: number;
  maxQuickReplyTitleChars: number;
  maxCards: number;
  image: boolean;
  file: boolean;
  /** True when the platform reports that a message was delivered / read. */
  deliveryReceipts: boolean;
  readReceipts: boolean;
}

/** The permission under which the send gate let a message through; adapters turn it into the platform's own field. */
export type SendPermit = { kind: "standard" } | { kind: "tagged"; tag: string };

/** What the platform needs to know besides the content. */
export interface RenderContext {
  platformUserId: string;
  /** Ours; carried to the platform where it can be (echo matching), and the idempotency key of the part. */
  messageId: string;
  permit: SendPermit;
  replyToPlatformMessageId?: string;
}

/**
 * One call to the platform, as data. `upload` parts name files of ours that `send` must upload first.
 * A message may render to several requests (text over the limit, several images); they are sent in order.
 */
export interface PlatformRequest {
  /** Adapter-owned; the core stores and passes it on unread. */
  body: Record<string, unknown>;
  /** The text of this part, used to match an echo that carries no id of ours. */
  echoText?: string;
  /** Files to upload before `body` is sent; `path` (dot path) in `body` receives the platform's id. */
  uploads?: { path: string; url: string; kind: "image" | "gif" | "file"; name?: string; mimeType?: string }[];
}

export interface ContactProfile {
  name?: string;
  avatarUrl?: string;
  phone?: string;
  locale?: string;
}

/** Reads a file that one of our URLs (`/files/<id>`, or an absolute one) names. */
export type ReadFile = (url: string) => Promise<{ data: Buffer; mimeType: string; name: string }>;

/** Keeps credentials that change by themselves (single-use refresh tokens), encrypted, shared by all processes. */
export interface CredentialVault {
  load(channelId: string): Promise<{ credentials: unknown; revision: number } | null>;
  /** Stores only if nobody else stored since `expectedRevision`; false means: load again. */
  replace(channelId: string, expectedRevision: number, credentials: unknown): Promise<boolean>;
  /** Runs `work` while no other process holds the channel's lock; the lock lapses after `ttlMs`. */
  withLock<T>(channelId: string, ttlMs: number, work: () => Promise<T>): Promise<T>;
  /** Shown to admins: the channel cannot work until someone reconnects it. */
  markNeedsReconnect(channelId: string, reason: string): Promise<void>;
}

/**
 * A platform behind one interface. `verifyWebhook`, `parseWebhook` and `renderMessage` are pure.
 * To add a channel see `adapters/README.md`.
 */
export interface ChannelAdapter<Credentials = unknown> {
  readonly channelType: string;
  readonly credentialsSchema: z.ZodType<Credentials>;
  readonly capabilities: Capabilities;
  readonly windowRules: WindowRules;

  /** Answers the platform's GET check of the webhook URL; null means "not ours": 404. `channels` are all of this type. */
  answerChallenge?(query: Record<string, string>, channels: ChannelAccount<Credentials>[]): { status: number; body: string } | null;
  /** True for an unsigned check call that must get a 200 although it carries nothing (Zalo's console). */
  isProbe?(raw: RawWebhook): boolean;
  /** The Page/OA ids that the body names, in order; empty when it names none or is not JSON. Never throws. */
  accountIdsIn(raw: RawWebhook): string[];
  verifyWebhook(raw: RawWebhook, credentials: Credentials): VerifyResult;
  /** What the platform granted this channel beyond the ordinary; send window tiers may require one of these. None if absent. */
  features?(credentials: Credentials): readonly string[];
  /** When the access must have been renewed at the latest, by itself or by a person; null where nobody knows. */
  accessEndsAt?(credentials: Credentials): Date | null;
  /**
   * @param credentials of the channel, where known: tells echoes of our own app from those of other apps
   * @param accountId the Page/OA the webhook was stored for, where known: settles who is who where a platform's direction is unclear
   * @throws {WebhookParseError} when the body cannot be read at all; one bad event in a batch becomes `ignored` and spares the rest
   */
  parseWebhook(raw: RawWebhook, credentials?: Credentials, accountId?: string): InboundEvent[];

  renderMessage(content: MessageContent, context: RenderContext): PlatformRequest[];
  /** @throws {ChannelError} */
  send(account: ChannelAccount<Credentials>, request: PlatformRequest): Promise<{ platformMessageId: string }>;
  /** Null where the platform does not tell. @throws {ChannelError} */
  fetchProfile(account: ChannelAccount<Credentials>, platformUserId: string): Promise<ContactProfile | null>;
  /** Shows the contact that someone is typing; failures are the caller's to ignore. */
  showTyping?(account: ChannelAccount<Credentials>, platformUserId: string): Promise<void>;
  /** Called on a timer by one process: refreshes tokens that would lapse. */
  keepAlive?(account: ChannelAccount<Credentials>, now: Date): Promise<void>;
}

/** The webhook's bytes are not what the platform documents; kept as an ignored raw event with this reason. */
export class WebhookParseError extends Error {
  override name = "WebhookParseError";
}
