import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAgent, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { ask, signedIn, testApp, withToken, type Answer, type Client, type Failure, type Page, type TestApp } from "../../test/http";
import type { AgentItem, AgentLinkResponse, AuditItem, InvitationResponse, SessionResponse } from "../contract";

let context: TestContext;
let app: TestApp;
let boss: Client;

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
  boss = await signedIn(context, app, { name: "Chủ shop", role: "admin" });
});
afterEach(() => context.close());

const DAY_MS = 24 * 60 * 60 * 1_000;
const PASSWORD = "mật khẩu rất dài";
const LAN = { name: "Nguyễn Thị Lan", email: "Lan@Shop.vn", role: "agent" };

const invite = async (wanted: object = LAN): Promise<AgentLinkResponse> => {
  const { status, body } = await boss.call<AgentLinkResponse>("post", "/agents", wanted);
  expect(status).toBe(201);
  return body;
};
const tokenOf = ({ url }: Pick<AgentLinkResponse, "url">): string => new URL(url).hash.slice(1);
const look = (token: string) => ask<InvitationResponse & Failure>(app, "post", "/api/v1/invitation").send({ token });
const accept = (token: string, password = PASSWORD) =>
  ask<SessionResponse & Failure>(app, "post", "/api/v1/invitation/accept").send({ token, password });
const login = (email: string, password = PASSWORD) => ask(app, "post", "/api/v1/session").send({ email, password });
const accounts = async (): Promise<AgentItem[]> => (await boss.call<Page<AgentItem>>("get", "/agents?disabled=true")).body.items;
const audit = async (): Promise<AuditItem[]> => (await boss.call<Page<AuditItem>>("get", "/audit")).body.items;
const cookieOf = (answer: Answer<unknown>): string => answer.get("Set-Cookie")![0]!.split(";")[0]!;

