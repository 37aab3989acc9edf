import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runTurn } from "../../flows/engine/run-turn";
import type { FlowEventName, FlowVersion } from "../../flows/engine/types";
import { addAgent, addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import type { Caller } from "../agents/caller";
import { createBotHost } from "../bot/bot-host";
import type { Conversation } from "../inbox/conversation.model";
import type { Message } from "../inbox/message.model";
import { resolveConversation } from "../inbox/resolve-conversation";
import { returnToBot } from "../inbox/return-to-bot";
import { runFlowEvent } from "./start-event-flow";

let context: TestContext;
let caller: Caller;

beforeEach(async () => {
  context = await createTestContext();
  await addChannel(context);
  ({ caller } = await addAgent(context));
});
afterEach(() => context.close());

const ACTS = [
  ["conversation-resolved", resolveConversation],
  ["returned-to-bot", returnToBot],
] as const;

describe.each(ACTS)("what a flow says on %s", (event, act) => {
  beforeEach(() => publish(asking(event)));

  test("is said by the job after a crash right behind the agent's act, and only once", async () => {
    const { _id } = await addConversation(context, { status: "open", assigneeId: caller.id });
    await crashing(() => act(context.ctx, _id, caller));
    expect(await said(_id)).toEqual([]);
    const job = context.jobs.find(({ name }) => name === "flow-event")!;
    expect(job.data).toEqual({ conversationId: _id });
    for (let run = 0; run < 3; run += 1) await runFlowEvent(context.ctx, _id);
    expect(await said(_id)).toEqual(["Bạn chấm mấy điểm ạ"]);
    expect((await stored(_id)).session).toMatchObject({ nodeId: "ask" });
    expect((await stored(_id)).pendingFlowEvent ?? null).toBeNull();
  });

  test("is said at once, and the job then finds nothing to do", async () => {
    const { _id } = await addConversation(context, { status: "open", assigneeId: caller.id });
    await act(context.ctx, _id, caller);
    expect(await said(_id)).toHaveLength(1);
    await runFlowEvent(context.ctx, _id);
    expect(await said(_id)).toHaveLength(1);
  });

  test("is not said any more when the contact wrote meanwhile", async () => {
    const { _id } = await addConversation(context, { status: "open", lastEventId: "earlier" });
    await crashing(() => act(context.ctx, _id, caller));
    await context.ctx.models.conversations.updateOne({ _id }, { $set: { lastEventId: "later" } });
    await runFlowEvent(context.ctx, _id);
    expect(await said(_id)).toEqual([]);
  });

  test("is not said any more when a person has taken the turn", async () => {
    const { _id } = await addConversation(context, { status: "open" });
    await crashing(() => act(context.ctx, _id, caller));
    await context.ctx.models.conversations.updateOne({ _id }, { $set: { turn: { owner: "agent", epoch: 9 }, status: "open" } });
    await runFlowEvent(context.ctx, _id);
    expect(await said(_id)).toEqual([]);
    expect(await stored(_id)).toMatchObject({ status: "open", turn: { owner: "agent", epoch: 9 } });
  });
});

test("a resolved conversation whose rating flow is gone meanwhile ends", async () => {
  publish(asking("conversation-resolved"));
  const { _id } = await addConversation(context, { status: "open" });
  await crashing(() => resolveConversation(context.ctx, _id, caller));
  publish(asking("returned-to-bot"));
  await runFlowEvent(context.ctx, _id);
  const after = await stored(_id);
  expect(after).toMatchObject({ status: "resolved", turn: { owner: "nobody" } });
  expect(after.liveKey).toBeUndefined();
});

function publish(version: FlowVersion): void {
  const flows = {
    ...context.ctx.flows,
    published: () => [version],
    versionsFor: async () => (id: string) => (id === version.id ? version : undefined),
  };
  Object.assign(context.ctx, { flows, runBot: createBotHost(runTurn) });
}

/** The process ends where the flow would start. */
async function crashing(act: () => Promise<unknown>): Promise<void> {
  const { runBot } = context.ctx;
  Object.assign(context.ctx, { runBot: () => Promise.reject(new Error("the process ended here")) });
  await act();
  Object.assign(context.ctx, { runBot });
}

async function stored(_id: string): Promise<Conversation> {
  return (await context.ctx.models.conversations.findOne({ _id }).lean())!;
}

async function said(conversationId: string): Promise<Message["text"][]> {
  const messages = await context.ctx.models.messages.find({ conversationId, author: "bot" }).sort({ at: 1 }).lean();
  return messages.map((message) => message.text);
}

function asking(event: FlowEventName): FlowVersion {
  return {
    id: `version-${event}`,
    flowId: "flow",
    number: 1,
    definition: {
      key: "rating",
      name: "Đánh giá",
      language: "vi",
      triggers: [{ type: "event", event, node: "ask" }],
      nodes: [
        { id: "ask", type: "ask", config: { question: "Bạn chấm mấy điểm ạ", kind: "text", saveAs: "score" }, next: { answered: "end" } },
        { id: "end", type: "end", config: {}, next: {} },
      ],
    },
  };
}
