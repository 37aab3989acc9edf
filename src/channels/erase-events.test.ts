import { afterEach, beforeEach, expect, test } from "vitest";
import { addChannel, createTestContext, type TestContext } from "../../test/factories";
import { plainAdapter } from "../../test/plain-adapter";
import type { ChannelAdapter, InboundEvent } from "../core";
import { rawCollection } from "../platform/raw-collection";
import { eraseEvents } from "./erase-events";
import { loadMailItems } from "./load-mail-items";
import type { RawEvent } from "./raw-event.model";

/** A body is the list of its events. */
const adapter = {
  ...plainAdapter,
  parseWebhook: ({ body }: { body: Buffer }) =>
    (JSON.parse(body.toString() || "[]") as InboundEvent[]).map((event) => ({ ...event, at: new Date(event.at) })),
} as unknown as ChannelAdapter;

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext({ adapters: new Map([["plain", adapter]]) });
  await addChannel(context);
});
afterEach(() => context.close());

test("a contact's words leave a body they share with others, whose events can still run", async () => {
  await storeBatch(["an", "bí mật của An", "done"], ["binh", "Bình hỏi giá", "failed"], ["chi", "Chi hỏi địa chỉ", "done"]);
  await eraseEvents(context.ctx, new Set(["channel-1:an"]));
  expect(await everything()).not.toContain("bí mật của An");
  const [found] = await loadMailItems(context.ctx, ["channel-1:0-binh"]);
  expect(found).toMatchObject({
    mailbox: "channel-1:binh",
    item: { event: { kind: "edited", text: "Bình hỏi giá", at: context.clock.now } },
  });
});

test("also when another contact's event holds the body, and when one of them has yet to be handled", async () => {
  await storeBatch(["binh", "Bình hỏi giá", "pending"], ["an", "bí mật của An", "done"]);
  await eraseEvents(context.ctx, new Set(["channel-1:an"]));
  expect(await everything()).not.toContain("bí mật của An");
  const [found] = await loadMailItems(context.ctx, ["channel-1:0-binh"]);
  expect(found).toMatchObject({ item: { event: { text: "Bình hỏi giá" } } });
});

test("an event that was kept for its contact, and whose contact was erased later, says so instead of stopping whoever reads it", async () => {
  await storeBatch(["an", "bí mật của An", "done"], ["binh", "Bình hỏi giá", "failed"], ["chi", "Chi hỏi địa chỉ", "failed"]);
  await eraseEvents(context.ctx, new Set(["channel-1:an"]));
  await eraseEvents(context.ctx, new Set(["channel-1:binh"]));
  expect(await everything()).not.toContain("Bình hỏi giá");
  const found = await loadMailItems(context.ctx, ["channel-1:0-binh", "channel-1:0-chi"]);
  expect(found.map(({ mailbox }) => mailbox)).toEqual(["channel-1:chi"]);
});

test("other contacts' bodies and the contact's own that is still to be handled stay as they are", async () => {
  await storeBatch(["chi", "Chi hỏi địa chỉ", "done"]);
  context.clock.advance(1);
  await storeBatch(["an", "xoá dữ liệu của tôi", "pending"]);
  const before = await everything();
  await eraseEvents(context.ctx, new Set(["channel-1:an"]));
  expect(await everything()).toBe(before);
});

let batches = 0;
beforeEach(() => {
  batches = 0;
});

async function storeBatch(...given: [user: string, text: string, state: RawEvent["state"]][]): Promise<void> {
  const batch = batches++;
  const at = context.clock.now;
  const events = given.map(([platformUserId, text]): InboundEvent => ({
    kind: "edited",
    key: `${batch}-${platformUserId}`,
    accountId: "account-of-channel-1",
    platformUserId,
    at,
    platformMessageId: "platform-1",
    text,
  }));
  const holder = `channel-1:${events[0]!.key}`;
  const documents = given.map(([user, , state], index): RawEvent => {
    const bytes = index === 0 ? { body: JSON.stringify(events), bodyEncoding: "utf8" as const, headers: {} } : { bodyIn: holder };
    const key = `${batch}-${user}`;
    return {
      _id: `channel-1:${key}`,
      channelId: "channel-1",
      channelType: "plain",
      mailbox: `channel-1:${user}`,
      kind: "edited",
      key,
      at,
      receivedAt: at,
      verification: "ok",
      state,
      attempts: 0,
      duplicates: 0,
      ...bytes,
      ...(state === "pending" && { dueAt: at }),
    };
  });
  await rawCollection(context.ctx.models.rawEvents).insertMany(documents);
}

async function everything(): Promise<string> {
  return JSON.stringify(await rawCollection(context.ctx.models.rawEvents).find({}).sort({ _id: 1 }).toArray());
}
