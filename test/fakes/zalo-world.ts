import { randomBytes } from "node:crypto";
import { HOUR_MS, type Clock } from "../../src/core";
import { createFaultSwitches, type FaultState } from "./fault-switches";
import { createMediaStore, type MediaStore } from "./media-store";
import { createPhoneBook, type PhoneBook } from "./phone-book";
import type { PlatformFaults, Webhook } from "./platform-simulator";
import type { WebhookSender } from "./webhook-sender";
import { createZaloEvents, type ZaloEvents } from "./zalo-events";
import { createZaloTokens, type ZaloApp, type ZaloTokenFaults, type ZaloTokens } from "./zalo-tokens";
import { createZaloUploads, type ZaloUploads } from "./zalo-uploads";

export interface ZaloContact {
  platformUserId: string;
  name: string;
  avatarUrl?: string;
  phone?: string;
  isFollower: boolean;
  /** Epoch ms of what opens the window: a message, a tap, a follow, the first click on "chat". */
  lastInteractionAt: number | null;
  welcomesLeft: number;
}

/** Everything the two sides of the simulator share: the product's calls and the contacts' doings. */
export interface ZaloWorld {
  readonly app: ZaloApp;
  readonly tokens: ZaloTokens;
  readonly uploads: ZaloUploads;
  readonly events: ZaloEvents;
  readonly phones: PhoneBook;
  readonly media: MediaStore;
  readonly contacts: Map<string, ZaloContact>;
  readonly violations: string[];
  /** Webhooks that nobody took in time. */
  readonly undelivered: string[];
  readonly faults: PlatformFaults & ZaloTokenFaults;
  readonly faultState: FaultState;
  /** Set while the simulator runs. */
  url: string;
  sender: WebhookSender | null;
  webhookPath: string;
  autoRead: boolean;
  now(): Date;
  /** Like `now`, but later with every call, so that messages sort by their time. */
  tick(): Date;
  newMessageId(): string;
  contactOf(platformUserId: string): ZaloContact;
  running(): WebhookSender;
  /** In the contact's order, repeated until taken; nobody waits for it. */
  sendLater(platformUserId: string, webhook: Webhook): void;
  /** The contact has seen everything so far; null when there was nothing new. */
  markRead(platformUserId: string, upTo?: Date): Webhook | null;
}

export interface WorldOptions {
  app: ZaloApp;
  firstTokens: { accessToken: string; refreshToken: string };
  appSecretProof: boolean;
  clock: Clock;
}

export function createZaloWorld({ app, firstTokens, appSecretProof, clock }: WorldOptions): ZaloWorld {
  const tokens = createZaloTokens(app, firstTokens, appSecretProof);
  let lastMs = 0;
  const switches = createFaultSwitches((platformUserId, hoursAgo) => {
    world.contactOf(platformUserId).lastInteractionAt = clock().getTime() - hoursAgo * HOUR_MS;
  });

  const world: ZaloWorld = {
    app,
    tokens,
    uploads: createZaloUploads(),
    events: createZaloEvents(app, () => world.webhookPath),
    phones: createPhoneBook(),
    media: createMediaStore(() => world.url),
    contacts: new Map(),
    violations: [],
    undelivered: [],
    faults: {
      ...switches.faults,
      ...tokens.faults,
      expireToken: () => tokens.expire(),
      clear() {
        switches.faults.clear();
        tokens.faults.clear();
      },
    },
    faultState: switches.state,
    url: "",
    sender: null,
    webhookPath: "/webhooks/zalo",
    autoRead: false,
    now: clock,
    tick() {
      lastMs = Math.max(clock().getTime(), lastMs + 1);
      return new Date(lastMs);
    },
    newMessageId: () => randomBytes(10).toString("hex"),
    contactOf(platformUserId) {
      const contact = world.contacts.get(platformUserId);
      if (!contact) throw new Error(`The Zalo simulator knows no contact ${platformUserId}; call addContact first`);
      return contact;
    },
    running() {
      if (!world.sender) throw new Error("The Zalo simulator has not been started");
      return world.sender;
    },
    sendLater(platformUserId, webhook) {
      world.sender?.send(platformUserId, webhook).catch((error: unknown) => world.undelivered.push(String(error)));
    },
    markRead(platformUserId, upTo) {
      const seen = world.phones.raise(platformUserId, "read", upTo).map((message) => message.platformMessageId);
      return seen.length === 0 ? null : world.events.seen(platformUserId, seen, world.tick());
    },
  };
  return world;
}
