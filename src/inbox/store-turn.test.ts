import { afterEach, beforeEach, expect, test } from "vitest";
import { addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import type { BotTurnOutcome } from "../bot/bot-host";
import { textContent } from "../core";
import type { Contact } from "./contact.model";
import type { Conversation } from "./conversation.model";
import { storeTurn } from "./store-turn";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
});
afterEach(() => context.close());

test("a reply is dated after the one before it, also when the clock was set back between them", async () => {
  const { _id } = await addConversation(context);
  await decide(await stored(_id), "event-1", "một");
  context.clock.advance(-600_000);
  await decide(await stored(_id), "event-2", "hai");
  expect(await repliesOf(_id)).toMatchObject([{ text: "một" }, { text: "hai" }]);
  expect((await stored(_id)).lastMessage).toMatchObject({ text: "hai" });
});

test("a reply decided while the turn moved is not sent, and the next decision on the same event is", async () => {
  const before = await addConversation(context);
  await context.ctx.models.conversations.updateOne({ _id: before._id }, { $set: { "turn.epoch": before.turn.epoch + 2 } });
  expect(await decide(before, "event-1", "theo lượt cũ")).toBe(false);
  expect(await repliesOf(before._id)).toMatchObject([
    { text: "theo lượt cũ", delivery: { status: "failed", reason: "TURN_MOVED", attempts: 0 } },
  ]);

  expect(await decide(await stored(before._id), "event-1", "theo lượt mới")).toBe(true);
  const [reply, ...others] = await repliesOf(before._id);
  expect(others).toEqual([]);
  expect(reply).toMatchObject({ text: "theo lượt mới", delivery: { status: "queued", epoch: before.turn.epoch + 2 } });
  expect(reply!.delivery).toHaveProperty("dueAt");
});

test("a reply that left in an earlier try is left as it is", async () => {
  const { _id } = await addConversation(context);
  await decide(await stored(_id), "event-1", "một");
  await context.ctx.models.messages.updateOne({ conversationId: _id }, { $set: { "delivery.status": "sent" } });
  await decide(await stored(_id), "event-1", "một, lần nữa");
  expect(await repliesOf(_id)).toMatchObject([{ text: "một", delivery: { status: "sent" } }]);
});

async function decide(conversation: Conversation, eventId: string, text: string): Promise<boolean> {
  const outcome: BotTurnOutcome = {
    replies: [textContent(text)],
    session: null,
    effects: [],
    handoff: null,
    handled: true,
    optChange: null,
    trace: [],
  };
  const contact = { _id: conversation.contactId, name: conversation.contactName } as Contact;
  return storeTurn(context.ctx, { eventId, conversation, contact, inbound: null, outcome, interactionAt: null, sendAuthor: "bot" });
}

async function stored(_id: string): Promise<Conversation> {
  return (await context.ctx.models.conversations.findOne({ _id }).lean())!;
}

function repliesOf(conversationId: string): Promise<{ text: string; delivery?: object | null }[]> {
  return context.ctx.models.messages.find({ conversationId, direction: "outbound" }).sort({ at: 1, _id: 1 }).lean();
}
