import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestContext, type TestContext } from "../../test/factories";
import { failure, startLanguageModel, type LanguageModel } from "../../test/fakes/language-model";
import { signedIn, testApp, type Client } from "../../test/http";
import type { AssistAnswer, TestAssistResponse } from "../contract";
import { DAY_MS, MINUTE_MS } from "../core";
import { createSecretBox } from "../platform/app-secret";
import { createAssist } from "./create-assist";

let context: TestContext;
let fake: LanguageModel;
let boss: Client;
beforeEach(async () => {
  [context, fake] = await Promise.all([createTestContext(), startLanguageModel()]);
  boss = await signedIn(context, testApp(context), { role: "admin", name: "Hải Nam" });
});
afterEach(() => Promise.all([context.close(), fake.close()]));

const edit = (change: object) => boss.call<AssistAnswer>("patch", "/assist", change);
const connect = (more = {}) => edit({ baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, ...more });
const ENTRY = { title: "Phí ship", questions: ["Phí ship bao nhiêu?"], answer: "20.000 ₫" };
const suggest = (client = boss, entry: object = ENTRY) => client.call<{ questions: string[] }>("post", "/assist/questions", entry);
const usage = async () => (await boss.call<AssistAnswer>("get", "/assist")).body.usage;

describe("settings", () => {
  test("are off at first", async () => {
    const { body } = await boss.call<AssistAnswer>("get", "/assist");
    expect(body).toMatchObject({
      settings: { baseUrl: "", model: "", hasKey: false, timeLimitMs: 3000, phrase: false, suggest: false, summarise: false },
      usage: { tokens: 0, calls: 0, outcomes: [], lastProblem: null },
    });
    expect(await suggest()).toMatchObject({ status: 409, body: { code: "ASSIST_OFF" } });
    expect(fake.asked).toEqual([]);
  });

  test("are the admins' alone", async () => {
    for (const role of ["supervisor", "agent"] as const) {
      const other = await signedIn(context, testApp(context), { role });
      for (const [method, path] of [
        ["get", "/assist"],
        ["patch", "/assist"],
        ["post", "/assist/test"],
      ] as const)
        expect((await other.call(method, path, method === "get" ? undefined : {})).status).toBe(403);
      expect((await suggest(other)).status).toBe(role === "agent" ? 403 : 409);
    }
  });

  test("the key is stored sealed, and neither answered nor logged nor audited", async () => {
    const answer = await connect({ suggest: true });
    expect(answer.body.settings).toMatchObject({ hasKey: true, suggest: true });
    const stored = await context.ctx.models.assistSettings.findById("assist").lean();
    const audit = await context.ctx.models.auditEntries.find({ action: "assist.changed" }).lean();
    expect(audit).toMatchObject([{ actor: { name: "Hải Nam" }, details: { baseUrl: fake.url, suggest: true, key: "changed" } }]);
    expect(JSON.stringify([answer.body, stored, audit, context.logged])).not.toContain(fake.key);
    await suggest();
    expect(fake.asked).toHaveLength(1);
  });

  test("survive a restart, and a key under another secret is asked for again instead of stopping anything", async () => {
    await connect({ phrase: true });
    const restarted = (secret: string) => createAssist({ ...context.ctx, box: createSecretBox(secret, "assist key") });
    const same = restarted("a secret of these tests");
    await same.load();
    expect(same.wants("phrase")).toBe(true);
    expect(same.keyFor(fake.url)).toBe(fake.key);
    const other = restarted("another secret");
    await other.load();
    expect(other.settings()).toMatchObject({ hasKey: false, model: "mo-hinh-thu" });
  });

  test("an address on another host takes no stored key along; the same host keeps it", async () => {
    await connect();
    const other = await startLanguageModel();
    expect((await edit({ baseUrl: `${fake.url}/` })).body.settings.hasKey).toBe(true);
    expect((await boss.call<TestAssistResponse>("post", "/assist/test", { baseUrl: other.url, model: "mo-hinh-thu" })).body.problem).toBe(
      "unauthorised",
    );
    expect((await edit({ baseUrl: other.url })).body.settings.hasKey).toBe(false);
    expect((await edit({ baseUrl: fake.url })).body.settings.hasKey).toBe(false);
    await other.close();
  });

  test("nothing is switched on without an address and a model", async () => {
    expect(await edit({ phrase: true })).toMatchObject({
      status: 422,
      body: { code: "ASSIST_INVALID", details: { fields: { baseUrl: expect.any(String) } } },
    });
    await connect({ phrase: true });
    expect(await edit({ model: "" })).toMatchObject({ status: 422 });
  });

  test.each([
    ["http://203.0.113.5/v1", "insecure-address"],
    ["http://169.254.169.254/v1", "refused-address"],
    ["https://[fe80::1]/v1", "refused-address"],
  ])("%s is refused when it is entered, by its field, and nothing is stored", async (baseUrl, problem) => {
    expect(await edit({ baseUrl })).toMatchObject({
      status: 422,
      body: { code: "ASSIST_INVALID", details: { fields: { baseUrl: problem }, problem } },
    });
    expect((await boss.call<AssistAnswer>("get", "/assist")).body.settings.baseUrl).toBe("");
  });

  test.each(["http://localhost:11434/v1", "http://192.168.1.20:11434/v1", "http://[::1]:8080/v1", "https://203.0.113.5/v1"])(
    "%s is taken",
    async (baseUrl) => expect((await edit({ baseUrl })).body.settings.baseUrl).toBe(baseUrl),
  );

  test.each([
    [{ baseUrl: "ftp://a.vn" }],
    [{ baseUrl: "khong phai dia chi" }],
    [{ baseUrl: "https://ai:matkhau@a.vn" }],
    [{ timeLimitMs: 60_000 }],
    [{ monthlyTokens: 0 }],
    [{ dailyCalls: 0 }],
  ])("%j is refused", async (change) => expect((await edit(change)).status).toBe(422));

  test("an edit without a change leaves no line in the audit log", async () => {
    await connect();
    await edit({ model: "mo-hinh-thu" });
    expect(await context.ctx.models.auditEntries.countDocuments({ action: "assist.changed" })).toBe(1);
  });
});

