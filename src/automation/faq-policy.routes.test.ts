import { afterEach, beforeEach, expect, test } from "vitest";
import { addConversation, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import { DAY_MS } from "../core";
import type { PolicyPreview } from "./preview-faq-policy";

let context: TestContext;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  boss = await signedIn(context, testApp(context), { role: "admin" });
  const score = (text: string) => Number(/=([\d.]+)/.exec(text)?.[1] ?? 0);
  context.ctx.flows.matchFaq = (text) =>
    score(text) === 0 ? [] : [{ id: "ship", score: score(text), reason: "", question: "Phí ship?", answer: "35k" }];
});
afterEach(() => context.close());

const preview = async (answerAt: number, askAt: number) => boss.call<PolicyPreview>("post", "/faqs/policy/preview", { answerAt, askAt });

test("the messages of the last 30 days are replayed with the given thresholds", async () => {
  await write("ship=0.9", "ship=0.8", "ship=0.6", "hỏi gì đó=0.5", "hỏi khác=0.1", "cảm ơn shop", "0912345678");
  await write({ daysAgo: 31 }, "ship=0.95");
  const { body } = await preview(0.7, 0.5);
  expect(body).toMatchObject({ questions: 5, notQuestions: 1, answered: 0.4, asked: 0.4, refused: 0.2 });
  // 0.9 and 0.8: of such answers 0.1 and 0.2 are wrong.
  expect(body.errorRate).toBeCloseTo(0.15);
  expect(body.examples.answered[0]).toEqual({ text: "ship=0.8", question: "Phí ship?", score: 0.8 });
});

test("higher thresholds answer less and err less", async () => {
  await write("ship=0.9", "ship=0.8", "ship=0.6");
  const [bold, careful] = [(await preview(0.5, 0.3)).body, (await preview(0.85, 0.3)).body];
  expect(careful.answered).toBeLessThan(bold.answered);
  expect(careful.errorRate).toBeLessThan(bold.errorRate);
});

test("without messages every share is 0, and wrong thresholds are refused", async () => {
  expect((await preview(0.7, 0.5)).body).toMatchObject({ questions: 0, answered: 0, asked: 0, refused: 0, errorRate: 0 });
  expect((await preview(0.4, 0.5)).status).toBe(422);
});

async function write(...given: (string | { daysAgo: number })[]): Promise<void> {
  const daysAgo = given.reduce((days, one) => (typeof one === "string" ? days : one.daysAgo), 1);
  const at = new Date(context.clock.now.getTime() - daysAgo * DAY_MS);
  const { _id: conversationId, channelId } = await addConversation(context, { lastMessageAt: at });
  const texts = given.filter((one) => typeof one === "string");
  await context.ctx.models.messages.insertMany(
    texts.map((text, index) => ({
      _id: `${conversationId}:${index}`,
      conversationId,
      channelId,
      direction: "inbound",
      author: "contact",
      kind: "message",
      text,
      at,
      revision: index,
    })),
  );
}
