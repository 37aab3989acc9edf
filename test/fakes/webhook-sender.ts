import { setMaxListeners } from "node:events";
import { Agent, request } from "undici";
import type { Webhook } from "./platform-simulator";

export interface WebhookSender {
  /**
   * Delivers behind everything sent before in the same lane, and again until the product answers 200.
   * @throws when it did not within `retryForMs`, or the sender was stopped
   */
  send(lane: string, webhook: Webhook): Promise<void>;
  /** Delivers once and answers the HTTP status; 0 when nobody answered. */
  deliver(webhook: Webhook): Promise<number>;
  /** Gives up waiting retries and closes the connections. */
  stop(): Promise<void>;
}

/**
 * Posts webhooks to the product in order per lane (a contact), repeating what is not answered 200.
 *
 * @param options.webhookUrl its origin is used; each webhook carries its own path
 * @param options.retryForMs how long one webhook is repeated; default 60 s, where real platforms go on for an hour
 */
export function createWebhookSender(options: { webhookUrl: string; timeoutMs?: number; retryForMs?: number }): WebhookSender {
  const { timeoutMs = 5_000, retryForMs = 60_000 } = options;
  const agent = new Agent({ connections: 64, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } });
  const lanes = new Map<string, Promise<void>>();
  const stopped = new AbortController();
  // Every lane that waits for its next try listens for the stop.
  setMaxListeners(0, stopped.signal);

  async function deliver(webhook: Webhook): Promise<number> {
    try {
      const url = new URL(webhook.path, options.webhookUrl);
      const answer = await request(url, {
        dispatcher: agent,
        method: "POST",
        headers: webhook.headers,
        body: webhook.body,
        signal: stopped.signal,
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return 0; // no answer; the caller repeats, as a platform does
    }
  }

  async function deliverUntilTaken(webhook: Webhook): Promise<void> {
    const giveUpAt = Date.now() + retryForMs;
    for (let attempt = 0; ; attempt++) {
      const status = await deliver(webhook);
      if (status === 200) return;
      if (stopped.signal.aborted) throw new Error("The simulator was stopped before the webhook was taken");
      if (Date.now() >= giveUpAt) throw new Error(`The webhook was not taken within ${retryForMs} ms; last status ${status || "none"}`);
      await pause(Math.min(50 * 2 ** attempt, 1_000), stopped.signal);
    }
  }

  return {
    deliver,
    send(lane, webhook) {
      const before = lanes.get(lane) ?? Promise.resolve();
      const sent = before.then(() => deliverUntilTaken(webhook));
      // The lane goes on after a webhook that was given up; its sender hears of it.
      const settled = sent.catch(() => undefined).then(() => void (lanes.get(lane) === settled && lanes.delete(lane)));
      lanes.set(lane, settled);
      return sent;
    },
    async stop() {
      stopped.abort();
      await Promise.all(lanes.values());
      await agent.destroy();
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}
