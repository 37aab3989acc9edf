import { asksForPerson, asksToLeave } from "./builtins";
import { compileFlow, type CompiledFlow } from "./compile";
import { FlowFault } from "./fault";
import { handOff, offerHelp } from "./misses";
import { ENGINE_NODE, readPayload, type OptionAddress } from "./payload";
import { readChoice } from "./read/choice";
import { isSession } from "./session";
import { textsFor } from "./texts";
import { findEventTrigger, findKeywordTrigger, findPayloadTrigger, findPlainTrigger, findRefTrigger, type Start } from "./triggers";
import { continueSession, forgetSession, say, startTurn, type Turn } from "./turn";
import type { Effect, FlowSession, TurnContext, TurnInput, TurnResult, Variables } from "./types";
import { findUnaskedNumber } from "./unasked-number";
import { leave, walk, type Position, type WalkEnd } from "./walk";

type Message = Extract<TurnInput, { kind: "message" }>;

/** The running session with its flow. */
interface Running {
  session: FlowSession;
  flow: CompiledFlow;
}

/**
 * One turn of the bot: what the contact or the clock did, to a new session and effects for the caller to carry out.
 * Pure: the same arguments give an equal result, and nothing passed in is changed. Never throws: what is broken becomes a
 * `flow-error` effect, and a person takes over. The order in which triggers and sessions are asked is in `triggers.ts`.
 */
export function runTurn(session: FlowSession | null, input: TurnInput, context: TurnContext): TurnResult {
  const turn = startTurn(input, context);
  try {
    const running = resume(turn, session);
    switch (input.kind) {
      case "message":
        return takeMessage(turn, running, input);
      case "event":
        return takeEvent(turn, running, input.event);
      case "timeout":
        return takeTimeout(turn, running);
    }
  } catch (error) {
    // The one place that owns a broken flow: it is reported with its code, and the contact gets a person instead of silence.
    return broken(turn, error);
  }
}

/** A session that cannot be continued is reported and left; the message itself is still answered. */
function resume(turn: Turn, session: FlowSession | null): Running | null {
  if (session === null || session === undefined) return null;
  const problem = (code: FlowFault["code"], detail: string, nodeId?: string) => {
    turn.effects.push({ type: "flow-error", code, detail, ...(nodeId === undefined ? {} : { nodeId }) });
    return null;
  };
  if (!isSession(session)) return problem("SESSION_BROKEN", "the stored session has an unknown shape");
  const version = turn.context.version(session.flowVersionId);
  if (version === undefined) return problem("VERSION_MISSING", `flow version ${session.flowVersionId} is gone`, session.nodeId);
  const flow = compileFlow(version);
  if (!flow.has(session.nodeId)) return problem("NODE_MISSING", `there is no node “${session.nodeId}”`, session.nodeId);
  continueSession(turn, session);
  return { session, flow };
}

function takeMessage(turn: Turn, running: Running | null, message: Message): TurnResult {
  const { published } = turn.context;
  const { text } = message;
  const builtins = running
    ? running.flow.builtins
    : published.length === 0 || published.some((version) => version.definition.builtins !== false);

  const payload = message.payload ?? (builtins ? typedPayload(text, turn) : undefined);
  const tapped = payload === undefined ? null : takePayload(turn, running, payload, message);
  if (tapped) return tapped;

  if (text.trim() !== "") {
    const number = takesNumber(running) && !asksForPerson(text) ? findUnaskedNumber(turn.context, message) : null;
    if (number) return start(turn, running, number.start, number.rest, { phone: number.phone });
    const global = findKeywordTrigger(published, text, "global");
    if (global) return start(turn, running, global, message);
    if (builtins && asksForPerson(text)) return callPerson(turn, running, message);
  }
  if (running && !idles(running)) return answerSession(turn, running, message, builtins);

  const direct =
    findRefTrigger(published, message.ref, message.adId) ?? (text.trim() === "" ? null : findKeywordTrigger(published, text, "other"));
  if (direct) return start(turn, running, direct, message);
  return running ? answerSession(turn, running, message, builtins) : openConversation(turn, message);
}

/** Not while a question waits, which the number may answer; what passes on the unexpected (a menu) does not need it. */
function takesNumber(running: Running | null): boolean {
  if (running === null) return true;
  const { node, definition } = running.flow.node(running.session.nodeId);
  return definition.idles === true || node.next["other"] !== undefined;
}

/** Zalo sends a tapped button as plain text, and people type options back: both name a payload. */
function typedPayload(text: string, turn: Turn): string | undefined {
  const typed = text.trim();
  if (typed.startsWith("#") && readPayload(typed)) return typed;
  const choice = turn.offered.length === 0 ? null : readChoice(typed, turn.offered);
  return choice?.reason === "exact" || choice?.reason === "payload" ? turn.offered[choice.value]!.payload : undefined;
}

