import { request as httpGet } from "undici";
import { startFakeServer } from "./http-fake";
import { contactEvent } from "./messenger-contact-event";
import { createMessengerGraph } from "./messenger-graph";
import { createMessengerWorld, type MessengerPlatformOptions, type MessengerSettings } from "./messenger-world";
import type { PlatformSimulator, Webhook } from "./platform-simulator";

export interface MessengerPlatform extends PlatformSimulator {
  readonly settings: MessengerSettings;
  /** The verification call that Meta makes when a person saves the webhook address; answers status and body. */
  verifyWebhookUrl(verifyToken?: string): Promise<{ status: number; body: string; challenge: string }>;
  /** Builds and signs a webhook around any messaging event of the Page. */
  webhookOf(event: Record<string, unknown>, list?: "messaging" | "standby"): Webhook;
  /** A link or ad that the contact followed into an existing thread. */
  referral(platformUserId: string, referral: Record<string, unknown>): Promise<void>;
  /** How many attachments the product has uploaded. */
  readonly uploadCount: number;
}

// Under this id the echoes of messages typed in the Page's inbox come.
const INBOX_APP_ID = 26390203743090;

/** A strict stand-in for the Messenger side of the Graph API; see `PlatformSimulator`. */
export function createMessengerPlatform(options: MessengerPlatformOptions = {}): MessengerPlatform {
  const world = createMessengerWorld(options);
  const { settings, phones } = world;
  let webhookUrl = "";

  return {
    channelType: "messenger",
    settings,
    violations: world.violations,
    faults: world.faults,
    webhookOf: world.webhookOf,
    get autoRead() {
      return world.autoRead;
    },
    set autoRead(on) {
      world.autoRead = on;
    },
    get uploadCount() {
      return world.uploads.size;
    },
    get env() {
      return {
        MESSENGER_GRAPH_URL: world.baseUrl(),
        MESSENGER_PAGE_ID: settings.pageId,
        MESSENGER_PAGE_ACCESS_TOKEN: settings.pageAccessToken,
        MESSENGER_APP_SECRET: settings.appSecret,
        MESSENGER_VERIFY_TOKEN: settings.verifyToken,
      };
    },
    async start(target) {
      webhookUrl = target.webhookUrl;
      world.open(await startFakeServer(createMessengerGraph(world), options.port), webhookUrl);
    },
    stop: () => world.close(),
    addContact({ platformUserId, name, avatarUrl }) {
      world.contacts.set(platformUserId, { name, avatarUrl, lastInteractionAt: null });
    },
    async act(platformUserId, action, { hold = false, at } = {}) {
      const contact = world.contactOf(platformUserId);
      const when = at ?? world.tick();
      const acted = contactEvent(world, platformUserId, action, when);
      if (acted && (contact.lastInteractionAt === null || contact.lastInteractionAt < when)) contact.lastInteractionAt = when;
      const webhook = acted ? world.webhookOf(acted.event) : action.do === "read" ? world.readReceipt(platformUserId, action.upTo) : null;
      if (webhook && !hold) await world.sender().send(platformUserId, webhook);
      return { webhooks: webhook ? [webhook] : [], message: acted?.message ?? null };
    },
    deliver: (webhook) => world.sender().deliver(webhook),
    async consoleReply(platformUserId, text) {
      world.contactOf(platformUserId);
      const platformMessageId = world.newMessageId();
      const at = world.tick();
      phones.add({
        platformMessageId,
        platformUserId,
        from: "business",
        content: { text, attachments: [], buttons: [], quickReplies: [] },
        at,
        receipt: "sent",
      });
      const echo = world.fromPage(platformUserId, at, { app_id: INBOX_APP_ID, mid: platformMessageId, text });
      await world.sender().send(platformUserId, world.webhookOf(echo));
      world.confirm(platformUserId);
    },
    async referral(platformUserId, referral) {
      const at = world.tick();
      world.contactOf(platformUserId).lastInteractionAt = at;
      await world.sender().send(platformUserId, world.webhookOf(world.fromContact(platformUserId, at, { referral })));
    },
    phone: (platformUserId) => phones.of(platformUserId),
    onChange: (listener) => phones.onChange(listener),
    async verifyWebhookUrl(verifyToken = settings.verifyToken) {
      const challenge = "1158201444";
      const query = new URLSearchParams({ "hub.mode": "subscribe", "hub.verify_token": verifyToken, "hub.challenge": challenge });
      const answer = await httpGet(`${webhookUrl}?${query}`);
      return { status: answer.statusCode, body: await answer.body.text(), challenge };
    },
  };
}
