import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addAgent, addConversation, createTestContext, type TestContext } from "../../test/factories";
import { ask, signedIn, testApp, withToken, type Answer, type Call, type Failure, type TestApp } from "../../test/http";
import type { SessionResponse, SetupResponse } from "../contract";
import { DAY_MS, SECOND_MS } from "../core";
import { createAgent } from "./create-agent";
import { firstVisitUrl } from "./setup-code";
import { SESSION_MS } from "./web-sessions";

let context: TestContext;
let app: TestApp;
const login = { email: "Lan@Example.vn ", password: "mật khẩu rất dài" };

beforeEach(async () => {
  context = await createTestContext();
  app = testApp(context);
});
afterEach(() => context.close());

async function addLan(): Promise<void> {
  await createAgent(context.ctx, { name: "Lan", email: "lan@example.vn", password: login.password, role: "supervisor" });
}

function post<Body = Failure>(body: object, path = "/session"): Call<Body> {
  return ask<Body>(app, "post", `/api/v1${path}`).send(body);
}

/** The cookie as the browser sends it back. */
function cookieOf(answer: Answer<unknown>): string {
  return answer.get("Set-Cookie")![0]!.split(";")[0]!;
}

describe("signing in", () => {
  test("answers the agent and a CSRF token, and sets a cookie that scripts cannot read", async () => {
    await addLan();
    const answer = await post(login);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      agent: { id: expect.any(String), name: "Lan", role: "supervisor" },
      csrfToken: expect.stringMatching(/^.{20,}$/),
    });
    const [cookie] = answer.get("Set-Cookie")!;
    expect(cookie).toMatch(/^sao_session=[\w-]{43};/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).not.toContain("Secure");
  });

  test("the cookie is Secure behind https", async () => {
    await addLan();
    const answer = await post(login).set("X-Forwarded-Proto", "https");
    expect(answer.get("Set-Cookie")![0]).toContain("Secure");
  });

  test("the cookie is Secure when the public address is https", async () => {
    const other = await createTestContext({}, { PUBLIC_URL: "https://inbox.shop.vn" });
    await createAgent(other.ctx, { name: "Lan", email: "lan@example.vn", password: login.password, role: "agent" });
    const answer = await ask(testApp(other), "post", "/api/v1/session").send(login);
    expect(answer.get("Set-Cookie")![0]).toContain("Secure");
    await other.close();
  });

  test("the store keeps neither the token nor the password", async () => {
    await addLan();
    const answer = await post(login);
    const token = /sao_session=([^;]+)/.exec(answer.get("Set-Cookie")![0]!)![1]!;
    const stored = JSON.stringify([await context.ctx.models.webSessions.find().lean(), await context.ctx.models.agents.find().lean()]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(login.password);
    expect(stored).toContain("$argon2id$");
  });

  test.each([
    ["a wrong password", { email: "lan@example.vn", password: "sai" }],
    ["an unknown address", { email: "khong-co@example.vn", password: login.password }],
  ])("%s is 401 and does not say which was wrong", async (_name, wrong) => {
    await addLan();
    const answer = await post(wrong);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: "WRONG_LOGIN", message: "The e-mail address or the password is wrong" });
    expect(answer.get("Set-Cookie")).toBeUndefined();
  });

  test("a disabled agent cannot sign in and is signed out", async () => {
    await addLan();
    const cookie = cookieOf(await post(login));
    await context.ctx.models.agents.updateOne({ email: "lan@example.vn" }, { $set: { isDisabled: true } });
    expect((await post(login)).status).toBe(401);
    context.clock.advance(10 * SECOND_MS);
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookie })).status).toBe(401);
  });

  test("guessing is soon refused, the right password too, and the wait is told", async () => {
    await addLan();
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) statuses.push((await post({ email: login.email, password: `sai ${guess}` })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    const refused = await post(login);
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe("TOO_MANY_ATTEMPTS");
    const wait = Number(refused.get("Retry-After"));
    expect(wait).toBeGreaterThan(0);
    context.clock.advance(wait * SECOND_MS);
    expect((await post(login)).status).toBe(200);
  });

  test("guesses of others never keep somebody out of a browser in which they signed in before", async () => {
    await addLan();
    const device = (answer: Answer<unknown>): string =>
      answer
        .get("Set-Cookie")!
        .map((cookie) => cookie.split(";")[0]!)
        .find((cookie) => cookie.startsWith("sao_device="))!;
    const first = await post(login);
    expect(first.get("Set-Cookie")!.find((cookie) => cookie.startsWith("sao_device="))).toMatch(
      /Path=\/api\/v1\/session;.*HttpOnly;.*SameSite=Lax/,
    );
    for (let guess = 0; guess < 6; guess += 1) await post({ email: login.email, password: `sai ${guess}` });
    expect((await post(login)).status).toBe(429);
    const again = await post(login).set("Cookie", device(first));
    expect(again.status).toBe(200);
    // A made-up cookie, and one of a browser that knows another account, are strangers.
    await createAgent(context.ctx, { name: "Minh", email: "minh@example.vn", password: login.password, role: "agent" });
    const minhs = await post({ email: "minh@example.vn", password: login.password });
    for (const cookie of [device(minhs), "sao_device=v1.bWFkZSB1cA", "sao_device=made-up"])
      expect((await post(login).set("Cookie", cookie)).status).toBe(429);
    // Both accounts on one browser are known to it.
    const both = await post({ email: "minh@example.vn", password: login.password }).set("Cookie", device(again));
    expect((await post(login).set("Cookie", device(both))).status).toBe(200);
    // Somebody with the browser gets no more guesses than a stranger.
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1)
      statuses.push((await post({ email: login.email, password: `sai ${guess}` }).set("Cookie", device(both))).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test("parallel guesses count one after another", async () => {
    await addLan();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, guess) => post({ email: login.email, password: `sai ${guess}` })));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(7);
  });

  test("guessing one account does not lock out another", async () => {
    await addLan();
    await createAgent(context.ctx, { name: "Minh", email: "minh@example.vn", password: login.password, role: "agent" });
    for (let guess = 0; guess < 6; guess += 1) await post({ email: "minh@example.vn", password: "sai" });
    expect((await post(login)).status).toBe(200);
  });

  test("a body without the fields is 422 and names them", async () => {
    const answer = await post({ email: "lan@example.vn" });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "INVALID_REQUEST", details: { fields: { password: expect.any(String) } } });
  });

  test("broken JSON is 400", async () => {
    const answer = await ask(app, "post", "/api/v1/session").set("Content-Type", "application/json").send("{");
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe("INVALID_JSON");
  });
});

