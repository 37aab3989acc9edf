import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runTurn } from "../../flows/engine/run-turn";
import type { FlowVersion } from "../../flows/engine/types";
import {
  addAgent,
  addChannel,
  addConversation,
  addMessage,
  addQueuedBotMessage,
  createTestContext,
  type TestContext,
} from "../../test/factories";
import { signedIn, testApp, withToken, type Client, type Page, type TestApp } from "../../test/http";
import { createBotHost } from "../bot/bot-host";
import type { ConversationDetail, ConversationItem, Counts, MessageItem } from "../contract";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../core";
import type { Conversation } from "./conversation.model";
import { wakeConversation } from "./snooze-conversation";

let context: TestContext;
let app: TestApp;
let lan: Client;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  await addChannel(context);
  lan = await signedIn(context, app, { name: "Lan" });
});
afterEach(() => context.close());

const stored = (id: string): Promise<Conversation | null> => context.ctx.models.conversations.findOne({ _id: id }).lean();
const events = async (conversationId: string): Promise<string[]> =>
  (await context.ctx.models.messages.find({ conversationId, kind: "event" }).sort({ at: 1, _id: 1 }).lean()).map(
    (message) => message.event!.name,
  );

describe("the list", () => {
  test("shows a conversation as the contract says", async () => {
    const conversation = await addConversation(context, {
      assigneeId: lan.agent._id,
      status: "open",
      unreadCount: 2,
      lastMessage: {
        messageId: "m",
        text: "Còn hàng không ạ",
        at: context.clock.now,
        author: "contact",
        attachmentKind: null,
        delivery: null,
      },
    });
    const answer = await lan.call<Page<ConversationItem>>("get", "/conversations?view=all");
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      items: [
        {
          id: conversation._id,
          revision: conversation.revision,
          channelType: "plain",
          channelId: "channel-1",
          channelName: "Trang Hoa Mai",
          contact: { id: conversation.contactId, name: "Nguyễn Văn Đức", avatarUrl: null },
          status: "open",
          turn: { owner: "agent", epoch: 1 },
          assignee: { id: lan.agent._id, name: "Lan" },
          unreadCount: 2,
          lastMessage: {
            text: "Còn hàng không ạ",
            at: "2026-11-20T03:00:00.000Z",
            author: "contact",
            delivery: null,
            attachmentKind: null,
          },
          tags: [],
          handoffReason: null,
          createdAt: "2026-11-20T03:00:00.000Z",
          resolvedAt: null,
        },
      ],
      nextCursor: null,
    });
  });

  test("each view holds its own, and the counts agree", async () => {
    const mine = lan.agent._id;
    const other = (await addAgent(context))._id;
    const ids = {
      bot: await addConversation(context, { status: "bot" }),
      waiting: await addConversation(context, { status: "open", unreadCount: 3 }),
      mine: await addConversation(context, { status: "open", assigneeId: mine, unreadCount: 1 }),
      theirs: await addConversation(context, { status: "open", assigneeId: other }),
      snoozed: await addConversation(context, { status: "pending", assigneeId: mine }),
      resolved: await addConversation(context, { status: "resolved", assigneeId: mine }),
    };
    const expected: Record<string, (keyof typeof ids)[]> = {
      all: ["bot", "waiting", "mine", "theirs", "snoozed", "resolved"],
      mine: ["mine", "snoozed"],
      unassigned: ["waiting"],
      waiting: ["waiting"],
      bot: ["bot"],
      snoozed: ["snoozed"],
      resolved: ["resolved"],
    };
    const counts = (await lan.call<Record<string, number>>("get", "/counts")).body;
    for (const [view, names] of Object.entries(expected)) {
      const { body } = await lan.call<Page<ConversationItem>>("get", `/conversations?view=${view}`);
      expect(new Set(body.items.map((item) => item.id)), view).toEqual(new Set(names.map((name) => ids[name]._id)));
      expect(counts[view], view).toBe(names.length);
    }
    expect(counts["unread"]).toBe(2);
  });

  test("pages run newest to oldest without gaps or repeats, also where times are equal", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 23; index += 1) {
      if (index % 3 === 0) context.clock.advance(MINUTE_MS);
      ids.push((await addConversation(context, { _id: `c${String(index).padStart(2, "0")}` }))._id);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await lan.call<Page<ConversationItem>>(
        "get",
        `/conversations?limit=5${cursor ? `&cursor=${cursor}` : ""}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(5);
      seen.push(...body.items.map((item) => item.id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual([...ids].reverse().sort((a, b) => Math.floor(Number(b.slice(1)) / 3) - Math.floor(Number(a.slice(1)) / 3)));
  });

  test.each([
    ["without accents, in the name", "nguyen van duc"],
    ["with accents, in the name", "Đức"],
    ["in the last message", "con hang"],
    ["by the phone as it was typed", "0912 345"],
    ["by the phone with its country code", "+84912345678"],
  ])("search finds %s", async (_name, q) => {
    const found = await addConversation(
      context,
      {
        lastMessage: {
          messageId: "m",
          text: "Còn hàng không ạ",
          at: context.clock.now,
          author: "contact",
          attachmentKind: null,
          delivery: null,
        },
      },
      { name: "Nguyễn Văn Đức", phone: "0912345678" },
    );
    await addConversation(context, {}, { name: "Phạm Thu Hà", phone: "0387654321" });
    const { body } = await lan.call<Page<ConversationItem>>("get", `/conversations?q=${encodeURIComponent(q)}`);
    expect(body.items.map((item) => item.id)).toEqual([found._id]);
  });

  test("search pages through all hits", async () => {
    for (let index = 0; index < 7; index += 1) {
      context.clock.advance(MINUTE_MS);
      await addConversation(context, { _id: `hit${index}` }, { name: "Hoa" });
      await addConversation(context, { _id: `miss${index}` }, { name: "Lan" });
    }
    const first = (await lan.call<Page<ConversationItem>>("get", "/conversations?q=hoa&limit=4")).body;
    const second = (await lan.call<Page<ConversationItem>>("get", `/conversations?q=hoa&limit=4&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(["hit6", "hit5", "hit4", "hit3", "hit2", "hit1", "hit0"]);
    expect(second.nextCursor).toBeNull();
  });

  test.each(["view=nonsense", "limit=0", "limit=1000", "cursor=nonsense", "cursor=eyJhIjoxfQ"])(
    "?%s is 422 and names the field",
    async (query) => {
      const answer = await lan.call("get", `/conversations?${query}`);
      expect(answer.status).toBe(422);
      expect(answer.body.details.fields).toHaveProperty(query.split("=")[0]!);
    },
  );
});

