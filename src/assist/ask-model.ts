import { setTimeout as pause } from "node:timers/promises";
import { request } from "undici";
import { z } from "zod";
import type { AssistProblem } from "../contract";
import { AssistError } from "./assist-error";
import { agentOf } from "./model-agent";

export interface Endpoint {
  baseUrl: string;
  model: string;
  apiKey: string | null;
}

export interface Prompt {
  system: string;
  user: string;
  maxTokens: number;
}

export interface ModelAnswer {
  text: string;
  /** As the endpoint counts them; null when it does not. */
  tokens: number | null;
}

const MAX_BYTES = 256 * 1024;
const RETRY_AFTER_MS = 250;
const TEMPERATURE = 0.2;
const RETRIED: readonly AssistProblem[] = ["rate-limited", "server-error", "connection-lost"];

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish(),
});

/** Endpoints that turned out to want the newer parameters. */
const newer = new Set<string>();

interface Tried {
  status: number;
  type: string;
  body: string;
  retryAfterMs: number;
}

/**
 * One question to an OpenAI-compatible endpoint (`/chat/completions`), tried again once where that may help and time allows.
 *
 * @param timeoutMs for everything together
 * @throws {AssistError}
 */
export async function askModel(endpoint: Endpoint, prompt: Prompt, timeoutMs: number): Promise<ModelAnswer> {
  const startedAt = performance.now();
  const left = (): number => timeoutMs - (performance.now() - startedAt);
  const signal = AbortSignal.timeout(timeoutMs);
  const url = completionsUrl(endpoint.baseUrl);
  const name = `${url.href} ${endpoint.model}`;
  for (let isRetry = false; ; isRetry = true) {
    try {
      const tried = await post(url, endpoint, bodyFor(endpoint.model, prompt, newer.has(name)), signal);
      if (tried.status === 200) return readCompletion(tried);
      if (!isRetry && tried.status === 400 && !newer.has(name) && /max_tokens|max_completion_tokens|temperature/.test(tried.body)) {
        newer.add(name);
        continue;
      }
      const error = new AssistError(problemOf(tried));
      if (isRetry || !RETRIED.includes(error.problem) || tried.retryAfterMs >= left()) throw error;
      await pause(tried.retryAfterMs, undefined, { signal });
    } catch (error) {
      const problem = signal.aborted ? new AssistError("timeout", { cause: error }) : asAssistError(error);
      // A kept connection that the server had closed: the question never arrived.
      if (isRetry || problem.problem !== "connection-lost" || problem === error) throw problem;
    }
  }
}

function completionsUrl(baseUrl: string): URL {
  if (!URL.canParse(baseUrl)) throw new AssistError("wrong-address");
  return new URL(`${baseUrl.replace(/\/+$/, "").replace(/\/chat\/completions$/, "")}/chat/completions`);
}

function bodyFor(model: string, { system, user, maxTokens }: Prompt, isNewer: boolean): object {
  const messages = [
    { role: "system", content: system },
    { role: "user", content: user },
  ];
  const limits = isNewer ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens, temperature: TEMPERATURE };
  return { model, messages, stream: false, ...limits };
}

/** Redirects are not followed: the key would go along to whoever is named. */
async function post(url: URL, { apiKey }: Endpoint, body: object, signal: AbortSignal): Promise<Tried> {
  const answer = await request(url, {
    method: "POST",
    dispatcher: agentOf(url),
    signal,
    headers: {
      accept: "application/json",
      "content-type": "application/json",
      ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify(body),
  });
  const after = Number(answer.headers["retry-after"]);
  return {
    status: answer.statusCode,
    type: String(answer.headers["content-type"] ?? ""),
    body: await readBody(answer.body),
    retryAfterMs: Number.isFinite(after) ? after * 1000 : RETRY_AFTER_MS,
  };
}

/** What breaks here has been worked on, and paid for: it is not asked again. */
async function readBody(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > MAX_BYTES) throw new AssistError("malformed");
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof AssistError ? cause : new AssistError("connection-lost", { cause });
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readCompletion({ type, body }: Tried): ModelAnswer {
  // The address of a web page, not of an API.
  if (type.startsWith("text/html")) throw new AssistError("wrong-address");
  const parsed = completion.safeParse(parseJson(body));
  if (!parsed.success) throw new AssistError("malformed", { cause: parsed.error });
  const { message, finish_reason: end } = parsed.data.choices[0]!;
  if (end === "length") throw new AssistError("cut-off");
  const { content } = message;
  const text = typeof content === "string" ? content : (content ?? []).map((part) => part.text ?? "").join("");
  return { text, tokens: parsed.data.usage?.total_tokens ?? null };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AssistError("malformed", { cause });
  }
}

function problemOf({ status, body }: Tried): AssistProblem {
  const aboutModel = /model/i.test(body);
  if (status === 401 || status === 403) return "unauthorised";
  if (status === 402) return "no-credit";
  if (status === 429) return /quota|billing|credit|balance/i.test(body) ? "no-credit" : "rate-limited";
  if (status === 404) return aboutModel ? "no-model" : "wrong-address";
  if (status === 405 || (status >= 300 && status < 400)) return "wrong-address";
  if (status >= 500 || status === 408) return "server-error";
  return aboutModel && /not.?found|not exist|unknown|invalid/i.test(body) ? "no-model" : "bad-request";
}

const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|EPROTO|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

function asAssistError(error: unknown): AssistError {
  if (error instanceof AssistError) return error;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (cause instanceof AssistError) return cause;
  return new AssistError(UNREACHABLE.test(String(code)) ? "unreachable" : "connection-lost", { cause: error });
}
