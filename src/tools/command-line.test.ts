import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openContext } from "../compose";
import { findApiToken } from "../agents/api-tokens";
import { loadConfig } from "../config";
import { runCommandLine } from "./command-line";

let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "sao-cli-"));
  env = { DATA_DIR: folder, LOG_LEVEL: "silent" };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function sao(...args: string[]): Promise<{ code: number; result: string; words: string }> {
  const lines = { result: [] as string[], words: [] as string[] };
  const code = await runCommandLine(args, env, { result: (line) => lines.result.push(line), words: (line) => lines.words.push(line) });
  return { code, result: lines.result.join("\n"), words: lines.words.join("\n") };
}

async function stored<T>(look: (context: Awaited<ReturnType<typeof openContext>>) => Promise<T>): Promise<T> {
  const context = await openContext(loadConfig(env));
  try {
    return await look(context);
  } finally {
    await context.close();
  }
}

test("token create prints nothing but a token that lets its bearer in", async () => {
  const { code, result, words } = await sao("token", "create", "--name", "báo cáo", "--role", "admin");
  expect([code, result]).toEqual([0, expect.stringMatching(/^sao_\S{20,}$/)]);
  expect(words).toMatch(/Authorization: Bearer/);
  expect(await stored((context) => findApiToken(context, result))).toMatchObject({ name: "báo cáo", role: "admin" });
});

test("admin create makes an admin once", async () => {
  const call = ["admin", "create", "--email", "Chu@Shop.vn", "--name", "Chủ", "--password", "mat-khau-dai"];
  expect((await sao(...call)).code).toBe(0);
  expect(await sao(...call)).toMatchObject({ code: 1, words: expect.stringContaining("EMAIL_TAKEN") as string });
  const agents = await stored((context) => context.models.agents.find().lean());
  expect(agents).toMatchObject([{ email: "chu@shop.vn", role: "admin", name: "Chủ" }]);
});

test("flow import --publish makes the flow run, and without it leaves a draft", async () => {
  const file = path.join(folder, "flow.json");
  const say = { id: "say", type: "message", config: { text: "chào" }, next: {} };
  writeFileSync(
    file,
    JSON.stringify({ key: "hello", name: "Chào", language: "vi", triggers: [{ type: "any-text", node: "say" }], nodes: [say] }),
  );
  expect((await sao("flow", "import", file)).code).toBe(0);
  expect(await stored((context) => Promise.resolve(context.flows.published()))).toEqual([]);
  expect((await sao("flow", "import", file, "--publish")).code).toBe(0);
  expect(await stored((context) => Promise.resolve(context.flows.published()))).toMatchObject([
    { number: 1, definition: { key: "hello" } },
  ]);
});

test("a flow that cannot run is refused with the place", async () => {
  const file = path.join(folder, "flow.json");
  writeFileSync(
    file,
    JSON.stringify({
      key: "x",
      name: "X",
      language: "vi",
      triggers: [{ type: "any-text", node: "nowhere" }],
      nodes: [{ id: "a", type: "end", config: {}, next: {} }],
    }),
  );
  expect(await sao("flow", "import", file)).toMatchObject({ code: 1, words: expect.stringContaining("nowhere") as string });
});

test("faq import says how many entries it took", async () => {
  const file = path.join(folder, "faq.csv");
  writeFileSync(file, "câu hỏi,trả lời\nMấy giờ mở cửa?,8 giờ\nCó ship không?,Có\n");
  expect(await sao("faq", "import", file)).toMatchObject({ code: 0, result: "2" });
});

test("db backup copies the database, and refuses to write over a file", async () => {
  await sao("token", "create", "--name", "a");
  const file = path.join(folder, "copies", "sao.db");
  expect(await sao("db", "backup", file)).toMatchObject({ code: 0, result: file });
  expect(await sao("db", "backup", file)).toMatchObject({ code: 2 });
  env = { ...env, DATABASE_URL: `sqlite:${file}` };
  expect(await stored((context) => context.models.apiTokens.countDocuments({}))).toBe(1);
});

test("doctor looks at what there is and finds a new install sound", async () => {
  env = { ...env, PORT: "0" };
  const { code, result } = await sao("doctor");
  expect(code).toBe(0);
  expect(result).toMatch(/reads and writes: 0 messages/);
  expect(result).not.toContain("✗");
});

test("doctor fails when Redis does not answer", async () => {
  env = { ...env, PORT: "0", REDIS_URL: "redis://127.0.0.1:1" };
  expect(await sao("doctor")).toMatchObject({ code: 1, result: expect.stringContaining("✗ Redis") as string });
});

const redisUrl = process.env["REDIS_TEST_URL"] ?? "";
describe.skipIf(redisUrl === "")("doctor with Redis [redis: no REDIS_TEST_URL]", () => {
  test("hears a Redis that answers", async () => {
    env = { ...env, PORT: "0", REDIS_URL: redisUrl };
    expect(await sao("doctor")).toMatchObject({ code: 0, result: expect.stringContaining("Redis answers") as string });
  });
});

test.each([
  [["token", "make"], /there is no command “token make”/],
  [["token", "create"], /--name is missing/],
  [["token", "create", "--name", "x", "--role", "boss"], /--role is one of admin/],
  [["token", "create", "--nam", "x"], /--nam/],
  [["flow", "import"], /1 argument\(s\) needed, 0 given/],
  [["flow", "import", "nowhere.json"], /nowhere.json cannot be read/],
  [["admin", "create", "--email", "not-an-email", "--password", "short"], /not valid: email, password/],
])("%j is a wrong call, said in words", async (args, words) => {
  const answer = await sao(...args);
  expect(answer.code).toBe(2);
  expect(answer.words).toMatch(words);
  expect(existsSync(path.join(folder, "sao.db"))).toBe(false);
});

test("help lists every command, or the one that was named", async () => {
  expect((await sao("--help")).result).toMatch(/admin create[^]*doctor/);
  expect((await sao("db", "backup", "--help")).result).not.toMatch(/doctor/);
});

test("an event nobody has is not replayed", async () => {
  expect(await sao("events", "replay", "nothing")).toMatchObject({ code: 1, words: expect.stringContaining("NOT_FOUND") as string });
});
