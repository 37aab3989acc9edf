import { isNodeType, nodeDefinitions } from "../nodes/definitions";
import { parseTemplate, templateVariables } from "./liquid";
import type { NodeDefinition } from "./node-type";
import { readWords } from "./read/words";
import { SCOPE_NAMES } from "./turn";
import type { FlowDefinition, FlowNode } from "./types";
import type { Problem } from "./validate-flow";

export interface FlowLimits {
  maxTextChars: number;
  maxButtonTextChars: number;
  maxButtons: number;
  maxButtonTitleChars: number;
  maxQuickReplies: number;
  maxQuickReplyTitleChars: number;
}

/** The narrowest of the channels; what is longer still arrives, but cut, split or as numbered text. */
export const DEFAULT_LIMITS: FlowLimits = {
  maxTextChars: 2_000,
  maxButtonTextChars: 640,
  maxButtons: 3,
  maxButtonTitleChars: 20,
  maxQuickReplies: 13,
  maxQuickReplyTitleChars: 20,
};

interface Checked {
  node: FlowNode;
  definition: NodeDefinition;
  config: unknown;
}

/** Checks the graph of a flow that `parseFlow` accepted. An empty list means it can be published without a worry. */
export function checkFlow(flow: FlowDefinition, limits: FlowLimits = DEFAULT_LIMITS): Problem[] {
  const nodes = new Map<string, Checked>();
  for (const node of flow.nodes) {
    if (!isNodeType(node.type)) continue;
    const definition = nodeDefinitions[node.type] as unknown as NodeDefinition;
    const config = definition.config.safeParse(node.config);
    if (config.success) nodes.set(node.id, { node, definition, config: config.data });
  }
  return [
    ...checkTriggers(flow, nodes),
    ...[...nodes.values()].flatMap((one) => [...checkEdges(one, nodes), ...checkTexts(one, limits), ...checkVariableNames(one)]),
    ...checkReachable(flow, nodes),
    ...checkLoops(nodes),
    ...checkUnsetVariables(flow, nodes),
  ];
}

const error = (code: string, message: string, nodeId?: string, field?: string): Problem => made("error", code, message, nodeId, field);
const warning = (code: string, message: string, nodeId?: string, field?: string): Problem => made("warning", code, message, nodeId, field);

function made(severity: Problem["severity"], code: string, message: string, nodeId?: string, field?: string): Problem {
  return {
    severity,
    code,
    message: `${nodeId === undefined ? "" : `node “${nodeId}”: `}${message}`,
    ...(nodeId === undefined ? {} : { nodeId }),
    ...(field === undefined ? {} : { field }),
  };
}

function checkTriggers(flow: FlowDefinition, nodes: Map<string, Checked>): Problem[] {
  const problems = flow.triggers
    .filter((trigger) => !nodes.has(trigger.node))
    .map((trigger) => error("MISSING_TARGET", `the trigger “${trigger.type}” leads to “${trigger.node}”, which does not exist`));
  if (flow.triggers.length === 0) problems.push(warning("NO_TRIGGER", "nothing starts this flow but another flow"));
  if (flow.menuNode !== undefined && !nodes.has(flow.menuNode))
    problems.push(error("MISSING_TARGET", `the menu node “${flow.menuNode}” does not exist`));
  for (const trigger of flow.triggers) {
    if (trigger.type !== "keyword") continue;
    const empty = trigger.keywords.find((keyword) => readWords(keyword).length === 0);
    if (empty !== undefined) problems.push(error("EMPTY_KEYWORD", `the keyword “${empty}” has no letter or digit`));
  }
  return problems;
}

function checkEdges({ node, definition, config }: Checked, nodes: Map<string, Checked>): Problem[] {
  const outputs = definition.outputs(config);
  const names = new Set(outputs.map(({ name }) => name));
  return [
    ...Object.entries(node.next).flatMap(([output, target]) => [
      ...(names.has(output) ? [] : [error("UNKNOWN_OUTPUT", `has no output “${output}”`, node.id, `next.${output}`)]),
      ...(nodes.has(target)
        ? []
        : [error("MISSING_TARGET", `the output “${output}” leads to “${target}”, which does not exist`, node.id, `next.${output}`)]),
    ]),
    ...outputs
      .filter(({ name, optional }) => optional !== true && node.next[name] === undefined)
      .map(({ name }) => warning("DEAD_END", `the output “${name}” leads nowhere; connect it, if only to an end`, node.id, `next.${name}`)),
  ];
}

function checkTexts({ node, definition, config }: Checked, limits: FlowLimits): Problem[] {
  const options = definition.options?.(config) ?? [];
  const buttons = options.filter((option) => option.shownAs === "button");
  const quickReplies = options.filter((option) => option.shownAs === "quick-reply");
  const maxText = buttons.length > 0 ? limits.maxButtonTextChars : limits.maxTextChars;
  const tooLong = (title: string, max: number) => [...title].length > max;
  return [
    ...definition
      .templates(config)
      .flatMap(({ field, text, role }) => [
        ...checkTemplate(node.id, field, text),
        ...(role === "message" && text.length > maxText
          ? [warning("TEXT_TOO_LONG", `the text has ${text.length} characters, more than ${maxText}`, node.id, field)]
          : []),
      ]),
    ...buttons
      .filter(({ title }) => tooLong(title, limits.maxButtonTitleChars))
      .map(({ title, field }) =>
        warning("TITLE_TOO_LONG", `“${title}” is longer than ${limits.maxButtonTitleChars} characters`, node.id, field),
      ),
    ...quickReplies
      .filter(({ title }) => tooLong(title, limits.maxQuickReplyTitleChars))
      .map(({ title, field }) =>
        warning("TITLE_TOO_LONG", `“${title}” is longer than ${limits.maxQuickReplyTitleChars} characters`, node.id, field),
      ),
    ...(buttons.length > limits.maxButtons
      ? [warning("TOO_MANY_OPTIONS", `has ${buttons.length} buttons, more than ${limits.maxButtons}`, node.id)]
      : []),
    ...(quickReplies.length > limits.maxQuickReplies
      ? [warning("TOO_MANY_OPTIONS", `has ${quickReplies.length} quick replies, more than ${limits.maxQuickReplies}`, node.id)]
      : []),
  ];
}

