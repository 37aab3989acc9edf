import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import { AppError } from "../core";
import { addEventMessage } from "../inbox/add-event-message";
import { changeConversation, type ChangeDeps } from "../inbox/change-conversation";
import { accessOf } from "./access";
import type { Agent } from "./agent.model";
import { hasAdmin, lastAdmin } from "./last-admin";
import { endPasswordLinks } from "./password-links";

type Deps = ChangeDeps & Pick<AppContext, "models" | "clock">;

/**
 * Shuts an agent out at once: logins, connections and password links end, and the conversations they were working on wait for somebody else. Safe to run again.
 *
 * @throws {AppError} NOT_FOUND; OWN_ACCOUNT; LAST_ADMIN
 */
export async function disableAgent(deps: Deps, agentId: string, by: AuditOrigin = BY_SERVER): Promise<Agent> {
  if (by.actor.id === agentId) throw new AppError("OWN_ACCOUNT", "Nobody can disable their own account; ask another admin");
  const { agents, webSessions } = deps.models;
  const before = await agents.findOneAndUpdate({ _id: agentId }, { $set: { isDisabled: true } }).lean();
  if (!before) throw new AppError("NOT_FOUND", "There is no such agent");
  // Checked afterwards, so that two admins who disable each other cannot both succeed.
  if (before.role === "admin" && !(await hasAdmin(deps))) {
    await agents.updateOne({ _id: agentId }, { $set: { isDisabled: before.isDisabled } });
    throw lastAdmin();
  }
  await webSessions.deleteMany({ agentId });
  await endPasswordLinks(deps, agentId);
  accessOf(deps).revoked();
  await releaseConversations(deps, agentId, by);
  if (!before.isDisabled) await recordAudit(deps, by, { action: "agent.disabled", target: { id: agentId, name: before.email } });
  return { ...before, isDisabled: true };
}

/** Lets the agent sign in again. @throws {AppError} NOT_FOUND */
export async function enableAgent(
  deps: Pick<AppContext, "models" | "clock">,
  agentId: string,
  by: AuditOrigin = BY_SERVER,
): Promise<Agent> {
  const before = await deps.models.agents.findOneAndUpdate({ _id: agentId }, { $set: { isDisabled: false } }).lean();
  if (!before) throw new AppError("NOT_FOUND", "There is no such agent");
  if (before.isDisabled) await recordAudit(deps, by, { action: "agent.enabled", target: { id: agentId, name: before.email } });
  return { ...before, isDisabled: false };
}

async function releaseConversations(deps: Deps, agentId: string, by: AuditOrigin): Promise<void> {
  const theirs = await deps.models.conversations.find({ assigneeId: agentId, status: { $in: ["open", "pending"] } }, { _id: 1 }).lean();
  for (const { _id } of theirs) {
    const { conversation, isChanged } = await changeConversation(deps, _id, "assigned", (current) =>
      current.assigneeId === agentId && current.status !== "resolved" ? { unset: ["assigneeId"] } : null,
    );
    if (isChanged) await addEventMessage(deps, conversation, "unassigned", { agentId: by.actor.id, agentName: by.actor.name });
  }
}
