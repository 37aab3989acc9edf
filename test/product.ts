import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadConfig } from "../src/config";
import { startServer, type RunningServer } from "../src/start-server";
import type { TraceStep } from "../src/platform/trace";
import { createMessengerPlatform } from "./fakes/messenger-platform";
import type { PlatformSimulator } from "./fakes/platform-simulator";
import { createZaloPlatform } from "./fakes/zalo-platform";
import { freePort } from "./free-port";
import { waitFor } from "./wait-for";

export const ADMIN = { email: "admin@moclan.example.com", password: "mat-khau-rat-dai" };

export interface Product {
  server: RunningServer;
  messenger: PlatformSimulator;
  zalo: PlatformSimulator;
  trace: TraceStep[];
  api: ApiClient;
  /** Stops the server as a signal does and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  databaseUrl?: string;
  redisUrl?: string;
  /** Besides the server under test, which then only receives and shows. */
  workers?: number;
  flow?: string;
}

/** The whole product in this process, between strict simulators of both platforms. Each has its own data. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "sao-product-"));
  const messenger = createMessengerPlatform();
  const zalo = createZaloPlatform();
  const trace: TraceStep[] = [];
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  await Promise.all([messenger.start({ webhookUrl: `${base}/webhooks/messenger` }), zalo.start({ webhookUrl: `${base}/webhooks/zalo` })]);

  const env = {
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "fatal",
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    BUSINESS_NAME: "Mộc Lan",
    DEFAULT_FLOW: options.flow ?? "flows/examples/echo.json",
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    ...(options.redisUrl ? { REDIS_URL: options.redisUrl } : {}),
    ...messenger.env,
    ...zalo.env,
  };
  const start = async (): Promise<RunningServer> => {
    const run = (own: Record<string, string>): Promise<RunningServer> =>
      startServer({ config: loadConfig({ ...env, ...own }), onTrace: (step) => trace.push(step) });
    const server = await run(options.workers ? { ROLE: "web" } : {});
    const workers: RunningServer[] = [];
    for (let count = 0; count < (options.workers ?? 0); count += 1) workers.push(await run({ ROLE: "worker", PORT: "0" }));
    return {
      ...server,
      async stop() {
        await server.stop();
        await Promise.all(workers.map((worker) => worker.stop()));
      },
    };
  };

  const product: Product = {
    server: await start(),
    messenger,
    zalo,
    trace,
    api: await signIn(base),
    async restart() {
      await product.server.stop();
      product.server = await start();
      product.api = await signIn(base);
    },
    async stop() {
      await product.server.stop();
      await Promise.all([messenger.stop(), zalo.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return product;
}

export interface ApiClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  cookie: string;
  baseUrl: string;
}

/** Signs in and speaks JSON with the API; any answer but 2xx is an error. */
export async function signIn(baseUrl: string, login = ADMIN): Promise<ApiClient> {
  const answer = await fetch(`${baseUrl}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(login),
  });
  if (!answer.ok) throw new Error(`sign in: ${answer.status} ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { cookie, "x-csrf-token": csrfToken, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
  return { get: (path) => call("GET", path), post: (path, body = {}) => call("POST", path, body), cookie, baseUrl };
}

/** Waits until the texts of the business on a phone are exactly these (given as text or as a test). */
export function waitForReplies(
  platform: PlatformSimulator,
  platformUserId: string,
  expected: (texts: string[]) => boolean,
): Promise<string[]> {
  const texts = (): string[] =>
    platform.phone(platformUserId).flatMap((message) => (message.from === "business" ? [message.content.text ?? ""] : []));
  return waitFor(`replies on the phone of ${platformUserId}; now ${JSON.stringify(texts())}`, () => (expected(texts()) ? texts() : null), {
    subscribe: (look) => platform.onChange(look),
  });
}