function checkTemplate(nodeId: string, field: string, text: string): Problem[] {
  try {
    parseTemplate(text);
    return [];
  } catch (cause) {
    return [error("TEMPLATE_INVALID", `${field}: ${cause instanceof Error ? cause.message : String(cause)}`, nodeId, field)];
  }
}

function checkVariableNames({ node, definition, config }: Checked): Problem[] {
  return (definition.sets?.(config) ?? [])
    .filter(({ name }) => (SCOPE_NAMES as readonly string[]).includes(name))
    .map(({ name }) => error("RESERVED_VARIABLE", `“${name}” already means something in texts; choose another name`, node.id));
}

function checkReachable(flow: FlowDefinition, nodes: Map<string, Checked>): Problem[] {
  const reached = new Set<string>();
  const open = [...flow.triggers.map((trigger) => trigger.node), ...(flow.menuNode === undefined ? [] : [flow.menuNode])];
  // A flow without triggers is called by others, at its first node.
  if (flow.triggers.length === 0 && flow.nodes[0]) open.push(flow.nodes[0].id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...Object.values(nodes.get(id)?.node.next ?? {}));
  }
  return [...nodes.keys()].filter((id) => !reached.has(id)).map((id) => warning("UNREACHABLE", "nothing leads here", id));
}

/** A circle in which no node waits would run until the step limit. */
function checkLoops(nodes: Map<string, Checked>): Problem[] {
  const passes = ({ node, definition, config }: Checked) =>
    !(typeof definition.waits === "function" ? definition.waits(config, node) : definition.waits);
  const state = new Map<string, "open" | "done">();
  const problems: Problem[] = [];
  const visit = (start: string) => {
    // Iterative: a flow may be a thousand nodes long.
    const path: { id: string; targets: string[] }[] = [];
    const open = (id: string) => {
      const one = nodes.get(id);
      state.set(id, "open");
      path.push({ id, targets: one && passes(one) ? Object.values(one.node.next) : [] });
    };
    open(start);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const target = top.targets.pop();
      if (target === undefined) {
        state.set(top.id, "done");
        path.pop();
      } else if (state.get(target) === "open") {
        problems.push(error("ENDLESS_LOOP", `comes back to “${target}” without ever waiting for the contact`, top.id));
      } else if (!state.has(target) && nodes.has(target)) open(target);
    }
  };
  for (const id of nodes.keys()) if (!state.has(id)) visit(id);
  return problems;
}

/** Variables that no way to a node has set. A way that may have set it is enough: texts can ask with {% if %}. */
function checkUnsetVariables(flow: FlowDefinition, nodes: Map<string, Checked>): Problem[] {
  const before = new Map<string, Set<string>>();
  const open: string[] = [];
  const arrive = (id: string, variables: Iterable<string>) => {
    const known = before.get(id);
    const merged = new Set([...(known ?? []), ...variables]);
    if (known !== undefined && merged.size === known.size) return;
    before.set(id, merged);
    open.push(id);
  };
  for (const trigger of flow.triggers) arrive(trigger.node, trigger.type === "phone" ? ["phone"] : []);
  if (flow.menuNode !== undefined) arrive(flow.menuNode, []);
  if (flow.triggers.length === 0 && flow.nodes[0]) arrive(flow.nodes[0].id, []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = nodes.get(id);
    if (!one) continue;
    const sets = one.definition.sets?.(one.config) ?? [];
    for (const [output, target] of Object.entries(one.node.next)) {
      const set = sets.filter((entry) => entry.output === undefined || entry.output === output).map(({ name }) => name);
      arrive(target, [...(before.get(id) ?? []), ...set]);
    }
  }
  return [...nodes.values()].flatMap((one) => unsetIn(one, before.get(one.node.id)));
}

function unsetIn({ node, definition, config }: Checked, known: Set<string> | undefined): Problem[] {
  if (known === undefined) return [];
  const own = new Set((definition.sets?.(config) ?? []).map(({ name }) => name));
  const reads = [
    ...definition.templates(config).flatMap(({ field, text }) => variablesIn(text).map((name) => ({ name, field }))),
    ...(definition.reads?.(config) ?? []),
  ];
  const unset = reads.filter(({ name }) => !known.has(name) && !own.has(name) && !(SCOPE_NAMES as readonly string[]).includes(name));
  const once = new Map(unset.map((read) => [read.name, read]));
  return [...once.values()].map(({ name, field }) =>
    warning("UNSET_VARIABLE", `uses “${name}”, which nothing before it sets`, node.id, field),
  );
}

function variablesIn(text: string): string[] {
  try {
    return templateVariables(text).flatMap(([name]) => (name === undefined ? [] : [name]));
  } catch {
    // Not parsable: TEMPLATE_INVALID says so already.
    return [];
  }
}
