import type { Attachment } from "../../src/core/content";
import { compileFlow, type CompiledFlow, type CompiledNode } from "./compile";
import { FlowFault } from "./fault";
import { handOff, MISSES_BEFORE_PERSON, offerHelp } from "./misses";
import type { NodeOutcome, NodeReply, NodeStep } from "./node-type";
import { writePayload } from "./payload";
import { MAX_STACK, MAX_STEPS, recognise, say, scopeOf, setVariables, type Turn } from "./turn";
import type { FlowSession, VariableValue } from "./types";

export interface Position {
  flow: CompiledFlow;
  nodeId: string;
  reply: NodeReply | null;
  opening: { text: string; attachments: Attachment[] } | null;
  state: VariableValue;
}

/** How a walk ended. `chosen` and `declined` go back to whoever decides what takes the input. */
export type WalkEnd =
  | { kind: "session"; session: FlowSession | null }
  | { kind: "declined"; keep: boolean }
  | { kind: "chosen"; payload: string }
  | { kind: "stale" };

type Move = { to: Position } | { end: WalkEnd };

/**
 * Runs nodes from a position until one waits or the flow ends.
 * @throws {FlowFault} when the flow cannot go on; a loop of nodes ends so after MAX_STEPS
 */
export function walk(turn: Turn, start: Position): WalkEnd {
  for (let position = start; ;) {
    turn.steps += 1;
    if (turn.steps > MAX_STEPS) throw new FlowFault("STEP_LIMIT", `more than ${MAX_STEPS} steps in one turn`, position.nodeId);
    const compiled = position.flow.node(position.nodeId);
    const move = follow(turn, position, compiled, runNode(turn, position, compiled));
    if ("end" in move) return move.end;
    position = move.to;
  }
}

function runNode(turn: Turn, position: Position, { node, definition, config, run }: CompiledNode): NodeOutcome {
  const { flow, reply } = position;
  const { key, menuNode } = flow.definition;
  const entry: Turn["trace"][number] = { nodeId: node.id, type: node.type };
  turn.trace.push(entry);
  const step: NodeStep<unknown> = {
    config,
    node,
    reply,
    opening: position.opening,
    state: position.state,
    variables: turn.variables,
    misses: turn.misses,
    offered: turn.offered,
    flow: { key, hasMenu: menuNode !== undefined && flow.has(menuNode) },
    context: turn.context,
    texts: flow.texts,
    scope: () => scopeOf(turn, flow),
    render: (text) => flow.template(text).render(scopeOf(turn, flow)),
    say: (content) => say(turn, content),
    emit: (effect) => void turn.effects.push(effect),
    payload: (optionId, tag) => writePayload({ flowKey: key, nodeId: node.id, optionId, tag }),
    recognise: (options) => recognise(turn, options),
    note: (text) => void (entry.note = entry.note === undefined ? text : `${entry.note}; ${text}`),
  };
  const outcome = attempt(node.id, definition.type, () => run(step));
  if (outcome.then === "go") entry.output = outcome.output;
  else if (outcome.then !== "wait" && outcome.then !== "end") entry.output = outcome.then;
  return outcome;
}

/** A runner's own exception (a template that fails on this contact's data, say) is the flow's fault, with the node named. */
function attempt(nodeId: string, type: string, run: () => NodeOutcome): NodeOutcome {
  try {
    return run();
  } catch (error) {
    if (error instanceof FlowFault && error.nodeId !== undefined) throw error;
    const code = error instanceof FlowFault ? error.code : "NODE_CRASHED";
    throw new FlowFault(code, `node “${nodeId}” (${type}): ${error instanceof Error ? error.message : String(error)}`, nodeId, {
      cause: error,
    });
  }
}

function follow(turn: Turn, position: Position, compiled: CompiledNode, outcome: NodeOutcome): Move {
  const { flow, nodeId, reply } = position;
  switch (outcome.then) {
    case "go": {
      setVariables(turn, outcome.set, nodeId);
      if (outcome.missed === true) turn.misses += 1;
      else if (reply !== null && outcome.passOn !== true) turn.misses = 0;
      const limit = outcome.handOffAfter ?? MISSES_BEFORE_PERSON;
      if (turn.misses >= limit && outcome.missed === true && flow.builtins) return person(turn, flow, "not-understood");
      return goOn(turn, position, compiled, outcome);
    }
    case "wait": {
      setVariables(turn, outcome.set, nodeId);
      // "failed" led straight back to the question it gave up.
      if (turn.gaveUpAt === nodeId && flow.builtins) return person(turn, flow, "not-understood");
      // Another node could make nothing of the answer either: a menu whose "other" leads back to a menu must not go round for ever.
      if (turn.passedOn && position.opening !== null && outcome.understood !== true) turn.misses += 1;
      else if (reply !== null || outcome.understood === true) turn.misses = 0;
      if (turn.passedOn && turn.misses >= MISSES_BEFORE_PERSON && flow.builtins) return person(turn, flow, "not-understood");
      return waitHere(turn, position, outcome.state ?? null, outcome.timeoutMs);
    }
    case "miss":
      return missed(turn, position, compiled, outcome);
    case "end":
      return endFlow(turn);
    case "stop":
      return ended(null);
    case "decline":
      return { end: { kind: "declined", keep: outcome.keep } };
    case "chosen":
      return { end: { kind: "chosen", payload: outcome.payload } };
    case "stale":
      return { end: { kind: "stale" } };
    case "person":
      return person(turn, flow, outcome.reason ?? "asked-for-person");
    case "menu":
      return enter(flow, flow.definition.menuNode ?? nodeId, null);
    case "jump":
      return jump(turn, position, outcome);
  }
}

