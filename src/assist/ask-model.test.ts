import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeServer } from "../../test/fakes/http-fake";
import { completion, failure, startLanguageModel, type LanguageModel } from "../../test/fakes/language-model";
import { askModel } from "./ask-model";
import { AssistError } from "./assist-error";

let fake: LanguageModel;
beforeEach(async () => {
  fake = await startLanguageModel();
});
afterEach(() => fake.close());

const PROMPT = { system: "Trả lời", user: "Phí ship?", maxTokens: 50 };
const endpoint = (more = {}) => ({ baseUrl: fake.url, model: "mo-hinh-thu", apiKey: fake.key, ...more });
const ask = (more = {}, timeoutMs = 5_000) => askModel(endpoint(more), PROMPT, timeoutMs);
const problemOf = (asking: Promise<unknown>) =>
  asking.then(
    () => "answered",
    (error: unknown) => (error instanceof AssistError ? error.problem : String(error)),
  );

test("an answer comes with what it cost", async () => {
  fake.answers("Dạ 20k ạ");
  expect(await ask()).toEqual({ text: "Dạ 20k ạ", tokens: 120 });
  expect(fake.asked[0]).toMatchObject({
    model: "mo-hinh-thu",
    system: "Trả lời",
    user: "Phí ship?",
    body: { stream: false, max_tokens: 50 },
  });
});

test("the address may be written with a slash or as the whole address of the call", async () => {
  for (const baseUrl of [`${fake.url}/`, `${fake.url}/chat/completions`]) expect((await ask({ baseUrl })).text).toBe("ok");
});

test("a text in parts and a missing count are read", async () => {
  fake.answers({
    status: 200,
    json: {
      choices: [
        {
          message: {
            content: [
              { type: "text", text: "Dạ " },
              { type: "text", text: "có" },
            ],
          },
        },
      ],
    },
  });
  expect(await ask()).toEqual({ text: "Dạ có", tokens: null });
});

describe("what goes wrong has a name", () => {
  const TRIED_AGAIN = new Set<string>(["a connection that breaks before it", "too many requests", "a server in trouble"]);
  test.each([
    ["a wrong key", { apiKey: "sk-sai" }, "ok", "unauthorised"],
    ["no key", { apiKey: null }, "ok", "unauthorised"],
    ["an unknown model", { model: "khac" }, "ok", "no-model"],
    ["no credit", {}, failure(429, "You exceeded your current quota, check your billing details"), "no-credit"],
    ["a bad request", {}, failure(400, "context too long"), "bad-request"],
    ["a redirect", {}, { status: 307, headers: { location: "http://127.0.0.1:1/" }, json: {} }, "wrong-address"],
    ["a web page", {}, { status: 200, body: "<html></html>", type: "text/html" }, "wrong-address"],
    ["JSON that is none", {}, { status: 200, body: '{"choices": [', type: "application/json" }, "malformed"],
    ["JSON of something else", {}, { status: 200, json: { answer: "ok" } }, "malformed"],
    ["an answer without end", {}, { status: 200, body: "x".repeat(300_000), type: "application/json" }, "malformed"],
    ["an answer cut off by its limit", {}, completion("Dạ phí ship là", "length"), "cut-off"],
    ["a connection that breaks in the answer", {}, { cut: true, after: '{"choices": [{"message"' }, "connection-lost"],
    ["a connection that breaks before it", {}, { cut: true }, "connection-lost"],
    ["too many requests", {}, failure(429, "slow down"), "rate-limited"],
    ["a server in trouble", {}, failure(500, "oops"), "server-error"],
  ] as const)("%s", async (what, more, answer, problem) => {
    fake.answers(answer);
    expect(await problemOf(ask(more))).toBe(problem);
    expect(fake.asked.length).toBeLessThanOrEqual(TRIED_AGAIN.has(what) ? 2 : 1);
  });

  test("another path, nobody there, addresses that are not gone to", async () => {
    expect(await problemOf(ask({ baseUrl: fake.url.replace("/v1", "/api") }))).toBe("wrong-address");
    const gone = await startFakeServer(() => ({ cut: true }));
    await gone.close();
    expect(await problemOf(ask({ baseUrl: gone.url }))).toBe("unreachable");
    expect(await problemOf(ask({ baseUrl: "http://169.254.169.254/latest" }))).toBe("refused-address");
    expect(await problemOf(ask({ baseUrl: "https://[fe80::1]/v1" }))).toBe("refused-address");
    expect(await problemOf(ask({ baseUrl: "http://203.0.113.5/v1" }))).toBe("insecure-address");
  });

  test("the key goes nowhere a redirect names", async () => {
    const seen: unknown[] = [];
    const other = await startFakeServer((request) => {
      seen.push(request.headers);
      return completion("ok");
    });
    fake.answers({ status: 308, headers: { location: `${other.url}/v1/chat/completions` }, json: {} });
    expect(await problemOf(ask())).toBe("wrong-address");
    expect(seen).toEqual([]);
    await other.close();
  });
});

describe("one more try", () => {
  test.each([failure(429, "slow down", { "retry-after": "0" }), failure(503, "busy"), { cut: true } as const])(
    "after %j",
    async (first) => {
      fake.answers(first, "Dạ 20k ạ");
      expect((await ask()).text).toBe("Dạ 20k ạ");
      expect(fake.asked).toHaveLength(2);
    },
  );

  test("not when the endpoint wants more patience than there is", async () => {
    fake.answers(failure(429, "slow down", { "retry-after": "60" }));
    expect(await problemOf(ask())).toBe("rate-limited");
    expect(fake.asked).toHaveLength(1);
  });

  test("with the newer parameters where the older are refused, and from then on at once", async () => {
    fake.answers(({ body }) =>
      "max_tokens" in body ? failure(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.") : "ok",
    );
    await ask();
    await ask();
    expect(fake.asked.map(({ body }) => ["max_tokens" in body, body["max_completion_tokens"]])).toEqual([
      [true, undefined],
      [false, 50],
      [false, 50],
    ]);
  });
});

test("a slow endpoint is left at the time limit", async () => {
  fake.hang();
  const startedAt = performance.now();
  expect(await problemOf(ask({}, 150))).toBe("timeout");
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  await fake.abandoned();
});