describe("one conversation", () => {
  test("an unknown id is 404", async () => {
    for (const path of ["", "/messages"])
      expect(await lan.call("get", `/conversations/unknown${path}`)).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    expect((await lan.call("post", "/conversations/unknown/resolve", {})).status).toBe(404);
  });

  test.each([
    ["open while the contact wrote lately", HOUR_MS, { state: "open", reason: null, closesAt: "2026-11-21T02:00:00.000Z" }],
    ["tagged after that, for people", 2 * DAY_MS, { state: "tagged", reason: null }],
    ["closed in the end", 8 * DAY_MS, { state: "closed", closesAt: null, reason: "WINDOW_CLOSED" }],
  ])("its reply window is %s", async (_name, ago, expected) => {
    const { _id } = await addConversation(context, { lastInteractionAt: new Date(context.clock.now.getTime() - ago) });
    expect((await lan.call<ConversationDetail>("get", `/conversations/${_id}`)).body.replyWindow).toMatchObject(expected);
  });

  test("its reply window says why when the contact never wrote or the channel is off", async () => {
    const { _id } = await addConversation(context, { lastInteractionAt: null });
    expect((await lan.call<ConversationDetail>("get", `/conversations/${_id}`)).body.replyWindow).toEqual({
      state: "closed",
      closesAt: null,
      reason: "NEVER_WROTE",
    });
    await context.ctx.models.channels.updateOne({ _id: "channel-1" }, { $set: { status: "disabled" } });
    await context.ctx.channels.reload();
    expect((await lan.call<ConversationDetail>("get", `/conversations/${_id}`)).body.replyWindow.reason).toBe("CHANNEL_DISABLED");
  });
});

