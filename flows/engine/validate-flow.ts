import { z } from "zod";
import { AppError } from "../../src/core/errors";
import { isNodeType, nodeDefinitions } from "../nodes/definitions";
import { ID_PATTERN } from "./payload";
import type { FlowDefinition } from "./types";

export { checkFlow, DEFAULT_LIMITS, type FlowLimits } from "./check-flow";

export interface Problem {
  /** An error keeps a flow from being published, a warning does not. */
  severity: "error" | "warning";
  code: string;
  /** In English, naming node and field. */
  message: string;
  nodeId?: string;
  field?: string;
}

/** The JSON is not a flow. `details.problems` lists every place. */
export class FlowInvalidError extends AppError {
  constructor(readonly problems: Problem[]) {
    super("FLOW_INVALID", problems.map((problem) => problem.message).join("\n"), { problems });
  }
}

const id = z.string().regex(ID_PATTERN, "use letters, digits, -, _ and .");
const keywords = z.array(z.string().trim().min(1).max(100)).min(1).max(200);

const trigger = z.discriminatedUnion("type", [
  z.object({ type: z.literal("payload"), payload: z.string().min(1).max(1_000), node: id }),
  z.object({ type: z.literal("keyword"), keywords, match: z.enum(["exact", "contains"]), global: z.boolean().optional(), node: id }),
  z.object({ type: z.literal("ref"), ref: z.string().min(1).max(2_083), node: id }),
  z.object({ type: z.literal("ad"), adId: z.string().min(1).max(200).optional(), node: id }),
  z.object({ type: z.literal("event"), event: z.enum(["followed", "opened", "conversation-resolved", "returned-to-bot"]), node: id }),
  z.object({ type: z.literal("phone"), node: id }),
  z.object({ type: z.literal("first-message"), node: id }),
  z.object({ type: z.literal("any-text"), node: id }),
]);

const node = z.object({
  id,
  type: z.string().min(1).max(50),
  config: z
    .unknown()
    .optional()
    .transform((config) => config ?? {}),
  next: z.record(z.string().min(1).max(100), id).default({}),
  position: z.object({ x: z.number(), y: z.number() }).optional(),
});

const flow = z.object({
  key: id,
  name: z.string().trim().min(1).max(200),
  language: z.enum(["vi", "en"]).default("vi"),
  triggers: z.array(trigger).max(200).default([]),
  nodes: z.array(node).min(1).max(1_000),
  menuNode: id.optional(),
  builtins: z.boolean().optional(),
  faqs: z
    .array(z.object({ questions: z.array(z.string().trim().min(1).max(500)).min(1).max(200), answer: z.string().trim().min(1).max(5_000) }))
    .max(5_000)
    .optional(),
});

/**
 * Reads a flow from a file or the editor: its shape, and each node's config by its type. Graph checks are `checkFlow`'s.
 * @throws {FlowInvalidError} naming every node and field that is wrong
 */
export function parseFlow(json: unknown): FlowDefinition {
  const parsed = flow.safeParse(json);
  if (!parsed.success) throw new FlowInvalidError(parsed.error.issues.map((issue) => describe(json, issue.path, issue.message)));
  const problems = parsed.data.nodes.flatMap((one) => checkConfig(one));
  const seen = new Set<string>();
  for (const { id: nodeId } of parsed.data.nodes) {
    if (seen.has(nodeId)) problems.push(problem("DUPLICATE_NODE", nodeId, undefined, "is there twice"));
    seen.add(nodeId);
  }
  if (problems.length > 0) throw new FlowInvalidError(problems);
  return parsed.data;
}

function checkConfig(one: { id: string; type: string; config: unknown }): Problem[] {
  if (!isNodeType(one.type)) {
    return [
      problem("UNKNOWN_NODE_TYPE", one.id, "type", `“${one.type}” is no node type; there are ${Object.keys(nodeDefinitions).join(", ")}`),
    ];
  }
  const config = nodeDefinitions[one.type].config.safeParse(one.config);
  return config.success ? [] : config.error.issues.map((issue) => problem("FIELD_INVALID", one.id, issue.path.join("."), issue.message));
}

function problem(code: string, nodeId: string, field: string | undefined, what: string): Problem {
  return {
    severity: "error",
    code,
    nodeId,
    ...(field ? { field } : {}),
    message: `node “${nodeId}”${field ? `, field “${field}”` : ""}: ${what}`,
  };
}

/** Says which node an index belongs to, so that nobody has to count. */
function describe(json: unknown, path: PropertyKey[], what: string): Problem {
  const [list, index, ...rest] = path;
  const nodeId = list === "nodes" && typeof index === "number" ? nodeIdAt(json, index) : undefined;
  if (nodeId !== undefined) return problem("FIELD_INVALID", nodeId, rest.map(String).join("."), what);
  const field = path.map(String).join(".");
  return { severity: "error", code: "FIELD_INVALID", ...(field ? { field } : {}), message: field ? `field “${field}”: ${what}` : what };
}

function nodeIdAt(json: unknown, index: number): string | undefined {
  if (typeof json !== "object" || json === null || !("nodes" in json) || !Array.isArray(json.nodes)) return undefined;
  const one: unknown = json.nodes[index];
  return typeof one === "object" && one !== null && "id" in one && typeof one.id === "string" ? one.id : undefined;
}