describe("being signed in", () => {
  test("GET /session tells who, with the same CSRF token", async () => {
    const lan = await signedIn(context, app, { name: "Lan" });
    const answer = await lan.call("get", "/session");
    expect(answer.body).toEqual({ agent: { id: lan.agent._id, name: "Lan", role: "agent" }, csrfToken: lan.csrfToken });
  });

  test("a stranger gets 401, also with a made-up cookie or token", async () => {
    const strangers = [
      ask(app, "get", "/api/v1/session"),
      ask(app, "get", "/api/v1/session", { Cookie: "sao_session=made-up" }),
      ask(app, "get", "/api/v1/session", { Authorization: "Bearer sao_made-up" }),
    ];
    for (const stranger of strangers) expect(await stranger).toMatchObject({ status: 401, body: { code: "UNAUTHENTICATED" } });
  });

  test("a change without the CSRF token is 403 before anything is looked up or parsed", async () => {
    const lan = await signedIn(context, app);
    for (const token of [undefined, "", "wrong"]) {
      const call = ask(app, "post", "/api/v1/conversations/unknown/messages")
        .set("Cookie", lan.cookie)
        .set("Content-Type", "application/json")
        .send("{");
      if (token !== undefined) void call.set("X-CSRF-Token", token);
      expect(await call).toMatchObject({ status: 403, body: { code: "CSRF_TOKEN_WRONG" } });
    }
  });

  test("another agent's CSRF token does not do", async () => {
    const lan = await signedIn(context, app);
    const minh = await signedIn(context, app);
    const answer = await ask(app, "delete", "/api/v1/session", { Cookie: lan.cookie, "X-CSRF-Token": minh.csrfToken });
    expect(answer.status).toBe(403);
  });

  test("signing out ends it at once", async () => {
    const lan = await signedIn(context, app);
    expect((await lan.call("get", "/session")).status).toBe(200);
    const answer = await lan.call("delete", "/session");
    expect(answer.status).toBe(204);
    expect(answer.get("Set-Cookie")![0]).toMatch(/^sao_session=;/);
    expect((await lan.call("get", "/session")).status).toBe(401);
  });

  test("a login that is used stays, one that is not used ends", async () => {
    const lan = await signedIn(context, app);
    context.clock.advance(SESSION_MS - DAY_MS);
    expect((await lan.call("get", "/session")).status).toBe(200);
    context.clock.advance(SESSION_MS - DAY_MS);
    expect((await lan.call("get", "/session")).status).toBe(200);
    context.clock.advance(SESSION_MS + DAY_MS);
    expect((await lan.call("get", "/session")).status).toBe(401);
  });
});

