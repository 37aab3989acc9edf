// npm run bench -- cluster [--workers 1,2,4] [--seconds 10] [--contacts 500] [--no-docs]
// One ROLE=web and more and more ROLE=worker processes on MongoDB and Redis, everything on this machine.
// Writes its part of docs/performance.md, unless --no-docs is given.
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../../../src/config";
import { startChaosMongo } from "../../chaos/chaos-mongo";
import { createTestRedis } from "../../redis-server";
import { buildServer } from "../build-server";
import { closedLoop } from "../drive";
import { startProduct, type Server } from "../processes";
import { count, machineName, ms, printRows, tableOf, type Row } from "../rows";
import { startSink, type Sink } from "../sink";
import { quantileOf } from "../statistics";
import { createWebhookMaker } from "../webhooks";
import { writeBetweenMarks } from "../write-between-marks";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    workers: { type: "string", default: "1,2,4" },
    seconds: { type: "string", default: "10" },
    contacts: { type: "string", default: "500" },
    "no-docs": { type: "boolean", default: false },
  },
});
const [seconds, contacts] = [Number(values.seconds), Number(values.contacts)];
const MOST_PER_SECOND = 3_000;

interface Throughput {
  workers: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerTurn: number;
}

buildServer();
const sink = await startSink();
let database = "";
const results: Throughput[] = [];
for (const workers of values.workers.split(",").map(Number)) {
  const result = await measure(sink, workers);
  results.push(result);
  console.log(`${workers} workers: ${result.perSecond.toFixed(0)}/s`);
}
await sink.stop();
const rows = rowsOf(results);
console.log(`\n${machineName()}; ${database}\n`);
printRows(rows);
if (!values["no-docs"])
  writeBetweenMarks(path.join(findProjectRoot(), "docs/performance.md"), "cluster", [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machineName()}: one web process and so many workers, 32 connections, ${database}, Redis, the sender and the platform's stand-in all on these cores.`,
    "",
    ...tableOf(rows),
  ]);

/** On empty databases of its own. */
async function measure(platform: Sink, workers: number): Promise<Throughput> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "sao-cluster-"));
  mkdirSync(path.join(folder, "mongo"));
  const mongo = await startChaosMongo(path.join(folder, "mongo"));
  const redis = createTestRedis();
  const servers: Server[] = [];
  database = mongo.name;
  try {
    const shared = { DATABASE_URL: mongo.url, REDIS_URL: await redis.start(), APP_SECRET: "bench-app-secret-for-all-processes" };
    const start = async (role: string): Promise<Server> => {
      const server = await startProduct(platform.url, path.join(folder, "data"), [], { ...shared, ROLE: role });
      servers.push(server);
      return server;
    };
    const web = await start("web");
    for (let index = 0; index < workers; index += 1) await start("worker");
    const makeWebhooks = createWebhookMaker(contacts);
    const target = { url: web.url, sink: platform };
    await closedLoop(target, makeWebhooks(Math.max(contacts, 1_500)), Infinity);
    const cpuBefore = servers.reduce((sum, server) => sum + server.cpuMs(), 0);
    const round = await closedLoop(target, makeWebhooks(MOST_PER_SECOND * seconds), seconds);
    const cpuMs = servers.reduce((sum, server) => sum + server.cpuMs(), 0) - cpuBefore;
    return {
      workers,
      perSecond: round.replies / round.seconds,
      p50Ms: quantileOf(round.latenciesMs, 0.5),
      p99Ms: quantileOf(round.latenciesMs, 0.99),
      cpuMsPerTurn: cpuMs / round.replies,
    };
  } finally {
    for (const server of servers.reverse()) await server.stop();
    await redis.stop();
    await mongo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(all: Throughput[]): Row[] {
  const first = all[0]!;
  return all.map(({ workers, perSecond, p50Ms, p99Ms, cpuMsPerTurn }) => ({
    what: `${workers} worker${workers === 1 ? "" : "s"}`,
    measured: `${count(Math.round(perSecond))} replies a second`,
    goal: "",
    isMet: null,
    note: `× ${(perSecond / first.perSecond).toFixed(2)}; p50 ${ms(p50Ms)}, p99 ${ms(p99Ms)}; ${ms(cpuMsPerTurn)} CPU a turn of web and workers`,
  }));
}
