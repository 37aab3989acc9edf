import { z } from "zod";
import { compileFlow } from "../../flows/engine/compile";
import { FlowFault } from "../../flows/engine/fault";
import type { FlowDefinition } from "../../flows/engine/types";
import { AppError } from "../core";

const nodeId = z.string().min(1).max(100);
const trigger = z.discriminatedUnion("type", [
  z.object({ type: z.literal("payload"), payload: z.string().min(1).max(1000), node: nodeId }),
  z.object({
    type: z.literal("keyword"),
    keywords: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
    match: z.enum(["exact", "contains"]),
    global: z.boolean().optional(),
    node: nodeId,
  }),
  z.object({ type: z.literal("ref"), ref: z.string().min(1), node: nodeId }),
  z.object({ type: z.literal("ad"), adId: z.string().optional(), node: nodeId }),
  z.object({ type: z.literal("event"), event: z.enum(["followed", "opened", "conversation-resolved", "returned-to-bot"]), node: nodeId }),
  z.object({ type: z.literal("first-message"), node: nodeId }),
  z.object({ type: z.literal("any-text"), node: nodeId }),
]);

export const flowFaqSchema = z.object({
  questions: z.array(z.string().trim().min(1).max(500)).min(1).max(100),
  answer: z.string().trim().min(1).max(5_000),
});

/** A flow as files and the API hold it. Fields this does not know are kept, for newer engines. */
export const flowFileSchema = z.looseObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "Lower-case letters, digits and dashes"),
  name: z.string().trim().min(1).max(120),
  language: z.enum(["vi", "en"]),
  triggers: z.array(trigger).max(500),
  nodes: z
    .array(
      z.looseObject({
        id: nodeId,
        type: z.string().min(1),
        config: z.unknown(),
        next: z.record(z.string(), nodeId),
        position: z.object({ x: z.number(), y: z.number() }).optional(),
      }),
    )
    .min(1)
    .max(1_000),
  menuNode: nodeId.optional(),
  faqs: z.array(flowFaqSchema).max(2_000).optional(),
});

/**
 * Checks a flow file as far as running it needs: its shape, every node's config, and that everything it points at exists.
 *
 * @throws {AppError} FLOW_INVALID with `problems`, each a path and what is wrong there
 */
export function checkFlowFile(value: unknown): FlowDefinition {
  const parsed = flowFileSchema.safeParse(value);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })));
  }
  const definition = parsed.data as FlowDefinition;
  const problems = [...brokenLinks(definition), ...brokenNodes(definition)];
  if (problems.length > 0) throw invalid(problems);
  return definition;
}

interface Problem {
  path: string;
  message: string;
}

function invalid(problems: Problem[]): AppError {
  const [first] = problems;
  return new AppError("FLOW_INVALID", `The flow cannot be used: ${first?.path ?? ""}: ${first?.message ?? ""}`, {
    problems: problems.slice(0, 50),
  });
}

function brokenLinks(definition: FlowDefinition): Problem[] {
  const ids = new Set<string>();
  const problems: Problem[] = [];
  const expect = (path: string, target: string): void => {
    if (!ids.has(target)) problems.push({ path, message: `There is no node “${target}”` });
  };
  definition.nodes.forEach(({ id }, index) => {
    if (ids.has(id)) problems.push({ path: `nodes.${index}.id`, message: `The id “${id}” is used twice` });
    ids.add(id);
  });
  definition.triggers.forEach(({ node }, index) => expect(`triggers.${index}.node`, node));
  definition.nodes.forEach(({ next }, index) => {
    for (const [output, target] of Object.entries(next)) expect(`nodes.${index}.next.${output}`, target);
  });
  if (definition.menuNode !== undefined) expect("menuNode", definition.menuNode);
  return problems;
}

function brokenNodes(definition: FlowDefinition): Problem[] {
  const flow = compileFlow({ id: "check", flowId: "check", number: 0, definition });
  return definition.nodes.flatMap(({ id }, index) => {
    try {
      flow.node(id);
      return [];
    } catch (error) {
      if (!(error instanceof FlowFault)) throw error;
      return [{ path: `nodes.${index}`, message: error.message }];
    }
  });
}
