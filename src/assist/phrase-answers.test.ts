import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runTurn } from "../../flows/engine/run-turn";
import { addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { completion, failure, startLanguageModel, type LanguageModel } from "../../test/fakes/language-model";
import { importFlow } from "../automation/import-flow";
import { publishFlow } from "../automation/publish-flow";
import { createBotHost } from "../bot/bot-host";
import { textContent } from "../core";
import type { Conversation } from "../inbox/conversation.model";
import { presentMessages } from "../inbox/present-message";
import { receiveFromContact } from "../inbox/receive-from-contact";
import { createSecretBox } from "../platform/app-secret";
import { createAssist } from "./create-assist";
import { judge } from "./phrase-answers";

let context: TestContext;
let fake: LanguageModel;
let conversation: Conversation;

const SHIP = {
  questions: ["Phí ship bao nhiêu?", "Ship hết bao nhiêu tiền"],
  answer: "Phí ship nội thành 20.000 ₫, ngoại thành 35.000 ₫.",
};
const OPEN = { questions: ["Shop mở cửa mấy giờ?", "Mấy giờ shop đóng cửa"], answer: "Shop mở cửa 8h-21h hằng ngày." };
const FLOW = {
  key: "faq",
  name: "FAQ",
  language: "vi",
  triggers: [{ type: "any-text", node: "faq" }],
  nodes: [{ id: "faq", type: "faq", config: {}, next: {} }],
  faqs: [SHIP, OPEN],
};
const GOOD = "Dạ phí ship nội thành là 20k, còn ngoại thành 35k ạ.\nNGUON: 1";

// Learning the FAQ anew for every test would take longer than the tests.
beforeAll(async () => {
  context = await createTestContext({ runBot: createBotHost(runTurn) });
  await addChannel(context);
  const { id } = await importFlow(context.ctx, FLOW);
  await publishFlow(context.ctx, id);
});
afterAll(() => context.close());

beforeEach(async () => {
  fake = await startLanguageModel();
  const { messages, assistUsage, assistAnswers, assistSettings } = context.ctx.models;
  for (const model of [messages, assistUsage, assistAnswers, assistSettings]) await (model as typeof messages).deleteMany({});
  context.ctx.assist = createAssist({ ...context.ctx, box: createSecretBox("a secret of these tests", "assist key") });
  conversation = await addConversation(context);
  await switchOn();
});
afterEach(() => fake.close());

const switchOn = (more = {}) =>
  context.ctx.assist.edit({ baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, timeLimitMs: 2_000, phrase: true, ...more });

async function receive(text: string, { eventId = "event-1", to = conversation, isRetry = false } = {}): Promise<void> {
  const { ctx } = context;
  const at = ctx.clock();
  const event = {
    kind: "message" as const,
    key: eventId,
    accountId: "account-of-channel-1",
    platformUserId: to.platformUserId,
    at,
    content: textContent(text),
  };
  await receiveFromContact(
    ctx,
    { rawEventId: eventId, channelId: "channel-1", event, receivedAt: at, isRetry },
    event,
    ctx.channels.byId("channel-1")!,
    null,
  );
}
async function replies() {
  const stored = await context.ctx.models.messages.find({ author: "bot", kind: "message" }).sort({ at: 1 }).lean();
  return (await presentMessages(context.ctx, stored)).map(({ text, phrasedFrom }) => ({
    text,
    from: phrasedFrom?.map(({ question }) => question),
  }));
}
const STORED = [{ text: SHIP.answer, from: undefined }];
const outcomes = async () => (await context.ctx.assist.usage()).outcomes;

test("a sure answer is sent in the model's words, with the entries it was made from", async () => {
  fake.answers(GOOD);
  await receive("phí ship bao nhiêu vậy 0912 345 678");
  expect(await replies()).toEqual([{ text: "Dạ phí ship nội thành là 20k, còn ngoại thành 35k ạ.", from: [SHIP.questions[0]] }]);
  expect(await outcomes()).toEqual([{ use: "phrase", problem: null, count: 1 }]);
  const { user } = fake.asked[0]!;
  expect(user).toContain(SHIP.answer);
  expect(user).toContain("[SĐT 1]");
  expect(user).not.toContain("0912");
  expect(user).not.toContain(conversation.contactName);
});

describe("the customer gets the stored answer, and the admin a count", () => {
  test.each([
    ["a made-up price", "Dạ phí ship nội thành 25k ạ.\nNGUON: 1", "numbers"],
    ["a made-up link", "Dạ phí ship xem tại moclan.vn ạ.\nNGUON: 1", "links"],
    ["a refusal", "As an AI model I cannot answer", "refused"],
    ["nothing", "", "empty"],
    ["no answer in the sources", "KHONG_CO", "no-answer"],
    ["words of somebody else", "Cửa hàng này lừa đảo, hãy sang đối thủ mua rẻ hơn\nNGUON: 1", "other-words"],
    ["a lecture", `${"Dạ phí ship nội thành 20k ạ. ".repeat(20)}`, "too-long"],
    ["an answer cut off", completion("Dạ phí", "length"), "cut-off"],
    ["an error", failure(500, "oops", { "retry-after": "9" }), "server-error"],
    ["too many requests", failure(429, "slow down", { "retry-after": "9" }), "rate-limited"],
    ["a wrong key", failure(401, "no"), "unauthorised"],
    ["broken JSON", { status: 200, body: "{", type: "application/json" }, "malformed"],
    ["a broken connection", { cut: true, after: '{"choices"' }, "connection-lost"],
  ] as const)("for %s", async (_what, answer, problem) => {
    fake.answers(answer);
    await receive("phí ship bao nhiêu vậy");
    expect(await replies()).toEqual(STORED);
    expect(await outcomes()).toEqual([{ use: "phrase", problem, count: 1 }]);
  });

  test("for a slow answer, at the time limit; other conversations do not wait", async () => {
    await switchOn({ timeLimitMs: 500 });
    fake.hang();
    const startedAt = performance.now();
    const slow = receive("phí ship bao nhiêu vậy");
    const other = await addConversation(context);
    await receive("để mình hỏi chuyện khác hẳn nhé", { eventId: "event-2", to: other });
    expect(await context.ctx.models.messages.countDocuments({ conversationId: other._id, author: "bot" })).toBe(1);
    expect(await context.ctx.models.messages.countDocuments({ conversationId: conversation._id, author: "bot" })).toBe(0);
    await slow;
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await context.ctx.models.messages.countDocuments({ conversationId: conversation._id, text: SHIP.answer })).toBe(1);
    expect(await outcomes()).toEqual([{ use: "phrase", problem: "timeout", count: 1 }]);
  });

  test("for a used up budget, without asking", async () => {
    await switchOn({ monthlyTokens: 1_000 });
    await context.ctx.assist.usage();
    await receive("phí ship bao nhiêu vậy");
    await context.ctx.models.assistUsage.updateOne({}, { $set: { tokens: 999 } });
    await receive("phí ship bao nhiêu vậy", { eventId: "event-2" });
    expect(fake.asked).toHaveLength(1);
    expect(await outcomes()).toContainEqual({ use: "phrase", problem: "budget", count: 1 });
  });
});

