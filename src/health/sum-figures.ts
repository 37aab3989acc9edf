import { TIME_BOUNDS_MS } from "../platform/metrics";
import { SLOT_MS, slotOf } from "./create-figures";
import type { Figures } from "./figures.model";

/** Of one channel. "Today" begins at midnight where the business is. */
export interface ChannelFigures {
  receivedLastHour: number;
  refusedToday: number;
  refusedLastHour: number;
  sentLastHour: number;
  unknownToday: number;
  /** By reason, the most frequent first. */
  failedToday: { reason: string; count: number }[];
  failedLastHour: number;
}

export interface FigureSums {
  received: (number | null)[];
  handledMs: (number | null)[];
  waiting: (number | null)[];
  failed: (number | null)[];
  handledMsLastHour: number | null;
  failedToday: number;
  loopDelayMs: number;
  byChannel: ReadonlyMap<string, ChannelFigures>;
}

const PARTS = 10;
/** The turn moved on and the reply was not wanted any more: nothing failed. */
const NO_FAILURE = new Set(["TURN_MOVED"]);

/** @param stored of today and of the last hour, in any order */
export function sumFigures(stored: readonly Figures[], now: Date, todayFrom: Date): FigureSums {
  const starts = Array.from({ length: PARTS }, (_, index) => slotOf(new Date(now.getTime() - (PARTS - 1 - index) * SLOT_MS)));
  const byStart = new Map(stored.map((figures) => [figures._id, figures]));
  const lastHour = starts.flatMap((start) => byStart.get(start) ?? []);
  const today = stored.filter(({ _id }) => _id >= slotOf(todayFrom));
  const part = (value: (figures: Figures) => number | null): (number | null)[] =>
    starts.map((start) => {
      const figures = byStart.get(start);
      return figures ? value(figures) : 0;
    });
  return {
    received: part((figures) => countsOf(figures).reduce((sum, [what, n]) => (isReceived(what) ? sum + n : sum), 0)),
    handledMs: part((figures) => quantileMs([figures], 0.99)),
    waiting: part((figures) => figures.waiting ?? 0),
    failed: part((figures) => failures([figures])),
    handledMsLastHour: quantileMs(lastHour, 0.99),
    failedToday: failures(today),
    loopDelayMs: Math.max(0, ...lastHour.slice(-2).map((figures) => figures.loopDelayMs ?? 0)),
    byChannel: channelFigures(today, lastHour),
  };
}

const countsOf = (figures: Figures): [string, number][] => Object.entries((figures.counts ?? {}) as Record<string, number>);
const isReceived = (what: string): boolean => what.endsWith("|stored");

function failures(slots: readonly Figures[]): number {
  let sum = 0;
  for (const [what, count] of slots.flatMap(countsOf)) {
    const [, outcome, reason] = what.split("|");
    if (outcome === "failed" && !NO_FAILURE.has(reason ?? "")) sum += count;
  }
  return sum;
}

function channelFigures(today: readonly Figures[], lastHour: readonly Figures[]): Map<string, ChannelFigures> {
  const byChannel = new Map<string, ChannelFigures>();
  const of = (id: string): ChannelFigures => {
    const known = byChannel.get(id) ?? newChannelFigures();
    byChannel.set(id, known);
    return known;
  };
  for (const [what, count] of lastHour.flatMap(countsOf)) {
    const [id = "", outcome, reason = ""] = what.split("|");
    const channel = of(id);
    if (outcome === "stored") channel.receivedLastHour += count;
    if (outcome === "refused") channel.refusedLastHour += count;
    if (outcome === "sent") channel.sentLastHour += count;
    if (outcome === "failed" && !NO_FAILURE.has(reason)) channel.failedLastHour += count;
  }
  for (const [what, count] of today.flatMap(countsOf)) {
    const [id = "", outcome, reason = ""] = what.split("|");
    const channel = of(id);
    if (outcome === "refused") channel.refusedToday += count;
    if (outcome === "unknown") channel.unknownToday += count;
    if (outcome === "failed" && !NO_FAILURE.has(reason)) add(channel.failedToday, reason, count);
  }
  for (const { failedToday } of byChannel.values()) failedToday.sort((a, b) => b.count - a.count);
  return byChannel;
}

export function newChannelFigures(): ChannelFigures {
  return {
    receivedLastHour: 0,
    refusedToday: 0,
    refusedLastHour: 0,
    sentLastHour: 0,
    unknownToday: 0,
    failedToday: [],
    failedLastHour: 0,
  };
}

function add(list: { reason: string; count: number }[], reason: string, count: number): void {
  const known = list.find((entry) => entry.reason === reason);
  if (known) known.count += count;
  else list.push({ reason, count });
}

/** The time within which this share was done, as near as the buckets tell; null when nothing was. */
function quantileMs(slots: readonly Figures[], share: number): number | null {
  const counts = new Array<number>(TIME_BOUNDS_MS.length + 1).fill(0);
  for (const { handled } of slots)
    for (const [bucket, count] of Object.entries((handled ?? {}) as Record<string, number>)) counts[Number(bucket)]! += count;
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let below = 0;
  for (const [bucket, count] of counts.entries()) {
    if (below + count >= share * all) {
      const from = TIME_BOUNDS_MS[bucket - 1] ?? 0;
      const to = TIME_BOUNDS_MS[bucket] ?? from;
      return from + ((to - from) * (share * all - below)) / count;
    }
    below += count;
  }
  return null;
}
