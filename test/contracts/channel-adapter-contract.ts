import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  ChannelError,
  messageContentSchema,
  offeredOptions,
  textContent,
  WebhookParseError,
  type ChannelAccount,
  type ChannelAdapter,
  type InboundEvent,
  type InboundEventKind,
  type MessageContent,
  type RawWebhook,
  type ReadFile,
  type RenderContext,
} from "../../src/core";
import { avatarPng } from "../fakes/avatar";
import type { PhoneAction, PhoneMessage, PlatformSimulator, Webhook } from "../fakes/platform-simulator";
import { startWebhookSink, type WebhookSink } from "../fakes/webhook-sink";
import { arbitraryContent } from "./arbitrary-content";

/** What the suite gives the adapter under test. */
export interface ContractEnvironment {
  /** Serves `/files/picture` as a PNG and refuses everything else. */
  readFile: ReadFile;
  /** To be used as the adapter's time-out. */
  timeoutMs: number;
  /** The started simulator's base addresses. */
  env: PlatformSimulator["env"];
}

export interface ContractSubject<Credentials> {
  adapter: ChannelAdapter<Credentials>;
  account: ChannelAccount<Credentials>;
  /** Valid in form, but another app's or account's: its signatures must not match. */
  strangerCredentials: Credentials;
}

/** Where channels rightly differ. */
export interface ContractTraits {
  webhookPath: string;
  /** Whether an echo carries our message id back; else it is matched by its text. */
  echoCarriesMessageId: boolean;
  /** Whether an expired token is repaired by the adapter itself. */
  refreshesToken: boolean;
  /** Whether the platform says after a refusal how long to wait. */
  tellsRetryAfter?: boolean;
  /** A contact's first act, after which the business may write. */
  firstAct: PhoneAction;
}

// Generous, so that a busy machine does not turn an ordinary send into a late one.
const TIMEOUT_MS = 1_500;
const ALICE = "9100000000000001";

/**
 * Every promise of `ChannelAdapter`, once; each adapter's test file calls it. The adapter meets its platform's strict
 * simulator over HTTP, and what counts is what arrives on the phone.
 */
