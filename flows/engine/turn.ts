import { textContent, type MessageContent } from "../../src/core/content";
import type { CompiledFlow } from "./compile";
import { FlowFault } from "./fault";
import { localTime } from "./time";
import type { Effect, FlowSession, TurnContext, TurnInput, TurnResult, Variables, VariableValue } from "./types";

export const MAX_STEPS = 50;
export const MAX_STACK = 5;
const MAX_OFFERED = 30;
const MAX_TITLE_CHARS = 200;
const MAX_STRING_CHARS = 2_000;
/** The session lives in the conversation document and is written on every turn. */
const MAX_VARIABLES_CHARS = 16_384;

/** One turn while it is being worked out. Everything here is local to a single `runTurn` call. */
export interface Turn {
  readonly context: TurnContext;
  readonly input: TurnInput;
  readonly effects: Effect[];
  readonly trace: TurnResult["trace"];
  /** Options of the last message said in this turn that had any. */
  shown: FlowSession["offered"] | null;
  steps: number;
  /** A waiting node gave the answer to another node. */
  passedOn: boolean;
  /** The node whose retries were used up in this turn. */
  gaveUpAt: string | null;
  variables: Variables;
  stack: FlowSession["stack"];
  misses: number;
  /** Null for a session that this turn starts. */
  startedAt: string | null;
  /** Options shown before this turn. */
  offered: FlowSession["offered"];
  /** When the wait that this turn answers would have ended. */
  waitUntil: string | null;
}

export function startTurn(input: TurnInput, context: TurnContext): Turn {
  return {
    context,
    input,
    effects: [],
    trace: [],
    shown: null,
    steps: 0,
    passedOn: false,
    gaveUpAt: null,
    variables: {},
    stack: [],
    misses: 0,
    startedAt: null,
    offered: [],
    waitUntil: null,
  };
}

export function continueSession(turn: Turn, session: FlowSession): void {
  turn.variables = session.variables;
  turn.stack = session.stack;
  turn.misses = session.misses;
  turn.startedAt = session.startedAt;
  turn.offered = session.offered;
  turn.waitUntil = session.waitUntil;
}

export function forgetSession(turn: Turn): void {
  turn.variables = {};
  turn.stack = [];
  turn.misses = 0;
  turn.startedAt = null;
  turn.offered = [];
  turn.waitUntil = null;
}

/** Adds a message; one with nothing in it (an empty template) is left out. */
export function say(turn: Turn, content: string | Partial<MessageContent>): void {
  const full = typeof content === "string" ? textContent(content) : { attachments: [], buttons: [], quickReplies: [], ...content };
  const empty = (full.text === undefined || full.text.trim() === "") && full.attachments.length === 0;
  if (empty) return;
  if (full.text === undefined) delete full.text;
  turn.effects.push({ type: "say", content: full });
  const options = shownOptions(full);
  if (options.length > 0) recognise(turn, options);
}

export function recognise(turn: Turn, options: FlowSession["offered"]): void {
  turn.shown = options.slice(0, MAX_OFFERED).map(({ title, payload }) => ({ title: title.slice(0, MAX_TITLE_CHARS), payload }));
}

function shownOptions(content: MessageContent): FlowSession["offered"] {
  const buttons = [...content.buttons, ...content.attachments.flatMap((one) => (one.kind === "card" ? one.buttons : []))];
  return [
    ...buttons.flatMap((button) => (button.type === "postback" ? [{ title: button.title, payload: button.payload }] : [])),
    ...content.quickReplies,
  ];
}

/** @throws {FlowFault} when the session would grow too big */
export function setVariables(turn: Turn, set: Variables | undefined, nodeId: string): void {
  if (set === undefined) return;
  const variables = { ...turn.variables };
  for (const [name, value] of Object.entries(set)) variables[name] = capped(value);
  if (JSON.stringify(variables).length > MAX_VARIABLES_CHARS) {
    throw new FlowFault("VARIABLES_TOO_BIG", `the variables are longer than ${MAX_VARIABLES_CHARS} characters`, nodeId);
  }
  turn.variables = variables;
}

function capped(value: VariableValue): VariableValue {
  if (typeof value === "string") return value.length > MAX_STRING_CHARS ? value.slice(0, MAX_STRING_CHARS) : value;
  // JSON has no NaN or Infinity.
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

/** Names that texts may use besides the flow's own variables. */
export const SCOPE_NAMES = ["contact", "channel", "business", "input", "now", "today", "misses", "flow"] as const;

/** What Liquid texts and conditions can read. */
export function scopeOf(turn: Turn, flow: CompiledFlow): Record<string, unknown> {
  const { contact, channel, business, now, timeZone } = turn.context;
  return {
    ...turn.variables,
    contact: {
      ...contact,
      /** Vietnamese names end with the given name. */
      get givenName() {
        return contact.name?.trim().split(/\s+/u).at(-1) ?? null;
      },
    },
    channel,
    business,
    input:
      turn.input.kind === "message"
        ? { text: turn.input.text, attachments: turn.input.attachments, isFirst: turn.input.isFirst }
        : { text: "", attachments: [], isFirst: false },
    misses: turn.misses,
    flow: { key: flow.definition.key, name: flow.definition.name },
    // Worked out only where a text asks for it: a calendar costs more than the rest of a simple turn.
    get now() {
      const time = localTime(now, timeZone);
      const iso = `${time.year}-${two(time.month)}-${two(time.day)}T${two(time.hour)}:${two(time.minute)}`;
      return { iso, hour: time.hour, minute: time.minute, weekday: time.weekday, day: time.day, month: time.month, year: time.year };
    },
    get today() {
      const time = localTime(now, timeZone);
      return `${time.year}-${two(time.month)}-${two(time.day)}`;
    },
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
