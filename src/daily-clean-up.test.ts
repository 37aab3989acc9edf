import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../test/factories";
import type { RawEvent } from "./channels/raw-event.model";
import { DAY_MS } from "./core";
import { cleanUp, handleDailyCleanUp, nextQuietHour, scheduleDailyCleanUp } from "./daily-clean-up";
import { rawCollection } from "./platform/raw-collection";

let t: TestContext;
/** All of it, however many pieces it takes. */
async function cleanUpAll(ctx: Parameters<typeof cleanUp>[0] = t.ctx, budgetMs = 10_000): Promise<number> {
  let pieces = 1;
  for (let from: Date | null = new Date(0); (from = await cleanUp(ctx, from, budgetMs));) pieces += 1;
  return pieces;
}
beforeEach(async () => {
  t = await createTestContext();
});
afterEach(() => t.close());

async function addEvents(...events: (Partial<RawEvent> & { _id: string; ageDays: number })[]): Promise<void> {
  const { ctx, clock } = t;
  await ctx.models.rawEvents.insertMany(
    events.map(({ ageDays, ...event }) => ({
      channelId: "c",
      channelType: "plain",
      mailbox: "c:1",
      kind: "message",
      key: event._id,
      at: clock.now,
      receivedAt: new Date(clock.now.getTime() - ageDays * DAY_MS),
      body: "{}",
      bodyEncoding: "utf8",
      headers: {},
      verification: "ok",
      state: "done",
      ...event,
    })),
  );
}

async function left(): Promise<string[]> {
  return (await t.ctx.models.rawEvents.find({}, { _id: 1 }).lean()).map(({ _id }) => _id).sort();
}

describe("old events", () => {
  test("handled ones leave after 30 days, ignored and failed ones after 90, pending ones never", async () => {
    await addEvents(
      { _id: "done-31", ageDays: 31 },
      { _id: "done-29", ageDays: 29 },
      { _id: "failed-89", ageDays: 89, state: "failed", attentionAt: t.clock.now },
      { _id: "failed-91", ageDays: 91, state: "failed", attentionAt: t.clock.now },
      { _id: "ignored-89", ageDays: 89, state: "ignored", attentionAt: t.clock.now },
      { _id: "ignored-91", ageDays: 91, state: "ignored", attentionAt: t.clock.now },
      { _id: "pending-400", ageDays: 400, state: "pending", dueAt: t.clock.now },
    );
    await cleanUpAll();
    expect(await left()).toEqual(["done-29", "failed-89", "ignored-89", "pending-400"]);
    expect(t.logged).toContainEqual(expect.objectContaining({ events: 3, msg: "old events and jobs deleted" }));
  });

  test("more than one batch goes, past those that stay, and what stays is untouched", async () => {
    const many = Array.from({ length: 450 }, (_, index) => ({ _id: `old-${index}`, ageDays: 40 + (index % 7) }));
    const kept = Array.from({ length: 150 }, (_, index) => ({ _id: `failed-${index}`, ageDays: 41, state: "failed" as const }));
    await addEvents(...many, ...kept);
    await cleanUpAll();
    expect(await left()).toEqual(kept.map(({ _id }) => _id).sort());
  });

  test("the one that holds the bytes of a batch stays as long as another needs them", async () => {
    const batch = Array.from({ length: 130 }, (_, index) => ({ _id: `later-${index}`, ageDays: 50, bodyIn: "holder-1" }));
    await addEvents(
      { _id: "holder-1", ageDays: 50 },
      ...batch,
      { _id: "holder-2", ageDays: 50 },
      { _id: "failed", ageDays: 50, state: "failed", bodyIn: "holder-2" },
    );
    await cleanUpAll();
    await cleanUpAll();
    expect(await left()).toEqual(["failed", "holder-2"]);
    t.clock.advance(60 * DAY_MS);
    await cleanUpAll();
    await cleanUpAll();
    expect(await left()).toEqual([]);
  });

  test("a longer setting holds for all, and 0 keeps everything", async () => {
    await addEvents({ _id: "done", ageDays: 200 }, { _id: "failed", ageDays: 200, state: "failed" });
    const withDays = (rawEventDays: number | null) => ({ ...t.ctx, config: { ...t.ctx.config, retention: { rawEventDays } } });
    await cleanUpAll(withDays(null));
    await cleanUpAll(withDays(365));
    expect(await left()).toEqual(["done", "failed"]);
    await cleanUpAll(withDays(100));
    expect(await left()).toEqual([]);
  });

  test("in pieces it comes to the same", async () => {
    await addEvents(
      ...Array.from({ length: 250 }, (_, index) => ({ _id: `old-${index}`, ageDays: 40 })),
      ...Array.from({ length: 250 }, (_, index) => ({ _id: `failed-${index}`, ageDays: 35, state: "failed" as const })),
    );
    expect(await cleanUpAll(t.ctx, 0)).toBeGreaterThan(2);
    expect(await t.ctx.models.rawEvents.countDocuments({ state: "done" })).toBe(0);
    expect(await t.ctx.models.rawEvents.countDocuments({})).toBe(250);
  });
});