function takePayload(turn: Turn, running: Running | null, payload: string, message: Message): TurnResult | null {
  const address = readPayload(payload);
  if (address === null) {
    const trigger = findPayloadTrigger(turn.context.published, payload);
    return trigger ? start(turn, running, trigger, message) : null;
  }
  const flow = running?.flow.definition.key === address.flowKey ? running.flow : publishedFlow(turn, address.flowKey);
  if (flow === null || !flow.builtins) return flow === null && hasBuiltins(turn, running) ? stale(turn, running, null) : null;
  const here = running?.flow === flow ? running : null;
  if (here === null) forgetSession(turn);
  if (address.nodeId === ENGINE_NODE) return takeEngineOption(turn, running, flow, address);
  // A button of a node that a newer version no longer has.
  if (!flow.has(address.nodeId)) return stale(turn, running, flow);
  const waiting = here !== null && here.session.nodeId === address.nodeId;
  const option = { id: address.optionId, ...(address.tag === undefined ? {} : { tag: address.tag }) };
  const reply = { kind: "message" as const, text: message.text, option, attachments: message.attachments };
  const position: Position = { flow, nodeId: address.nodeId, reply, opening: null, state: waiting ? here.session.nodeState : null };
  const end = walk(turn, position);
  // Whoever says in the middle of a form that an answer above was right has not left the form.
  const staysThere = end.kind === "session" && end.session?.nodeId === address.nodeId;
  if (running && !waiting && !idles(running) && address.tag !== undefined && staysThere) return goOnWaiting(turn, running.session);
  return conclude(turn, running, end, message);
}

function idles({ flow, session }: Running): boolean {
  return flow.node(session.nodeId).definition.idles === true;
}

function goOnWaiting(turn: Turn, session: FlowSession): TurnResult {
  return finish(turn, { ...session, offered: turn.shown ?? session.offered });
}

function hasBuiltins(turn: Turn, running: Running | null): boolean {
  return running ? running.flow.builtins : turn.context.published.some((version) => version.definition.builtins !== false);
}

function publishedFlow(turn: Turn, key: string): CompiledFlow | null {
  const version = turn.context.published.find(({ definition }) => definition.key === key);
  return version ? compileFlow(version) : null;
}

function takeEngineOption(turn: Turn, running: Running | null, flow: CompiledFlow, { optionId }: OptionAddress): TurnResult {
  if (optionId === "person") {
    handOff(turn, flow, "asked-for-person");
    return finish(turn, null);
  }
  const { menuNode } = flow.definition;
  if (optionId !== "menu" || menuNode === undefined || !flow.has(menuNode)) return stale(turn, running, flow);
  turn.misses = 0;
  return conclude(turn, running, walk(turn, { flow, nodeId: menuNode, reply: null, opening: null, state: null }), null);
}

/** An option that no longer exists is answered with what there is now; a question that waits goes on waiting. */
function stale(turn: Turn, running: Running | null, flow: CompiledFlow | null): TurnResult {
  const known = flow ?? running?.flow ?? publishedWithMenu(turn);
  if (known === null) return finish(turn, running?.session ?? null, false);
  offerHelp(turn, known, known.texts.staleOption);
  return running ? goOnWaiting(turn, running.session) : finish(turn, null);
}

function publishedWithMenu(turn: Turn): CompiledFlow | null {
  const version = turn.context.published.find(({ definition }) => definition.menuNode !== undefined) ?? turn.context.published[0];
  return version ? compileFlow(version) : null;
}

function callPerson(turn: Turn, running: Running | null, message: Message): TurnResult {
  const trigger = findKeywordTrigger(turn.context.published, message.text, "all");
  if (trigger) return start(turn, running, trigger, message);
  handOff(turn, running?.flow ?? publishedWithMenu(turn), "asked-for-person");
  return finish(turn, null);
}

function answerSession(turn: Turn, running: Running, message: Message, builtins: boolean): TurnResult {
  const { session, flow } = running;
  const { definition, config, node } = flow.node(session.nodeId);
  const expects = definition.expects?.(config) ?? null;
  const position: Position = {
    flow,
    nodeId: session.nodeId,
    reply: { kind: "message", text: message.text, attachments: message.attachments },
    opening: null,
    state: session.nodeState,
  };
  if (builtins && expects !== null && asksToLeave(message.text, expects)) {
    turn.trace.push({ nodeId: node.id, type: node.type, output: "left" });
    turn.misses = 0;
    const target = node.next.left;
    const end = target === undefined ? leave(turn, flow) : walk(turn, { flow, nodeId: target, reply: null, opening: null, state: null });
    return conclude(turn, running, end, message);
  }
  return conclude(turn, running, walk(turn, position), message);
}

