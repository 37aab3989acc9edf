import request from "supertest";
import type { Agent } from "../src/agents/agent.model";
import { createApiToken } from "../src/agents/api-tokens";
import { createWebSession } from "../src/agents/web-sessions";
import type { Role } from "../src/contract";
import { createHttpApp, type HttpAppOptions } from "../src/create-http-app";
import { addAgent, type TestContext } from "./factories";

export type Method = "get" | "post" | "patch" | "delete";

/** What a refused request answers. */
export interface Failure {
  code: string;
  message: string;
  details: { fields: Record<string, string>; problems: { path: string; message: string }[]; [name: string]: unknown };
}

export interface Answer<Body> {
  status: number;
  body: Body;
  text: string;
  headers: Record<string, string>;
  get(header: string): string | undefined;
  get(header: "Set-Cookie"): string[] | undefined;
}

/** A supertest call that knows the type of its answer. */
export interface Call<Body> extends PromiseLike<Answer<Body>> {
  set(headers: Record<string, string>): Call<Body>;
  set(header: string, value: string): Call<Body>;
  send(body: string | object): Call<Body>;
  field(name: string, value: string): Call<Body>;
  attach(name: string, data: Buffer, file: { filename: string; contentType?: string }): Call<Body>;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export type CallApi = <Body = Failure>(method: Method, path: string, body?: object) => Call<Body>;

export interface Client {
  agent: Agent;
  cookie: string;
  csrfToken: string;
  /** A request under /api/v1 with the cookie and the CSRF token. */
  call: CallApi;
}

export type TestApp = ReturnType<typeof createHttpApp>;

export function testApp(test: Pick<TestContext, "ctx">, options: Partial<HttpAppOptions> = {}): TestApp {
  return createHttpApp(test.ctx, { uiDir: "/nonexistent", isReady: () => true, checkAnswers: true, ...options });
}

/** A request of a stranger. */
export function ask<Body = Failure>(app: TestApp, method: Method, path: string, headers: Record<string, string> = {}): Call<Body> {
  return request(app)[method](path).set(headers);
}

/** An agent who is signed in with a browser. */
export async function signedIn(test: Pick<TestContext, "ctx">, app: TestApp, agent: Partial<Agent> = {}): Promise<Client> {
  const document = await addAgent(test, agent);
  const { token, csrfToken } = await createWebSession(test.ctx, document._id);
  const cookie = `sao_session=${token}`;
  return { agent: document, cookie, csrfToken, call: callWith(app, { Cookie: cookie, "X-CSRF-Token": csrfToken }) };
}

/** A script with a token. */
export async function withToken(test: Pick<TestContext, "ctx">, app: TestApp, role: Role): Promise<CallApi> {
  const { token } = await createApiToken(test.ctx, { name: "CRM", role });
  return callWith(app, { Authorization: `Bearer ${token}` });
}

function callWith(app: TestApp, headers: Record<string, string>): CallApi {
  return (method, path, body) => {
    const call = ask<never>(app, method, `/api/v1${path}`, headers);
    return body === undefined ? call : call.send(body);
  };
}
