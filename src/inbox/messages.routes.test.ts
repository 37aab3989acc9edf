import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  addAgent,
  addChannel,
  addConversation,
  addMessage,
  addQueuedBotMessage,
  createTestContext,
  type TestContext,
} from "../../test/factories";
import { signedIn, testApp, withToken, type Call, type Client, type Failure, type Page, type TestApp } from "../../test/http";
import type { MessageItem } from "../contract";
import { SECOND_MS } from "../core";
import type { Conversation } from "./conversation.model";
import type { Message } from "./message.model";

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

const reply = <Body = MessageItem>(conversation: Conversation, body: object): Call<Body> =>
  lan.call<Body>("post", `/conversations/${conversation._id}/messages`, body);
const messages = (): Promise<Message[]> => context.ctx.models.messages.find({}).sort({ at: 1, _id: 1 }).lean();
const conversationNow = (id: string): Promise<Conversation | null> => context.ctx.models.conversations.findOne({ _id: id }).lean();

describe("the thread", () => {
  test("the newest page comes first, each page oldest to newest, and the cursor goes back to the start", async () => {
    const conversation = await addConversation(context);
    const other = await addConversation(context);
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      if (index % 2 === 0) context.clock.advance(SECOND_MS);
      ids.push((await addMessage(context, conversation, { _id: `m${String(index).padStart(2, "0")}` }))._id);
      await addMessage(context, other);
    }
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await lan.call(
        "get",
        `/conversations/${conversation._id}/messages?limit=5${cursor ? `&cursor=${cursor}` : ""}`,
      );
      pages.push(body.items.map((item) => item.id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(pages).toEqual([ids.slice(7), ids.slice(2, 7), ids.slice(0, 2)]);
  });

  test("tells the platform's own words about a failure, but not those of a fault of ours", async () => {
    const conversation = await addConversation(context);
    for (const [reason, detail] of [
      ["CHANNEL_REJECTED", "Zalo: tin không hợp lệ (-201)"],
      ["INTERNAL", "ECONNREFUSED 10.0.0.5:27017 of conversations"],
    ] as const) {
      const { _id } = await addQueuedBotMessage(context, conversation);
      const failure = { "delivery.status": "failed", "delivery.reason": reason, "delivery.detail": detail };
      await context.ctx.models.messages.updateOne({ _id }, { $set: failure });
    }
    const { body } = await lan.call<Page<MessageItem>>("get", `/conversations/${conversation._id}/messages`);
    expect(Object.fromEntries(body.items.map(({ delivery }) => [delivery!.reason, delivery!.detail]))).toEqual({
      CHANNEL_REJECTED: "Zalo: tin không hợp lệ (-201)",
      INTERNAL: undefined,
    });
  });

  test("shows quotes, authors, buttons and delivery", async () => {
    const conversation = await addConversation(context);
    const asked = await addMessage(context, conversation, { text: "Giá bao nhiêu ạ" });
    await addMessage(context, conversation, {
      direction: "outbound",
      author: "agent",
      agentId: lan.agent._id,
      text: "Dạ 250k ạ",
      replyToId: asked._id,
      at: new Date(context.clock.now.getTime() + 1),
      buttons: [{ type: "postback", title: "Mua", payload: "buy" }],
      delivery: {
        status: "failed",
        reason: "WINDOW_CLOSED",
        detail: "(#10)",
        at: context.clock.now,
        attempts: 1,
        epoch: null,
        sendAuthor: "agent",
        platformMessageIds: [],
        echoTexts: [],
      },
    });
    const { body } = await lan.call<Page<MessageItem>>("get", `/conversations/${conversation._id}/messages`);
    expect(body.items[1]).toMatchObject({
      author: "agent",
      agent: { id: lan.agent._id, name: "Lan" },
      replyTo: { id: asked._id, text: "Giá bao nhiêu ạ" },
      buttons: [{ type: "postback", title: "Mua", payload: "buy" }],
      delivery: { status: "failed", reason: "WINDOW_CLOSED", detail: "(#10)" },
    });
    expect(body.items[0]).toMatchObject({ author: "contact", agent: null, delivery: null, replyTo: null });
  });
});

describe("replying", () => {
  test("queues the message, takes the turn and wakes the outbox", async () => {
    const conversation = await addConversation(context, { unreadCount: 2 });
    const queued = await addQueuedBotMessage(context, conversation);
    const answer = await reply(conversation, { clientId: "c1", text: "  Dạ còn ạ  " });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      direction: "outbound",
      author: "agent",
      agent: { id: lan.agent._id, name: "Lan" },
      kind: "message",
      text: "Dạ còn ạ",
      clientId: "c1",
      delivery: { status: "queued" },
    });
    expect(context.woken).toEqual([{ conversationId: conversation._id, messageIds: [answer.body.id] }]);
    const stored = (await context.ctx.models.messages.findOne({ _id: answer.body.id }).lean())!;
    expect(stored.delivery).toMatchObject({ status: "queued", sendAuthor: "agent", epoch: null, attempts: 0, dueAt: context.clock.now });
    expect(await conversationNow(conversation._id)).toMatchObject({
      status: "open",
      turn: { owner: "agent", epoch: 2 },
      assigneeId: lan.agent._id,
      unreadCount: 0,
      lastMessage: { messageId: answer.body.id, text: "Dạ còn ạ", author: "agent" },
    });
    expect((await context.ctx.models.messages.findOne({ _id: queued._id }).lean())!.delivery).toMatchObject({
      status: "failed",
      reason: "TURN_MOVED",
    });
  });

  test("in one's own conversation moves no turn", async () => {
    const conversation = await addConversation(context, { status: "open", assigneeId: lan.agent._id });
    await reply(conversation, { clientId: "c1", text: "Chào bạn" });
    expect((await conversationNow(conversation._id))!.turn).toMatchObject({ owner: "agent", epoch: 1 });
  });

  test("in a colleague's conversation leaves it theirs", async () => {
    const minh = await addAgent(context);
    const conversation = await addConversation(context, { status: "open", assigneeId: minh._id });
    await reply(conversation, { clientId: "c1", text: "Chào bạn" });
    expect((await conversationNow(conversation._id))!.assigneeId).toBe(minh._id);
  });

  test("repeating a clientId answers with the first result and sends once", async () => {
    const conversation = await addConversation(context);
    const answers = await Promise.all([1, 2, 3].map(() => reply(conversation, { clientId: "same", text: "Một lần thôi" })));
    const later = await reply(conversation, { clientId: "same", text: "Khác" });
    expect(new Set([...answers, later].map((answer) => answer.body.id)).size).toBe(1);
    expect(later).toMatchObject({ status: 202, body: { text: "Một lần thôi" } });
    expect(await messages()).toHaveLength(1);
    expect(context.woken).toHaveLength(1);
  });

  test("repeating a reply that was cut off half way finishes it, so that the next one comes after it whatever the clock does", async () => {
    const conversation = await addConversation(context);
    const first = await reply(conversation, { clientId: "c1", text: "Một" });
    const { lastMessage, lastMessageAt } = conversation;
    await context.ctx.models.conversations.updateOne({ _id: conversation._id }, { $set: { lastMessage, lastMessageAt } });
    context.woken.length = 0;
    context.clock.advance(-600 * SECOND_MS);
    await reply(conversation, { clientId: "c1", text: "Một" });
    expect(context.woken).toEqual([{ conversationId: conversation._id, messageIds: [first.body.id] }]);
    expect((await conversationNow(conversation._id))!.lastMessage).toMatchObject({ messageId: first.body.id, text: "Một" });
    await reply(conversation, { clientId: "c2", text: "Hai" });
    expect((await messages()).map(({ text }) => text)).toEqual(["Một", "Hai"]);
  });

  test("the same clientId in another conversation is another message", async () => {
    const [one, two] = [await addConversation(context), await addConversation(context)];
    await reply(one, { clientId: "same", text: "Một" });
    await reply(two, { clientId: "same", text: "Hai" });
    expect(await messages()).toHaveLength(2);
  });

  test("a reply made only of what nobody sees is refused like an empty one, a letter among it is not", async () => {
    const conversation = await addConversation(context);
    for (const text of ["", " \n", "\u200b\u200d\ufeff", "\u2800\u3164"])
      expect((await reply<unknown>(conversation, { clientId: "blank", text })).status).toBe(422);
    expect((await reply(conversation, { clientId: "family", text: "👨\u200d👩\u200d👧" })).status).toBe(202);
  });

  test("replies that come together keep their order and their times", async () => {
    const conversation = await addConversation(context);
    for (const text of ["một", "hai", "ba"]) await reply(conversation, { clientId: text, text });
    expect((await messages()).map((message) => message.text)).toEqual(["một", "hai", "ba"]);
    expect(new Set((await messages()).map((message) => message.at.getTime())).size).toBe(3);
  });

  test("with files sends them as attachments", async () => {
    const conversation = await addConversation(context);
    const file = await context.ctx.files.save({ data: Buffer.from("báo giá"), name: "báo giá.txt" });
    const answer = await reply(conversation, { clientId: "c1", fileIds: [file._id] });
    expect(answer.body).toMatchObject({
      text: "",
      attachments: [{ kind: "file", url: `/files/${file._id}`, name: "báo giá.txt", mimeType: "text/plain" }],
    });
    expect((await conversationNow(conversation._id))!.lastMessage).toMatchObject({ attachmentKind: "file" });
  });

  test("reopens a resolved conversation", async () => {
    const conversation = await addConversation(context, { status: "resolved", resolvedAt: context.clock.now });
    await reply(conversation, { clientId: "c1", text: "Shop quên dặn bạn" });
    expect(await conversationNow(conversation._id)).toMatchObject({
      status: "open",
      resolvedAt: null,
      liveKey: conversation.mailbox,
      assigneeId: lan.agent._id,
    });
  });

  test("by a script names the script", async () => {
    const call = await withToken(context, app, "agent");
    const conversation = await addConversation(context);
    const answer = await call<MessageItem>("post", `/conversations/${conversation._id}/messages`, { clientId: "1", text: "Đơn đã gửi" });
    expect(answer.body.agent).toMatchObject({ name: "CRM" });
    expect((await conversationNow(conversation._id))!.assigneeId).toBeUndefined();
  });

  test("waits for the contact's event in hand", async () => {
    const conversation = await addConversation(context);
    const order: string[] = [];
    let finish = (): void => undefined;
    const inHand = context.ctx.mailboxes.exclusively(conversation.mailbox, async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      order.push("event");
    });
    const sending = reply(conversation, { clientId: "c1", text: "Chào" }).then(() => order.push("reply"));
    finish();
    await Promise.all([inHand, sending]);
    expect(order).toEqual(["event", "reply"]);
  });

  test.each([
    ["no text and no file", { clientId: "1", text: "  " }, "text"],
    ["no clientId", { text: "Chào" }, "clientId"],
    ["a text that is too long", { clientId: "1", text: "x".repeat(20_001) }, "text"],
    ["an unknown file", { clientId: "1", fileIds: ["0".repeat(32)] }, "fileIds"],
    ["an unknown quote", { clientId: "1", text: "Chào", replyToId: "nothing" }, "replyToId"],
  ])("%s is 422 and changes nothing", async (_name, body, field) => {
    const conversation = await addConversation(context);
    const answer = await reply<Failure>(conversation, body);
    expect(answer.status).toBe(422);
    expect(answer.body.details.fields).toHaveProperty(field);
    expect(await messages()).toEqual([]);
    expect((await conversationNow(conversation._id))!.turn).toMatchObject({ owner: "bot", epoch: 1 });
  });
});

