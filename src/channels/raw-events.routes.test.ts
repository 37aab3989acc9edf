import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import { signedIn, testApp, type Client, type Page } from "../../test/http";
import type { ChannelItem, RawEventItem } from "../contract";
import { MINUTE_MS, type ChannelAdapter, type InboundEvent, type RawWebhook } from "../core";
import type { RawEvent } from "./raw-event.model";

let context: TestContext;
let boss: Client;

/** Understands a body that is a JSON list of event keys. */
const adapter: ChannelAdapter = {
  ...plainAdapter,
  parseWebhook: ({ body }: RawWebhook): InboundEvent[] =>
    (JSON.parse(body.toString("utf8")) as string[]).map((key) => ({
      kind: "followed",
      key,
      accountId: "account-of-channel-1",
      platformUserId: "u1",
      at: new Date(0),
    })),
};

beforeEach(async () => {
  context = await createTestContext({ adapters: new Map([["plain", adapter]]) });
  await addChannel(context);
  boss = await signedIn(context, testApp(context), { role: "admin" });
});
afterEach(() => context.close());

async function addRawEvent(given: Partial<RawEvent> & { _id: string }): Promise<void> {
  context.clock.advance(MINUTE_MS);
  const key = given._id.split(":").at(-1)!;
  await context.ctx.models.rawEvents.create({
    channelId: "channel-1",
    channelType: "plain",
    mailbox: "channel-1:u1",
    kind: "followed",
    key,
    at: context.clock.now,
    receivedAt: context.clock.now,
    body: JSON.stringify([key]),
    bodyEncoding: "utf8",
    headers: {},
    verification: "ok",
    state: "failed",
    reason: "the store was away",
    attempts: 6,
    duplicates: 0,
    attentionAt: context.clock.now,
    ...given,
  });
}

describe("events that want attention", () => {
  test("are listed latest first, without their bytes, and can be told apart", async () => {
    await addRawEvent({ _id: "channel-1:a" });
    await addRawEvent({ _id: "channel-1:b", state: "ignored", reason: "unknown event" });
    await addRawEvent({ _id: "channel-1:c", state: "done", attentionAt: undefined });
    await addRawEvent({ _id: "channel-1:d" });
    const ids = async (query: string): Promise<string[]> =>
      (await boss.call<Page<RawEventItem>>("get", `/raw-events${query}`)).body.items.map((item) => item.id);
    expect(await ids("")).toEqual(["channel-1:d", "channel-1:b", "channel-1:a"]);
    expect(await ids("?state=ignored")).toEqual(["channel-1:b"]);
    const first = (await boss.call<Page<RawEventItem>>("get", "/raw-events?limit=2")).body;
    expect(await ids(`?limit=2&cursor=${first.nextCursor}`)).toEqual(["channel-1:a"]);
    expect(first.items[0]).not.toHaveProperty("body");
  });

  test("one shows the bytes the platform sent, also where a batch keeps them elsewhere", async () => {
    await addRawEvent({ _id: "channel-1:a", body: '["a","b"]' });
    await addRawEvent({ _id: "channel-1:b", body: undefined, bodyIn: "channel-1:a" });
    const { body } = await boss.call("get", `/raw-events/${encodeURIComponent("channel-1:b")}`);
    expect(body).toMatchObject({ id: "channel-1:b", state: "failed", reason: "the store was away", body: '["a","b"]' });
    expect((await boss.call("get", "/raw-events/unknown")).status).toBe(404);
  });
});

describe("running an event again", () => {
  test("hands it to its mailbox and takes it off the list", async () => {
    await addRawEvent({ _id: "channel-1:a" });
    const answer = await boss.call("post", "/raw-events/channel-1:a/replay", {});
    expect(answer).toMatchObject({ status: 202, body: { state: "pending", reason: null } });
    expect(context.pushed).toMatchObject([
      { mailbox: "channel-1:u1", item: { rawEventId: "channel-1:a", isRetry: true, event: { kind: "followed", key: "a" } } },
    ]);
    expect((await boss.call<Page<RawEventItem>>("get", "/raw-events")).body.items).toEqual([]);
    expect((await context.ctx.models.rawEvents.findOne({ _id: "channel-1:a" }).lean())!.dueAt).toEqual(new Date(0));
  });

  test("is found by whichever process works on its mailbox as soon as that is told", async () => {
    context.ctx.bus = { ...context.ctx.bus, isShared: true };
    await addRawEvent({ _id: "channel-1:a" });
    await boss.call("post", "/raw-events/channel-1:a/replay", {});
    const stored = await context.ctx.models.rawEvents.findOne({ _id: "channel-1:a" }).lean();
    expect(stored).toMatchObject({ state: "pending", pendingMailbox: "channel-1:u1" });
  });

  test("refuses bytes that hold no such event, and an unknown id", async () => {
    await addRawEvent({ _id: "channel-1:a", body: "[]" });
    expect(await boss.call("post", "/raw-events/channel-1:a/replay", {})).toMatchObject({
      status: 409,
      body: { code: "EVENT_UNREADABLE" },
    });
    expect((await boss.call("post", "/raw-events/unknown/replay", {})).status).toBe(404);
    expect(context.pushed).toEqual([]);
  });
});

test("channels are listed without their credentials", async () => {
  const answer = await boss.call<Page<ChannelItem>>("get", "/channels");
  expect(answer.body.items).toEqual([
    {
      id: "channel-1",
      type: "plain",
      accountId: "account-of-channel-1",
      name: "Trang Hoa Mai",
      status: "active",
      statusReason: null,
      webhookPath: "/webhooks/plain",
      lastEventAt: null,
      badSignatures: 0,
    },
  ]);
  expect(answer.text).not.toContain("sealed");
});
