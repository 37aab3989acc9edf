import { afterEach, beforeEach, expect, it } from "vitest";
import type { AppContext } from "../app-context";
import { createMailboxes } from "../channels/create-mailboxes";
import type { Mailboxes } from "../channels/mailboxes";
import type { RawEvent } from "../channels/raw-event.model";
import { MINUTE_MS, SECOND_MS, textContent, type ChannelAdapter, type InboundEvent } from "../core";
import { readQueues } from "../health/read-queues";
import { silentBus } from "../platform/cluster/bus";
import { soleOwnership } from "../platform/cluster/ownership";
import { rawCollection } from "../platform/raw-collection";
import { describeEngines } from "../../test/engines";
import { addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import { waitFor } from "../../test/wait-for";
import type { Conversation } from "./conversation.model";
import { handleEvent } from "./handle-event";

const SLOW_MACHINE = { timeout: 30_000 };

/** Bodies of these tests are the event itself. */
const adapter = {
  ...plainAdapter,
  parseWebhook: ({ body }: { body: Buffer }) => {
    const event = JSON.parse(body.toString()) as InboundEvent;
    return [{ ...event, at: new Date(event.at) }];
  },
} as unknown as ChannelAdapter;

describeEngines("a change that overtakes its message", (openTestDatabase) => {
  let context: TestContext;
  let conversation: Conversation;
  let mailboxes: Mailboxes;

  beforeEach(async () => {
    const database = await openTestDatabase();
    const runBot: AppContext["runBot"] = () =>
      Promise.resolve({ replies: [], session: null, effects: [], handoff: null, handled: true, optChange: null, trace: [] });
    context = await createTestContext({ adapters: new Map([["plain", adapter]]), database, runBot });
    await addChannel(context);
    conversation = await addConversation(context);
    await work();
  });
  afterEach(async () => {
    await mailboxes.stop();
    await context.close();
  });

  /** A start looks at all that waits in the store, as the sweep does. */
  async function work(): Promise<void> {
    const ownership = soleOwnership();
    mailboxes = createMailboxes({ ...context.ctx, ownership, bus: silentBus() }, (item) => handleEvent(context.ctx, item));
    await ownership.start();
  }

  async function lookAgainAfter(ms: number): Promise<void> {
    await mailboxes.stop();
    context.clock.advance(ms);
    await work();
  }

  const events = rawEventsOf();
  function rawEventsOf() {
    const base = { accountId: "account-of-channel-1" };
    const at = (ms: number): Date => new Date(Date.parse("2026-11-20T02:59:00.000Z") + ms);
    const of = (user: string) => ({ ...base, platformUserId: user });
    return {
      message: (user: string): InboundEvent => ({
        ...of(user),
        kind: "message",
        key: "m",
        at: at(0),
        platformMessageId: "platform-1",
        content: textContent("Cho mình 2 cái"),
      }),
      edit: (user: string): InboundEvent => ({
        ...of(user),
        kind: "edited",
        key: "e",
        at: at(1),
        platformMessageId: "platform-1",
        text: "Cho mình 3 cái",
      }),
      like: (user: string): InboundEvent => ({
        ...of(user),
        kind: "reaction",
        key: "l",
        at: at(2),
        platformMessageId: "platform-1",
        emoji: "❤",
      }),
      unlike: (user: string): InboundEvent => ({
        ...of(user),
        kind: "reaction",
        key: "u",
        at: at(3),
        platformMessageId: "platform-1",
        emoji: null,
      }),
      laugh: (user: string): InboundEvent => ({
        ...of(user),
        kind: "reaction",
        key: "g",
        at: at(4),
        platformMessageId: "platform-1",
        emoji: "😆",
      }),
    };
  }
  type Name = keyof typeof events;

  /** As the webhook route does it, and waits until it was looked at. */
  async function receive(name: Name, user = conversation.platformUserId): Promise<void> {
    const event = events[name](user);
    const now = context.clock.now;
    const document: RawEvent = {
      _id: `channel-1:${event.key}`,
      channelId: "channel-1",
      channelType: "plain",
      mailbox: `channel-1:${user}`,
      kind: event.kind,
      key: event.key,
      at: event.at,
      receivedAt: now,
      body: JSON.stringify(event),
      bodyEncoding: "utf8",
      headers: {},
      verification: "ok",
      state: "pending",
      attempts: 0,
      duplicates: 0,
      dueAt: now,
    };
    const stored = rawCollection(context.ctx.models.rawEvents)
      .insertOne(document)
      .then(() => true);
    const { _id: rawEventId, mailbox } = document;
    mailboxes.push(mailbox, { rawEventId, channelId: "channel-1", event, receivedAt: now, isRetry: false, stored });
    await stored;
    await waitFor(`${name} was looked at`, async () => {
      const { state, notBefore } = await rawEvent(name);
      return state !== "pending" || notBefore;
    });
  }

  const rawEvent = async (name: Name): Promise<RawEvent> =>
    (await rawCollection(context.ctx.models.rawEvents).findOne({ _id: `channel-1:${events[name]("").key}` }))!;
  const message = () => rawCollection(context.ctx.models.messages).findOne({ platformMessageId: "platform-1" } as never);
  const areDone = (names: readonly Name[]): Promise<unknown> =>
    waitFor("all are done", async () => {
      for (const name of names) if ((await rawEvent(name)).state !== "done") return false;
      return true;
    });

  const orders: Name[][] = [
    ["message", "edit", "like", "unlike", "laugh"],
    ["edit", "message", "laugh", "like", "unlike"],
    ["laugh", "unlike", "like", "edit", "message"],
    ["unlike", "edit", "laugh", "message", "like"],
  ];
  for (const order of orders) {
    it(`ends the same: ${order.join(", ")}`, SLOW_MACHINE, async () => {
      for (const name of order) {
        await receive(name);
        context.clock.advance(SECOND_MS);
      }
      await lookAgainAfter(10 * SECOND_MS);
      await areDone(order);
      expect(await message()).toMatchObject({ text: "Cho mình 3 cái", reaction: "😆" });
    });
  }

  it("ends without a reaction when the last one was taken back, whichever came first", SLOW_MACHINE, async () => {
    for (const name of ["unlike", "like", "message"] as const) await receive(name);
    await lookAgainAfter(10 * SECOND_MS);
    await areDone(["unlike", "like"]);
    expect((await message())!.reaction).toBeUndefined();
  });

  it("holds up neither its mailbox nor the figures, and is kept for people to see when its message never comes", SLOW_MACHINE, async () => {
    await receive("edit", "somebody new");
    expect(await rawEvent("edit")).toMatchObject({ state: "pending" });
    context.clock.advance(5 * MINUTE_MS);
    expect((await readQueues(context.ctx.models, context.clock.now)).events.since).toBeNull();
    await lookAgainAfter(6 * MINUTE_MS);
    await waitFor("it was given up", async () => (await rawEvent("edit")).state === "ignored");
    expect(await rawEvent("edit")).toMatchObject({ reason: "its message never came", attentionAt: context.clock.now });
    expect(await rawEvent("edit")).not.toHaveProperty("dueAt");
  });

  it("is looked at again soon although the clock ran far ahead when it was put off", SLOW_MACHINE, async () => {
    await receive("edit");
    context.clock.advance(-60 * MINUTE_MS);
    await receive("message");
    await lookAgainAfter(SECOND_MS);
    await areDone(["edit"]);
    expect(await message()).toMatchObject({ text: "Cho mình 3 cái" });
  });

  it("finds a message of a conversation that was resolved meanwhile", SLOW_MACHINE, async () => {
    await receive("message");
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { status: "resolved" }, $unset: { liveKey: 1 } });
    await addConversation(context, { contactId: conversation.contactId });
    await receive("laugh");
    expect(await message()).toMatchObject({ reaction: "😆" });
  });
});
