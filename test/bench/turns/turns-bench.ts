// npm run bench -- [--rounds 5] [--seconds 6] [--contacts 2000] [--rate 800] [--json FILE] [--no-docs]
// Signed webhooks over real HTTP against the built product (embedded engine, every write durable), beside a floor that stores nothing.
// The sink that stands for the platform and the sender of the webhooks live in this process, the servers in their own.
// Writes its part of docs/performance.md, unless --no-docs is given.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../../../src/config";
import { buildServer } from "../build-server";
import { closedLoop, openLoop, type Round } from "../drive";
import { startFloor, startProduct, type Server } from "../processes";
import { machineName, tableOf } from "../rows";
import { startSink } from "../sink";
import { median } from "../statistics";
import { createWebhookMaker, type SignedWebhook } from "../webhooks";
import { writeBetweenMarks } from "../write-between-marks";
import { checkStore, type StoreReport } from "./check-store";
import { readProfile, type ProfilePart } from "./profile";
import { docsOf, printReport, summarize, type Report, type Summary } from "./report";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "6" },
    contacts: { type: "string", default: "2000" },
    rate: { type: "string", default: "800" },
    json: { type: "string" },
    "no-docs": { type: "boolean", default: false },
  },
});
const [rounds, seconds, contacts, rate] = [Number(values.rounds), Number(values.seconds), Number(values.contacts), Number(values.rate)];
/** More than any server here answers: webhooks are signed before the clock starts and must not run out. */
const MOST_PER_SECOND = { floor: 12_000, product: 5_000 };
const PROFILED_TURNS = 8_000;

interface Subject {
  server: Server;
  makeWebhooks: (count: number) => SignedWebhook[];
  /** Message ids of every webhook sent, warm-up included. */
  answered: string[];
}

buildServer();
const folder = mkdtempSync(path.join(os.tmpdir(), "sao-bench-"));
const sink = await startSink();
const servers: Server[] = [];
try {
  const profile = await measureProfile();
  const report = await measure(profile);
  printReport(report);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
  if (!values["no-docs"]) writeDocs(report);
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  for (const server of servers) await server.stop();
  await sink.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(profile: ProfilePart[]): Promise<Report> {
  const dataDir = path.join(folder, "data");
  const floor = await begin(await startFloor(sink.url));
  const product = await begin(await startProduct(sink.url, dataDir));
  const before = sink.counts();
  // Not measured: every contact writes once (its conversation is made), and the code gets hot.
  for (const subject of [floor, product]) {
    await closed(subject, contacts, Infinity);
    await closed(subject, Math.max(contacts, 4_000), Infinity);
  }
  const closedRounds: { floor: Summary; product: Summary }[] = [];
  for (let round = 1; round <= rounds; round++) {
    const pair = {
      floor: await closed(floor, MOST_PER_SECOND.floor * seconds, seconds),
      product: await closed(product, MOST_PER_SECOND.product * seconds, seconds),
    };
    closedRounds.push(pair);
    console.log(`round ${round}: floor ${pair.floor.perSecond.toFixed(0)}/s, product ${pair.product.perSecond.toFixed(0)}/s`);
  }
  const open = { rate, floor: await steady(floor), product: await steady(product) };
  const peakMemoryMiB = { floor: floor.server.peakMemoryMiB(), product: product.server.peakMemoryMiB() };
  const stoppedInMs = await product.server.stop();
  const store = await checkStore(`sqlite:${path.join(dataDir, "sao.db")}`, product.answered);
  return {
    at: new Date().toISOString(),
    machine: machineName(),
    contacts,
    startedInMs: product.server.startedInMs,
    stoppedInMs,
    closed: closedRounds,
    ratio: median(closedRounds.map((pair) => pair.product.perSecond / pair.floor.perSecond)),
    open,
    peakMemoryMiB,
    store,
    profile,
    problems: [...store.problems, ...sinkProblems(floor.answered.length + product.answered.length, before.replies, store)],
  };
}

/** A run of its own: measuring slows the rest down. */
async function measureProfile(): Promise<ProfilePart[]> {
  const profiles = path.join(folder, "profiles");
  const startedAt = performance.now();
  const options = ["--cpu-prof", `--cpu-prof-dir=${profiles}`];
  const subject = await begin(await startProduct(sink.url, path.join(folder, "profiled"), options));
  await closed(subject, Math.max(contacts, 4_000), Infinity);
  const hotAfterMs = performance.now() - startedAt;
  await closed(subject, PROFILED_TURNS, Infinity);
  await subject.server.stop();
  return readProfile(profiles, hotAfterMs, PROFILED_TURNS);
}

async function begin(server: Server): Promise<Subject> {
  servers.push(server);
  return { server, makeWebhooks: createWebhookMaker(contacts), answered: [] };
}

async function closed(subject: Subject, atMost: number, limitSeconds: number): Promise<Summary> {
  return measured(subject, subject.makeWebhooks(atMost), (webhooks) =>
    closedLoop({ url: subject.server.url, sink }, webhooks, limitSeconds),
  );
}

async function steady(subject: Subject): Promise<Summary> {
  return measured(subject, subject.makeWebhooks(rate * seconds), (webhooks) => openLoop({ url: subject.server.url, sink }, webhooks, rate));
}

async function measured(subject: Subject, webhooks: SignedWebhook[], run: (webhooks: SignedWebhook[]) => Promise<Round>): Promise<Summary> {
  const cpuBefore = subject.server.cpuMs();
  const round = await run(webhooks);
  const cpuMs = subject.server.cpuMs() - cpuBefore;
  // They leave in order, so those that were sent are the first.
  subject.answered.push(...webhooks.slice(0, round.replies).map((webhook) => webhook.mid));
  return summarize(round, cpuMs);
}

function sinkProblems(sent: number, repliesBefore: number, store: StoreReport): string[] {
  const { replies, unexpected } = sink.counts();
  const got = replies - repliesBefore;
  return [
    ...(unexpected > 0 ? [`the platform got ${unexpected} replies twice or with a wrong text`] : []),
    ...(got !== sent ? [`the platform got ${got} replies to ${sent} webhooks`] : []),
    ...(store.conversations !== contacts ? [`${store.conversations} conversations for ${contacts} contacts`] : []),
  ];
}

/** Another Node than the oldest that is supported has a table of its own beside it. */
function writeDocs(report: Report): void {
  const { rows, profile } = docsOf(report);
  const isOldest = process.version.startsWith("v20.");
  writeBetweenMarks(path.join(findProjectRoot(), "docs/performance.md"), isOldest ? "turns" : "turns (a newer Node)", [
    `Measured ${report.at.slice(0, 10)} on ${report.machine}, with the sender and the platform's stand-in on the same cores.`,
    "",
    ...tableOf(rows),
    ...(isOldest ? ["", ...profile] : []),
  ]);
}
