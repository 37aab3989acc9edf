import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import { AppError, DAY_MS } from "../core";
import type { Agent } from "./agent.model";
import { hashToken, newSecretToken } from "./secret-tokens";

type Deps = Pick<AppContext, "models" | "clock">;

/** An invitation waits for somebody who is perhaps on holiday; who lost a password asks for a link and uses it. */
const INVITATION_MS = 7 * DAY_MS;
const RESET_MS = DAY_MS;

export interface FreshLink {
  agent: Agent;
  /** Shown once: the store keeps only its hash. */
  token: string;
  endsAt: Date;
}

/** Whoever has not chosen a password yet was invited and has not come. */
export function isInvited({ passwordHash }: Pick<Agent, "passwordHash">): boolean {
  return (passwordHash ?? null) === null;
}

/** Makes the one link that counts for this account; earlier ones end. */
export async function createPasswordLink(deps: Deps, agent: Agent): Promise<FreshLink> {
  const now = deps.clock();
  const token = newSecretToken();
  const endsAt = new Date(now.getTime() + (isInvited(agent) ? INVITATION_MS : RESET_MS));
  await deps.models.passwordLinks.deleteMany({ $or: [{ agentId: agent._id }, { expiresAt: { $lte: now } }] });
  await deps.models.passwordLinks.create({ _id: hashToken(token), agentId: agent._id, createdAt: now, expiresAt: endsAt });
  return { agent, token, endsAt };
}

/**
 * A new link for somebody who lost the first one, or the password.
 *
 * @throws {AppError} NOT_FOUND; AGENT_DISABLED
 */
export async function renewPasswordLink(deps: Deps, agentId: string, by: AuditOrigin = BY_SERVER): Promise<FreshLink> {
  const agent = await deps.models.agents.findOne({ _id: agentId }).lean();
  if (!agent) throw new AppError("NOT_FOUND", "There is no such agent");
  if (agent.isDisabled) throw new AppError("AGENT_DISABLED", "This account is disabled; enable it first");
  const link = await createPasswordLink(deps, agent);
  const action = isInvited(agent) ? ("agent.invited" as const) : ("agent.reset-link" as const);
  await recordAudit(deps, by, { action, target: { id: agentId, name: agent.email } });
  return link;
}

/** The account that a link is for. Null: unknown, used, expired, or taken back. */
export async function findPasswordLink(deps: Deps, token: string): Promise<{ agent: Agent; endsAt: Date } | null> {
  const link = await deps.models.passwordLinks.findOne({ _id: hashToken(token), expiresAt: { $gt: deps.clock() } }).lean();
  const agent = link && (await deps.models.agents.findOne({ _id: link.agentId, isDisabled: false }).lean());
  return agent && { agent, endsAt: link.expiresAt };
}

export async function endPasswordLinks(deps: Pick<AppContext, "models">, agentId: string): Promise<void> {
  await deps.models.passwordLinks.deleteMany({ agentId });
}

/** Until when each account's link still counts. */
export async function livePasswordLinks(deps: Deps): Promise<ReadonlyMap<string, Date>> {
  const links = await deps.models.passwordLinks.find({ expiresAt: { $gt: deps.clock() } }, { agentId: 1, expiresAt: 1 }).lean();
  return new Map(links.map(({ agentId, expiresAt }) => [agentId, expiresAt]));
}
