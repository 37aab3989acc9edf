import { DAY_MS } from "../../../src/core";
import { encodeCursor } from "../../../src/platform/http/cursor";
import { createQueries } from "./believable";
import { ms, type Row } from "../rows";
import { quantileOf } from "../statistics";
import { signInTimed, type TimedClient } from "./api-client";
import type { Subject } from "./subject";

const READS = 300;
const WARM_UP = 30;
const PAGE_GOAL_MS = 10;
const SEARCH_GOAL_MS = 100;
const VIEWS = ["all", "bot", "waiting", "mine", "resolved"] as const;

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

/** Pages of the inbox and searches, one after another over real HTTP by a signed-in agent. */
export async function measureReads(subject: Subject): Promise<{ rows: Row[]; problems: string[] }> {
  const client = await signInTimed(subject.server.url);
  const problems: string[] = [];
  try {
    const rows: Row[] = [];
    for (const view of VIEWS) {
      const times = await timed(client, problems, () => `/conversations?view=${view}&limit=25`);
      rows.push(row(`inbox page of 25, view "${view}", first page`, times, PAGE_GOAL_MS));
    }
    rows.push(row('inbox page of 25, view "all", page after page', await walk(client), PAGE_GOAL_MS));
    const deep = (): string => encodeCursor({ at: new Date(Date.now() - 180 * DAY_MS - Math.random() * 20 * DAY_MS), id: "~" });
    for (const view of ["all", "resolved"] as const) {
      const times = await timed(client, problems, () => `/conversations?view=${view}&limit=25&cursor=${deep()}`);
      rows.push(row(`inbox page of 25, view "${view}", half way down`, times, PAGE_GOAL_MS));
    }
    rows.push(...(await searches(client)));
    return { rows, problems };
  } finally {
    await client.close();
  }
}

async function timed(client: TimedClient, problems: string[], path: () => string): Promise<number[]> {
  const times: number[] = [];
  for (let read = 0; read < READS + WARM_UP; read += 1) {
    const answer = await client.get<Page>(path());
    if (answer.body.items.length !== 25) problems.push(`${path()} answered ${answer.body.items.length} conversations instead of 25`);
    if (answer.body.items.length !== 25) break;
    if (read >= WARM_UP) times.push(answer.ms);
  }
  return times;
}

/** As an agent scrolls: every page's cursor leads to the next. */
async function walk(client: TimedClient): Promise<number[]> {
  const times: number[] = [];
  let cursor: string | null = "";
  while (cursor !== null && times.length < READS) {
    const answer: { body: Page; ms: number } = await client.get<Page>(`/conversations?view=all&limit=25${cursor && `&cursor=${cursor}`}`);
    times.push(answer.ms);
    cursor = answer.body.nextCursor;
  }
  return times;
}

async function searches(client: TimedClient): Promise<Row[]> {
  const query = createQueries(7);
  const times: { q: string; ms: number; hits: number }[] = [];
  for (let search = 0; search < READS + WARM_UP; search += 1) {
    const q = query();
    const answer = await client.get<Page>(`/search?limit=25&q=${encodeURIComponent(q)}`);
    if (search >= WARM_UP) times.push({ q, ms: answer.ms, hits: answer.body.items.length });
  }
  const slowest = times.reduce((most, one) => (one.ms > most.ms ? one : most));
  const found = times.filter(({ hits }) => hits > 0).length;
  const note = `${found} of ${times.length} found something; slowest: “${slowest.q}”, ${ms(slowest.ms)}`;
  return [{ ...row("message search", times.map((one) => one.ms), SEARCH_GOAL_MS), note }]; // prettier-ignore
}

function row(what: string, times: number[], goalMs: number): Row {
  const p99 = quantileOf(times, 0.99);
  return { what, measured: `p50 ${ms(quantileOf(times, 0.5))}, p99 ${ms(p99)}`, goal: `p99 ≤ ${goalMs} ms`, isMet: p99 <= goalMs };
}
