import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAgent, addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { signedIn, testApp, type Client, type Page, type TestApp } from "../../test/http";
import { createApiToken } from "../agents/api-tokens";
import { createWebSession } from "../agents/web-sessions";
import type { AgentItem, CatchUpAnswer, MessageItem, TokenItem } from "../contract";
import { DAY_MS } from "../core";
import { attachInboxSockets, type InboxSockets } from "./inbox.sockets";

let context: TestContext;
let app: TestApp;
let server: Server;
let sockets: InboxSockets;
let url: string;
let lan: Client;
let open: Socket[];

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  await addChannel(context);
  server = createServer(app);
  sockets = attachInboxSockets(context.ctx, server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  open = [];
  lan = await signedIn(context, app, { name: "Lan" });
});
afterEach(async () => {
  for (const socket of open) socket.disconnect();
  await sockets.close();
  await context.close();
});

function socket(headers: Record<string, string>, transports: ("polling" | "websocket")[] = ["websocket"]): Socket {
  const made = io(`${url}/inbox`, { transports, extraHeaders: headers, forceNew: true, reconnection: false });
  open.push(made);
  return made;
}

async function connected(client: Pick<Client, "cookie">): Promise<Socket> {
  const made = socket({ cookie: client.cookie });
  await once(made, "connect");
  return made;
}

function once<T = unknown>(from: Socket, event: string): Promise<T> {
  return new Promise((resolve) => from.once(event, (value: T) => resolve(value)));
}

async function errorOf(made: Socket): Promise<string> {
  return (await once<Error>(made, "connect_error")).message;
}

describe("the handshake", () => {
  test.each(["polling", "websocket"] as const)("lets an agent's cookie in over %s", async (transport) => {
    const made = socket({ cookie: lan.cookie }, [transport]);
    await once(made, "connect");
    expect(made.connected).toBe(true);
  });

  test("lets a script's token in", async () => {
    const { token } = await createApiToken(context.ctx, { name: "Wallboard", role: "agent" });
    await once(socket({ authorization: `Bearer ${token}` }), "connect");
  });

  test.each([
    ["no cookie", {}],
    ["a made-up cookie", { cookie: "sao_session=made-up" }],
  ])("refuses %s", async (_name, headers) => {
    expect(await errorOf(socket(headers as Record<string, string>))).toBe("UNAUTHENTICATED");
  });

  test("refuses a login that has ended", async () => {
    context.clock.advance(30 * DAY_MS);
    expect(await errorOf(socket({ cookie: lan.cookie }))).toBe("UNAUTHENTICATED");
  });

  test("refuses a page of somebody else's, although the browser sends our cookie along", async () => {
    const foreign = socket({ cookie: lan.cookie, origin: "https://evil.example" });
    expect(await errorOf(foreign)).toBe("websocket error");
    await once(socket({ cookie: lan.cookie, origin: url }), "connect");
  });
});

describe("events", () => {
  test("reach every agent, with ids and a revision and nothing else", async () => {
    const boss = await signedIn(context, app, { role: "admin" });
    const windows = await Promise.all([connected(lan), connected(boss)]);
    const heard = Promise.all(windows.map((made) => once(made, "message:created")));
    const conversation = await addConversation(context);
    const { body } = await lan.call<MessageItem>("post", `/conversations/${conversation._id}/messages`, {
      clientId: "1",
      text: "Chào bạn",
    });
    const expected = { conversationId: conversation._id, messageId: body.id, revision: body.revision, author: "agent" };
    expect(await heard).toEqual([expected, expected]);
  });
});

