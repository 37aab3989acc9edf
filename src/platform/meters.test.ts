import fc from "fast-check";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { CountFamily, TimeFamily, Times } from "./meters";

test("counts and times are shown like any other metric", async () => {
  const registry = new Registry();
  const sends = new CountFamily(registry, { name: "sends_total", help: "Sends", labelNames: ["channel", "outcome"] });
  const times = new TimeFamily(registry, { name: "turn_seconds", help: "Turns", labelName: "stage", boundsMs: [1, 10] });
  sends.of('a"b', "sent").inc();
  sends.of('a"b', "sent").inc();
  for (const ms of [0.5, 1, 4, 200]) times.of("handled").observe(ms);
  const text = await registry.metrics();
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "# HELP sends_total Sends",
    "# TYPE sends_total counter",
    'sends_total{channel="a\\"b",outcome="sent"} 2',
    "# HELP turn_seconds Turns",
    "# TYPE turn_seconds histogram",
    'turn_seconds_bucket{stage="handled",le="0.001"} 2',
    'turn_seconds_bucket{stage="handled",le="0.01"} 3',
    'turn_seconds_bucket{stage="handled",le="+Inf"} 4',
    'turn_seconds_sum{stage="handled"} 0.2055',
    'turn_seconds_count{stage="handled"} 4',
  ]);
});

test("every time falls into the first bucket that holds it, and none is lost", () => {
  const bounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 20 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(bounds, fc.array(fc.double({ min: -5, max: 20_000, noNaN: true })), (boundsMs, observed) => {
      const times = new Times(boundsMs);
      for (const ms of observed) times.observe(ms);
      const expected = boundsMs.map(
        (bound, index) => observed.filter((ms) => ms <= bound && ms > (boundsMs[index - 1] ?? -Infinity)).length,
      );
      expect([...times.counts]).toEqual([...expected, observed.filter((ms) => ms > boundsMs.at(-1)!).length]);
    }),
  );
});
