import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "undici";
import { startScript, type Server } from "../processes";
import { median } from "../statistics";
import { signInTimed } from "./api-client";
import { ms, type Row } from "../rows";
import { quantileOf } from "../statistics";
import { connectAgent, connectFloor, type AgentSocket } from "./socket-clients";
import type { Subject } from "./subject";

const AGENTS = 50;
const IN_FLIGHT = 8;
const GOAL_RATIO = 0.9;
const STALLED_MS = 20_000;

interface Side {
  server: Server;
  agents: AgentSocket[];
  say(): void;
}

/** One agent types, fifty others in the same conversation see it: how many deliveries a second, beside a bare `ws` server. */
export async function measureFanOut(subject: Subject, { rounds, messages }: { rounds: number; messages: number }): Promise<Row> {
  const floor = await floorSide();
  const product = await productSide(subject);
  try {
    for (const side of [floor, product]) await fanOut(side, messages);
    const ratios: number[] = [];
    const perSecond = { floor: [] as number[], product: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      perSecond.floor.push(await fanOut(floor, messages));
      perSecond.product.push(await fanOut(product, messages));
      ratios.push(perSecond.product.at(-1)! / perSecond.floor.at(-1)!);
    }
    const ratio = median(ratios);
    const rate = (side: "floor" | "product"): string => `${Math.round(median(perSecond[side]) / 1000)} k/s`;
    return {
      what: `socket fan-out to ${AGENTS} agents ÷ bare ws`,
      measured: `${rate("product")} ÷ ${rate("floor")} = ${ratio.toFixed(2)}`,
      goal: `≥ ${GOAL_RATIO}`,
      isMet: ratio >= GOAL_RATIO,
      note: "deliveries a second; both check who connects and keep rooms",
    };
  } finally {
    for (const agent of [...floor.agents, ...product.agents]) agent.close();
    await floor.server.stop();
  }
}

async function floorSide(): Promise<Side> {
  const token = "bench";
  const server = await startScript("test/bench/scale/socket-floor.ts", [token]);
  const agents = await Promise.all(Array.from({ length: AGENTS + 1 }, () => connectFloor(server.url, token)));
  for (const agent of agents) agent.send(JSON.stringify({ name: "watch", room: "room" }));
  await delay(200);
  return { server, agents, say: () => agents[0]!.send(JSON.stringify({ name: "typing", room: "room" })) };
}

async function productSide(subject: Subject): Promise<Side> {
  const client = await signInTimed(subject.server.url);
  const page = await client.get<{ items: { id: string }[] }>("/conversations?view=all&limit=1");
  const request = JSON.stringify({ conversationId: page.body.items[0]!.id });
  await client.close();
  const agents = await Promise.all(Array.from({ length: AGENTS + 1 }, () => connectAgent(subject.server.url, client.cookie)));
  for (const agent of agents) agent.send(`42/inbox,["conversation:watch",${request}]`);
  await delay(500);
  return { server: subject.server, agents, say: () => agents[0]!.send(`42/inbox,["conversation:typing",${request}]`) };
}

/** @returns deliveries per second */
async function fanOut({ agents, say }: Side, messages: number): Promise<number> {
  const others = agents.slice(1);
  let delivered = 0;
  let said = 0;
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const stalled = setTimeout(() => reject(new Error(`${delivered} of ${messages * AGENTS} deliveries came`)), STALLED_MS + messages * 10);
    for (const agent of others) {
      agent.onFrame = () => {
        delivered += 1;
        if (delivered % AGENTS === 0 && said < messages) {
          said += 1;
          say();
        }
        if (delivered < messages * AGENTS) return;
        clearTimeout(stalled);
        resolve();
      };
    }
    for (; said < Math.min(IN_FLIGHT, messages); said += 1) say();
  });
  for (const agent of others) agent.onFrame = null;
  return delivered / ((performance.now() - startedAt) / 1000);
}

const MANY_AGENTS = 500;
const PER_SECOND = 100;
const SAMPLED = 5;

/** Every agent's window is told of every message; does the telling keep up? */
export async function measureManyAgents(subject: Subject, seconds: number): Promise<{ row: Row; problems: string[] }> {
  const client = await signInTimed(subject.server.url);
  const agents: AgentSocket[] = [];
  for (let from = 0; from < MANY_AGENTS; from += 50)
    agents.push(...(await Promise.all(Array.from({ length: 50 }, () => connectAgent(subject.server.url, client.cookie)))));
  const pool = new Pool(subject.server.url, { connections: 32, pipelining: 1 });
  try {
    const webhooks = subject.makeWebhooks(seconds * PER_SECOND);
    const dueAt = new Map<string, number>();
    const delays: { due: number; ms: number }[] = [];
    for (const agent of agents.slice(0, SAMPLED)) {
      agent.onFrame = (text) => {
        // One event in a frame, or several.
        for (const [, mid] of text.matchAll(/:msg:(m_bench_\d+)"[^{}]*"author":"contact"/g)) {
          const due = dueAt.get(mid!);
          if (due !== undefined) delays.push({ due, ms: performance.now() - due });
        }
      };
    }
    const startedAt = performance.now();
    const answers: Promise<unknown>[] = [];
    for (const [index, webhook] of webhooks.entries()) {
      const due = startedAt + (index / PER_SECOND) * 1000;
      const early = due - performance.now();
      if (early > 0) await delay(early);
      dueAt.set(webhook.mid, due);
      const headers = { "content-type": "application/json", "x-hub-signature-256": webhook.signature };
      answers.push(
        pool.request({ method: "POST", path: "/webhooks/messenger", headers, body: webhook.body }).then(({ body }) => body.dump()),
      );
    }
    await Promise.all(answers);
    const deadline = performance.now() + STALLED_MS;
    while (delays.length < webhooks.length * SAMPLED && performance.now() < deadline) await delay(50);
    const missing = webhooks.length * SAMPLED - delays.length;
    const third = (webhooks.length / PER_SECOND / 3) * 1000;
    const part = (from: number): number => quantileOf(delays.filter(({ due }) => due >= startedAt + from * third && due < startedAt + (from + 1) * third).map((one) => one.ms), 0.5); // prettier-ignore
    const [first, last] = [part(0), part(2)];
    const p99 = quantileOf(delays.map((one) => one.ms), 0.99); // prettier-ignore
    return {
      problems: missing > 0 ? [`${missing} of ${webhooks.length * SAMPLED} events did not reach the sampled agents`] : [],
      row: {
        what: `${MANY_AGENTS} agents connected, ${PER_SECOND} messages/s for ${seconds} s: webhook → window`,
        measured: `p50 ${ms(first)} at first, ${ms(last)} at last`,
        goal: "not growing",
        isMet: missing === 0 && last <= first * 1.5 + 25,
        note: `p99 ${ms(p99)}`,
      },
    };
  } finally {
    for (const agent of agents) agent.close();
    await pool.close();
    await client.close();
  }
}
