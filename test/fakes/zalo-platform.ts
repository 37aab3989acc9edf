import type { Attachment, Clock, MessageContent } from "../../src/core";
import { startFakeServer, type FakeServer } from "./http-fake";
import type { PhoneAction, PhoneMessage, PlatformSimulator, Webhook } from "./platform-simulator";
import { createWebhookSender } from "./webhook-sender";
import type { ZaloEvents } from "./zalo-events";
import { wireOf } from "./zalo-message-rules";
import { createZaloOpenApi } from "./zalo-openapi";
import type { ZaloApp, ZaloTokens } from "./zalo-tokens";
import { createZaloWorld, type ZaloWorld } from "./zalo-world";

export interface ZaloPlatformOptions extends Partial<ZaloApp> {
  /** The pair that works at first. */
  accessToken?: string;
  refreshToken?: string;
  /** The app demands `appsecret_proof`. */
  appSecretProof?: boolean;
  /** Default: a free one. */
  port?: number;
  /** How long a webhook that is not answered 200 is repeated. */
  retryForMs?: number;
  clock?: Clock;
}

export interface ZaloPlatform extends PlatformSimulator {
  readonly settings: ZaloApp & { accessToken: string; refreshToken: string };
  readonly faults: ZaloWorld["faults"];
  /** The token pair that works now. */
  tokens(): { accessToken: string; refreshToken: string };
  readonly tokenCounts: ZaloTokens["counts"];
  readonly uploadCount: number;
  /** All uploads pass their life of 7 days. */
  expireUploads(): void;
  /** Builds signed events that `act` has no word for; `deliver` brings them. */
  readonly events: ZaloEvents;
  /** The console checks the webhook's address: unsigned `{}`; answers the HTTP status. */
  probe(): Promise<number>;
  /** Webhooks that nobody took in time. */
  readonly undelivered: readonly string[];
}

const WELCOME_QUOTA = 3;
const CONSOLE_ADMIN_ID = "990000000000000001";

/** A strict stand-in for one OA at Zalo, with OpenAPI and OAuth on one address; see `PlatformSimulator`. */
export function createZaloPlatform(options: ZaloPlatformOptions = {}): ZaloPlatform {
  const app: ZaloApp = {
    appId: options.appId ?? "4010000000000000001",
    appSecret: options.appSecret ?? "demo-zalo-app-secret-51c8",
    oaId: options.oaId ?? "5200000000000000001",
    oaName: options.oaName ?? "Tiệm Nhà Sáo",
    oaSecretKey: options.oaSecretKey ?? "demo-zalo-oa-secret-9e02",
  };
  const firstTokens = {
    accessToken: options.accessToken ?? "demo-zalo-first-access-token",
    refreshToken: options.refreshToken ?? "demo-zalo-first-refresh-token",
  };
  const clock = options.clock ?? (() => new Date());
  const world = createZaloWorld({ app, firstTokens, appSecretProof: options.appSecretProof ?? false, clock });
  let server: FakeServer | null = null;

  return {
    channelType: "zalo",
    settings: { ...app, ...firstTokens },
    events: world.events,
    violations: world.violations,
    undelivered: world.undelivered,
    faults: world.faults,
    tokens: () => world.tokens.current(),
    tokenCounts: world.tokens.counts,
    get env() {
      return {
        ZALO_OPENAPI_URL: world.url,
        ZALO_OAUTH_URL: world.url,
        ZALO_OA_ID: app.oaId,
        ZALO_APP_ID: app.appId,
        ZALO_APP_SECRET: app.appSecret,
        ZALO_OA_SECRET_KEY: app.oaSecretKey,
        ZALO_ACCESS_TOKEN: firstTokens.accessToken,
        ZALO_REFRESH_TOKEN: firstTokens.refreshToken,
      };
    },
    get autoRead() {
      return world.autoRead;
    },
    set autoRead(on) {
      world.autoRead = on;
    },
    get uploadCount() {
      return world.uploads.count;
    },
    expireUploads: () => world.uploads.expireAll(),
    async start({ webhookUrl }) {
      const { pathname } = new URL(webhookUrl);
      if (pathname !== "/") world.webhookPath = pathname;
      world.sender = createWebhookSender({ webhookUrl, retryForMs: options.retryForMs });
      server = await startFakeServer(createZaloOpenApi(world), options.port);
      world.url = server.url;
    },
    async stop() {
      const { sender } = world;
      world.sender = null;
      await sender?.stop();
      await server?.close();
      server = null;
    },
    addContact(contact) {
      world.contacts.set(contact.platformUserId, { ...contact, isFollower: false, lastInteractionAt: null, welcomesLeft: WELCOME_QUOTA });
    },
    async act(platformUserId, action, { hold = false, at } = {}) {
      const acted = perform(world, platformUserId, action, at);
      if (!hold) await Promise.all(acted.webhooks.map((webhook) => world.running().send(platformUserId, webhook)));
      return acted;
    },
    deliver: (webhook) => world.running().deliver(webhook),
    probe: () => world.running().deliver(world.events.probe()),
    async consoleReply(platformUserId, text) {
      world.contactOf(platformUserId);
      const event = { userId: platformUserId, messageId: world.newMessageId(), at: world.tick() };
      const content = { text, attachments: [], buttons: [], quickReplies: [] };
      world.phones.add({ platformMessageId: event.messageId, platformUserId, from: "business", content, at: event.at, receipt: "sent" });
      await world.running().send(platformUserId, world.events.echo(event, { text, adminId: CONSOLE_ADMIN_ID }));
    },
    phone: (platformUserId) => world.phones.of(platformUserId),
    onChange: (listener) => world.phones.onChange(listener),
  };
}

