import { setMaxListeners } from "node:events";
import { customerOf, workAsAgent, type AgentWork } from "./agents";
import { check, type Verdict } from "./check";
import { createCustomers, talk, type WebhookCounts } from "./customers";
import type { ChaosOptions, Fault } from "./options";
import { openPatientApi, type PatientApi } from "./patient-api";
import { pause } from "./pause";
import { endProcesses } from "./processes-trouble";
import { createRandom, type Random } from "./random";
import { readStore, type Store } from "./read-store";
import { endTroubles, troubles } from "./troubles";
import { openWindow, rowOf, type InboxWindow } from "./windows";
import { startWorld, type World } from "./world";

export interface ChaosResult extends Verdict {
  options: ChaosOptions;
  database: string;
  seconds: number;
  webhooks: WebhookCounts;
  /** How often each fault happened. */
  happened: Record<string, number>;
  /** Faults that were asked for and cannot be made here, with the reason. */
  leftOut: string[];
  settledInSeconds: number;
}

/** One conversation in so many is also worked on by an agent. */
const CUSTOMERS_PER_AGENT = 5;
const WINDOWS = 3;
/** As long as something still gets stored or sent, waiting goes on: how much is left depends on the machine. */
const STANDSTILL_MS = 90_000;
const WINDOW_SETTLE_MS = 20_000;

/** Starts the product, lets customers, agents and faults loose on it, lets it come to rest and compares what everyone saw. */
export async function runChaos(options: ChaosOptions, say: (line: string) => void = () => undefined): Promise<ChaosResult> {
  const random = createRandom(options.seed);
  const world = await startWorld(options.engine);
  const windows: InboxWindow[] = [];
  const startedAt = Date.now();
  try {
    const api = await openPatientApi(world.base);
    const customers = createCustomers(world.platforms, options.conversations);
    const webhooks: WebhookCounts = { deliveries: 0, notTaken: 0, repeated: 0, swapped: 0 };
    const happened: Record<string, number> = {};
    const note = (what: string): void => {
      happened[what] = (happened[what] ?? 0) + 1;
      say(`${((Date.now() - startedAt) / 1000).toFixed(1)} s  ${what}`);
    };
    const repeats = options.faults.includes("repeated-webhooks");
    const agents = customers
      .filter(({ index }) => index % CUSTOMERS_PER_AGENT === 0)
      .map((customer): AgentWork => ({ customer, periods: [], replies: [], resolved: 0 }));
    for (let count = 0; count < WINDOWS; count += 1) windows.push(openWindow(world.base, api));

    const over = new AbortController();
    setMaxListeners(0, over.signal);
    const load = Promise.all([
      ...customers.map((customer) => talk(customer, random.stream(`customer ${customer.index}`), webhooks, repeats, over.signal)),
      ...agents.map((work) => workAsAgent(api, work, random.stream(`agent ${work.customer.index}`), over.signal)),
      ...(options.faults.includes("windows-cut-off")
        ? windows.slice(1).map((window, index) => window.loseConnection(random.stream(`window ${index}`), over.signal))
        : []),
    ]);
    // Whatever fails first ends the run; the rest is heard of when the world stops.
    load.catch(() => undefined);
    const leftOut = await Promise.race([makeTrouble(world, options, random, note), load.then(() => [])]);
    over.abort();
    say("the faults are over; waiting for the product to come to rest");
    endTroubles(world);
    await load;

    const restingAt = Date.now();
    const store = await settle(
      api,
      customers.reduce((sum, { messages }) => sum + messages.length, 0),
    );
    const settledInSeconds = (Date.now() - restingAt) / 1000;
    const verdict = check(customers, agents, store);
    const windowProblems = await compareWindows(windows, api);
    const rules = world.platforms.flatMap(({ violations }) => violations);
    const crashes = [...world.problems, ...world.processes.flatMap(({ crashes: own }) => own)];
    return {
      options,
      database: world.database,
      seconds: (restingAt - startedAt) / 1000,
      webhooks,
      happened,
      leftOut,
      settledInSeconds,
      counts: {
        ...verdict.counts,
        windowCuts: windows.reduce((sum, { cuts }) => sum + cuts, 0),
        windowsWrong: windowProblems.length,
        platformRulesBroken: rules.length,
        crashes: crashes.length,
      },
      violations: [...verdict.violations, ...windowProblems, ...rules.map((rule) => `the platform complained: ${rule}`), ...crashes],
    };
  } finally {
    for (const window of windows) window.close();
    await world.stop();
  }
}