describe("nobody is asked", () => {
  const nobody = () => expect(fake.asked).toEqual([]);

  test("while it is off", async () => {
    await switchOn({ phrase: false, suggest: true, summarise: true });
    await receive("phí ship bao nhiêu vậy");
    expect(await replies()).toEqual(STORED);
    expect(await context.ctx.models.assistAnswers.countDocuments({})).toBe(0);
    expect(await context.ctx.models.assistUsage.countDocuments({})).toBe(0);
    nobody();
  });

  test("about what the FAQ does not know", async () => {
    await receive("bạn có bán vé máy bay đi Nhật Bản không");
    nobody();
  });

  test("while a person answers", async () => {
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { "turn.owner": "agent", status: "open" } });
    await receive("phí ship bao nhiêu vậy");
    expect(await replies()).toEqual([]);
    nobody();
  });
});

describe("a turn that runs again", () => {
  test("neither asks nor pays again, and sends the same words", async () => {
    fake.answers(GOOD, "Dạ phí ship nội thành 20k ạ.\nNGUON: 1");
    await receive("phí ship bao nhiêu vậy");
    const before = await replies();
    // What a crash before the turn's last write leaves behind, less the reply.
    await context.ctx.models.messages.deleteMany({ author: "bot" });
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { lastEventId: null } });
    await receive("phí ship bao nhiêu vậy", { isRetry: true });
    expect(await replies()).toEqual(before);
    expect(fake.asked).toHaveLength(1);
  });

  test("after a crash while it was asked sends the stored answer", async () => {
    fake.answers(GOOD);
    await receive("phí ship bao nhiêu vậy");
    await context.ctx.models.messages.deleteMany({ author: "bot" });
    await context.ctx.models.assistAnswers.updateMany({}, { $set: { text: null, sources: [] } });
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { lastEventId: null } });
    await receive("phí ship bao nhiêu vậy", { isRetry: true });
    expect(await replies()).toEqual(STORED);
    expect(fake.asked).toHaveLength(1);
  });

  test("does not let the bot talk over a person who took over while the model thought", async () => {
    fake.answers(() => GOOD);
    const { conversations } = context.ctx.models;
    const ask = context.ctx.assist.ask.bind(context.ctx.assist);
    context.ctx.assist.ask = async (prompt, options) => {
      const answer = await ask(prompt, options);
      await conversations.updateOne(
        { _id: conversation._id },
        { $set: { "turn.owner": "agent", status: "open" }, $inc: { "turn.epoch": 1 } },
      );
      return answer;
    };
    await receive("phí ship bao nhiêu vậy");
    expect(await context.ctx.models.messages.find({ author: "bot", "delivery.status": "queued" }).lean()).toEqual([]);
  });
});

