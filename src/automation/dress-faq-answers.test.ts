import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import type { BotTurnOutcome } from "../bot/bot-host";
import { dressFaqAnswers } from "./dress-faq-answers";

let context: TestContext;
beforeEach(async () => {
  context = await createTestContext();
});
afterEach(() => context.close());

test("an answer with a picture keeps the buttons that ask whether it was right", async () => {
  const image = { url: "/files/1", name: "gia.png" };
  await context.ctx.models.faqs.create({
    _id: "ship",
    questions: ["Phí ship?"],
    answer: "20k",
    more: { answer: { image } },
    updatedAt: context.clock.now,
  });
  const quickReplies = [{ title: "Đúng ý", payload: "yes" }];
  const outcome: BotTurnOutcome = {
    replies: [{ text: "20k", attachments: [], buttons: [], quickReplies }],
    session: null,
    effects: [{ type: "faq-answered", faqId: "ship", score: 1, text: "ship?" }],
    handoff: null,
    handled: true,
    optChange: null,
    trace: [],
  };
  const dressed = await dressFaqAnswers(context.ctx, outcome, { eventId: "event-1", channelType: "plain" });
  expect(dressed.replies).toEqual([{ text: "20k", attachments: [{ kind: "image", ...image }], buttons: [], quickReplies }]);
});
