// npm run bench scale -- [--messages 1000000] [--conversations 100000] [--rounds 5] [--json FILE] [--no-docs]
// The built product on a filled embedded database: what it does with a year of a busy shop behind it.
// Writes docs/performance.md with its chart and the sizes in docs/production.md, unless --no-docs is given.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../../../src/config";
import { buildServer } from "../build-server";
import { median } from "../statistics";
import { startSink } from "../sink";
import { checkShape } from "./check-shape";
import { writeDocs } from "./docs";
import { measureBurst } from "./measure-burst";
import { measureIndex } from "./measure-index";
import { measureReads } from "./measure-reads";
import { measureFanOut, measureManyAgents } from "./measure-sockets";
import { measureTurns } from "./measure-turns";
import { count, machineName, ms, type Row } from "../rows";
import { printScale, type ScaleReport } from "./report";
import { sizeOf } from "./sizing";
import { prepareSubject, type Subject } from "./subject";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    messages: { type: "string", default: "1000000" },
    conversations: { type: "string", default: "100000" },
    rounds: { type: "string", default: "5" },
    burst: { type: "string", default: "20000" },
    json: { type: "string" },
    "no-docs": { type: "boolean", default: false },
  },
});
const [messages, conversations, rounds] = [Number(values.messages), Number(values.conversations), Number(values.rounds)];
const READY_GOAL_MS = 3_000;
const MEMORY_GOAL_MB = 300;

buildServer();

const sink = await startSink();
const subjects: Subject[] = [];
try {
  const report = await measure();
  printScale(report);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
  if (!values["no-docs"]) writeDocs(findProjectRoot(), report);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  for (const subject of subjects) await subject.remove();
  await sink.stop();
}

async function measure(): Promise<ScaleReport> {
  for (const stored of sizes()) {
    const startedAt = performance.now();
    subjects.push(await prepareSubject(sink, stored, Math.round((conversations * stored) / messages)));
    say(`${count(stored)} messages stored`, startedAt);
  }
  const large = subjects.at(-1)!;
  const rows: Row[] = [await step("ready time", () => measureReady(large))];
  const turns = await step("cost per turn", () => measureTurns(sink, subjects, { rounds, turns: 3_000 }));
  rows.push(turns.row);
  const reads = await step("pages and searches", () => measureReads(large));
  rows.push(...reads.rows, peakMemory(large));
  rows.push(await step("fan-out", () => measureFanOut(large, { rounds, messages: 2_000 })));
  const many = await step("many agents", () => measureManyAgents(large, 12));
  rows.push(many.row);
  const burst = await step("burst", () => measureBurst(sink, large, { webhooks: Number(values.burst), seconds: 10 }));
  rows.push(...burst.rows);
  const peakMemoryMb = large.server.peakMemoryMiB() * 1.048_576;
  await large.server.stop();
  rows.push(await step("search index", () => measureIndex(large.databaseUrl)));
  return {
    at: new Date().toISOString(),
    machine: machineName(),
    messages,
    conversations: large.conversations,
    rows,
    turnCost: turns.turnCost,
    sizing: {
      messages: large.stored,
      databaseBytes: sizeOf(large.databaseUrl),
      cpuMsPerTurn: turns.turnCost.at(-1)!.cpuMs,
      peakMemoryMb,
    },
    problems: [...reads.problems, ...many.problems, ...burst.problems, ...(await checkShape(large.databaseUrl))],
  };
}

/** From a new shop to the whole. */
function sizes(): number[] {
  return [...new Set([1_000, messages / 100, messages / 10, messages].map(Math.round))]
    .filter((size) => size >= 1_000)
    .sort((a, b) => a - b);
}

async function measureReady(subject: Subject): Promise<Row> {
  const times: number[] = [];
  for (let start = 0; start < 3; start += 1) times.push((await subject.restart()).startedInMs);
  const readyMs = median(times);
  return {
    what: `ready with ${count(subject.stored)} messages stored`,
    measured: ms(readyMs),
    goal: "≤ 3 s",
    isMet: readyMs <= READY_GOAL_MS,
  };
}

function peakMemory(subject: Subject): Row {
  const mb = subject.server.peakMemoryMiB() * 1.048_576;
  return {
    what: `peak memory with ${count(subject.stored)} messages, turns and reads`,
    measured: `${mb.toFixed(0)} MB`,
    goal: `≤ ${MEMORY_GOAL_MB} MB`,
    isMet: mb <= MEMORY_GOAL_MB,
  };
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  say(name, startedAt);
  return result;
}

function say(what: string, since: number): void {
  console.log(`${what}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
}