describe("scripts with a token", () => {
  test("need no CSRF token and act under the token's role", async () => {
    const conversation = await addConversation(context);
    const call = await withToken(context, app, "agent");
    expect((await call<SessionResponse>("get", "/session")).body.agent).toMatchObject({ name: "CRM", role: "agent" });
    expect((await call("post", `/conversations/${conversation._id}/messages`, { clientId: "1", text: "Chào bạn" })).status).toBe(202);
    expect((await call("get", "/raw-events")).status).toBe(403);
  });

  test("the store keeps only the token's hash", async () => {
    await withToken(context, app, "admin");
    expect(JSON.stringify(await context.ctx.models.apiTokens.find().lean())).not.toContain("sao_");
  });
});

describe("the first admin", () => {
  const admin = { name: "Chủ shop", email: "chu@example.vn", password: "một mật khẩu dài" };

  test("is made by the first visitor, who is then signed in", async () => {
    expect((await ask<SetupResponse>(app, "get", "/api/v1/setup")).body).toEqual({
      needsAdmin: true,
      needsCode: false,
      demo: false,
      businessName: "Shop Hoa Mai",
      version: expect.any(String),
    });
    const answer = await post<SessionResponse>(admin, "/setup");
    expect(answer.status).toBe(201);
    expect(answer.body.agent).toMatchObject({ name: "Chủ shop", role: "admin" });
    const cookie = cookieOf(answer);
    expect((await ask(app, "get", "/api/v1/session", { Cookie: cookie })).status).toBe(200);
    expect((await ask<SetupResponse>(app, "get", "/api/v1/setup")).body.needsAdmin).toBe(false);
  });

  test("stands in the audit log as their own act", async () => {
    await post(admin, "/setup");
    const { actor, target, ip } = (await context.ctx.models.auditEntries.findOne({ action: "agent.created" }).lean())!;
    expect(actor).toEqual({ kind: "agent", id: target!.id, name: "Chủ shop" });
    expect(ip).not.toBeNull();
  });

  test.each([
    ["a proxy on this machine", { "X-Forwarded-For": "203.0.113.9" }],
    ["a proxy that only says that it is one", { Via: "1.1 proxy" }],
    ["a name of somebody else's that points here", { Host: "evil.example.com" }],
    ["a page of somebody else's", { Origin: "https://evil.example.com" }],
  ])("is made through %s only with the code of the console", async (_name, headers: Record<string, string>) => {
    expect((await ask<SetupResponse>(app, "get", "/api/v1/setup", headers)).body.needsCode).toBe(true);
    for (const code of [undefined, "", "ABCD-EFGH-JKMN-PQRT"]) {
      const refused = await ask(app, "post", "/api/v1/setup", headers).send({ ...admin, ...(code !== undefined && { code }) });
      expect(refused).toMatchObject({ status: 403, body: { code: "SETUP_CODE_WRONG" } });
    }
    expect(await context.ctx.models.agents.countDocuments({})).toBe(0);
    // As a person types it off the terminal.
    const answer = await ask(app, "post", "/api/v1/setup", headers).send({ ...admin, code: "abcd efgh jkmn pqrs" });
    expect(answer.status).toBe(201);
  });

  test("needs the code from everywhere once there is a public address, and the printed address carries it", async () => {
    const other = await createTestContext({}, { PUBLIC_URL: "https://inbox.shop.vn" });
    const refused = await ask(testApp(other), "post", "/api/v1/setup").send(admin);
    expect(refused).toMatchObject({ status: 403, body: { code: "SETUP_CODE_WRONG" } });
    const printed = new URL(await firstVisitUrl(other.ctx, "https://inbox.shop.vn"));
    const answer = await ask(testApp(other), "post", "/api/v1/setup").send({ ...admin, code: printed.searchParams.get("code")! });
    expect(answer.status).toBe(201);
    expect(await firstVisitUrl(other.ctx, "https://inbox.shop.vn")).toBe("https://inbox.shop.vn");
    await other.close();
  });

  test("of two at once one wins", async () => {
    const answers = await Promise.all([post(admin, "/setup"), post({ ...admin, email: "khac@example.vn" }, "/setup")]);
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 409]);
    expect(await context.ctx.models.agents.countDocuments({})).toBe(1);
  });

  test("cannot be made once there is an agent", async () => {
    await addAgent(context);
    expect(await post(admin, "/setup")).toMatchObject({ status: 409, body: { code: "SETUP_DONE" } });
  });

  test("needs a long password", async () => {
    const answer = await post({ ...admin, password: "ngan" }, "/setup");
    expect(answer.status).toBe(422);
    expect(answer.body.details.fields).toHaveProperty("password");
  });
});
