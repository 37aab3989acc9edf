import type { AppContext } from "../app-context";
import { BY_SERVER, recordAudit, type AuditOrigin } from "../audit/record-audit";
import type { Role, TokenItem } from "../contract";
import type { Caller } from "./caller";
import { ifStorable } from "./last-seen";
import { hashToken, newSecretToken } from "./secret-tokens";
import type { ApiToken } from "./web-session.model";

type Deps = Pick<AppContext, "models" | "clock">;

const PREFIX = "sao_";

/** Makes a token for scripts. It is shown once: the store keeps only its hash. */
export async function createApiToken(
  deps: Deps,
  wanted: { name: string; role: Role },
  by: AuditOrigin = BY_SERVER,
): Promise<{ token: string }> {
  const token = PREFIX + newSecretToken();
  const [_id, name] = [hashToken(token), wanted.name.trim()];
  await deps.models.apiTokens.create({ _id, name, role: wanted.role, createdAt: deps.clock() });
  await recordAudit(deps, by, { action: "token.created", target: { id: tokenCallerId({ _id }), name }, details: { role: wanted.role } });
  return { token };
}

export async function listApiTokens({ models }: Pick<AppContext, "models">): Promise<TokenItem[]> {
  const tokens = await models.apiTokens.find().sort({ createdAt: -1, _id: 1 }).lean();
  return tokens.map((token) => ({
    id: tokenCallerId(token),
    name: token.name,
    role: token.role,
    createdAt: token.createdAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  }));
}

/** The ids of all callers whose token still counts. */
export async function liveTokenIds({ models }: Pick<AppContext, "models">): Promise<Set<string>> {
  const tokens = await models.apiTokens.find({}, { _id: 1 }).lean();
  return new Set(tokens.map(tokenCallerId));
}

export async function findApiToken(deps: Deps & Partial<Pick<AppContext, "log">>, token: string): Promise<Caller | null> {
  if (!token.startsWith(PREFIX)) return null;
  const { apiTokens } = deps.models;
  const found = await apiTokens.findOne({ _id: hashToken(token) }).lean();
  if (!found) return null;
  await ifStorable(deps, () => apiTokens.updateOne({ _id: found._id }, { $set: { lastUsedAt: deps.clock() } }));
  return { kind: "token", id: tokenCallerId(found), name: found.name, role: found.role, sessionId: null };
}

/** The id under which messages remember which script wrote them. */
export function tokenCallerId(token: Pick<ApiToken, "_id">): string {
  return `token:${token._id.slice(0, 16)}`;
}