function goOn(turn: Turn, { flow, reply, opening }: Position, { node }: CompiledNode, outcome: Extract<NodeOutcome, { then: "go" }>): Move {
  const carried = carriedOn(reply, opening, outcome);
  if (reply !== null && carried !== null) turn.passedOn = true;
  const target = node.next[outcome.output];
  if (target !== undefined) return enter(flow, target, carried);
  if (outcome.output === "left") return { end: leave(turn, flow) };
  if (outcome.output === "failed") return person(turn, flow, "not-understood");
  return endFlow(turn);
}

/** The message that the next node may still use. */
function carriedOn(
  reply: Position["reply"],
  opening: Position["opening"],
  outcome: Extract<NodeOutcome, { then: "go" }>,
): Position["opening"] {
  if (outcome.missed === true || outcome.passOn === false) return null;
  if (reply === null) return opening;
  return outcome.passOn === true && reply.kind === "message" ? reply : null;
}

function enter(flow: CompiledFlow, nodeId: string, opening: Position["opening"]): Move {
  return { to: { flow, nodeId, reply: null, opening: opening && { text: opening.text, attachments: opening.attachments }, state: null } };
}

/** The polite way out of a question that nothing is connected for. */
export function leave(turn: Turn, flow: CompiledFlow): WalkEnd {
  say(turn, flow.texts.leave);
  return { kind: "session", session: null };
}

function ended(session: FlowSession | null): Move {
  return { end: { kind: "session", session } };
}

function person(turn: Turn, flow: CompiledFlow, reason: string): Move {
  handOff(turn, flow, reason);
  return ended(null);
}

/** Back to the flow that called this one, if any. */
function endFlow(turn: Turn): Move {
  const caller = turn.stack.at(-1);
  if (caller === undefined) return ended(null);
  turn.stack = turn.stack.slice(0, -1);
  const version = turn.context.version(caller.flowVersionId);
  if (version === undefined)
    throw new FlowFault("VERSION_MISSING", `the calling flow's version ${caller.flowVersionId} is gone`, caller.nodeId);
  const flow = compileFlow(version);
  const target = flow.node(caller.nodeId).node.next.returned;
  return target === undefined ? endFlow(turn) : enter(flow, target, null);
}

function jump(turn: Turn, { flow, nodeId, opening }: Position, outcome: Extract<NodeOutcome, { then: "jump" }>): Move {
  const version = turn.context.published.find(({ definition }) => definition.key === outcome.flowKey);
  if (version === undefined) throw new FlowFault("FLOW_MISSING", `no published flow has the key “${outcome.flowKey}”`, nodeId);
  const target = compileFlow(version);
  const entry = outcome.node ?? version.definition.triggers[0]?.node ?? version.definition.nodes[0]?.id;
  if (entry === undefined) throw new FlowFault("NODE_MISSING", `flow “${outcome.flowKey}” has no node to start at`, nodeId);
  if (outcome.comeBack) {
    if (turn.stack.length >= MAX_STACK) throw new FlowFault("STEP_LIMIT", `flows call each other more than ${MAX_STACK} deep`, nodeId);
    turn.stack = [...turn.stack, { flowVersionId: flow.version.id, nodeId }];
  }
  return enter(target, entry, opening);
}

function waitHere(turn: Turn, { flow, nodeId }: Position, state: VariableValue, timeoutMs: number | undefined): Move {
  const { definition } = flow.node(nodeId);
  const spoke = turn.effects.some((effect) => effect.type === "say");
  // Choices of an earlier step must not be read out of the answer to a new question ("2" to "how many?").
  const stale = spoke && definition.idles !== true;
  return ended({
    flowVersionId: flow.version.id,
    nodeId,
    nodeState: state,
    variables: turn.variables,
    stack: turn.stack,
    misses: turn.misses,
    startedAt: turn.startedAt ?? turn.context.now.toISOString(),
    waitUntil: timeoutMs === undefined ? null : new Date(turn.context.now.getTime() + timeoutMs).toISOString(),
    offered: turn.shown ?? (stale ? [] : turn.offered),
  });
}

/** First the node's own retry, then the menu or a person, then the way out: never the same twice without one. */
function missed(turn: Turn, position: Position, compiled: CompiledNode, outcome: Extract<NodeOutcome, { then: "miss" }>): Move {
  const { flow, reply } = position;
  turn.misses += 1;
  const failed = outcome.failed !== undefined && compiled.node.next[outcome.failed] !== undefined;
  if (failed && turn.misses > (outcome.maxRetries ?? MISSES_BEFORE_PERSON - 1)) {
    turn.misses = 0;
    turn.gaveUpAt = position.nodeId;
    return goOn(turn, position, compiled, { then: "go", output: outcome.failed! });
  }
  if (turn.misses >= (outcome.handOffAfter ?? MISSES_BEFORE_PERSON) && !(failed && turn.misses <= (outcome.maxRetries ?? 0)))
    return person(turn, flow, "not-understood");
  if (turn.misses === 1) attempt(position.nodeId, compiled.definition.type, () => (outcome.retry(), { then: "end" }));
  else offerHelp(turn, flow);
  const keptUntil = reply === null ? undefined : timeLeft(turn);
  return waitHere(turn, position, outcome.state === undefined ? position.state : outcome.state, keptUntil);
}

/** A miss does not prolong a wait that has an end. */
function timeLeft(turn: Turn): number | undefined {
  return turn.waitUntil === null ? undefined : Math.max(0, Date.parse(turn.waitUntil) - turn.context.now.getTime());
}