describe("an invitation", () => {
  test("lets its holder choose a password, once, and lands them in the inbox", async () => {
    const link = await invite();
    expect(link).toMatchObject({
      agent: { name: "Nguyễn Thị Lan", email: "lan@shop.vn", role: "agent", isInvited: true, linkEndsAt: link.endsAt },
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/invite#[\w-]{43}$/) as string,
      endsAt: "2026-11-27T03:00:00.000Z",
    });
    const token = tokenOf(link);
    expect((await look(token)).body).toEqual({
      name: "Nguyễn Thị Lan",
      email: "lan@shop.vn",
      role: "agent",
      isNew: true,
      endsAt: link.endsAt,
    });
    expect(await accept(token, "ngắn")).toMatchObject({ status: 422, body: { code: "INVALID_REQUEST" } });
    const joined = await accept(token);
    expect(joined).toMatchObject({ status: 200, body: { agent: { name: "Nguyễn Thị Lan", role: "agent" } } });
    expect((await ask(app, "get", "/api/v1/conversations", { Cookie: cookieOf(joined) })).status).toBe(200);
    for (const again of [look(token), accept(token, "một mật khẩu khác")])
      expect(await again).toMatchObject({ status: 410, body: { code: "LINK_GONE" } });
    expect((await login("LAN@shop.vn")).status).toBe(200);
    expect((await audit()).map(({ action, actor, target }) => [action, actor.name, target?.name])).toContainEqual([
      "agent.joined",
      "Nguyễn Thị Lan",
      "lan@shop.vn",
    ]);
  });

  test("is used by one only of two who hold it at the same time", async () => {
    const token = tokenOf(await invite());
    const statuses = (await Promise.all([accept(token, "mật khẩu thứ nhất"), accept(token, "mật khẩu thứ hai")])).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 410]);
  });

  test("ends with the other links of its account, such as two that were made at the same moment", async () => {
    const { agent } = await invite();
    const renew = () => boss.call<AgentLinkResponse>("post", `/agents/${agent.id}/password-link`, {});
    const [first, second] = (await Promise.all([renew(), renew()])).map(({ body }) => tokenOf(body));
    const statuses = [(await accept(first!)).status, (await accept(second!)).status];
    // Whichever was made last counts.
    if (statuses[0] === 410) statuses.reverse();
    expect(statuses).toEqual([200, 410]);
    expect(await context.ctx.models.passwordLinks.countDocuments({})).toBe(0);
  });

  test("is in the store as a hash alone, and in no answer but the first", async () => {
    const token = tokenOf(await invite());
    expect(JSON.stringify(await context.ctx.models.passwordLinks.find({}).lean())).not.toContain(token);
    for (const path of ["/agents?disabled=true", "/audit"]) expect((await boss.call("get", path)).text).not.toContain(token);
    expect(JSON.stringify(context.logged)).not.toContain(token);
  });

  test("ends after seven days, when a newer one is made, when it is taken back, and when the account is disabled", async () => {
    const { agent, ...first } = await invite();
    context.clock.advance(7 * DAY_MS - 1);
    expect((await look(tokenOf(first))).status).toBe(200);
    context.clock.advance(1);
    expect((await look(tokenOf(first))).status).toBe(410);
    boss = await signedIn(context, app, { role: "admin" });
    expect(await accounts()).toContainEqual(expect.objectContaining({ id: agent.id, isInvited: true, linkEndsAt: null }));
    const renew = async () => tokenOf((await boss.call<AgentLinkResponse>("post", `/agents/${agent.id}/password-link`, {})).body);
    const [second, third] = [await renew(), await renew()];
    expect([(await look(second)).status, (await look(third)).status]).toEqual([410, 200]);
    await boss.call("post", `/agents/${agent.id}/disable`, {});
    expect((await accept(third)).status).toBe(410);
    expect(await boss.call("post", `/agents/${agent.id}/password-link`, {})).toMatchObject({
      status: 409,
      body: { code: "AGENT_DISABLED" },
    });
    await boss.call("post", `/agents/${agent.id}/enable`, {});
    const fourth = await renew();
    expect((await boss.call("delete", `/agents/${agent.id}`)).status).toBe(204);
    expect((await accept(fourth)).status).toBe(410);
    expect((await accounts()).map(({ id }) => id)).not.toContain(agent.id);
    // The address is free again.
    await invite();
  });

  test("signs out whoever used this browser before", async () => {
    const token = tokenOf(await invite());
    await accept(token).set({ Cookie: boss.cookie });
    expect((await boss.call("get", "/session")).status).toBe(401);
  });

  test("is not guessed: after twenty wrong links an address must wait, whether it looks or accepts", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await (i % 2 ? accept(`wrong${i}`) : look(`wrong${i}`))).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 410), 429]);
    const token = tokenOf(await invite());
    const refused = await look(token);
    expect([refused.status, refused.get("Retry-After")]).toEqual([429, "10"]);
    context.clock.advance(10_000);
    expect((await look(token)).status).toBe(200);
  });

  test("does not let the invited sign in or be assigned to before they come", async () => {
    const { agent } = await invite();
    for (const password of ["", "null", "undefined"]) expect((await login("lan@shop.vn", password)).status).not.toBe(200);
    const names = (await boss.call<Page<AgentItem>>("get", "/agents")).body.items.map(({ id }) => id);
    expect(names).not.toContain(agent.id);
    const conversation = await addConversation(context, { status: "open" });
    expect(await boss.call("post", `/conversations/${conversation._id}/assign`, { agentId: agent.id })).toMatchObject({
      status: 422,
      body: { code: "INVALID_REQUEST" },
    });
  });

  test.each([
    ["an address that has an account", { ...LAN, email: "LAN@shop.vn" }, 409, "EMAIL_TAKEN"],
    ["no address", { ...LAN, email: "lan" }, 422, "INVALID_REQUEST"],
    ["no name", { ...LAN, name: "  " }, 422, "INVALID_REQUEST"],
    ["no such role", { ...LAN, role: "boss" }, 422, "INVALID_REQUEST"],
  ])("is refused with %s", async (_what, wanted, status, code) => {
    await addAgent(context, { email: "lan@shop.vn" });
    expect(await boss.call("post", "/agents", wanted)).toMatchObject({ status, body: { code } });
  });
});