/** No session wants the message: what may start one. */
function openConversation(turn: Turn, message: Message): TurnResult {
  const { published } = turn.context;
  const trigger =
    (message.isFirst ? findPlainTrigger(published, "first-message") : null) ??
    (message.text.trim() === "" ? null : findPlainTrigger(published, "any-text"));
  if (trigger) return start(turn, null, trigger, message);
  if (turn.effects.length > 0) handOff(turn, null, "flow-error");
  return finish(turn, null, turn.effects.length > 0);
}

function start(
  turn: Turn,
  running: Running | null,
  { flow, nodeId, trigger }: Start,
  message: Message | null,
  known: Variables = {},
): TurnResult {
  forgetSession(turn);
  turn.variables = known;
  // A keyword or payload was the whole point of the message; any other text may hold a question for the first node that wants one.
  const opening = message !== null && ["phone", "any-text", "first-message", "ref", "ad"].includes(trigger.type);
  const position: Position = {
    flow,
    nodeId,
    reply: null,
    opening: opening ? { text: message.text, attachments: message.attachments } : null,
    state: null,
  };
  return conclude(turn, running, walk(turn, position), message);
}

function takeEvent(turn: Turn, running: Running | null, event: Extract<TurnInput, { kind: "event" }>["event"]): TurnResult {
  const trigger = findEventTrigger(turn.context.published, event);
  if (!trigger || (event === "followed" && running)) return finish(turn, running?.session ?? null, false);
  return start(turn, running, trigger, null);
}

function takeTimeout(turn: Turn, running: Running | null): TurnResult {
  if (!running) return finish(turn, null, false);
  const { session, flow } = running;
  // A timer of an earlier wait, or one that came too soon, changes nothing.
  if (session.waitUntil === null || Date.parse(session.waitUntil) > turn.context.now.getTime()) return finish(turn, session);
  const position: Position = { flow, nodeId: session.nodeId, reply: { kind: "timeout" }, opening: null, state: session.nodeState };
  return conclude(turn, running, walk(turn, position), null);
}

/** Carries on where a walk gave the decision back. */
function conclude(turn: Turn, running: Running | null, end: WalkEnd, message: Message | null): TurnResult {
  switch (end.kind) {
    case "session":
      return finish(turn, end.session);
    case "stale":
      return stale(turn, running, null);
    case "chosen": {
      const taken = message && turn.steps < 10 ? takePayload(turn, running, end.payload, message) : null;
      return taken ?? stale(turn, running, null);
    }
    case "declined":
      return declined(turn, running, end.keep, message);
  }
}

/** `keep`: other flows may take the message while the node goes on waiting. Otherwise the caller treats it as a new one. */
function declined(turn: Turn, running: Running | null, keep: boolean, message: Message | null): TurnResult {
  if (!keep || message === null || running === null) return finish(turn, keep ? (running?.session ?? null) : null, false);
  const { published } = turn.context;
  const trigger =
    findRefTrigger(published, message.ref, message.adId) ??
    findKeywordTrigger(published, message.text, "other") ??
    (message.text.trim() === "" ? null : findPlainTrigger(published, "any-text"));
  return trigger ? start(turn, null, trigger, message) : finish(turn, running.session, false);
}

function finish(turn: Turn, session: FlowSession | null, handled = true): TurnResult {
  return { session, effects: turn.effects, handled, trace: turn.trace };
}

/** Messages of a runaway loop are not sent; what was recorded before (a lead, a tag) is kept. */
const KEPT_ON_LOOP = { say: 3, other: 20 };

function broken(turn: Turn, error: unknown): TurnResult {
  const fault =
    error instanceof FlowFault
      ? error
      : new FlowFault("NODE_CRASHED", error instanceof Error ? error.message : String(error), undefined, { cause: error });
  const kept = fault.code === "STEP_LIMIT" ? capped(turn.effects) : turn.effects;
  const effect: Effect = {
    type: "flow-error",
    code: fault.code,
    detail: fault.message,
    ...(fault.nodeId === undefined ? {} : { nodeId: fault.nodeId }),
  };
  turn.effects.splice(0, turn.effects.length, ...kept, effect);
  // After an event or a time-out nobody is waiting for an answer.
  if (turn.input.kind !== "message") return finish(turn, null, false);
  say(turn, textsFor(languageOf(turn.context)).sorry);
  turn.effects.push({ type: "handoff", reason: "flow-error" });
  return finish(turn, null);
}

function capped(effects: readonly Effect[]): Effect[] {
  const seen = { say: 0, other: 0 };
  return effects.filter((effect) => {
    const kind = effect.type === "say" ? "say" : "other";
    return ++seen[kind] <= KEPT_ON_LOOP[kind];
  });
}

function languageOf(context: TurnContext): "vi" | "en" {
  return context.published[0]?.definition?.language === "en" ? "en" : "vi";
}
