// npm run bench -- faq-load [--rates 50,200] [--seconds 20] [--rounds 3] [--json FILE] [--no-docs]
// What a FAQ of 3 000 examples costs a turn, and whether turns feel it when it is learned anew after each edit (built product, embedded engine).
// Writes its part of docs/performance.md, unless --no-docs is given.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createAgent } from "../../../src/agents/create-agent";
import { findProjectRoot } from "../../../src/config";
import { createModels } from "../../../src/models";
import { openDatabase } from "../../../src/platform/open-database";
import { buildServer } from "../build-server";
import { closedLoop, openLoop, type Round } from "../drive";
import { hostTime, startProduct, stolenShare, type Server } from "../processes";
import { machineName, ms, printRows, tableOf, type Row } from "../rows";
import { signInTimed, type TimedClient } from "../scale/api-client";
import { AGENT } from "../scale/subject";
import { startSink } from "../sink";
import { median, quantileOf } from "../statistics";
import { createQuestionMaker, createWebhookMaker, type SignedWebhook } from "../webhooks";
import { writeBetweenMarks } from "../write-between-marks";
import { askedInAHurry, threeHundredEntries } from "./three-hundred-entries";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rates: { type: "string", default: "50,200" },
    seconds: { type: "string", default: "20" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
    "no-docs": { type: "boolean", default: false },
  },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
/** Messages a second: what a very busy shop gets, and half of what two cores can do. */
const rates = values.rates.split(",").map(Number);
const CONTACTS = 2_000;
const TURNS = 4_000;
const P99_GOAL_MS = 20;
const LEARN_GOAL_MS = 2_000;
/** As fast as somebody goes through the questions that the bot could not answer. */
const EDIT_EVERY_MS = 10_000;
const FLOW = {
  key: "faq-bench",
  name: "FAQ",
  language: "vi",
  builtins: false,
  triggers: [{ type: "any-text", node: "questions" }],
  nodes: [{ id: "questions", type: "faq", config: { handOffAfter: 5 }, next: {} }],
};

interface Subject {
  server: Server;
  makeWebhooks: (count: number) => SignedWebhook[];
}

interface Loaded extends Round {
  /** What the machine's host gave to others meanwhile: share of a core. */
  stolen: number;
}