describe("taking over", () => {
  test("gives the agent the turn and stops what the bot had queued", async () => {
    const conversation = await addConversation(context);
    const queued = await addQueuedBotMessage(context, conversation);
    const sent = await addQueuedBotMessage(context, conversation);
    await context.ctx.models.messages.updateOne(
      { _id: sent._id },
      { $set: { "delivery.status": "sent" }, $unset: { "delivery.dueAt": 1 } },
    );
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${conversation._id}/take-over`, {});
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: "open", turn: { owner: "agent", epoch: 2 }, assignee: { id: lan.agent._id, name: "Lan" } });
    const { body } = await lan.call<Page<MessageItem>>("get", `/conversations/${conversation._id}/messages`);
    const delivery = Object.fromEntries(body.items.map((item) => [item.id, item.delivery]));
    expect(delivery[queued._id]).toMatchObject({ status: "failed", reason: "TURN_MOVED" });
    expect(delivery[sent._id]).toMatchObject({ status: "sent" });
    expect((await context.ctx.models.messages.findOne({ _id: queued._id }).lean())!.delivery!.dueAt).toBeUndefined();
    expect(await events(conversation._id)).toEqual(["taken-over"]);
    expect(context.events.map((event) => event.name)).toEqual(
      expect.arrayContaining(["conversation:changed", "message:changed", "message:created"]),
    );
  });

  test("twice is once", async () => {
    const { _id } = await addConversation(context);
    await lan.call<ConversationDetail>("post", `/conversations/${_id}/take-over`, {});
    const again = await lan.call<ConversationDetail>("post", `/conversations/${_id}/take-over`, {});
    expect(again.body.turn.epoch).toBe(2);
    expect(await events(_id)).toEqual(["taken-over"]);
  });

  test("of two agents at once the first has it, and the second is told who", async () => {
    const minh = await signedIn(context, app, { name: "Minh" });
    const { _id } = await addConversation(context);
    const clients = [lan, minh];
    const answers = await Promise.all(clients.map((client) => client.call("post", `/conversations/${_id}/take-over`, {})));
    const won = answers.findIndex((answer) => answer.status === 200);
    const { _id: agentId, name: agentName } = clients[won]!.agent;
    expect(answers[1 - won]).toMatchObject({ status: 409, body: { code: "TAKEN_OVER", details: { agentId, agentName } } });
    expect(await stored(_id)).toMatchObject({ turn: { owner: "agent", epoch: 2 }, assigneeId: agentId });
    expect(await events(_id)).toEqual(["taken-over"]);
  });

  test("what somebody has is taken from them only on purpose", async () => {
    const minh = await addAgent(context, { name: "Minh" });
    for (const status of ["open", "pending"] as const) {
      const { _id } = await addConversation(context, { status, assigneeId: minh._id });
      expect(await lan.call("post", `/conversations/${_id}/take-over`, {})).toMatchObject({ status: 409, body: { code: "TAKEN_OVER" } });
      const forced = await lan.call<ConversationDetail>("post", `/conversations/${_id}/take-over`, { force: true });
      expect(forced.body).toMatchObject({ status: "open", assignee: { name: "Lan" } });
    }
  });

  test("what somebody had before it was resolved is free", async () => {
    const minh = await addAgent(context, { name: "Minh" });
    const { _id } = await addConversation(context, { status: "resolved", assigneeId: minh._id });
    expect((await lan.call<ConversationDetail>("post", `/conversations/${_id}/take-over`, {})).body.assignee).toMatchObject({
      name: "Lan",
    });
  });

  test("a turn that moves between our read and our write is taken from where it then is", async () => {
    const { _id } = await addConversation(context);
    const { conversations } = context.ctx.models;
    const findOneAndUpdate = conversations.findOneAndUpdate.bind(conversations) as (...args: unknown[]) => unknown;
    let races = 1;
    conversations.findOneAndUpdate = ((...args: unknown[]) => {
      const other = races-- > 0 ? conversations.updateOne({ _id }, { $set: { "turn.epoch": 7 } }) : Promise.resolve();
      return { lean: () => other.then(() => (findOneAndUpdate(...args) as { lean(): unknown }).lean()) };
    }) as never;
    expect((await lan.call<ConversationDetail>("post", `/conversations/${_id}/take-over`, {})).body.turn).toEqual({
      owner: "agent",
      epoch: 8,
    });
  });
});

describe("assigning", () => {
  test("moves the turn to the agent and tells who gave it to whom", async () => {
    const minh = await addAgent(context, { name: "Minh" });
    const conversation = await addConversation(context);
    const queued = await addQueuedBotMessage(context, conversation);
    const answer = await lan.call("post", `/conversations/${conversation._id}/assign`, { agentId: minh._id });
    expect(answer.body).toMatchObject({ status: "open", assignee: { id: minh._id, name: "Minh" }, turn: { owner: "agent", epoch: 2 } });
    expect((await context.ctx.models.messages.findOne({ _id: queued._id }).lean())!.delivery).toMatchObject({
      status: "failed",
      reason: "TURN_MOVED",
    });
    const line = await context.ctx.models.messages.findOne({ conversationId: conversation._id, kind: "event" }).lean();
    expect(line!.event).toMatchObject({ name: "assigned", data: { agentName: "Minh", byName: "Lan" } });
  });

  test("null unassigns and people keep the turn", async () => {
    const { _id } = await addConversation(context, { status: "open", assigneeId: lan.agent._id });
    const answer = await lan.call("post", `/conversations/${_id}/assign`, { agentId: null });
    expect(answer.body).toMatchObject({ status: "open", assignee: null, turn: { owner: "agent", epoch: 1 } });
    expect((await lan.call<Counts>("get", "/counts")).body.waiting).toBe(1);
  });

  test.each([
    ["missing", {}],
    ["of a wrong type", { agentId: 5 }],
  ])("an agent who is %s is 422", async (_name, body) => {
    const { _id } = await addConversation(context);
    const answer = await lan.call("post", `/conversations/${_id}/assign`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.details.fields).toHaveProperty("agentId");
  });

  test("an agent who does not exist is 404", async () => {
    const { _id } = await addConversation(context);
    const answer = await lan.call("post", `/conversations/${_id}/assign`, { agentId: "nobody" });
    expect(answer).toMatchObject({ status: 404, body: { code: "NOT_FOUND", message: "There is no such agent" } });
    expect((await stored(_id))!.turn.owner).toBe("bot");
  });

  test("a disabled agent cannot be given anything", async () => {
    const gone = await addAgent(context, { isDisabled: true });
    const { _id } = await addConversation(context);
    expect((await lan.call("post", `/conversations/${_id}/assign`, { agentId: gone._id })).status).toBe(422);
  });
});

describe("back to the bot", () => {
  test("gives it the turn with a fresh session and nobody in charge", async () => {
    const { _id } = await addConversation(context, {
      status: "open",
      assigneeId: lan.agent._id,
      handoffReason: "gặp nhân viên",
      session: { nodeId: "x" },
    });
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/return-to-bot`, {});
    expect(answer.body).toMatchObject({ status: "bot", turn: { owner: "bot", epoch: 2 }, assignee: null, handoffReason: null });
    expect((await stored(_id))!.session).toBeNull();
    expect(context.woken).toEqual([]);
    expect(context.pushed).toEqual([]);
    expect(await events(_id)).toEqual(["returned-to-bot"]);
  });
});