describe("catching up", () => {
  test("tells what changed since the last revision that was seen", async () => {
    const made = await connected(lan);
    const catchUp = async (since: number): Promise<CatchUpAnswer> => {
      const answer = (await made.emitWithAck("inbox:catch-up", { since })) as { ok: true; data: CatchUpAnswer };
      expect(answer.ok).toBe(true);
      return answer.data;
    };
    const first = await catchUp(0);
    expect(first).toMatchObject({ complete: true, conversations: [] });
    const [a, b] = [await addConversation(context), await addConversation(context)];
    await lan.call("post", `/conversations/${a._id}/take-over`, {});
    const middle = await catchUp(0);
    await lan.call("post", `/conversations/${b._id}/take-over`, {});
    const since = async ({ revision }: CatchUpAnswer): Promise<string[]> =>
      (await catchUp(revision)).conversations.map((changed) => changed.conversationId);
    expect(new Set(await since(first))).toEqual(new Set([a._id, b._id]));
    expect(await since(middle)).toEqual([b._id]);
  });

  test("says so when the gap is too long to list", async () => {
    const made = await connected(lan);
    expect(await made.emitWithAck("inbox:catch-up", { since: 1 })).toMatchObject({
      ok: true,
      data: { complete: false, conversations: [] },
    });
  });

  test.each([[{ since: -1 }], [{ since: "now" }], [null], [undefined], ["nonsense"]])(
    "%j is answered as a wrong request",
    async (request) => {
      const made = await connected(lan);
      expect(await made.emitWithAck("inbox:catch-up", request)).toMatchObject({ ok: false, code: "INVALID_REQUEST" });
    },
  );

  test("a client without a callback harms nobody", async () => {
    const made = await connected(lan);
    made.emit("inbox:catch-up");
    made.emit("inbox:catch-up", { since: 0 });
    made.emit("conversation:watch", { conversationId: "nothing" });
    expect(await made.emitWithAck("inbox:catch-up", { since: 0 })).toMatchObject({ ok: true });
  });
});

describe("typing", () => {
  test("is heard by whoever watches the same conversation, and not by the typist or others", async () => {
    const minh = await signedIn(context, app, { name: "Minh" });
    const [typist, watcher, outsider] = await Promise.all([connected(lan), connected(minh), connected(minh)]);
    const conversationId = (await addConversation(context))._id;
    for (const made of [typist, watcher])
      expect(await made.emitWithAck("conversation:watch", { conversationId })).toEqual({ ok: true, data: null });
    const strays: string[] = [];
    typist.on("typing", () => strays.push("typist"));
    outsider.on("typing", () => strays.push("outsider"));
    const heard = once(watcher, "typing");
    expect(await typist.emitWithAck("conversation:typing", { conversationId })).toEqual({ ok: true, data: null });
    expect(await heard).toEqual({ conversationId, agentId: lan.agent._id, agentName: "Lan" });
    // Whatever went astray was written to the same connections before these answers.
    await Promise.all([typist, outsider].map((made) => made.emitWithAck("inbox:catch-up", { since: 0 })));
    expect(strays).toEqual([]);
  });

  test("needs a conversation that exists and is watched", async () => {
    const made = await connected(lan);
    expect(await made.emitWithAck("conversation:watch", { conversationId: "nothing" })).toMatchObject({ ok: false, code: "NOT_FOUND" });
    const conversationId = (await addConversation(context))._id;
    expect(await made.emitWithAck("conversation:typing", { conversationId })).toMatchObject({ ok: false, code: "NOT_WATCHING" });
    await made.emitWithAck("conversation:watch", { conversationId });
    await made.emitWithAck("conversation:unwatch", { conversationId });
    expect(await made.emitWithAck("conversation:typing", { conversationId })).toMatchObject({ ok: false, code: "NOT_WATCHING" });
  });
});

