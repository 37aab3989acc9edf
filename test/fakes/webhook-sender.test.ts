import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFakeServer, type FakeAnswer, type FakeServer } from "./http-fake";
import type { Webhook } from "./platform-simulator";
import { createWebhookSender, type WebhookSender } from "./webhook-sender";

describe("createWebhookSender", () => {
  let taken: string[];
  let answer: (body: string) => FakeAnswer | Promise<FakeAnswer>;
  let server: FakeServer;
  let sender: WebhookSender;
  const ok: FakeAnswer = { status: 200, body: "", type: "text/plain" };
  const busy: FakeAnswer = { status: 503, body: "", type: "text/plain" };
  const webhook = (body: string): Webhook => ({ path: "/webhooks/x", headers: {}, body: Buffer.from(body) });

  beforeEach(async () => {
    taken = [];
    answer = () => ok;
    server = await startFakeServer(({ body }) => {
      taken.push(body.toString());
      return answer(body.toString());
    });
    sender = createWebhookSender({ webhookUrl: `${server.url}/webhooks/x`, retryForMs: 2_000 });
  });
  afterEach(async () => {
    await sender.stop();
    await server.close();
  });

  it("keeps the order of a lane through repeats, and lets other lanes pass", async () => {
    let refusals = 2;
    answer = (body) => (body === "a1" && refusals-- > 0 ? busy : ok);
    const a1 = sender.send("a", webhook("a1"));
    const a2 = sender.send("a", webhook("a2"));
    await sender.send("b", webhook("b1"));
    expect(taken).not.toContain("a2");
    await Promise.all([a1, a2]);
    expect(taken.filter((body) => body.startsWith("a"))).toEqual(["a1", "a1", "a1", "a2"]);
  });

  it("repeats what was cut off", async () => {
    let cuts = 1;
    answer = () => (cuts-- > 0 ? { cut: true } : ok);
    await sender.send("a", webhook("a1"));
    expect(taken).toEqual(["a1", "a1"]);
  });

  it("goes on with the lane after giving one up", async () => {
    await sender.stop();
    sender = createWebhookSender({ webhookUrl: `${server.url}/webhooks/x`, retryForMs: 0 });
    answer = (body) => (body === "bad" ? busy : ok);
    const bad = sender.send("a", webhook("bad"));
    const good = sender.send("a", webhook("good"));
    await expect(bad).rejects.toThrow("last status 503");
    await good;
    expect(taken).toEqual(["bad", "good"]);
  });

  it("gives up waiting when stopped", async () => {
    answer = () => busy;
    const waiting = expect(sender.send("a", webhook("a1"))).rejects.toThrow("stopped");
    await sender.stop();
    await waiting;
  });

  it("delivers once and tells the status, 0 when nobody is there", async () => {
    answer = () => busy;
    expect(await sender.deliver(webhook("a1"))).toBe(503);
    expect(taken).toEqual(["a1"]);
    await server.close();
    expect(await sender.deliver(webhook("a1"))).toBe(0);
  });
});