describe("resolving", () => {
  test("ends the conversation, so that the contact's next message opens another", async () => {
    const { _id } = await addConversation(context, { status: "open", unreadCount: 4 });
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/resolve`, {});
    expect(answer.body).toMatchObject({
      status: "resolved",
      turn: { owner: "nobody", epoch: 2 },
      unreadCount: 0,
      resolvedAt: "2026-11-20T03:00:00.000Z",
    });
    expect((await stored(_id))!.liveKey).toBeUndefined();
    expect(await events(_id)).toEqual(["resolved"]);
  });

  test("asks for a rating where a flow does, and stays the live one meanwhile", async () => {
    const rating: FlowVersion = {
      id: "v1",
      flowId: "f1",
      number: 1,
      definition: {
        key: "rating",
        name: "Đánh giá",
        language: "vi",
        triggers: [{ type: "event", event: "conversation-resolved", node: "ask" }],
        nodes: [
          { id: "ask", type: "ask", config: { question: "Bạn chấm mấy điểm ạ", kind: "text", saveAs: "score" }, next: { answered: "end" } },
          { id: "end", type: "end", config: {}, next: {} },
        ],
      },
    };
    const flows = {
      ...context.ctx.flows,
      published: () => [rating],
      versionsFor: async () => (id: string) => (id === "v1" ? rating : undefined),
    };
    Object.assign(context.ctx, { flows, runBot: createBotHost(runTurn) });
    const { _id } = await addConversation(context, { status: "open", assigneeId: lan.agent._id });
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/resolve`, {});
    expect(answer.body).toMatchObject({ status: "resolved", turn: { owner: "bot" } });
    const after = (await stored(_id))!;
    expect(after.liveKey).toBe(after.mailbox);
    expect(after.session).toMatchObject({ nodeId: "ask" });
    const question = await context.ctx.models.messages.findOne({ conversationId: _id, author: "bot" }).lean();
    expect(question!.delivery).toMatchObject({ status: "queued", epoch: after.turn.epoch });
  });

  test("twice is once", async () => {
    const { _id } = await addConversation(context, { status: "open" });
    await lan.call<ConversationDetail>("post", `/conversations/${_id}/resolve`, {});
    expect((await lan.call<ConversationDetail>("post", `/conversations/${_id}/resolve`, {})).body.turn.epoch).toBe(2);
    expect(await events(_id)).toEqual(["resolved"]);
  });
});