describe("trying a connection", () => {
  const tryIt = (more = {}) =>
    boss.call<TestAssistResponse>("post", "/assist/test", { baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, ...more });

  test("says that it works, or what does not, and stores nothing of it", async () => {
    expect((await tryIt()).body).toEqual({ problem: null, ms: expect.any(Number) });
    expect((await tryIt({ apiKey: "sk-sai" })).body.problem).toBe("unauthorised");
    expect((await tryIt({ model: "khac" })).body.problem).toBe("no-model");
    expect((await tryIt({ baseUrl: "" })).body.problem).toBe("not-configured");
    expect((await tryIt({ baseUrl: "http://169.254.169.254/v1" })).body.problem).toBe("refused-address");
    expect((await boss.call<AssistAnswer>("get", "/assist")).body.settings).toMatchObject({ baseUrl: "", hasKey: false });
  });

  test("what the server there says is not passed on", async () => {
    fake.answers(failure(400, "bí mật nội bộ"));
    expect((await tryIt()).text).not.toContain("bí mật");
  });
});

describe("the budget", () => {
  test("is kept before the call, survives a restart, and starts anew with the month", async () => {
    await connect({ suggest: true, monthlyTokens: 1_000 });
    expect((await suggest()).status).toBe(200);
    expect(await usage()).toMatchObject({ month: "2026-11", tokens: 120, calls: 1, callsToday: 1 });
    await context.ctx.models.assistUsage.updateOne({ _id: "2026-11" }, { $set: { tokens: 900 } });
    expect(await suggest()).toMatchObject({ status: 409, body: { code: "ASSIST_FAILED", details: { problem: "budget" } } });
    expect(fake.asked).toHaveLength(1);
    const restarted = createAssist({ ...context.ctx, box: createSecretBox("a secret of these tests", "assist key") });
    expect(await restarted.usage()).toMatchObject({ tokens: 900, lastProblem: { use: "suggest", problem: "budget" } });
    context.clock.advance(12 * DAY_MS);
    expect((await usage()).month).toBe("2026-12");
    expect((await suggest()).status).toBe(200);
  });

  test("of calls a day counts days where the business is", async () => {
    await connect({ suggest: true, dailyCalls: 2 });
    expect([(await suggest()).status, (await suggest()).status, (await suggest()).status]).toEqual([200, 200, 409]);
    expect(fake.asked).toHaveLength(2);
    // 10:00 on the 20th in Việt Nam; 14 hours later it is the 21st there and still the 20th in UTC.
    context.clock.advance(14 * 60 * MINUTE_MS);
    expect((await suggest()).status).toBe(200);
  });

  test("is not overspent by calls of the same moment", async () => {
    await connect({ suggest: true, dailyCalls: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => suggest()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(fake.asked).toHaveLength(3);
  });

  test("a call that the endpoint refused costs nothing, one whose end is unknown costs the estimate", async () => {
    await connect({ suggest: true });
    fake.answers(failure(401, "no"));
    await suggest();
    expect((await usage()).tokens).toBe(0);
    fake.answers({ cut: true, after: "{" });
    await suggest();
    expect((await usage()).tokens).toBeGreaterThan(400);
  });
});

test("an endpoint that failed five times in a row is left alone for a minute, then tried once", async () => {
  await connect({ suggest: true });
  fake.answers(failure(500, "oops", { "retry-after": "60" }));
  for (let count = 0; count < 5; count += 1) expect(await suggest()).toMatchObject({ body: { details: { problem: "server-error" } } });
  expect(fake.asked).toHaveLength(5);
  expect(await suggest()).toMatchObject({ body: { details: { problem: "resting" } } });
  expect(fake.asked).toHaveLength(5);
  context.clock.advance(MINUTE_MS);
  fake.answers("Ship bn");
  expect((await suggest()).body.questions).toEqual(["Ship bn"]);
  expect((await suggest()).status).toBe(200);
});

describe("example questions", () => {
  test("are new, without lists and doubles, at most eight", async () => {
    await connect({ suggest: true });
    fake.answers(
      ["Đây là các câu:", "1. phi ship bao nhieu", "2. Ship tính sao ạ?", "- ship tinh sao a", '"Giao hàng mất bao nhiêu tiền?"', "ko"]
        .concat(Array.from({ length: 10 }, (_, at) => `câu khác ${"abcdefghij"[at]}`))
        .join("\n"),
    );
    const { questions } = (await suggest()).body;
    expect(questions).toHaveLength(8);
    expect(questions.slice(0, 3)).toEqual(["Ship tính sao ạ?", "Giao hàng mất bao nhiêu tiền?", "ko"]);
    expect(fake.asked[0]!.user).toContain("Phí ship bao nhiêu?");
    expect((await usage()).outcomes).toEqual([{ use: "suggest", problem: null, count: 1 }]);
  });

  test("those who keep the FAQ can see whether they are switched on", async () => {
    const keeper = await signedIn(context, testApp(context), { role: "supervisor" });
    expect((await keeper.call("get", "/assist/uses")).body).toEqual({ suggest: false });
    await connect({ suggest: true });
    expect((await keeper.call("get", "/assist/uses")).body).toEqual({ suggest: true });
    expect((await suggest(keeper)).status).toBe(200);
  });
});
