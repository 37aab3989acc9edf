import { checkFlow, FlowInvalidError, parseFlow } from "../../flows/engine/validate-flow";
import type { FlowDefinition } from "../../flows/engine/types";

/**
 * Checks a flow from a file or the API as far as running it needs: its shape, every node's config, and the graph.
 *
 * @throws {FlowInvalidError} (an AppError, FLOW_INVALID) with every problem in `details.problems`
 */
export function checkFlowFile(value: unknown): FlowDefinition {
  const definition = parseFlow(value);
  const errors = checkFlow(definition).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new FlowInvalidError(errors);
  return definition;
}
