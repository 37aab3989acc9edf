import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import type { Role } from "../contract";
import { AppError } from "../core";
import { accessOf } from "./access";
import type { Agent } from "./agent.model";
import { hasAdmin, lastAdmin } from "./last-admin";

type Deps = Pick<AppContext, "models" | "clock">;

/**
 * Renames an agent, or gives them another role at once.
 *
 * @throws {AppError} NOT_FOUND; OWN_ROLE; LAST_ADMIN
 */
export async function changeAgent(
  deps: Deps,
  agentId: string,
  wanted: { name?: string | undefined; role?: Role | undefined },
  by: AuditOrigin = BY_SERVER,
): Promise<Agent> {
  const { agents } = deps.models;
  const before = await agents.findOne({ _id: agentId }).lean();
  if (!before) throw new AppError("NOT_FOUND", "There is no such agent");
  const { name = before.name, role = before.role } = wanted;
  if (role !== before.role && by.actor.id === agentId)
    throw new AppError("OWN_ROLE", "Nobody can change their own role; ask another admin");
  const after = await agents.findOneAndUpdate({ _id: agentId }, { $set: { name, role } }, { returnDocument: "after" }).lean();
  if (!after) throw new AppError("NOT_FOUND", "There is no such agent");
  if (before.role === "admin" && role !== "admin" && !(await hasAdmin(deps))) {
    await agents.updateOne({ _id: agentId }, { $set: { name: before.name, role: before.role } });
    throw lastAdmin();
  }
  accessOf(deps).revoked();
  const target = { id: agentId, name: before.email };
  if (name !== before.name) await recordAudit(deps, by, { action: "agent.renamed", target, details: { from: before.name, to: name } });
  if (role !== before.role) await recordAudit(deps, by, { action: "agent.role-changed", target, details: { from: before.role, to: role } });
  return after;
}
