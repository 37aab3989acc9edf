import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import { AppError } from "../core";
import { createAgent, type NewAgent } from "./create-agent";
import { createPasswordLink, endPasswordLinks, type FreshLink } from "./password-links";

type Deps = Pick<AppContext, "models" | "clock">;

/**
 * Adds somebody who chooses their own password over the link.
 *
 * @throws {AppError} EMAIL_TAKEN
 */
export async function inviteAgent(deps: Deps, wanted: Omit<NewAgent, "password">, by: AuditOrigin = BY_SERVER): Promise<FreshLink> {
  return createPasswordLink(deps, await createAgent(deps, { ...wanted, password: null }, { by }));
}

/**
 * Takes an invitation back, and the account with it: nobody has used it yet.
 *
 * @throws {AppError} NOT_FOUND; AGENT_JOINED
 */
export async function withdrawInvitation(deps: Deps, agentId: string, by: AuditOrigin = BY_SERVER): Promise<void> {
  const removed = await deps.models.agents.findOneAndDelete({ _id: agentId, passwordHash: null }).lean();
  if (!removed) {
    if (await deps.models.agents.exists({ _id: agentId }))
      throw new AppError("AGENT_JOINED", "This person has joined already; disable the account instead");
    throw new AppError("NOT_FOUND", "There is no such agent");
  }
  await endPasswordLinks(deps, agentId);
  await recordAudit(deps, by, { action: "agent.withdrawn", target: { id: agentId, name: removed.email } });
}
