import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import type { FlowItem } from "../contract";
import { AppError } from "../core";
import { newId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";
import { checkFlowFile } from "./check-flow-file";
import type { Flow } from "./flow.model";
import { presentFlow } from "./present-flow";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const MAX_ATTEMPTS = 5;

/**
 * Freezes the draft as the next version; new conversations run it from now on, running sessions stay on theirs.
 *
 * @throws {AppError} NOT_FOUND; FLOW_INVALID
 */
export async function publishFlow(deps: Deps, flowId: string, by: AuditOrigin = BY_SERVER): Promise<FlowItem> {
  const { models, clock } = deps;
  const flow = await models.flows.findOne({ _id: flowId }).lean();
  if (!flow) throw new AppError("NOT_FOUND", "There is no such flow");
  checkFlowFile(flow.draft);
  const publishedAt = clock();
  const { _id: publishedVersionId, number: publishedNumber } = await addVersion(deps, flow, publishedAt);
  // Of two at once the later version runs, whichever is saved last.
  const older = { $or: [{ publishedNumber: null }, { publishedNumber: { $lt: publishedNumber } }] };
  await models.flows.updateOne({ _id: flowId, ...older }, { $set: { publishedVersionId, publishedNumber, publishedAt } });
  const saved = await models.flows.findOne({ _id: flowId }).lean();
  await recordAudit(deps, by, { action: "flow.published", target: { id: flowId, name: flow.name }, details: { version: publishedNumber } });
  await deps.flows.reload();
  return presentFlow(saved!);
}

/** The unique index on flow and number decides when two publish at once; a version left over from a crash only costs its number. */
async function addVersion({ models }: Deps, flow: Flow, publishedAt: Date): Promise<{ _id: string; number: number }> {
  for (let attempts = 1; ; attempts += 1) {
    const last = await models.flowVersions.findOne({ flowId: flow._id }, { number: 1 }).sort({ number: -1 }).lean();
    const version = { _id: newId(), flowId: flow._id, number: (last?.number ?? 0) + 1, definition: flow.draft as object, publishedAt };
    try {
      await models.flowVersions.create(version);
      return version;
    } catch (error) {
      if (!isDuplicateKey(error) || attempts === MAX_ATTEMPTS) throw error;
    }
  }
}
