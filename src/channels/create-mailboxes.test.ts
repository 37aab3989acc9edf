import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChannelAdapter, InboundEvent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import { createMailboxes } from "./create-mailboxes";
import type { Mailboxes, MailItem } from "./mailboxes";
import type { RawEvent } from "./raw-event.model";
import { MAX_TURNS } from "./turn-slots";
import { silentBus, type Bus } from "../platform/cluster/bus";
import { soleOwnership, type KeyTest, type Ownership } from "../platform/cluster/ownership";

const MOST_WAITING = 300;
/** A page that was begun is read to its end. */
const PAGE = 200;

/** Bodies of these tests are the event itself. */
const readable = {
  ...plainAdapter,
  parseWebhook: ({ body }: { body: Buffer }) => {
    const { key, user, atMs } = JSON.parse(body.toString()) as { key: string; user: string; atMs: number };
    return [{ kind: "followed", key, accountId: "account-of-channel-1", platformUserId: user, at: new Date(atMs) }];
  },
} as unknown as ChannelAdapter;

const SLOW_MACHINE = { timeout: 20_000 };

describe("mailboxes under pressure", () => {
  let context: TestContext;
  let mailboxes: Mailboxes;
  let ownership: Ownership;
  let begun: string[];
  let handled: string[];
  let atOnce: number;
  let mostAtOnce: number;
  let mostInMemory: number;
  /** Ends the turn of an event of its own accord; without one, a turn ends at once. */
  let hold: (item: MailItem) => Promise<void> = () => Promise.resolve();
  let whenHandled: { count: number; resolve: () => void } | null;

  const allHandled = (count: number): Promise<void> =>
    handled.length >= count ? Promise.resolve() : new Promise((resolve) => (whenHandled = { count, resolve }));

  beforeEach(async () => {
    context = await createTestContext({ adapters: new Map([["plain", readable]]) });
    await addChannel(context);
    [begun, handled, atOnce, mostAtOnce, mostInMemory, whenHandled] = [[], [], 0, 0, 0, null];
    hold = () => Promise.resolve();
    build();
  });
  afterEach(async () => {
    await mailboxes.stop();
    await context.close();
  });

  function build(bus: Bus = silentBus(), mine: Ownership = soleOwnership()): void {
    ownership = mine;
    mailboxes = createMailboxes(
      { ...context.ctx, ownership, bus },
      async (item) => {
        if ((await (item.stored ?? true)) === false) return;
        begun.push(item.event.key);
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        mostInMemory = Math.max(mostInMemory, mailboxes.waiting());
        await hold(item);
        await rawCollection(context.ctx.models.rawEvents).updateOne(
          { _id: item.rawEventId },
          { $set: { state: "done" }, $unset: { dueAt: 1, pendingMailbox: 1 } },
        );
        atOnce -= 1;
        handled.push(item.event.key);
        if (whenHandled && handled.length >= whenHandled.count) whenHandled.resolve();
      },
      MOST_WAITING,
    );
  }

  /** `wroteMs`: when the contact wrote, from the start of the tests' time; `arrived`: when we took it. */
  function eventOf(key: string, user: string, wroteMs: number, arrivedMs = wroteMs): { document: RawEvent; event: InboundEvent } {
    const base = context.clock.now.getTime();
    const at = new Date(base + wroteMs);
    const document: RawEvent = {
      _id: `channel-1:${key}`,
      channelId: "channel-1",
      channelType: "plain",
      mailbox: `channel-1:${user}`,
      kind: "followed",
      key,
      at,
      receivedAt: new Date(base + arrivedMs),
      body: JSON.stringify({ key, user, atMs: at.getTime() }),
      bodyEncoding: "utf8",
      headers: {},
      verification: "ok",
      state: "pending",
      attempts: 0,
      duplicates: 0,
      dueAt: at,
    };
    const event = { kind: "followed", key, accountId: "account-of-channel-1", platformUserId: user, at } as InboundEvent;
    return { document, event };
  }

  /** As the webhook route does it: the insert is under way when the event comes. */
  function receive({ document, event }: ReturnType<typeof eventOf>): Promise<unknown> {
    const stored = rawCollection(context.ctx.models.rawEvents)
      .insertOne(document)
      .then(() => true);
    mailboxes.push(document.mailbox, {
      rawEventId: document._id,
      channelId: "channel-1",
      event,
      receivedAt: document.receivedAt,
      isRetry: false,
      stored,
    });
    return stored;
  }

  it("works off everything that waits at the start, the oldest first, without waiting for a sweep", SLOW_MACHINE, async () => {
    const count = 900;
    const documents = Array.from({ length: count }, (_, index) => eventOf(String(index), `user-${index % 200}`, index).document);
    await rawCollection(context.ctx.models.rawEvents).insertMany(documents);
    await ownership.start();
    await allHandled(count);
    expect(handled).toHaveLength(count);
    expect(mostInMemory).toBeLessThanOrEqual(MOST_WAITING + PAGE);
    // On a slow machine a turn may give its slot to the next one before it ends.
    expect(mostAtOnce).toBeLessThan(2 * MAX_TURNS);
    expect(furthestFromItsPlace(begun)).toBeLessThanOrEqual(MAX_TURNS);
    expectOrderPerUser(200);
  });

  it("holds a bounded part of a burst in memory and works off the rest from the store, in order", SLOW_MACHINE, async () => {
    const count = 900;
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    hold = () => gate;
    await ownership.start();
    for (let from = 0; from < count; from += 100)
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => receive(eventOf(`${from + index}`, `user-${(from + index) % 300}`, from + index))),
      );
    hold = () => Promise.resolve();
    go();
    await allHandled(count);
    expect(new Set(handled).size).toBe(count);
    expect(handled).toHaveLength(count);
    expect(mostInMemory).toBeLessThanOrEqual(MOST_WAITING + PAGE);
    expectOrderPerUser(300);
    expect(furthestFromItsPlace(begun)).toBeLessThanOrEqual(MAX_TURNS);
    await receive(eventOf(`${count}`, "user-0", 8_000));
    await allHandled(count + 1);
    expect(handled.at(-1)).toBe(`${count}`);
  });

  it("takes the contact first who has waited longest, whatever arrived first", SLOW_MACHINE, async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    hold = () => gate;
    await ownership.start();
    // As many as run at once, so that the others have to wait.
    await Promise.all(Array.from({ length: MAX_TURNS }, (_, index) => receive(eventOf(`${index}`, `first-${index}`, index))));
    await receive(eventOf("900", "late", 900));
    await receive(eventOf("700", "early", 700, 901));
    await receive(eventOf("800", "early", 800, 902));
    await receive(eventOf("650", "late", 650, 903));
    hold = (item) => (Number(item.event.key) < MAX_TURNS ? gate : Promise.resolve());
    go();
    await allHandled(MAX_TURNS + 4);
    expect(begun.slice(MAX_TURNS, MAX_TURNS + 2)).toEqual(["650", "700"]);
    expect(handled.indexOf("700")).toBeLessThan(handled.indexOf("800"));
    expect(handled.indexOf("650")).toBeLessThan(handled.indexOf("900"));
  });

  it("lets nothing overtake what could not be read when the store failed for a moment", async () => {
    const collection = rawCollection(context.ctx.models.rawEvents);
    const find = collection.find.bind(collection);
    const reads = vi.spyOn(collection, "find");
    // Too early to see the first event; then too late to see it before the second one is here.
    reads.mockImplementationOnce(() => find({ _id: "none yet" }));
    reads.mockImplementationOnce(() => {
      void receive(eventOf("2", "an", 2));
      throw new Error("database is locked");
    });
    const refused = expect(ownership.start()).rejects.toThrow("database is locked");
    await receive(eventOf("1", "an", 1));
    await refused;
    await allHandled(2);
    expect(handled).toEqual(["1", "2"]);
  });

  it("lets slow turns hold up nobody for long", SLOW_MACHINE, async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    hold = (item) => (Number(item.event.key) < MAX_TURNS ? gate : Promise.resolve());
    await ownership.start();
    await Promise.all(Array.from({ length: MAX_TURNS + 1 }, (_, index) => receive(eventOf(`${index}`, `user-${index}`, index))));
    await allHandled(1);
    expect(handled).toEqual([`${MAX_TURNS}`]);
    go();
    await allHandled(MAX_TURNS + 1);
  });

  describe("with other processes", () => {
    let heard: (message: Record<string, unknown>) => void;
    let afterGap: () => void;
    let gain: () => Promise<void>;

    beforeEach(async () => {
      await mailboxes.stop();
      const gainers: ((isMine: KeyTest) => Promise<void>)[] = [];
      let isOurs = true;
      gain = async () => {
        isOurs = true;
        for (const listener of gainers) await listener(() => true);
      };
      const mine: Ownership = {
        ...soleOwnership(),
        owns: (key) => isOurs || !key.endsWith(":theirs"),
        onGain: (listener) => void gainers.push(listener),
        start: gain,
      };
      build(
        {
          ...silentBus(),
          isShared: true,
          subscribe: (_topic, listener) => (heard = listener),
          onGap: (listener) => (afterGap = listener),
        },
        mine,
      );
      await ownership.start();
      isOurs = false;
    });

    /** As another process stores an event; whether word of it comes through is another matter. */
    async function storeElsewhere(key: string, user: string, wroteMs: number): Promise<{ mailbox: string; rawEventId: string }> {
      const { document } = eventOf(key, user, wroteMs);
      await rawCollection(context.ctx.models.rawEvents).insertOne({ ...document, pendingMailbox: document.mailbox });
      return { mailbox: document.mailbox, rawEventId: document._id };
    }

    it("handles an event of which word was lost before the next one of its contact", async () => {
      await storeElsewhere("lost", "an", 1);
      await storeElsewhere("of-another", "binh", 2);
      heard(await storeElsewhere("told", "an", 3));
      await allHandled(2);
      expect(handled).toEqual(["lost", "told"]);
    });

    it("does so too when it received the next one itself", async () => {
      await storeElsewhere("lost", "an", 1);
      await receive(eventOf("own", "an", 3));
      await allHandled(2);
      expect(handled).toEqual(["lost", "own"]);
    });

    it("looks at the store at once when words may have been lost", async () => {
      await storeElsewhere("1", "an", 1);
      await storeElsewhere("2", "binh", 2);
      afterGap();
      await allHandled(2);
      expect(handled).toEqual(["1", "2"]);
    });

    it("takes over a mailbox in order although it comes in the middle of a reading", SLOW_MACHINE, async () => {
      const count = 2 * PAGE;
      for (let number = 0; number < count; number += 1) await storeElsewhere(`${number}`, "theirs", number);
      const collection = rawCollection(context.ctx.models.rawEvents);
      const find = collection.find.bind(collection);
      const reads = vi.spyOn(collection, "find");
      let gained: Promise<void> = Promise.resolve();
      // The first page shows nothing of ours; from the second one on, all of it is.
      reads.mockImplementationOnce(find).mockImplementationOnce((...filter) => {
        gained = gain();
        return find(...filter);
      });
      afterGap();
      await allHandled(count);
      await gained;
      expectOrderPerUser(1);
    });
  });

  function expectOrderPerUser(users: number): void {
    for (let user = 0; user < users; user += 1) {
      const own = handled.filter((key) => Number(key) % users === user);
      expect(own).toEqual([...own].sort((a, b) => Number(a) - Number(b)));
    }
  }

  /** How many places an event was handled before or after its own. */
  function furthestFromItsPlace(keys: string[]): number {
    return Math.max(...keys.map((key, place) => Math.abs(Number(key) - place)));
  }
});
