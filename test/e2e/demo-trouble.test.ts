import { afterAll, beforeAll, expect, it } from "vitest";
import type { DemoEvents, PhoneChannel, TroubleKind, TroubleResult } from "../../inbox-ui/src/features/demo/demo-contract";
import { startDemo, type DemoProcess } from "./demo-process";

let demo: DemoProcess;
beforeAll(async () => void (demo = await startDemo()));
afterAll(async () => void (await demo?.stop()));

const channels: PhoneChannel[] = ["zalo", "messenger"];

it.each(channels)("takes the same webhook ten times and answers once (%s)", async (channel) => {
  expect(await cause("duplicate", channel)).toEqual({ kind: "duplicate", sent: 10, accepted: 10, stored: 1, replies: 1 });
});

it.each(channels)("keeps the order in which the customer wrote when webhooks arrive swapped (%s)", async (channel) => {
  const result = await cause("swap", channel);
  if (result.kind !== "swap") throw new Error(`Got the result of ${result.kind}`);
  expect(result.kept).toEqual([...result.arrived].reverse());
  expect(new Set(result.kept).size).toBe(2);
});

it.each(channels)("answers once when the platform is back after ten seconds (%s)", async (channel) => {
  const result = await cause("down", channel);
  if (result.kind !== "down") throw new Error(`Got the result of ${result.kind}`);
  expect(result).toMatchObject({ replies: 1 });
  expect(result.refusedCalls).toBeGreaterThan(0);
  expect(result.answeredAfterMs).toBeGreaterThanOrEqual(10_000);
});

it.each([
  { channel: "zalo", reason: "NEEDS_TEMPLATE" },
  { channel: "messenger", reason: "WINDOW_CLOSED" },
] as const)("does not send once the reply window is over, and says why ($channel)", async ({ channel, reason }) => {
  expect(await cause("window", channel)).toEqual({ kind: "window", status: "failed", reason });
});

/** Presses a trouble button as the page does and waits for what the page would show. */
async function cause(kind: TroubleKind, channel: PhoneChannel): Promise<TroubleResult> {
  const reading = new AbortController();
  const events = await fetch(`${demo.url}/demo/api/events`, { signal: reading.signal });
  const answer = await fetch(`${demo.url}/demo/api/troubles/${kind}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ channel }),
  });
  expect(answer.status).toBe(202);
  try {
    for await (const trouble of eventsNamed("trouble", events)) {
      if (trouble.state === "failed") throw new Error(trouble.error ?? "failed");
      if (trouble.kind === kind && trouble.channel === channel && trouble.result) return trouble.result;
    }
    throw new Error("The stream ended");
  } finally {
    reading.abort();
  }
}

async function* eventsNamed<Name extends keyof DemoEvents>(name: Name, response: Response): AsyncGenerator<DemoEvents[Name]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [event, data] = block.split("\n");
      if (event === `event: ${name}` && data) yield JSON.parse(data.slice("data: ".length)) as DemoEvents[Name];
    }
  }
}
