import { afterEach, beforeEach, expect, test } from "vitest";
import { addConversation, createTestContext, type TestContext } from "../../test/factories";
import type { BotTurnOutcome } from "../bot/bot-host";
import type { Contact } from "../inbox/contact.model";
import { storeTurn } from "../inbox/store-turn";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

test("what customers say about an answer is counted for its entry, and a wrong one is kept as unanswered", async () => {
  const { models, clock } = context.ctx;
  await models.faqs.create({ _id: "ship", questions: ["Phí ship?"], answer: "35.000 ₫", updatedAt: clock() });
  const { _id: conversationId } = await addConversation(context);
  const at = clock().toISOString();
  const tap = (event: string, isHelpful: boolean) =>
    store(
      event,
      [{ type: "faq-feedback", faqId: "ship", isHelpful, answered: { text: "ship lâu không", score: 0.7, at } }],
      conversationId,
    );
  await store("event-1", [{ type: "faq-answered", faqId: "ship", score: 0.7, text: "ship lâu không" }], conversationId);
  await tap("event-2", false);
  await tap("event-3", false);
  const open = { text: "ship lâu không", bestFaqId: "ship", bestScore: 0.7, wasWrong: true };
  expect(await models.unanswered.find().lean()).toMatchObject([open]);
  expect(await models.faqReplies.find().lean()).toMatchObject([{ outcome: "missed", verdict: "rejected" }]);
  expect(await models.faqs.findById("ship").lean()).toMatchObject({ accepted: 0, rejected: 1 });
  // They have looked again.
  await tap("event-4", true);
  expect(await models.unanswered.find().lean()).toEqual([]);
  expect(await models.faqReplies.find().lean()).toMatchObject([{ outcome: "accepted", verdict: "accepted" }]);
  expect(await models.faqs.findById("ship").lean()).toMatchObject({ accepted: 1, rejected: 0 });
});

test("an answer that is no longer remembered gets no verdict, however often its button is tapped", async () => {
  const { models, clock } = context.ctx;
  await models.faqs.create({ _id: "ship", questions: ["Phí ship?"], answer: "35.000 ₫", updatedAt: clock() });
  for (const event of ["event-1", "event-2"]) await store(event, [{ type: "faq-feedback", faqId: "ship", isHelpful: true }]);
  expect(await models.faqs.findById("ship").lean()).toMatchObject({ accepted: 0, rejected: 0 });
});

test("an answer has one verdict, the last that was tapped; each new answer has its own", async () => {
  const { models, clock } = context.ctx;
  await models.faqs.create({ _id: "ship", questions: ["Phí ship?"], answer: "35.000 ₫", updatedAt: clock() });
  const { _id: conversationId } = await addConversation(context);
  let events = 0;
  const after = async (...effects: BotTurnOutcome["effects"]) => {
    context.clock.advance(1_000);
    await store(`event-${(events += 1)}`, effects, conversationId);
    const { accepted, rejected } = (await models.faqs.findById("ship").lean())!;
    return [accepted, rejected];
  };
  const answered = { type: "faq-answered", faqId: "ship", score: 0.9, text: "ship nhiêu" } as const;
  const tap = (isHelpful: boolean) => ({ type: "faq-feedback", faqId: "ship", isHelpful }) as const;
  await after(answered);
  expect(await after(tap(true))).toEqual([1, 0]);
  expect(await after(tap(true))).toEqual([1, 0]);
  expect(await after(tap(false))).toEqual([0, 1]);
  expect(await after(tap(false))).toEqual([0, 1]);
  await after(answered);
  expect(await after(tap(true))).toEqual([1, 1]);
});

async function store(eventId: string, effects: BotTurnOutcome["effects"], conversationId?: string): Promise<void> {
  const { conversations } = context.ctx.models;
  const outcome: BotTurnOutcome = { replies: [], session: null, effects, handoff: null, handled: true, optChange: null, trace: [] };
  const conversation =
    conversationId === undefined ? await addConversation(context) : (await conversations.findById(conversationId).lean())!;
  const contact = { _id: conversation.contactId, name: conversation.contactName } as Contact;
  await storeTurn(context.ctx, { eventId, conversation, contact, inbound: null, outcome, interactionAt: null, sendAuthor: "bot" });
}
