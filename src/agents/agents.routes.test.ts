import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addAgent, addChannel, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { ask, signedIn, testApp, withToken, type Client, type Page, type TestApp } from "../../test/http";
import type { AgentItem, AuditItem, TokenItem } from "../contract";
import { createApiToken } from "./api-tokens";
import { createAgent } from "./create-agent";

let context: TestContext;
let app: TestApp;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  await addChannel(context);
  boss = await signedIn(context, app, { name: "Chủ shop", role: "admin" });
});
afterEach(() => context.close());

const audit = async (): Promise<AuditItem[]> => (await boss.call<Page<AuditItem>>("get", "/audit")).body.items;

describe("disabling an agent", () => {
  test("ends their logins at once, also one that was just used, and keeps them from signing in", async () => {
    const password = "mật khẩu rất dài";
    const { _id } = await createAgent(context.ctx, { name: "Lan", email: "lan@example.vn", password, role: "agent" });
    const login = () => ask(app, "post", "/api/v1/session").send({ email: "lan@example.vn", password });
    const cookie = (await login()).get("Set-Cookie")![0]!.split(";")[0]!;
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookie })).status).toBe(200);
    const answer = await boss.call<AgentItem>("post", `/agents/${_id}/disable`, {});
    expect(answer).toMatchObject({ status: 200, body: { id: _id, isDisabled: true } });
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookie })).status).toBe(401);
    expect((await login()).status).toBe(401);
    expect((await boss.call<AgentItem>("post", `/agents/${_id}/enable`, {})).body.isDisabled).toBe(false);
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookie })).status).toBe(401);
    expect((await login()).status).toBe(200);
  });

  test("leaves their open conversations to others, and says so in them", async () => {
    const lan = await addAgent(context);
    const open = await addConversation(context, { status: "open", assigneeId: lan._id });
    const snoozed = await addConversation(context, { status: "pending", assigneeId: lan._id });
    const done = await addConversation(context, { status: "resolved", assigneeId: lan._id });
    await boss.call("post", `/agents/${lan._id}/disable`, {});
    const assignees = await context.ctx.models.conversations.find({ _id: { $in: [open._id, snoozed._id, done._id] } }).lean();
    expect(Object.fromEntries(assignees.map((one) => [one._id, one.assigneeId]))).toEqual({
      [open._id]: undefined,
      [snoozed._id]: undefined,
      [done._id]: lan._id,
    });
    const line = await context.ctx.models.messages.findOne({ conversationId: open._id, kind: "event" }).lean();
    expect(line!.event).toMatchObject({ name: "unassigned", data: { agentName: "Chủ shop" } });
  });

  test("is refused for oneself and for the last admin", async () => {
    expect(await boss.call("post", `/agents/${boss.agent._id}/disable`, {})).toMatchObject({ status: 409, body: { code: "OWN_ACCOUNT" } });
    const script = await withToken(context, app, "admin");
    expect(await script("post", `/agents/${boss.agent._id}/disable`, {})).toMatchObject({ status: 409, body: { code: "LAST_ADMIN" } });
    expect((await boss.call("get", "/session")).status).toBe(200);
  });

  test("of two admins who disable each other at once one at least stays", async () => {
    const other = await signedIn(context, app, { role: "admin" });
    await Promise.all([
      boss.call("post", `/agents/${other.agent._id}/disable`, {}),
      other.call("post", `/agents/${boss.agent._id}/disable`, {}),
    ]);
    expect(await context.ctx.models.agents.countDocuments({ role: "admin", isDisabled: false })).toBeGreaterThanOrEqual(1);
  });

  test("an unknown agent is 404", async () => {
    for (const act of ["disable", "enable"])
      expect(await boss.call("post", `/agents/nobody/${act}`, {})).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
  });

  test("who is disabled is listed for admins alone, when asked for", async () => {
    const gone = await addAgent(context, { isDisabled: true });
    const ids = async (path: string): Promise<string[]> => (await boss.call<Page<AgentItem>>("get", path)).body.items.map(({ id }) => id);
    expect(await ids("/agents")).not.toContain(gone._id);
    expect(await ids("/agents?disabled=true")).toContain(gone._id);
    const lan = await signedIn(context, app, { role: "agent" });
    expect((await lan.call("get", "/agents?disabled=true")).status).toBe(403);
  });
});

