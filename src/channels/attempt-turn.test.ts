import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { attemptTurn } from "./attempt-turn";
import type { MailItem } from "./mailboxes";

let context: TestContext;
let item: MailItem;
beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
  const at = context.clock.now;
  await context.ctx.models.rawEvents.create({
    _id: "channel-1:e",
    channelId: "channel-1",
    channelType: "plain",
    mailbox: "channel-1:an",
    kind: "followed",
    key: "e",
    at,
    receivedAt: at,
    verification: "ok",
    state: "pending",
    dueAt: at,
  });
  const event = { kind: "followed", key: "e", accountId: "a", platformUserId: "an", at } as const;
  item = { rawEventId: "channel-1:e", channelId: "channel-1", event, receivedAt: at, isRetry: false };
});
afterEach(async () => {
  vi.useRealTimers();
  await context.close();
});

/** What the store says while it is away. */
function awayStore(): typeof context.ctx.models {
  const collection = { updateOne: () => Promise.reject(new Error("database is locked")) };
  return { ...context.ctx.models, rawEvents: { collection } } as unknown as typeof context.ctx.models;
}

test("an event waits as long as the store is away, and keeps its place before what came after it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const deps = { ...context.ctx, models: awayStore() };
  let tries = 0;
  let isBack = false;
  const done = attemptTurn(
    deps,
    () => {
      tries += 1;
      return isBack ? Promise.resolve() : Promise.reject(new Error("database is locked"));
    },
    item,
    () => false,
  );
  await vi.advanceTimersByTimeAsync(120_000);
  expect(tries).toBeGreaterThan(20);
  isBack = true;
  await vi.advanceTimersByTimeAsync(10_000);
  await done;
  expect((await context.ctx.models.rawEvents.findById("channel-1:e").lean())!.state).toBe("pending");
});

test("an event that fails by itself is given up after six tries, with the reason", async () => {
  let tries = 0;
  const failing = (): Promise<void> => {
    tries += 1;
    return Promise.reject(new Error("a defect"));
  };
  vi.spyOn(globalThis, "setTimeout").mockImplementation((work: () => void) => setImmediate(work) as unknown as NodeJS.Timeout);
  await attemptTurn(context.ctx, failing, item, () => false);
  vi.restoreAllMocks();
  expect(tries).toBe(6);
  const stored = await context.ctx.models.rawEvents.findById("channel-1:e").lean();
  expect(stored).toMatchObject({ state: "failed", reason: "a defect" });
});
