import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { USUAL_FAQ_POLICY } from "../../flows/faq";
import { addConversation, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client } from "../../test/http";
import type { FaqPolicyPreview, FaqPolicyResponse, TestFaqResponse } from "../contract";
import { DAY_MS } from "../core";
import { createFlowLibrary } from "./create-flow-library";

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

const preview = async (answerAt: number, askAt: number) => boss.call<FaqPolicyPreview>("post", "/faqs/policy/preview", { answerAt, askAt });

test("the messages of the last 30 days are replayed with the given thresholds", async () => {
  await write(
    "ship=0.9",
    "ship=0.8",
    "ship=0.6",
    "hỏi gì đó=0.5",
    "hỏi khác=0.1",
    "cảm ơn shop",
    "trả lời sai rồi",
    "không ạ",
    "0912345678",
  );
  await write({ daysAgo: 31 }, "ship=0.95");
  const { body } = await preview(0.7, 0.5);
  expect(body).toMatchObject({ questions: 5, notQuestions: 3, answered: 0.4, asked: 0.4, refused: 0.2 });
  // 0.9 and 0.8: of such answers 0.1 and 0.2 are wrong.
  expect(body.errorRate).toBeCloseTo(0.15);
  expect(body.examples.answered[0]).toEqual({ text: "ship=0.8", question: "Phí ship?", score: 0.8 });
});

test("examples are different messages: one that is only typed otherwise is not shown twice", async () => {
  await write("Có ship không shop=0.8", "có ship không shop=0.8", "co ship khong shop=0.8", "Có ship không shop=0.8", "mấy giờ mở cửa=0.9");
  const { body } = await preview(0.7, 0.5);
  expect(body.answered).toBe(1);
  expect(body.examples.answered.map(({ text }) => text)).toEqual(["Có ship không shop=0.8", "mấy giờ mở cửa=0.9"]);
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

describe("how boldly the bot answers", () => {
  const policy = { answerAt: 0.9, askAt: 0.3, feedback: true };

  test("is what Sáo comes with until it is changed, and then in use at once", async () => {
    const { body: usual } = await boss.call<FaqPolicyResponse>("get", "/faqs/policy");
    expect(usual).toMatchObject({ ...USUAL_FAQ_POLICY, number: 0, by: null });
    expect((await boss.call("post", "/faqs/policy", { ...policy, number: 0 })).body).toMatchObject({ ...policy, number: 1 });
    expect(context.ctx.flows.policy()).toEqual(policy);
    const { body: tried } = await boss.call<TestFaqResponse>("post", "/faqs/test", { text: "ship=0.8", set: "published" });
    expect(tried).toMatchObject({ verdict: "ask", thresholds: { answer: 0.9, ask: 0.3 } });
  });

  test("another process follows with its next look for changes", async () => {
    const other = await createFlowLibrary(context.ctx);
    await boss.call("post", "/faqs/policy", { ...policy, number: 0 });
    await other.refresh();
    expect(other.policy()).toEqual(policy);
    await other.close();
  });

  test("what was read before a change does not undo it", async () => {
    await boss.call("post", "/faqs/policy", { ...policy, number: 0 });
    context.ctx.flows.usePolicy({ ...USUAL_FAQ_POLICY, number: 0 });
    expect(context.ctx.flows.policy()).toEqual(policy);
  });

  test("of two who save at once the second is told, first change or not", async () => {
    const codes = async (number: number) =>
      (await boss.call<{ error?: { code: string } }>("post", "/faqs/policy", { ...policy, number })).status;
    expect(await codes(0)).toBe(200);
    expect(await codes(0)).toBe(409);
    expect(await codes(1)).toBe(200);
    expect(await codes(1)).toBe(409);
  });

  test("thresholds that cross are refused, and so is whoever may not edit", async () => {
    expect((await boss.call("post", "/faqs/policy", { ...policy, askAt: 0.95, number: 0 })).status).toBe(422);
    const agent = await signedIn(context, testApp(context), { role: "agent" });
    expect((await agent.call("post", "/faqs/policy/preview", { answerAt: 0.7, askAt: 0.5 })).status).toBe(403);
    expect((await agent.call("post", "/faqs/policy", { ...policy, number: 0 })).status).toBe(403);
    expect((await agent.call("get", "/faqs/policy")).status).toBe(200);
  });
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
