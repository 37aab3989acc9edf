import type { FlowSession } from "./types";

/** Stored JSON may be of an older shape or damaged; only this much is relied upon. */
export function isSession(value: unknown): value is FlowSession {
  if (!isRecord(value)) return false;
  return (
    typeof value.flowVersionId === "string" &&
    typeof value.nodeId === "string" &&
    isRecord(value.variables) &&
    Array.isArray(value.stack) &&
    value.stack.every((entry) => isRecord(entry) && typeof entry.flowVersionId === "string" && typeof entry.nodeId === "string") &&
    typeof value.misses === "number" &&
    typeof value.startedAt === "string" &&
    (value.waitUntil === null || typeof value.waitUntil === "string") &&
    Array.isArray(value.offered) &&
    value.offered.every((option) => isRecord(option) && typeof option.title === "string" && typeof option.payload === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