describe("a note", () => {
  test("is for agents alone: nothing is sent and the bot goes on", async () => {
    const conversation = await addConversation(context);
    const answer = await reply(conversation, { clientId: "n1", text: "Khách quen", note: true });
    expect(answer).toMatchObject({
      status: 202,
      body: { kind: "note", direction: "internal", author: "agent", delivery: null, clientId: "n1" },
    });
    expect(context.woken).toEqual([]);
    expect(await conversationNow(conversation._id)).toMatchObject({ status: "bot", turn: { owner: "bot", epoch: 1 }, lastMessage: null });
    expect(context.events).toMatchObject([{ name: "message:created", messageId: answer.body.id }]);
  });

  test("repeating it answers with the first", async () => {
    const conversation = await addConversation(context);
    await Promise.all([1, 2].map(() => reply(conversation, { clientId: "n1", text: "Khách quen", note: true })));
    expect(await messages()).toHaveLength(1);
  });
});

describe("sending again", () => {
  const failed = async (conversation: Conversation, status: "failed" | "unknown" | "sent" = "failed"): Promise<Message> =>
    addQueuedBotMessage(context, conversation, {
      delivery: {
        status,
        reason: "TURN_MOVED",
        at: context.clock.now,
        attempts: 4,
        epoch: 1,
        sendAuthor: "bot",
        platformMessageIds: ["p1"],
        echoTexts: [],
      },
    });

  test.each(["failed", "unknown"] as const)("queues a message that is %s, past the turn fence", async (status) => {
    const conversation = await addConversation(context, { status: "open" });
    const message = await failed(conversation, status);
    const answer = await lan.call<MessageItem>("post", `/conversations/${conversation._id}/messages/${message._id}/retry`, {});
    expect(answer).toMatchObject({ status: 202, body: { id: message._id, delivery: { status: "queued" } } });
    expect(answer.body.delivery).not.toHaveProperty("reason");
    expect((await messages())[0]!.delivery).toMatchObject({
      status: "queued",
      attempts: 0,
      epoch: null,
      dueAt: context.clock.now,
      platformMessageIds: ["p1"],
    });
    expect(context.woken).toEqual([{ conversationId: conversation._id, messageIds: [message._id] }]);
  });

  test("two clicks queue it once", async () => {
    const conversation = await addConversation(context);
    const message = await failed(conversation);
    const answers = await Promise.all(
      [1, 2].map(() => lan.call("post", `/conversations/${conversation._id}/messages/${message._id}/retry`, {})),
    );
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([202, 409]);
    expect(context.woken).toHaveLength(1);
  });

  test("a message that was sent is refused, an unknown one not found", async () => {
    const conversation = await addConversation(context);
    const other = await addConversation(context);
    const message = await failed(conversation, "sent");
    expect(await lan.call("post", `/conversations/${conversation._id}/messages/${message._id}/retry`, {})).toMatchObject({
      status: 409,
      body: { code: "NOT_RETRYABLE" },
    });
    expect((await lan.call("post", `/conversations/${conversation._id}/messages/nothing/retry`, {})).status).toBe(404);
    expect((await lan.call("post", `/conversations/${other._id}/messages/${message._id}/retry`, {})).status).toBe(404);
  });
});
