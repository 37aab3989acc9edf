import { monitorEventLoopDelay } from "node:perf_hooks";
import type { AppContext } from "../app-context";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../core";
import { loopDelaySeconds } from "../platform/metrics";
import { rawCollection } from "../platform/raw-collection";
import { deliveries, handledTimes, sendFailures, webhookEvents } from "./message-meters";
import { countWaitingMessages } from "./read-queues";

type Deps = Pick<AppContext, "models" | "clock" | "log" | "config">;

/** What one figure on the Health page stands for; an hour has ten. */
export const SLOT_MS = 6 * MINUTE_MS;
const FLUSH_EVERY_MS = 10 * SECOND_MS;
const KEPT_MS = 2 * DAY_MS;
/** Shorter ones are how a busy process works. */
const LOOP_DELAY_WORTH_KEEPING_MS = 100;

export interface FiguresKeeper {
  start(): void;
  /** Stores what was counted since the last time. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Adds this process's counts to the stored figures now and then: one small write, whatever the traffic. A crash loses ten seconds of figures. */
export function createFigures(deps: Deps): FiguresKeeper {
  const figures = rawCollection(deps.models.figures);
  const known = new Map<object, number>();
  const loopDelay = monitorEventLoopDelay({ resolution: 20 });
  let knownTimes = Float64Array.from(handledTimes.counts);
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> = Promise.resolve();

  /** @returns the growth of every count since the last call */
  function takeCounts(): Record<string, number> {
    const grown: Record<string, number> = {};
    const take = (count: { value: number }, name: string): void => {
      const growth = count.value - (known.get(count) ?? 0);
      known.set(count, count.value);
      if (growth > 0) grown[`counts.${name.replace(/[.$]/g, "_")}`] = growth;
    };
    for (const family of [webhookEvents, deliveries])
      for (const count of family.all()) if (count.values[2] !== "failed") take(count, `${count.values[0]}|${count.values[2]}`);
    for (const count of sendFailures.all()) take(count, `${count.values[0]}|failed|${count.values[1]}`);
    return grown;
  }

  function takeTimes(): Record<string, number> {
    const grown: Record<string, number> = {};
    handledTimes.counts.forEach((count, bucket) => {
      if (count > knownTimes[bucket]!) grown[`handled.${bucket}`] = count - knownTimes[bucket]!;
    });
    knownTimes = Float64Array.from(handledTimes.counts);
    return grown;
  }

  function takeLoopDelay(): number {
    const ms = Math.round(loopDelay.max / 1e6);
    loopDelay.reset();
    loopDelaySeconds.set(ms / 1_000);
    return ms;
  }

  async function store(): Promise<void> {
    const now = deps.clock();
    const waiting = deps.config.roles.worker ? await countWaitingMessages(deps.models) : 0;
    const loopDelayMs = takeLoopDelay();
    const grown = { ...takeCounts(), ...takeTimes() };
    const most = { ...(waiting > 0 && { waiting }), ...(loopDelayMs >= LOOP_DELAY_WORTH_KEEPING_MS && { loopDelayMs }) };
    if (Object.keys(grown).length + Object.keys(most).length === 0) return;
    const _id = slotOf(now);
    const written = await figures.updateOne(
      { _id },
      { ...(Object.keys(grown).length > 0 && { $inc: grown }), ...(Object.keys(most).length > 0 && { $max: most }) },
      { upsert: true },
    );
    if (written.upsertedCount > 0) await figures.deleteMany({ _id: { $lt: slotOf(new Date(now.getTime() - KEPT_MS)) } });
  }

  function flush(): Promise<void> {
    flushing = flushing.then(store).catch((error: unknown) => deps.log.error({ err: error }, "figures for the Health page not stored"));
    return flushing;
  }

  return {
    start() {
      // What others in this process counted before is not news.
      takeCounts();
      loopDelay.enable();
      timer = setInterval(() => void flush(), FLUSH_EVERY_MS).unref();
    },
    flush,
    async stop() {
      if (timer) clearInterval(timer);
      loopDelay.disable();
      await flush();
    },
  };
}

export function slotOf(at: Date): string {
  return new Date(Math.floor(at.getTime() / SLOT_MS) * SLOT_MS).toISOString();
}
