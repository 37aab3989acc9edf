import type { AppContext } from "../app-context";
import { agentItem, listOf } from "../contract";
import { accessOf } from "./access";
import { defineRoute, type ApiRoute } from "./define-route";

type Deps = Pick<AppContext, "models" | "clock">;

export function agentsRoutes(ctx: Deps): ApiRoute[] {
  const { presence } = accessOf(ctx);
  return [
    defineRoute({
      method: "get",
      path: "/agents",
      tag: "Agents",
      summary: "Everyone a conversation can be assigned to",
      allow: "agents:list",
      answer: listOf(agentItem),
      async handle() {
        const agents = await ctx.models.agents.find({ isDisabled: false }, { name: 1, role: 1, email: 1 }).sort({ name: 1 }).lean();
        const items = agents.map(({ _id: id, name, role, email }) => ({ id, name, role, email, online: presence.isOnline(id) }));
        return { items, nextCursor: null };
      },
    }),
  ];
}
