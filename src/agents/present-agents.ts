import type { AppContext } from "../app-context";
import type { AgentItem } from "../contract";
import { accessOf } from "./access";
import type { Agent } from "./agent.model";
import { isInvited, livePasswordLinks } from "./password-links";

/** Agents as colleagues see each other, and as an admin sees the accounts. */
export function presentAgentsOf(ctx: Pick<AppContext, "models" | "clock">): {
  colleague(agent: Agent): AgentItem;
  account(agents: readonly Agent[]): Promise<AgentItem[]>;
} {
  const { presence } = accessOf(ctx);
  const colleague = ({ _id: id, name, role, email, isDisabled }: Agent): AgentItem => ({
    id,
    name,
    role,
    email,
    isDisabled,
    online: presence.isOnline(id),
  });
  return {
    colleague,
    async account(agents) {
      const links = await livePasswordLinks(ctx);
      return agents.map((agent) => ({
        ...colleague(agent),
        isInvited: isInvited(agent),
        lastSeenAt: agent.lastSeenAt?.toISOString() ?? null,
        linkEndsAt: links.get(agent._id)?.toISOString() ?? null,
      }));
    },
  };
}