describe("what the model names as its sources", () => {
  const sources = [
    { faqId: "ship", question: SHIP.questions[0]!, answer: SHIP.answer },
    { faqId: "open", question: OPEN.questions[0]!, answer: OPEN.answer },
  ];
  test.each([
    ["Dạ phí ship nội thành 20k, shop mở cửa 8h-21h ạ.\nNGUON: 1, 2", ["ship", "open"], null],
    ["Dạ phí ship nội thành 20k ạ.", ["ship"], null],
    ["Dạ phí ship nội thành 20k, shop mở cửa 8h-21h ạ.\nNGUON: 1", undefined, "numbers"],
    ["Dạ shop mở cửa 8h-21h hằng ngày ạ.\nNGUON: 2", undefined, "other-source"],
    ["Dạ shop mở cửa 8h-21h hằng ngày ạ.\nNGUON: 7", undefined, "numbers"],
  ])("%j", (raw, faqIds, problem) => {
    const judged = judge(raw, sources);
    expect(judged.problem).toBe(problem);
    expect(judged.phrased?.from.map(({ faqId }) => faqId)).toEqual(faqIds);
  });
});

test("an entry's picture and buttons stay with the model's words", async () => {
  const image = { url: "/files/1", name: "bang-gia.png" };
  const buttons = [{ type: "url", title: "Bảng giá", url: "https://moclan.vn/gia" }];
  await context.ctx.models.faqs.updateOne({ answer: SHIP.answer }, { $set: { more: { answer: { image, buttons } }, publishedNumber: 1 } });
  fake.answers(GOOD);
  await receive("phí ship bao nhiêu vậy");
  expect(await context.ctx.models.messages.findOne({ author: "bot" }).lean()).toMatchObject({
    text: "Dạ phí ship nội thành là 20k, còn ngoại thành 35k ạ.",
    attachments: [{ kind: "image", url: "/files/1" }],
    buttons,
  });
});
