import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "undici";
import type { Sink } from "../sink";
import type { Subject } from "../scale/subject";

export interface Burst {
  accepted: number;
  refused: number;
  /** From the moment a webhook was due to its answer. */
  answerMs: number[];
  acceptedAfterMs: number;
  workedOffAfterMs: number;
  /** How many had no reply yet when the last was accepted. */
  backlog: number;
  /** By age; absent where no reply came. */
  repliedAt: number[];
  /** Of every reply: since its webhook was due. */
  replyMs: number[];
  /** Replies that came before one of an earlier message of the same contact. */
  overtakings: number;
}

const CONNECTIONS = 64;
const WORKED_OFF_WITHIN_MS = 300_000;

/** Sends webhooks at a fixed rate, whatever the answers do, and waits until all are worked off. */
export async function sendBurst(
  sink: Sink,
  subject: Subject,
  { count, seconds, contacts }: { count: number; seconds: number; contacts: number },
): Promise<Burst> {
  const pool = new Pool(subject.server.url, { connections: CONNECTIONS, pipelining: 1 });
  try {
    const webhooks = subject.makeWebhooks(count);
    const repliedAt: number[] = Array.from({ length: count }, () => NaN);
    const replies = webhooks.map(({ replyKey }, index) => sink.expectReply(replyKey).then((at) => void (repliedAt[index] = at)));
    const [leftAt, answeredAt, answerMs]: number[][] = [[], [], []];
    let accepted = 0;
    const startedAt = performance.now();
    const dueAt = (index: number): number => startedAt + (index / count) * seconds * 1000;
    await Promise.all(
      webhooks.map(async ({ signature, body }, index) => {
        await delay(Math.max(0, dueAt(index) - performance.now()));
        leftAt![index] = performance.now();
        const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
        const answer = await pool.request({ method: "POST", path: "/webhooks/messenger", headers, body });
        await answer.body.dump();
        if (answer.statusCode === 200) accepted += 1;
        answeredAt![index] = performance.now();
        answerMs!.push(answeredAt![index] - dueAt(index));
      }),
    );
    const acceptedAt = performance.now();
    await Promise.race([Promise.all(replies), delay(WORKED_OFF_WITHIN_MS, undefined, { ref: false })]);
    const came = repliedAt.filter((at) => !Number.isNaN(at));
    let overtakings = 0;
    for (let index = contacts; index < count; index += 1) {
      const earlier = index - contacts;
      // Of two that were on their way at once, nobody knows which came first.
      if (answeredAt![earlier]! < leftAt![index]! && repliedAt[index]! < repliedAt[earlier]!) overtakings += 1;
    }
    return {
      accepted,
      refused: count - accepted,
      answerMs: answerMs!,
      acceptedAfterMs: acceptedAt - startedAt,
      workedOffAfterMs: came.reduce((latest, at) => Math.max(latest, at), startedAt) - startedAt,
      backlog: repliedAt.filter((at) => !(at <= acceptedAt)).length,
      repliedAt,
      replyMs: repliedAt.flatMap((at, index) => (Number.isNaN(at) ? [] : [at - dueAt(index)])),
      overtakings,
    };
  } finally {
    await pool.close();
  }
}
