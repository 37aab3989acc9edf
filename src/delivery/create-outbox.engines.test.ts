import { afterEach, beforeEach, expect, it } from "vitest";
import { ChannelError } from "../core";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { soleOwnership } from "../platform/cluster/ownership";
import { rawCollection } from "../platform/raw-collection";
import { describeEngines } from "../../test/engines";
import { addChannel, addConversation, addQueuedBotMessage, createTestContext, type TestContext } from "../../test/factories";
import { textAdapter } from "../../test/plain-adapter";
import { waitFor } from "../../test/wait-for";
import { storeCampaignMessages } from "./campaign-queue";
import { createOutbox } from "./create-outbox";
import type { Outbox } from "./outbox";
import { createPace } from "./pace";

const MOST_LANES = 10;

const SLOW_MACHINE = { timeout: 20_000 };

describeEngines("outbox under pressure", (openTestDatabase) => {
  let context: TestContext;
  let outbox: Outbox;
  let ownership: ReturnType<typeof soleOwnership>;
  /** Texts in the order in which the platform took them. */
  let sent: string[];
  let inHand: number;
  let mostInHand: number;
  let answer: (text: string) => Promise<void>;
  let at: number;

  const adapter = textAdapter(async (text) => {
    inHand += 1;
    mostInHand = Math.max(mostInHand, inHand);
    try {
      await answer(text);
      sent.push(text);
    } finally {
      inHand -= 1;
    }
  });

  beforeEach(async () => {
    const database = await openTestDatabase();
    context = await createTestContext({ adapters: new Map([["plain", adapter]]), database, clock: () => new Date() });
    await addChannel(context);
    [sent, inHand, mostInHand, at] = [[], 0, 0, Date.now() - 60_000];
    answer = () => Promise.resolve();
  });
  afterEach(async () => {
    await outbox.stop();
    await context.close();
  });

  async function start(perSecond: number | null = null): Promise<void> {
    ownership = soleOwnership();
    outbox = createOutbox({ ...context.ctx, ownership, pace: createPace({ perSecond: { plain: perSecond } }) }, MOST_LANES);
    await ownership.start();
    outbox.start();
  }

  const conversationOf = (name: string): Promise<Conversation> =>
    addConversation(context, { _id: name, lastInteractionAt: new Date(), lastMessageAt: new Date() });

  function messageIn(conversation: Conversation, text: string, sendAuthor: "agent" | "bot" | "campaign"): Message {
    at += 1;
    const when = new Date(at);
    return {
      _id: text,
      conversationId: conversation._id,
      channelId: conversation.channelId,
      direction: "outbound",
      author: sendAuthor === "agent" ? "agent" : "bot",
      kind: "message",
      text,
      attachments: [],
      buttons: [],
      quickReplies: [],
      at: when,
      revision: at,
      delivery: {
        status: "queued",
        at: when,
        dueAt: when,
        attempts: 0,
        epoch: sendAuthor === "bot" ? 1 : null,
        sendAuthor,
        platformMessageIds: [],
        echoTexts: [],
      },
    };
  }

  /** `count` conversations, each with a campaign's message that waits. */
  async function campaign(count: number): Promise<Conversation[]> {
    const conversations: Conversation[] = [];
    for (let index = 0; index < count; index += 1) conversations.push(await conversationOf(`to-${index}`));
    const waiting = conversations.map((conversation, index) => ({
      message: messageIn(conversation, `campaign ${index}`, "campaign"),
      mailbox: conversation.mailbox,
    }));
    await storeCampaignMessages(context.ctx, waiting);
    return conversations;
  }

  async function queue(conversation: Conversation, ...messages: Message[]): Promise<void> {
    await rawCollection(context.ctx.models.messages).insertMany(messages);
    outbox.wake(conversation, messages);
  }

  const stored = async (id: string): Promise<Message> => (await rawCollection(context.ctx.models.messages).findOne({ _id: id }))!;
  const whenSent = (...texts: string[]): Promise<unknown> =>
    waitFor(`${texts.join(", ")} sent`, () => texts.every((text) => sent.includes(text)));

  it("sends soon what was put off while the clock ran ahead, also of more conversations than send at once", SLOW_MACHINE, async () => {
    const aheadMs = Date.now() + 600_000;
    const names = Array.from({ length: MOST_LANES + 2 }, (_, index) => `put off ${index}`);
    for (const name of names) {
      const message = messageIn(await conversationOf(name), name, "agent");
      message.delivery = {
        ...message.delivery!,
        attempts: 1,
        reason: "CHANNEL_RATE_LIMITED",
        at: new Date(aheadMs),
        dueAt: new Date(aheadMs + 100),
      };
      await rawCollection(context.ctx.models.messages).insertOne(message);
    }
    await start();
    await whenSent(...names);
  });

  it("sends a campaign in its order, a few conversations at once, and forgets its entries", SLOW_MACHINE, async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    answer = () => gate;
    await campaign(45);
    await start();
    await waitFor("the first are in hand", () => inHand === 20);
    go();
    await waitFor("all are sent", () => sent.length === 45);
    expect(mostInHand).toBe(20);
    expect(new Set(sent).size).toBe(45);
    await waitFor("the queue is empty", async () => (await context.ctx.models.campaignEntries.countDocuments()) === 0);
    expect((await stored("campaign 44")).delivery).toMatchObject({ status: "sent" });
  });

  it("lets an agent's reply and a live answer pass a campaign that waits for its pace", SLOW_MACHINE, async () => {
    const [other, third] = [await conversationOf("live"), await conversationOf("third")];
    await campaign(60);
    await start(5);
    await whenSent("campaign 0");
    await queue(other, messageIn(other, "bot", "bot"));
    await queue(third, messageIn(third, "agent", "agent"));
    await whenSent("agent", "bot");
    expect(sent.indexOf("agent")).toBeLessThan(sent.indexOf("bot"));
    expect(sent.length).toBeLessThanOrEqual(5);
  });

  it("lets an agent's reply pass the campaign's message of the same conversation, which is sent after it", SLOW_MACHINE, async () => {
    const conversations = await campaign(8);
    await start(4);
    await whenSent("campaign 0");
    const last = conversations[7]!;
    await queue(last, messageIn(last, "agent", "agent"));
    await whenSent("agent");
    expect(sent).not.toContain("campaign 7");
    expect((await stored("campaign 7")).delivery!.status).toBe("queued");
    await whenSent("campaign 7");
    expect(sent.filter((text) => text === "campaign 7")).toHaveLength(1);
    expect(sent).toHaveLength(9);
  });

  it("lets nobody in front of an agent's reply keep it longer than its own turn takes", SLOW_MACHINE, async () => {
    await start(5);
    const busy = await conversationOf("busy");
    const others = await Promise.all(Array.from({ length: 8 }, (_, index) => conversationOf(`other-${index}`)));
    for (const [index, other] of others.entries()) await queue(other, messageIn(other, `bot ${index}`, "bot"));
    await queue(busy, messageIn(busy, "answer", "bot"));
    await queue(busy, messageIn(busy, "agent", "agent"));
    await whenSent("agent");
    expect(sent.indexOf("answer")).toBe(sent.indexOf("agent") - 1);
    expect(sent.length).toBeLessThanOrEqual(5);
  });

  it("finds a live message behind any number of a campaign's, also of one that was stored as if it were due", SLOW_MACHINE, async () => {
    const [one, live] = [await conversationOf("one"), await conversationOf("live")];
    const many = Array.from({ length: 450 }, (_, index) => messageIn(one, `campaign ${index}`, "campaign"));
    await rawCollection(context.ctx.models.messages).insertMany([...many, messageIn(live, "live", "bot")]);
    await start(2);
    await whenSent("live");
    await waitFor("the campaign waits in its own queue", async () => {
      const due = await context.ctx.models.messages.countDocuments({ "delivery.dueAt": { $exists: true }, "delivery.status": "queued" });
      return due === 0 && (await context.ctx.models.campaignEntries.countDocuments()) >= 440;
    });
    await whenSent("campaign 0", "campaign 1");
  });

  it("sends a backlog with few conversations in memory, each in its order, and agents' replies in front", SLOW_MACHINE, async () => {
    const conversations = await Promise.all(Array.from({ length: 60 }, (_, index) => conversationOf(`c-${index}`)));
    const waiting = [0, 1, 2].flatMap((part) =>
      conversations.map((conversation, index) => messageIn(conversation, `${index}/${part}`, "bot")),
    );
    await rawCollection(context.ctx.models.messages).insertMany(waiting);
    answer = () => new Promise((resolve) => setTimeout(resolve, 20));
    await start();
    await queue(conversations[59]!, messageIn(conversations[59]!, "59/3", "agent"));
    await queue(conversations[58]!, messageIn(conversations[58]!, "58/3", "bot"));
    await waitFor("all are sent", () => sent.length === 182);
    expect(mostInHand).toBeLessThanOrEqual(MOST_LANES + 2);
    expect(sent.indexOf("59/3")).toBeLessThan(90);
    for (let index = 0; index < 60; index += 1) {
      const own = sent.filter((text) => text.startsWith(`${index}/`));
      expect(own).toEqual([...own].sort());
      expect(own.length).toBe(index >= 58 ? 4 : 3);
    }
  });

  it("tries a campaign's message again later, and lets its conversation talk meanwhile", SLOW_MACHINE, async () => {
    const conversations = await campaign(2);
    answer = (text) => {
      if (text !== "campaign 0" || sent.includes("agent")) return Promise.resolve();
      return Promise.reject(new ChannelError("CHANNEL_RATE_LIMITED", "slow down", { retryAfterMs: 700 }));
    };
    await start();
    await waitFor("it was refused", async () => (await stored("campaign 0")).delivery!.attempts === 1 && inHand === 0);
    await queue(conversations[0]!, messageIn(conversations[0]!, "agent", "agent"));
    await whenSent("agent");
    expect(sent).not.toContain("campaign 0");
    await whenSent("campaign 0", "campaign 1");
  });

  it("leaves what waits for its pace queued when it stops", SLOW_MACHINE, async () => {
    await campaign(30);
    await addQueuedBotMessage(context, await conversationOf("live"), { text: "live" });
    await start(1);
    await waitFor("one is sent", () => sent.length === 1);
    const startedAt = performance.now();
    await outbox.stop();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    const left = await context.ctx.models.messages.countDocuments({ "delivery.status": "queued" });
    expect(left).toBe(31 - sent.length);
    expect(sent).not.toHaveLength(31);
  });
});