describe("presence", () => {
  test("an agent is online from the first window to the last", async () => {
    const minh = await signedIn(context, app, { name: "Minh" });
    const watcher = await connected(lan);
    const seen: unknown[] = [];
    watcher.on("presence", (event) => seen.push(event));
    const arrival = once(watcher, "presence");
    const first = await connected(minh);
    await arrival;
    const second = await connected(minh);
    const online = async (): Promise<boolean> => {
      const { body } = await lan.call<Page<AgentItem>>("get", "/agents");
      return body.items.some((agent) => agent.id === minh.agent._id && agent.online);
    };
    expect(await online()).toBe(true);
    first.disconnect();
    const departure = once(watcher, "presence");
    second.disconnect();
    await departure;
    expect(await online()).toBe(false);
    expect(seen).toEqual([
      { agentId: minh.agent._id, online: true },
      { agentId: minh.agent._id, online: false },
    ]);
  });
});

describe("when a login ends", () => {
  test("signing out closes its windows and no others", async () => {
    const again = await createWebSession(context.ctx, lan.agent._id);
    const [leaving, staying] = [await connected(lan), await connected({ cookie: `sao_session=${again.token}` })];
    const closed = once(leaving, "disconnect");
    await lan.call("delete", "/session");
    await closed;
    expect(staying.connected).toBe(true);
  });

  test.each([
    ["expired", async () => context.clock.advance(30 * DAY_MS)],
    ["was revoked elsewhere", async () => void (await context.ctx.models.webSessions.deleteMany({}))],
    [
      "belongs to an agent who was disabled",
      async () => void (await context.ctx.models.agents.updateMany({}, { $set: { isDisabled: true } })),
    ],
  ])("the check closes the windows of one that %s", async (_name, end) => {
    const made = await connected(lan);
    await sockets.dropEndedSessions();
    expect(made.connected).toBe(true);
    const closed = once(made, "disconnect");
    await end();
    await sockets.dropEndedSessions();
    await closed;
  });
});

test("an agent added later hears what happens too", async () => {
  const late = await addAgent(context, { role: "supervisor" });
  const { token } = await createWebSession(context.ctx, late._id);
  const made = await connected({ cookie: `sao_session=${token}` });
  const heard = once(made, "lead:created");
  context.ctx.inboxEvents.emit({ name: "lead:created", leadId: "l", conversationId: "c", revision: context.ctx.nextRevision() });
  expect(await heard).toMatchObject({ leadId: "l", conversationId: "c" });
});

describe("somebody who may not come in any more", () => {
  test("loses every window at once when an admin disables them", async () => {
    const boss = await signedIn(context, app, { role: "admin" });
    const windows = await Promise.all([connected(lan), connected(lan)]);
    const theirs = await connected(boss);
    const dropped = Promise.all(windows.map((made) => once(made, "disconnect")));
    expect((await boss.call("post", `/agents/${lan.agent._id}/disable`, {})).status).toBe(200);
    await dropped;
    expect(theirs.connected).toBe(true);
  });

  test("a script whose token is revoked is cut off, others are not", async () => {
    const boss = await signedIn(context, app, { role: "admin" });
    const made = await Promise.all(
      ["a", "b"].map(async (name) => {
        const { token } = await createApiToken(context.ctx, { name, role: "agent" });
        const connection = socket({ authorization: `Bearer ${token}` });
        await once(connection, "connect");
        return connection;
      }),
    );
    const { body } = await boss.call<Page<TokenItem>>("get", "/tokens");
    const dropped = once(made[0]!, "disconnect");
    await boss.call("delete", `/tokens/${body.items.find((token) => token.name === "a")!.id}`);
    await dropped;
    expect(made[1]!.connected).toBe(true);
  });

  test("is noticed also when the command line did it", async () => {
    const window = await connected(lan);
    const { token } = await createApiToken(context.ctx, { name: "a", role: "agent" });
    const script = socket({ authorization: `Bearer ${token}` });
    await once(script, "connect");
    // As another process does: past everything that this one remembers.
    await context.ctx.models.agents.updateOne({ _id: lan.agent._id }, { $set: { isDisabled: true } });
    await context.ctx.models.apiTokens.deleteMany({});
    const dropped = Promise.all([once(window, "disconnect"), once(script, "disconnect")]);
    await sockets.dropEndedSessions();
    await dropped;
  });
});
