import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MongoNetworkError, MongoServerSelectionError } from "mongodb";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SetupResponse } from "./contract";
import { migrationEntries, type MigrationRecord } from "./platform/migrations/migration-record";
import { NotStoredError } from "./platform/store-away";
import { createTestContext, type TestContext } from "../test/factories";
import { ask, signedIn, testApp, withToken, type TestApp } from "../test/http";

let context: TestContext;
let app: TestApp;
let uiDir: string;

beforeEach(async () => {
  context = await createTestContext();
  uiDir = mkdtempSync(path.join(tmpdir(), "sao-ui-"));
  mkdirSync(path.join(uiDir, "assets"));
  for (const [file, text] of [
    ["index.html", "<title>Sáo</title>"],
    ["demo.html", "<title>Thử</title>"],
    ["favicon.svg", "<svg/>"],
    ["assets/index-abc123.js", "export {}"],
  ] as const) {
    writeFileSync(path.join(uiDir, file), text);
  }
  app = testApp(context, { uiDir });
});
afterEach(async () => {
  rmSync(uiDir, { recursive: true, force: true });
  await context.close();
});

describe("errors", () => {
  test("an unknown path of the API is 404 in JSON, also for a browser", async () => {
    for (const path of ["/api/v1/nothing", "/api/v2/conversations", "/api"]) {
      const answer = await ask(app, "get", path, { Accept: "text/html" });
      expect(answer, path).toMatchObject({ status: 404, body: { code: "NOT_FOUND", message: expect.any(String) } });
    }
  });

  test("a change to an unknown path with a cookie but without its token is 403 like any other", async () => {
    const lan = await signedIn(context, app);
    for (const path of ["/api/v1/nothing", "/api/v1/conversations/x/nothing", "/api/v2/conversations", "/api/nothing"]) {
      for (const method of ["post", "patch", "delete"] as const) {
        expect(await ask(app, method, path, { Cookie: lan.cookie }), path).toMatchObject({
          status: 403,
          body: { code: "CSRF_TOKEN_WRONG" },
        });
        const honest = { Cookie: lan.cookie, "X-CSRF-Token": lan.csrfToken };
        expect((await ask(app, method, path, honest)).status, path).toBe(404);
        expect((await ask(app, method, path)).status, path).toBe(404);
      }
    }
  });

  test("a body that is not JSON is 400 and says so", async () => {
    const lan = await signedIn(context, app);
    const headers = { Cookie: lan.cookie, "X-CSRF-Token": lan.csrfToken, "Content-Type": "application/json" };
    const answer = await ask(app, "post", "/api/v1/conversations/x/messages", headers).send('{"text": ');
    expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_JSON", message: expect.stringContaining("JSON") } });
  });

  test("a body that is too large is 413", async () => {
    const lan = await signedIn(context, app);
    const answer = await lan.call("post", "/conversations/x/messages", { clientId: "1", text: "x".repeat(1_100_000) });
    expect(answer).toMatchObject({ status: 413, body: { code: "BODY_TOO_LARGE" } });
  });

  test("a path that cannot be decoded is 400, not a crash", async () => {
    const lan = await signedIn(context, app);
    expect((await lan.call("get", "/conversations/%zz")).status).toBe(400);
  });

  test("a fault of ours is 500, hides its words and logs them with the request's id", async () => {
    const lan = await signedIn(context, app);
    context.ctx.models.conversations.countDocuments = (() => Promise.reject(new Error("secret words"))) as never;
    const answer = await lan.call("get", "/counts").set("X-Request-Id", "request-0001");
    expect(answer).toMatchObject({ status: 500, body: { code: "INTERNAL", details: { requestId: "request-0001" } } });
    expect(answer.text).not.toContain("secret words");
    expect(context.logged.find((line) => line["msg"] === "request failed")).toMatchObject({
      requestId: "request-0001",
      err: { message: "secret words" },
    });
  });

  test.each([
    ["cannot be reached", () => new MongoServerSelectionError("connect ECONNREFUSED 10.0.0.5:27017", {} as never)],
    ["went away", () => new MongoNetworkError("connection 3 to 10.0.0.5:27017 closed")],
    ["cannot store", () => new NotStoredError("The database could not store this write")],
  ])("a database that %s is 503 and worth another try; its address is only logged", async (_what, error) => {
    const lan = await signedIn(context, app);
    context.ctx.models.conversations.countDocuments = (() => Promise.reject(error())) as never;
    const answer = await lan.call("get", "/counts");
    expect(answer).toMatchObject({ status: 503, body: { code: "STORE_AWAY" } });
    expect(answer.get("Retry-After")).toBe("5");
    expect(answer.text).not.toContain("10.0.0.5");
    expect(context.logged.some((line) => line["msg"] === "request failed")).toBe(true);
  });

  test("an id is made for a request that brings none, or one that could forge a log line", async () => {
    for (const given of [undefined, 'x"} {"forged', "short"]) {
      const call = ask(app, "get", "/healthz");
      if (given !== undefined) void call.set("X-Request-Id", given);
      expect((await call).get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("headers", () => {
  test("every answer carries a strict policy", async () => {
    for (const path of ["/", "/api/v1/setup", "/nothing.js"]) {
      const { headers } = await ask(app, "get", path);
      expect(headers["content-security-policy"], path).toBe(
        "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';font-src 'self';img-src 'self' data: blob: https:;media-src 'self' blob: https:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["x-powered-by"], path).toBeUndefined();
      expect(headers["strict-transport-security"], path).toBeUndefined();
    }
  });

  test("answers of the API are kept nowhere", async () => {
    expect((await ask(app, "get", "/api/v1/setup")).get("Cache-Control")).toBe("no-store");
  });

  test("the socket of the public address is named for browsers that do not take it for the same origin", async () => {
    const other = await createTestContext({}, { PUBLIC_URL: "https://inbox.shop.vn" });
    const policy = (await ask(testApp(other), "get", "/")).get("Content-Security-Policy");
    expect(policy).toContain("connect-src 'self' wss://inbox.shop.vn;");
    await other.close();
  });

  test("browsers are told to stay on https when the public address is", async () => {
    const other = await createTestContext({}, { PUBLIC_URL: "https://inbox.shop.vn" });
    expect((await ask(testApp(other), "get", "/healthz")).get("Strict-Transport-Security")).toMatch(/max-age=/);
    await other.close();
  });
});

describe("the browser app", () => {
  test("its pages are always fresh and its assets kept for a year", async () => {
    const page = await ask(app, "get", "/", { Accept: "text/html" });
    expect(page.text).toContain("<title>Sáo</title>");
    expect(page.get("Cache-Control")).toBe("no-cache");
    expect((await ask(app, "get", "/favicon.svg")).get("Cache-Control")).toBe("no-cache");
    expect((await ask(app, "get", "/assets/index-abc123.js")).get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  test("answers its own addresses with its page", async () => {
    const page = await ask(app, "get", "/conversations/abc?x=1", { Accept: "text/html,*/*;q=0.8" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("<title>Sáo</title>");
  });

  test.each(["/assets/gone.js", "/files/unknown", "/webhooks/unknown", "/demo", "/demo.html", "/../package.json", "/%2e%2e/package.json"])(
    "%s is a 404 page in both languages",
    async (path) => {
      const page = await ask(app, "get", path, { Accept: "text/html" });
      expect(page.status).toBe(404);
      expect(page.text).toContain("Không tìm thấy");
      expect(page.text).toContain("This page does not exist");
    },
  );

  test("/demo is there in the demo alone", async () => {
    const page = await ask(testApp(context, { uiDir, demo: true }), "get", "/demo", { Accept: "text/html" });
    expect(page.text).toContain("<title>Thử</title>");
    expect((await ask<SetupResponse>(testApp(context, { uiDir, demo: true }), "get", "/api/v1/setup")).body.demo).toBe(true);
  });

  test("without a build there is a 404 page, not an error", async () => {
    expect((await ask(testApp(context), "get", "/", { Accept: "text/html" })).status).toBe(404);
  });

  test("extra routes come before the API", async () => {
    const withExtra = testApp(context, {
      extraRoutes: (express) => void express.get("/demo/api/state", (_req, res) => void res.json({ demo: true })),
    });
    expect((await ask(withExtra, "get", "/demo/api/state")).body).toEqual({ demo: true });
  });
});

describe("verification files", () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(context.ctx.config.dataDir, "verification");
    mkdirSync(folder, { recursive: true });
  });

  test("a file that an admin puts there is served at once under its exact name, and can do nothing in a browser", async () => {
    expect((await ask(app, "get", "/platform_verifierA1-b.html")).status).toBe(404);
    writeFileSync(path.join(folder, "platform_verifierA1-b.html"), "<meta name='verify' content='đúng'>");
    writeFileSync(path.join(folder, "robots-check.txt"), "ok");
    const page = await ask(app, "get", "/platform_verifierA1-b.html", { Accept: "*/*" });
    expect(page).toMatchObject({ status: 200, text: "<meta name='verify' content='đúng'>" });
    expect(page.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(page.get("Content-Security-Policy")).toBe("default-src 'none'; sandbox");
    expect((await ask(app, "get", "/robots-check.txt")).text).toBe("ok");
  });

  test("nothing else in that folder or around it can be had", async () => {
    writeFileSync(path.join(folder, "page.js"), "alert(1)");
    writeFileSync(path.join(folder, "page.html.bak"), "x");
    writeFileSync(path.join(folder, "large.txt"), "x".repeat(70_000));
    mkdirSync(path.join(folder, "folder.html"));
    writeFileSync(path.join(context.ctx.config.dataDir, "secret.txt"), "secret");
    for (const name of [
      "page.js",
      "page.html.bak",
      "large.txt",
      "folder.html",
      "PAGE.JS",
      "../secret.txt",
      "..%2fsecret.txt",
      "verification/large.txt",
      "secret.txt",
    ])
      expect((await ask(app, "get", `/${name}`)).status, name).toBe(404);
  });
});

describe("operations", () => {
  test("healthz follows whether webhooks can be taken", async () => {
    let ready = false;
    const starting = testApp(context, { isReady: () => ready });
    expect((await ask(starting, "get", "/healthz")).status).toBe(503);
    expect(await ask(starting, "get", "/readyz")).toMatchObject({ status: 503, body: { missing: ["server"], server: "starting" } });
    ready = true;
    expect((await ask(starting, "get", "/healthz")).body).toEqual({ status: "ok" });
    expect((await ask(starting, "get", "/readyz")).body).toEqual({
      status: "ok",
      missing: [],
      server: "ok",
      database: "ok",
      migrations: "ok",
      redis: "unused",
      worker: "ok",
    });
  });

  test("readyz names what is missing: Redis, workers, a schema of this version; and says when it is stopping", async () => {
    const missing = async (app = testApp(context)): Promise<string[]> =>
      (await ask<{ missing: string[] }>(app, "get", "/readyz")).body.missing;
    context.ctx.bus = { ...context.ctx.bus, isShared: true, isAway: () => true };
    expect(await missing(testApp(context, { liveWorkers: () => 0 }))).toEqual(["redis", "worker"]);
    context.ctx.bus = { ...context.ctx.bus, isAway: () => false };
    expect(await missing()).toEqual([]);
    await migrationEntries<MigrationRecord>(context.ctx.database).insertOne({
      _id: "9999",
      version: 9_999,
      name: "of a later version",
      ranAt: new Date(),
      durationMs: 1,
    });
    expect(await missing()).toEqual(["migrations"]);
    const stopping = await ask(testApp(context, { isReady: () => false, isStopping: () => true }), "get", "/readyz");
    expect(stopping).toMatchObject({ status: 503, body: { server: "stopping" } });
  });

  test("readyz says when the database takes no writes", async () => {
    context.ctx.database = { ...context.ctx.database, ping: () => Promise.reject(new Error("disk full")) };
    const answer = await ask(testApp(context), "get", "/readyz");
    expect(answer).toMatchObject({ status: 503, body: { database: "unavailable", missing: ["database", "migrations"] } });
    // Whatever the reason is, it is not for strangers.
    expect(answer.text).not.toContain("disk full");
  });

  test("metrics show what waits and how long, read at that moment", async () => {
    const due = context.clock.now;
    await context.ctx.models.jobs.create({ _id: "j1", name: "x", state: "waiting", runAt: due, createdAt: due });
    await context.ctx.models.jobs.create({ _id: "j2", name: "x", state: "dead", createdAt: due });
    context.clock.advance(90_000);
    const { text } = await ask(app, "get", "/metrics");
    expect(text).toContain('sao_queue_depth{queue="jobs"} 1\n');
    expect(text).toContain('sao_queue_age_seconds{queue="jobs"} 90\n');
    expect(text).toContain('sao_queue_depth{queue="messages"} 0\n');
    expect(text).toContain("sao_jobs_dead 1\n");
    expect(text).toContain("sao_workers 1\n");
    expect(text).toMatch(/sao_database_seconds_count\{operation="commit"\} [1-9]/);
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    context.ctx.models = { ...context.ctx.models, jobs: null as never };
    const without = await ask(testApp(context), "get", "/metrics");
    expect(without.status).toBe(200);
    expect(without.text).not.toContain('sao_queue_depth{queue="jobs"}');
  });

  test("metrics are for the private network and admins", async () => {
    const local = await ask(app, "get", "/metrics");
    expect(local.status).toBe(200);
    expect(local.text).toContain("sao_http_request_seconds_bucket");
    const fromOutside = { "X-Forwarded-For": "203.0.113.9" };
    expect((await ask(app, "get", "/metrics", fromOutside)).status).toBe(403);
    const boss = await signedIn(context, app, { role: "admin" });
    expect((await ask(app, "get", "/metrics", { ...fromOutside, Cookie: boss.cookie })).status).toBe(200);
    const lan = await signedIn(context, app, { role: "agent" });
    expect((await ask(app, "get", "/metrics", { ...fromOutside, Cookie: lan.cookie })).status).toBe(403);
  });
});

describe("proxies", () => {
  const statusBehind = async (env: Record<string, string>, headers: Record<string, string>): Promise<number> => {
    const other = await createTestContext({}, env);
    const { status } = await ask(testApp(other), "get", "/metrics", headers);
    await other.close();
    return status;
  };

  test("a proxy that is not trusted tells no address, and hides nobody as one of the house", async () => {
    const local = { "X-Forwarded-For": "10.0.0.5" };
    expect(await statusBehind({}, local)).toBe(200);
    expect(await statusBehind({ TRUST_PROXY: "none" }, local)).toBe(403);
    expect(await statusBehind({ TRUST_PROXY: "203.0.113.1" }, local)).toBe(403);
    expect(await statusBehind({ TRUST_PROXY: "none" }, {})).toBe(200);
    expect(await statusBehind({ TRUST_PROXY: "none" }, { Via: "1.1 proxy" })).toBe(403);
    expect(await statusBehind({ TRUST_PROXY: "private" }, { "X-Forwarded-For": "203.0.113.9" })).toBe(403);
  });

  test("METRICS_TOKEN reads the metrics from anywhere, a wrong one does not", async () => {
    const env = { METRICS_TOKEN: "mot-ma-du-dai-de-dung" };
    const outside = { "X-Forwarded-For": "203.0.113.9" };
    expect(await statusBehind(env, { ...outside, Authorization: `Bearer ${env.METRICS_TOKEN}` })).toBe(200);
    expect(await statusBehind(env, { ...outside, Authorization: "Bearer mot-ma-du-dai-nhung-sai" })).toBe(403);
    expect(await statusBehind({}, { ...outside, Authorization: "Bearer null" })).toBe(403);
  });
});

interface Operation {
  operationId: string;
  security: object[];
  parameters: { name: string }[];
  requestBody: { content: Record<string, { schema: object }> };
  responses: Record<string, { content: Record<string, { schema: object }> }>;
}

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { required?: string[] }> };
}

describe("openapi.json", () => {
  const page = async (): Promise<OpenApi> => (await ask<OpenApi>(app, "get", "/api/v1/openapi.json")).body;

  test("describes every route that is served, and each reference leads somewhere", async () => {
    const body = await page();
    expect(body.openapi).toBe("3.1.0");
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({ method, path, operationId })),
    );
    expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
    const served = await withToken(context, app, "admin");
    for (const { method, path } of operations) {
      const answer = await served(method as "get", path.replace(/\{(\w+)\}/g, "unknown"));
      // Served means: not the router's own answer to an unknown path.
      expect(answer.body?.message, `${method} ${path}`).not.toBe("There is no such address in this API");
    }
    for (const [, name] of JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(body.components.schemas, name).toHaveProperty([name!]);
  });

  test("says what the main requests take and answer", async () => {
    const body = await page();
    const reply = body.paths["/conversations/{conversationId}/messages"]!["post"]!;
    expect(reply.requestBody.content["application/json"]!.schema).toEqual({ $ref: "#/components/schemas/replyRequest" });
    expect(body.components.schemas["replyRequest"]!.required).toEqual(["clientId"]);
    expect(reply.responses["202"]!.content["application/json"]!.schema).toEqual({ $ref: "#/components/schemas/messageItem" });
    expect(reply.security).toEqual([{ token: [] }, { session: [] }]);
    expect(body.paths["/session"]!["post"]!.security).toEqual([]);
    const list = body.paths["/conversations"]!["get"]!;
    expect(list.parameters.map((parameter) => parameter.name)).toEqual(["view", "cursor", "limit", "q"]);
    expect(body.paths["/files"]!["post"]!.requestBody.content).toHaveProperty(["multipart/form-data"]);
    expect(body.paths["/leads.csv"]!["get"]!.responses["200"]!.content).toHaveProperty(["text/csv"]);
  });
});
