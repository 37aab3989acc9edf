// npm run bench burst -- [--webhooks 20000] [--seconds 10] [--contacts 4000] [--campaign 100000] [--live-seconds 30] [--json FILE] [--no-docs]
// A burst of webhooks, and live chat beside a queued campaign, on the built product (embedded engine, every write durable).
// Writes its part of docs/performance.md, unless --no-docs is given.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findProjectRoot } from "../../../src/config";
import { buildServer } from "../build-server";
import { openLoop, type Round } from "../drive";
import { signInTimed } from "../scale/api-client";
import { count, machineName, ms, printRows, type Row } from "../rows";
import { quantileOf } from "../statistics";
import { prepareSubject, type Subject } from "../scale/subject";
import { startSink } from "../sink";
import { agentSends } from "./agent-sends";
import { orderByAge } from "./order";
import { queueCampaign } from "./queue-campaign";
import { sendBurst } from "./send-burst";
import { writeBurstDocs } from "./write-docs";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    webhooks: { type: "string", default: "20000" },
    seconds: { type: "string", default: "10" },
    contacts: { type: "string", default: "4000" },
    campaign: { type: "string", default: "100000" },
    "live-seconds": { type: "string", default: "30" },
    json: { type: "string" },
    "no-docs": { type: "boolean", default: false },
  },
});
const [webhooks, seconds, contacts] = [Number(values.webhooks), Number(values.seconds), Number(values.contacts)];
const [campaign, liveSeconds] = [Number(values.campaign), Number(values["live-seconds"])];
const LIVE_PER_SECOND = 30;
const AGENT_SENDS = 8;
const MEMORY_GOAL_MB = 300;

buildServer();

const sink = await startSink();
const conversations = Math.max(contacts, campaign);
const subject = await prepareSubject(sink, conversations * 2, conversations, contacts);
try {
  const rows = [...(await measureBurst(subject)), ...(await measureCampaign(subject))];
  const report = {
    at: new Date().toISOString(),
    machine: machineName(),
    conversations: subject.conversations,
    rows,
  };
  console.log(`\n${report.machine}; ${count(subject.conversations)} conversations stored, embedded engine\n`);
  printRows(rows);
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(report, null, 2));
  if (!values["no-docs"]) writeBurstDocs(findProjectRoot(), report);
  process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
} finally {
  await subject.remove();
  await sink.stop();
}

async function measureBurst(subject: Subject): Promise<Row[]> {
  // Not measured: the code gets hot.
  await openLoop({ url: subject.server.url, sink }, subject.makeWebhooks(1_000), 500);
  const open = await openConversations(subject);
  const [burst, agent] = await Promise.all([
    sendBurst(sink, subject, { count: webhooks, seconds, contacts }),
    agentSends(sink, subject.server.url, open, { everyMs: (seconds * 1000) / (AGENT_SENDS + 1), sends: AGENT_SENDS }),
  ]);
  const answered = burst.replyMs.length;
  const order = orderByAge(burst.repliedAt);
  const peak = subject.server.peakMemoryMiB() * 1.048_576;
  const age = quantileOf(burst.replyMs, 0.5);
  return [
    {
      what: `burst of ${count(webhooks)} webhooks in ${seconds} s from ${count(contacts)} contacts: accepted`,
      measured: `${count(burst.accepted)} after ${(burst.acceptedAfterMs / 1000).toFixed(1)} s`,
      goal: "all",
      isMet: burst.refused === 0,
      note: `refused ${burst.refused}`,
    },
    {
      what: "… answered to the platform after",
      measured: `p50 ${ms(quantileOf(burst.answerMs, 0.5))}, p99 ${ms(quantileOf(burst.answerMs, 0.99))}`,
      goal: "longest ≤ 5 s",
      isMet: quantileOf(burst.answerMs, 1) <= 5_000,
      note: `longest ${ms(quantileOf(burst.answerMs, 1))}`,
    },
    {
      what: "… worked off",
      measured: `${count(answered)} after ${(burst.workedOffAfterMs / 1000).toFixed(1)} s`,
      goal: "all",
      isMet: answered === webhooks && burst.overtakings === 0,
      note: `${count(burst.backlog)} waited when the last was accepted; ${burst.overtakings} overtook one of the same contact`,
    },
    {
      what: "… in the order of age, over all conversations",
      measured: `correlation ${order.correlation.toFixed(4)}`,
      goal: "≥ 0.99",
      isMet: order.correlation >= 0.99,
      note: `the worst was ${count(order.furthest)} places late`,
    },
    {
      what: "… an agent's own send in the middle of it",
      measured: `p50 ${ms(quantileOf(agent, 0.5))}, slowest ${ms(Math.max(...agent))}`,
      goal: "overtakes the backlog",
      isMet: quantileOf(agent, 0.5) <= Math.max(250, age),
      note: `replies to the burst took p50 ${ms(age)}, slowest ${ms(quantileOf(burst.replyMs, 1))}`,
    },
    { what: "… peak memory", measured: `${peak.toFixed(0)} MB`, goal: `≤ ${MEMORY_GOAL_MB} MB`, isMet: peak <= MEMORY_GOAL_MB },
  ];
}

