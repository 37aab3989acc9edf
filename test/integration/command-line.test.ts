import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeXlsx } from "../make-xlsx";
import { findApiToken } from "../../src/agents/api-tokens";
import { choosePassword } from "../../src/agents/choose-password";
import { BY_SERVER } from "../../src/audit/record-audit";
import { openContext } from "../../src/compose";
import { loadConfig } from "../../src/config";
import { takeServerLock } from "../../src/platform/server-lock";
import { runCommandLine } from "../../src/tools/command-line";

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

test("agent add prints a link that lets its holder choose a password, once", async () => {
  const linked = await sao("agents", "add", "--email", "Lan@Shop.vn", "--name", "Lan");
  expect(linked).toMatchObject({ code: 0, result: expect.stringMatching(/^http:\/\/localhost:3000\/invite#[\w-]{43}$/) as string });
  expect((await sao("agent", "list")).result).toBe("lan@shop.vn\tagent\tLan\tinvited\tnever");
  const token = linked.result.split("#")[1]!;
  const choose = () => stored((context) => choosePassword(context, { token, password: "mật khẩu rất dài" }, BY_SERVER));
  expect(await choose()).toMatchObject({ email: "lan@shop.vn", role: "agent" });
  await expect(choose()).rejects.toMatchObject({ code: "LINK_GONE" });
  expect((await sao("agent", "list")).result).toContain("\tactive\t");
  expect(await sao("agent", "add", "--email", "lan@shop.vn", "--name", "Lan")).toMatchObject({
    code: 1,
    words: expect.stringContaining("EMAIL_TAKEN") as string,
  });
  expect(await sao("agent", "add", "--email", "hoa@shop.vn", "--name", "Hoa", "--role", "boss")).toMatchObject({
    code: 2,
    words: expect.stringContaining("not valid: role") as string,
  });
});

test("agent reset-password prints a link to the public address; a disabled agent gets none", async () => {
  env["PUBLIC_URL"] = "https://hop-thu.shop.vn";
  await sao("admin", "create", "--email", "chu@shop.vn", "--password", "mat-khau-dai");
  await sao("agent", "add", "--email", "lan@shop.vn", "--name", "Lan");
  expect(await sao("agent", "reset-password", "chu@shop.vn")).toMatchObject({
    code: 0,
    result: expect.stringMatching(/^https:\/\/hop-thu\.shop\.vn\/invite#/) as string,
  });
  await sao("agent", "disable", "lan@shop.vn");
  expect(await sao("agent", "reset-password", "lan@shop.vn")).toMatchObject({
    code: 1,
    words: expect.stringContaining("AGENT_DISABLED") as string,
  });
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

test("faq import shows what a workbook would do, and then does it", async () => {
  const file = path.join(folder, "hoi-dap.xlsx");
  const rows = [
    ["Hỏi đáp của shop"],
    [],
    ["Dấu thời gian", "Câu hỏi", "Câu hỏi 2", "Trả lời"],
    [45_000, "Phí ship?", "Ship bao nhiêu", "30k"],
    [45_001, "Đổi trả?", null, null],
  ];
  writeFileSync(file, makeXlsx([{ name: "Câu trả lời", rows }]));
  const dry = await sao("faq", "import", file, "--dry-run");
  expect(dry).toMatchObject({
    code: 0,
    words: expect.stringContaining("Thêm 1 · sửa 0 · giữ nguyên 0 · bỏ qua 1 dòng (chưa nhập gì)") as string,
  });
  expect(dry.result.split("\n").map((line) => line.trim().split(/ {2,}/))).toEqual([
    ["4", "thêm / add", "Phí ship?", "30k"],
    ["5", "bỏ qua / skip", "Đổi trả?", "không có câu trả lời / no answer"],
  ]);
  expect(await stored((context) => context.models.faqs.countDocuments({}))).toBe(0);
  expect(await sao("faq", "import", file)).toMatchObject({ code: 0, result: "1" });
  expect(await stored((context) => context.models.faqs.findOne({}).lean())).toMatchObject({
    questions: ["Phí ship?", "Ship bao nhiêu"],
    answer: "30k",
  });
  // Doing it again changes nothing.
  expect(await sao("faq", "import", file)).toMatchObject({ code: 0, result: "0" });
});

test("faq import reads a text file as the page does: both kinds of UTF-16, and says so where letters would come out broken", async () => {
  const file = path.join(folder, "faq.csv");
  const rows = "\uFEFFcâu hỏi\ttrả lời\nCó giao hàng đi tỉnh không?\tDạ có ạ\n";
  for (const bytes of [Buffer.from(rows, "utf16le"), Buffer.from(rows, "utf16le").swap16()]) {
    writeFileSync(file, bytes);
    expect((await sao("faq", "import", file, "--dry-run")).result).toContain("Có giao hàng đi tỉnh không?");
  }
  writeFileSync(file, Buffer.from("question,answer\nC\u00f3 ship?,D\u1ea1 c\u00f3", "latin1"));
  const { code, words } = await sao("faq", "import", file);
  expect(code).not.toBe(0);
  expect(words).toContain("UTF-8");
  expect(await stored((context) => context.models.faqs.countDocuments({}))).toBe(0);
});

test("faq import says how many entries it took", async () => {
  const file = path.join(folder, "faq.csv");
  writeFileSync(file, "câu hỏi,trả lời\nMấy giờ mở cửa?,8 giờ\nCó ship không?,Có\n");
  expect(await sao("faq", "import", file)).toMatchObject({ code: 0, result: "2" });
});

describe("db backup and restore", () => {
  const backup = (): string => path.join(folder, "copies", "sao.tar.gz");
  const other = (): Record<string, string> => ({ ...env, DATA_DIR: path.join(folder, "other machine") });

  async function withChannelAndFile(): Promise<string> {
    env = {
      ...env,
      MESSENGER_PAGE_ID: "7",
      MESSENGER_PAGE_ACCESS_TOKEN: "token-a",
      MESSENGER_APP_SECRET: "b",
      MESSENGER_VERIFY_TOKEN: "c",
    };
    const { _id } = await stored((context) => context.files.save({ data: Buffer.from("hoá đơn"), name: "hoa-don.txt" }));
    env = { DATA_DIR: folder, LOG_LEVEL: "silent" };
    return _id;
  }

  test("one file brings database, stored files and the secret to an empty folder", async () => {
    const fileId = await withChannelAndFile();
    const written = await sao("db", "backup", backup());
    expect(written).toMatchObject({ code: 0, result: backup() });
    expect(written.words).toMatch(/read back to check[^]*keep it as you keep a password/);
    expect(statSync(backup()).mode & 0o077).toBe(0);
    expect(readdirSync(path.dirname(backup()))).toEqual(["sao.tar.gz"]);

    env = other();
    expect(await sao("db", "restore", backup())).toMatchObject({ code: 0 });
    const restored = await stored(async (context) => ({
      credentials: context.channels.all().map((channel) => channel.account.credentials),
      file: (await context.files.read(fileId))?.data.toString(),
    }));
    expect(restored).toEqual({ credentials: [expect.objectContaining({ pageAccessToken: "token-a" })], file: "hoá đơn" });
  });

  test("a configured APP_SECRET travels too, and is told apart from another one at the new place", async () => {
    env = { ...env, APP_SECRET: "the-old-secret" };
    await withChannelAndFile();
    await sao("token", "create", "--name", "a");
    env = { ...env, APP_SECRET: "the-old-secret" };
    await sao("db", "backup", backup());
    env = { ...other(), APP_SECRET: "another-secret" };
    expect((await sao("db", "restore", backup())).words).toContain("APP_SECRET in the settings is not the backup's");
    expect(readFileSync(path.join(folder, "other machine", "app-secret"), "utf8")).toBe("the-old-secret");
  });

  test("without the secret it says so, at both ends", async () => {
    await sao("token", "create", "--name", "a");
    expect((await sao("db", "backup", backup(), "--without-secret")).words).toMatch(/does NOT hold the secret/);
    env = other();
    const restored = await sao("db", "restore", backup());
    expect(restored.words).toMatch(/holds no secret/);
    expect(existsSync(path.join(folder, "other machine", "app-secret"))).toBe(false);
  });

  test("data that is there is not replaced without --force", async () => {
    await sao("token", "create", "--name", "in the backup");
    await sao("db", "backup", backup());
    await sao("token", "create", "--name", "made later");
    expect(await sao("db", "restore", backup())).toMatchObject({ code: 1, words: expect.stringContaining("DATA_PRESENT") as string });
    expect(await stored((context) => context.models.apiTokens.countDocuments({}))).toBe(2);
  });

  test("while a server has the folder it is refused, and nothing changes", async () => {
    await sao("token", "create", "--name", "a");
    await sao("db", "backup", backup());
    const lock = await takeServerLock(path.join(folder, "sao.db"), "server");
    expect(await sao("db", "restore", backup(), "--force")).toMatchObject({
      code: 1,
      words: expect.stringMatching(/another process is using/) as string,
    });
    // Commands that work beside a server still do.
    expect((await sao("token", "create", "--name", "b")).code).toBe(0);
    lock.release();
    expect(readdirSync(folder).filter((name) => name.includes("restor"))).toEqual([]);
  });

  test.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 300)],
    [
      "changed in the middle",
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 2_000), Buffer.from([bytes[2_000]! ^ 1]), bytes.subarray(2_001)]),
    ],
  ])("a backup that was %s is refused and the present data stays", async (_, spoil) => {
    await sao("token", "create", "--name", "a");
    await sao("db", "backup", backup());
    writeFileSync(backup(), spoil(readFileSync(backup())));
    expect(await sao("db", "restore", backup(), "--force")).toMatchObject({
      code: 1,
      words: expect.stringContaining("BACKUP_DAMAGED") as string,
    });
    expect(await stored((context) => context.models.apiTokens.countDocuments({}))).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes("restor"))).toEqual([]);
  });

  test("never over a file, and not before there is anything", async () => {
    expect(await sao("db", "backup", backup())).toMatchObject({ code: 2, words: expect.stringContaining("no database") as string });
    await sao("token", "create", "--name", "a");
    await sao("db", "backup", backup());
    expect(await sao("db", "backup", backup())).toMatchObject({ code: 2, words: expect.stringContaining("exists already") as string });
  });

  test("a bare database file, as 0.1.0 backed up, is still restored", async () => {
    await sao("token", "create", "--name", "a");
    const bare = path.join(folder, "old-backup.db");
    await stored((context) => context.database.backup(bare));
    env = other();
    expect((await sao("db", "restore", bare)).code).toBe(0);
    expect(await stored((context) => context.models.apiTokens.countDocuments({}))).toBe(1);
  });
});