interface Acted {
  webhooks: Webhook[];
  message: PhoneMessage | null;
}

/** What the contact does, on the phone and as webhooks that are built and not yet delivered. */
function perform(world: ZaloWorld, userId: string, action: PhoneAction, when: Date | undefined): Acted {
  const contact = world.contactOf(userId);
  if (action.do === "read") {
    const seen = world.markRead(userId, action.upTo);
    return { webhooks: seen ? [seen] : [], message: null };
  }
  const at = when ?? world.tick();
  contact.lastInteractionAt = Math.max(contact.lastInteractionAt ?? 0, at.getTime());
  switch (action.do) {
    case "send":
      return say(
        world,
        userId,
        action.payload === undefined ? action.content : { ...action.content, text: action.payload },
        at,
        action.replyToPlatformMessageId,
      );
    case "tap":
      return tap(world, userId, action, at);
    case "follow":
      contact.isFollower = true;
      return { webhooks: [world.events.followed(userId, at)], message: null };
    case "get-started":
      return { webhooks: [world.events.clickedChat(userId, at)], message: null };
  }
}

/** One message, and one webhook, per attachment: that is how Zalo sends several pictures. */
function say(world: ZaloWorld, userId: string, content: MessageContent, at: Date, quoteMessageId?: string, isVisible = true): Acted {
  const parts = content.attachments.length === 0 ? [null] : content.attachments.map((attachment) => withMediaUrl(world, attachment));
  const said = parts.map((attachment, index) => {
    const messageId = world.newMessageId();
    const text = index === 0 ? content.text : undefined;
    const shown: MessageContent = { attachments: attachment ? [attachment] : [], buttons: [], quickReplies: [] };
    if (text !== undefined) shown.text = text;
    const message: PhoneMessage = {
      platformMessageId: messageId,
      platformUserId: userId,
      from: "contact",
      content: shown,
      at,
      receipt: "sent",
    };
    const webhook = world.events.sent({ userId, messageId, at }, { text, attachment, quoteMessageId });
    return { webhook, message: isVisible ? world.phones.add(message) : message };
  });
  return { webhooks: said.map((part) => part.webhook), message: said[0]?.message ?? null };
}

/** A tap on the newest button with this payload, else this title. Without one it is an item of the OA's menu: its payload is what gets sent. */
function tap(world: ZaloWorld, userId: string, { title, payload }: { title: string; payload: string }, at: Date): Acted {
  const newestFirst = world.phones.of(userId).toReversed();
  const buttons = newestFirst.flatMap((message) => (message.from === "business" ? message.content.buttons : []));
  const button = buttons.find((one) => one.type === "postback" && one.payload === payload) ?? buttons.find((one) => one.title === title);
  // Opening a page or the dialler tells the OA nothing.
  if (button && button.type !== "postback") return { webhooks: [], message: null };
  const text = button ? wireOf(button) : { payload, isHidden: false };
  return say(world, userId, { text: text.payload, attachments: [], buttons: [], quickReplies: [] }, at, undefined, !text.isHidden);
}

/** What a contact sends is served from here, unless it is a web address already. */
function withMediaUrl(world: ZaloWorld, attachment: Attachment): Attachment {
  if (attachment.kind === "sticker")
    return { ...attachment, url: attachment.url ?? world.media.publish(`sticker:${attachment.stickerId}`) };
  return "url" in attachment && attachment.url !== undefined ? { ...attachment, url: world.media.publish(attachment.url) } : attachment;
}
