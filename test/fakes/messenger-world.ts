import { randomBytes } from "node:crypto";
import { HOUR_MS, type Clock } from "../../src/core";
import { createFaultSwitches, type FaultState } from "./fault-switches";
import type { FakeServer } from "./http-fake";
import { createMediaStore, type MediaStore } from "./media-store";
import { messengerWebhook } from "./messenger-webhook";
import { createPhoneBook, type PhoneBook } from "./phone-book";
import type { PlatformFaults, Webhook } from "./platform-simulator";
import { createWebhookSender, type WebhookSender } from "./webhook-sender";

export interface MessengerPlatformOptions {
  pageId?: string;
  pageAccessToken?: string;
  appSecret?: string;
  verifyToken?: string;
  appId?: string;
  /** Whether the app was granted the Human Agent feature; default true. */
  humanAgent?: boolean;
  /** Default: a free one. */
  port?: number;
  /** How long a webhook that is not answered 200 is repeated. */
  retryForMs?: number;
  clock?: Clock;
}

export type MessengerSettings = Required<Omit<MessengerPlatformOptions, "port" | "retryForMs" | "clock">>;

export interface MessengerContact {
  name: string;
  avatarUrl?: string;
  /** Opens the reply window; null until the contact first acted. */
  lastInteractionAt: Date | null;
}

/** All that the simulated platform knows; the two sides of the simulator share it. */
export interface MessengerWorld {
  readonly settings: MessengerSettings;
  readonly contacts: Map<string, MessengerContact>;
  readonly phones: PhoneBook;
  readonly media: MediaStore;
  readonly uploads: Map<string, { url: string; name?: string }>;
  readonly violations: string[];
  readonly faults: PlatformFaults;
  readonly state: FaultState;
  autoRead: boolean;
  clock: Clock;
  baseUrl(): string;
  sender(): WebhookSender;
  /** The present time, later than any answered before: two events never share a millisecond, so times tell their order. */
  tick(): Date;
  newMessageId(): string;
  /** @throws for an id that was never added */
  contactOf(platformUserId: string): MessengerContact;
  webhookOf(event: Record<string, unknown>, list?: "messaging" | "standby"): Webhook;
  fromContact(platformUserId: string, at: Date, rest: object): Record<string, unknown>;
  /** An echo. */
  fromPage(platformUserId: string, at: Date, message: object): Record<string, unknown>;
  /** In order per contact; resolves also when the product never took it. */
  push(platformUserId: string, webhook: Webhook): Promise<void>;
  /** The phone reports what it got; with `autoRead` also that it was read. */
  confirm(platformUserId: string): void;
  /** Marks everything read; null when there was nothing new. */
  readReceipt(platformUserId: string, upTo?: Date): Webhook | null;
  open(server: FakeServer, webhookUrl: string): void;
  close(): Promise<void>;
}

export function createMessengerWorld(options: MessengerPlatformOptions): MessengerWorld {
  const settings: MessengerSettings = {
    pageId: options.pageId ?? "700100200300",
    pageAccessToken: options.pageAccessToken ?? "EAADemoPageToken001",
    appSecret: options.appSecret ?? "demo_app_secret_7f3a",
    verifyToken: options.verifyToken ?? "demo-verify-token",
    appId: options.appId ?? "555000111222",
    humanAgent: options.humanAgent ?? true,
  };
  const clock = options.clock ?? (() => new Date());
  const { faults, state } = createFaultSwitches((platformUserId, hoursAgo) => {
    world.contactOf(platformUserId).lastInteractionAt = new Date(clock().getTime() - hoursAgo * HOUR_MS);
  });
  let running: { server: FakeServer; sender: WebhookSender; webhookPath: string } | null = null;
  let lastMs = 0;

  function started(): NonNullable<typeof running> {
    if (!running) throw new Error("The Messenger simulator has not been started");
    return running;
  }

  const world: MessengerWorld = {
    settings,
    contacts: new Map(),
    phones: createPhoneBook(),
    media: createMediaStore(() => world.baseUrl()),
    uploads: new Map(),
    violations: [],
    faults,
    state,
    autoRead: false,
    clock,
    baseUrl: () => started().server.url,
    sender: () => started().sender,
    tick() {
      lastMs = Math.max(clock().getTime(), lastMs + 1);
      return new Date(lastMs);
    },
    newMessageId: () => `m_${randomBytes(30).toString("base64url")}`,
    contactOf(platformUserId) {
      const contact = world.contacts.get(platformUserId);
      if (!contact) throw new Error(`No contact ${platformUserId} on the simulated Messenger`);
      return contact;
    },
    webhookOf: (event, list) =>
      messengerWebhook({
        path: started().webhookPath,
        pageId: settings.pageId,
        appSecret: settings.appSecret,
        sentAt: clock(),
        event,
        list,
      }),
    fromContact: (id, at, rest) => ({ sender: { id }, recipient: { id: settings.pageId }, timestamp: at.getTime(), ...rest }),
    fromPage: (id, at, message) => ({
      sender: { id: settings.pageId },
      recipient: { id },
      timestamp: at.getTime(),
      message: { is_echo: true, ...message },
    }),
    push: (platformUserId, webhook) =>
      world
        .sender()
        .send(platformUserId, webhook)
        .catch(() => undefined),
    confirm(platformUserId) {
      const delivered = world.phones.raise(platformUserId, "delivered");
      const last = delivered.at(-1);
      const mids = delivered.map((message) => message.platformMessageId);
      if (last)
        void world.push(
          platformUserId,
          world.webhookOf(world.fromContact(platformUserId, world.tick(), { delivery: { mids, watermark: last.at.getTime() } })),
        );
      const read = world.autoRead ? world.readReceipt(platformUserId) : null;
      if (read) void world.push(platformUserId, read);
    },
    readReceipt(platformUserId, upTo) {
      const last = world.phones.raise(platformUserId, "read", upTo).at(-1);
      return last ? world.webhookOf(world.fromContact(platformUserId, world.tick(), { read: { watermark: last.at.getTime() } })) : null;
    },
    open(server, webhookUrl) {
      running = {
        server,
        sender: createWebhookSender({ webhookUrl, retryForMs: options.retryForMs }),
        webhookPath: new URL(webhookUrl).pathname,
      };
    },
    async close() {
      if (!running) return;
      const { server, sender } = running;
      running = null;
      await sender.stop();
      await server.close();
    },
  };
  return world;
}
