import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockAndPlatforms } from "./check-machine";
import { ageWords } from "./finding";

let platform: Server;
let origin: string;
beforeAll(async () => {
  platform = createServer((_req, res) => res.writeHead(404, { date: "Sun, 22 Nov 2026 03:00:00 GMT" }).end());
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => platform.close(resolve)));

test.each([
  ["2026-11-22T03:00:04Z", "ok", /clocks differ by 4 s/],
  ["2026-11-22T02:50:00Z", "bad", /600 s off/],
  ["2026-11-22T03:10:00Z", "bad", /600 s off/],
])("at %s by our clock a platform whose clock says 03:00 makes it %s", async (now, state, words) => {
  expect(await clockAndPlatforms([origin], () => Date.parse(now))).toEqual([
    { state, vi: expect.stringContaining(origin) as string, en: expect.stringMatching(words) as string },
  ]);
});

test.each([
  [59_000, "1 min"],
  [119 * 60_000, "119 min"],
  [47 * 3_600_000, "47 h"],
  [72 * 3_600_000, "3 days"],
])("%i ms are %s", (ms, words) => expect(ageWords(ms).en).toBe(words));