buildServer();
const folder = mkdtempSync(path.join(os.tmpdir(), "sao-faq-load-"));
const sink = await startSink();
const servers: Server[] = [];
/** So far; each adds another question. */
let edits = 0;
try {
  const entries = threeHundredEntries();
  const echo = { server: await started("echo"), makeWebhooks: createWebhookMaker(CONTACTS) };
  const faq = await withFaq(entries);
  const rows = await measureCost(echo, faq);
  for (const rate of rates) rows.push(...(await measureLearning(echo, faq, rate)));
  const { unexpected } = sink.counts();
  if (unexpected > 0) throw new Error(`the platform got ${unexpected} replies that nobody waited for`);
  const report = { at: new Date().toISOString(), machine: machineName(), rows };
  printRows(rows);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
  if (!values["no-docs"])
    writeBetweenMarks(path.join(findProjectRoot(), "docs/performance.md"), "faq-load", [
      `Measured ${report.at.slice(0, 10)} on ${report.machine}: 300 entries with ten examples each, asked without accents.`,
      "",
      ...tableOf(rows),
    ]);
  process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
} finally {
  for (const server of servers) await server.stop();
  await sink.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function started(name: string, more: Record<string, string> = {}): Promise<Server> {
  const server = await startProduct(sink.url, path.join(folder, name), [], more);
  servers.push(server);
  return server;
}

async function withFaq(entries: ReturnType<typeof threeHundredEntries>): Promise<Subject & { client: TimedClient }> {
  const flowFile = path.join(folder, "flow.json");
  writeFileSync(flowFile, JSON.stringify(FLOW));
  const server = await started("faq", { DEFAULT_FLOW: flowFile });
  const database = await openDatabase(`sqlite:${path.join(folder, "faq", "sao.db")}`);
  await createAgent({ models: await createModels(database), clock: () => new Date() }, { ...AGENT, role: "admin" });
  await database.close();
  const client = await signInTimed(server.url);
  const rows = entries.map(({ questions, answer }, line) => ({ cells: [questions.join("\n"), answer], line: line + 2 }));
  await client.post("/faqs/import/apply", { table: { headings: ["Câu hỏi", "Trả lời"], rows }, publish: true });
  return { server, client, makeWebhooks: createQuestionMaker(CONTACTS, askedInAHurry(entries)) };
}

/** The servers take turns, so that a noisy moment hits both. */
async function measureCost(echo: Subject, faq: Subject): Promise<Row[]> {
  const costs: [echo: number, faq: number][] = [];
  for (const subject of [echo, faq]) await cost(subject);
  for (let round = 0; round < rounds; round += 1) costs.push([await cost(echo), await cost(faq)]);
  const [echoMs, faqMs] = [median(costs.map(([one]) => one)), median(costs.map(([, other]) => other))];
  return [
    {
      what: "CPU of a turn that looks a question up ÷ of one that echoes it",
      measured: `${faqMs.toFixed(3)} ÷ ${echoMs.toFixed(3)} ms = ${(faqMs / echoMs).toFixed(2)}`,
      goal: "",
      isMet: null,
      note: `rounds: ${costs.map(([one, other]) => (other / one).toFixed(2)).join(", ")}`,
    },
  ];
}

async function cost({ server, makeWebhooks }: Subject): Promise<number> {
  const webhooks = makeWebhooks(TURNS);
  const before = server.cpuMs();
  await closedLoop({ url: server.url, sink }, webhooks, Infinity);
  return (server.cpuMs() - before) / TURNS;
}

async function measureLearning(echo: Subject, faq: Subject & { client: TimedClient }, rate: number): Promise<Row[]> {
  const load = async ({ server, makeWebhooks }: Subject): Promise<Loaded> => {
    const before = hostTime();
    const round = await openLoop({ url: server.url, sink }, makeWebhooks(rate * seconds), rate);
    return { ...round, stolen: stolenShare(before) };
  };
  const echoed = await load(echo);
  const quiet = await load(faq);
  const { items } = (await faq.client.get<{ items: { id: string }[] }>("/faqs")).body;
  const ids = items.map(({ id }) => id);
  const loadWhileEditing = async (everyMs: number): Promise<{ loaded: Loaded; learnedMs: number[] }> => {
    const over = new AbortController();
    const editing = keepEditing(faq.client, ids, everyMs, over.signal);
    const loaded = await load(faq);
    over.abort();
    return { loaded, learnedMs: await editing };
  };
  const seldom = await loadWhileEditing(EDIT_EVERY_MS);
  const always = await loadWhileEditing(0);
  return [
    latencyRow(`webhook → echo at ${rate} messages a second`, echoed),
    latencyRow("… → the FAQ's answer", quiet),
    againstGoal(latencyRow(`… while an entry is edited and learned every ${EDIT_EVERY_MS / 1000} s`, seldom.loaded), seldom.loaded),
    againstGoal(latencyRow("… while the FAQ is learned anew all the time", always.loaded), always.loaded),
    learnedRow("… from publishing an edit to answering by it", seldom.learnedMs, "one now and then"),
    learnedRow("… the same all the time", always.learnedMs, "one after the other; each waits as long as the last took to learn"),
  ];
}

/** @returns ms of each edit: its request is answered once the bot answers by it */
async function keepEditing(client: TimedClient, ids: string[], everyMs: number, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!signal.aborted) {
    const startedAt = performance.now();
    edits += 1;
    times.push((await client.post(`/faqs/${ids[edits % ids.length]}/examples`, { questions: [`khách vừa hỏi thêm câu số ${edits}`] })).ms);
    const left = everyMs - (performance.now() - startedAt);
    if (left > 0)
      await setTimeout(left, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }
  return times;
}

function againstGoal(row: Row, { latenciesMs }: Loaded): Row {
  return { ...row, goal: `p99 ≤ ${P99_GOAL_MS} ms`, isMet: quantileOf(latenciesMs, 0.99) <= P99_GOAL_MS };
}

function learnedRow(what: string, learnedMs: number[], note: string): Row {
  return {
    what,
    measured: `p50 ${ms(median(learnedMs))}, slowest ${ms(Math.max(...learnedMs))}`,
    goal: `≤ ${LEARN_GOAL_MS / 1000} s on a free core`,
    isMet: null,
    note: `${learnedMs.length} edits, ${note}`,
  };
}

function latencyRow(what: string, { latenciesMs, stolen }: Loaded): Row {
  const [p50, p99, slowest] = [0.5, 0.99, 1].map((q) => ms(quantileOf(latenciesMs, q)));
  const taken = stolen > 0.02 ? `; the host took ${Math.round(stolen * 100)} % of a core` : "";
  return { what, measured: `p50 ${p50}, p99 ${p99}`, goal: "", isMet: null, note: `slowest ${slowest}${taken}` };
}
