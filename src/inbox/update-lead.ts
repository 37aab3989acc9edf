import type { AppContext } from "../app-context";
import { AppError } from "../core";
import type { Lead } from "./lead.model";

/** @throws {AppError} NOT_FOUND */
export async function updateLead({ models }: Pick<AppContext, "models">, leadId: string, change: Pick<Lead, "status">): Promise<Lead> {
  const lead = await models.leads
    .findOneAndUpdate({ _id: leadId }, { $set: { status: change.status } }, { returnDocument: "after" })
    .lean();
  if (!lead) throw new AppError("NOT_FOUND", "There is no such lead");
  return lead;
}
