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
  await store("event-1", [{ type: "faq-feedback", faqId: "ship", isHelpful: true }]);
  await store("event-2", [
    { type: "faq-feedback", faqId: "ship", isHelpful: false },
    { type: "faq-unanswered", text: "ship lâu không", best: { id: "ship", score: 0.7 }, wasWrong: true },
  ]);
  expect(await models.faqs.findById("ship").lean()).toMatchObject({ accepted: 1, rejected: 1 });
  expect(await models.unanswered.find().lean()).toMatchObject([
    { text: "ship lâu không", bestFaqId: "ship", bestScore: 0.7, wasWrong: true },
  ]);
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