describe("a password link for who has joined", () => {
  test("counts for a day; choosing a password ends every login with the old one", async () => {
    const lan = await signedIn(context, app, { name: "Lan", email: "lan@shop.vn", role: "agent" });
    const { body: link } = await boss.call<AgentLinkResponse>("post", `/agents/${lan.agent._id}/password-link`, {});
    expect(link.endsAt).toBe("2026-11-21T03:00:00.000Z");
    expect((await lan.call("get", "/session")).status).toBe(200);
    expect((await look(tokenOf(link))).body).toMatchObject({ isNew: false, email: "lan@shop.vn" });
    const back = await accept(tokenOf(link));
    expect((await lan.call("get", "/session")).status).toBe(401);
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookieOf(back) })).status).toBe(200);
    expect((await login("lan@shop.vn")).status).toBe(200);
    expect((await audit()).map(({ action }) => action)).toEqual(expect.arrayContaining(["agent.reset-link", "agent.password-reset"]));
  });

  test("cannot take the account away", async () => {
    const lan = await addAgent(context);
    expect(await boss.call("delete", `/agents/${lan._id}`)).toMatchObject({ status: 409, body: { code: "AGENT_JOINED" } });
    expect(await boss.call("delete", "/agents/nobody")).toMatchObject({ status: 404 });
  });
});

describe("changing an agent", () => {
  test("renames at once and gives another role at once, and says so in the audit log", async () => {
    const lan = await signedIn(context, app, { name: "Lan", role: "agent" });
    expect((await lan.call("get", "/audit")).status).toBe(403);
    const change = (body: object) => boss.call<AgentItem>("patch", `/agents/${lan.agent._id}`, body);
    expect((await change({ name: " Lan Anh ", role: "admin" })).body).toMatchObject({ name: "Lan Anh", role: "admin" });
    expect((await lan.call("get", "/audit")).status).toBe(200);
    expect((await lan.call<SessionResponse>("get", "/session")).body.agent.name).toBe("Lan Anh");
    await change({ role: "agent" });
    expect((await lan.call("get", "/audit")).status).toBe(403);
    await change({ role: "agent", name: "Lan Anh" });
    expect((await audit()).map(({ action, details }) => [action, details["from"], details["to"]].join(" ")).toSorted()).toEqual([
      "agent.renamed Lan Lan Anh",
      "agent.role-changed admin agent",
      "agent.role-changed agent admin",
    ]);
    expect(await change({ name: "" })).toMatchObject({ status: 422 });
    expect(await boss.call("patch", "/agents/nobody", { name: "X" })).toMatchObject({ status: 404 });
  });

  test("never takes the last admin away, and nobody changes their own role", async () => {
    const own = `/agents/${boss.agent._id}`;
    expect(await boss.call("patch", own, { role: "agent" })).toMatchObject({ status: 409, body: { code: "OWN_ROLE" } });
    expect(await boss.call("patch", own, { name: "Chị Chủ" })).toMatchObject({ status: 200, body: { name: "Chị Chủ" } });
    // An admin who has not come yet cannot help.
    await invite({ ...LAN, role: "admin" });
    const script = await withToken(context, app, "admin");
    expect(await script("patch", own, { role: "agent", name: "X" })).toMatchObject({ status: 409, body: { code: "LAST_ADMIN" } });
    expect(await script("post", `${own}/disable`, {})).toMatchObject({ status: 409, body: { code: "LAST_ADMIN" } });
    expect((await accounts()).find(({ id }) => id === boss.agent._id)).toMatchObject({ name: "Chị Chủ", role: "admin", isDisabled: false });
  });

  test("of two admins who demote each other at once one at least stays", async () => {
    const other = await signedIn(context, app, { role: "admin" });
    await Promise.all([
      boss.call("patch", `/agents/${other.agent._id}`, { role: "agent" }),
      other.call("patch", `/agents/${boss.agent._id}`, { role: "agent" }),
    ]);
    expect(await context.ctx.models.agents.countDocuments({ role: "admin", isDisabled: false })).toBeGreaterThanOrEqual(1);
  });
});

test("admins see when somebody was last here, to within minutes; colleagues do not", async () => {
  const lan = await signedIn(context, app, { name: "Lan", role: "agent" });
  const seen = async () => (await accounts()).find(({ id }) => id === lan.agent._id)!.lastSeenAt;
  expect(await seen()).toBe(null);
  await lan.call("get", "/session");
  expect(await seen()).toBe("2026-11-20T03:00:00.000Z");
  context.clock.advance(4 * 60_000);
  await lan.call("get", "/session");
  expect(await seen()).toBe("2026-11-20T03:00:00.000Z");
  context.clock.advance(60_000);
  await lan.call("get", "/session");
  expect(await seen()).toBe("2026-11-20T03:05:00.000Z");
  const { items } = (await lan.call<Page<AgentItem>>("get", "/agents")).body;
  expect(items.every((item) => !("lastSeenAt" in item) && !("linkEndsAt" in item))).toBe(true);
});
