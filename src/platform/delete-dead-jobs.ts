import type { Model } from "mongoose";
import { rawCollection } from "./raw-collection";
import type { Job } from "./job.model";

/** Jobs that were given up stay for an admin to see, then leave; finished ones leave by themselves. @returns how many were deleted */
export async function deleteDeadJobs(deps: { models: { jobs: Model<Job> } }, createdBefore: Date): Promise<number> {
  const { deletedCount } = await rawCollection(deps.models.jobs).deleteMany({ state: "dead", createdAt: { $lt: createdBefore } } as never);
  return deletedCount;
}
