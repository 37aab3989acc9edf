import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ConversationDetail, ConversationItem, MessageItem } from "../../src/contract";
import { textContent } from "../../src/core";
import type { RawEvent } from "../../src/channels/raw-event.model";
import type { Message } from "../../src/inbox/message.model";
import { startProduct, waitForReplies, type Product, type ProductOptions } from "../product";
import { waitFor } from "../wait-for";

/** The way of one message, on whichever engine and processes the options name. Real HTTP on both sides; only the platforms are simulated. */
export function messagePathSuite(options: () => ProductOptions = () => ({})): void {
  let product: Product;
  const quan = "9001000000000000001";
  const nhung = "7100000000000000001";

  beforeEach(async () => {
    product = await startProduct(options());
    product.messenger.addContact({ platformUserId: quan, name: "Trần Minh Quân" });
    product.zalo.addContact({ platformUserId: nhung, name: "Hồng Nhung" });
  });
  afterEach(async () => {
    const violations = [...product.messenger.violations, ...product.zalo.violations];
    await product.stop();
    expect(violations).toEqual([]);
  });

  const both = (): [string, Product["messenger"], string][] => [
    ["messenger", product.messenger, quan],
    ["zalo", product.zalo, nhung],
  ];
  const conversations = async (): Promise<ConversationItem[]> =>
    (await product.api.get<{ items: ConversationItem[] }>("/conversations?view=all")).items;
  const onlyConversation = async (): Promise<ConversationItem> => {
    const items = await conversations();
    expect(items).toHaveLength(1);
    return items[0]!;
  };
  const thread = async (): Promise<MessageItem[]> => {
    const id = (await conversations())[0]?.id;
    if (id === undefined) return [];
    return (await product.api.get<{ items: MessageItem[] }>(`/conversations/${id}/messages`)).items;
  };
  const said = (messages: MessageItem[]): string[] =>
    messages.filter((message) => message.kind === "message").map((message) => message.text);
  const waitForStatus = (text: string, status: string): Promise<MessageItem> =>
    waitFor(`“${text}” becomes ${status}`, async () =>
      (await thread()).find((message) => message.text === text && message.delivery?.status === status),
    );
  /** Nothing is on its way any more: no event pending, no message due. */
  const quiet = (): Promise<true> =>
    waitFor("everything is settled", async () => {
      const { models } = product.server.context;
      const [pending, due] = await Promise.all([
        models.rawEvents.countDocuments({ dueAt: { $exists: true } }),
        models.messages.countDocuments({ "delivery.dueAt": { $exists: true } }),
      ]);
      return pending + due === 0 ? (true as const) : null;
    });

  describe("in and out", () => {
    it("answers on both platforms, shows it in the inbox and follows it to delivered and read", async () => {
      for (const [, platform, user] of both()) await platform.act(user, { do: "send", content: textContent("xin chào") });
      for (const [type, platform, user] of both()) {
        expect(await waitForReplies(platform, user, (texts) => texts.length > 0)).toEqual(["echo: xin chào"]);
        await platform.act(user, { do: "read" });
        const item = (await conversations()).find((conversation) => conversation.channelType === type)!;
        await waitFor(`read on ${type}`, async () =>
          (await product.api.get<{ items: MessageItem[] }>(`/conversations/${item.id}/messages`)).items.some(
            (message) => message.delivery?.status === "read",
          ),
        );
      }
      await waitFor(
        "the Health page knows when each channel last heard something",
        async () => (await product.server.context.models.channels.countDocuments({ lastEventAt: { $exists: true } })) === 2,
      );
      const names = await waitFor("the platforms told the names", async () => {
        const found = (await conversations()).map((conversation) => conversation.contact.name).sort();
        return found.includes("Trần Minh Quân") && found.includes("Hồng Nhung") ? found : null;
      });
      expect(names).toEqual(["Hồng Nhung", "Trần Minh Quân"]);
    });

    it("takes the same webhook ten times and answers once", async () => {
      for (const [, platform, user] of both()) {
        const { webhooks } = await platform.act(user, { do: "send", content: textContent("một lần thôi") }, { hold: true });
        const statuses = await Promise.all(Array.from({ length: 10 }, () => platform.deliver(webhooks[0]!)));
        expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
        await waitForReplies(platform, user, (texts) => texts.length > 0);
      }
      await quiet();
      for (const [, platform, user] of both())
        expect(platform.phone(user).filter((message) => message.from === "business")).toHaveLength(1);
      expect(await product.server.context.models.messages.countDocuments({ direction: "inbound" })).toBe(2);
      const counted = await product.server.context.models.rawEvents.find({ kind: "message" }).lean();
      expect(counted.map((event) => event.duplicates)).toEqual([9, 9]);
    });

    it("keeps the order in which things happened when two webhooks arrive swapped", async () => {
      const now = Date.now();
      const first = await product.messenger.act(
        quan,
        { do: "send", content: textContent("đầu tiên") },
        { hold: true, at: new Date(now - 2_000) },
      );
      const second = await product.messenger.act(
        quan,
        { do: "send", content: textContent("sau đó") },
        { hold: true, at: new Date(now - 1_000) },
      );
      expect(await product.messenger.deliver(second.webhooks[0]!)).toBe(200);
      expect(await product.messenger.deliver(first.webhooks[0]!)).toBe(200);
      await waitForReplies(product.messenger, quan, (texts) => texts.length === 2);
      await quiet();
      const messages = said(await thread());
      expect(messages.slice(0, 2)).toEqual(["đầu tiên", "sau đó"]);
      expect(messages.slice(2).sort()).toEqual(["echo: sau đó", "echo: đầu tiên"].sort());
    });

    it("answers a contact's messages in order, however many come at once", async () => {
      const texts = Array.from({ length: 12 }, (_, index) => `tin ${index + 1}`);
      const at = Date.now() - 60_000;
      const held = [];
      for (const [index, text] of texts.entries())
        held.push(
          await product.zalo.act(nhung, { do: "send", content: textContent(text) }, { hold: true, at: new Date(at + index * 1000) }),
        );
      for (const { webhooks } of held) expect(await product.zalo.deliver(webhooks[0]!)).toBe(200);
      expect(await waitForReplies(product.zalo, nhung, (replies) => replies.length === texts.length)).toEqual(
        texts.map((text) => `echo: ${text}`),
      );
    });

    it("lets a slow conversation hold up no other", async () => {
      product.messenger.faults.slow(3_000);
      await product.messenger.act(quan, { do: "send", content: textContent("chậm") });
      await product.zalo.act(nhung, { do: "send", content: textContent("nhanh") });
      await waitFor("the quick one was sent", () => product.trace.some((step) => step.step === "send"));
      expect(product.trace.filter((step) => step.step === "send").map((step) => step.channelType)).toEqual(["zalo"]);
      await waitForReplies(product.messenger, quan, (texts) => texts.length === 1);
    });
  });

  describe("echoes", () => {
    it.each([true, false])(
      "adds nothing for an echo of our own send and does not pause the bot (echo before the answer: %s)",
      async (isBefore) => {
        for (const [, platform, user] of both()) {
          platform.faults.echoBeforeAnswer(isBefore);
          await platform.act(user, { do: "send", content: textContent("lần một") });
          await waitForReplies(platform, user, (texts) => texts.length === 1);
          await platform.act(user, { do: "send", content: textContent("lần hai") });
          await waitForReplies(platform, user, (texts) => texts.length === 2);
        }
        await quiet();
        const stored = (await product.server.context.models.messages.find().lean()) as Message[];
        expect(stored).toHaveLength(8);
        expect((await conversations()).map((conversation) => conversation.turn.owner)).toEqual(["bot", "bot"]);
      },
    );

    it("shows what a person typed in the platform's console and pauses the bot", async () => {
      for (const [, platform, user] of both()) {
        await platform.act(user, { do: "send", content: textContent("có ai không") });
        await waitForReplies(platform, user, (texts) => texts.length === 1);
        await platform.consoleReply(user, "Dạ em đây ạ");
        await waitFor("the console's message is stored", async () =>
          product.server.context.models.messages.exists({ text: "Dạ em đây ạ", author: "agent" }),
        );
        await platform.act(user, { do: "send", content: textContent("còn hàng không") });
      }
      await quiet();
      for (const [, platform, user] of both())
        expect(platform.phone(user).filter((message) => message.content.text?.startsWith("echo:"))).toHaveLength(1);
      expect((await conversations()).map((conversation) => conversation.turn.owner)).toEqual(["agent", "agent"]);
      expect(await product.server.context.models.messages.countDocuments({ text: "Dạ em đây ạ" })).toBe(2);
    });
  });

  describe("the turn fence", () => {
    it("does not send the bot's queued reply once an agent took over, and says why", async () => {
      product.messenger.faults.rateLimit(1, 60_000);
      await product.messenger.act(quan, { do: "send", content: textContent("giá sỉ bao nhiêu") });
      await waitForStatus("echo: giá sỉ bao nhiêu", "queued");
      const { id } = await onlyConversation();
      await waitFor("the first try was refused", async () =>
        product.server.context.models.messages.exists({ "delivery.reason": "CHANNEL_RATE_LIMITED" }),
      );
      await product.api.post(`/conversations/${id}/take-over`);
      const refused = await waitForStatus("echo: giá sỉ bao nhiêu", "failed");
      expect(refused.delivery?.reason).toBe("TURN_MOVED");
      expect(product.messenger.phone(quan).filter((message) => message.from === "business")).toEqual([]);
    });

    it("sends an agent's reply at once and lets the bot be silent until it gets the turn back", async () => {
      await product.zalo.act(nhung, { do: "send", content: textContent("cho hỏi") });
      await waitForReplies(product.zalo, nhung, (texts) => texts.length === 1);
      const { id } = await onlyConversation();
      const reply = { clientId: "c-1", text: "Dạ chị cần gì ạ" };
      const [first, again] = [
        await product.api.post<MessageItem>(`/conversations/${id}/messages`, reply),
        await product.api.post<MessageItem>(`/conversations/${id}/messages`, reply),
      ];
      expect(again.id).toBe(first.id);
      await waitForReplies(product.zalo, nhung, (texts) => texts.length === 2);
      await product.zalo.act(nhung, { do: "send", content: textContent("tư vấn size") });
      await quiet();
      expect((await product.api.get<ConversationDetail>(`/conversations/${id}`)).turn.owner).toBe("agent");
      await product.api.post(`/conversations/${id}/return-to-bot`);
      await product.zalo.act(nhung, { do: "send", content: textContent("alo") });
      expect(await waitForReplies(product.zalo, nhung, (texts) => texts.length === 3)).toEqual([
        "echo: cho hỏi",
        "Dạ chị cần gì ạ",
        "echo: alo",
      ]);
    });
  });

  it("leaves to people what was written before the bot got the turn back, however fast that was", async () => {
    await product.zalo.act(nhung, { do: "send", content: textContent("chào") });
    await waitForReplies(product.zalo, nhung, (texts) => texts.length === 1);
    const { id } = await onlyConversation();
    await product.api.post(`/conversations/${id}/take-over`);
    const held = [];
    for (const text of ["một", "hai", "ba", "bốn"])
      held.push(await product.zalo.act(nhung, { do: "send", content: textContent(text) }, { hold: true }));
    await Promise.all(held.map(({ webhooks }) => product.zalo.deliver(webhooks[0]!)));
    await product.api.post(`/conversations/${id}/return-to-bot`);
    await quiet();
    await product.zalo.act(nhung, { do: "send", content: textContent("năm") });
    expect(await waitForReplies(product.zalo, nhung, (texts) => texts.length > 1)).toEqual(["echo: chào", "echo: năm"]);
  });

  describe("trouble at the platform", () => {
    it("tries again when the platform refuses for a moment", async () => {
      product.zalo.faults.down(1_500);
      await product.zalo.act(nhung, { do: "send", content: textContent("mạng yếu") });
      expect(await waitForReplies(product.zalo, nhung, (texts) => texts.length === 1)).toEqual(["echo: mạng yếu"]);
      await waitForStatus("echo: mạng yếu", "delivered");
    });

    it("never sends again when the answer was lost; the echo settles it", async () => {
      for (const [, platform, user] of both()) {
        platform.faults.loseAnswers(1);
        await platform.act(user, { do: "send", content: textContent("mất tín hiệu") });
      }
      await waitFor(
        "both are known to be sent",
        async () =>
          (await product.server.context.models.messages.countDocuments({ "delivery.status": { $in: ["sent", "delivered", "read"] } })) ===
          2,
      );
      await quiet();
      for (const [, platform, user] of both())
        expect(platform.phone(user).filter((message) => message.from === "business")).toHaveLength(1);
    });

    it("does not take a later receipt for proof that an unknown send arrived", async () => {
      await product.messenger.act(quan, { do: "send", content: textContent("một") });
      await waitForStatus("echo: một", "delivered");
      const { models } = product.server.context;
      await models.messages.updateOne({ text: "echo: một" }, { $set: { "delivery.status": "unknown", "delivery.platformMessageIds": [] } });
      await product.messenger.act(quan, { do: "send", content: textContent("hai") });
      await waitForStatus("echo: hai", "delivered");
      await product.messenger.act(quan, { do: "read" });
      await waitForStatus("echo: hai", "read");
      expect((await thread()).find((message) => message.text === "echo: một")?.delivery?.status).toBe("unknown");
    });

    it("says that the window is closed", async () => {
      await product.messenger.act(quan, { do: "send", content: textContent("chào") });
      await waitForReplies(product.messenger, quan, (texts) => texts.length === 1);
      const { id } = await onlyConversation();
      await product.server.context.models.conversations.updateOne(
        { _id: id },
        { lastInteractionAt: new Date(Date.now() - 8 * 86_400_000) },
      );
      await product.api.post(`/conversations/${id}/messages`, { clientId: "late", text: "Anh ơi còn cần không ạ" });
      const refused = await waitForStatus("Anh ơi còn cần không ạ", "failed");
      expect(refused.delivery?.reason).toBe("WINDOW_CLOSED");
    });
  });

  describe("bad input", () => {
    const post = async (path: string, body: Buffer, headers: Record<string, string>): Promise<number> =>
      (await fetch(`${product.api.baseUrl}${path}`, { method: "POST", body: new Uint8Array(body), headers })).status;
    const sign = (body: Buffer): Record<string, string> => ({
      "x-hub-signature-256": `sha256=${createHmac("sha256", product.messenger.env["MESSENGER_APP_SECRET"]!).update(body).digest("hex")}`,
    });

    it.each([
      ["not JSON", Buffer.from("xin chào {")],
      ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
      ["an unknown object", Buffer.from('{"object":"user","entry":[{"id":"1"}]}')],
      [
        "an unknown event",
        Buffer.from(
          '{"object":"page","entry":[{"id":"700100200300","time":1,"messaging":[{"sender":{"id":"5"},"recipient":{"id":"700100200300"},"timestamp":1,"novelty":{}}]}]}',
        ),
      ],
      [
        "another Page",
        Buffer.from(
          '{"object":"page","entry":[{"id":"999","time":1,"messaging":[{"sender":{"id":"5"},"recipient":{"id":"999"},"timestamp":1,"message":{"mid":"m_1","text":"a"}}]}]}',
        ),
      ],
      ["deep nesting", Buffer.from(`{"object":"page","entry":${"[".repeat(5_000)}${"]".repeat(5_000)}}`)],
    ])("keeps %s as an ignored event with the reason, and answers 200", async (_, body) => {
      expect(await post("/webhooks/messenger", body, sign(body))).toBe(200);
      const kept = (await product.server.context.models.rawEvents.find().lean()) as RawEvent[];
      expect(kept.map(({ state, reason }) => ({ state, hasReason: Boolean(reason) }))).toEqual([{ state: "ignored", hasReason: true }]);
      expect(Buffer.from(kept[0]!.body!, kept[0]!.bodyEncoding as BufferEncoding)).toEqual(body);
      expect(await conversations()).toEqual([]);
    });

    it("refuses a wrong signature and stores nothing but a counter", async () => {
      const body = Buffer.from('{"object":"page","entry":[]}');
      expect(await post("/webhooks/messenger", body, { "x-hub-signature-256": `sha256=${"0".repeat(64)}` })).toBe(401);
      expect(await post("/webhooks/messenger", body, {})).toBe(401);
      expect(await product.server.context.models.rawEvents.countDocuments()).toBe(0);
      await waitFor("the counter is saved", async () =>
        product.server.context.models.channels.exists({ type: "messenger", badSignatures: 2 }),
      );
    });

    it("refuses bodies over 1 MB and unknown webhooks", async () => {
      const large = Buffer.alloc(1024 * 1024 + 1, 0x20);
      expect(await post("/webhooks/messenger", large, sign(large))).toBe(413);
      expect(await post("/webhooks/telegram", Buffer.from("{}"), {})).toBe(404);
      expect(await post("/webhooks/zalo", Buffer.from("{}"), {})).toBe(200);
    });
  });

  describe("after a crash", () => {
    const undoTurn = async (eventId: string, change: Record<string, unknown>): Promise<void> => {
      const { models } = product.server.context;
      await models.rawEvents.updateOne({ _id: eventId }, { $set: { state: "pending", dueAt: new Date(0) } });
      if (Object.keys(change).length > 0) await models.conversations.updateOne({ _id: (await onlyConversation()).id }, change);
    };

    it("finishes a turn whose last mark is missing and repeats nothing", async () => {
      await product.messenger.act(quan, { do: "send", content: textContent("một") });
      await waitForReplies(product.messenger, quan, (texts) => texts.length === 1);
      await quiet();
      const [event] = await product.server.context.models.rawEvents.find({ kind: "message" }).lean();
      await undoTurn(event!._id, {});
      await product.restart();
      await quiet();
      expect(said(await thread())).toEqual(["một", "echo: một"]);
      expect(product.messenger.phone(quan).filter((message) => message.from === "business")).toHaveLength(1);
    });

    it("finishes a turn that was cut off before the conversation was saved", async () => {
      await product.zalo.act(nhung, { do: "send", content: textContent("hai") });
      await waitForReplies(product.zalo, nhung, (texts) => texts.length === 1);
      await quiet();
      const [event] = await product.server.context.models.rawEvents.find({ kind: "message" }).lean();
      await undoTurn(event!._id, { lastEventId: null, unreadCount: 0 });
      await product.restart();
      await quiet();
      expect(said(await thread())).toEqual(["hai", "echo: hai"]);
      expect((await onlyConversation()).unreadCount).toBe(1);
    });

    it("sends what was queued and holds what was being sent as outcome unknown", async () => {
      await product.messenger.act(quan, { do: "send", content: textContent("ba") });
      await waitForStatus("echo: ba", "delivered");
      await quiet();
      const { models } = product.server.context;
      const [reply] = await models.messages.find({ direction: "outbound" }).lean();
      await models.messages.updateOne(
        { _id: reply!._id },
        { $set: { "delivery.status": "sending", "delivery.claimedAt": new Date(0), "delivery.dueAt": new Date() } },
      );
      await product.restart();
      const unknown = await waitForStatus("echo: ba", "unknown");
      expect(unknown.delivery?.reason).toBe("CHANNEL_OUTCOME_UNKNOWN");
      expect(product.messenger.phone(quan).filter((message) => message.from === "business")).toHaveLength(1);

      await product.server.context.models.messages.updateOne(
        { _id: reply!._id },
        {
          $set: { "delivery.status": "queued", "delivery.dueAt": new Date(), "delivery.platformMessageIds": [] },
          $unset: { "delivery.reason": 1 },
        },
      );
      await product.restart();
      await waitForReplies(product.messenger, quan, (texts) => texts.length === 2);
    });
  });
}