/** Ends once every kill was done and every other fault happened at least once. @returns what could not be done here */
async function makeTrouble(world: World, options: ChaosOptions, random: Random, note: (what: string) => void): Promise<string[]> {
  const leftOut: string[] = [];
  const kinds = options.faults.filter((fault) => troubles[fault] !== undefined);
  if (kinds.includes("disk-full") && !world.ownDisk) {
    kinds.splice(kinds.indexOf("disk-full"), 1);
    leftOut.push("disk-full: this machine lets nobody mount a small disk");
  }
  let areProcessesDone = false;
  const processes = endProcesses(world, options, random.stream("processes"), note).then(() => (areProcessesDone = true));
  let isBroken = false;
  processes.catch(() => (isBroken = true) /* thrown where it is awaited */);
  const chance = random.stream("troubles");
  const times = new Map<Fault, number>();
  do {
    for (const fault of chance.shuffle(kinds)) {
      if (isBroken || (areProcessesDone && times.size === kinds.length)) break;
      await pause(chance.between(200, 1_500));
      note(fault);
      const before = times.get(fault) ?? 0;
      times.set(fault, before + 1);
      const make = (): Promise<void> => troubles[fault]!({ world, options, random: chance, times: before });
      await (isOfDatabase(fault) ? world.withoutDatabase(make) : make());
    }
  } while (!areProcessesDone && !isBroken && kinds.length > 0);
  await processes;
  // The last one has its effects too.
  await pause(1_000);
  return leftOut;
}

const isOfDatabase = (fault: Fault): boolean => /^(database|file|disk)-/.test(fault);

/** Looks until everything acknowledged is stored and nothing waits to be sent; what stands still before that, the check names. */
async function settle(api: PatientApi, expected: number): Promise<Store> {
  let leastLeft = Infinity;
  let giveUpAt = 0;
  for (;;) {
    const store = await readStore(api);
    const stored = [...store.inbound.values()].reduce((sum, times) => sum + times, 0);
    const waiting = [...store.outbound.values()].flat().filter(({ status }) => status === "queued" || status === "sending").length;
    if (stored >= expected && waiting === 0) return store;
    const left = expected - stored + waiting;
    if (left < leastLeft) {
      leastLeft = left;
      giveUpAt = Date.now() + STANDSTILL_MS;
    }
    if (Date.now() > giveUpAt) return store;
    await pause(1_000);
  }
}

/** Every window, cut off or not, must end with what a fresh one shows. */
async function compareWindows(windows: readonly InboxWindow[], api: PatientApi): Promise<string[]> {
  const giveUpAt = Date.now() + WINDOW_SETTLE_MS;
  for (;;) {
    const problems = windows.flatMap(({ refusals }) => refusals);
    const shown = await Promise.all(windows.map((window) => window.shown()));
    const items = await api.all<Parameters<typeof rowOf>[0]>("/conversations?view=all&limit=100");
    for (const [index, rows] of shown.entries()) {
      for (const item of items) {
        const fresh = rowOf(item);
        const row = rows.get(item.id) ?? "nothing";
        if (row !== fresh)
          problems.push(
            `window ${index} shows ${row} where a fresh one shows ${fresh} (customer ${customerOf(item.lastMessage?.text ?? "") ?? "?"})`,
          );
      }
    }
    if (problems.length === 0 || Date.now() > giveUpAt) return problems;
    await pause(500);
  }
}
