import type { AppContext } from "../app-context";
import { recordAudit, type AuditOrigin } from "../audit/record-audit";
import { AppError } from "../core";
import { accessOf } from "./access";
import type { Agent } from "./agent.model";
import { endPasswordLinks, findPasswordLink, isInvited } from "./password-links";
import { hashPassword } from "./passwords";
import { hashToken } from "./secret-tokens";

type Deps = Pick<AppContext, "models" | "clock">;

/**
 * Uses a link up, with any other of its account, and sets the password that its holder chose; whoever was signed in with the old one is signed out.
 *
 * @throws {AppError} LINK_GONE
 */
export async function choosePassword(deps: Deps, given: { token: string; password: string }, by: AuditOrigin): Promise<Agent> {
  const gone = (): AppError =>
    new AppError("LINK_GONE", "This link was used already, has expired or was taken back; ask an admin for a new one");
  const found = await findPasswordLink(deps, given.token);
  if (!found) throw gone();
  // Slow, and before the link is used up: whoever is cut off here can try again.
  const passwordHash = await hashPassword(given.password);
  const { deletedCount } = await deps.models.passwordLinks.deleteOne({ _id: hashToken(given.token) });
  if (deletedCount === 0) throw gone();
  const { _id: id, email, name } = found.agent;
  const agent = await deps.models.agents
    .findOneAndUpdate({ _id: id, isDisabled: false }, { $set: { passwordHash } }, { returnDocument: "after" })
    .lean();
  if (!agent) throw gone();
  await endPasswordLinks(deps, id);
  await deps.models.webSessions.deleteMany({ agentId: id });
  accessOf(deps).revoked();
  await recordAudit(
    deps,
    { ...by, actor: { kind: "agent", id, name } },
    { action: isInvited(found.agent) ? "agent.joined" : "agent.password-reset", target: { id, name: email } },
  );
  return agent;
}