export function channelAdapterContract<Credentials>(
  name: string,
  simulator: PlatformSimulator,
  traits: ContractTraits,
  setup: (environment: ContractEnvironment) => ContractSubject<Credentials> | Promise<ContractSubject<Credentials>>,
): void {
  describe(`${name} keeps the promises of a channel adapter`, () => {
    let sink: WebhookSink;
    let subject: ContractSubject<Credentials>;
    let messageNumber = 0;

    beforeAll(async () => {
      sink = await startWebhookSink(traits.webhookPath);
      await simulator.start({ webhookUrl: sink.url });
      simulator.addContact({ platformUserId: ALICE, name: "Nguyễn Thị Mai" });
      const readFile: ReadFile = async (url) => {
        if (!url.endsWith(PICTURE)) throw new Error(`no such file: ${url}`);
        return { data: avatarPng("picture", 16), mimeType: "image/png", name: "anh.png" };
      };
      subject = await setup({ readFile, timeoutMs: TIMEOUT_MS, env: simulator.env });
      await simulator.act(ALICE, traits.firstAct);
      await simulator.act(ALICE, { do: "send", content: textContent("Chào shop") });
    });
    afterAll(async () => {
      await simulator.stop();
      await sink.close();
    });
    beforeEach(() => {
      simulator.faults.clear();
      simulator.faults.ageWindow(ALICE, 0);
    });

    // --- helpers ---
    const PICTURE = "/files/picture";
    const rawOf = (webhook: Webhook): RawWebhook => ({ body: webhook.body, headers: lowerCased(webhook.headers) });
    const parse = (raw: RawWebhook): InboundEvent[] => subject.adapter.parseWebhook(raw, subject.account.credentials);
    async function webhookOf(action: PhoneAction, at?: Date): Promise<RawWebhook> {
      const { webhooks } = await simulator.act(ALICE, action, { hold: true, at });
      const [first] = webhooks;
      if (!first) throw new Error(`${action.do} made no webhook`);
      return rawOf(first);
    }
    async function eventOf<K extends InboundEventKind>(
      kind: K,
      action: PhoneAction,
      at?: Date,
    ): Promise<Extract<InboundEvent, { kind: K }>> {
      return pickEvent(parse(await webhookOf(action, at)), kind);
    }
    function contextFor(messageId = `msg-${++messageNumber}`): RenderContext {
      return { platformUserId: ALICE, messageId, permit: { kind: "standard" } };
    }
    /** Renders and sends; answers what newly stands on the phone and the ids that the adapter was told. */
    async function send(content: MessageContent, context = contextFor()): Promise<{ ids: string[]; shown: PhoneMessage[] }> {
      const before = simulator.phone(ALICE).length;
      const ids: string[] = [];
      for (const request of subject.adapter.renderMessage(content, context)) {
        ids.push((await subject.adapter.send(subject.account, request)).platformMessageId);
      }
      return { ids, shown: simulator.phone(ALICE).slice(before) };
    }
    async function failureOf(work: Promise<unknown>): Promise<ChannelError> {
      const error = await work.then(
        () => new Error("the call succeeded"),
        (reason: unknown) => reason,
      );
      if (!(error instanceof ChannelError)) throw error;
      return error;
    }

    describe("webhooks", () => {
      it("accepts the platform's signature and nothing else", async () => {
        const raw = await webhookOf({ do: "send", content: textContent("Còn size M không ạ? 👍") });
        const { adapter, account, strangerCredentials } = subject;
        expect(adapter.verifyWebhook(raw, account.credentials)).toEqual({ ok: true });
        expect(adapter.verifyWebhook(raw, strangerCredentials).ok).toBe(false);
        expect(adapter.verifyWebhook({ body: raw.body, headers: {} }, account.credentials).ok).toBe(false);
        fc.assert(
          fc.property(fc.nat(raw.body.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
            const body = Buffer.from(raw.body);
            body[at] = (body[at] ?? 0) ^ change;
            expect(adapter.verifyWebhook({ ...raw, body }, account.credentials).ok).toBe(false);
          }),
        );
      });

      it("survives any signature header", async () => {
        const raw = await webhookOf({ do: "send", content: textContent("a") });
        const headers = Object.keys(raw.headers);
        fc.assert(
          fc.property(fc.constantFrom(...headers), fc.string(), (header, value) => {
            if (raw.headers[header] === value) return;
            const result = subject.adapter.verifyWebhook(
              { ...raw, headers: { ...raw.headers, [header]: value } },
              subject.account.credentials,
            );
            expect(typeof result.ok).toBe("boolean");
          }),
        );
      });

      it("names the account that a webhook is for, and none for bytes that say nothing", async () => {
        expect(subject.adapter.accountIdsIn(await webhookOf({ do: "send", content: textContent("a") }))).toEqual([
          subject.account.accountId,
        ]);
        fc.assert(
          fc.property(fc.uint8Array(), (bytes) => subject.adapter.accountIdsIn({ body: Buffer.from(bytes), headers: {} }).length === 0),
        );
        fc.assert(
          fc.property(fc.json(), (json) => {
            for (const id of subject.adapter.accountIdsIn({ body: Buffer.from(json), headers: {} })) expect(typeof id).toBe("string");
          }),
        );
      });

      it("answers garbage with WebhookParseError", () => {
        for (const bytes of ["", "xin chào", "{", "\u0000", "[1,"]) {
          expect(() => parse({ body: Buffer.from(bytes), headers: {} })).toThrow(WebhookParseError);
        }
        expect(() => parse({ body: Buffer.from([0xff, 0xfe, 0x00]), headers: {} })).toThrow(WebhookParseError);
      });

      it("turns any other JSON into ignored events with a reason", () => {
        fc.assert(
          fc.property(fc.json({ maxDepth: 4 }), (json) => {
            for (const event of parse({ body: Buffer.from(json), headers: {} })) {
              expectWellFormed(event);
              expect(event.kind === "ignored" && event.reason).toBeTruthy();
            }
          }),
          { numRuns: 300 },
        );
      });

      it("survives known webhooks with one value replaced by anything", async () => {
        const bodies = await Promise.all([
          webhookOf({ do: "send", content: { ...textContent("Chào"), attachments: [{ kind: "image", url: "https://cdn.vi.du/a.jpg" }] } }),
          webhookOf({
            do: "send",
            content: { ...textContent(""), text: undefined, attachments: [{ kind: "sticker", stickerId: "369239263222822" }] },
          }),
          webhookOf(traits.firstAct),
        ]);
        fc.assert(
          fc.property(fc.constantFrom(...bodies), fc.nat(40), fc.jsonValue(), (raw, position, value) => {
            const changed = replaceNth(JSON.parse(raw.body.toString("utf8")), position, value);
            for (const event of parse({ body: Buffer.from(JSON.stringify(changed)), headers: raw.headers })) expectWellFormed(event);
          }),
          { numRuns: 500 },
        );
      });
    });

    describe("events", () => {
      it("reads a text with the contact, the account and the time, all ids as text", async () => {
        const at = new Date("2026-10-05T03:04:05.678Z");
        const event = await eventOf("message", { do: "send", content: textContent("Chào shop, còn áo không ạ? 👍🏽") }, at);
        expect(event.content).toEqual(textContent("Chào shop, còn áo không ạ? 👍🏽"));
        expect(event).toMatchObject({ accountId: subject.account.accountId, platformUserId: ALICE, at });
        expectWellFormed(event);
      });

      it("gives a redelivered webhook the same events and another message another key", async () => {
        const raw = await webhookOf({ do: "send", content: textContent("một") });
        const other = await webhookOf({ do: "send", content: textContent("một") });
        expect(parse({ body: Buffer.from(raw.body), headers: { ...raw.headers } })).toEqual(parse(raw));
        expect(parse(other).map((e) => e.key)).not.toEqual(parse(raw).map((e) => e.key));
      });

      it("reads pictures, files, stickers and places", async () => {
        const attachments: MessageContent["attachments"] = [
          { kind: "image", url: "https://cdn.vi.du/anh.jpg" },
          { kind: "file", url: "https://cdn.vi.du/x/bang-gia.pdf", name: "bang-gia.pdf" },
          { kind: "sticker", stickerId: "369239263222822", url: "https://cdn.vi.du/s.png" },
          { kind: "location", latitude: 10.7769, longitude: 106.7009 },
        ];
        for (const attachment of attachments) {
          const event = await eventOf("message", { do: "send", content: { attachments: [attachment], buttons: [], quickReplies: [] } });
          expect(event.content.attachments).toEqual([expect.objectContaining(attachment)]);
        }
      });

      it("brings the payload of a tapped option back", async () => {
        const content = { ...textContent("Chọn nhé"), quickReplies: [{ title: "Còn hàng", payload: "HAS_STOCK" }] };
        const { shown } = await send(content);
        const native = shown.flatMap((m) => [...m.content.quickReplies, ...m.content.buttons.filter((b) => b.type === "postback")])[0];
        if (!native) {
          expect(shown.map((m) => m.content.text).join("\n")).toContain("1. Còn hàng");
          return;
        }
        const event = await eventOf("message", { do: "tap", title: native.title, payload: native.payload });
        expect(event).toMatchObject({ payload: "HAS_STOCK", content: { text: "Còn hàng" } });
      });

      it("keeps the message that a contact replies to", async () => {
        const { ids } = await send(textContent("Dạ còn ạ"));
        const event = await eventOf("message", { do: "send", content: textContent("lấy cái này"), replyToPlatformMessageId: ids[0] });
        expect(event.replyToPlatformMessageId).toBe(ids[0]);
      });
    });

    describe("echoes and receipts", () => {
      const echoWithText = (text: string): Promise<Extract<InboundEvent, { kind: "echo" }>> =>
        sink.first((raw) =>
          parse(raw).find((e): e is Extract<InboundEvent, { kind: "echo" }> => e.kind === "echo" && e.content.text === text),
        );

      it("recognises its own send coming back, also before the answer", async () => {
        for (const before of [false, true]) {
          simulator.faults.echoBeforeAnswer(before);
          const text = `Dạ còn ạ ${before}`;
          const context = contextFor();
          const { ids } = await send(textContent(text), context);
          const echo = await echoWithText(text);
          expect(echo).toMatchObject({ platformUserId: ALICE, accountId: subject.account.accountId, platformMessageId: ids[0] });
          expectWellFormed(echo);
          if (traits.echoCarriesMessageId) expect(echo).toMatchObject({ messageId: context.messageId, sentBy: "ours" });
          else expect(echo.messageId).toBeUndefined();
        }
      });

      it("does not take a person's answer in the platform's console for its own", async () => {
        await simulator.consoleReply(ALICE, "Em Lan đây ạ");
        const echo = await echoWithText("Em Lan đây ạ");
        expect(echo.messageId).toBeUndefined();
        expect(["human", "unknown"]).toContain(echo.sentBy);
      });

      it("says which text each request will echo", async () => {
        for (const request of subject.adapter.renderMessage(textContent("Câu một. ".repeat(600)), contextFor()))
          expect(request.echoText).toBeTruthy();
      });

      it("reports delivered and read for what the phone got", async () => {
        const { ids, shown } = await send(textContent("Anh chị xem giúp em nhé"));
        const { deliveryReceipts, readReceipts } = subject.adapter.capabilities;
        const covers = (kind: "delivered" | "read") => (raw: RawWebhook) =>
          parse(raw).find(
            (e) =>
              e.kind === kind &&
              (e.platformMessageIds?.includes(ids[0] ?? "") || (e.watermark && e.watermark >= (shown[0]?.at ?? new Date(8e15)))),
          );
        if (deliveryReceipts) expectWellFormed(await sink.first(covers("delivered")));
        await simulator.act(ALICE, { do: "read" });
        if (readReceipts) expectWellFormed(await sink.first(covers("read")));
      });
    });

    describe("sending", () => {
      it("answers with the id that the platform uses", async () => {
        const { ids, shown } = await send(textContent("Xin chào 👋"));
        expect(ids).toEqual(shown.map((m) => m.platformMessageId));
        expect(shown.map((m) => m.content.text)).toEqual(["Xin chào 👋"]);
      });

      it("splits a long text and keeps its order", async () => {
        const sentences = Array.from({ length: 400 }, (_, i) => `Câu số ${i} nói về giá.`);
        const { shown } = await send(textContent(sentences.join(" ")));
        expect(shown.length).toBeGreaterThan(1);
        expect(shown.map((m) => m.content.text).join(" ")).toBe(sentences.join(" "));
        for (const part of shown) expect(part.content.text).toMatch(/giá\.$/);
      });

      it("shows a picture of ours", async () => {
        const { shown } = await send({
          text: "Ảnh đây ạ",
          attachments: [{ kind: "image", url: PICTURE, mimeType: "image/png" }],
          buttons: [],
          quickReplies: [],
        });
        expect(shown.flatMap((m) => m.content.attachments).map((a) => a.kind)).toEqual(["image"]);
        expect(shown.map((m) => m.content.text ?? "").join("")).toContain("Ảnh đây ạ");
      });

      it("refuses a file that cannot be read, before anything is sent", async () => {
        const before = simulator.phone(ALICE).length;
        const error = await failureOf(send({ attachments: [{ kind: "image", url: "/files/lost" }], buttons: [], quickReplies: [] }));
        expect(error.retryable).toBe(false);
        expect(simulator.phone(ALICE)).toHaveLength(before);
      });

      it("renders the same content to the same requests", () => {
        fc.assert(
          fc.property(arbitraryContent(PICTURE), (content) => {
            const context = { ...contextFor("same") };
            expect(subject.adapter.renderMessage(structuredClone(content), context)).toEqual(
              subject.adapter.renderMessage(content, context),
            );
          }),
          { numRuns: 30 },
        );
      });

      it("shows any content within the platform's limits, with every text and option", { timeout: 60_000 }, async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryContent(PICTURE), async (content) => {
            const { shown } = await send(content);
            expectNothingLost(content, shown);
          }),
          { numRuns: 60 },
        );
        expect(simulator.violations).toEqual([]);
      });
    });

    describe("failures", () => {
      it("says that nothing was sent while the platform is down", async () => {
        const before = simulator.phone(ALICE).length;
        simulator.faults.down(60_000);
        const error = await failureOf(send(textContent("a")));
        expect(error).toMatchObject({ code: "CHANNEL_UNREACHABLE", retryable: true });
        simulator.faults.clear();
        expect(simulator.phone(ALICE)).toHaveLength(before);
      });

      it("does not know the outcome when the answer is lost or late", async () => {
        simulator.faults.loseAnswers(1);
        const before = simulator.phone(ALICE).length;
        expect(await failureOf(send(textContent("mất trả lời")))).toMatchObject({ code: "CHANNEL_OUTCOME_UNKNOWN", retryable: false });
        simulator.faults.slow(TIMEOUT_MS * 3);
        expect(await failureOf(send(textContent("chậm")))).toMatchObject({ code: "CHANNEL_OUTCOME_UNKNOWN" });
        expect(simulator.phone(ALICE).slice(before)).toHaveLength(2);
      });

      it("waits as long as the platform says", async () => {
        simulator.faults.rateLimit(1, 90_000);
        const error = await failureOf(send(textContent("a")));
        expect(error).toMatchObject({ code: "CHANNEL_RATE_LIMITED", retryable: true });
        if (traits.tellsRetryAfter) expect(error.details.retryAfterMs).toBe(90_000);
        expect((await send(textContent("b"))).ids).toHaveLength(1);
      });

      it("tells a dead token from everything else", async () => {
        simulator.faults.expireToken();
        const sent = send(textContent("a"));
        if (traits.refreshesToken) expect((await sent).ids).toHaveLength(1);
        else expect(await failureOf(sent)).toMatchObject({ code: "CHANNEL_TOKEN_EXPIRED", retryable: false });
      });

      it("tells a closed window and an unknown contact", async () => {
        simulator.faults.ageWindow(ALICE, 24 * 40);
        expect(await failureOf(send(textContent("a")))).toMatchObject({ code: "CHANNEL_WINDOW_CLOSED", retryable: false });
        const stranger: RenderContext = { ...contextFor(), platformUserId: "9100000000009999" };
        expect(await failureOf(send(textContent("a"), stranger))).toMatchObject({ code: "CHANNEL_CONTACT_UNREACHABLE", retryable: false });
      });

      it("never shows a secret in an error", async () => {
        const account = { ...subject.account, credentials: subject.strangerCredentials };
        const [request] = subject.adapter.renderMessage(textContent("a"), contextFor());
        const error = await failureOf(subject.adapter.send(account, request ?? { body: {} }));
        const told = `${error.message} ${JSON.stringify(error.details)} ${inspectCause(error)}`;
        for (const secret of secretsIn(subject.strangerCredentials)) expect(told).not.toContain(secret);
      });
    });

    describe("contacts", () => {
      it("fetches name and picture", async () => {
        const profile = await subject.adapter.fetchProfile(subject.account, ALICE);
        expect(profile?.name).toBe("Nguyễn Thị Mai");
        const picture = await fetch(profile?.avatarUrl ?? "");
        expect(picture.ok).toBe(true);
        expect(picture.headers.get("content-type")).toMatch(/^image\//);
        await picture.body?.cancel();
      });

      it("answers null or a channel error for someone unknown", async () => {
        const result = await subject.adapter.fetchProfile(subject.account, "9100000000009999").catch((error: unknown) => error);
        expect(result === null || result instanceof ChannelError).toBe(true);
      });

      it("calls a lost profile answer retryable: nothing was changed", async () => {
        simulator.faults.slow(TIMEOUT_MS * 3);
        expect(await failureOf(subject.adapter.fetchProfile(subject.account, ALICE))).toMatchObject({
          code: "CHANNEL_UNREACHABLE",
          retryable: true,
        });
      });

      it("shows typing where the platform can", async () => {
        await subject.adapter.showTyping?.(subject.account, ALICE);
        expect(simulator.violations).toEqual([]);
      });
    });

    describe("what it declares", () => {
      it("takes its own credentials and refuses empty ones", () => {
        const { adapter, account } = subject;
        expect(adapter.credentialsSchema.safeParse(account.credentials).success).toBe(true);
        expect(adapter.credentialsSchema.safeParse({}).success).toBe(false);
      });

      it("has window rules in order, and a way to the features they require", () => {
        const { windowRules } = subject.adapter;
        expect(windowRules.sets.length).toBeGreaterThan(0);
        for (const set of windowRules.sets) {
          const ends = set.tiers.map((tier) => tier.upToMs);
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
          if (set.tiers.some((tier) => tier.requiresFeature !== undefined)) expect(subject.adapter.features).toBeDefined();
        }
        const from = windowRules.sets.map((set) => set.validFrom.getTime());
        expect(new Set(from).size).toBe(from.length);
      });

      it("broke no rule of the platform in this whole suite", () => {
        expect(simulator.violations).toEqual([]);
      });
    });
  });
}