describe("tokens", () => {
  test("are listed without what lets one in, and revoked at once", async () => {
    const { token } = await createApiToken(context.ctx, { name: "Kho hàng", role: "agent" });
    const call = () => ask(app, "get", "/api/v1/session", { Authorization: `Bearer ${token}` });
    expect((await call()).status).toBe(200);
    const list = await boss.call<Page<TokenItem>>("get", "/tokens");
    expect(list.body.items).toMatchObject([{ name: "Kho hàng", role: "agent", lastUsedAt: "2026-11-20T03:00:00.000Z" }]);
    expect(list.text).not.toContain(token);
    const { id } = list.body.items[0]!;
    expect((await boss.call("delete", `/tokens/${id}`)).status).toBe(204);
    expect((await call()).status).toBe(401);
    expect((await boss.call("delete", `/tokens/${id}`)).status).toBe(404);
  });

  test("let scripts look while nothing can be stored, as on a full disk", async () => {
    const script = await withToken(context, app, "admin");
    const stored = context.ctx.models.apiTokens.collection;
    const note = vi.spyOn(stored, "updateOne").mockRejectedValue(new Error("disk full"));
    expect((await script("get", "/agents")).status).toBe(200);
    expect(note).toHaveBeenCalled();
  });
});

describe("the audit log", () => {
  test("tells who did what to whom, from where and over which request", async () => {
    const lan = await addAgent(context);
    await boss.call("post", `/agents/${lan._id}/disable`, {}).set("X-Request-Id", "request-0001");
    await boss.call("post", `/agents/${lan._id}/disable`, {});
    expect(await audit()).toEqual([
      {
        id: expect.any(String),
        at: "2026-11-20T03:00:00.000Z",
        action: "agent.disabled",
        actor: { kind: "agent", id: boss.agent._id, name: "Chủ shop" },
        target: { id: lan._id, name: lan.email },
        details: {},
        ip: expect.stringMatching(/127\.0\.0\.1$/),
        requestId: "request-0001",
      },
    ]);
  });

  test("notes logins that succeed and fail, without the password", async () => {
    const password = "mật khẩu rất dài";
    await createAgent(context.ctx, { name: "Lan", email: "lan@example.vn", password, role: "agent" });
    await ask(app, "post", "/api/v1/session").send({ email: "Lan@example.vn", password: "sai bét" });
    context.clock.advance(1);
    await ask(app, "post", "/api/v1/session").send({ email: "lan@example.vn", password });
    const entries = await audit();
    expect(entries.map(({ action, actor }) => [action, actor.kind])).toEqual([
      ["login.ok", "agent"],
      ["login.failed", "stranger"],
      ["agent.created", "server"],
    ]);
    expect(entries[1]).toMatchObject({ details: { email: "lan@example.vn" }, target: { name: "lan@example.vn" } });
    expect(JSON.stringify(entries)).not.toMatch(/sai bét|mật khẩu/);
  });

  test("pages from the newest to the oldest without gaps, filters, and forgets after a year", async () => {
    const names = Array.from({ length: 7 }, (_, index) => `token ${index}`);
    for (const [index, name] of names.entries()) {
      if (index % 2 === 0) context.clock.advance(1_000);
      await createApiToken(context.ctx, { name, role: "agent" });
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Page<AuditItem> } = await boss.call(
        "get",
        `/audit?action=token.created&limit=3${cursor ? `&cursor=${cursor}` : ""}`,
      );
      seen.push(...body.items.map((item) => item.target!.name));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(names));
    expect((await boss.call<Page<AuditItem>>("get", "/audit?action=login.ok")).body.items).toEqual([]);
    expect((await boss.call("get", "/audit?action=nonsense")).status).toBe(422);
    context.clock.advance(366 * 24 * 60 * 60 * 1_000);
    await createApiToken(context.ctx, { name: "newest", role: "agent" });
    expect(await context.ctx.models.auditEntries.countDocuments({})).toBe(1);
  });
});
