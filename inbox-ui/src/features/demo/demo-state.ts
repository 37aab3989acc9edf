import type { DemoEvents, DemoState, TraceItem } from "./demo-contract";

export type DemoEvent = { [Name in keyof DemoEvents]: { name: Name; data: DemoEvents[Name] } }[keyof DemoEvents];

/** Enough for a long play; older lines only cost memory. */
const MAX_TRACE_ITEMS = 200;

/** The page's state after one event of the server. Before the first `state` there is nothing to change. */
export function reduceDemo(state: DemoState | null, event: DemoEvent): DemoState | null {
  if (event.name === "state") return event.data;
  if (!state) return null;
  switch (event.name) {
    case "phone":
      return { ...state, phones: { ...state.phones, [event.data.channel]: event.data } };
    case "message": {
      const phone = state.phones[event.data.channel];
      const { item } = event.data;
      const isKnown = phone.items.some((known) => known.id === item.id);
      const items = isKnown ? phone.items.map((known) => (known.id === item.id ? item : known)) : [...phone.items, item].sort(byTime);
      return { ...state, phones: { ...state.phones, [phone.channel]: { ...phone, items, isConnected: true } } };
    }
    case "trace":
      return { ...state, trace: [...state.trace, event.data].slice(-MAX_TRACE_ITEMS) };
    case "progress":
      return { ...state, progress: event.data };
    case "lead":
      return { ...state, lead: event.data };
    case "trouble":
      return { ...state, troubles: [...state.troubles.filter((trouble) => trouble.kind !== event.data.kind), event.data] };
  }
}

/** One inbound event and what followed from it. */
export interface TraceTurn {
  id: number;
  channel: TraceItem["channel"];
  at: string;
  items: TraceItem[];
}

/** What comes back because we sent something: it belongs to the turn that sent it. */
const CONSEQUENCES = new Set(["delivered", "read", "echo"]);

/**
 * Groups the lines by the event that caused them, newest turn first. Receipts and echoes stay with the turn they answer,
 * and their arrival and storing are left out: each has a line of its own.
 */
export function traceTurns(trace: TraceItem[]): TraceTurn[] {
  const turns: TraceTurn[] = [];
  const current = new Map<TraceItem["channel"], TraceTurn>();
  const isSkippingStored = new Set<TraceItem["channel"]>();
  for (const item of trace) {
    const { channel } = item;
    if (item.step === "webhook" && item.detail !== null && CONSEQUENCES.has(item.detail)) {
      isSkippingStored.add(channel);
      continue;
    }
    if (item.step === "stored" && isSkippingStored.delete(channel)) continue;
    const known = current.get(channel);
    if (known && item.step !== "webhook") {
      known.items.push(item);
      continue;
    }
    const turn = { id: item.id, channel, at: item.at, items: [item] };
    turns.unshift(turn);
    current.set(channel, turn);
  }
  return turns;
}

function byTime(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
