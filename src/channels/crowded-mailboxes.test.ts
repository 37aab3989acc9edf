import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelAdapter, InboundEvent } from "../core";
import { silentBus, type Bus } from "../platform/cluster/bus";
import { soleOwnership } from "../platform/cluster/ownership";
import { rawCollection } from "../platform/raw-collection";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import { createMailboxes } from "./create-mailboxes";
import { createCrowdedMailboxes } from "./crowded-mailboxes";
import type { Mailboxes } from "./mailboxes";
import type { RawEvent } from "./raw-event.model";

const MOST_WAITING = 400;
const MOST_OF_ONE = 20;
/** A page that was begun is read to its end. */
const PAGE = 200;

const SLOW_MACHINE = { timeout: 20_000 };

/** Bodies of these tests are the event itself. */
const readable = {
  ...plainAdapter,
  parseWebhook: ({ body }: { body: Buffer }) => {
    const { key, user, atMs } = JSON.parse(body.toString()) as { key: string; user: string; atMs: number };
    return [{ kind: "followed", key, accountId: "account-of-channel-1", platformUserId: user, at: new Date(atMs) }];
  },
} as unknown as ChannelAdapter;

describe("one contact who floods", () => {
  let context: TestContext;
  let mailboxes: Mailboxes;
  let ownership: ReturnType<typeof soleOwnership>;
  let heard: (message: Record<string, unknown>) => void;
  let handled: { user: string; number: number }[];
  let mostInMemory: number;
  let whenHandled: { count: number; resolve: () => void } | null;
  let hold: (user: string) => Promise<void>;
  let received: number;

  beforeEach(async () => {
    context = await createTestContext({ adapters: new Map([["plain", readable]]) });
    await addChannel(context);
    [handled, mostInMemory, whenHandled, received] = [[], 0, null, 0];
    hold = () => Promise.resolve();
  });
  afterEach(async () => {
    await mailboxes.stop();
    await context.close();
  });

  async function start(isShared = false): Promise<void> {
    ownership = soleOwnership();
    const bus: Bus = { ...silentBus(), isShared, subscribe: (_topic, listener) => (heard = listener) };
    const built: Mailboxes = createMailboxes(
      { ...context.ctx, ownership, bus },
      async (item) => {
        if (!(await (item.stored ?? true))) return;
        mostInMemory = Math.max(mostInMemory, built.waiting());
        await hold(item.event.platformUserId);
        await rawCollection(context.ctx.models.rawEvents).updateOne(
          { _id: item.rawEventId },
          { $set: { state: "done" }, $unset: { dueAt: 1, pendingMailbox: 1 } },
        );
        handled.push({ user: item.event.platformUserId, number: Number(item.event.key) });
        if (whenHandled && handled.length >= whenHandled.count) whenHandled.resolve();
      },
      MOST_WAITING,
      MOST_OF_ONE,
    );
    mailboxes = built;
    await ownership.start();
  }

  const allHandled = (count: number): Promise<void> =>
    handled.length >= count ? Promise.resolve() : new Promise((resolve) => (whenHandled = { count, resolve }));

  function eventOf(user: string, isShared: boolean): { document: RawEvent; event: InboundEvent } {
    const key = String(received++);
    const at = new Date(context.clock.now.getTime() + received);
    const mailbox = `channel-1:${user}`;
    const document: RawEvent = {
      _id: `channel-1:${key}`,
      channelId: "channel-1",
      channelType: "plain",
      mailbox,
      kind: "followed",
      key,
      at,
      receivedAt: at,
      body: JSON.stringify({ key, user, atMs: at.getTime() }),
      bodyEncoding: "utf8",
      headers: {},
      verification: "ok",
      state: "pending",
      attempts: 0,
      duplicates: 0,
      dueAt: at,
      ...(isShared && { pendingMailbox: mailbox }),
    };
    return { document, event: { kind: "followed", key, accountId: "account-of-channel-1", platformUserId: user, at } };
  }

  /** As the webhook route does it: the insert is under way when the event comes. */
  function receive(user: string, isShared = false): Promise<boolean> {
    const { document, event } = eventOf(user, isShared);
    const collection = rawCollection(context.ctx.models.rawEvents);
    const stored = collection.insertOne(document).then(() => true);
    const { _id: rawEventId, mailbox, receivedAt } = document;
    mailboxes.push(mailbox, { rawEventId, channelId: "channel-1", event, receivedAt, isRetry: false, stored });
    return stored;
  }

  /** Another process received it; it may tell this one. */
  async function receiveElsewhere(user: string, isTold: boolean): Promise<void> {
    const { document } = eventOf(user, true);
    await rawCollection(context.ctx.models.rawEvents).insertOne(document);
    if (isTold) heard({ mailbox: document.mailbox, rawEventId: document._id });
  }

  function expectEachOnceInOrder(): void {
    for (const user of new Set(handled.map((each) => each.user))) {
      const own = handled.filter((each) => each.user === user).map(({ number }) => number);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
    expect(new Set(handled.map(({ number }) => number)).size).toBe(handled.length);
  }

  for (const isShared of [false, true]) {
    it(`keeps nobody else waiting, and is worked off in order${isShared ? ", with other processes" : ""}`, SLOW_MACHINE, async () => {
      await start(isShared);
      let go: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      hold = (user) => (user === "flood" ? gate : Promise.resolve());
      for (let from = 0; from < 1_000; from += 100) await Promise.all(Array.from({ length: 100 }, () => receive("flood", isShared)));
      expect(mailboxes.waiting()).toBeLessThanOrEqual(MOST_OF_ONE + PAGE);
      await receive("an", isShared);
      await allHandled(1);
      expect(handled).toEqual([{ user: "an", number: 1_000 }]);
      go();
      await receive("flood", isShared);
      await allHandled(1_002);
      expect(handled.at(-1)).toEqual({ user: "flood", number: 1_001 });
      expectEachOnceInOrder();
      expect(mostInMemory).toBeLessThanOrEqual(MOST_OF_ONE + 2 * PAGE);
      // It is an ordinary mailbox again.
      await receive("flood", isShared);
      await allHandled(1_003);
    });
  }

  it("keeps nobody waiting after a restart either", SLOW_MACHINE, async () => {
    const documents = Array.from({ length: 900 }, () => eventOf("flood", false).document);
    await rawCollection(context.ctx.models.rawEvents).insertMany([...documents, eventOf("an", false).document]);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    hold = (user) => (user === "flood" ? gate : Promise.resolve());
    await start();
    await allHandled(1);
    go();
    await allHandled(901);
    expect(handled[0]).toEqual({ user: "an", number: 900 });
    expectEachOnceInOrder();
  });

  it("keeps every mailbox in order, whoever writes how much, before and after a restart", SLOW_MACHINE, async () => {
    const user = fc.oneof({ weight: 4, arbitrary: fc.constant("flood") }, fc.constantFrom("an", "binh", "chi", "flood too"));
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant("burst" as const), user, count: fc.integer({ min: 1, max: 60 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("elsewhere" as const), user, count: fc.integer({ min: 1, max: 30 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("breath" as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
    );
    const scripts = fc.record({ isShared: fc.boolean(), steps: fc.array(step, { minLength: 5, maxLength: 25 }) });
    let isFirst = true;
    await fc.assert(
      fc.asyncProperty(scripts, async ({ isShared, steps }) => {
        if (!isFirst) await mailboxes.stop();
        isFirst = false;
        [handled, received, whenHandled] = [[], 0, null];
        await rawCollection(context.ctx.models.rawEvents).deleteMany({});
        await start(isShared);
        for (const each of steps) {
          if (each.kind === "burst") await Promise.all(Array.from({ length: each.count }, () => receive(each.user, isShared)));
          if (each.kind === "elsewhere" && isShared)
            for (let index = 0; index < each.count; index += 1) await receiveElsewhere(each.user, index === each.count - 1);
          if (each.kind === "breath") await new Promise((resolve) => setImmediate(resolve));
          if (each.kind === "restart") {
            await mailboxes.stop();
            await start(isShared);
          }
        }
        await allHandled(received);
        expectEachOnceInOrder();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

it("a crowded mailbox is read again from an event that the platform sent late, also when that came while the reading that filled memory was in hand", async () => {
  let inMemory = 2;
  const crowded = createCrowdedMailboxes({ countOf: () => inMemory }, 2, () => undefined);
  const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 3, minute));
  const readAgain = (): ReturnType<typeof crowded.taking> => {
    inMemory = 0;
    crowded.workedOff("an");
    crowded.beginTaking();
    return crowded.taking();
  };
  crowded.leave("an", at(20), null);
  await Promise.resolve();
  expect(readAgain()).toEqual({ mailboxes: ["an"], firstLeftAt: at(20) });
  inMemory = 2;
  crowded.leave("an", at(5), null);
  await Promise.resolve();
  expect(crowded.admits("an", at(21))).toBe(false);
  crowded.endTaking(false);
  expect(readAgain()).toEqual({ mailboxes: ["an"], firstLeftAt: at(5) });
});
