import { request } from "undici";
import type { Config } from "../../config";
import { isPublicAddress } from "../../health/limits";
import { messageOf, type Finding } from "./finding";

const TIMEOUT_MS = 5_000;

export async function redis({ redis: { url } }: Config): Promise<Finding> {
  if (url === null) return { state: "ok", vi: "Không dùng Redis: chạy một tiến trình", en: "No Redis: one process" };
  const { Redis } = await import("ioredis");
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null, connectTimeout: TIMEOUT_MS });
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

export function publicUrl({ http }: Config): Finding {
  if (isPublicAddress(http.publicUrl))
    return { state: "ok", vi: `Địa chỉ công khai ${http.publicUrl}`, en: `Public address ${http.publicUrl}` };
  return {
    state: "look",
    vi: "PUBLIC_URL chưa phải địa chỉ https: các nền tảng không gửi webhook tới được",
    en: "PUBLIC_URL is not an https address: the platforms cannot reach the webhooks",
  };
}

export async function server({ http }: Config): Promise<Finding> {
  if (http.port === 0) return { state: "ok", vi: "PORT=0: mỗi lần chạy một cổng khác", en: "PORT=0: another port at each start" };
  const url = `http://${http.host ?? "localhost"}:${http.port}/healthz`;
  try {
    const answer = await request(url, { headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
    await answer.body.dump();
    if (answer.statusCode === 200)
      return { state: "ok", vi: `Máy chủ đang nhận webhook (${url})`, en: `The server takes webhooks (${url})` };
    return { state: "bad", vi: `${url} trả lời ${answer.statusCode}`, en: `${url} answers ${answer.statusCode}` };
  } catch (error) {
    return { state: "look", vi: `Máy chủ chưa chạy (${messageOf(error)})`, en: `The server is not running (${messageOf(error)})` };
  }
}
