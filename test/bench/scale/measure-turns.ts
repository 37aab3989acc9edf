import { closedLoop } from "../drive";
import { median } from "../statistics";
import type { Sink } from "../sink";
import { count, type Row } from "../rows";
import { CONTACTS, type Subject } from "./subject";

const GOAL_RATIO = 1.15;

/** CPU time of a turn beside each number of stored messages; the servers take turns, so that a noisy moment hits all of them. */
export async function measureTurns(
  sink: Sink,
  subjects: Subject[],
  { rounds, turns }: { rounds: number; turns: number },
): Promise<{ row: Row; turnCost: { stored: number; cpuMs: number }[] }> {
  const costs = subjects.map(() => [] as number[]);
  for (const subject of subjects) await run(sink, subject, Math.max(turns, CONTACTS * 4));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, subject] of subjects.entries()) costs[index]!.push(await run(sink, subject, turns));
  const turnCost = subjects.map(({ stored }, index) => ({ stored, cpuMs: median(costs[index]!) }));
  const [first, last] = [turnCost[0]!, turnCost.at(-1)!];
  const ratios = costs.at(-1)!.map((cost, round) => cost / costs[0]![round]!);
  const ratio = median(ratios);
  return {
    turnCost,
    row: {
      what: `cost per turn with ${count(last.stored)} stored ÷ with ${count(first.stored)}`,
      measured: `${last.cpuMs.toFixed(3)} ÷ ${first.cpuMs.toFixed(3)} CPU ms = ${ratio.toFixed(2)}`,
      goal: `≤ ${GOAL_RATIO}`,
      isMet: ratio <= GOAL_RATIO,
      note: `rounds: ${ratios.map((one) => one.toFixed(2)).join(", ")}`,
    },
  };
}

async function run(sink: Sink, subject: Subject, turns: number): Promise<number> {
  const webhooks = subject.makeWebhooks(turns);
  const before = subject.server.cpuMs();
  await closedLoop({ url: subject.server.url, sink }, webhooks, Infinity);
  return (subject.server.cpuMs() - before) / turns;
}
