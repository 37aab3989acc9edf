// npm run bench -- [--rounds 5] [--seconds 6] [--contacts 2000] [--rate N] [--json FILE] [--cpu-profile FOLDER]
// Signed webhooks over real HTTP against the built product (embedded engine, every write durable), beside a floor that stores nothing.
// The sink that stands for the platform and the sender of the webhooks live in this process, the servers in their own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../../src/config";
import { checkStore, type StoreReport } from "./check-store";
import { closedLoop, openLoop, type Round } from "./drive";
import { startFloor, startProduct, type Server } from "./processes";
import { startSink } from "./sink";
import { median, printReport, summarize, type Report, type Summary } from "./report";
import { createWebhookMaker, type SignedWebhook } from "./webhooks";

// npm run bench faq -- DIR
if (process.argv[2] === "faq") {
  await import("./faq-bench");
  process.exit();
}
// npm run bench scale -- [--messages N] …
if (process.argv[2] === "scale") {
  await import("./scale/scale-bench");
  process.exit();
}

// npm run bench burst -- [--webhooks N] …
if (process.argv[2] === "burst") {
  await import("./burst/burst-bench");
  process.exit();
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "6" },
    contacts: { type: "string", default: "2000" },
    rate: { type: "string" },
    json: { type: "string" },
    "cpu-profile": { type: "string" },
  },
});
const [rounds, seconds, contacts] = [Number(values.rounds), Number(values.seconds), Number(values.contacts)];
/** More than any server here answers: webhooks are signed before the clock starts and must not run out. */
const MOST_PER_SECOND = { floor: 12_000, product: 5_000 };

const profileFolder = values["cpu-profile"];
const profiling = profileFolder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${path.resolve(profileFolder)}`];

const built = spawnSync(process.execPath, [path.join(findProjectRoot(), "src/tools/build.mjs"), "server", "--stale"], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);

const dataDir = mkdtempSync(path.join(os.tmpdir(), "sao-bench-"));
const sink = await startSink();
const servers: Server[] = [];
try {
  const floor = { server: await startFloor(sink.url), makeWebhooks: createWebhookMaker(contacts), answered: [] as string[] };
  servers.push(floor.server);
  const product = {
    server: await startProduct(sink.url, dataDir, profiling),
    makeWebhooks: createWebhookMaker(contacts),
    answered: [] as string[],
  };
  servers.push(product.server);
  const report = await measure(floor, product);
  printReport(report);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
  process.exitCode = report.problems.length > 0 ? 1 : 0;
} finally {
  for (const server of servers) await server.stop();
  await sink.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

interface Subject {
  server: Server;
  makeWebhooks: (count: number) => SignedWebhook[];
  /** Message ids of every webhook sent, warm-up included. */
  answered: string[];
}

async function measure(floor: Subject, product: Subject): Promise<Report> {
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

  const rate = Number(values.rate ?? Math.round(median(closedRounds.map((pair) => pair.product.perSecond)) / 2));
  const open = { rate, floor: await steady(floor, rate), product: await steady(product, rate) };

  const peakMemoryMiB = { floor: floor.server.peakMemoryMiB(), product: product.server.peakMemoryMiB() };
  const stoppedInMs = await product.server.stop();
  const store = await checkStore(`sqlite:${path.join(dataDir, "sao.db")}`, product.answered);
  return {
    machine: { node: process.version, cpus: `${os.cpus().length} × ${os.cpus()[0]?.model ?? "?"}` },
    contacts,
    startedInMs: product.server.startedInMs,
    stoppedInMs,
    closed: closedRounds,
    ratio: median(closedRounds.map((pair) => pair.product.perSecond / pair.floor.perSecond)),
    open,
    peakMemoryMiB,
    store,
    problems: [...store.problems, ...sinkProblems(floor.answered.length + product.answered.length, store)],
  };
}

async function closed(subject: Subject, atMost: number, limitSeconds: number): Promise<Summary> {
  return measured(subject, subject.makeWebhooks(atMost), (webhooks) =>
    closedLoop({ url: subject.server.url, sink }, webhooks, limitSeconds),
  );
}

async function steady(subject: Subject, rate: number): Promise<Summary> {
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

function sinkProblems(sent: number, store: StoreReport): string[] {
  const { replies, unexpected } = sink.counts();
  return [
    ...(unexpected > 0 ? [`the platform got ${unexpected} replies twice or with a wrong text`] : []),
    ...(replies !== sent ? [`the platform got ${replies} replies to ${sent} webhooks`] : []),
    ...(store.conversations !== contacts ? [`${store.conversations} conversations for ${contacts} contacts`] : []),
  ];
}