async function measureCampaign(subject: Subject): Promise<Row[]> {
  await subject.restart();
  const open = await openConversations(subject);
  const before = await liveChat(subject, open);
  await subject.server.stop();
  const targets = await queueCampaign(subject.databaseUrl, campaign);
  await subject.restart();
  const startedInMs = subject.server.startedInMs;
  const taken = sink.counts().unexpected;
  // The last of the queue: their own campaign message would leave in half an hour.
  const waitingToo = targets.filter((id) => open.includes(id));
  const beside = await liveChat(subject, waitingToo.length > 0 ? waitingToo : open);
  const sent = sink.counts().unexpected - taken;
  const [p99Before, p99Beside] = [quantileOf(before.live.latenciesMs, 0.99), quantileOf(beside.live.latenciesMs, 0.99)];
  const peak = subject.server.peakMemoryMiB() * 1.048_576;
  return [
    {
      what: `live chat beside ${count(targets.length)} queued campaign messages, ${LIVE_PER_SECOND}/s`,
      measured: `p50 ${ms(quantileOf(beside.live.latenciesMs, 0.5))}, p99 ${ms(p99Beside)}`,
      goal: "no delay",
      isMet: p99Beside <= Math.max(2 * p99Before, 100),
      note: `without them p50 ${ms(quantileOf(before.live.latenciesMs, 0.5))}, p99 ${ms(p99Before)}`,
    },
    {
      what: "… an agent's reply where a campaign message waits",
      measured: `p50 ${ms(quantileOf(beside.agent, 0.5))}, slowest ${ms(Math.max(...beside.agent))}`,
      goal: "no delay",
      isMet: Math.max(...beside.agent) <= Math.max(2 * Math.max(...before.agent), 500),
      note: `without them p50 ${ms(quantileOf(before.agent, 0.5))}, slowest ${ms(Math.max(...before.agent))}`,
    },
    {
      what: "… campaign messages sent meanwhile",
      measured: `${count(sent)} in ${liveSeconds} s`,
      goal: "goes on",
      isMet: sent > 0,
    },
    { what: "… ready with the campaign queued", measured: ms(startedInMs), goal: "≤ 3 s", isMet: startedInMs <= 3_000 },
    { what: "… peak memory", measured: `${peak.toFixed(0)} MB`, goal: `≤ ${MEMORY_GOAL_MB} MB`, isMet: peak <= MEMORY_GOAL_MB },
  ];
}

async function liveChat(subject: Subject, open: string[]): Promise<{ live: Round; agent: number[] }> {
  await openLoop({ url: subject.server.url, sink }, subject.makeWebhooks(LIVE_PER_SECOND * 5), LIVE_PER_SECOND);
  const [live, agent] = await Promise.all([
    openLoop({ url: subject.server.url, sink }, subject.makeWebhooks(LIVE_PER_SECOND * liveSeconds), LIVE_PER_SECOND),
    agentSends(sink, subject.server.url, open, { everyMs: (liveSeconds * 1000) / (AGENT_SENDS + 1), sends: AGENT_SENDS }),
  ]);
  return { live, agent };
}

async function openConversations({ server }: Subject): Promise<string[]> {
  const client = await signInTimed(server.url);
  try {
    return (await client.get<{ items: { id: string }[] }>("/conversations?view=waiting&limit=25")).body.items.map(({ id }) => id);
  } finally {
    await client.close();
  }
}
