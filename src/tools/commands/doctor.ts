import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { request } from "undici";
import type { OpenContext } from "../../compose";
import type { Config } from "../../config";
import type { Command, Tools } from "../command";

const MIN_FREE_MIB = 500;
const PING_TIMEOUT_MS = 5_000;

/** ok: fine. look: works, but someone should look. bad: does not work. */
interface Finding {
  state: "ok" | "look" | "bad";
  vi: string;
  en: string;
}

export const doctor: Command = {
  words: ["doctor"],
  usage: "",
  vi: "Kiểm tra cài đặt, cơ sở dữ liệu, Redis, các kênh và máy chủ đang chạy.",
  en: "Checks the settings, the database, Redis, the channels and the running server.",
  options: {},
  positionals: 0,
  async run(_given, tools) {
    const findings = [
      nodeVersion(),
      await diskSpace(tools.config),
      await redis(tools.config),
      publicUrl(tools.config),
      await server(tools.config),
      ...(await stored(tools)),
    ];
    const marks = { ok: "✓", look: "!", bad: "✗" };
    for (const { state, vi, en } of findings) tools.print(`${marks[state]} ${vi}\n  ${en}`);
    return findings.some((finding) => finding.state === "bad") ? 1 : 0;
  },
};

function nodeVersion(): Finding {
  return { state: "ok", vi: `Node.js ${process.version}; cài đặt hợp lệ`, en: `Node.js ${process.version}; the settings are valid` };
}

async function diskSpace({ dataDir }: Config): Promise<Finding> {
  if (!existsSync(dataDir))
    return { state: "look", vi: `Chưa có thư mục dữ liệu ${dataDir}`, en: `There is no data folder ${dataDir} yet` };
  const { bavail, bsize } = await statfs(dataDir);
  const freeMiB = Math.floor((bavail * bsize) / 2 ** 20);
  return {
    state: freeMiB < MIN_FREE_MIB ? "look" : "ok",
    vi: `Ổ đĩa của ${dataDir} còn ${freeMiB} MiB`,
    en: `The disk of ${dataDir} has ${freeMiB} MiB left`,
  };
}

async function redis({ redis: { url } }: Config): Promise<Finding> {
  if (url === null) return { state: "ok", vi: "Không dùng Redis: chạy một tiến trình", en: "No Redis: one process" };
  const { Redis } = await import("ioredis");
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null, connectTimeout: PING_TIMEOUT_MS });
  // Its "error" event repeats what the rejected ping says; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.ping();
    return { state: "ok", vi: "Redis trả lời", en: "Redis answers" };
  } catch (error) {
    return { state: "bad", vi: `Redis không trả lời: ${messageOf(error)}`, en: `Redis does not answer: ${messageOf(error)}` };
  } finally {
    client.disconnect();
  }
}

function publicUrl({ http }: Config): Finding {
  if (http.publicUrl?.startsWith("https://"))
    return { state: "ok", vi: `Địa chỉ công khai ${http.publicUrl}`, en: `Public address ${http.publicUrl}` };
  return {
    state: "look",
    vi: "PUBLIC_URL chưa phải địa chỉ https: các nền tảng không gửi webhook tới được",
    en: "PUBLIC_URL is not an https address: the platforms cannot reach the webhooks",
  };
}

async function server({ http }: Config): Promise<Finding> {
  if (http.port === 0) return { state: "ok", vi: "PORT=0: mỗi lần chạy một cổng khác", en: "PORT=0: another port at each start" };
  const url = `http://${http.host ?? "localhost"}:${http.port}/healthz`;
  try {
    const answer = await request(url, { headersTimeout: PING_TIMEOUT_MS, bodyTimeout: PING_TIMEOUT_MS });
    await answer.body.dump();
    if (answer.statusCode === 200)
      return { state: "ok", vi: `Máy chủ đang nhận webhook (${url})`, en: `The server takes webhooks (${url})` };
    return { state: "bad", vi: `${url} trả lời ${answer.statusCode}`, en: `${url} answers ${answer.statusCode}` };
  } catch (error) {
    return { state: "look", vi: `Máy chủ chưa chạy (${messageOf(error)})`, en: `The server is not running (${messageOf(error)})` };
  }
}

async function stored({ config, open }: Tools): Promise<Finding[]> {
  const name = config.database.engine === "sqlite" ? path.basename(config.database.url) : "MongoDB";
  const context = await open();
  await context.database.ping();
  const { messages, rawEvents, agents } = context.models;
  const [count, failedEvents, unknown, people] = await Promise.all([
    messages.estimatedDocumentCount(),
    rawEvents.countDocuments({ state: "failed", attentionAt: { $exists: true } }),
    messages.countDocuments({ "delivery.status": "unknown" }),
    agents.countDocuments({}),
  ]);
  return [
    {
      state: "ok",
      vi: `Cơ sở dữ liệu ${name} đọc và ghi được: ${count} tin nhắn`,
      en: `The database ${name} reads and writes: ${count} messages`,
    },
    people === 0
      ? { state: "look", vi: "Chưa có quản trị viên: mở trang web để tạo", en: "There is no admin yet: open the page to make one" }
      : { state: "ok", vi: `${people} tài khoản`, en: `${people} accounts` },
    failedEvents > 0
      ? {
          state: "look",
          vi: `${failedEvents} sự kiện xử lý lỗi: xem trang Sức khỏe`,
          en: `${failedEvents} events failed: see the Health page`,
        }
      : { state: "ok", vi: "Không có sự kiện lỗi", en: "No failed events" },
    unknown > 0
      ? {
          state: "look",
          vi: `${unknown} tin chưa rõ đã tới chưa: xem trong hộp thư`,
          en: `${unknown} messages may or may not have arrived: see the inbox`,
        }
      : { state: "ok", vi: "Không có tin nào chưa rõ kết quả", en: "No message with an unknown outcome" },
    ...channels(context),
  ];
}

function channels({ channels: directory }: OpenContext): Finding[] {
  const all = directory.all();
  if (all.length === 0)
    return [
      { state: "look", vi: "Chưa kết nối kênh nào: xem README, mục Kết nối", en: "No channel is connected: see the README, Connecting" },
    ];
  return all.map(({ type, name, status }) => ({
    state: status === "active" ? "ok" : "bad",
    vi: `Kênh ${type} “${name}”: ${status}`,
    en: `Channel ${type} “${name}”: ${status}`,
  }));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
