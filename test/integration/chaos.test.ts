import { expect, it } from "vitest";
import { printResult } from "../chaos/report";
import { runChaos } from "../chaos/run-chaos";

// The short form of `npm run chaos`; the long ones, on MongoDB and Redis too, are run by hand.
it("loses, doubles and reorders nothing on the embedded engine while it is killed, stopped, locked out and cut off", async () => {
  const result = await runChaos({
    seed: 20261122,
    conversations: 12,
    longestOutageMs: 3_000,
    engine: "sqlite",
    kills: 5,
    faults: ["kill", "rolling-restart", "repeated-webhooks", "windows-cut-off", "file-locked", "platform-limits", "clock-jump"],
  });
  process.stdout.write(`\n${printResult(result)}\n`);
  expect(result.violations).toEqual([]);
  expect(result.counts["acknowledged"]).toBeGreaterThan(0);
}, 300_000);
