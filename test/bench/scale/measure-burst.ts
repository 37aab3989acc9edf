import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "undici";
import type { Sink } from "../sink";
import { signInTimed, type TimedClient } from "./api-client";
import { count, ms, type Row } from "../rows";
import { quantileOf } from "../statistics";
import { CONTACTS, type Subject } from "./subject";

const MEMORY_GOAL_MIB = 300;
const AGENT_SENDS = 5;
const WORKED_OFF_WITHIN_MS = 180_000;

/** Many webhooks at once, whatever the answers do; agents write in the middle of it. */
export async function measureBurst(
  sink: Sink,
  subject: Subject,
  { webhooks: total, seconds }: { webhooks: number; seconds: number },
): Promise<{ rows: Row[]; problems: string[] }> {
  const client = await signInTimed(subject.server.url);
  const pool = new Pool(subject.server.url, { connections: 64, pipelining: 1 });
  try {
    const conversations = (await client.get<{ items: { id: string }[] }>("/conversations?view=waiting&limit=25")).body.items;
    const webhooks = subject.makeWebhooks(total);
    const repliedAt: number[] = [];
    const replies = webhooks.map((webhook, index) => sink.expectReply(webhook.replyKey).then((at) => void (repliedAt[index] = at)));
    const statuses = new Map<number, number>();
    const answerTimes: number[] = [];
    const leftAt: number[] = [];
    const answeredAt: number[] = [];
    const startedAt = performance.now();
    const agentSends = sendsInTheMiddle(sink, client, conversations, seconds);
    const answers = webhooks.map(async (webhook, index) => {
      const due = startedAt + (index / total) * seconds * 1000;
      await delay(Math.max(0, due - performance.now()));
      leftAt[index] = performance.now();
      const headers = { "content-type": "application/json", "x-hub-signature-256": webhook.signature };
      const answer = await pool.request({ method: "POST", path: "/webhooks/messenger", headers, body: webhook.body });
      await answer.body.dump();
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      answeredAt[index] = performance.now();
      answerTimes.push(answeredAt[index] - due);
    });
    await Promise.all(answers);
    const acceptedMs = performance.now() - startedAt;
    const peak = (): number => subject.server.peakMemoryMiB();
    await Promise.race([Promise.all(replies), delay(WORKED_OFF_WITHIN_MS, undefined, { ref: false })]);
    const answered = repliedAt.filter((at) => at !== undefined);
    const doneMs = Math.max(...answered) - startedAt;
    const backlogAtAccept = repliedAt.filter((at) => at === undefined || at > startedAt + acceptedMs).length;
    const accepted = statuses.get(200) ?? 0;
    const outOfOrder = overtakings(repliedAt, (earlier, later) => answeredAt[earlier]! < leftAt[later]!);
    const sent = await agentSends;
    return {
      problems: [
        ...(outOfOrder > 0 ? [`${outOfOrder} replies of the burst overtook an earlier one of their conversation`] : []),
        ...(answered.length < total
          ? [`${total - answered.length} webhooks of the burst had no reply after ${WORKED_OFF_WITHIN_MS / 1000} s`]
          : []),
      ],
      rows: [
        {
          what: `burst of ${count(total)} webhooks in ${seconds} s: accepted`,
          measured: `${count(accepted)} in ${(acceptedMs / 1000).toFixed(1)} s`,
          goal: "all",
          isMet: accepted === total,
          note: `answer after p99 ${ms(quantileOf(answerTimes, 0.99))}`,
        },
        {
          what: "… worked off, in order in each conversation",
          measured: `${count(answered.length)} after ${(doneMs / 1000).toFixed(1)} s`,
          goal: "all",
          isMet: answered.length === total && outOfOrder === 0,
          note: `${count(backlogAtAccept)} were waiting when the last was accepted`,
        },
        {
          what: "… an agent's own send in the middle of it",
          measured: `p50 ${ms(quantileOf(sent, 0.5))}, slowest ${ms(Math.max(...sent))}`,
          goal: "overtakes",
          isMet: Math.max(...sent) < Math.max(1_000, doneMs - seconds * 500),
          note: "from the click to the platform",
        },
        {
          what: "… peak memory",
          measured: `${peak().toFixed(0)} MiB`,
          goal: `≤ ${MEMORY_GOAL_MIB} MB`,
          isMet: peak() <= MEMORY_GOAL_MIB / 1.048_576,
        },
      ],
    };
  } finally {
    await pool.close();
    await client.close();
  }
}

/** @returns ms from the request to the platform, of each */
async function sendsInTheMiddle(sink: Sink, client: TimedClient, conversations: { id: string }[], seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (let send = 0; send < AGENT_SENDS; send += 1) {
    await delay((seconds * 1000) / (AGENT_SENDS + 1));
    const text = `Dạ em xin lỗi vì chậm trễ ${send} ${Date.now()}`;
    const startedAt = performance.now();
    const arrived = sink.expectReply(text);
    await client.post(`/conversations/${conversations[send]!.id}/messages`, { clientId: `bench-${send}-${Date.now()}`, text });
    times.push((await arrived) - startedAt);
  }
  return times;
}

/** Of two that were on their way at once, nobody knows which came first. */
function overtakings(repliedAt: number[], cameBefore: (earlier: number, later: number) => boolean): number {
  let count = 0;
  for (let index = CONTACTS; index < repliedAt.length; index += 1) {
    const earlier = index - CONTACTS;
    if (cameBefore(earlier, index) && (repliedAt[index] ?? Infinity) < (repliedAt[earlier] ?? 0)) count += 1;
  }
  return count;
}
