import { expect, test } from "vitest";
import { createLogger } from "./logger";

function capture(level: string): { lines: () => Record<string, unknown>[]; logger: ReturnType<typeof createLogger> } {
  const written: string[] = [];
  const logger = createLogger(level, { write: (line: string) => void written.push(line) });
  return { lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>), logger };
}

test("tokens and passwords are never written, at the top or inside an object", () => {
  const { logger, lines } = capture("info");
  logger.info({ accessToken: "EAAsecret", channel: { refreshToken: "r-secret", id: "c1" }, password: "p-secret" }, "connected");
  expect(JSON.stringify(lines())).not.toMatch(/EAAsecret|r-secret|p-secret/);
  expect(lines()[0]).toMatchObject({ msg: "connected", channel: { id: "c1" } });
});

test("entries below the level are dropped", () => {
  const { logger, lines } = capture("warn");
  logger.info("quiet");
  logger.warn("loud");
  expect(lines().map((line) => line["msg"])).toEqual(["loud"]);
});

test("an error's causes are written, without the secrets in their fields and texts", () => {
  const { logger, lines } = capture("info");
  const answer = {
    url: "https://graph.example/me?access_token=EAA-one&x=1",
    headers: { authorization: "Bearer EAA-two" },
    deep: { a: { refresh_token: "EAA-three" } },
  };
  const root = Object.assign(new Error("GET https://graph.example/me?access_token=EAA-four failed"), { config: answer });
  const middle = new Error('answered {"app_secret":"EAA-five"}', { cause: root });
  const top = Object.assign(new Error("mongodb://sao:EAA-six@db/sao is away", { cause: middle }), {
    code: "CHANNEL_REJECTED",
    accessToken: "EAA-seven",
  });
  logger.error({ err: top, conversationId: "c1" }, "message not sent");
  expect(JSON.stringify(lines())).not.toContain("EAA");
  expect(lines()[0]).toMatchObject({
    conversationId: "c1",
    err: {
      type: "Error",
      code: "CHANNEL_REJECTED",
      message: "mongodb://sao:[secret]@db/sao is away",
      cause: {
        cause: {
          message: "GET https://graph.example/me?access_token=[secret] failed",
          config: { deep: { a: { refresh_token: "[secret]" } } },
        },
      },
    },
  });
});

test("an error that contains itself, an aggregate and something thrown that is no error are written too", () => {
  const { logger, lines } = capture("info");
  const circle: Error & { self?: Error } = new Error("round");
  circle.self = circle;
  circle.cause = circle;
  for (const err of [circle, new AggregateError([new Error("one"), new Error("two password=EAA")], "both"), "just words", null, undefined])
    logger.error({ err }, "failed");
  expect(lines()).toHaveLength(5);
  expect(lines()[0]).toMatchObject({ err: { message: "round", self: "[…]", cause: "[…]" } });
  expect(lines()[1]).toMatchObject({ err: { errors: [{ message: "one" }, { message: "two password=[secret]" }] } });
  expect(lines()[2]).toMatchObject({ err: "just words" });
});
