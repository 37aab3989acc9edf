import type { AppContext } from "../app-context";
import type { Role } from "../contract";
import type { Caller } from "./caller";
import { hashToken, newSecretToken } from "./secret-tokens";
import type { ApiToken } from "./web-session.model";

type Deps = Pick<AppContext, "models" | "clock">;

const PREFIX = "sao_";

/** Makes a token for scripts. It is shown once: the store keeps only its hash. */
export async function createApiToken(deps: Deps, wanted: { name: string; role: Role }): Promise<{ token: string }> {
  const token = PREFIX + newSecretToken();
  await deps.models.apiTokens.create({ _id: hashToken(token), name: wanted.name.trim(), role: wanted.role, createdAt: deps.clock() });
  return { token };
}

export async function findApiToken(deps: Deps, token: string): Promise<Caller | null> {
  if (!token.startsWith(PREFIX)) return null;
  const found = await deps.models.apiTokens.findOneAndUpdate({ _id: hashToken(token) }, { $set: { lastUsedAt: deps.clock() } }).lean();
  return found && { kind: "token", id: tokenCallerId(found), name: found.name, role: found.role, sessionId: null };
}

/** The id under which messages remember which script wrote them. */
export function tokenCallerId(token: Pick<ApiToken, "_id">): string {
  return `token:${token._id.slice(0, 16)}`;
}