function pickEvent<K extends InboundEventKind>(events: InboundEvent[], kind: K): Extract<InboundEvent, { kind: K }> {
  const event = events.find((e): e is Extract<InboundEvent, { kind: K }> => e.kind === kind);
  if (!event) throw new Error(`expected ${kind}, got ${events.map((e) => e.kind).join(", ")}`);
  return event;
}

/** Ids are text, times are real, content is what the core accepts. */
function expectWellFormed(event: InboundEvent): void {
  expect(event.key).toBeTypeOf("string");
  expect(event.key).not.toBe("");
  expect(event.accountId).toBeTypeOf("string");
  expect(event.platformUserId).toBeTypeOf("string");
  expect(Number.isNaN(event.at.getTime())).toBe(false);
  if ("platformMessageId" in event && event.platformMessageId !== undefined) expect(event.platformMessageId).toBeTypeOf("string");
  if ("content" in event) expect(messageContentSchema.safeParse(event.content).error).toBeUndefined();
  if (event.kind === "delivered" || event.kind === "read") {
    for (const id of event.platformMessageIds ?? []) expect(id).toBeTypeOf("string");
    if (event.watermark) expect(Number.isNaN(event.watermark.getTime())).toBe(false);
  }
}

const squeezed = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");

/** Every word and every option of the content is on the phone: as a native control, or as numbered text. */
function expectNothingLost(content: MessageContent, shown: PhoneMessage[]): void {
  const cards = shown.flatMap((m) => m.content.attachments.filter((a) => a.kind === "card"));
  const buttons = shown.flatMap((m) => [...m.content.buttons, ...cards.flatMap((c) => c.buttons)]);
  const chips = shown.flatMap((m) => m.content.quickReplies);
  const text = squeezed([...shown.map((m) => m.content.text ?? ""), ...cards.flatMap((c) => [c.title, c.subtitle ?? ""])].join(""));
  if (content.text !== undefined) expect(text).toContain(squeezed(content.text));
  offeredOptions(content).forEach((option, index) => {
    const native = [...chips, ...buttons.filter((b) => b.type === "postback")].some(
      (o) => o.payload === option.payload && squeezed(o.title) === squeezed(option.title),
    );
    expect(native || text.includes(squeezed(`${index + 1}. ${option.title}`))).toBe(true);
  });
  const cardsIn = content.attachments.filter((a) => a.kind === "card");
  for (const card of cardsIn) for (const part of [card.title, card.subtitle ?? ""]) expect(text).toContain(squeezed(part));
  for (const button of [...content.buttons, ...cardsIn.flatMap((c) => c.buttons)]) {
    if (button.type === "url")
      expect(buttons.some((b) => b.type === "url" && b.url === button.url) || text.includes(squeezed(button.url))).toBe(true);
    if (button.type === "phone") {
      const subscriber = button.phone.replace(/\D/g, "").slice(-8); // however the country code is written
      const called = buttons.some((b) => b.type === "phone" && b.phone.endsWith(subscriber));
      expect(called || text.replace(/\D/g, "").includes(subscriber)).toBe(true);
    }
  }
  for (const attachment of content.attachments) {
    if (attachment.kind === "link") expect(text).toContain(squeezed(attachment.url));
    if (attachment.kind === "contact") expect(text).toContain(squeezed(attachment.phone ?? ""));
  }
  const images = content.attachments.filter((a) => a.kind === "image").length;
  expect(shown.flatMap((m) => m.content.attachments).filter((a) => a.kind === "image").length).toBeGreaterThanOrEqual(images);
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The JSON with its n-th value (depth first, wrapping around) replaced. */
function replaceNth(root: unknown, position: number, value: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const holder = node as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      visit(holder[key]);
    }
  };
  visit(root);
  const place = places[position % places.length];
  if (!place) return value;
  place.holder[place.key] = value;
  return root;
}

function secretsIn(credentials: unknown): string[] {
  return Object.entries(credentials as Record<string, unknown>).flatMap(([key, value]) =>
    /token|secret/i.test(key) && typeof value === "string" ? [value] : [],
  );
}

function inspectCause(error: Error): string {
  return error.cause instanceof Error ? `${error.cause.message} ${inspectCause(error.cause)}` : JSON.stringify(error.cause ?? null);
}
