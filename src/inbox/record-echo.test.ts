import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChannel, addConversation, addMessage, addQueuedBotMessage, createTestContext, type TestContext } from "../../test/factories";
import type { MailItem } from "../channels/mailboxes";
import { DAY_MS, textContent, type InboundEvent } from "../core";
import type { Conversation } from "./conversation.model";
import { recordEcho } from "./record-echo";

type Echo = Extract<InboundEvent, { kind: "echo" }>;

let context: TestContext;
let conversation: Conversation;
beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
  await context.ctx.channels.load();
  conversation = await addConversation(context);
});
afterEach(() => context.close());

test.each(["by the platform's id", "by its text while its answer is on the way"])(
  "a reply that left long after it was written, while the contact wrote on, is recognised %s",
  async (how) => {
    const reply = await addQueuedBotMessage(context, conversation, { text: "Dạ còn hàng ạ" });
    const isAnswered = how === "by the platform's id";
    await setDelivery(reply._id, isAnswered ? { status: "sent", platformMessageIds: ["platform-1"] } : { status: "sending" });
    await writeOn(450);
    await echo({ content: textContent("Dạ còn hàng ạ") });
    expect(await context.ctx.models.messages.countDocuments({ direction: "outbound" })).toBe(1);
    expect(await stored(reply._id)).toMatchObject({ delivery: { status: "sent", platformMessageIds: ["platform-1"] } });
    expect((await context.ctx.models.conversations.findById(conversation._id).lean())!.turn).toEqual(conversation.turn);
  },
);

test("a reply that left when the contact had begun a new conversation is recognised too", async () => {
  const { contactId } = conversation;
  const reply = await addQueuedBotMessage(context, conversation, { text: "Cảm ơn bạn" });
  await setDelivery(reply._id, { status: "sending" });
  await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { status: "resolved" }, $unset: { liveKey: 1 } });
  context.clock.advance(1_000);
  const next = await addConversation(context, { contactId });
  await echo({ content: textContent("Cảm ơn bạn") });
  expect(await context.ctx.models.messages.countDocuments({ direction: "outbound" })).toBe(1);
  expect(await stored(reply._id)).toMatchObject({ delivery: { status: "sent" } });
  expect((await context.ctx.models.conversations.findById(next._id).lean())!.turn).toEqual(next.turn);
});

test("what a person typed in the platform's console pauses the bot, however long the conversation is", async () => {
  await writeOn(450);
  await echo({ content: textContent("Mình ở đây rồi nhé") });
  expect(await stored("channel-1:echo-1")).toMatchObject({ author: "agent", text: "Mình ở đây rồi nhé" });
  expect((await context.ctx.models.conversations.findById(conversation._id).lean())!.turn.owner).toBe("agent");
});

test("an echo confirms the send of its time, not one of the same words that stands as unknown since last week", async () => {
  const words = "Dạ shop mở cửa 8:30 ạ";
  const old = await addQueuedBotMessage(context, conversation, { text: words });
  await setDelivery(old._id, { status: "unknown", claimedAt: context.clock.now });
  context.clock.advance(7 * DAY_MS);
  const reply = await addQueuedBotMessage(context, conversation, { text: words });
  await setDelivery(reply._id, { status: "sending", claimedAt: context.clock.now });
  await echo({ content: textContent(words) });
  expect(await stored(old._id)).toMatchObject({ delivery: { status: "unknown" } });
  expect(await stored(reply._id)).toMatchObject({ delivery: { status: "sent", platformMessageIds: ["platform-1"] } });
});

describe("a reply of three parts, of which the second's outcome is unknown", () => {
  const interrupted = async (): Promise<string> => {
    const { _id } = await addQueuedBotMessage(context, conversation, { text: "một hai ba" });
    await setDelivery(_id, { status: "unknown", platformMessageIds: ["platform-1"], echoTexts: ["một", "hai", "ba"] });
    return _id;
  };

  test("goes on with the third once the second's echo proves that it arrived", async () => {
    const reply = await interrupted();
    await echo({ platformMessageId: "platform-2", content: textContent("hai") });
    expect(await stored(reply)).toMatchObject({ delivery: { status: "queued", platformMessageIds: ["platform-1", "platform-2"] } });
  });

  test("is not sent again for the late echo of the first, which says nothing about the second", async () => {
    const reply = await interrupted();
    await echo({ platformMessageId: "platform-1", content: textContent("một") });
    expect(await stored(reply)).toMatchObject({ delivery: { status: "unknown", platformMessageIds: ["platform-1"] } });
  });
});

/** Messages of one moment too: they must not hide each other. */
async function writeOn(count: number): Promise<void> {
  const added = Array.from({ length: count }, (_, index) => {
    if (index % 7 === 0) context.clock.advance(1_000);
    return addMessage(context, conversation);
  });
  await Promise.all(added);
}

async function echo(given: Partial<Echo>): Promise<void> {
  const event: Echo = {
    kind: "echo",
    key: "echo-1",
    accountId: "account-of-channel-1",
    platformUserId: conversation.platformUserId,
    at: context.clock.now,
    platformMessageId: "platform-1",
    content: textContent(""),
    sentBy: "unknown",
    ...given,
  };
  const item: MailItem = { rawEventId: "channel-1:echo-1", channelId: "channel-1", event, receivedAt: context.clock.now, isRetry: false };
  await recordEcho(context.ctx, item, event, context.ctx.channels.byId("channel-1")!);
}

const setDelivery = (_id: string, fields: Record<string, unknown>): Promise<unknown> =>
  context.ctx.models.messages.updateOne(
    { _id },
    { $set: Object.fromEntries(Object.entries(fields).map(([name, value]) => [`delivery.${name}`, value])) },
  );

const stored = (_id: string): Promise<unknown> => context.ctx.models.messages.findById(_id).lean();
