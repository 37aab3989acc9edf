import { z } from "zod";
import { isNodeType, nodeDefinitions } from "../nodes/definitions";
import { nodeRunners } from "../nodes/runners";
import { FlowFault } from "./fault";
import { parseTemplate, type Template } from "./liquid";
import type { NodeDefinition, NodeRunner } from "./node-type";
import { PhraseSet } from "./read/phrase-set";
import { textsFor, type Texts } from "./texts";
import type { FlowDefinition, FlowNode, FlowVersion, Trigger } from "./types";

export interface CompiledNode {
  node: FlowNode;
  definition: NodeDefinition;
  config: unknown;
  run: NodeRunner<NodeDefinition>;
}

export interface CompiledFlow {
  version: FlowVersion;
  definition: FlowDefinition;
  texts: Texts;
  builtins: boolean;
  keywords: { trigger: Extract<Trigger, { type: "keyword" }>; phrases: PhraseSet }[];
  has(nodeId: string): boolean;
  /** @throws {FlowFault} */
  node(nodeId: string): CompiledNode;
  /** @throws {FlowFault} */
  template(text: string): Template;
}

const compiled = new WeakMap<FlowVersion, CompiledFlow>();

/**
 * What a version needs at run time, worked out once per version object and node by node as they are reached.
 * Callers keep version objects (they are frozen), so that this is paid once.
 */
export function compileFlow(version: FlowVersion): CompiledFlow {
  const known = compiled.get(version);
  if (known) return known;
  const flow = createFlow(version);
  compiled.set(version, flow);
  return flow;
}

function createFlow(version: FlowVersion): CompiledFlow {
  const { definition } = version;
  const byId = new Map(definition.nodes.map((node) => [node.id, node]));
  const nodes = new Map<string, CompiledNode>();
  const templates = new Map<string, Template>();
  return {
    version,
    definition,
    texts: textsFor(definition.language),
    builtins: definition.builtins !== false,
    keywords: definition.triggers
      .filter((trigger) => trigger.type === "keyword")
      .map((trigger) => ({ trigger, phrases: new PhraseSet(trigger.keywords) })),
    has: (nodeId) => byId.has(nodeId),
    node(nodeId) {
      const known = nodes.get(nodeId);
      if (known) return known;
      const node = compileNode(byId.get(nodeId), nodeId);
      nodes.set(nodeId, node);
      return node;
    },
    template(text) {
      const known = templates.get(text);
      if (known) return known;
      const template = compileTemplate(text);
      // Only texts of the frozen version come here; the cap guards against a runner that passes others.
      if (templates.size < 5_000) templates.set(text, template);
      return template;
    },
  };
}

function compileNode(node: FlowNode | undefined, nodeId: string): CompiledNode {
  if (!node) throw new FlowFault("NODE_MISSING", `there is no node “${nodeId}”`, nodeId);
  if (!isNodeType(node.type)) throw new FlowFault("NODE_TYPE_UNKNOWN", `node “${nodeId}” has the unknown type “${node.type}”`, nodeId);
  const definition: NodeDefinition = nodeDefinitions[node.type];
  const config = definition.config.safeParse(node.config);
  if (!config.success) throw new FlowFault("CONFIG_INVALID", `node “${nodeId}”: ${z.prettifyError(config.error)}`, nodeId);
  // The registry pairs each definition with its runner, so the config is of the type that the runner expects.
  return { node, definition, config: config.data, run: nodeRunners[node.type] };
}

function compileTemplate(text: string): Template {
  try {
    return parseTemplate(text);
  } catch (error) {
    throw new FlowFault("TEMPLATE_INVALID", error instanceof Error ? error.message : String(error), undefined, { cause: error });
  }
}
