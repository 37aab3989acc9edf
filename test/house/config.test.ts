import { mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigError, loadConfig, readEnv } from "../../src/config";
import { envSchema, settingNote } from "../../src/config/env";

const root = path.resolve("/srv/sao");
const messenger = {
  MESSENGER_PAGE_ID: "700100",
  MESSENGER_PAGE_ACCESS_TOKEN: "EAAx",
  MESSENGER_APP_SECRET: "s3cret",
  MESSENGER_VERIFY_TOKEN: "hello",
};
const zalo = {
  ZALO_OA_ID: "52",
  ZALO_APP_ID: "40",
  ZALO_APP_SECRET: "a",
  ZALO_OA_SECRET_KEY: "b",
  ZALO_ACCESS_TOKEN: "c",
  ZALO_REFRESH_TOKEN: "d",
};

function problemsOf(env: Record<string, string>): Record<string, string> {
  try {
    loadConfig(env, root);
  } catch (error) {
    if (error instanceof ConfigError)
      return Object.fromEntries(error.problems.map((problem) => [problem.variable, `${problem.vi} / ${problem.en}`]));
    throw error;
  }
  return {};
}

describe("loadConfig", () => {
  test("an empty environment starts one process with the embedded database, no channel and no admin", () => {
    const config = loadConfig({}, root);
    expect(config.http).toEqual({ port: 3000, host: undefined, publicUrl: null, trustedProxies: ["loopback"], metricsToken: null });
    expect(config.database).toEqual({ engine: "sqlite", url: `sqlite:${path.join(root, "data", "sao.db")}` });
    expect(config.roles).toEqual({ web: true, worker: true });
    expect(config.channels).toEqual({ messenger: null, zalo: null });
    expect([config.admin, config.appSecret, config.redis.url]).toEqual([null, null, null]);
    expect(config.defaultFlowFile).toBe(path.join(root, "flows/examples/starter-shop.json"));
  });

  test("the database file follows DATA_DIR, and relative paths start at the project's folder", () => {
    expect(loadConfig({ DATA_DIR: "./elsewhere" }, root).database.url).toBe(`sqlite:${path.join(root, "elsewhere", "sao.db")}`);
    expect(loadConfig({ DATABASE_URL: "sqlite:./x/y.db" }, root).database.url).toBe(`sqlite:${path.join(root, "x/y.db")}`);
    expect(loadConfig({ DATABASE_URL: `sqlite:${path.resolve("/var/a b/y.db")}` }, root).database.url).toBe(
      `sqlite:${path.resolve("/var/a b/y.db")}`,
    );
  });

  test("a whole channel in the environment becomes a channel", () => {
    const config = loadConfig({ ...messenger, ...zalo, MESSENGER_GRAPH_URL: "http://127.0.0.1:4100/" }, root);
    expect(config.channels.messenger).toEqual({ pageId: "700100", pageAccessToken: "EAAx", appSecret: "s3cret", verifyToken: "hello" });
    expect(config.channels.zalo?.refreshToken).toBe("d");
    expect(config.platforms.messenger.graphUrl).toBe("http://127.0.0.1:4100");
  });

  test("a channel given in part names each missing variable", () => {
    expect(Object.keys(problemsOf({ MESSENGER_PAGE_ID: "1", ZALO_OA_ID: "2", ZALO_APP_ID: "3" })).sort()).toEqual([
      "MESSENGER_APP_SECRET",
      "MESSENGER_PAGE_ACCESS_TOKEN",
      "MESSENGER_VERIFY_TOKEN",
      "ZALO_ACCESS_TOKEN",
      "ZALO_APP_SECRET",
      "ZALO_OA_SECRET_KEY",
      "ZALO_REFRESH_TOKEN",
    ]);
    expect(problemsOf({ MESSENGER_PAGE_ID: "1" })["MESSENGER_APP_SECRET"]).toContain("MESSENGER_PAGE_ID is set");
  });

  test("base addresses of platforms alone do not ask for a channel", () => {
    expect(loadConfig({ MESSENGER_GRAPH_URL: "http://127.0.0.1:1", ZALO_OAUTH_URL: "http://127.0.0.1:2" }, root).channels).toEqual({
      messenger: null,
      zalo: null,
    });
  });

  test("every wrong setting is named at once, in both languages, without its value", () => {
    const wrong = {
      PORT: "80a",
      LOG_LEVEL: "loud",
      DATABASE_URL: "postgres://secret-host",
      TIME_ZONE: "Asia/Saigonn",
      ADMIN_EMAIL: "boss@shop.vn",
      DEFAULT_FLOW: "nowhere.json",
    };
    const problems = problemsOf(wrong);
    expect(Object.keys(problems).sort()).toEqual(["ADMIN_PASSWORD", "DATABASE_URL", "DEFAULT_FLOW", "LOG_LEVEL", "PORT", "TIME_ZONE"]);
    expect(problems["PORT"]).toMatch(/phải là số cổng.*must be a port number/);
    expect(JSON.stringify(problems)).not.toContain("secret-host");
  });

  test("a wrong setting is said once, although it is wrong in two ways", () => {
    for (const env of [{ DEFAULT_FLOW: "nope" }, { DEFAULT_FLOW: "nope.json" }, { ROLE: "boss" }]) {
      const problems = (() => {
        try {
          loadConfig(env, root);
        } catch (error) {
          if (error instanceof ConfigError) return error.problems;
          throw error;
        }
        return [];
      })();
      expect(problems, JSON.stringify(env)).toHaveLength(1);
    }
  });

  test("an admin's password is as long as the setup page asks for", () => {
    const admin = { ADMIN_EMAIL: "boss@shop.vn", ADMIN_PASSWORD: "mat-khau-" };
    expect(problemsOf(admin)["ADMIN_PASSWORD"]).toContain("10");
    expect(problemsOf({ ...admin, ADMIN_PASSWORD: "mat-khau-1" })).toEqual({});
  });

  test.each([
    ["none", []],
    ["loopback", ["loopback"]],
    ["private, 203.0.113.7", ["loopback", "linklocal", "uniquelocal", "203.0.113.7"]],
    ["10.0.0.0/8,fd00::/8", ["10.0.0.0/8", "fd00::/8"]],
  ])("TRUST_PROXY=%s trusts these", (value, expected) => {
    expect(loadConfig({ TRUST_PROXY: value }, root).http.trustedProxies).toEqual(expected);
  });

  test.each([
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "none,10.0.0.1"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "10.0.0.1,"],
    ["METRICS_TOKEN", "short"],
    ["PORT", "70000"],
    ["PUBLIC_URL", "inbox.shop.vn"],
    ["PUBLIC_URL", "https://shop.vn/inbox"],
    ["MESSENGER_GRAPH_URL", "https://graph.facebook.com/v25.0"],
    ["MESSENGER_GRAPH_VERSION", "25"],
    ["MESSENGER_PAGE_ID", "my page"],
    ["DATABASE_URL", "sqlite:"],
    ["DATABASE_URL", "sqlite://data/sao.db"],
    ["REDIS_URL", "localhost:6379"],
    ["MESSENGER_SENDS_PER_SECOND", "0"],
    ["APP_SECRET", "short"],
  ])("%s=%s is refused", (name, value) => {
    expect(problemsOf({ ...(name === "MESSENGER_PAGE_ID" ? messenger : {}), [name]: value })).toHaveProperty(name);
  });

  test("roles apart are refused as long as one process keeps the order", () => {
    expect(Object.keys(problemsOf({ ROLE: "web" }))).toEqual(["DATABASE_URL", "REDIS_URL"]);
    expect(problemsOf({ ROLE: "worker", REDIS_URL: "redis://localhost" })).toHaveProperty("DATABASE_URL");
    const shared = { REDIS_URL: "redis://localhost", DATABASE_URL: "mongodb://localhost/sao" };
    expect(loadConfig({ ROLE: "worker", ...shared }, root).roles).toEqual({ web: false, worker: true });
    expect(loadConfig({ ROLE: "web", ...shared }, root).roles).toEqual({ web: true, worker: false });
    expect(loadConfig({ ROLE: "all" }, root).roles).toEqual({ web: true, worker: true });
  });

  test("every setting has a note that says what it should be", () => {
    for (const name of Object.keys(envSchema.shape))
      expect(settingNote(name), name).toMatchObject({ vi: expect.any(String), en: expect.any(String) });
  });
});

describe("readEnv", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("the real environment wins over .env, even when it is empty, and empty values count as absent", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "sao env "));
    writeFileSync(path.join(folder, ".env"), "PORT=4000\nBUSINESS_NAME='Tiệm Trà Mây'\nZALO_OA_ID=52\nREDIS_URL=\n");
    vi.stubEnv("PORT", "5000");
    vi.stubEnv("ZALO_OA_ID", "");
    const env = readEnv(folder);
    expect([env["PORT"], env["BUSINESS_NAME"], env["ZALO_OA_ID"], env["REDIS_URL"]]).toEqual([
      "5000",
      "Tiệm Trà Mây",
      undefined,
      undefined,
    ]);
  });
});