describe("doctor", () => {
  beforeEach(() => {
    env = { ...env, PORT: "0" };
  });

  test("finds a new folder sound and makes nothing in it", async () => {
    const { code, result } = await sao("doctor");
    expect(code).toBe(0);
    expect(result).toMatch(/There is no database .* yet/);
    expect(result).not.toContain("✗");
    expect(existsSync(path.join(folder, "sao.db"))).toBe(false);
  });

  test("looks through what there is and says which process has it", async () => {
    await stored(() => Promise.resolve());
    const lock = await takeServerLock(path.join(folder, "sao.db"), "server");
    const { code, result } = await sao("doctor");
    lock.release();
    expect(code).toBe(0);
    expect(result).toMatch(/One process has the data \(server, pid \d+/);
    expect(result).toMatch(/database file is whole[^]*Data schema \d+ is the newest[^]*reads and writes: 0 messages/);
    expect(result).not.toContain("✗");
  });

  test("fails when Redis does not answer", async () => {
    env = { ...env, REDIS_URL: "redis://127.0.0.1:1" };
    expect(await sao("doctor")).toMatchObject({ code: 1, result: expect.stringContaining("✗ Redis") as string });
  });

  test("fails when events or messages wait and nobody works them off, and for an event from the future", async () => {
    const event = { channelId: "c", channelType: "plain", mailbox: "c:1", kind: "message", verification: "ok", attempts: 0, duplicates: 0 };
    const at = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
    await stored((context) =>
      context.models.rawEvents.insertMany([
        { ...event, _id: "waits", key: "1", at: at(-40), receivedAt: at(-40), state: "pending", dueAt: at(-40) },
        { ...event, _id: "future", key: "2", at: at(30), receivedAt: at(30), state: "done" },
      ]),
    );
    const { code, result } = await sao("doctor");
    expect(code).toBe(1);
    expect(result).toMatch(/✗ Có sự kiện chờ xử lý, lâu nhất 40 phút[^]*event waiting to be handled, the oldest for 40 min/);
    expect(result).toMatch(/✗ Sự kiện mới nhất ở sau giờ hiện tại 30 phút[^]*the clock was put back/);
  });

  test("fails when a platform cannot be reached, and when the secret is not the one the tokens were stored under", async () => {
    const channel = { MESSENGER_PAGE_ID: "7", MESSENGER_PAGE_ACCESS_TOKEN: "a", MESSENGER_APP_SECRET: "b", MESSENGER_VERIFY_TOKEN: "c" };
    env = { ...env, MESSENGER_GRAPH_URL: "http://127.0.0.1:1" };
    const own = env;
    env = { ...own, ...channel };
    await stored(() => Promise.resolve());
    env = own;
    expect(await sao("doctor")).toMatchObject({
      code: 1,
      result: expect.stringMatching(/✗ Không tới được http:\/\/127.0.0.1:1/) as string,
    });
    writeFileSync(path.join(folder, "app-secret"), "another secret");
    expect(await sao("doctor")).toMatchObject({ code: 1, result: expect.stringMatching(/✗ APP_SECRET/) as string });
  });

  test("fails for a damaged file and for a database of a newer version, and leaves an older one as it is", async () => {
    const file = path.join(folder, "sao.db");
    const setVersion = (version: number | null) =>
      stored(async ({ database }) => {
        const entries = database.mongoose.connection.db!.collection("migrations");
        await entries.deleteMany({ version: { $exists: true } });
        if (version !== null) await entries.insertOne({ _id: "x" as never, version });
      });
    await setVersion(1);
    expect(await sao("doctor")).toMatchObject({
      code: 0,
      result: expect.stringMatching(/! Lược đồ dữ liệu 1[^]*the next start changes it/) as string,
    });
    await setVersion(99);
    expect(await sao("doctor")).toMatchObject({ code: 1, result: expect.stringMatching(/newer version of Sáo \(schema 99/) as string });
    for (const side of ["", "-wal", "-shm"]) rmSync(file + side, { force: true });
    writeFileSync(file, "this is not a database ".repeat(500));
    expect(await sao("doctor")).toMatchObject({
      code: 1,
      result: expect.stringMatching(/✗ Tệp cơ sở dữ liệu bị hỏng|✗ .*bị hỏng/) as string,
    });
  });
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

test("agent disable shuts an account out, enable lets it in again, and both are in the audit log", async () => {
  for (const email of ["chu@shop.vn", "lan@shop.vn"])
    await sao("admin", "create", "--email", email, "--name", email, "--password", "mat-khau-dai");
  expect((await sao("agent", "disable", "Lan@Shop.vn")).code).toBe(0);
  expect((await sao("agent", "list")).result).toMatch(/chu@shop\.vn\tadmin\t\S+\tactive\tnever\nlan@shop\.vn\tadmin\t\S+\tdisabled/);
  expect(await sao("agent", "disable", "chu@shop.vn")).toMatchObject({ code: 1, words: expect.stringContaining("LAST_ADMIN") as string });
  expect((await sao("agent", "enable", "lan@shop.vn")).code).toBe(0);
  expect(await sao("agent", "disable", "ai@shop.vn")).toMatchObject({ code: 1, words: expect.stringContaining("NOT_FOUND") as string });
  const { result } = await sao("audit", "list", "--limit", "2");
  expect(result.split("\n").map((line) => line.split("\t").slice(1))).toEqual([
    ["agent.enabled", "server", "lan@shop.vn", "-"],
    ["agent.disabled", "server", "lan@shop.vn", "-"],
  ]);
  expect((await sao("audit", "list", "--action", "nonsense")).code).toBe(2);
});

test("token revoke ends every token of that name, and token list shows the others without their secret", async () => {
  const tokens: string[] = [];
  for (const name of ["kho", "kho", "báo cáo"]) tokens.push((await sao("token", "create", "--name", name)).result);
  expect(await sao("token", "revoke", "kho")).toMatchObject({ code: 0, result: "2" });
  expect(await stored((context) => Promise.all(tokens.map((token) => findApiToken(context, token))))).toMatchObject([
    null,
    null,
    { name: "báo cáo" },
  ]);
  const { result } = await sao("token", "list");
  expect(result).toMatch(/^báo cáo\tagent\t\S+\t\S+$/);
  expect(result).not.toContain("sao_");
  expect(await sao("token", "revoke", "kho")).toMatchObject({ code: 1, words: expect.stringContaining("NOT_FOUND") as string });
});
