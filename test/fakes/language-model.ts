import { startFakeServer, type FakeAnswer, type FakeRequest } from "./http-fake";

export interface AskedPrompt {
  model: string;
  system: string;
  user: string;
  /** Everything that was sent, as sent. */
  body: Record<string, unknown>;
}

/** An OpenAI-compatible endpoint that says and does what a test wants; it refuses what such endpoints refuse. */
export interface LanguageModel {
  /** As an admin types it, with /v1. */
  url: string;
  key: string;
  asked: AskedPrompt[];
  /** The next answers, in order; the last one goes on. A function decides by the question. */
  answers(...next: (string | FakeAnswer | ((prompt: AskedPrompt) => string | FakeAnswer))[]): void;
  /** Does not answer any more until the caller goes away. */
  hang(): void;
  /** Resolves once a caller gave up waiting. */
  abandoned(): Promise<void>;
  close(): Promise<void>;
}

type Next = string | FakeAnswer | ((prompt: AskedPrompt) => string | FakeAnswer);

const TOKENS = 120;

export async function startLanguageModel({ key = "sk-thu-nghiem", model = "mo-hinh-thu" } = {}): Promise<LanguageModel> {
  const asked: AskedPrompt[] = [];
  let queue: Next[] = ["ok"];
  let isHanging = false;
  let tellAbandoned: () => void = () => undefined;
  const abandoned = new Promise<void>((resolve) => (tellAbandoned = resolve));

  async function handle(request: FakeRequest): Promise<FakeAnswer> {
    if (request.method !== "POST" || request.path !== "/v1/chat/completions") return failure(404, "Not Found");
    if (request.headers["authorization"] !== `Bearer ${key}`) return failure(401, "Incorrect API key provided");
    const body = JSON.parse(request.body.toString("utf8")) as Record<string, unknown>;
    const messages = body["messages"] as { role: string; content: string }[];
    if (body["model"] !== model) return failure(404, `The model '${String(body["model"])}' does not exist`);
    if (messages.length !== 2 || messages[0]!.role !== "system" || messages[1]!.role !== "user") return failure(400, "Invalid 'messages'");
    const prompt = { model, system: messages[0]!.content, user: messages[1]!.content, body };
    asked.push(prompt);
    if (isHanging) {
      await new Promise<void>((resolve) => request.gone.addEventListener("abort", () => resolve()));
      tellAbandoned();
      return { cut: true };
    }
    const next = queue.length > 1 ? queue.shift()! : queue[0]!;
    const answer = typeof next === "function" ? next(prompt) : next;
    return typeof answer === "string" ? completion(answer) : answer;
  }

  const server = await startFakeServer(handle);
  return {
    url: `${server.url}/v1`,
    key,
    asked,
    answers(...next) {
      isHanging = false;
      queue = next;
    },
    hang: () => void (isHanging = true),
    abandoned: () => abandoned,
    close: () => server.close(),
  };
}

export function completion(content: string, finish = "stop"): FakeAnswer {
  return {
    status: 200,
    json: {
      id: "chatcmpl-1",
      object: "chat.completion",
      choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: TOKENS },
    },
  };
}

export function failure(status: number, message: string, headers: Record<string, string> = {}): FakeAnswer {
  return { status, headers, json: { error: { message, type: "error", code: null } } };
}
