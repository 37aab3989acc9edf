import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addChannel, addConversation, addMessage, createTestContext, type TestContext } from "../../test/factories";
import { failure, startLanguageModel, type LanguageModel } from "../../test/fakes/language-model";
import { waitFor } from "../../test/wait-for";
import type { BotTurnOutcome } from "../bot/bot-host";
import { MINUTE_MS } from "../core";
import type { Contact } from "../inbox/contact.model";
import type { Conversation } from "../inbox/conversation.model";
import { eraseContact } from "../inbox/erase-contact";
import { storeTurn } from "../inbox/store-turn";
import { createJobQueue } from "../platform/create-job-queue";
import { SUMMARISE_JOB, summariseHandoff } from "./summarise-handoff";

let context: TestContext;
let fake: LanguageModel;
let conversation: Conversation;

beforeEach(async () => {
  [context, fake] = await Promise.all([createTestContext(), startLanguageModel()]);
  await addChannel(context);
  conversation = await addConversation(context, {
    lastMessage: { messageId: "m", text: "", at: context.clock.now, author: "contact", attachmentKind: null, delivery: null },
  });
  await say("contact", "Em muốn đổi hai áo size M sang size L, đơn hàng SP12 giao hôm 18/11 ạ");
  await say("bot", "Dạ shop đổi trả trong 7 ngày ạ");
  await say("contact", "Vậy gọi em số 0912 345 678 nhé");
  await switchOn();
});
afterEach(() => Promise.all([context.close(), fake.close()]));

const switchOn = (more = {}) =>
  context.ctx.assist.edit({ baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, summarise: true, ...more });
async function say(author: "contact" | "bot", text: string): Promise<void> {
  context.clock.advance(1_000);
  await addMessage(context, conversation, { author, direction: author === "contact" ? "inbound" : "outbound", text });
}
async function handOff(): Promise<Record<string, unknown> | undefined> {
  const outcome: BotTurnOutcome = {
    replies: [],
    session: null,
    effects: [],
    handoff: { reason: "asked-for-person" },
    handled: true,
    optChange: null,
    trace: [],
  };
  const contact = { _id: conversation.contactId, name: conversation.contactName } as Contact;
  await storeTurn(context.ctx, {
    eventId: "event-1",
    conversation,
    contact,
    inbound: null,
    outcome,
    interactionAt: null,
    sendAuthor: "bot",
  });
  return context.jobs.find(({ name }) => name === SUMMARISE_JOB)?.data;
}
const lines = async () =>
  (await context.ctx.models.messages.find({ "event.name": "summary" }).lean()).map((message) => message.event?.data as { lines: string[] });
const outcomes = async () => (await context.ctx.assist.usage()).outcomes;
const GOOD =
  "- Khách muốn đổi 2 áo size M sang size L, đơn SP12 giao 18/11.\n- Bot đã báo đổi trả trong 7 ngày.\n- Khách cần gọi lại số [SĐT 1].";

test("agents find what it is about under the handoff; the customer's number leaves the house under another name", async () => {
  fake.answers(GOOD);
  const data = (await handOff())!;
  expect(fake.asked).toEqual([]);
  await summariseHandoff(context.ctx, data);
  expect(await lines()).toEqual([
    {
      lines: [
        "Khách muốn đổi 2 áo size M sang size L, đơn SP12 giao 18/11.",
        "Bot đã báo đổi trả trong 7 ngày.",
        "Khách cần gọi lại số 0912 345 678.",
      ],
    },
  ]);
  expect(fake.asked[0]!.user).not.toContain("0912");
  const summary = await context.ctx.models.messages.findOne({ "event.name": "summary" }).lean();
  expect(summary).toMatchObject({ direction: "internal", author: "system", kind: "event" });
  expect(context.events).toContainEqual(expect.objectContaining({ name: "message:created", messageId: summary!._id }));
  await summariseHandoff(context.ctx, data);
  expect(await lines()).toHaveLength(1);
  expect(fake.asked).toHaveLength(1);
});

test("off: the handoff queues nothing", async () => {
  await switchOn({ summarise: false });
  expect(await handOff()).toBeUndefined();
  expect(await context.ctx.models.messages.countDocuments({ "event.name": "handoff" })).toBe(1);
});

describe("nothing is said, without fuss,", () => {
  test.each([
    ["with made-up numbers", "Khách muốn đổi 5 áo."],
    ["with a made-up date", "Đơn giao ngày 19/11."],
    ["with a refusal", "As an AI I cannot"],
    ["of nothing", "KHONG_CO"],
    ["at length", "Khách muốn đổi áo. ".repeat(60)],
  ])("%s", async (_what, answer) => {
    fake.answers(answer);
    await summariseHandoff(context.ctx, (await handOff())!);
    expect(await lines()).toEqual([]);
    expect(await outcomes()).toMatchObject([{ use: "summarise", problem: expect.any(String), count: 1 }]);
  });

  test("over budget, switched off meanwhile, or with a wrong key", async () => {
    const data = (await handOff())!;
    fake.answers(failure(401, "no"));
    await summariseHandoff(context.ctx, data);
    await context.ctx.models.assistUsage.updateOne({}, { $set: { tokens: 2_000_000 } });
    await summariseHandoff(context.ctx, data);
    await switchOn({ summarise: false });
    await summariseHandoff(context.ctx, data);
    expect(fake.asked).toHaveLength(1);
    expect((await outcomes()).map(({ problem }) => problem)).toEqual(["unauthorised", "budget"]);
  });

  test("once the conversation went back to the bot, or the agent has long been there", async () => {
    const data = (await handOff())!;
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { "turn.owner": "bot" } });
    await summariseHandoff(context.ctx, data);
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { "turn.owner": "agent" } });
    context.clock.advance(16 * MINUTE_MS);
    await summariseHandoff(context.ctx, data);
    expect(fake.asked).toEqual([]);
  });

  test("about a person who was erased while the model thought", async () => {
    const data = (await handOff())!;
    const { assist } = context.ctx;
    const ask = assist.ask.bind(assist);
    fake.answers(GOOD);
    assist.ask = async (prompt, options) => {
      const answer = await ask(prompt, options);
      await eraseContact(context.ctx, conversation.mailbox);
      return answer;
    };
    await summariseHandoff(context.ctx, data);
    expect(fake.asked).toHaveLength(1);
    expect(await lines()).toEqual([]);
  });
});

test("an endpoint in trouble is tried again by the job queue", async () => {
  const queue = createJobQueue(context.ctx);
  queue.handle(SUMMARISE_JOB, (data) => summariseHandoff(context.ctx, data), { lane: "slow" });
  const data = (await handOff())!;
  fake.answers(failure(500, "oops", { "retry-after": "60" }), GOOD);
  await queue.enqueue(SUMMARISE_JOB, "summary:1", data);
  queue.start();
  await waitFor(
    "the first try failed",
    async () => (await context.ctx.models.jobs.findById("summary:1").lean())?.state === "waiting" && fake.asked.length === 1,
  );
  context.clock.advance(10_000);
  await waitFor("the summary is there", async () => (await lines()).length === 1);
  await queue.stop();
});
