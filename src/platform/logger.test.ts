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