test("jobs that were given up leave after 90 days, others stay", async () => {
  const { ctx, clock } = t;
  const createdAt = new Date(clock.now.getTime() - 91 * DAY_MS);
  const job = { name: "copy-media", data: {}, attempts: 8, createdAt };
  await ctx.models.jobs.insertMany([
    { ...job, _id: "dead", state: "dead" },
    { ...job, _id: "dead-lately", state: "dead", createdAt: clock.now },
    { ...job, _id: "waiting", state: "waiting", runAt: clock.now },
  ]);
  await cleanUpAll();
  expect((await ctx.models.jobs.find().lean()).map(({ _id }) => _id).sort()).toEqual(["dead-lately", "waiting"]);
});

test("it runs soon after a start and then every night", async () => {
  const handlers = new Map<string, (data: Record<string, unknown>) => Promise<void>>();
  const jobs = {
    ...t.ctx.jobs,
    handle: (name: string, handler: (data: Record<string, unknown>) => Promise<void>) => void handlers.set(name, handler),
  };
  handleDailyCleanUp({ ...t.ctx, jobs });
  await scheduleDailyCleanUp(t.ctx);
  await handlers.get("daily-clean-up")!({});
  expect(t.jobs.map(({ runAt }) => runAt)).toEqual([
    new Date(t.clock.now.getTime() + 10 * 60_000),
    // 3 o'clock in Việt Nam
    new Date("2026-11-20T20:00:00.000Z"),
  ]);
});

test.each([
  ["2026-11-20T19:59:59Z", "2026-11-20T20:00:00Z"],
  ["2026-11-20T20:00:00Z", "2026-11-21T20:00:00Z"],
])("after %s the next quiet hour is %s", (now, next) => {
  expect(nextQuietHour(new Date(now), "Asia/Ho_Chi_Minh")).toEqual(new Date(next));
});

test("old answers to questions are deleted a page at a time: whoever comes meanwhile does not wait for all of them", async () => {
  const { ctx, clock } = t;
  const faqReply = (id: string, ageDays: number) => ({
    _id: id,
    faqId: "ship",
    conversationId: "c",
    text: "",
    score: 1,
    wording: 0,
    week: 0,
    outcome: "accepted",
    at: new Date(clock.now.getTime() - ageDays * DAY_MS),
  });
  const OLD = 2_500;
  await rawCollection(ctx.models.faqReplies).insertMany([
    ...Array.from({ length: OLD }, (_, index) => faqReply(`old ${index}`, 91)),
    faqReply("young", 89),
  ]);
  const seen = new Set<number>();
  let isOver = false;
  const done = cleanUpAll().finally(() => (isOver = true));
  while (!isOver) {
    seen.add(await ctx.models.faqReplies.countDocuments({}));
    await setImmediate();
  }
  await done;
  expect(await ctx.models.faqReplies.distinct("_id")).toEqual(["young"]);
  expect([...seen].filter((count) => count > 1 && count <= OLD)).not.toEqual([]);
});
