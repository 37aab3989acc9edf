import { Pool } from "undici";
import { AGENT } from "./subject";

/** A signed-in agent's requests over one connection, timed from sending to the last byte. */
export interface TimedClient {
  cookie: string;
  get<T>(path: string): Promise<{ body: T; ms: number }>;
  post<T>(path: string, body: unknown): Promise<{ body: T; ms: number }>;
  close(): Promise<void>;
}

export async function signInTimed(url: string): Promise<TimedClient> {
  const pool = new Pool(url, { connections: 1, pipelining: 1 });
  const login = await pool.request({
    method: "POST",
    path: "/api/v1/session",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: AGENT.email, password: AGENT.password }),
  });
  const { csrfToken } = (await login.body.json()) as { csrfToken: string };
  const cookie = [login.headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.split(";")[0])
    .join("; ");

  async function call<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<{ body: T; ms: number }> {
    const startedAt = performance.now();
    const answer = await pool.request({
      method,
      path: `/api/v1${path}`,
      headers: { cookie, "x-csrf-token": csrfToken, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.body.text();
    const ms = performance.now() - startedAt;
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text}`);
    return { body: JSON.parse(text) as T, ms };
  }
  return {
    cookie,
    get: (path) => call("GET", path),
    post: (path, body) => call("POST", path, body),
    close: () => pool.close(),
  };
}
