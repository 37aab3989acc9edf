import { Pool } from "undici";
import type { Sink } from "./sink";
import type { SignedWebhook } from "./webhooks";

export interface Round {
  replies: number;
  seconds: number;
  /** From the webhook leaving (open loop: from when it was due) to its reply at the sink, in ms, ascending. */
  latenciesMs: number[];
}

export interface Target {
  url: string;
  sink: Sink;
}

const CONNECTIONS = 32;
/** No reply for this long means that the product lost one; the bench then fails instead of hanging. */
const STALLED_MS = 30_000;

/** Each connection sends its next webhook when the reply to the last one has reached the sink. Ends after `seconds` or with the webhooks. */
export async function closedLoop(target: Target, webhooks: SignedWebhook[], seconds: number): Promise<Round> {
  return measured(target, async (send, latenciesMs) => {
    const endsAt = performance.now() + seconds * 1000;
    let next = 0;
    const connection = async (): Promise<void> => {
      for (let webhook = webhooks[next++]; webhook && performance.now() < endsAt; webhook = webhooks[next++]) {
        const sentAt = performance.now();
        latenciesMs.push((await send(webhook)) - sentAt);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  });
}

/** Webhooks leave at a fixed rate whatever the answers do; lateness of the sender counts as latency. */
export async function openLoop(target: Target, webhooks: SignedWebhook[], perSecond: number): Promise<Round> {
  return measured(target, async (send, latenciesMs) => {
    const startedAt = performance.now();
    const pending: Promise<void>[] = [];
    for (const [index, webhook] of webhooks.entries()) {
      const dueAt = startedAt + (index / perSecond) * 1000;
      const early = dueAt - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      pending.push(send(webhook).then((repliedAt) => void latenciesMs.push(repliedAt - dueAt)));
    }
    await Promise.all(pending);
  });
}

type Send = (webhook: SignedWebhook) => Promise<number>;

async function measured(target: Target, run: (send: Send, latenciesMs: number[]) => Promise<void>): Promise<Round> {
  const pool = new Pool(target.url, { connections: CONNECTIONS, pipelining: 1 });
  const watch = watchForStall(target.sink);
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  try {
    await Promise.race([run((webhook) => sendAndAwaitReply(pool, target.sink, webhook), latenciesMs), watch.stalled]);
  } finally {
    watch.stop();
    await pool.close();
  }
  return { replies: latenciesMs.length, seconds: (performance.now() - startedAt) / 1000, latenciesMs: latenciesMs.sort((a, b) => a - b) };
}

async function sendAndAwaitReply(pool: Pool, sink: Sink, webhook: SignedWebhook): Promise<number> {
  const reply = sink.expectReply(webhook.replyKey);
  const answer = await pool.request({
    method: "POST",
    path: "/webhooks/messenger",
    headers: { "content-type": "application/json", "x-hub-signature-256": webhook.signature },
    body: webhook.body,
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`the webhook ${webhook.mid} was answered ${answer.statusCode}`);
  return reply;
}

/** `stalled` rejects when replies stop coming although some are awaited. */
function watchForStall(sink: Sink): { stalled: Promise<never>; stop: () => void } {
  let last = -1;
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const { replies, waiting } = sink.counts();
      if (waiting > 0 && replies === last) reject(new Error(`no reply for ${STALLED_MS / 1000} s while ${waiting} are awaited`));
      last = replies;
    }, STALLED_MS);
  });
  return { stalled, stop: () => clearInterval(timer) };
}
