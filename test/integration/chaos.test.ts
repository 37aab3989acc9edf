import { expect, it } from "vitest";
import { missingMongo } from "../chaos/chaos-mongo";
import type { ChaosOptions } from "../chaos/options";
import { printResult } from "../chaos/report";
import { runChaos } from "../chaos/run-chaos";
import { createTestRedis } from "../redis-server";

// The short form of `npm run chaos`; the long one is run by hand before a release.
const SHORT = { seed: 20261122, conversations: 12, longestOutageMs: 3_000 };
const missing = missingMongo() ?? createTestRedis().missing;

it("loses, doubles and reorders nothing on the embedded engine while it is killed, stopped, locked out and cut off", async () => {
  await expectCalm({
    ...SHORT,
    engine: "sqlite",
    kills: 5,
    faults: ["kill", "rolling-restart", "repeated-webhooks", "windows-cut-off", "file-locked", "platform-limits", "clock-jump"],
  });
}, 300_000);

it.skipIf(missing !== null)(
  `keeps the same promises with several processes when one is killed and Redis comes back empty${missing === null ? "" : ` (${missing})`}`,
  async () => {
    await expectCalm({
      ...SHORT,
      engine: "mongodb",
      kills: 3,
      faults: ["kill", "repeated-webhooks", "windows-cut-off", "redis-empty"],
    });
  },
  300_000,
);

async function expectCalm(options: ChaosOptions): Promise<void> {
  const result = await runChaos(options);
  process.stdout.write(`\n${printResult(result)}\n`);
  expect(result.violations).toEqual([]);
  expect(result.counts["acknowledged"]).toBeGreaterThan(0);
}
