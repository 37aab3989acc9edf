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

async function store(eventId: string, effects: BotTurnOutcome["effects"]): Promise<void> {
  const outcome: BotTurnOutcome = { replies: [], session: null, effects, handoff: null, handled: true, optChange: null, trace: [] };
  const conversation = await addConversation(context);
  const contact = { _id: conversation.contactId, name: conversation.contactName } as Contact;
  await storeTurn(context.ctx, { eventId, conversation, contact, inbound: null, outcome, interactionAt: null, sendAuthor: "bot" });
}
