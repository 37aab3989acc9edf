import { USUAL_FAQ_POLICY, type FaqPolicy } from "../../flows/faq";
import type { AppContext } from "../app-context";
import type { FaqPolicyResponse, SaveFaqPolicyRequest } from "../contract";
import { AppError } from "../core";
import { isDuplicateKey } from "../platform/raw-collection";
import type { FaqEditor } from "./publish-faq";

type Deps = Pick<AppContext, "models" | "clock" | "flows">;

const ID = "faq";

/** A policy, and how often it was changed before it was this. */
export interface NumberedFaqPolicy extends FaqPolicy {
  number: number;
}

export async function readFaqPolicy({ models }: Pick<Deps, "models">): Promise<NumberedFaqPolicy> {
  const { answerAt, askAt, feedback, number } = (await find(models)) ?? { ...USUAL_FAQ_POLICY, number: 0 };
  return { answerAt, askAt, feedback, number };
}

export async function showFaqPolicy({ models }: Pick<Deps, "models">): Promise<FaqPolicyResponse> {
  return present(await find(models));
}

/**
 * In use at once, in every process within seconds. Nodes of a flow that have thresholds of their own keep them.
 *
 * @throws {AppError} FAQ_EDITED_MEANWHILE when somebody else was faster than `number`
 */
export async function saveFaqPolicy(
  deps: Deps,
  { answerAt, askAt, feedback, number }: SaveFaqPolicyRequest,
  by: FaqEditor,
): Promise<FaqPolicyResponse> {
  const policy = { answerAt, askAt, feedback, number: number + 1, by: by.name, at: deps.clock() };
  const isSaved = number === 0 ? await createFirst(deps, policy) : await replace(deps, number, policy);
  if (!isSaved) throw new AppError("FAQ_EDITED_MEANWHILE", "Somebody else has changed how the bot answers");
  deps.flows.usePolicy(policy);
  return present(policy);
}

function present(stored: Change | null): FaqPolicyResponse {
  const { answerAt, askAt, feedback } = stored ?? USUAL_FAQ_POLICY;
  return {
    answerAt,
    askAt,
    feedback,
    number: stored?.number ?? 0,
    by: stored?.by ?? null,
    at: stored?.at.toISOString() ?? null,
    usual: USUAL_FAQ_POLICY,
  };
}

type Change = NumberedFaqPolicy & { by: string; at: Date };

async function createFirst({ models }: Deps, policy: Change): Promise<boolean> {
  try {
    await models.faqPolicies.create({ _id: ID, ...policy });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function replace({ models }: Deps, number: number, policy: Change): Promise<boolean> {
  return (await models.faqPolicies.updateOne({ _id: ID, number }, { $set: policy })).matchedCount > 0;
}

function find(models: AppContext["models"]) {
  return models.faqPolicies.findOne({ _id: ID }).lean();
}
