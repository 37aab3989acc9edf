export type FaultCode =
  | "STEP_LIMIT"
  | "NODE_MISSING"
  | "NODE_TYPE_UNKNOWN"
  | "CONFIG_INVALID"
  | "TEMPLATE_INVALID"
  | "VERSION_MISSING"
  | "FLOW_MISSING"
  | "SESSION_BROKEN"
  | "VARIABLES_TOO_BIG"
  | "NODE_CRASHED";

/** A flow cannot go on. `runTurn` turns it into a `flow-error` effect and a handoff. */
export class FlowFault extends Error {
  constructor(
    readonly code: FaultCode,
    message: string,
    readonly nodeId?: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "FlowFault";
  }
}