describe("reopening", () => {
  test("makes it live again", async () => {
    const { _id } = await addConversation(context, { status: "resolved", resolvedAt: context.clock.now });
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/reopen`, {});
    expect(answer.body).toMatchObject({ status: "open", turn: { owner: "agent", epoch: 2 }, resolvedAt: null });
    expect((await stored(_id))!.liveKey).toBeDefined();
  });

  test("is refused while the contact has a newer one, and names it", async () => {
    const old = await addConversation(context, { status: "resolved", contactId: "contact-x" });
    const live = await addConversation(context, { contactId: "contact-x" });
    for (const [action, body] of [
      ["reopen", {}],
      ["messages", { clientId: "1", text: "Chào bạn" }],
    ] as const) {
      const answer = await lan.call("post", `/conversations/${old._id}/${action}`, body);
      expect(answer).toMatchObject({ status: 409, body: { code: "ANOTHER_IS_LIVE", details: { conversationId: live._id } } });
    }
    expect(await context.ctx.models.messages.countDocuments({})).toBe(0);
  });
});

describe("snoozing", () => {
  test("hides it and brings it back in time", async () => {
    const { _id } = await addConversation(context, { status: "open" });
    const until = new Date(context.clock.now.getTime() + 2 * HOUR_MS);
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/snooze`, { until: until.toISOString() });
    expect(answer.body.status).toBe("pending");
    expect(context.jobs).toMatchObject([{ data: { conversationId: _id }, runAt: until }]);
    await wakeConversation(context.ctx, _id);
    expect((await stored(_id))!.status).toBe("pending");
    context.clock.advance(2 * HOUR_MS);
    await wakeConversation(context.ctx, _id);
    expect(await stored(_id)).toMatchObject({ status: "open" });
    expect((await stored(_id))!.snoozedUntil).toBeUndefined();
  });

  test("what the bot led becomes the snoozer's, so that somebody answers when the contact writes", async () => {
    const conversation = await addConversation(context);
    const queued = await addQueuedBotMessage(context, conversation);
    const until = new Date(context.clock.now.getTime() + HOUR_MS).toISOString();
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${conversation._id}/snooze`, { until });
    expect(answer.body).toMatchObject({ status: "pending", turn: { owner: "agent", epoch: 2 }, assignee: { id: lan.agent._id } });
    expect((await context.ctx.models.messages.findOne({ _id: queued._id }).lean())!.delivery).toMatchObject({ reason: "TURN_MOVED" });
  });

  test("what somebody else works on stays theirs", async () => {
    const minh = await addAgent(context, { name: "Minh" });
    const { _id } = await addConversation(context, { status: "open", assigneeId: minh._id });
    const until = new Date(context.clock.now.getTime() + HOUR_MS).toISOString();
    const answer = await lan.call<ConversationDetail>("post", `/conversations/${_id}/snooze`, { until });
    expect(answer.body).toMatchObject({ turn: { epoch: 1 }, assignee: { name: "Minh" } });
  });

  test("what an agent resolved meanwhile stays resolved", async () => {
    const { _id } = await addConversation(context, { status: "open" });
    await lan.call("post", `/conversations/${_id}/snooze`, { until: new Date(context.clock.now.getTime() + HOUR_MS).toISOString() });
    await lan.call<ConversationDetail>("post", `/conversations/${_id}/resolve`, {});
    context.clock.advance(2 * HOUR_MS);
    await wakeConversation(context.ctx, _id);
    expect((await stored(_id))!.status).toBe("resolved");
  });

  test.each(["2026-11-19T00:00:00Z", "soon", ""])("until %j is 422", async (until) => {
    const { _id } = await addConversation(context, { status: "open" });
    const answer = await lan.call("post", `/conversations/${_id}/snooze`, { until });
    expect(answer.status).toBe(422);
    expect(answer.body.details.fields).toHaveProperty("until");
  });
});

test("marking as read clears the count and tells the other windows once", async () => {
  const { _id } = await addConversation(context, { status: "open", unreadCount: 3 });
  expect((await lan.call<ConversationDetail>("post", `/conversations/${_id}/read`, {})).body.unreadCount).toBe(0);
  await lan.call<ConversationDetail>("post", `/conversations/${_id}/read`, {});
  expect(context.events.filter((event) => event.name === "conversation:changed")).toHaveLength(1);
});

test("a script can do what its role may, without becoming an assignee", async () => {
  const call = await withToken(context, app, "agent");
  const { _id } = await addConversation(context);
  expect((await call("post", `/conversations/${_id}/take-over`, {})).body).toMatchObject({ turn: { owner: "agent" }, assignee: null });
  await addMessage(context, { _id, channelId: "channel-1" });
  expect((await call<Page<MessageItem>>("get", `/conversations/${_id}/messages`)).body.items).toHaveLength(2);
});
