import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import { accessOf } from "./access";
import { tokenCallerId } from "./api-tokens";

type Deps = Pick<AppContext, "models" | "clock">;

/** Ends what the tokens let in, connections too. @returns how many there were */
export async function revokeApiTokens(deps: Deps, which: { id: string } | { name: string }, by: AuditOrigin = BY_SERVER): Promise<number> {
  const tokens = await deps.models.apiTokens.find({}, { name: 1 }).lean();
  const found = tokens.filter((token) => ("id" in which ? tokenCallerId(token) === which.id : token.name === which.name));
  for (const token of found) {
    const { deletedCount } = await deps.models.apiTokens.deleteOne({ _id: token._id });
    if (deletedCount > 0) await recordAudit(deps, by, { action: "token.revoked", target: { id: tokenCallerId(token), name: token.name } });
  }
  if (found.length > 0) accessOf(deps).revoked();
  return found.length;
}
