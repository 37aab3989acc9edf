import type { AppContext } from "../app-context";
import { tokenCallerId } from "./api-tokens";

export type AgentNames = ReadonlyMap<string, { id: string; name: string }>;

/** Names for the ids that a page of conversations or messages mentions; scripts' ids (`token:…`) have the token's name. */
export async function agentNames(deps: Pick<AppContext, "models">, ids: Iterable<string | null | undefined>): Promise<AgentNames> {
  const wanted = [...new Set([...ids].filter((id): id is string => Boolean(id)))];
  const names = new Map<string, { id: string; name: string }>();
  if (wanted.length === 0) return names;
  const agents = await deps.models.agents.find({ _id: { $in: wanted } }, { name: 1 }).lean();
  for (const { _id: id, name } of agents) names.set(id, { id, name });
  if (wanted.some((id) => id.startsWith("token:"))) {
    for (const token of await deps.models.apiTokens.find({}, { name: 1 }).lean()) {
      const id = tokenCallerId(token);
      names.set(id, { id, name: token.name });
    }
  }
  return names;
}
