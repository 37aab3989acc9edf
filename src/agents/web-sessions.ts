import type { AppContext } from "../app-context";
import { DAY_MS } from "../core";
import type { Caller } from "./caller";
import { noteSeen, ifStorable } from "./last-seen";
import { hashToken, newSecretToken } from "./secret-tokens";

type Deps = Pick<AppContext, "models" | "clock"> & Partial<Pick<AppContext, "log">>;

/** A login that is used at least once in this time stays. */
export const SESSION_MS = 14 * DAY_MS;
/** Moving the end is a write; once a day is enough. */
const PROLONG_AFTER_MS = DAY_MS;

export interface KnownSession {
  caller: Caller;
  csrfToken: string;
}

/** Signs an agent in without a password; for whoever has checked already who it is. @returns the cookie's token */
export async function createWebSession(deps: Deps, agentId: string): Promise<{ token: string; csrfToken: string }> {
  const now = deps.clock();
  const token = newSecretToken();
  const csrfToken = newSecretToken();
  // Logins that have ended leave when somebody comes: rare enough to need no timer.
  await deps.models.webSessions.deleteMany({ expiresAt: { $lte: now } });
  await deps.models.webSessions.create({
    _id: hashToken(token),
    agentId,
    csrfToken,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_MS),
  });
  return { token, csrfToken };
}

/** Null for an unknown, expired or signed-out login, and for a disabled agent. */
export async function findWebSession(deps: Deps, token: string): Promise<KnownSession | null> {
  const now = deps.clock();
  const session = await deps.models.webSessions.findOne({ _id: hashToken(token) }).lean();
  if (!session || session.expiresAt <= now) return null;
  const agent = await deps.models.agents.findOne({ _id: session.agentId }, { name: 1, role: 1, isDisabled: 1, lastSeenAt: 1 }).lean();
  if (!agent || agent.isDisabled) return null;
  await ifStorable(deps, () => noteSeen(deps, [agent]));
  const endsAt = new Date(now.getTime() + SESSION_MS);
  if (endsAt.getTime() - session.expiresAt.getTime() > PROLONG_AFTER_MS) {
    await ifStorable(deps, () => deps.models.webSessions.updateOne({ _id: session._id }, { $set: { expiresAt: endsAt } }));
  }
  return {
    caller: { kind: "agent", id: agent._id, name: agent.name, role: agent.role, sessionId: session._id },
    csrfToken: session.csrfToken,
  };
}

export async function endWebSession(deps: Deps, sessionId: string): Promise<void> {
  await deps.models.webSessions.deleteOne({ _id: sessionId });
}

/** Of the given logins of open windows, those that are still good; their agents are here. */
export async function liveSessionIds(deps: Deps, sessionIds: string[]): Promise<Set<string>> {
  const sessions = await deps.models.webSessions
    .find({ _id: { $in: sessionIds }, expiresAt: { $gt: deps.clock() } }, { agentId: 1 })
    .lean();
  const agentIds = [...new Set(sessions.map((session) => session.agentId))];
  const active = await deps.models.agents.find({ _id: { $in: agentIds }, isDisabled: false }, { lastSeenAt: 1 }).lean();
  await ifStorable(deps, () => noteSeen(deps, active));
  const activeIds = new Set(active.map((agent) => agent._id));
  return new Set(sessions.filter((session) => activeIds.has(session.agentId)).map((session) => session._id));
}
