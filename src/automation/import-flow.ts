import type { AppContext } from "../app-context";
import type { FlowItem } from "../contract";
import { derivedId, newId } from "../platform/ids";
import { isDuplicateKey } from "../platform/raw-collection";
import { checkFlowFile } from "./check-flow-file";
import type { Flow } from "./flow.model";
import { presentFlow } from "./present-flow";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

/**
 * Stores a flow file as the draft of the flow with its key, and the FAQ entries it brings. What runs does not change until it is published;
 * the FAQ entries count at once.
 *
 * @throws {AppError} FLOW_INVALID
 */
export async function importFlow(deps: Deps, file: unknown, { isSample = false } = {}): Promise<FlowItem> {
  const { faqs, ...definition } = checkFlowFile(file);
  const flow = await saveDraft(deps, definition);
  for (const { questions, answer } of faqs ?? []) {
    // The same question of the same flow is the same entry, so importing again corrects it.
    const _id = derivedId("flow-faq", definition.key, questions[0]!);
    await deps.models.faqs.updateOne(
      { _id },
      { $set: { questions, answer, isSample, updatedAt: deps.clock() }, $setOnInsert: { isEnabled: true, asked: 0 } },
      { upsert: true },
    );
  }
  if (faqs?.length) await deps.flows.reload();
  return presentFlow(flow);
}

async function saveDraft(deps: Deps, draft: { key: string; name: string }): Promise<Flow> {
  const { key, name } = draft;
  const save = (): Promise<Flow | null> =>
    deps.models.flows
      .findOneAndUpdate(
        { key },
        {
          $set: { name, draft, updatedAt: deps.clock() },
          $setOnInsert: { _id: newId(), publishedVersionId: null, publishedNumber: null, publishedAt: null, priority: 100 },
        },
        { upsert: true, returnDocument: "after" },
      )
      .lean();
  try {
    return (await save())!;
  } catch (error) {
    // Two imports of a new key at once: the other one made it, this one now updates it.
    if (isDuplicateKey(error)) return (await save())!;
    throw error;
  }
}
