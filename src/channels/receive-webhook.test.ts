import { afterEach, beforeEach, expect, test } from "vitest";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import type { ChannelAdapter } from "../core";
import { MINUTE_MS } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { receiveWebhook } from "./receive-webhook";
import { createChannelTally } from "./channel-tally";

/** A body is what one contact did, and when. */
const readable = {
  ...plainAdapter,
  verifyWebhook: () => ({ ok: true }),
  accountIdsIn: () => ["account-of-channel-1"],
  parseWebhook: ({ body }: { body: Buffer }) => {
    const { key, at } = JSON.parse(body.toString()) as { key: string; at: string };
    return [{ kind: "followed", key, accountId: "account-of-channel-1", platformUserId: "an", at: new Date(at) }];
  },
} as unknown as ChannelAdapter;

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext({ adapters: new Map([["plain", readable]]) });
  await addChannel(context);
});
afterEach(() => context.close());

test("what waits is found in the order in which it happened, although our clock was set back in between", async () => {
  const { ctx, clock } = context;
  const deps = { ...ctx, tally: createChannelTally(ctx) };
  const receive = async (key: string, afterMs: number): Promise<void> => {
    const body = Buffer.from(JSON.stringify({ key, at: new Date(startAt + afterMs) }));
    expect(await receiveWebhook(deps, { channelType: "plain", channelId: "channel-1" }, { body, headers: {} })).toBe(200);
  };
  const startAt = clock.now.getTime();
  clock.advance(10 * MINUTE_MS);
  await receive("first", 1);
  await receive("second", 2);
  clock.advance(-10 * MINUTE_MS);
  await receive("third", 3);

  const waiting = await rawCollection(ctx.models.rawEvents)
    .find({ dueAt: { $gte: new Date(0) } })
    .sort({ dueAt: 1 })
    .toArray();
  expect(waiting.map(({ key }) => key)).toEqual(["first", "second", "third"]);
});
